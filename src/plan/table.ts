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
  NormalString,
  PlanCell,
  PlanItem,
  PlanResult,
  PlanState,
  SourceText,
  Status,
  TableCell,
} from '../model.js';
import { beginningOf } from '../text/excerpt.js';
import { normalise, spacedString } from '../text/normalise.js';
import { rangeOf } from '../text/text.js';
import { DepartmentReader } from './departments.js';
import type { Draft } from './draft.js';
import type { Verdict } from './evidence.js';
import { withoutFootnotes } from './footnotes.js';
import { cellText, type ItemTitle, readItemTitle } from './item.js';
import { OpenItem, type RowContent } from './open-item.js';
import { IdMaker } from './outline.js';
import { cellsOf, type PlanRow, type PlanTable, type RowKind } from './rows.js';

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

  read(grid: Grid, { rows, kinds, uncertain }: PlanTable, verdict: Verdict): void {
    const isRead = verdict.document !== 'none' && !verdict.setAside.has(grid);
    append(this.draft.findings, isRead ? grid.findings : grid.findings.filter((found) => !isQuestion(found)));
    if (verdict.document !== 'none') this.#tellIfUnread(rows, kinds, verdict.setAside.get(grid) ?? []);
    for (const [index, row] of rows.entries()) {
      if (isRead && uncertain.has(row)) this.#tellUncertain(row, 'section');
      this.#row(row, kinds[index] ?? 'blank');
    }
  }

  /** A row that another reading comes near for. */
  #tellUncertain({ filled }: PlanRow, reading: keyof typeof READINGS): void {
    const [cell] = filled;
    if (!cell) return;
    const values = { text: beginningOf(cell.plain, QUOTED_ROW), ...READINGS[reading] };
    this.draft.findings.push({ rule: 'rows-uncertain', range: rangeOf(cellText(cell)), values });
  }

  /** A table of several columns that is none of progress is kept as notes, which its reader should know. */
  #tellIfUnread(rows: readonly PlanRow[], kinds: readonly RowKind[], against: readonly string[]): void {
    const wide = rows.filter((row) => row.filled.length > 1);
    const [first] = wide;
    const isUnheaded = this.hasProgressTable && (first?.filled.length ?? 0) > 2;
    const unread =
      (wide.length > 1 || isUnheaded) &&
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
    this.draft.enter('row', 0, cellText(title));
    if (description) this.draft.describe([cellText(description)]);
  }

  /** A row that names the section of the rows below it, which the table's columns go on for. */
  #section(row: PlanRow): void {
    const [cell] = row.filled;
    if (!cell) return;
    if (cellsOf(row, 'section').includes(cell)) {
      this.#sections(row);
      return;
    }
    const source = cellText(cell);
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
    const texts = new Map(row.filled.map((cell) => [cell.cell.lines, cellText(cell)]));
    for (const text of texts.values()) this.draft.claim('column_heading', text);
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
      for (const cell of row.filled) if (!sections.includes(cell)) this.draft.note(cellText(cell));
    }
  }

  /** A row that tells something needs an item: one above it, and not another by its number. */
  #tellIfUntitled(row: PlanRow, item: OpenItem | null): void {
    const [result] = cellsOf(row, 'result');
    const isNumbered = cellsOf(row, 'number').some((cell) => cell.origin && cell.plain !== '');
    if (!result?.origin || row.isBelowTitle || (item && !isNumbered)) return;
    const found = item ? `「${item.name.title}」の続きとして読みました` : '注記として残しました';
    const values = { text: beginningOf(result.plain, QUOTED_ROW), found };
    this.draft.findings.push({ rule: 'item-title-missing', range: rangeOf(cellText(result)), values });
  }

  /** @param isOwn whether the row surely is one of the item's */
  #goOn(item: OpenItem, row: PlanRow, isOwn: boolean): void {
    const named: readonly ColumnRole[] = ['item', 'number', 'department'];
    for (const cell of named.flatMap((role) => cellsOf(row, role)))
      if (cell.origin) this.draft.claim('item', cellText(cell));
    item.add(row, this.#contentOf(row, this.#departments.addedBy(row), isAdded), isOwn);
  }

  #contentOf(row: PlanRow, departments: readonly string[], counts?: (cell: GridCell) => boolean): RowContent {
    this.#noteFootnotes(row);
    return {
      results: this.#resultsOf(row),
      empty: this.#emptyResultOf(row),
      departments,
      columns: this.#columnsOf(row),
      cells: this.#cellsOf(row, counts),
      status: this.#statusOf(row).status ?? undefined,
    };
  }

  /** Whether a row tells more of the item above: it says the item's title again, and not all else too. */
  #isAgain({ name, results, departments }: OpenItem, row: PlanRow, { title, label }: ItemTitle): boolean {
    const [number] = cellsOf(row, 'number');
    const own = label ?? number?.plain ?? name.label;
    if (title !== name.title || own !== name.label || this.lexicon.sectionTitles.isAgain(title)) return false;
    if (this.#isTagged(row)) return false;
    const told = new Set(results.slice(-LATEST).map(({ cell }) => plainOf(cell)));
    const named = new Set(departments.slice(-LATEST));
    const isNew =
      this.#resultsOf(row).some(({ cell }) => !told.has(plainOf(cell))) ||
      this.#departments.addedBy(row).some((department) => !named.has(department));
    return isNew;
  }

  /** Whether entries of a row name their departments themselves: rows are not what holds departments apart then. */
  #isTagged(row: PlanRow): boolean {
    const { brackets, departments } = this.lexicon;
    const between = new RegExp(`[${brackets.openers}${brackets.closers}]|年度`);
    return this.#resultsOf(row).some(({ cell }) => {
      const inBrackets = plainOf(cell).split(between).slice(1);
      return inBrackets.some((name) => departments.looksLike(name as NormalString));
    });
  }

  #newItem(row: PlanRow): void {
    this.#sections(row);
    const { draft } = this;
    const titleCell = row.titleCell ?? row.filled[0];
    if (!titleCell) return;
    const source = cellText(titleCell);
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
    const label = read.label ?? this.#labelOf(row, titleCell);
    const numbering =
      read.numbering ?? (label === null ? null : this.lexicon.numbering.parse(spacedString(`${label} `)));
    const number = numbering?.number ?? label;
    if (numbering) draft.findings.push(...draft.order.check(`${section}/`, numbering, rangeOf(source)));
    const { departments, departmentsBasis } = this.#departments.ofRow(row, titleCell);
    const content = this.#contentOf(row, departments);
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
      ...this.#statusOf(row),
      hasResultColumn: row.columns.some(({ role }) => role === 'result'),
      states: this.#statesOf(row),
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
    const yearsOfRow = this.#yearsOfRow(row);
    return row.columns.flatMap((column, index) => {
      const cell = column.role === 'result' ? row.row.cells[index] : null;
      if (!cell?.origin || cell.blank || cell.plain === '') return [];
      const { lines } = withoutFootnotes(cell.cell.lines, this.lexicon);
      const told = { ...cell.cell, lines };
      const years = this.#yearsBelow(row, cell);
      const own = this.#yearsOf(column.years) ?? yearsOfRow;
      if (years.length < 2) return [{ cell: told, column: index, years: own }];
      // A mark is made for each year; text tells of all of them.
      if (this.lexicon.marks.read(cell.plain))
        return years.map(([at, each], nth) => ({ cell: told, column: at, years: each, isCopy: nth > 0 }));
      return [{ cell: told, column: index, years: ascending(years.flatMap(([, each]) => each)) }];
    });
  }

  /** The years that a cell of the row names in a column of years. */
  #yearsOfRow(row: PlanRow): readonly number[] | null {
    const at = row.columns.findIndex(({ role, heading }) => role === 'other' && YEAR_COLUMN.test(heading));
    const cell = row.row.cells[at];
    const read = cell && !cell.blank ? this.lexicon.years.parse(cell.plain) : null;
    return read && read.impossible.length === 0 && read.years.length > 0 ? read.years : null;
  }

  /** What stands below the results of a row as a footnote is no result. */
  #noteFootnotes(row: PlanRow): void {
    for (const cell of new Set(cellsOf(row, 'result'))) {
      if (!cell.origin) continue;
      for (const note of withoutFootnotes(cell.cell.lines, this.lexicon).notes) this.draft.note(note);
    }
  }

  /** The columns of years that a cell spans. */
  #yearsBelow(row: PlanRow, { cell }: GridCell): (readonly [number, readonly number[]])[] {
    if (cell.columnSpan === 1) return [];
    return row.columns.flatMap(({ role, years }, index) => {
      const named = role === 'result' && row.row.cells[index]?.cell === cell ? this.#yearsOf(years) : null;
      return named ? [[index, named] as const] : [];
    });
  }

  #emptyResultOf(row: PlanRow): PlanResult | null {
    const column = row.columns.findIndex(({ role }) => role === 'result');
    const cell = row.row.cells[column];
    if (!cell?.origin || !cell.blank) return null;
    return { cell: cell.cell, column, years: this.#yearsOf(row.columns[column]?.years ?? null) };
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
/** The heading of a column that says of which year each row is. */
const YEAR_COLUMN = /^(?:実施|対象|実績|評価)?年度$/;

/** How many of an item's results and departments a further row is held against. */
const LATEST = 50;

/** What a further row adds to its item. */
const isAdded = (cell: GridCell) => cell.origin && !cell.blank;

const plainOf = ({ lines }: TableCell) => lines.map(({ text }) => normalise(text).value).join('\n');

const ascending = (years: readonly number[]) => [...new Set(years)].sort((a, b) => a - b);

/** How much of an unread table's first row a message quotes. */
const QUOTED_HEADINGS = 4;
const QUOTED_LENGTH = 12;

const QUOTED_ROW = 30;

/** What a row was taken for, and what it may be instead, by how it was read. */
const READINGS = {
  section: { found: '章や施策の見出し', expected: '事業' },
} as const;

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
