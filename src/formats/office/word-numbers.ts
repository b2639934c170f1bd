import TABLES from './word-numbers.json' with { type: 'json' };

/** How Word writes the numbers of automatic numbering. */

/** Digits that are written one by one, and what legal documents write for some. */
const { digits: POSITIONAL_DIGITS } = TABLES;
const LEGAL: Readonly<Record<string, string>> = TABLES.legal;
const POWERS_OF_TEN = ['', '十', '百', '千'];

/** 二十三 for 23, as far as 9999. */
function counted(number: number): string {
  if (number === 0) return POSITIONAL_DIGITS.charAt(0);
  const digits = String(number);
  if (digits.length > POWERS_OF_TEN.length) return digits;
  return [...digits]
    .map((digit, index) => {
      const unit = POWERS_OF_TEN[digits.length - 1 - index] ?? '';
      if (digit === '0') return '';
      return (digit === '1' && unit !== '' ? '' : POSITIONAL_DIGITS.charAt(Number(digit))) + unit;
    })
    .join('');
}

const digitwise = (number: number) =>
  [...String(number)].map((digit) => POSITIONAL_DIGITS.charAt(Number(digit))).join('');

const fullWidth = (number: number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** a to z, then aa to zz. */
const letter = (number: number) =>
  String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.floor((number - 1) / 26) + 1));

const ROMAN_LETTERS: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(number: number): string {
  if (number >= 4000) return String(number);
  let rest = number;
  let letters = '';
  for (const [value, sign] of ROMAN_LETTERS) for (; rest >= value; rest -= value) letters += sign;
  return letters;
}

const NUMBER_FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalZero: (number) => String(number).padStart(2, '0'),
  japaneseCounting: counted,
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  japaneseLegal: (number) => [...counted(number)].map((sign) => LEGAL[sign] ?? sign).join(''),
  japaneseDigitalTenThousand: digitwise,
  ideographDigital: digitwise,
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (number) => roman(number).toUpperCase(),
  none: () => '',
};

/** The formats that go through the letters of a row; beyond the last one they write digits. */
const LETTER_FORMATS: Readonly<Record<string, string>> = TABLES.letters;

/** A number in one of Word's formats; in one that is not known, in digits. */
export function numberIn(format: string, number: number): string {
  const letters = LETTER_FORMATS[format];
  if (letters !== undefined) return [...letters][number - 1] ?? String(number);
  return (NUMBER_FORMATS[format] ?? String)(number);
}
