import type { Language } from '../model.js';
import { alternatives, asWritten } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

/** An era as the vocabulary has it. */
export interface Era {
  readonly name: string;
  readonly short: readonly string[];
  /** The western year of its first year. */
  readonly first: number;
  /** The month and day on which that year begins, `05-01`, if it is not that of the calendar. */
  readonly begins?: string;
  /** Its last year by its own count, or null while it goes on. */
  readonly last: number | null;
}

const LETTER = /^[A-Z]$/;

/** The eras in which Japanese documents count years. */
export class Eras {
  readonly #inOrder: readonly Era[];
  readonly #byName: ReadonlyMap<string, Era>;
  /** The eras' names, full and short, as alternatives of a regular expression on normalised text. */
  readonly names: string;
  /** As `names`, the full ones alone. */
  readonly fullNames: string;
  /** As `names`, for text as it stands in the input: Latin letters are in either width. */
  readonly namesAsWritten: string;

  constructor({ eras }: Vocabulary['eras']) {
    this.#inOrder = eras.toSorted((a, b) => a.first - b.first);
    this.#byName = new Map(
      this.#inOrder.flatMap((era) => [era.name, ...era.short].map((name) => [name, era] as const)),
    );
    this.names = alternatives([...this.#byName.keys()]);
    this.fullNames = alternatives(this.#inOrder.map(({ name }) => name));
    this.namesAsWritten = alternatives(asWritten(this.#byName.keys()));
  }

  /** The era of a full or short name, or null. */
  named(name: string): Era | null {
    return this.#byName.get(name) ?? null;
  }

  /** All eras, the earliest first. */
  all(): readonly Era[] {
    return this.#inOrder;
  }

  /** The era in which a year ends: 令和 for 2019. */
  ofYear(year: number): Era | null {
    return this.#inOrder.findLast((era) => era.first <= year) ?? null;
  }

  /** The era to which a date belongs: 平成 for 2019-04-30, 令和 for 2019-05-01. */
  onDate(isoDate: string): Era | null {
    const beginning = ({ first, begins = '01-01' }: Era) => `${first}-${begins}`.slice(0, isoDate.length);
    return this.#inOrder.findLast((era) => beginning(era) <= isoDate) ?? null;
  }

  /** The era in which a date falls, for documents that leave it out: 平成 for 2017-06. */
  ofDate(isoDate: string): string | null {
    return this.ofYear(Number(isoDate.slice(0, 4)))?.name ?? null;
  }

  /** A fiscal year by the Japanese calendar, in full: 平成25年度, 令和元年度. */
  fullYear(year: number): string {
    const era = this.ofYear(year);
    if (era === null) return `${year}年度`;
    const count = year - era.first + 1;
    return `${era.name}${count === 1 ? '元' : count}年度`;
  }

  /** A fiscal year in short, as tables head their columns: H29, R1 in Japanese, 2017 in English. */
  shortYear(year: number, language: Language): string {
    const era = language === 'ja' ? this.ofYear(year) : null;
    if (era === null) return String(year);
    return `${era.short.find((sign) => LETTER.test(sign)) ?? era.name}${year - era.first + 1}`;
  }
}
