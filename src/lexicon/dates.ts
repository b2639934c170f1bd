import type { Metadata, NormalString } from '../model.js';
import type { Eras } from './eras.js';

export type EditionDates = Pick<Metadata, 'date' | 'issued'>;

/** Reads dates. */
export class Dates {
  readonly #pattern: RegExp;

  constructor(readonly eras: Eras) {
    this.#pattern = new RegExp(
      `^(?:(${eras.names})?([0-9]{1,4}|元)年([0-9]{1,2})月(?:([0-9]{1,2})日)?|([0-9]{4})[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2}))?)` +
        '(?:\\([日月火水木金土]\\))?(?:現在|作成|時点|発行)?$',
    );
  }

  /**
   * Reads a date that is all of a text: 平成29年6月28日, 令和元年6月, 2017年6月28日, 2017-06-28.
   *
   * @param text normalised
   * @returns ISO date of day or month precision, or null
   */
  parse(text: NormalString): string | null {
    const match = this.#pattern.exec(text);
    if (!match) return null;
    const [, eraName, eraYear = match[5] ?? '', month = match[6], day = match[7]] = match;
    const era = eraName === undefined ? null : this.eras.named(eraName);
    const number = eraYear === '元' ? 1 : Number(eraYear);
    const year = era ? era.first + number - 1 : number;
    if (year < 1868 || Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) > 31) return null;
    return [String(year).padStart(4, '0'), month, day]
      .filter((part) => part !== undefined)
      .map((part) => part.padStart(2, '0'))
      .join('-');
  }
}

/** Orders two ISO dates as far as both are told: 0 where one is the beginning of the other. */
export function compareDates(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  const [first, second] = [a.slice(0, length), b.slice(0, length)];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** The date of a document's edition: its own, or else when it was issued; null where it tells neither. */
export const editionDate = ({ date, issued }: EditionDates): string | null => date ?? issued;

/** The fiscal year, from April to March, in which an ISO date of month or day precision falls. */
export function fiscalYearOf(isoDate: string): number {
  const [year = Number.NaN, month = Number.NaN] = isoDate.split('-').map(Number);
  return month >= 4 ? year : year - 1;
}

/** The fiscal year of a document's edition, or null where it tells no date. */
export function editionYear(metadata: EditionDates): number | null {
  const date = editionDate(metadata);
  return date === null ? null : fiscalYearOf(date);
}
