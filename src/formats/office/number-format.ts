import { type FormatSection, type FormatToken, parseFormat } from './format-tokens.js';
import { DateParts } from './serial-dates.js';

/** Formats that a workbook names by their numbers alone, as a Japanese Excel shows them. */
const BUILT_IN_FORMATS: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '"¥"#,##0;"¥"\\-#,##0',
  6: '"¥"#,##0;[Red]"¥"\\-#,##0',
  7: '"¥"#,##0.00;"¥"\\-#,##0.00',
  8: '"¥"#,##0.00;[Red]"¥"\\-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'ge.m.d',
  28: 'ggge"年"m"月"d"日"',
  29: 'ggge"年"m"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: 'ge.m.d',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '#,##0;-#,##0;"-"',
  42: '"¥"#,##0;"¥"-#,##0;"¥""-"',
  43: '#,##0.00;-#,##0.00;"-"',
  44: '"¥"#,##0.00;"¥"-#,##0.00;"¥""-"',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'ge.m.d',
  51: 'ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: 'ge.m.d',
  58: 'ggge"年"m"月"d"日"',
};

/** How many digits of a number are true: more are what its binary form adds. */
const TRUE_DIGITS = 15;
/** How many digits a cell without a format shows behind the point, less those before it. */
const GENERAL_DIGITS = 10;

/** Shows numbers as a workbook's cells show them. */
export class NumberFormats {
  readonly #parsed = new Map<string, readonly FormatSection[]>();

  /**
   * @param custom the workbook's own formats by their numbers
   * @param date1904 whether its days are counted from 1904
   */
  constructor(
    readonly custom: ReadonlyMap<number, string>,
    readonly date1904: boolean,
  ) {}

  /** A number as the format of that number shows it. */
  show(value: number, id: number): string {
    return this.showAs(value, this.custom.get(id) ?? BUILT_IN_FORMATS[id] ?? 'General');
  }

  showAs(value: number, format: string): string {
    let sections = this.#parsed.get(format);
    if (!sections) {
      sections = parseFormat(format);
      this.#parsed.set(format, sections);
    }
    const { section, isAbsolute } = sectionFor(sections, value);
    if (!section) return general(value);
    const shown = showSection(isAbsolute ? Math.abs(value) : value, section, this.date1904);
    // A format that shows nothing of a number hides it: Excel shows an empty cell.
    return shown ?? general(value);
  }

  /** A text as the format shows it: `@"様"`. */
  showText(text: string, id: number): string {
    const format = this.custom.get(id);
    if (format === undefined || !format.includes('@')) return text;
    const section = parseFormat(format).at(-1);
    if (!section?.tokens.some(({ kind }) => kind === 'text')) return text;
    return section.tokens
      .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
      .join('');
  }
}

/** Which section shows a value: positive ones, negative ones without their sign, and zero have their own. */
function sectionFor(
  sections: readonly FormatSection[],
  value: number,
): { section: FormatSection | undefined; isAbsolute: boolean } {
  const numeric = sections.filter(
    ({ tokens }, index) => index < 3 && !tokens.some(({ kind }) => kind === 'text'),
  );
  const conditional = numeric.find(({ condition }) => condition?.(value));
  if (conditional) return { section: conditional, isAbsolute: false };
  const usual = numeric.filter(({ condition }) => condition === null);
  if (usual.length < numeric.length) return { section: usual[0], isAbsolute: false };
  if (value < 0 && usual.length > 1) return { section: usual[1], isAbsolute: true };
  if (value === 0 && usual.length > 2) return { section: usual[2], isAbsolute: false };
  return { section: usual[0], isAbsolute: false };
}

const isDate = (tokens: readonly FormatToken[]) =>
  tokens.some(({ kind }) => kind === 'date' || kind === 'elapsed');

/** A value by one section; null where the section cannot show it. */
function showSection(value: number, section: FormatSection, date1904: boolean): string | null {
  const { tokens } = section;
  if (isDate(tokens)) return DateParts.of(value, date1904)?.show(section) ?? null;
  const percents = tokens.filter(({ kind }) => kind === 'percent').length;
  const digits = tokens.flatMap((token) => (token.kind === 'digits' ? [token.text] : []));
  if (digits.some((text) => text.includes('?')) && tokens.some((token) => isSlash(token))) return null;
  const scaled = value * 100 ** percents;
  const numbers = showDigits(scaled, digits, tokens);
  let next = 0;
  return tokens
    .map((token) => {
      if (token.kind === 'digits') return numbers[next++] ?? '';
      if (token.kind === 'general') return general(scaled);
      if (token.kind === 'percent') return '%';
      return token.kind === 'literal' ? token.text : '';
    })
    .join('');
}

const isSlash = (token: FormatToken) => token.kind === 'literal' && token.text.includes('/');

/** What stands for each run of placeholders; digits that are left over stand with the first of them. */
function showDigits(value: number, runs: readonly string[], tokens: readonly FormatToken[]): string[] {
  const [first, ...others] = runs;
  if (first === undefined) return [];
  const exponent = tokens.find((token) => token.kind === 'exponent');
  if (exponent?.kind === 'exponent') return [scientific(value, first, exponent.text)];
  if (others.length === 0) return [fixed(value, first)];
  // Runs with literals between them, such as 000-0000, share the digits of one whole number.
  const lengths = runs.map((run) => run.replace(/[^0#?]/g, '').length);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const all = String(Math.round(Math.abs(value))).padStart(total, '0');
  let at = all.length - total;
  const shown = lengths.map((length, index) => {
    const from = index === 0 ? 0 : at;
    at += length;
    return all.slice(from, at);
  });
  return value < 0 ? [`-${shown[0]}`, ...shown.slice(1)] : shown;
}

/** A number by placeholders: how many digits at least and at most, in groups of three, in thousands. */
function fixed(value: number, placeholders: string): string {
  const scale = /,*$/.exec(placeholders.split('.')[0] ?? '')?.[0].length ?? 0;
  const [whole = '', ...fraction] = placeholders.split('.');
  const decimals = fraction.join('').replace(/[^0#?]/g, '');
  const rounded = roundedTo(Math.abs(value) / 1000 ** scale, decimals.length);
  const [integer = '0', rest = ''] = rounded.split('.');
  const least = decimals.replace(/[#?]+$/, '').length;
  const shownFraction = rest.slice(0, least) + rest.slice(least).replace(/0+$/, '');
  const padded = (integer === '0' ? '' : integer).padStart(whole.replace(/[^0]/g, '').length, '0');
  const grouped = /[0#?],+[0#?]/.test(whole) ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const sign = value < 0 && /[1-9]/.test(rounded) ? '-' : '';
  const point = fraction.length > 0 ? '.' : '';
  return sign + grouped + point + shownFraction;
}

/** Rounds as a person does, half away from zero, by the digits that the number has. */
function roundedTo(value: number, digits: number): string {
  const precise = Number(value.toPrecision(TRUE_DIGITS));
  if (precise >= 1e15) return precise.toFixed(digits);
  const [mantissa = '0', exponent = '0'] = String(precise).split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + digits}`));
  return Number(`${shifted}e-${digits}`).toFixed(digits);
}

function scientific(value: number, placeholders: string, exponent: string): string {
  const digits = (placeholders.split('.')[1] ?? '').length;
  const [mantissa = '', power = '+0'] = value.toExponential(digits).split('e');
  const sign = power.startsWith('-') ? '-' : exponent.includes('+') ? '+' : '';
  const least = exponent.replace(/[^0]/g, '').length;
  return `${mantissa}E${sign}${power.replace(/^[+-]/, '').padStart(least, '0')}`;
}

/** A number in a cell without a format. All digits before the point are kept, also where a narrow cell has none of them. */
export function general(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const precise = Number(value.toPrecision(TRUE_DIGITS));
  const magnitude = Math.abs(precise);
  if (magnitude !== 0 && magnitude < 1e-9) return precise.toExponential().replace('e', 'E');
  const whole = Math.max(1, String(Math.trunc(magnitude)).length);
  const decimals = Math.max(0, GENERAL_DIGITS - whole);
  const shown =
    magnitude >= 1e21 ? precise.toExponential().replace('e', 'E') : roundedTo(magnitude, decimals);
  const short = shown.includes('.') ? shown.replace(/\.?0+$/, '') : shown;
  return precise < 0 && short !== '0' ? `-${short}` : short;
}
