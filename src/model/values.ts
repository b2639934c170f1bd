/** Words that the contract's files do not hold. */

export type Language = 'ja' | 'en';
