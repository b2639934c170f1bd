export declare const READMES: string[];
/**
 * Leaves of links to what is not shipped their words.
 *
 * @param {string} readme
 * @param {(path: string) => boolean} isShipped
 */
export declare const packaged: (readme: string, isShipped: (path: string) => boolean) => string;
/** The files and folders of the package, besides package.json. */
export declare function shippedEntries(): any[];
/** What of the repository is in the package. */
export declare function shippedPaths(): (path: any) => boolean;
/** The names and the packaged texts of the READMEs. */
export declare const packagedReadmes: () => string[][];
