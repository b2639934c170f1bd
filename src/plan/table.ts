import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { ColumnRole, Finding, Grid, GridCell, Legend, PlanResult } from '../model.js';
import { beginningOf } from '../text/excerpt.js';
import { spacedString } from '../text/normalise.js';
import { rangeOf } from '../text/text.js';
import { DepartmentReader, doingColumns } from './departments.js';
import type { Draft } from './draft.js';
import type { Verdict } from './evidence.js';
import { type ItemTitle, readItemTitle } from './item.js';
import { OpenItem } from './open-item.js';
import { IdMaker } from './outline.js';
import { cellsOf, type PlanRow } from './plan-row.js';
import { type DocumentFacts, isAdded, isState, plainOf, RowReader } from './row-content.js';
import type { RowKind } from './row-kinds.js';
import type { PlanTable } from './rows.js';

export type { DocumentFacts } from './row-content.js';

/** What is asked about columns is of no use where the table is not read. */
const isQuestion = ({ rule }: Finding) => rule.startsWith('column');

/** Reads tables into the draft of a plan. What a table leaves open, the table after it goes on from. */
export class TableReader {
  readonly #ids = new IdMaker('i');
  readonly #departments: DepartmentReader;
  readonly #content: RowReader;
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
    this.#content = new RowReader(draft, document, legend, lexicon);
  }

  /** Forgets what a new section has no part in. */
  leaveSection(): void {
    this.#departments.forget();
    this.#item = null;
    this.#headed = false;
    this.#inColumns.clear();
  }

  read(grid: Grid, { rows, kinds, uncertain }: PlanTable, verdict: Verdict): void {
    const isRead = verdict.document !== 'none' && !verdict.setAside.has(grid);
    append(this.draft.findings, isRead ? grid.findings : grid.findings.filter((found) => !isQuestion(found)));
    if (verdict.document !== 'none') this.#tellIfUnread(rows, kinds, verdict.setAside.get(grid) ?? []);
    if (isRead) this.#tellTooLong(rows.filter((_, index) => kinds[index] === 'item'));
    for (const [index, row] of rows.entries()) {
      if (isRead && uncertain.has(row)) this.#tellUncertain(row, 'section');
      this.#row(row, kinds[index] ?? 'blank');
    }
  }

  /** A few rows that have more cells than headings: a comma has cut one of their cells. */
  #tellTooLong(rows: readonly PlanRow[]): void {
    const long: { row: PlanRow; named: number; cell: GridCell }[] = [];
    for (const row of rows) {
      const named = row.columns.findLastIndex(({ heading }) => heading !== '') + 1;
      const cell = row.row.cells[named];
      if (named === 0 || !cell) continue;
      const own = row.row.cells.slice(0, named + 1);
      if (own.every((each) => each?.origin && !each.blank)) long.push({ row, named, cell });
    }
    if (long.length * 2 > rows.length) return;
    for (const { row, named, cell } of long) {
      const values = {
        found: String(row.row.cells.findLastIndex((each) => each && !each.blank) + 1),
        expected: String(named),
        text: beginningOf(cell.plain, QUOTED_ROW),
      };
      this.draft.findings.push({ rule: 'row-too-long', range: rangeOf(cell.text), values });
    }
  }

  /** A row that another reading comes near for. */
  #tellUncertain({ filled }: PlanRow, reading: keyof typeof READINGS): void {
    const [cell] = filled;
    if (!cell) return;
    const values = { text: beginningOf(cell.plain, QUOTED_ROW), ...READINGS[reading] };
    this.draft.findings.push({ rule: 'rows-uncertain', range: rangeOf(cell.text), values });
  }

  /** A table of several columns that is none of progress is kept as notes, which its reader should know. */
  #tellIfUnread(rows: readonly PlanRow[], kinds: readonly RowKind[], against: readonly string[]): void {
    const isRead = (kind: RowKind) =>
      kind === 'item' || kind === 'title' || (kind === 'continuation' && this.#item !== null);
    if (kinds.some(isRead)) return;
    const wide = rows.filter((row) => row.filled.length > 1);
    const [first] = wide;
    const isUnheaded = this.hasProgressTable && (first?.filled.length ?? 0) > 2;
    const unread = (wide.length > 1 || isUnheaded) && wide.some(({ row }) => row.kind === 'data');
    const cell = first?.filled[0];
    if (!unread || !first || !cell) return;
    const text = first.filled
      .slice(0, QUOTED_HEADINGS)
      .map((heading) => beginningOf(heading.plain, QUOTED_LENGTH));
    this.draft.findings.push({
      rule: 'table-unread',
      range: rangeOf(cell.text),
      values: { text: text.join('、'), against: quoted(against) },
    });
  }

  #row(row: PlanRow, kind: RowKind): void {
    if (kind === 'title') this.#title(row);
    else if (kind === 'section') this.#section(row);
    else if (kind === 'columns') this.#heading(row);
    else if (kind === 'item') this.#newItem(row);
    else if (kind === 'continuation') this.#continuation(row);
    else if (kind === 'text') this.#text(row);
  }

  #title(row: PlanRow): void {
    const [title, description] = row.filled;
    if (!title) return;
    this.leaveSection();
    this.draft.enter('row', 0, title.text);
    if (description) this.draft.describe([description.text]);
  }

  /** A row that names the section of the rows below it, which the table's columns go on for. */
  #section(row: PlanRow): void {
    const [cell] = row.filled;
    if (!cell) return;
    if (cellsOf(row, 'section').includes(cell)) {
      this.#sections(row);
      return;
    }
    const source = cell.text;
    const { rank, text } = this.lexicon.sectionTitles.read(source);
    const isFirst = this.draft.innermost === null && this.#item === null;
    if (isFirst && rank === 0 && row.columns.length === 0 && this.document.takesMetadata(source)) {
      this.draft.claim('metadata', source);
      return;
    }
    if (row.columns.length === 0) this.#headed = false;
    this.#departments.forget();
    this.#item = null;
    this.#inColumns.clear();
    if (this.draft.isOpen(text)) this.draft.claim('section', source);
    else this.draft.enter('row', rank, source, text);
  }

  #heading(row: PlanRow): void {
    this.#headed = true;
    this.hasProgressTable ||= row.columns.some(({ role }) => role === 'result' || isState(role));
    // A label that heads several columns of a turned table stands in the input once.
    const claimed = new Set<GridCell['cell']['lines']>();
    for (const { cell, text } of row.filled) {
      if (!claimed.has(cell.lines)) this.draft.claim('column_heading', text);
      claimed.add(cell.lines);
    }
    this.#tellUnknownYears(row);
  }

  /** A heading that counts from the document's year tells none where the document has none. */
  #tellUnknownYears(row: PlanRow): void {
    for (const [index, { role, years, heading }] of row.columns.entries()) {
      const cell = row.row.cells[index];
      if (role !== 'result' || !years || this.#content.yearsOf(years) || !cell?.origin || cell.blank)
        continue;
      const values = { column: String(index + 1), heading };
      this.draft.findings.push({ rule: 'column-year-unknown', range: rangeOf(cell.text), values });
    }
  }

  #text(row: PlanRow): void {
    const [first, ...rest] = row.filled;
    if (!first) return;
    if (this.#item === null && this.draft.awaitsDescription('row')) this.draft.describe([first.text]);
    else this.#proseIn(first);
    for (const cell of rest) this.#proseIn(cell);
  }

  /** Above the first section a row too may tell of the document itself. */
  #proseIn(cell: GridCell): void {
    const text = cell.text;
    // A list that is none of progress may have taken its name from the heading.
    if (this.draft.isHeadingAbove(text)) return;
    const above = this.draft.innermost === null && this.#item === null;
    if (above && this.document.takesMetadata(text)) this.draft.claim('metadata', text);
    else this.draft.note(text);
  }

  /** A row without a title of its own: the item above goes on, below a merged cell or over a page end. */
  #continuation(row: PlanRow): void {
    this.#sections(row);
    const item = this.#item;
    this.#tellIfUntitled(row, item);
    if (item) this.#goOn(item, row, row.isBelowTitle);
    else {
      const sections = cellsOf(row, 'section');
      for (const cell of row.filled) if (!sections.includes(cell)) this.draft.note(cell.text);
    }
  }

  /** A row that tells something needs an item: one above it, and not another by its number. */
  #tellIfUntitled(row: PlanRow, item: OpenItem | null): void {
    const [result] = cellsOf(row, 'result');
    const isNumbered = cellsOf(row, 'number').some((cell) => cell.origin && cell.plain !== '');
    if (!result?.origin || row.isBelowTitle || (item && !isNumbered)) return;
    const found = item ? `「${item.name.title}」の続きとして読みました` : '注記として残しました';
    const values = { text: beginningOf(result.plain, QUOTED_ROW), found };
    this.draft.findings.push({ rule: 'item-title-missing', range: rangeOf(result.text), values });
  }

  /** @param isOwn whether the row surely is one of the item's */
  #goOn(item: OpenItem, row: PlanRow, isOwn: boolean): void {
    const named: readonly ColumnRole[] = ['item', 'department'];
    // A number of its own is no part of the item, and nothing else has it: it stays unclaimed.
    const numbers = cellsOf(row, 'number').filter(({ plain }) => plain === item.name.label);
    for (const cell of [...named.flatMap((role) => cellsOf(row, role)), ...numbers])
      if (cell.origin) this.draft.claim('item', cell.text);
    const departments = this.#departments.addedBy(row);
    const who = { departments, doing: this.#departments.doingIn(row) };
    item.add(row, this.#content.contentOf(row, who, isAdded), isOwn);
  }

  /** Whether a row tells more of the item above: it says the item's title again, and not all else too. */
  #isAgain({ name, results, departments }: OpenItem, row: PlanRow, { title, label }: ItemTitle): boolean {
    const [number] = cellsOf(row, 'number');
    const own = label ?? number?.plain ?? name.label;
    if (title !== name.title || own !== name.label || this.lexicon.sectionTitles.isAgain(title)) return false;
    const doing = this.#departments.doingIn(row);
    const saysWho = doingColumns(row.columns).length > 0;
    if (!saysWho && this.#content.isTagged(row)) return false;
    const told = new Set(results.slice(-LATEST).map((result) => toldIn(result, saysWho)));
    const named = new Set(departments.slice(-LATEST));
    const isNew =
      this.#content
        .resultsOf(row)
        .some((each) => !told.has(toldIn({ ...each, departments: doing ?? [] }, saysWho))) ||
      this.#departments.addedBy(row).some((department) => !named.has(department));
    return isNew;
  }

  #newItem(row: PlanRow): void {
    this.#sections(row);
    const { draft } = this;
    const titleCell = row.titleCell ?? row.filled[0];
    if (!titleCell) return;
    const source = titleCell.text;
    const read = readItemTitle(titleCell, this.lexicon);
    if (this.#item && this.#isAgain(this.#item, row, read)) {
      this.#goOn(this.#item, row, true);
      return;
    }
    draft.claimTitle(source);
    if (!this.#headed) draft.findings.push({ rule: 'heading-row-missing', range: rangeOf(source) });
    this.#headed = true;
    draft.fill();
    const section = draft.innermost?.id ?? null;
    const label = read.label ?? this.#content.labelOf(row, titleCell);
    const numbering =
      read.numbering ?? (label === null ? null : this.lexicon.numbering.parse(spacedString(`${label} `)));
    const number = numbering?.number ?? label;
    if (numbering) append(draft.findings, draft.order.check(`${section}/`, numbering, rangeOf(source)));
    const { departments, departmentsBasis } = this.#departments.ofRow(row, titleCell);
    for (const at of doingColumns(row.columns)) {
      const cell = row.row.cells[at];
      if (cell?.origin && cell !== titleCell) draft.claim('item', cell.text);
    }
    const doing = this.#departments.doingIn(row);
    const content = this.#content.contentOf(row, { departments, doing });
    const states = this.#content.statesOf(row);
    const open = new OpenItem({ label, title: read.title }, content, this.lexicon);
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
      ...this.#content.statusOf(row, states),
      hasResultColumn: row.columns.some(({ role }) => role === 'result'),
      states,
      results: open.results,
      departments: open.departments,
      columns: open.columns,
      cells: open.cells,
    });
    this.#item = open;
  }

  /** Enters the sections that the row's columns of sections begin. */
  #sections(row: PlanRow): void {
    for (const [at, column] of row.columns.entries()) {
      const cell = column.role === 'section' ? row.row.cells[at] : null;
      const index = at + row.skipped;
      if (!cell?.origin || cell.plain === '') continue;
      if (this.#inColumns.get(index) === cell.plain) this.draft.claim('section', cell.text);
      else {
        for (const later of this.#inColumns.keys()) if (later > index) this.#inColumns.delete(later);
        this.#inColumns.set(index, cell.plain);
        this.#departments.forget();
        this.#item = null;
        this.draft.enter('column', index, cell.text);
      }
    }
  }
}

/** The words that speak against a table or a document, as messages give them. */
export const quoted = (against: readonly string[]): string =>
  against.length === 0 ? '' : `(${against.slice(0, QUOTED_HEADINGS).join('、')})`;

/** What a result tells, of which years, and of whom if its row says so. */
const toldIn = ({ cell, years, departments }: PlanResult, saysWho: boolean) =>
  JSON.stringify([plainOf(cell), years, saysWho ? departments : null]);

/** How many of an item's results and departments a further row is held against. */
const LATEST = 50;

/** How much of an unread table's first row a message quotes. */
const QUOTED_HEADINGS = 4;
const QUOTED_LENGTH = 12;

const QUOTED_ROW = 30;

/** What a row was taken for, and what it may be instead, by how it was read. */
const READINGS = {
  section: { found: '章や施策の見出し', expected: '事業' },
} as const;
