import { bigrams } from './candidates.js';
import type { SameDepartments } from './departments.js';
import { edgesBetween } from './edges.js';
import type { ComparedEdition, ComparedItem } from './edition.js';
import { Matching } from './matching.js';
import { overlap } from './sections.js';
import { similarity } from './similarity.js';

/** Below this, two items of different titles are two items. */
const ENOUGH = 0.62;

/** How much of the doubt is taken away for two items in the same section, and under the same number there. */
const SAME_SECTION = 0.15;
const SAME_NUMBER = 0.15;
const OTHER_SECTION = 0.1;

/** Finds the items of two editions that are the same: by section and title, by title, by title or activities. */
export function matchItems(
  old: ComparedEdition,
  young: ComparedEdition,
  sections: Matching,
  sameDepartments: SameDepartments,
): Matching {
  const matching = new Matching(old.items.length, young.items.length);
  const pair = (i: number, j: number, weigh: (a: ComparedItem, b: ComparedItem) => number) => {
    const a = old.items[i];
    const b = young.items[j];
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
    young.items.map((item) => inSection(newSection(item), item)),
    fit,
    1,
  );
  const byTitle = ({ title }: ComparedItem) => title.folded;
  matching.byKey(old.items.map(byTitle), young.items.map(byTitle), fit, 0.95);

  const tokens = (section: string | null, { item, title, content }: ComparedItem) => [
    ...bigrams(title.folded),
    ...content,
    ...(section === null ? [] : [`${section} ${item.number}`]),
  ];
  const likeness = (a: ComparedItem, b: ComparedItem) => {
    const same = Math.max(similarity(a.title, b.title), shared(a, b));
    if (same === 0) return 0;
    const number = a.item.number === b.item.number ? SAME_NUMBER : 0;
    return isSameSection(a, b)
      ? same + (1 - same) * (SAME_SECTION + number)
      : Math.max(0, same - OTHER_SECTION);
  };
  const edges = edgesBetween(
    matching,
    old.items.map((item) => tokens(oldSection(item), item)),
    young.items.map((item) => tokens(newSection(item), item)),
    (i, j) => pair(i, j, likeness),
  );
  matching.byWeight(edges, ENOUGH);
  return matching;
}

/** What two items' activities say for it that they are the same; one activity alone may have been moved. */
function shared(a: ComparedItem, b: ComparedItem): number {
  const most = Math.max(a.content.size, b.content.size);
  const common = overlap(a.content, b.content) * Math.min(a.content.size, b.content.size);
  return most === 0 ? 0 : (0.95 * common) / (most + (common < 2 ? 0.5 : 0));
}
