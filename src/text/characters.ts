/** Classes of characters that the rules on Japanese text speak of. All take one UTF-16 unit's code. */

const { charCodeAt } = String.prototype;

/**
 * The code of a text's unit; NaN outside of it. V8 holds strings in many forms, and looks the method up anew for each call
 * where more than four of them come along: this takes a quarter of the time in a loop over a text.
 */
export const unitAt = (text: string, index: number): number => charCodeAt.call(text, index);

const between = (unit: number, first: number, last: number) => unit >= first && unit <= last;

export const isHiragana = (unit: number) => between(unit, 0x3041, 0x309f);

/** Katakana and its prolonged sound mark ー; not the middle dot. */
export const isKatakana = (unit: number) =>
  between(unit, 0x30a1, 0x30fa) || between(unit, 0x30fc, 0x30ff) || between(unit, 0x31f0, 0x31ff);

export const isKana = (unit: number) => isHiragana(unit) || isKatakana(unit);

/** Ideographs, those beyond the basic plane (as surrogates) included. */
export const isIdeograph = (unit: number) =>
  between(unit, 0x3400, 0x9fff) ||
  between(unit, 0xf900, 0xfaff) ||
  between(unit, 0x2e80, 0x2fdf) ||
  between(unit, 0xd840, 0xdfff) ||
  unit === 0x3005 ||
  unit === 0x3007;

/** Whatever Japanese sets without spaces: kana, ideographs, punctuation, circled and squared signs. */
export const isJapanese = (unit: number) =>
  isKana(unit) ||
  isIdeograph(unit) ||
  between(unit, 0x3001, 0x303f) ||
  unit === 0x30fb ||
  unit === 0xff5e ||
  between(unit, 0x2460, 0x24ff) ||
  between(unit, 0x25a0, 0x25ff) ||
  between(unit, 0x3200, 0x33ff) ||
  between(unit, 0xff61, 0xff9f) ||
  unit === 0x203b;

export const isHighSurrogate = (unit: number) => between(unit, 0xd800, 0xdbff);
export const isLowSurrogate = (unit: number) => between(unit, 0xdc00, 0xdfff);

export const isWhiteSpace = (unit: number) =>
  unit === 0x20 ||
  between(unit, 0x09, 0x0d) ||
  unit === 0x3000 ||
  unit === 0xa0 ||
  unit === 0x85 ||
  unit === 0x1680 ||
  between(unit, 0x2000, 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f;

/** Whether a text is more than white space. Most are told by their first sign. */
export function holdsText(text: string): boolean {
  const first = unitAt(text, 0);
  return between(first, 0x21, 0x7e) || between(first, 0x3001, 0xd7ff) || text.trim() !== '';
}
