/** A number format of a workbook, taken apart. */

export type FormatToken =
  | { readonly kind: 'literal'; readonly text: string }
  /** A run of digit placeholders with what stands between them: `#,##0.00`. */
  | { readonly kind: 'digits'; readonly text: string }
  /** `E+00` */
  | { readonly kind: 'exponent'; readonly text: string }
  | { readonly kind: 'percent' }
  | { readonly kind: 'general' }
  | { readonly kind: 'text' }
  /** A part of a date, by its letters: `yyyy`, `m`, `ggge`'s `ggg` and `e`, `aaa`, `AM/PM`. */
  | { readonly kind: 'date'; readonly text: string }
  /** Hours, minutes or seconds that go on beyond a day: `[h]`. */
  | { readonly kind: 'elapsed'; readonly text: string };

/** One of the up to four formats that `;` holds apart. */
export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** When the section counts, where it says so itself: `[>=1000]`. */
  readonly condition: ((value: number) => boolean) | null;
  /** Whether the first year of an era is written 元. */
  readonly firstYearInWords: boolean;
}

const GENERAL = /^(?:general|g\/標準)/i;
const DATE_TOKEN = /^(?:a{3,4}|am\/pm|a\/p|午前\/午後|y+|m+|d+|h+|s+|g+|e+|r{1,2}|b{1,4})/i;
const EXPONENT = /^e[+-][0#?]+/i;
const DIGIT_TOKEN = /^[0#?.,]+/;
const CONDITION = /^([<>]=?|<>|=)\s*(-?[\d.]+)$/;

const COMPARISONS: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
};

/** Reads one section of a format from left to right. */
class SectionReader {
  readonly tokens: FormatToken[] = [];
  condition: FormatSection['condition'] = null;
  firstYearInWords = false;
  #rest: string;

  constructor(section: string) {
    this.#rest = section;
    while (this.#rest !== '') this.#next();
  }

  #next(): void {
    const first = this.#rest.charAt(0);
    if (first === '"') this.#quoted();
    else if (first === '\\' || first === '!') this.#literal(this.#take(2).slice(1));
    // White space as wide as the next character, or that fills the cell, is nothing that is read.
    else if (first === '_' || first === '*') this.#take(2);
    else if (first === '[') this.#bracket();
    else this.#unquoted(first);
  }

  #unquoted(first: string): void {
    const general = GENERAL.exec(this.#rest)?.[0];
    const exponent = EXPONENT.exec(this.#rest)?.[0];
    const digits = DIGIT_TOKEN.exec(this.#rest)?.[0];
    const date = DATE_TOKEN.exec(this.#rest)?.[0];
    if (general !== undefined) this.#push(general.length, { kind: 'general' });
    else if (exponent !== undefined) this.#push(exponent.length, { kind: 'exponent', text: exponent });
    else if (digits !== undefined && !this.#isSecondsPoint(digits))
      this.#push(digits.length, { kind: 'digits', text: digits });
    else if (date !== undefined) this.#push(date.length, { kind: 'date', text: date.toLowerCase() });
    else if (first === '%') this.#push(1, { kind: 'percent' });
    else if (first === '@') this.#push(1, { kind: 'text' });
    else this.#literal(this.#take(1));
  }

  /** A point or comma alone, in a date: 2017.6.28. */
  #isSecondsPoint(digits: string): boolean {
    return /^[.,]$/.test(digits) && this.tokens.some(({ kind }) => kind === 'date');
  }

  #quoted(): void {
    const end = this.#rest.indexOf('"', 1);
    const length = end < 0 ? this.#rest.length : end + 1;
    const text = this.#take(length);
    this.#literal(text.slice(1, end < 0 ? undefined : -1));
  }

  #bracket(): void {
    const end = this.#rest.indexOf(']');
    const text = this.#take(end < 0 ? this.#rest.length : end + 1).replace(/^\[|\]$/g, '');
    const [, operator = '', limit = ''] = CONDITION.exec(text) ?? [];
    const compare = COMPARISONS[operator];
    if (/^(?:h+|m+|s+)$/i.test(text)) this.tokens.push({ kind: 'elapsed', text: text.toLowerCase() });
    else if (compare) this.condition = (value) => compare(value, Number(limit));
    else if (text.startsWith('$')) {
      this.firstYearInWords ||= /x-gannen/i.test(text);
      // A currency's sign stands before the locale: [$¥-411].
      this.#literal(text.slice(1).split('-')[0] ?? '');
    }
  }

  #literal(text: string): void {
    if (text !== '') this.tokens.push({ kind: 'literal', text });
  }

  #push(length: number, token: FormatToken): void {
    this.#take(length);
    this.tokens.push(token);
  }

  #take(length: number): string {
    const taken = this.#rest.slice(0, length);
    this.#rest = this.#rest.slice(length);
    return taken;
  }
}

/** Cuts a format at its `;`, but for those in quotes, in brackets and behind a backslash. */
function sectionTexts(format: string): string[] {
  const sections = [''];
  for (const part of format.match(/"[^"]*"?|\\.|\[[^\]]*\]?|[^"\\[]/g) ?? []) {
    if (part === ';') sections.push('');
    else sections[sections.length - 1] += part;
  }
  return sections;
}

export const parseFormat = (format: string): FormatSection[] =>
  sectionTexts(format).map((section) => {
    const { tokens, condition, firstYearInWords } = new SectionReader(section);
    return { tokens, condition, firstYearInWords };
  });
