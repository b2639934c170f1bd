import { isJapanese, isKana, unitAt } from './characters.js';

/**
 * Classes of UTF-16 units, in one table: what normalisation may change, and what readers do not see. A look at each unit
 * of a text costs less than one search for a pattern.
 */

/** A step of normalisation replaces it or drops it. */
const CHANGES = 1;
/** White space, which may be dropped. */
const WHITE = 2;
/** ー, which stays after kana. */
const LENGTHENS = 4;
/** White space, and the characters that no reader of a document sees. */
const BLANK = 8;

const CLASSES = new Uint8Array(0x10000);

function mark(
  bits: number,
  ...stretches: readonly (number | readonly [first: number, last: number])[]
): void {
  for (const stretch of stretches) {
    const [first, last] = typeof stretch === 'number' ? [stretch, stretch] : stretch;
    for (let unit = first; unit <= last; unit++) CLASSES[unit] = (CLASSES[unit] ?? 0) | bits;
  }
}

// Soft hyphens, zero-width characters and marks of direction.
mark(CHANGES | BLANK, 0xad, [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x2064], 0xfeff);
// Full-width ASCII and signs, half-width katakana, radicals, sound marks.
mark(CHANGES, [0xff01, 0xff5d], 0xffe0, 0xffe1, 0xffe5, 0xffe6, [0xff61, 0xff9f]);
mark(CHANGES, [0x2e80, 0x2fdf], 0x3099, 0x309a);
// Wave dashes, and look-alikes of the hyphen.
mark(CHANGES, 0x7e, 0x2dc, 0x223c, 0x223e, 0x301c, [0x2010, 0x2015], 0x2043, 0x2212, 0x2500, 0x2501);
mark(WHITE | BLANK, [0x09, 0x0d], 0x20, 0x85, 0xa0, 0x1680, [0x2000, 0x200a], 0x2028, 0x2029, 0x202f, 0x205f);
mark(WHITE | BLANK, 0x3000);
mark(BLANK, [0x00, 0x1f], [0x7f, 0x9f]);
mark(LENGTHENS, 0x30fc);

/** Whether a unit is white space or nothing that a reader of a document sees: zero-width and control characters. */
export const isUnseen = (unit: number): boolean => ((CLASSES[unit] ?? 0) & BLANK) !== 0;

/** What normalisation may have to change in a text: white space alone, or anything, which a doubt counts as. */
export type Needed = 'nothing' | 'spaces' | 'anything';

export function neededIn(text: string): Needed {
  const { length } = text;
  let needed: Needed = 'nothing';
  for (let index = 0; index < length; index++) {
    const bits = (CLASSES[unitAt(text, index)] ?? 0) & ~BLANK;
    if (bits === 0) continue;
    if (bits === WHITE) {
      if (needed === 'nothing' && !isBetweenWords(text, index)) needed = 'spaces';
    } else if (bits !== LENGTHENS || index === 0 || !isKana(unitAt(text, index - 1))) return 'anything';
  }
  return needed;
}

/** Whether a unit of white space is one space between two words that need it. */
const isBetweenWords = (text: string, index: number) =>
  unitAt(text, index) === 0x20 && isOfWord(text, index - 1) && isOfWord(text, index + 1);

function isOfWord(text: string, index: number): boolean {
  if (index < 0 || index >= text.length) return false;
  const unit = unitAt(text, index);
  return ((CLASSES[unit] ?? 0) & WHITE) === 0 && !isJapanese(unit);
}

export const isWhite = (unit: number): boolean => ((CLASSES[unit] ?? 0) & WHITE) !== 0;
