import { isEveryone, looksLikeDepartment, readDepartments } from '../japanese/departments.js';
import { parseNumbering } from '../japanese/numbering.js';
import type { Grid, GridCell, PlanItem, TableCell } from '../model.js';
import { type Draft, rangeOf } from './draft.js';
import { cellText, readItemTitle } from './item.js';
import { IdMaker } from './outline.js';
import { cellsOf, type PlanRow, type PlanTable, type RowKind } from './rows.js';

type Names = Pick<PlanItem, 'departments' | 'departmentsBasis'>;

/** An item that rows without a title of their own still add to. */
interface OpenItem {
  readonly results: TableCell[];
  readonly columns: Record<string, string>;
}

/** Reads tables into the draft of a plan. What a table leaves open, the table after it goes on from. */
export class TableReader {
  readonly #ids = new IdMaker();
  /** The departments of the row above. */
  #names: readonly string[] = [];
  #item: OpenItem | null = null;
  /** Whether a heading row stands between the last title and here. */
  #headed = false;
  hasProgressTable = false;

  constructor(
    readonly draft: Draft,
    readonly knownDepartments: ReadonlySet<string>,
  ) {}

  /** Forgets what a new section has no part in. */
  leaveSection(): void {
    this.#names = [];
    this.#item = null;
    this.#headed = false;
  }

  read(grid: Grid, { rows, kinds }: PlanTable): void {
    this.draft.findings.push(...grid.findings);
    for (const [index, row] of rows.entries()) this.#row(row, kinds[index] ?? 'blank');
  }

  #row(row: PlanRow, kind: RowKind): void {
    if (kind === 'title') this.#title(row);
    else if (kind === 'columns') this.#heading(row);
    else if (kind === 'item') this.#newItem(row);
    else if (kind === 'continuation') this.#continuation(row);
    else if (kind === 'text') this.#text(row);
  }

  #title(row: PlanRow): void {
    const [title, description] = row.filled;
    if (!title) return;
    this.leaveSection();
    this.draft.enter('row', 0, cellText(title));
    if (description) this.draft.describe([cellText(description)]);
  }

  #heading(row: PlanRow): void {
    this.#headed = true;
    this.hasProgressTable ||= row.columns.some((column) => column.role === 'result');
    for (const cell of row.filled) this.draft.claim('column_heading', cellText(cell));
  }

  #text(row: PlanRow): void {
    const [first, ...rest] = row.filled;
    if (!first) return;
    if (this.#item === null && this.draft.awaitsDescription('row')) this.draft.describe([cellText(first)]);
    else this.draft.note(cellText(first));
    for (const cell of rest) this.draft.note(cellText(cell));
  }

  #continuation(row: PlanRow): void {
    for (const cell of row.filled) {
      const result = cellsOf(row, 'result').includes(cell);
      if (this.#item && result) this.#item.results.push(cell.cell);
      else this.draft.note(cellText(cell));
    }
  }

  #newItem(row: PlanRow): void {
    const [titleCell = row.filled[0]] = cellsOf(row, 'item');
    if (!titleCell) return;
    const { draft } = this;
    const source = cellText(titleCell);
    if (!this.#headed) draft.findings.push({ rule: 'heading-row-missing', range: rangeOf(source) });
    this.#headed = true;
    draft.fill();
    const section = draft.innermost?.id ?? null;
    const read = readItemTitle(titleCell);
    const label = read.label ?? this.#labelOf(row);
    const numbering = read.numbering ?? (label === null ? null : parseNumbering(`${label} `));
    const number = numbering?.number ?? label;
    if (numbering) draft.findings.push(...draft.order.check(`${section}/`, numbering, rangeOf(source)));
    const results = cellsOf(row, 'result').map((cell) => cell.cell);
    const columns = this.#columnsOf(row);
    const item: PlanItem = {
      id: this.#ids.make(section, number),
      section,
      sections: draft.path.map(({ title }) => title),
      number,
      label,
      title: read.title,
      details: read.details,
      ...this.#namesOf(row, titleCell),
      columns,
      source,
      results,
    };
    draft.items.push(item);
    draft.claim('item', source);
    this.#item = { results, columns };
  }

  #labelOf(row: PlanRow): string | null {
    const [cell] = cellsOf(row, 'number');
    if (!cell) return null;
    this.draft.claim('item', cellText(cell));
    return cell.plain;
  }

  /** Departments as the row states them, or as a merged or blank cell takes them from the row above. */
  #namesOf(row: PlanRow, titleCell: GridCell): Names {
    const cells = cellsOf(row, 'department').filter((cell) => cell !== titleCell);
    const own = cells.filter((cell) => cell.origin);
    for (const cell of own) this.draft.claim('item', cellText(cell));
    if (cells.length > 0) this.#names = cells.flatMap((cell) => this.#departmentsIn(cell));
    if (own.length > 0) return { departments: this.#names, departmentsBasis: 'stated' };
    if (this.#names.length === 0) return { departments: [], departmentsBasis: 'none' };
    const values = { text: this.#names.join('、') };
    this.draft.findings.push({ rule: 'department-filled-down', range: rangeOf(cellText(titleCell)), values });
    return { departments: this.#names, departmentsBasis: 'filled_down' };
  }

  #departmentsIn(cell: GridCell): string[] {
    return readDepartments(cellText(cell), this.knownDepartments).map(({ name }) => name);
  }

  /** The cells that have no other home, by their headings. */
  #columnsOf(row: PlanRow): Record<string, string> {
    const columns: Record<string, string> = Object.create(null);
    const width = Math.max(row.columns.length, row.row.cells.length);
    for (let index = 0; index < width; index++) {
      const column = row.columns[index];
      if (column && column.role !== 'other') continue;
      const cell = row.row.cells[index];
      const text = cell?.plain ?? '';
      const heading = column?.heading ?? '';
      if (heading === '' && text === '') continue;
      columns[this.#freeName(columns, heading === '' ? `列${index + 1}` : heading)] = text;
      if (cell?.origin) this.draft.claim('item', cellText(cell));
    }
    return columns;
  }

  #freeName(columns: Readonly<Record<string, string>>, name: string): string {
    let free = name;
    for (let count = 2; Object.hasOwn(columns, free); count++) free = `${name}~${count}`;
    return free;
  }
}

/** The names in a document's department cells, by which split ones are recognised. */
export function knownDepartments(tables: Iterable<PlanTable>): Set<string> {
  const known = new Set<string>();
  for (const row of [...tables].flatMap((table) => table.rows)) {
    if (row.row.kind !== 'data') continue;
    for (const cell of cellsOf(row, 'department')) {
      if (!cell.origin) continue;
      for (const { name } of readDepartments(cellText(cell))) if (isKnown(name)) known.add(name);
    }
  }
  return known;
}

const isKnown = (name: string) => looksLikeDepartment(name) && !isEveryone(name);
