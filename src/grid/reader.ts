import type { ColumnRole } from '../lexicon/columns/types.js';
import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { Column, ColumnYears, Finding, Range } from '../model.js';
import { fold } from '../text/fold.js';
import { asNormal } from '../text/normalise.js';
import { join, rangeOf } from '../text/text.js';
import { answersOf, type ColumnAnswer, type Profile, roleText, type TableProfile } from './answers.js';
import { columnInputs, headingsOf, headingText, SAMPLE, sampleOf } from './columns.js';
import type { DocumentHints } from './hints.js';
import { type HeadedPart, headedPart, type ReadTable, readTable } from './read-table.js';
import type { Cells, PlacedCell } from './rectangle.js';
import {
  type AssignedColumn,
  type ColumnInput,
  RoleReader,
  type RoleReading,
  type RolesAnswer,
} from './roles/index.js';
import { isBlank, settleStates } from './settle.js';

/** The columns of a part of a table, and what its reader should know of them. */
export interface ReadColumns {
  readonly columns: readonly Column[];
  readonly findings: readonly Finding[];
  /** Whether somebody has said what some of them are for. */
  readonly insisted: boolean;
}

/** One of these beside items or results makes a table one of progress. */
const TELLING: readonly ColumnRole[] = ['department', 'result', 'status', 'grade', 'plan', 'next', 'issue'];
/** Roles that decide which records there are; they are asked for first. */
const ASKED_FIRST: readonly ColumnRole[] = ['result', 'item', 'department'];
const MOST_OTHER_TABLES = 8;

/** What somebody has said of the columns of a document's tables. */
export interface Answers {
  readonly columns: readonly ColumnAnswer[];
  readonly profile: Profile | null;
  /** Is told of each table that the columns' answers were used for. */
  readonly onUse?: ((table: TableProfile) => void) | undefined;
  /** Is told of each table's headings how they were read, the last time for good. */
  readonly onRead?: ((headings: readonly string[], table: () => ReadTable) => void) | undefined;
}

export const NO_ANSWERS: Answers = { columns: [], profile: null };

/** A heading of tables, and what is known of the cells below it. */
export interface Heading {
  readonly levels: readonly (readonly string[])[];
  readonly texts: readonly string[];
  readonly rows: readonly Cells[];
  readonly sample: Cells[];
  readonly parts: HeadedPart[];
  read: ReadColumns | null | undefined;
}

/** Reads what the columns of a document's tables are for. */
export class ColumnReader {
  readonly #roles: RoleReader;
  readonly #profiles: ReadonlyMap<string, TableProfile>;
  readonly #headings = new Map<string, Heading>();
  /** The same by the headings as they stand: most tables of a document have the very same ones. */
  readonly #alike = new Map<string, Heading>();
  readonly #settled: { headings: readonly string[]; roles: readonly ColumnRole[] }[] = [];

  constructor(
    readonly lexicon: Lexicon,
    readonly hints: DocumentHints,
    readonly answers: Answers,
  ) {
    this.#roles = new RoleReader(lexicon);
    this.#profiles = new Map(
      (answers.profile?.tables ?? []).map((table) => [keyOf(table.headings), table] as const),
    );
  }

  /**
   * Looks at a part of a table before any is read: parts below one heading are read alike, by the cells of all of
   * them.
   */
  gather(headingRows: readonly Cells[], rows: readonly Cells[], width = widthOf(headingRows)): Heading {
    const levels = headingsOf(headingRows, width);
    const texts = levels.map(headingText);
    const own = texts.join('\t');
    const heading = this.#alike.get(own) ?? this.#headingOf(levels, texts, headingRows);
    this.#alike.set(own, heading);
    heading.parts.push(headedPart(headingRows, rows));
    append(heading.sample, sampleOf(rows, SAMPLE - heading.sample.length));
    return heading;
  }

  #headingOf(levels: Heading['levels'], texts: readonly string[], rows: readonly Cells[]): Heading {
    const key = keyOf(texts);
    const known = this.#headings.get(key) ?? { levels, texts, rows, sample: [], parts: [], read: undefined };
    this.#headings.set(key, known);
    return known;
  }

  /** The columns below a heading; null where they are of no table of progress. Findings are told once. */
  read(heading: Heading): ReadColumns | null {
    if (heading.read !== undefined) return heading.read && { ...heading.read, findings: [] };
    heading.read = this.#read(heading, isOfProgress);
    return heading.read;
  }

  /** The same for a report without any table of progress: one that names items gives them, without records. */
  readItems(heading: Heading): ReadColumns | null {
    if (heading.read !== null) return this.read(heading);
    const isOfItems = (roles: readonly ColumnRole[]) =>
      roles.some((role, at) => role === 'item' && this.#isNamed(heading.levels[at] ?? [], role)) &&
      roles.some((role) => role !== 'item' && role !== 'other');
    heading.read = this.#read(heading, isOfItems);
    return heading.read;
  }

  #read(
    { levels, texts, rows, sample, parts }: Heading,
    accepts: (roles: readonly ColumnRole[]) => boolean,
  ): ReadColumns | null {
    const answers = this.#answersFor(texts);
    const inputs = columnInputs(levels, sample, answers);
    const answer = this.#roles.read(inputs, { ...this.hints, otherTables: this.#settled });
    const roles = settleStates(answer.columns, inputs, this.lexicon);
    const isProgress = answers.length > 0 || accepts(roles);
    const columns = answer.columns.map((assigned, at): Column => {
      const said = answers.find(({ column }) => column === at + 1);
      return {
        role: roles[at] ?? assigned.role,
        heading: texts[at] ?? '',
        years: said?.years ?? yearsOf(assigned, this.hints.fiscalYear),
      };
    });
    this.answers.onRead?.(texts, () => readTable(texts, columns, isProgress, parts));
    if (!isProgress) return null;
    if (!answer.uncertain && this.#settled.length < MOST_OTHER_TABLES)
      this.#settled.push({ headings: texts, roles: answer.columns.map(({ role }) => role) });
    const said = this.answers.columns.some(({ column }) => column <= texts.length);
    // A profile finds a table again by its headings: without any it can keep no answer.
    if (said && texts.some((text) => text !== ''))
      this.answers.onUse?.(profileOf(texts, this.answers.columns));
    return {
      columns,
      findings: this.#findings(answer, columns, inputs, rows),
      insisted: answers.length > 0,
    };
  }

  #isNamed(levels: readonly string[], role: ColumnRole): boolean {
    const own = levels.findLast((level) => level !== '') ?? '';
    return this.lexicon.headings.read(asNormal(own)).names(role);
  }

  hasProfile(headings: readonly string[]): boolean {
    return this.#profiles.has(keyOf(headings));
  }

  #answersFor(headings: readonly string[]): readonly ColumnAnswer[] {
    const known = this.#profiles.get(keyOf(headings));
    const said = this.answers.columns.filter(({ column }) => column <= headings.length);
    const kept = known ? answersOf(known) : [];
    return [...said, ...kept.filter(({ column }) => !said.some((other) => other.column === column))];
  }

  #findings(
    answer: RolesAnswer,
    columns: readonly Column[],
    inputs: readonly ColumnInput[],
    rows: readonly Cells[],
  ): Finding[] {
    const findings: Finding[] = [];
    if (answer.uncertain && answer.runnerUp) {
      const found = uncertain(answer, answer.runnerUp, columns, inputs, rows);
      if (found) findings.push(found);
    }
    columns.forEach(({ role, years, heading }, at) => {
      const read = answer.columns[at]?.years;
      const range = rangeOfColumn(rows, at);
      if (role !== 'result' || !range || !read) return;
      const values = { column: String(at + 1), heading };
      if (read.kind === 'unknown' && !years) findings.push({ rule: 'column-year-unknown', range, values });
      if (read.kind === 'stated' && read.eraAssumed && years?.years?.join() === read.years.join())
        findings.push({
          rule: 'column-year-assumed',
          range,
          values: { ...values, years: read.years.join('、') },
        });
    });
    return findings;
  }
}

/** The answers that were given for a table, as a profile keeps them. */
const profileOf = (headings: readonly string[], answers: readonly ColumnAnswer[]): TableProfile => ({
  headings,
  roles: headings.map((_, at) => {
    const answer = answers.find(({ column }) => column === at + 1);
    return answer ? roleText(answer) : null;
  }),
});

const widthOf = (rows: readonly Cells[]) => rows.reduce((widest, { length }) => Math.max(widest, length), 0);

const keyOf = (headings: readonly string[]) => headings.map((heading) => fold(asNormal(heading))).join('\t');

function isOfProgress(roles: readonly ColumnRole[]): boolean {
  const named = new Set(roles);
  if (named.has('result') && (named.has('item') || named.has('department') || named.has('section')))
    return true;
  return named.has('item') && TELLING.some((role) => named.has(role));
}

function yearsOf({ role, years }: AssignedColumn, edition: number | null): ColumnYears | null {
  if (role === 'item' || role === 'section' || role === 'number') return null;
  if (years.kind === 'stated') return { years: years.years };
  if (years.kind !== 'relative') return null;
  return edition === null ? { offset: years.offset } : { years: [edition + years.offset] };
}

/** Asks the one question that tells two readings apart. */
function uncertain(
  best: RoleReading,
  second: RoleReading,
  columns: readonly Column[],
  inputs: readonly ColumnInput[],
  rows: readonly Cells[],
): Finding | null {
  const differing = columns.flatMap((column, at) => {
    const other = second.columns[at]?.role;
    if (column.role === 'other' && isBlank(inputs[at])) return [];
    return other !== undefined && other !== column.role && column.heading !== ''
      ? [{ at, other, own: column }]
      : [];
  });
  const decides = ({ own, other }: (typeof differing)[number]) =>
    ASKED_FIRST.includes(own.role) || ASKED_FIRST.includes(other);
  const asked = differing.find(decides) ?? differing[0];
  const range = asked && rangeOfColumn(rows, asked.at);
  if (!range) return null;
  const values = {
    column: String(asked.at + 1),
    heading: asked.own.heading,
    first: asked.own.role,
    second: asked.other,
  };
  const readings = [best, second].map((reading) => reading.columns.map(({ role }) => role));
  return { rule: 'columns-uncertain', range, values, readings };
}

/** Where a column's heading stands, or else the heading row's first. */
function rangeOfColumn(rows: readonly Cells[], at: number): Range | null {
  const own = rows.map((cells) => cells[at]).findLast((cell) => cell && !cell.blank);
  const cell = own ?? rows.flat().find((each) => each && !each.blank);
  return cell ? rangeOfCell(cell) : null;
}

const rangeOfCell = ({ cell }: PlacedCell): Range =>
  rangeOf(
    join(
      cell.lines.map((line) => line.text),
      '\n',
    ),
  );
