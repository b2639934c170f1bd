import { numbersDisagree } from '../lexicon/identity.js';
import { grouped } from '../lists/grouped.js';
import { meet, overlap } from '../lists/sets.js';
import { bigrams } from './candidates.js';
import type { SameDepartments } from './departments.js';
import { edgesBetween } from './edges.js';
import type { ComparedEdition, ComparedItem } from './edition.js';
import { Matching } from './matching.js';
import { replacesWords, similarity } from './similarity.js';

/** Below this, two items of different titles are two items. */
const LIKE_ENOUGH_ITEMS = 0.62;

/** How much of the doubt is taken away for two items in the same section, and under the same number there. */
const SAME_SECTION = 0.15;
const SAME_NUMBER = 0.15;
const OTHER_SECTION = 0.1;
/** And in another section without an activity or a department in common. */
const NOTHING_IN_COMMON = 0.3;
/** How much likeness of titles is worth less where the activities have nothing in common. */
const NEAR_TWINS = 0.25;

/** Finds the items of two editions that are the same: by section and title, by title, by title or activities. */
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
  const fit = (i: number, j: number) =>
    pair(
      i,
      j,
      (a, b) =>
        overlap(a.content, b.content) * 0.5 +
        (a.item.number === b.item.number ? 0.2 : 0) +
        (isSameSection(a, b) ? 0.2 : 0) +
        (sameDepartments(a.item.departments, b.item.departments) ? 0.1 : 0),
    );

  // A section's place in the old edition's list stands for it and for its partner.
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

  const tokens = (section: string | null, { item, title, content }: ComparedItem) => [
    ...bigrams(title.folded),
    ...content,
    ...(section === null ? [] : [`${section} ${item.number}`]),
  ];
  const likeness = (a: ComparedItem, b: ComparedItem) => {
    if (numbersDisagree(a.title.numbers, b.title.numbers)) return 0;
    const same = Math.max(similarity(a.title, b.title) - doubt(a, b), shared(a, b));
    if (same <= 0) return 0;
    const number = a.item.number === b.item.number ? SAME_NUMBER : 0;
    if (isSameSection(a, b)) return same + (1 - same) * (SAME_SECTION + number);
    const apart = overlap(a.content, b.content) === 0 && !meet(a.item.departments, b.item.departments);
    return Math.max(0, same - (apart ? NOTHING_IN_COMMON : OTHER_SECTION));
  };
  const edges = edgesBetween(
    matching,
    old.items.map((item) => tokens(oldSection(item), item)),
    newer.items.map((item) => tokens(newSection(item), item)),
    (i, j) => pair(i, j, likeness),
  );
  matching.byWeight(edges, LIKE_ENOUGH_ITEMS);
  return matching;
}

/** Items that tell of something, and of nothing that is the same, may be near twins: 南小学校, 西小学校. */
const doubt = (a: ComparedItem, b: ComparedItem) =>
  a.content.size + b.content.size > 0 &&
  overlap(a.content, b.content) === 0 &&
  replacesWords(a.title, b.title)
    ? NEAR_TWINS
    : 0;

/** What two items' activities say for it that they are the same; one activity alone may have been moved. */
function shared(a: ComparedItem, b: ComparedItem): number {
  const most = Math.max(a.content.size, b.content.size);
  const common = overlap(a.content, b.content) * Math.min(a.content.size, b.content.size);
  return most === 0 ? 0 : (0.95 * common) / (most + (common < 2 ? 0.5 : 0));
}

/** How much of its activities an item must have from another to be that item under a new title. */
const MAJORITY = 0.5;

/**
 * Makes partners of items that have none, where most activities of each have found each other. One activity
 * alone may have been moved, unless it is all there is.
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

/** Items that have nothing but their activities to show for it. */
const ADOPTED = 0.9;
