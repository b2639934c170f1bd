import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type {
  Column,
  ColumnRole,
  ColumnYears,
  Finding,
  Grid,
  GridCell,
  Legend,
  Line,
  NormalString,
  PlanCell,
  PlanItem,
  PlanResult,
  PlanState,
  SourceText,
  Status,
} from '../model.js';
import { beginningOf } from '../text/excerpt.js';
import { normalise, spacedString } from '../text/normalise.js';
import { rangeOf } from '../text/text.js';
import { DepartmentReader } from './departments.js';
import type { Draft } from './draft.js';
import type { Verdict } from './evidence.js';
import { withoutFootnotes } from './footnotes.js';
import { cellText, readItemTitle } from './item.js';
import { IdMaker } from './outline.js';
import { cellsOf, type PlanRow, type PlanTable, type RowKind } from './rows.js';

/** An item that rows without a title of their own still add to. */
interface OpenItem {
  readonly results: PlanResult[];
  /** The place of each column's last result, with the lines of its cell where rows have added to it. */
  readonly last: Map<number, { readonly index: number; lines: Line[] | null }>;
  readonly departments: string[];
  readonly named: Set<string>;
  readonly columns: Record<string, string>;
  readonly cells: PlanCell[];
}

/** What tables need to know of their document, and tell of it. */
export interface DocumentFacts {
  /** The fiscal year of the document's own date, where that is known by now. */
  editionYear(): number | null;
  /** Whether a text above the first section tells of the document itself; it is taken then. */
  takesMetadata(text: SourceText): boolean;
}

/** What is asked about columns is of no use where the table is not read. */
const isQuestion = ({ rule }: Finding) => rule.startsWith('column');

/** Reads tables into the draft of a plan. What a table leaves open, the table after it goes on from. */
export class TableReader {
  readonly #ids = new IdMaker('i');
  readonly #departments: DepartmentReader;
  #item: OpenItem | null = null;
  /** Whether a heading row stands between the last title and here. */
  #headed = false;
  /** What the columns of sections said last. */
  readonly #inColumns = new Map<number, string>();
  hasProgressTable = false;

  constructor(
    readonly draft: Draft,
    knownDepartments: ReadonlySet<string>,
    readonly document: DocumentFacts,
    readonly legend: Legend,
    readonly lexicon: Lexicon,
  ) {
    this.#departments = new DepartmentReader(draft, knownDepartments, lexicon);
  }

  /** Forgets what a new section has no part in. */
  leaveSection(): void {
    this.#departments.forget();
    this.#item = null;
    this.#headed = false;
    this.#inColumns.clear();
  }

  read(grid: Grid, { rows, kinds }: PlanTable, verdict: Verdict): void {
    const isRead = verdict.document !== 'none' && !verdict.setAside.has(grid);
    append(this.draft.findings, isRead ? grid.findings : grid.findings.filter((found) => !isQuestion(found)));
    if (verdict.document !== 'none') this.#tellIfUnread(rows, kinds, verdict.setAside.get(grid) ?? []);
    for (const [index, row] of rows.entries()) this.#row(row, kinds[index] ?? 'blank');
  }

  /** A table of several columns that is none of progress is kept as notes, which its reader should know. */
  #tellIfUnread(rows: readonly PlanRow[], kinds: readonly RowKind[], against: readonly string[]): void {
    const wide = rows.filter((row) => row.filled.length > 1);
    const [first] = wide;
    const unread =
      wide.length > 1 &&
      wide.some(({ row }) => row.kind === 'data') &&
      !kinds.some((kind) => kind === 'item' || kind === 'title' || (kind === 'continuation' && this.#item));
    const cell = first?.filled[0];
    if (!unread || !first || !cell) return;
    const text = first.filled
      .slice(0, QUOTED_HEADINGS)
      .map((heading) => beginningOf(heading.plain, QUOTED_LENGTH));
    this.draft.findings.push({
      rule: 'table-unread',
      range: rangeOf(cellText(cell)),
      values: { text: text.join('、'), against: quoted(against) },
    });
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
    this.hasProgressTable ||= row.columns.some(({ role }) => role === 'result' || isState(role));
    for (const cell of row.filled) this.draft.claim('column_heading', cellText(cell));
    this.#tellUnknownYears(row);
  }

  /** A heading that counts from the document's year tells none where the document has none. */
  #tellUnknownYears(row: PlanRow): void {
    for (const [index, { role, years, heading }] of row.columns.entries()) {
      const cell = row.row.cells[index];
      if (role !== 'result' || !years || this.#yearsOf(years) || !cell?.origin || cell.blank) continue;
      const values = { column: String(index + 1), heading };
      this.draft.findings.push({ rule: 'column-year-unknown', range: rangeOf(cellText(cell)), values });
    }
  }

  #text(row: PlanRow): void {
    const [first, ...rest] = row.filled;
    if (!first) return;
    if (this.#item === null && this.draft.awaitsDescription('row')) this.draft.describe([cellText(first)]);
    else this.#proseIn(first);
    for (const cell of rest) this.#proseIn(cell);
  }

  /** Above the first section a row too may tell of the document itself. */
  #proseIn(cell: GridCell): void {
    const text = cellText(cell);
    const above = this.draft.innermost === null && this.#item === null;
    if (above && this.document.takesMetadata(text)) this.draft.claim('metadata', text);
    else this.draft.note(text);
  }

  /** A row without a title of its own: the item above goes on, below a merged cell or over a page end. */
  #continuation(row: PlanRow): void {
    this.#sections(row);
    const item = this.#item;
    if (!item) {
      const sections = cellsOf(row, 'section');
      for (const cell of row.filled) if (!sections.includes(cell)) this.draft.note(cellText(cell));
      return;
    }
    for (const result of this.#resultsOf(row)) this.#goOn(item, result);
    const departments = cellsOf(row, 'department').filter((cell) => cell.origin);
    for (const name of this.#departments.addedBy(row)) {
      if (!item.named.has(name)) item.departments.push(name);
      item.named.add(name);
    }
    for (const cell of departments) this.draft.claim('item', cellText(cell));
    for (const [heading, text] of Object.entries(this.#columnsOf(row))) {
      const old = item.columns[heading] ?? '';
      item.columns[heading] = old === '' || text === '' ? old + text : `${old}\n${text}`;
    }
    item.cells.push(...this.#cellsOf(row, (cell) => cell.origin && !cell.blank));
  }

  /** An entry that a page end has cut in two is one again; anything else is a cell of its own. */
  #goOn(item: OpenItem, result: PlanResult): void {
    const open = item.last.get(result.column);
    const last = item.results[open?.index ?? -1];
    const [first] = result.cell.lines;
    if (!open || !last || !first || this.#beginsEntry(first) || last.cell.lines.length === 0) {
      item.last.set(result.column, { index: item.results.length, lines: null });
      item.results.push(result);
      return;
    }
    if (open.lines === null) {
      open.lines = [...last.cell.lines];
      item.results[open.index] = { ...last, cell: { ...last.cell, lines: open.lines } };
    }
    for (const line of result.cell.lines) open.lines.push({ ...line, begins: 'break' });
  }

  /** Whether a line at the top of a row is no rest of the entry above: it has a bullet or is a status word. */
  #beginsEntry({ text }: Line): boolean {
    const { bullets, statuses } = this.lexicon;
    return bullets.of(text.value) !== null || statuses.stated(normalise(text).value) !== null;
  }

  #newItem(row: PlanRow): void {
    this.#sections(row);
    const { draft } = this;
    const titleCell = row.titleCell ?? row.filled[0];
    if (!titleCell) return;
    const source = cellText(titleCell);
    draft.claimTitle(source);
    if (!this.#headed) draft.findings.push({ rule: 'heading-row-missing', range: rangeOf(source) });
    this.#headed = true;
    draft.fill();
    const section = draft.innermost?.id ?? null;
    const read = readItemTitle(titleCell, this.lexicon);
    const label = read.label ?? this.#labelOf(row, titleCell);
    const numbering =
      read.numbering ?? (label === null ? null : this.lexicon.numbering.parse(spacedString(`${label} `)));
    const number = numbering?.number ?? label;
    if (numbering) draft.findings.push(...draft.order.check(`${section}/`, numbering, rangeOf(source)));
    const { departments, departmentsBasis } = this.#departments.ofRow(row, titleCell);
    const results = this.#resultsOf(row);
    const open: OpenItem = {
      results,
      last: new Map(results.map(({ column }, index) => [column, { index, lines: null }])),
      departments: [...departments],
      named: new Set(departments),
      columns: this.#columnsOf(row),
      cells: this.#cellsOf(row),
    };
    draft.items.push({
      id: this.#ids.make(section, number),
      section,
      sections: draft.path.map(({ title }) => title),
      number,
      label,
      title: read.title,
      details: read.details,
      departmentsBasis,
      source,
      ...this.#statusOf(row),
      hasResultColumn: row.columns.some(({ role }) => role === 'result'),
      states: this.#statesOf(row),
      results,
      departments: open.departments,
      columns: open.columns,
      cells: open.cells,
    });
    this.#item = open;
  }

  /** Enters the sections that the row's columns of sections begin. */
  #sections(row: PlanRow): void {
    for (const [index, column] of row.columns.entries()) {
      const cell = column.role === 'section' ? row.row.cells[index] : null;
      if (!cell?.origin || cell.plain === '') continue;
      if (this.#inColumns.get(index) === cell.plain) this.draft.claim('section', cellText(cell));
      else {
        for (const later of this.#inColumns.keys()) if (later > index) this.#inColumns.delete(later);
        this.#inColumns.set(index, cell.plain);
        this.#departments.forget();
        this.#item = null;
        this.draft.enter('column', index, cellText(cell));
      }
    }
  }

  #resultsOf(row: PlanRow): PlanResult[] {
    return row.columns.flatMap((column, index) => {
      const cell = column.role === 'result' ? row.row.cells[index] : null;
      if (!cell?.origin || cell.plain === '') return [];
      const { lines, notes } = withoutFootnotes(cell.cell.lines, this.lexicon);
      for (const note of notes) this.draft.note(note);
      return [{ cell: { ...cell.cell, lines }, column: index, years: this.#yearsOf(column.years) }];
    });
  }

  #yearsOf(years: ColumnYears | null): readonly number[] | null {
    if (!years) return null;
    if (years.years) return years.years;
    const edition = this.document.editionYear();
    return edition === null ? null : [edition + years.offset];
  }

  /** What the document's legend says of a mark goes before what marks usually mean. */
  #statusOf(row: PlanRow): Pick<PlanItem, 'status' | 'isByLegend'> {
    for (const { text, role } of this.#statesOf(row)) {
      const told = this.legend.of(text);
      if (told?.status) return { status: told.status, isByLegend: true };
      const status = told || role === 'grade' ? null : this.#usualStatus(text);
      if (status) return { status, isByLegend: false };
    }
    return { status: null, isByLegend: false };
  }

  #usualStatus(text: NormalString): Status | null {
    const { statuses, marks } = this.lexicon;
    return statuses.stated(text) ?? marks.read(text)?.status ?? null;
  }

  #statesOf(row: PlanRow): PlanState[] {
    return row.columns.flatMap(({ role, years }, index) => {
      const cell = row.row.cells[index];
      if (!cell || cell.blank) return [];
      const explained = role === 'other' && this.legend.of(cell.plain)?.status;
      if (!isState(role) && !explained) return [];
      return [
        {
          role: isState(role) ? role : 'grade',
          text: cell.plain,
          source: cellText(cell),
          years: this.#yearsOf(years) ?? [],
        },
      ];
    });
  }

  /** The number's cell, which a merged one gives to several rows and which only the first of them claims. */
  #labelOf(row: PlanRow, titleCell: GridCell): string | null {
    const [cell] = cellsOf(row, 'number');
    if (!cell) return null;
    if (cell.origin && cell !== titleCell) this.draft.claim('item', cellText(cell));
    return cell.plain;
  }

  /** The row's cells that are neither title, number, department nor result. */
  #cellsOf(row: PlanRow, counts = (_: GridCell) => true): PlanCell[] {
    return row.row.cells.flatMap((cell, index) => {
      const { heading, role, years } = row.columns[index] ?? UNNAMED;
      if (!cell || cell === row.titleCell || ITEM_ROLES.has(role) || !counts(cell)) return [];
      if (heading === '' && cell.blank) return [];
      const own = { heading, role, years: this.#yearsOf(years) ?? [], text: cell.plain };
      return [{ ...own, source: cellText(cell), at: cell.cell.at }];
    });
  }

  /** The cells that have no other home, by their headings. */
  #columnsOf(row: PlanRow): Record<string, string> {
    const columns: Record<string, string> = Object.create(null);
    const nameOf = freeNames(columns);
    const width = Math.max(row.columns.length, row.row.cells.length);
    for (let index = 0; index < width; index++) {
      const column = row.columns[index];
      if (column && hasHome(column)) continue;
      const cell = row.row.cells[index];
      const text = cell?.plain ?? '';
      const heading = column?.heading ?? '';
      if (heading === '' && text === '') continue;
      columns[nameOf(heading === '' ? `列${index + 1}` : heading)] = text;
      if (cell?.origin && cell !== row.titleCell) this.draft.claim('item', cellText(cell));
    }
    return columns;
  }
}

/** The words that speak against a table or a document, as messages give them. */
export const quoted = (against: readonly string[]): string =>
  against.length === 0 ? '' : `(${against.slice(0, QUOTED_HEADINGS).join('、')})`;

const isState = (role: ColumnRole): role is PlanState['role'] => role === 'status' || role === 'grade';

/** How much of an unread table's first row a message quotes. */
const QUOTED_HEADINGS = 4;
const QUOTED_LENGTH = 12;

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
