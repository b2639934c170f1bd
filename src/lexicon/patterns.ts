/** Builds parts of regular expressions from words and signs. */

/** Words as alternatives of a regular expression, longer ones first, signs standing for themselves. */
export const alternatives = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
    .join('|');

/** Signs as the inside of a character class, each standing for itself. */
export const classOf = (signs: Iterable<string>): string =>
  [...signs].map((sign) => sign.replace(/[\\\]^-]/g, '\\$&')).join('');

const TO_FULL_WIDTH = 0xfee0;

/** ASCII letters and signs in full width; other characters stay. */
export const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + TO_FULL_WIDTH));

/** Words as they may stand in the input: what is ASCII in either width. */
export const asWritten = (words: Iterable<string>): string[] => [
  ...new Set([...words].flatMap((word) => [word, fullWidth(word)])),
];
