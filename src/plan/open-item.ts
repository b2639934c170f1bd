import type { Lexicon } from '../lexicon/index.js';
import type { Line, NormalString, PlanCell, PlanResult, Status } from '../model.js';
import { normalise } from '../text/normalise.js';
import type { PlanRow } from './plan-row.js';

/** What a row says of its item. */
export interface RowContent {
  readonly results: readonly PlanResult[];
  /** A result cell that is there and holds nothing, where the row has no other. */
  readonly empty: PlanResult | null;
  /** The departments that the row's own cells name. */
  readonly departments: readonly string[];
  readonly columns: Readonly<Record<string, string>>;
  readonly cells: readonly PlanCell[];
  /** The state that the row's own cell tells; undefined where it has none. */
  readonly status: Status | undefined;
}

/** How an item is called. */
interface ItemName {
  readonly label: string | null;
  readonly title: NormalString;
}

/** An item that rows without a title of their own still add to. */
export class OpenItem {
  readonly results: PlanResult[];
  readonly departments: string[];
  readonly columns: Record<string, string>;
  readonly cells: PlanCell[];
  /** The place of each column's last result, with the lines of its cell where rows have added to it. */
  readonly #last: Map<number, { readonly index: number; lines: Line[] | null }>;
  readonly #cellsAt = new Map<number, number>();
  readonly #named: Set<string>;
  /** The departments of the row above. */
  #who: readonly string[];
  #empty: PlanResult | null;
  #status: Status | undefined;
  /** Whether the item has a row for each department. */
  #isByDepartment = false;

  constructor(
    readonly name: ItemName,
    row: RowContent,
    readonly lexicon: Lexicon,
  ) {
    this.results = [...row.results];
    this.departments = [...row.departments];
    this.columns = row.columns;
    this.cells = [...row.cells];
    this.#last = new Map(this.results.map(({ column }, index) => [column, { index, lines: null }]));
    this.#named = new Set(row.departments);
    this.#who = row.departments;
    this.#empty = row.empty;
  }

  /**
   * Adds a further row.
   *
   * @param isOwn whether the row surely is one of the item's, and no rest of the row above that a page end cut off
   */
  add(row: PlanRow, content: RowContent, isOwn: boolean): void {
    const isForOther = this.#isForOther(content, isOwn);
    if (isForOther) this.#divide(row, content.departments);
    if (content.status !== undefined || isForOther) this.#status = content.status;
    for (const result of content.results) this.#addResult(result, isOwn || isForOther);
    if (isForOther && content.results.length === 0 && content.empty) this.#push(content.empty);
    for (const name of content.departments) {
      if (!this.#named.has(name)) this.departments.push(name);
      this.#named.add(name);
    }
    for (const [heading, text] of Object.entries(content.columns)) {
      const old = this.columns[heading] ?? '';
      this.columns[heading] = old === '' || text === '' ? old + text : `${old}\n${text}`;
    }
    for (const cell of content.cells) this.#setCell(this.cells.length, this.#ofDepartment(cell));
  }

  /** Whether a row tells of another department than the row above. A name that is not whole was cut by a page end. */
  #isForOther({ departments, results, cells }: RowContent, isOwn: boolean): boolean {
    if (departments.length === 0 || results.length + cells.length === 0) return false;
    const areWhole = (names: readonly string[]) =>
      names.every((name) => this.lexicon.departments.looksLike(name as NormalString));
    if (departments.join() === this.#who.join()) return false;
    return (isOwn && this.#who.length > 0) || (areWhole(departments) && areWhole(this.#who));
  }

  /** From here on each row is its department's; what reaches into the next row is that of no one alone. */
  #divide(row: PlanRow, departments: readonly string[]): void {
    if (!this.#isByDepartment) {
      this.#isByDepartment = true;
      if (this.results.length === 0 && this.#empty) this.results.push(this.#empty);
      for (const [index, result] of this.results.entries()) this.results[index] = this.#ofDepartment(result);
      for (const [index, cell] of this.cells.entries()) this.#setCell(index, this.#ofDepartment(cell));
    }
    for (const reaching of row.row.cells) if (reaching && !reaching.origin) this.#share(reaching.cell.at);
    this.#who = departments;
  }

  /** A cell that reaches over rows of several departments. */
  #share(at: number): void {
    for (const { index } of this.#last.values()) {
      const result = this.results[index];
      if (result?.cell.at === at) this.results[index] = { ...result, departments: [] };
    }
    const index = this.#cellsAt.get(at);
    const cell = index === undefined ? undefined : this.cells[index];
    if (cell && index !== undefined) this.#setCell(index, { ...cell, departments: [] });
  }

  #setCell(index: number, cell: PlanCell): void {
    this.cells[index] = cell;
    this.#cellsAt.set(cell.at, index);
  }

  #ofDepartment<C extends PlanResult | PlanCell>(cell: C): C {
    return this.#isByDepartment ? { ...cell, departments: cell.departments ?? this.#who } : cell;
  }

  #push(result: PlanResult): void {
    this.#last.set(result.column, { index: this.results.length, lines: null });
    const own = this.#status === undefined && !this.#isByDepartment ? {} : { status: this.#status ?? null };
    this.results.push(this.#ofDepartment({ ...own, ...result }));
  }

  /** An entry that a page end has cut in two is one again; anything else is a cell of its own. */
  #addResult(result: PlanResult, isOwn: boolean): void {
    const open = this.#last.get(result.column);
    const last = this.results[open?.index ?? -1];
    const [first] = result.cell.lines;
    const isOther = isOwn || !open || !last || !first || this.#beginsEntry(first);
    const isOfOtherYears = last?.years?.join() !== result.years?.join();
    if (isOther || isOfOtherYears || last.cell.lines.length === 0 || this.#isMark(last)) {
      this.#push(result);
      return;
    }
    if (open.lines === null) {
      open.lines = [...last.cell.lines];
      this.results[open.index] = { ...last, cell: { ...last.cell, lines: open.lines } };
    }
    for (const line of result.cell.lines) open.lines.push({ ...line, begins: 'break' });
  }

  /** A mark is whole; what stands below it says more of its year. */
  #isMark({ cell: { lines } }: PlanResult): boolean {
    const [line] = lines;
    return (
      line !== undefined &&
      lines.length === 1 &&
      this.lexicon.marks.readCell(normalise(line.text).value) !== null
    );
  }

  /** Whether a line at the top of a row is no rest of the entry above: it has a bullet, or is a status word or mark. */
  #beginsEntry({ text }: Line): boolean {
    const { bullets, marks, statuses } = this.lexicon;
    const plain = normalise(text).value;
    return (
      bullets.of(text.value) !== null || statuses.stated(plain) !== null || marks.readCell(plain) !== null
    );
  }
}
