/** Japanese ways of writing a number, for labels and years. */

const KANJI_DIGITS = '〇一二三四五六七八九';
const KANJI_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const GOJUON = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン';

/** The blocks in which Unicode numbers a sign by its place: their first sign, its number, how many there are. */
const ENCLOSED: readonly (readonly [form: string, first: number, number: number, count: number])[] = [
  ['①', 0x2460, 1, 20],
  ['①', 0x3251, 21, 15],
  ['①', 0x32b1, 36, 15],
  ['⑴', 0x2474, 1, 20],
  ['⒈', 0x2488, 1, 20],
  ['⓵', 0x24f5, 1, 10],
  ['❶', 0x2776, 1, 10],
  ['❶', 0x24eb, 11, 10],
  ['Ⅰ', 0x2160, 1, 12],
  ['ⅰ', 0x2170, 1, 12],
  ['⒜', 0x249c, 1, 26],
  ['ⓐ', 0x24d0, 1, 26],
  ['㋐', 0x32d0, 1, 47],
];

/** All signs that Unicode numbers by their place. */
export const ENCLOSED_SIGNS: readonly string[] = ENCLOSED.flatMap(([, first, , count]) =>
  Array.from({ length: count }, (_, at) => String.fromCodePoint(first + at)),
);

/** The number that one enclosed sign (①, ⑴, Ⅰ) stands for and the first sign of its kind, or null. */
export function enclosedNumber(sign: string): { readonly form: string; readonly number: number } | null {
  const code = sign.codePointAt(0) ?? 0;
  for (const [form, first, number, count] of ENCLOSED) {
    if (code >= first && code < first + count) return { form, number: number + code - first };
  }
  return null;
}

/** The number that kanji numerals stand for (二十五, 二五), or null where other characters are among them. */
export function kanjiNumber(text: string): number | null {
  if (text === '') return null;
  let total = 0;
  let digits = '';
  for (const character of text) {
    const digit = KANJI_DIGITS.indexOf(character);
    const unit = KANJI_UNITS[character];
    if (digit >= 0) digits += String(digit);
    else if (unit !== undefined) {
      total += (digits === '' ? 1 : Number(digits)) * unit;
      digits = '';
    } else return null;
  }
  return total + Number(digits);
}

/** The place of a katakana in あいうえお order (ア is 1), or null. */
export function kanaNumber(kana: string): number | null {
  const place = GOJUON.indexOf(kana);
  return kana.length === 1 && place >= 0 ? place + 1 : null;
}

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** The number that Latin letters stand for as a Roman numeral (IV is 4); only I, V and X are known. */
export function romanNumber(text: string): number {
  const values = [...text].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
