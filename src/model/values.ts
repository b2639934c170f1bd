/** Values that occur in no output file. */

export type Language = 'ja' | 'en';
