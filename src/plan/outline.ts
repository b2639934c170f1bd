import type { Numbering } from '../lexicon/numbering.js';
import type { PlanSection } from '../model.js';

/** A title, before its place in the plan is known. */
export interface Title {
  /** A heading, a table's title row, or a cell of a table's column of sections. */
  readonly place: 'heading' | 'row' | 'column';
  /** The heading's depth as the document marks it, the column's number; 0 for a title row. */
  readonly depth: number;
  readonly numbering: Numbering | null;
}

interface Open {
  readonly title: Title;
  readonly id: string;
  empty: boolean;
}

/**
 * Gives ids: the letter of their kind and a path of numbers, with a suffix where numbers are missing or repeat.
 */
export class IdMaker {
  readonly #used = new Map<string, number>();

  constructor(readonly letter: 's' | 'i') {}

  /** @param section id of the section around it, or null */
  make(section: string | null, number: string | null): string {
    const parent = section === null ? null : section.slice(LETTER);
    const path = number === null ? (parent ?? '') : pathOf(parent, number.replaceAll('-', '.'));
    const count = (this.#used.get(path) ?? 0) + 1;
    this.#used.set(path, count);
    return this.letter + (number !== null && count === 1 ? path : `${path}~${count}`);
  }
}

/** How many characters of an id tell its kind. */
const LETTER = 1;

/** A number below its parent's; 1.2.3 below 1.2 says its whole path itself. */
function pathOf(parent: string | null, number: string): string {
  return parent === null || number.startsWith(`${parent}.`) ? number : `${parent}.${number}`;
}

/**
 * The sections that are open at a place of the document, outermost first. A title's level follows from how
 * it is numbered and where: the first title of a form opens a level, a later one of that form returns to it.
 */
export class Outline {
  readonly #open: Open[] = [];
  readonly #ids = new IdMaker('s');

  /** Id and level that a title gets; it is open from then on. */
  enter(title: Title): Pick<PlanSection, 'id' | 'parent' | 'level'> {
    const keep = this.#levelOf(title);
    const parent = this.#open[keep - 1] ?? null;
    this.#open.length = keep;
    if (parent) parent.empty = false;
    const id = this.#ids.make(parent?.id ?? null, title.numbering?.number ?? null);
    this.#open.push({ title, id, empty: true });
    return { id, parent: parent?.id ?? null, level: keep + 1 };
  }

  /** Says that the innermost section has content of its own. */
  fill(): void {
    const innermost = this.#open.at(-1);
    if (innermost) innermost.empty = false;
  }

  /** How many of the open sections a title leaves open around it. */
  #levelOf(title: Title): number {
    const same = this.#open.flatMap((open, index) => (isOfForm(open.title, title) ? [index] : []));
    const innermost = this.#open.length - 1;
    const last = same.at(-1);
    if (last === undefined) return this.#levelBelow(title);
    const candidate = this.#open[last];
    const deeper = candidate !== undefined && (title.depth === 0 || title.depth > candidate.title.depth);
    const restarts = title.numbering?.ordinal === 1 && last === innermost && candidate?.empty && deeper;
    if (restarts) return last + 1;
    return same.length === 1 ? last : (this.#bestOf(same, title) ?? last);
  }

  /** Of several open sections of one form, the one whose number and depth the title goes on from. */
  #bestOf(same: readonly number[], title: Title): number | null {
    const score = (index: number) => {
      const open = this.#open[index];
      if (!open) return -1;
      const follows = title.numbering && open.title.numbering?.ordinal === title.numbering.ordinal - 1;
      return (follows ? 2 : 0) + (open.title.depth === title.depth ? 1 : 0);
    };
    return [...same].sort((a, b) => score(b) - score(a) || b - a)[0] ?? null;
  }

  /** A title of a new form opens a level below the rest; a heading never stands inside a table's section. */
  #levelBelow(title: Title): number {
    if (title.place === 'column')
      return this.#open.filter((open) => open.title.place !== 'column' || open.title.depth < title.depth)
        .length;
    if (title.place === 'row') return this.#open.filter((open) => open.title.place !== 'column').length;
    const firstRow = this.#open.findIndex((open) => open.title.place !== 'heading');
    const headings = firstRow < 0 ? this.#open.length : firstRow;
    const unnumbered = this.#open.findIndex(
      (open) =>
        open.title.place === 'heading' &&
        open.title.depth >= title.depth &&
        (open.title.numbering === null || title.numbering === null),
    );
    return unnumbered < 0 ? headings : Math.min(headings, unnumbered);
  }
}

function isOfForm(a: Title, b: Title): boolean {
  if (a.place !== b.place) return false;
  if (a.place === 'column') return a.depth === b.depth;
  if (a.numbering && b.numbering) return a.numbering.form === b.numbering.form;
  return !a.numbering && !b.numbering && a.depth === b.depth;
}
