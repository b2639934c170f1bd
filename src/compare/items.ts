import { numbersDisagree } from '../lexicon/identity.js';
import { grouped } from '../lists/grouped.js';
import { meet, overlap } from '../lists/sets.js';
import { bigrams } from './candidates.js';
import type { SameDepartments } from './departments.js';
import { edgesBetween } from './edges.js';
import type { ComparedEdition, ComparedItem } from './edition.js';
import { type KeyFit, Matching } from './matching.js';
import { replacesWords, similarity } from './similarity.js';

/** Items with different titles and less likeness are different items. */
const LIKE_ENOUGH_ITEMS = 0.62;

/** The share of doubt that the same section removes, and the same number in it. */
const SAME_SECTION = 0.15;
const SAME_NUMBER = 0.15;
const OTHER_SECTION = 0.1;
/** The same for another section without a common activity or department. */
const NOTHING_IN_COMMON = 0.3;
/** The reduction of title likeness if no activities are common. */
const NEAR_TWINS = 0.25;

/** Matches items: by section and title, then by title, then by likeness of titles or activities. */
export function matchItems(
  old: ComparedEdition,
  newer: ComparedEdition,
  sections: Matching,
  sameDepartments: SameDepartments,
): Matching {
  const matching = new Matching(old.items.length, newer.items.length);
  const pair = (i: number, j: number, weigh: (a: ComparedItem, b: ComparedItem) => number) => {
    const a = old.items[i];
    const b = newer.items[j];
    return a && b ? weigh(a, b) : 0;
  };
  const isSameSection = (a: ComparedItem, b: ComparedItem) =>
    (a.section === null && b.section === null) || sections.arePartners(a.section, b.section);
  const weighPair = (a: ComparedItem, b: ComparedItem) =>
    overlap(a.content, b.content) * 0.5 +
    (a.item.number === b.item.number ? 0.2 : 0) +
    (isSameSection(a, b) ? 0.2 : 0) +
    (sameDepartments(a.item.departments, b.item.departments) ? 0.1 : 0);
  const fit: KeyFit = { weigh: (i, j) => pair(i, j, weighPair) };

  // The old section's index identifies a section and its partner.
  const oldSection = ({ section }: ComparedItem) => (section === null ? '' : String(section));
  const newSection = ({ section }: ComparedItem) =>
    section === null ? '' : (sections.ofNew(section)?.old.toString() ?? null);
  const inSection = (section: string | null, { title }: ComparedItem) =>
    section === null ? null : `${section} ${title.folded}`;
  matching.byKey(
    old.items.map((item) => inSection(oldSection(item), item)),
    newer.items.map((item) => inSection(newSection(item), item)),
    fit,
    1,
  );
  const byTitle = ({ title }: ComparedItem) => title.folded;
  matching.byKey(old.items.map(byTitle), newer.items.map(byTitle), fit, 0.95);

  const tokens =
    (edition: ComparedEdition, sectionOf: (item: ComparedItem) => string | null) => (at: number) => {
      const one = edition.items[at];
      if (!one) return [];
      const section = sectionOf(one);
      const place = section === null ? [] : [`${section} ${one.item.number}`];
      return [...bigrams(one.title.folded), ...one.content, ...place];
    };
  const likeness = (a: ComparedItem, b: ComparedItem) => {
    if (numbersDisagree(a.title.numbers, b.title.numbers)) return 0;
    const same = Math.max(similarity(a.title, b.title) - doubt(a, b), shared(a, b));
    if (same <= 0) return 0;
    const number = a.item.number === b.item.number ? SAME_NUMBER : 0;
    if (isSameSection(a, b)) return same + (1 - same) * (SAME_SECTION + number);
    const apart = overlap(a.content, b.content) === 0 && !meet(a.item.departments, b.item.departments);
    return Math.max(0, same - (apart ? NOTHING_IN_COMMON : OTHER_SECTION));
  };
  const edges = edgesBetween(matching, tokens(old, oldSection), tokens(newer, newSection), (i, j) =>
    pair(i, j, likeness),
  );
  matching.byWeight(edges, LIKE_ENOUGH_ITEMS);
  return matching;
}

/** Items whose activities all differ may be near twins: 南小学校, 西小学校. */
const doubt = (a: ComparedItem, b: ComparedItem) =>
  a.content.size + b.content.size > 0 &&
  overlap(a.content, b.content) === 0 &&
  replacesWords(a.title, b.title)
    ? NEAR_TWINS
    : 0;

/** How strongly activities suggest that two items are the same. A single activity may have been moved. */
function shared(a: ComparedItem, b: ComparedItem): number {
  const most = Math.max(a.content.size, b.content.size);
  const common = overlap(a.content, b.content) * Math.min(a.content.size, b.content.size);
  return most === 0 ? 0 : (0.95 * common) / (most + (common < 2 ? 0.5 : 0));
}

/** The share of activities that an item must take over to be the same item with a new title. */
const MAJORITY = 0.5;

/**
 * Pairs items without partners if most of their activities are partners. A single activity may have been moved, unless
 * it is the only one.
 */
export function adoptItems(
  old: ComparedEdition,
  newer: ComparedEdition,
  items: Matching,
  records: Matching,
): void {
  const passed = records.matches.flatMap((match) => {
    const from = old.records[match.old]?.item;
    const to = newer.records[match.new]?.item;
    return from === undefined || to === undefined || items.ofOld(from) || items.ofNew(to)
      ? []
      : [{ from, to }];
  });
  for (const pairs of grouped(passed, ({ from, to }) => `${from} ${to}`).values()) {
    const [{ from, to } = { from: -1, to: -1 }] = pairs;
    const share = pairs.length / Math.max(old.items[from]?.activities ?? 0, newer.items[to]?.activities ?? 0);
    if (share > MAJORITY && !disagree(old.items[from], newer.items[to]))
      items.take({ old: from, new: to, confidence: share * ADOPTED });
  }
}

const disagree = (a: ComparedItem | undefined, b: ComparedItem | undefined) =>
  numbersDisagree(a?.title.numbers ?? [], b?.title.numbers ?? []);

/** Pairs of items that only activities support. */
const ADOPTED = 0.9;
