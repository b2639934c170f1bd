import type { Lexicon } from '../lexicon/index.js';
import type {
  Column,
  ColumnRole,
  ColumnYears,
  GridCell,
  Legend,
  NormalString,
  PlanCell,
  PlanItem,
  PlanResult,
  PlanState,
  SourceText,
  Status,
  TableCell,
} from '../model.js';
import { asNormal, normalise } from '../text/normalise.js';
import { rangeOf } from '../text/text.js';
import type { Draft } from './draft.js';
import { withoutFootnotes } from './footnotes.js';
import type { RowContent } from './open-item.js';
import { cellsOf, type PlanRow } from './plan-row.js';

/** What tables need to know of their document, and tell of it. */
export interface DocumentFacts {
  /** The fiscal year of the document's own date, where that is known by now. */
  editionYear(): number | null;
  /** Whether a text above the first section tells of the document itself; it is taken then. */
  takesMetadata(text: SourceText): boolean;
}

/** Reads what the cells of an item's rows say. */
export class RowReader {
  constructor(
    readonly draft: Draft,
    readonly document: DocumentFacts,
    readonly legend: Legend,
    readonly lexicon: Lexicon,
  ) {}

  /** @param doing who did what the row tells of, where a column says so */
  contentOf(
    row: PlanRow,
    {
      departments,
      doing,
    }: { readonly departments: readonly string[]; readonly doing: readonly string[] | null },
    counts?: (cell: GridCell) => boolean,
  ): RowContent {
    this.#noteFootnotes(row);
    this.#noteReferences(row);
    const states = this.statesOf(row);
    const results = this.#ofTheirYears(row, states, this.resultsOf(row));
    return {
      results: doing ? results.map((result) => ({ ...result, departments: doing })) : results,
      empty: this.#emptyResultOf(row),
      departments,
      columns: this.#columnsOf(row),
      cells: this.#cellsOf(row, counts),
      status: states.length === 0 ? undefined : (this.statusOf(row, states).status ?? undefined),
    };
  }

  /** Where each year has a column for its status, results have that of their years; the row's is not theirs. */
  #ofTheirYears(row: PlanRow, states: readonly PlanState[], results: readonly PlanResult[]): PlanResult[] {
    const columns = row.columns.filter(({ role, years }) => isState(role) && this.yearsOf(years));
    if (columns.length < 2) return [...results];
    return results.map((result) => {
      if (!result.years) return result;
      const years = new Set(result.years);
      const own = states.filter((state) => state.years.some((year) => years.has(year)));
      const told = own.length > 0 ? own : states.filter((state) => state.years.length === 0);
      return { ...result, status: this.statusOf(row, told).status };
    });
  }

  /** Whether entries of a row name their departments themselves: rows are not what holds departments apart then. */
  isTagged(row: PlanRow): boolean {
    const { brackets, departments } = this.lexicon;
    const between = new RegExp(`[${brackets.openers}${brackets.closers}]|年度`);
    return this.resultsOf(row).some(({ cell }) => {
      const inBrackets = plainOf(cell).split(between).slice(1);
      return inBrackets.some((name) => departments.looksLike(name as NormalString));
    });
  }

  resultsOf(row: PlanRow): PlanResult[] {
    const results: PlanResult[] = [];
    for (let index = 0; index < row.columns.length; index++) {
      const column = row.columns[index];
      const cell = column?.role === 'result' ? row.row.cells[index] : null;
      if (!column || !cell?.origin || cell.blank || cell.plain === '' || this.#isReference(row, cell))
        continue;
      this.#addResults(row, index, column, cell, results);
    }
    return results;
  }

  #addResults(row: PlanRow, index: number, column: Column, cell: GridCell, results: PlanResult[]): void {
    const { lines } = withoutFootnotes(cell.cell.lines, this.lexicon);
    const told = lines === cell.cell.lines ? cell.cell : { ...cell.cell, lines };
    const years = this.#yearsBelow(row, cell);
    if (years.length < 2) {
      const own = this.yearsOf(column.years) ?? this.#yearsOfRow(row);
      results.push({ cell: told, column: index, years: own });
    }
    // A mark is made for each year; text tells of all of them.
    else if (this.lexicon.marks.readCell(cell.plain))
      for (const [nth, [at, each]] of years.entries())
        results.push({ cell: told, column: at, years: each, isCopy: nth > 0 });
    else results.push({ cell: told, column: index, years: ascending(years.flatMap(([, each]) => each)) });
  }

  /** The years that a cell of the row names in a column of years. */
  #yearsOfRow(row: PlanRow): readonly number[] | null {
    const at = row.columns.findIndex(({ role, heading }) => role === 'other' && YEAR_COLUMN.test(heading));
    const cell = row.row.cells[at];
    if (!cell || cell.blank) return null;
    const { years } = this.lexicon;
    // Below such a heading, 2014 needs no 年度.
    const read = years.parse(cell.plain) ?? years.parse(asNormal(`${cell.plain}年度`));
    return read && read.impossible.length === 0 && read.years.length > 0 ? read.years : null;
  }

  /** What stands below the results of a row as a footnote is no result. */
  #noteFootnotes(row: PlanRow): void {
    for (const cell of resultCellsOf(row)) {
      if (!cell.origin) continue;
      for (const note of withoutFootnotes(cell.cell.lines, this.lexicon).notes) this.draft.note(note);
    }
  }

  /** What points to another place is no result, but tells where to look for it. */
  #noteReferences(row: PlanRow): void {
    for (const cell of resultCellsOf(row))
      if (cell.origin && this.#isReference(row, cell)) this.draft.note(cell.text);
  }

  #isReference({ titleCell }: PlanRow, { plain }: GridCell): boolean {
    const { sectionTitles } = this.lexicon;
    return sectionTitles.isReference(plain, titleCell !== null && sectionTitles.isAgain(titleCell.plain));
  }

  /** The columns of years that a cell spans. */
  #yearsBelow(row: PlanRow, { cell }: GridCell): (readonly [number, readonly number[]])[] {
    if (cell.columnSpan === 1) return [];
    return row.columns.flatMap(({ role, years }, index) => {
      const named = role === 'result' && row.row.cells[index]?.cell === cell ? this.yearsOf(years) : null;
      return named ? [[index, named] as const] : [];
    });
  }

  #emptyResultOf(row: PlanRow): PlanResult | null {
    const column = row.columns.findIndex(({ role }) => role === 'result');
    const cell = row.row.cells[column];
    if (!cell?.origin || !cell.blank) return null;
    return { cell: cell.cell, column, years: this.yearsOf(row.columns[column]?.years ?? null) };
  }

  yearsOf(years: ColumnYears | null): readonly number[] | null {
    if (!years) return null;
    if (years.years) return years.years;
    const edition = this.document.editionYear();
    return edition === null ? null : [edition + years.offset];
  }

  /** What the document's legend says of a mark goes before what marks usually mean. */
  statusOf(row: PlanRow, told: readonly PlanState[]): Pick<PlanItem, 'status' | 'isByLegend'> {
    const states = latestFirst(told);
    for (const { text } of states) {
      const explained = this.legend.of(text)?.status;
      if (explained) return { status: explained, isByLegend: true };
    }
    for (const { text, role, source } of states) {
      const usual = () => answerOf(row, source, text) ?? this.#usualStatus(text);
      const status = this.legend.of(text) || role === 'grade' ? null : usual();
      if (status) return { status, isByLegend: false };
    }
    return { status: null, isByLegend: false };
  }

  /** The status that a word or a mark usually stands for. */
  #usualStatus(text: NormalString): Status | null {
    const { statuses, marks } = this.lexicon;
    const status = statuses.stated(text) ?? marks.readCell(text)?.status ?? null;
    return status === 'unreported' ? null : status;
  }

  statesOf(row: PlanRow): PlanState[] {
    const states: PlanState[] = [];
    row.columns.forEach(({ role, years }, index) => {
      // Most columns are of another role, which is told without a look at the cell.
      if (!isState(role) && role !== 'other') return;
      const cell = row.row.cells[index];
      if (!cell || cell.blank) return;
      const explained = role === 'other' && this.legend.of(cell.plain)?.status;
      if (!isState(role) && !explained) return;
      const text = this.lexicon.checkboxes.chosen(cell.plain);
      if (text === '') return;
      const state = isState(role) ? role : 'grade';
      states.push({ role: state, text, source: cell.text, years: this.yearsOf(years) ?? [] });
    });
    return states;
  }

  /** The number's cell, which a merged one gives to several rows and which only the first of them claims. */
  labelOf(row: PlanRow, titleCell: GridCell): string | null {
    const [cell] = cellsOf(row, 'number');
    if (!cell) return null;
    if (cell.origin && cell !== titleCell) this.draft.claim('item', cell.text);
    return cell.plain;
  }

  /** The row's cells that are neither title, number, department nor result. */
  #cellsOf(row: PlanRow, counts = (_: GridCell) => true): PlanCell[] {
    const cells: PlanCell[] = [];
    row.row.cells.forEach((cell, index) => {
      const { heading, role, years } = row.columns[index] ?? UNNAMED;
      if (!cell || cell === row.titleCell || ITEM_ROLES.has(role) || !counts(cell)) return;
      if (heading === '' && cell.blank) return;
      const own = { heading, role, years: this.yearsOf(years) ?? [], text: cell.plain };
      cells.push({ ...own, source: cell.text, at: cell.cell.at });
    });
    return cells;
  }

  /** The cells that have no other home, by their headings. */
  #columnsOf(row: PlanRow): Record<string, string> {
    const columns: Record<string, string> = Object.create(null);
    let nameOf: ((name: string) => string) | null = null;
    const width = Math.max(row.columns.length, row.row.cells.length);
    for (let index = 0; index < width; index++) {
      const column = row.columns[index];
      if (column && hasHome(column)) continue;
      const cell = row.row.cells[index];
      const text = cell?.plain ?? '';
      const heading = column?.heading ?? '';
      if (heading === '' && text === '') continue;
      nameOf ??= freeNames(columns);
      columns[nameOf(heading === '' ? `列${index + 1}` : heading)] = text;
      if (cell?.origin && cell !== row.titleCell) this.draft.claim('item', cell.text);
    }
    return columns;
  }
}

/** The cells under columns of results, each once. */
function resultCellsOf(row: PlanRow): Iterable<GridCell> {
  const cells = cellsOf(row, 'result');
  return cells.length > 1 ? new Set(cells) : cells;
}

export const isState = (role: ColumnRole): role is PlanState['role'] => role === 'status' || role === 'grade';

/** States as they tell how far a row has got by now: of no year, then of the latest one. */
const latestFirst = (states: readonly PlanState[]) =>
  states.toSorted(
    (a, b) =>
      (b.years.at(-1) ?? Number.POSITIVE_INFINITY) - (a.years.at(-1) ?? Number.POSITIVE_INFINITY) || 0,
  );

/** What a row answers to the question whether something was done (実施の有無): 有, 無, 有(一部). */
function answerOf(row: PlanRow, source: SourceText, text: NormalString): Status | null {
  const at = row.row.cells.findIndex((cell) => cell && rangeOf(cell.text)[0] === rangeOf(source)[0]);
  if (!WHETHER_DONE.test(row.columns[at]?.heading ?? '')) return null;
  const [, answer, remark = ''] = ANSWER.exec(text) ?? [];
  if (answer === undefined) return null;
  if (answer.startsWith('無')) return 'not_implemented';
  return remark.includes('一部') ? 'in_progress' : 'implemented';
}

const WHETHER_DONE = /(?:実施|取組|措置|対応|着手)の?有無$/;
const ANSWER = /^(有り?|無し?)(?:\(([^()]*)\))?$/;

/** The heading of a column that says of which year each row is. */
const YEAR_COLUMN = /^(?:実施|対象|実績|評価)?年度$/;

/** What a further row adds to its item. */
export const isAdded = (cell: GridCell) => cell.origin && !cell.blank;

const ascending = (years: readonly number[]) => [...new Set(years)].sort((a, b) => a - b);

/** What is said of a cell that stands under no heading. */
const UNNAMED: Column = { role: 'other', heading: '', years: null };

/** The roles whose cells are fields of an item or of its records. */
const ITEM_ROLES: ReadonlySet<ColumnRole> = new Set(['item', 'number', 'department', 'result']);

/** A status is told by a code; the word that the document has for it stays with its column. */
const hasHome = ({ role }: Column) => role === 'section' || ITEM_ROLES.has(role);

/** Gives names that are not there yet, counting how often each is asked for. */
function freeNames(columns: Readonly<Record<string, string>>): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    let count = counts.get(name) ?? 1;
    let free = count === 1 ? name : `${name}~${count}`;
    while (Object.hasOwn(columns, free)) free = `${name}~${++count}`;
    counts.set(name, count + 1);
    return free;
  };
}

/** A cell as it is compared with others. */
export const plainOf = ({ lines }: TableCell) => lines.map(({ text }) => normalise(text).value).join('\n');
