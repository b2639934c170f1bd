import { isOverYears } from '../lexicon/columns/heading.js';
import type { ColumnRole } from '../lexicon/columns/types.js';
import type { Lexicon } from '../lexicon/index.js';
import { type HeadingCell, HeadingCells } from './heading-cells.js';
import type { Cells, PlacedCell } from './rectangle.js';

/** The rows from one heading, which may be several rows deep, to the next. */
export interface HeadedRows {
  readonly headings: readonly Cells[];
  readonly rows: readonly Cells[];
  /** Whether somebody has said what its columns are for though no heading row was found. */
  readonly isInsisted?: boolean;
}

/** A heading is at most so many rows deep. */
const DEEPEST = 4;
/** Further down in a table, most cells of a heading row must be listed headings. */
const MOST_LISTED = 0.7;
/** A row that repeats one text so often explains something. */
const HELP_TEXT = 3;

/** A lone month or day above a table is the document's date. */
const LONE_DATE = /[0-9]月(?:[0-9]+日)?$/;

/** Below a heading row, a row of several cells must stand within so many rows. */
const NEAR = 20;

const isOwn = (cell: Cells[number]): cell is PlacedCell => cell?.origin === true && !cell.blank;

/** Whether a row holds several cells. */
export function isWide(cells: Cells): boolean {
  let isOne = false;
  for (const cell of cells) {
    if (!isOwn(cell)) continue;
    if (isOne) return true;
    isOne = true;
  }
  return false;
}

/** A row's own cell that holds text, with where it stands. */
interface OwnCell {
  readonly at: number;
  readonly cell: PlacedCell;
}

function ownCells(cells: Cells): OwnCell[] {
  const own: OwnCell[] = [];
  for (const [at, cell] of cells.entries()) if (isOwn(cell)) own.push({ at, cell });
  return own;
}

interface LookedAt {
  readonly own: readonly (OwnCell & { readonly seen: HeadingCell })[];
  readonly known: number;
  readonly years: number;
  readonly like: number;
  readonly data: number;
}

/** Tells a table's heading rows from its other rows. */
export class HeadingRows {
  readonly #cells: HeadingCells;

  constructor(lexicon: Lexicon) {
    this.#cells = new HeadingCells(lexicon);
  }

  /** Parts the rows of a table at their heading rows; the first part has the rows above the first heading. */
  partsOf(rows: readonly Cells[]): HeadedRows[] {
    const parts: { headings: Cells[]; rows: Cells[] }[] = [{ headings: [], rows: [] }];
    /** Whether no row has held several cells so far. */
    let top = true;
    for (let index = 0; index < rows.length; ) {
      const cells = rows[index] ?? [];
      const first = parts.length === 1;
      const heading =
        this.#isHeading(cells, first) ||
        (top && isWide(cells) && this.#mayBeHeading(cells, rows.slice(index + 1, index + NEAR)));
      top &&= !isWide(cells);
      if (!heading) {
        parts.at(-1)?.rows.push(rows[index] ?? []);
        index += 1;
        continue;
      }
      const above = this.#rowsAbove(parts.at(-1)?.rows ?? []);
      const upper = above > 0 ? (parts.at(-1)?.rows.splice(-above) ?? []) : [];
      const end = this.#endOf(rows, index, DEEPEST - upper.length);
      parts.push({ headings: [...upper, ...rows.slice(index, end)], rows: [] });
      index = end;
    }
    return parts;
  }

  #look(cells: Cells): LookedAt {
    const own: { at: number; cell: PlacedCell; seen: HeadingCell }[] = [];
    const counts = { known: 0, year: 0, like: 0, open: 0, data: 0 };
    cells.forEach((cell, at) => {
      if (!isOwn(cell)) return;
      const seen = this.#cells.read(cell);
      own.push({ at, cell, seen });
      counts[seen.look] += 1;
    });
    return { own, known: counts.known, years: counts.year, like: counts.like, data: counts.data };
  }

  /** Whether listed words alone tell that a row is of headings: two of different roles, of items or results one. */
  #isHeading(cells: Cells, first: boolean): boolean {
    if (!isWide(cells) || !this.#mayHold(cells) || (!first && !this.#areMostlyListed(cells))) return false;
    const { own, known, years, data } = this.#look(cells);
    if (data > 0 || known + years < 2 || isHelp(own)) return false;
    return tellsRoles(own.map(({ seen }) => seen.roles));
  }

  /** Whether most cells of a row are listed headings; the rest is not read where too many are none. */
  #areMostlyListed(cells: Cells): boolean {
    const own = cells.filter(isOwn);
    let others = 0;
    return own.every((cell) => {
      if (!isListed(this.#cells.read(cell))) others += 1;
      return others <= own.length * (1 - MOST_LISTED);
    });
  }

  /**
   * A quick look, for most rows are of data: a heading row holds no plain data and begins with a heading. Titles stand on
   * the left and take longest to read, so the cell on the right is looked at before the first one.
   */
  #mayHold(cells: Cells): boolean {
    if (cells.some((cell) => isOwn(cell) && this.#cells.isData(cell))) return false;
    return this.#isNoData(cells.findLast(isOwn)) && this.#isNoData(cells.find(isOwn));
  }

  #isNoData(cell: PlacedCell | undefined): boolean {
    return cell !== undefined && this.#cells.read(cell).look !== 'data';
  }

  /** Whether a table's first row of several cells looks like headings though hardly any is listed. */
  #mayBeHeading(cells: Cells, below: readonly Cells[]): boolean {
    if (!this.#mayHold(cells) || !below.some(isWide)) return false;
    const { own, known, years, like, data } = this.#look(cells);
    const headings = known + years + like;
    return data === 0 && known + years / 2 >= 1 && headings * 2 >= own.length && !isHelp(own);
  }

  /** How many of the rows right above a heading row are headings over it: 令和5年度 over 計画 and 実績. */
  #rowsAbove(rows: readonly Cells[]): number {
    let count = 0;
    while (count < DEEPEST - 1) {
      const cells = rows[rows.length - 1 - count];
      if (!cells || !this.#isAbove(cells)) break;
      count += 1;
    }
    return count;
  }

  #isAbove(cells: Cells): boolean {
    const isTitle = !isWide(cells) && isOwn(cells[0] ?? null);
    if (isTitle || !this.#mayHold(cells)) return false;
    const { own, known, years, like } = this.#look(cells);
    const [first] = own;
    if (!first || known + years === 0 || isHelp(own)) return false;
    const isDate = own.length === 1 && LONE_DATE.test(first.cell.plain);
    return !isDate && known + years + like === own.length;
  }

  /** Where the rows of a heading end: below the cells that span several rows, and below lower headings. */
  #endOf(rows: readonly Cells[], from: number, most: number): number {
    let end = from + 1;
    const spanned = (rows[from] ?? []).reduce(
      (deepest, cell) => (cell?.origin ? Math.max(deepest, cell.cell.rowSpan) : deepest),
      1,
    );
    while (end - from < most && end < rows.length) {
      const cells = rows[end] ?? [];
      const inside = end - from < spanned && spanned <= DEEPEST;
      if (!this.#isBelow(cells, rows.slice(from, end), inside)) break;
      end += 1;
    }
    return end;
  }

  /** Whether a row goes on with the headings above it: it leaves the column of items alone and names headings. */
  #isBelow(cells: Cells, above: readonly Cells[], inside: boolean): boolean {
    const last = above.at(-1) ?? [];
    if (cells.some((cell, at) => isOwn(cell) && this.#cells.isData(cell) && cell.plain !== last[at]?.plain))
      return false;
    const own = ownCells(cells);
    if (own.length === 0) return false;
    if (areBareYears(own, above)) return true;
    let named = 0;
    let listed = 0;
    for (const { at, cell } of own) {
      if (last[at]?.plain === cell.plain) continue;
      // An item's title, which takes longest to read, is told by its column.
      if (!inside && this.#isItem(above, at)) return false;
      const seen = this.#cells.read(cell);
      if (seen.look === 'data') return false;
      if (!isListed(seen) && !inside && !isUnderSpan(above, at)) return false;
      named += 1;
      if (isListed(seen)) listed += 1;
    }
    return named > 0 && (inside || listed * 2 >= named);
  }

  #isItem(above: readonly Cells[], at: number): boolean {
    const cell = above.map((cells) => cells[at]).findLast((each) => each && !each.blank);
    return cell ? this.#cells.read(cell).roles.includes('item') : false;
  }
}

const isListed = ({ look }: HeadingCell) => look === 'known' || look === 'year';

/** Whether a place lies under a heading that spans several columns; formats without spans leave blanks beside it. */
function isUnderSpan(above: readonly Cells[], at: number): boolean {
  const last = above.at(-1) ?? [];
  const cell = last[at];
  if (cell && cell.cell.columnSpan > 1) return true;
  return isBlankCell(cell)
    ? last.slice(0, at).some(isOwn)
    : at + 1 < last.length && isBlankCell(last[at + 1]);
}

/** Whether a row counts years by number alone below headings that mean years: 3, 4, 5 below 実施年度. */
function areBareYears(own: readonly OwnCell[], above: readonly Cells[]): boolean {
  const last = above.at(-1) ?? [];
  const fresh = own.filter(({ at, cell }) => last[at]?.plain !== cell.plain);
  return (
    fresh.length > 1 &&
    fresh.every(({ at, cell }, index) => {
      const heading = last.slice(0, at + 1).findLast(isHeadingCell)?.plain ?? '';
      const before = fresh[index - 1];
      const follows = !before || Number(cell.plain) === numberOf(before.cell.plain) + 1;
      return BARE_YEAR.test(cell.plain) && follows && isUnderSpan(above, at) && isOverYears(heading);
    })
  );
}

const BARE_YEAR = /^(?:[1-9][0-9]?|元)$/;
const numberOf = (text: string) => (text === '元' ? 1 : Number(text));
const isHeadingCell = (cell: Cells[number]): cell is PlacedCell => cell !== null && !cell.blank;

const isBlankCell = (cell: Cells[number] | undefined) => !cell || cell.blank;

/** Whether a row is one help text that is repeated in each cell. */
function isHelp(own: LookedAt['own']): boolean {
  return own.length >= HELP_TEXT && new Set(own.map(({ cell }) => cell.plain)).size === 1;
}

/** Whether two cells are listed for different roles, one of them for items or results. */
function tellsRoles(cells: readonly (readonly ColumnRole[])[]): boolean {
  const tells = (roles: readonly ColumnRole[]) => roles.includes('item') || roles.includes('result');
  const named = cells.map((roles) => roles.filter((role) => role !== 'other'));
  return named.some(
    (roles, index) =>
      tells(roles) &&
      named.some((others, other) => other !== index && others.some((role) => !roles.includes(role))),
  );
}
