/** The build puts the package's version here. */
declare const PACKAGE_VERSION: string;

/** What wrote a file, as its `generator` has it. */
export const GENERATOR = `shinchoku/${PACKAGE_VERSION}`;
