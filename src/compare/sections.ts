import { overlap } from '../lists/sets.js';
import { bigrams } from './candidates.js';
import { edgesBetween } from './edges.js';
import type { ComparedEdition, ComparedSection } from './edition.js';
import { type KeyFit, Matching } from './matching.js';
import { similarity } from './similarity.js';

/** Sections with different titles and less likeness are different sections. */
const LIKE_ENOUGH_SECTIONS = 0.6;

/** The share of doubt that equal numbers remove. */
const SAME_PATH = 0.2;

/** Matches sections: by numbers and title, then by title, then by likeness of title or content. */
export function matchSections(old: ComparedEdition, newer: ComparedEdition): Matching {
  const matching = new Matching(old.sections.length, newer.sections.length);
  const at = (i: number, j: number) => [old.sections[i], newer.sections[j]] as const;
  const fit: KeyFit = {
    weigh(i, j) {
      const [a, b] = at(i, j);
      return a && b ? overlap(a.content, b.content) * 0.8 + (a.path === b.path ? 0.2 : 0) : 0;
    },
  };
  const byPath = ({ path, title }: ComparedSection) => `${path} ${title.folded}`;
  const byTitle = ({ title, section }: ComparedSection) => `${section.level} ${title.folded}`;
  matching.byKey(old.sections.map(byPath), newer.sections.map(byPath), fit, 1);
  matching.byKey(old.sections.map(byTitle), newer.sections.map(byTitle), fit, 0.95);
  const tokens = (section: ComparedSection | undefined) =>
    section ? [...bigrams(section.title.folded), ...section.content] : [];
  const weigh = (i: number, j: number) => {
    const [a, b] = at(i, j);
    return a && b ? likeness(a, b) : 0;
  };
  const edges = edgesBetween(
    matching,
    (i) => tokens(old.sections[i]),
    (j) => tokens(newer.sections[j]),
    weigh,
  );
  matching.byWeight(edges, LIKE_ENOUGH_SECTIONS);
  return matching;
}

function likeness(a: ComparedSection, b: ComparedSection): number {
  if (a.section.level !== b.section.level) return 0;
  const same = Math.max(similarity(a.title, b.title), overlap(a.content, b.content) * 0.95);
  return same === 0 || a.path !== b.path ? same : same + (1 - same) * SAME_PATH;
}
