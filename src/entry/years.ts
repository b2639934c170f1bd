import type { AnyText, Entry, SourceText, YearsBasis } from '../model.js';
import { join } from '../text/text.js';
import type { YearTag } from './tags.js';

/** The fiscal years of an entry, and where they stand. */
export interface Years {
  readonly years: readonly number[];
  readonly text: string | null;
  readonly basis: YearsBasis;
  readonly source: AnyText | null;
}

export const NO_YEARS: Years = { years: [], text: null, basis: 'none', source: null };

export function yearsOf(tags: readonly YearTag[]): Years {
  const [only] = tags;
  if (only && tags.length === 1)
    return { years: only.years.years, text: only.source.value, basis: 'tag', source: only.source };
  return {
    years: [...new Set(tags.flatMap((tag) => tag.years.years))].sort((a, b) => a - b),
    text: tags.map((tag) => tag.source.value).join('、'),
    basis: 'tag',
    source: join(tags.map((tag) => tag.source)),
  };
}

/** Years on a line of their own, which hold for the entries below that name none themselves. */
export class YearHeading {
  /** They stand above an entry and are no part of it: its spans lie within its source. */
  readonly years: Years;
  /** Whether no entry stands below. */
  isEmpty = true;
  #claimed = false;

  constructor(
    readonly tag: YearTag,
    readonly source: SourceText,
  ) {
    this.years = { ...yearsOf([tag]), source: null };
  }

  /** Entries below, of which the first to tell these years claims the line; if none does, it stays unclaimed. */
  claimedBy(entries: readonly Entry[]): readonly Entry[] {
    this.isEmpty = false;
    const [first, ...rest] = entries;
    if (this.#claimed || first?.yearsText !== this.years.text) return entries;
    this.#claimed = true;
    return [{ ...first, claims: [...first.claims, this.source] }, ...rest];
  }
}
