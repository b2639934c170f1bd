import type { Lexicon } from '../lexicon/index.js';
import type { Column, ColumnRole, GridCell } from '../model.js';
import { cellsOf, nextFilled, type PlanRow } from './plan-row.js';

/** How surely a row names a section. */
type Answer = 'surely' | 'perhaps' | 'no';

/**
 * Tells the rows of a run of tables that name the section of the rows below them. Such a row holds a title and
 * nothing else: one cell that spans the table, or a lone cell where a converter has lost the span.
 */
export class SectionRows {
  readonly uncertain = new Set<PlanRow>();
  #titles: number | null = null;
  #leading: readonly boolean[] | null = null;
  readonly #items = new Map<readonly Column[], Items>();
  readonly #answers = new Map<number, Answer>();

  constructor(
    readonly rows: readonly PlanRow[],
    /** How the document numbers its items. */
    readonly itemForms: ReadonlySet<string>,
    readonly lexicon: Lexicon,
  ) {}

  is(index: number): boolean {
    const answer = this.#answer(index);
    const row = this.rows[index];
    if (answer === 'perhaps' && row) this.uncertain.add(row);
    return answer !== 'no';
  }

  /** Whether a row says nothing but a remark on its table. */
  isRemark(index: number): boolean {
    const row = this.rows[index];
    const cell = row && loneCell(row);
    return !!cell && this.isRemarkIn(cell);
  }

  isRemarkIn(cell: GridCell): boolean {
    return this.lexicon.sectionTitles.isRemark(cell.text);
  }

  /** Whether a title says that its row is a sum, or the rest of a sheet. */
  isSum(title: GridCell): boolean {
    return this.lexicon.sectionTitles.isOther(title.text);
  }

  /** Whether a title is called as sums are, which rows of nothing but amounts are. */
  isCalledSum(title: GridCell): boolean {
    const { sectionTitles, titles } = this.lexicon;
    return sectionTitles.isCalledSum(titles.withoutNumber(title.text));
  }

  /** Whether a cell holds a dash or a word for nothing. */
  saysNothing({ plain }: GridCell): boolean {
    return this.lexicon.departments.isNobody(plain);
  }

  #answer(index: number): Answer {
    const known = this.#answers.get(index);
    if (known) return known;
    const answer = this.#judge(index);
    this.#answers.set(index, answer);
    return answer;
  }

  #judge(index: number): Answer {
    const row = this.rows[index];
    const cell = row && loneCell(row);
    if (!row || !cell || !this.#mayBeTitle(cell, spans(row, cell))) return 'no';
    if (row.columns.length === 0) return this.#aboveColumns(index, cell);
    if (cellsOf(row, 'section').includes(cell)) return 'surely';
    const form = this.#formOf(cell);
    if (form !== null && this.itemForms.has(form)) return 'no';
    if (spans(row, cell)) return form !== null || this.#leadsToItem(index) ? 'surely' : 'no';
    return this.#alone(index, row, cell, form);
  }

  /** A title that nothing marks says a section between two tables where several titles stand so. */
  #aboveColumns(index: number, cell: GridCell): Answer {
    if (this.rows[nextFilled(this.rows, index)]?.row.kind !== 'columns' || this.#formOf(cell) !== null)
      return 'no';
    if (this.#isMarked(cell)) return 'surely';
    return this.#titlesAboveColumns() > 1 ? 'surely' : 'no';
  }

  /** A cell that spans nothing may be an item of which nothing else is told. */
  #alone(index: number, row: PlanRow, cell: GridCell, form: string | null): Answer {
    if (!this.#leadsToItem(index)) return 'no';
    const isHeading = this.lexicon.numbering.ofHeading(this.#titleOf(cell).text.value) !== null;
    if (this.#isMarked(cell) || (form !== null && (isHeading || this.itemForms.size > 0))) return 'surely';
    const at = row.row.cells.indexOf(cell);
    const item = row.columns.findIndex(({ role }) => role === 'item');
    if (form !== null) return at < item && this.#itemsBelow(row.columns).count > 0 ? 'surely' : 'no';
    const role = row.columns[at]?.role ?? 'other';
    if (at > item || (role === 'department' && this.lexicon.departments.looksLike(cell.plain))) return 'no';
    const items = this.#itemsBelow(row.columns);
    if (items.count === 0) return 'no';
    // Some departments do not end as departments do.
    if (at < item) return role === 'department' ? 'perhaps' : 'surely';
    if (items.areNumbered) return 'surely';
    // An item without department and result is not to be expected where each of the others has both.
    return items.count > 1 && items.areWhole ? 'perhaps' : 'no';
  }

  /** How many titles stand right above heading rows. */
  #titlesAboveColumns(): number {
    this.#titles ??= this.rows.filter(
      (row, at) => loneCell(row) !== null && this.rows[nextFilled(this.rows, at)]?.row.kind === 'columns',
    ).length;
    return this.#titles;
  }

  /** What the items have that stand below some columns. */
  #itemsBelow(columns: readonly Column[]): Items {
    const known = this.#items.get(columns);
    if (known) return known;
    const items = this.rows.filter((row) => row.columns === columns && isItem(row));
    const has = (role: ColumnRole) => items.every((item) => cellsOf(item, role).some((cell) => cell.origin));
    const found = {
      count: items.length,
      areNumbered: has('number'),
      areWhole: has('department') && has('result'),
    };
    this.#items.set(columns, found);
    return found;
  }

  #titleOf(cell: GridCell) {
    return this.lexicon.sectionTitles.read(cell.text);
  }

  #isMarked(cell: GridCell): boolean {
    return this.#titleOf(cell).sign !== '';
  }

  #formOf(cell: GridCell): string | null {
    return this.lexicon.numbering.of(this.#titleOf(cell).text.value)?.form ?? null;
  }

  /** Entries that begin with a bullet do not span a table, but for those that a dot begins. */
  #mayBeTitle(cell: GridCell, isSpanning: boolean): boolean {
    const { bullets, marks, sectionTitles, statuses } = this.lexicon;
    const text = cell.text;
    if (!sectionTitles.mayBe(text)) return false;
    if (statuses.stated(cell.plain) !== null || marks.read(cell.plain) !== null) return false;
    const bullet = bullets.of(text.value);
    return this.#isMarked(cell) || bullet === null || (isSpanning && bullet !== bullets.usual);
  }

  /** Whether an item follows, right away or after further titles and a description. */
  #leadsToItem(index: number): boolean {
    this.#leading ??= leadingRows(this.rows);
    return this.#leading[index] ?? false;
  }
}

/** For each row whether an item follows it, with none but rows of one cell, blank ones and headings between. */
function leadingRows(rows: readonly PlanRow[]): boolean[] {
  const leading: boolean[] = new Array(rows.length).fill(false);
  let leads = false;
  for (let index = rows.length - 1; index >= 0; index--) {
    leading[index] = leads;
    const row = rows[index];
    if (row?.row.kind !== 'data') continue;
    if (isItem(row)) leads = true;
    else if (row.filled.length > 1) leads = false;
  }
  return leading;
}

/** What the items below some columns have. */
interface Items {
  readonly count: number;
  readonly areNumbered: boolean;
  readonly areWhole: boolean;
}

/** A row of an item has a title and tells something of it. */
const isItem = (row: PlanRow) => row.titleCell !== null && row.filled.length > 1 && row.row.kind === 'data';

/** The one cell that holds text in a row, other cells that reach into it from above among them; or null. */
function loneCell({ row, filled }: PlanRow): GridCell | null {
  const [cell] = filled;
  if (row.kind !== 'data' || filled.length !== 1 || !cell) return null;
  return row.cells.every((other) => !other || other.blank || other.cell === cell.cell) ? cell : null;
}

/** Whether a cell reaches over the columns of a table, one of numbers at an edge set aside. */
function spans({ row, columns }: PlanRow, { cell }: GridCell): boolean {
  const covered = row.cells.filter((other) => other?.cell === cell).length;
  const isOver = (role: string) =>
    columns.some((column, index) => column.role === role && row.cells[index]?.cell === cell);
  return covered > 1 && (covered >= columns.length - 1 || (isOver('item') && isOver('result')));
}
