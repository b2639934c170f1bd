import { alternatives, fromVocabulary } from './index.js';

/** An era as the vocabulary has it. */
export interface Era {
  readonly name: string;
  readonly short: readonly string[];
  /** The western year of its first year. */
  readonly first: number;
  /** Its last year by its own count, or null while it goes on. */
  readonly last: number | null;
}

const TO_FULL_WIDTH = 0xfee0;

const fullWidth = (name: string) =>
  name.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + TO_FULL_WIDTH));

const known = fromVocabulary(({ eras: { eras } }) => {
  const inOrder: readonly Era[] = eras.toSorted((a, b) => a.first - b.first);
  const byName = new Map(inOrder.flatMap((era) => [era.name, ...era.short].map((name) => [name, era])));
  const names = [...byName.keys()];
  return {
    inOrder,
    byName,
    names: alternatives(names),
    fullNames: alternatives(inOrder.map((era) => era.name)),
    asWritten: alternatives([...new Set([...names, ...names.map(fullWidth)])]),
  };
});

/** The era of a full or short name, or null. */
export const eraNamed = (name: string): Era | null => known().byName.get(name) ?? null;

/** The eras' names, full and short, as alternatives of a regular expression on normalised text. */
export const eraNames = (): string => known().names;

/** As `eraNames`, the full ones alone. */
export const fullEraNames = (): string => known().fullNames;

/** As `eraNames`, for text as it stands in the input: Latin letters are in either width. */
export const eraNamesAsWritten = (): string => known().asWritten;

/** The era in which a year ends: 令和 for 2019. */
export const eraOfYear = (year: number): Era | null =>
  known().inOrder.findLast((era) => era.first <= year) ?? null;

/** The era in which a date falls, for documents that leave it out: 平成 for 2017-06. */
export const eraOf = (isoDate: string): string | null => eraOfYear(Number(isoDate.slice(0, 4)))?.name ?? null;
