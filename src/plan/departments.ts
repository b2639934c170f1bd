import type { Lexicon } from '../lexicon/index.js';
import type { Column, GridCell, PlanItem, SourceText } from '../model.js';
import { beginningOf } from '../text/excerpt.js';
import { asNormal } from '../text/normalise.js';
import { rangeOf } from '../text/text.js';
import type { Draft } from './draft.js';
import { cellsOf, type PlanRow } from './plan-row.js';

type Names = Pick<PlanItem, 'departments' | 'departmentsBasis'>;

/** What no department's name holds: the end of a sentence, a year, a count. */
const NOT_IN_NAMES = /。|[0-9]\s*(?:年|回|件|人|円|%)|(?:した|して|する|れた)$/;

/** In units: how much of a cell a message quotes. */
const QUOTED_DEPARTMENT = 30;

/** What a row's columns of one name say. */
interface Read {
  readonly names: readonly string[];
  readonly isStated: boolean;
}

/** What the lower row of a heading says. */
const lowerHeading = ({ heading }: Column) => heading.slice(heading.lastIndexOf(HEADINGS_JOINER) + 1);

/** What stands between the two rows of a heading. */
const HEADINGS_JOINER = '>';

/** The heading of a column that says who did what a row tells of. */
const DOING = /^実施(?:した)?(?:担当)?(?:部|課|局|係|室|部署|部局|部課|課室)名?$/;

/** The columns of who did something, beside those of who is in charge of it. */
export function doingColumns(columns: readonly Column[]): number[] {
  const isDoing = (column: Column) => DOING.test(lowerHeading(column));
  const named = [...columns.entries()].filter(([, { role }]) => role === 'department');
  if (named.every(([, column]) => isDoing(column))) return [];
  return named.flatMap(([index, column]) => (isDoing(column) ? [index] : []));
}

/** Columns of departments from broad to narrow, whatever stands between them, make up one name. */
function departmentRuns(columns: readonly Column[], { headings }: Lexicon): number[][] {
  const runs: number[][] = [];
  const doing = doingColumns(columns);
  let last: number | null = null;
  for (const [index, column] of columns.entries()) {
    if (column.role !== 'department' || doing.includes(index)) continue;
    const level = headings.departmentLevel(lowerHeading(column));
    if (level !== null && last !== null && level > last) runs.at(-1)?.push(index);
    else runs.push([index]);
    last = level;
  }
  return runs;
}

/** 市民部 and 市民課 are 市民部市民課. */
function joinedParts(parts: readonly (readonly string[])[]): readonly string[] {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return parts.filter((names) => names.length > 0).reduce((broad, narrow) => under(broad, narrow), NOBODY);
}

const NOBODY: readonly string[] = [];

/** Each narrow name below its broad one; where it cannot be told which that is, each by itself. */
function under(broad: readonly string[], narrow: readonly string[]): readonly string[] {
  if (broad.length > 1 && broad.length !== narrow.length) return broad.concat(narrow);
  return narrow.map((name, index) => {
    const above = broad[broad.length > 1 ? index : 0] ?? '';
    return name.startsWith(above) ? name : above + name;
  });
}

/** Reads the departments of tables' rows; a merged or blank cell takes them from the row above. */
export class DepartmentReader {
  /** The departments of the row above, by their columns. */
  readonly #above = new Map<number, readonly string[]>();
  readonly #named = new Map<string, readonly string[]>();
  readonly #doubtful = new Map<string, string | null>();
  readonly #runs = new WeakMap<readonly Column[], readonly (readonly number[])[]>();

  constructor(
    readonly draft: Draft,
    readonly known: ReadonlySet<string>,
    readonly lexicon: Lexicon,
  ) {}

  /** Forgets the row above, which the next one has no part in. */
  forget(): void {
    this.#above.clear();
  }

  /** Who did what a row tells of, where a column says so; null where none does. */
  doingIn(row: PlanRow): readonly string[] | null {
    const cells = doingColumns(row.columns).flatMap((index) => row.row.cells[index] ?? []);
    const names = cells.flatMap((cell) => (this.#saysWho(cell) ? this.namedIn(cell) : []));
    return names.length > 0 ? [...new Set(names)] : null;
  }

  /** Departments as the row states them, or as a merged or blank cell takes them from the row above. */
  ofRow(row: PlanRow, titleCell: GridCell): Names {
    let stated = false;
    // Columns of years may each name who was in charge.
    let named: readonly string[] = NOBODY;
    for (const run of this.#runsOf(row.columns)) {
      for (const index of run) {
        const cell = row.row.cells[index];
        if (!cell?.origin || cell === titleCell) continue;
        this.draft.claim('item', cell.text);
        this.#tellIfDoubtful(cell);
      }
      const read = this.#read(run, row, titleCell);
      stated ||= read.isStated;
      named = named.length === 0 ? read.names : [...named, ...read.names];
    }
    const names = named.length > 1 ? [...new Set(named)] : named;
    if (stated) return { departments: names, departmentsBasis: names.length > 0 ? 'stated' : 'none' };
    // Where a project is told of again, its department stands at the other place.
    const isElsewhere =
      cellsOf(row, 'department').length === 0 && this.lexicon.sectionTitles.isAgain(titleCell.plain);
    if (names.length === 0 || isElsewhere) return { departments: [], departmentsBasis: 'none' };
    const values = { text: names.join('、') };
    this.draft.findings.push({ rule: 'department-filled-down', range: rangeOf(titleCell.text), values });
    return { departments: names, departmentsBasis: 'filled_down' };
  }

  /** Real departments need not end as departments do, but no name is a sentence, an entry or a year. */
  #tellIfDoubtful(cell: GridCell): void {
    const key = cell.text.value;
    const known = this.#doubtful.get(key);
    const text = known === undefined ? this.#doubtfulIn(cell) : known;
    if (known === undefined) this.#doubtful.set(key, text);
    if (text === null) return;
    const values = { text: beginningOf(text, QUOTED_DEPARTMENT) };
    this.draft.findings.push({ rule: 'department-doubtful', range: rangeOf(cell.text), values });
  }

  /** What of a cell can hardly be a department, or null. */
  #doubtfulIn(cell: GridCell): string | null {
    const { bullets, departments } = this.lexicon;
    const isListed = bullets.of(cell.plain) !== null;
    if (!isListed && !NOT_IN_NAMES.test(cell.plain)) return null;
    const names = this.namedIn(cell);
    const others = names.filter((name) => !departments.looksLike(asNormal(name)));
    const text =
      others.find((name) => NOT_IN_NAMES.test(name)) ??
      (others.length === names.length ? others[0] : undefined);
    return text ?? null;
  }

  /** The departments that a row without a title of its own adds to the item above. */
  addedBy(row: PlanRow): readonly string[] {
    return this.#runsOf(row.columns).flatMap((run) => {
      const own = run.flatMap((index) => {
        const cell = row.row.cells[index];
        return cell?.origin && this.#saysWho(cell) ? [cell] : [];
      });
      if (own.length === 0) return [];
      // What a lone column adds to one item is not what blank cells of the items below stand for.
      if (run.length === 1) return own.flatMap((cell) => this.namedIn(cell));
      return this.#read(run, row, null).names;
    });
  }

  /** Whether a cell names somebody, or nobody, by itself. */
  #saysWho({ plain }: GridCell): boolean {
    return plain !== '' && !this.lexicon.departments.isDitto(plain);
  }

  /** The columns of departments, those of one name (部|課|係) together. */
  #runsOf(columns: readonly Column[]): readonly (readonly number[])[] {
    const runs = this.#runs.get(columns) ?? departmentRuns(columns, this.lexicon);
    this.#runs.set(columns, runs);
    return runs;
  }

  /**
   * Reads columns of one name. The row states it where it states its narrowest part. A blank cell takes nothing from
   * above where a broader part is another than there: below another 部 stand other 課.
   */
  #read(run: readonly number[], row: PlanRow, titleCell: GridCell | null): Read {
    let isStated = false;
    let isElsewhere = false;
    const parts = run.map((index): readonly string[] => {
      const cell = row.row.cells[index];
      const before = this.#above.get(index) ?? [];
      if (cell && cell !== titleCell && this.#saysWho(cell)) {
        // One cell over several columns is one name, or the whole of it.
        if (this.#isReadAt(index, row, cell)) {
          this.#above.set(index, []);
          return [];
        }
        const names = this.namedIn(cell);
        isStated = cell.origin;
        isElsewhere ||= names !== before && names.join() !== before.join();
        this.#above.set(index, names);
        return names;
      }
      const isBlank = !cell || cell === titleCell || cell.plain === '';
      if (isElsewhere && isBlank) this.#above.set(index, []);
      const names = this.#above.get(index) ?? [];
      if (names.length > 0) isStated = false;
      return names;
    });
    return { names: joinedParts(parts), isStated };
  }

  /** Whether a cell reaches over a column of departments further left, where it is read. */
  #isReadAt(index: number, { columns, row }: PlanRow, { cell }: GridCell): boolean {
    return this.#runsOf(columns).some((run) =>
      run.some((other) => other < index && row.cells[other]?.cell === cell),
    );
  }

  /** The departments that a cell names. Those of a document come again and again. */
  namedIn(cell: GridCell): readonly string[] {
    const text = cell.text.value;
    const known = this.#named.get(text);
    if (known) return known;
    const names = this.#namesIn(cell);
    this.#named.set(text, names);
    return names;
  }

  #namesIn(cell: GridCell): readonly string[] {
    const { departments, doubled } = this.lexicon;
    if (departments.isNobody(cell.plain)) return NOBODY;
    return departments.read(doubled.once(cell.text), this.known).map(({ name }) => name);
  }
}

/** The names in a document's department cells, by which split ones are recognised. */
export class NamedDepartments {
  readonly names = new Set<string>();
  /** The texts of the cells that have been read. */
  readonly #seen = new Set<string>();

  constructor(readonly lexicon: Lexicon) {}

  learn(rows: readonly PlanRow[]): void {
    for (const row of rows) {
      if (row.row.kind !== 'data') continue;
      for (const { origin, text } of cellsOf(row, 'department')) {
        if (!origin || this.#seen.has(text.value)) continue;
        this.#seen.add(text.value);
        this.#read(text);
      }
    }
  }

  #read(text: SourceText): void {
    const { departments } = this.lexicon;
    for (const { name } of departments.read(text))
      if (departments.looksLike(name) && !departments.isEveryone(name)) this.names.add(name);
  }
}
