import type { FormatSection, FormatToken } from './format-tokens.js';

/** Dates as workbooks count them: in days, the time of day as a fraction. */

const DAY_LENGTH = 86_400_000;
/** 1970-01-01, counted from 1900 with a day too many, which Excel has kept from Lotus 1-2-3: 1900-02-29. */
const UNIX_EPOCH = 25_569;
const FALSE_LEAP_DAY = 60;
const YEARS_1904 = 1462;
/** 9999-12-31, the last day that Excel knows. */
const LAST_DAY = 2_958_465;

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const WEEKDAYS_JA = '日月火水木金土';

/** Names of eras and the years in them, for which the platform knows the very days on which they began. */
const eraFormat = (era: 'long' | 'narrow') =>
  new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era, year: 'numeric', timeZone: 'UTC' });
const ERA_LONG = eraFormat('long');
const ERA_NARROW = eraFormat('narrow');

const partOf = (format: Intl.DateTimeFormat, date: Date, type: 'era' | 'year') =>
  format.formatToParts(date).find((part) => part.type === type)?.value ?? '';

const FIRST_YEAR_NAME = '元';

/** A date and time of day, to be shown by the parts of a format. */
export class DateParts {
  readonly #date: Date;

  private constructor(readonly days: number) {
    const shift = days < FALSE_LEAP_DAY ? 1 : 0;
    // To the millisecond: a fraction of a day is hardly ever a whole one.
    this.#date = new Date(Math.round((days + shift - UNIX_EPOCH) * DAY_LENGTH));
  }

  /** Null for what is no day that Excel knows. */
  static of(value: number, date1904: boolean): DateParts | null {
    const days = date1904 ? value + YEARS_1904 : value;
    return days >= 0 && days < LAST_DAY + 1 ? new DateParts(days) : null;
  }

  show({ tokens, firstYearInWords }: FormatSection): string {
    const has12Hours = tokens.some((token) => token.kind === 'date' && /^[ap午]/.test(token.text));
    return tokens
      .map((token, index) => {
        if (token.kind === 'literal') return token.text;
        if (token.kind === 'elapsed') return this.#elapsed(token.text);
        if (token.kind === 'digits') return this.#fraction(token.text);
        if (token.kind !== 'date') return '';
        if (token.text.startsWith('m') && isMinutes(tokens, index))
          return padded(this.#date.getUTCMinutes(), token.text.length);
        return this.#part(token.text, has12Hours, firstYearInWords);
      })
      .join('');
  }

  #part(letters: string, has12Hours: boolean, firstYearInWords: boolean): string {
    const date = this.#date;
    const { length } = letters;
    switch (letters[0]) {
      case 'y':
        return length <= 2 ? padded(date.getUTCFullYear() % 100, 2) : padded(date.getUTCFullYear(), 4);
      case 'm':
        return named(MONTHS, date.getUTCMonth(), date.getUTCMonth() + 1, length);
      case 'd':
        return named(WEEKDAYS, date.getUTCDay(), date.getUTCDate(), length);
      case 'h': {
        const hours = date.getUTCHours();
        return padded(has12Hours ? hours % 12 || 12 : hours, length);
      }
      case 's':
        return padded(date.getUTCSeconds(), length);
      case 'g':
        return this.#era(length);
      case 'e':
        return this.#eraYear(length, firstYearInWords);
      case 'r':
        return (length === 1 ? '' : this.#era(3)) + this.#eraYear(2, firstYearInWords);
      default:
        return this.#dayWord(letters);
    }
  }

  #dayWord(letters: string): string {
    const isMorning = this.#date.getUTCHours() < 12;
    if (letters === '午前/午後') return isMorning ? '午前' : '午後';
    if (letters === 'am/pm') return isMorning ? 'AM' : 'PM';
    if (letters === 'a/p') return isMorning ? 'A' : 'P';
    if (letters.startsWith('b')) return String(this.#date.getUTCFullYear() + 543);
    const weekday = WEEKDAYS_JA.charAt(this.#date.getUTCDay());
    return letters.length > 3 ? `${weekday}曜日` : weekday;
  }

  #era(length: number): string {
    const name = partOf(length === 1 ? ERA_NARROW : ERA_LONG, this.#date, 'era');
    return length === 2 ? name.slice(0, 1) : name;
  }

  #eraYear(length: number, inWords: boolean): string {
    const year = partOf(ERA_LONG, this.#date, 'year');
    if (year === FIRST_YEAR_NAME && inWords) return year;
    return padded(year === FIRST_YEAR_NAME ? 1 : Number(year), length);
  }

  #elapsed(letters: string): string {
    const units = { h: 24, m: 24 * 60, s: 24 * 60 * 60 }[letters[0] as 'h' | 'm' | 's'];
    return padded(Math.floor(this.days * units + 1e-6), letters.length);
  }

  /** Tenths of seconds and less. */
  #fraction(placeholders: string): string {
    const digits = placeholders.replace(/[^0]/g, '').length;
    if (!placeholders.startsWith('.') || digits === 0) return '';
    return `.${String(this.#date.getUTCMilliseconds()).padStart(3, '0').slice(0, digits)}`;
  }
}

const padded = (value: number, length: number) => String(value).padStart(Math.min(length, 4), '0');

/** A number, or from three letters on a name. */
function named(names: readonly string[], index: number, number: number, length: number): string {
  if (length <= 2) return padded(number, length);
  const name = names[index] ?? '';
  return length === 5 ? name.slice(0, 1) : length === 3 ? name.slice(0, 3) : name;
}

/** `m` is minutes behind hours and before seconds. */
function isMinutes(tokens: readonly FormatToken[], index: number): boolean {
  const isTime = (token: FormatToken | undefined, letter: string) =>
    (token?.kind === 'date' || token?.kind === 'elapsed') && token.text.startsWith(letter);
  const dated = (part: readonly FormatToken[]) =>
    part.filter(({ kind }) => kind === 'date' || kind === 'elapsed');
  return isTime(dated(tokens.slice(0, index)).at(-1), 'h') || isTime(dated(tokens.slice(index + 1))[0], 's');
}
