import type { Lexicon } from '../lexicon/index.js';
import { isTotalRow, type StatedTotal, statedTotals, type TotalUnit } from '../lexicon/totals.js';
import { ancestors } from '../lists/ancestors.js';
import { grouped } from '../lists/grouped.js';
import type { Finding, Item, Place, ProgressDocument } from '../model.js';
import { asNormal } from '../text/normalise.js';

type TotalledContent = Pick<ProgressDocument, 'sections' | 'items' | 'records' | 'notes'>;

/** A total with the section and the place of the text that states it. */
interface PlacedTotal {
  readonly total: StatedTotal;
  readonly section: string | null;
  readonly source: Place;
}

function totalsIn({ sections, notes }: TotalledContent): PlacedTotal[] {
  const texts = [
    ...sections.map(({ id, description, source }) => ({ text: description ?? '', section: id, source })),
    ...notes,
  ];
  return texts.flatMap(({ text, section, source }) =>
    statedTotals(asNormal(text)).map((total) => ({ total, section, source })),
  );
}

/** How many items and entries a part of the document has. */
interface PartCounts {
  /** All of them. */
  readonly all: Readonly<Record<TotalUnit, number>>;
  /** Without items that say that they stand elsewhere too. */
  readonly once: Readonly<Record<TotalUnit, number>>;
  /** Without these and without items of a title that came before. */
  readonly distinct: Readonly<Record<TotalUnit, number>>;
}

/** The key of the whole document among its sections. */
const WHOLE_DOCUMENT = '';

/** PartCounts for the whole document and for each section with its subsections. */
function countsByPart(
  { sections, items, records }: TotalledContent,
  { sectionTitles }: Lexicon,
): Map<string, PartCounts> {
  const around = ancestors(sections);
  const parts = new Map<string, Item[]>([[WHOLE_DOCUMENT, []]]);
  for (const item of items) {
    if (isTotalRow(item.title)) continue;
    for (const part of [WHOLE_DOCUMENT, ...around(item.section).map(({ id }) => id)]) {
      const own = parts.get(part);
      if (own) own.push(item);
      else parts.set(part, [item]);
    }
  }
  const isAgain = ({ title, cells }: Item) =>
    [title, ...cells.map(({ text }) => text)].some((text) => sectionTitles.isAgain(text));
  const told = records.filter(({ status }) => status !== 'unreported');
  const recordsOf = grouped(told, ({ item }) => item);
  const countsOf = (own: readonly Item[]) => ({
    item: own.length,
    record: own.reduce((sum, { id }) => sum + (recordsOf.get(id)?.length ?? 0), 0),
  });
  return new Map(
    [...parts].map(([part, own]) => {
      const once = own.filter((item) => !isAgain(item));
      const distinct = [...new Map(once.map((item) => [item.title, item])).values()];
      return [part, { all: countsOf(own), once: countsOf(once), distinct: countsOf(distinct) }];
    }),
  );
}

/** The counts that a total may mean, the likeliest first. */
function possibleCounts(
  { all, once, distinct }: PartCounts,
  { unit, leavesOutRepeats }: StatedTotal,
): number[] {
  if (leavesOutRepeats === false) return [all[unit]];
  const without = [once[unit], distinct[unit]];
  return leavesOutRepeats === true ? without : [all[unit], ...without];
}

/**
 * Totals that a document states of itself and that its tables do not add up to. A total may be of the whole document or of
 * a section around it, and with or without repeated items where it does not tell.
 */
export function differingTotals(content: TotalledContent, lexicon: Lexicon): Finding[] {
  const totals = totalsIn(content);
  if (totals.length === 0 || content.items.length === 0) return [];
  const counts = countsByPart(content, lexicon);
  const around = ancestors(content.sections);
  return totals.flatMap(({ total, section, source }): Finding[] => {
    const parts = [WHOLE_DOCUMENT, ...around(section).map(({ id }) => id)];
    const possible = parts.flatMap((part) => {
      const own = counts.get(part);
      return own ? possibleCounts(own, total) : [];
    });
    if (possible.includes(total.count)) return [];
    const values = { text: total.text, count: String(possible[0] ?? 0) };
    return [{ rule: 'total-differs', range: [source.start, source.end], values }];
  });
}
