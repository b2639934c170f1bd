import { undoubled } from '../lexicon/doubled.js';
import { type Numbering, parseNumbering } from '../lexicon/numbering.js';
import type { SourceText } from '../model.js';
import { normalise, normaliseKeepingSpaces } from '../text/normalise.js';
import { slice } from '../text/text.js';

/** A section's heading, taken apart. */
export interface SectionTitle {
  readonly numbering: Numbering | null;
  readonly title: string;
  readonly pages: readonly number[];
}

/** (P41), (P41～42), (P53～P56), (12ページ), (12～13頁) at the end of a title. */
const PAGES =
  /\(?(?:[Pp]\.?([0-9]{1,4})(?:[～-][Pp]?\.?([0-9]{1,4}))?|([0-9]{1,4})(?:[～-]([0-9]{1,4}))?(?:ページ|頁))\)?$/;

/** Takes number and page reference from a heading as it stands in the input. */
export function readTitle(source: SourceText): SectionTitle {
  const spaced = normaliseKeepingSpaces(undoubled(source));
  const numbering = parseNumbering(spaced.value);
  const text = normalise(slice(spaced, numbering?.length ?? 0)).value;
  const match = PAGES.exec(text);
  if (!match) return { numbering, title: text, pages: [] };
  const pages = match.slice(1).flatMap((page) => (page === undefined ? [] : [Number(page)]));
  return { numbering, title: text.slice(0, match.index), pages };
}
