/** The build defines this as the package's version. */
declare const PACKAGE_VERSION: string;

/** The value of `generator` in files. */
export const GENERATOR = `shinchoku/${PACKAGE_VERSION}`;
