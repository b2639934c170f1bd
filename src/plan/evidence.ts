import type { Evidence } from '../lexicon/evidence.js';
import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import { largest } from '../lists/extremes.js';
import type { Column, Grid, GridBlock, GridCell, GridRow, Legend, NormalString } from '../model.js';
import { normalise } from '../text/normalise.js';
import { changedGrid } from './changed-grid.js';

/** Whether a document reports on progress, and which of its tables do. */
export interface Verdict {
  /** `none` for one that is something else; `unclear` where nothing was found, and it might be a report all the same. */
  readonly document: 'report' | 'none' | 'unclear';
  /** The words that speak against it; none for a report. */
  readonly against: readonly string[];
  /** The blocks, tables that are none of progress without their columns. */
  readonly blocks: readonly GridBlock[];
  /** What speaks against each table that was set aside. */
  readonly setAside: ReadonlyMap<Grid, readonly string[]>;
}

interface Weighed {
  readonly weight: number;
  readonly against: readonly string[];
}

/** How many lines at the top of a document may be its title where none is marked. */
const TITLE_LINES = 4;
/** In units; a longer text is no heading. */
const LONGEST_HEADING = 60;
/** How many rows of a table are looked at: the rest are of their kind. */
const SAMPLE = 24;
const HALF = 0.5;
/** In units; of a document with less text nothing can be said. */
const LITTLE = 24;
/** How many of a document's lines must be tagged as entries are for it to be unclear what it is. */
const SOME = 0.1;
const FEW = 0.25;
const FEW_ROWS = 3;

/** Weighs what speaks for and against a document's being a report on progress. */
export function judge(blocks: readonly GridBlock[], legend: Legend, lexicon: Lexicon): Verdict {
  return new Judge(lexicon.evidence, legend, lexicon).judge(blocks);
}

class Judge {
  readonly #setAside = new Map<Grid, readonly string[]>();

  constructor(
    readonly evidence: Evidence,
    readonly legend: Legend,
    readonly lexicon: Lexicon,
  ) {}

  judge(blocks: readonly GridBlock[]): Verdict {
    const title = this.#title(blocks);
    const prior = title.weight + this.#ofLegend();
    let isReport = false;
    let isNear = false;
    const read = blocks.map((block): GridBlock => {
      if (block.kind !== 'grid') return block;
      const { rows } = block;
      if (!rows.some(({ columns }) => columns)) return block;
      const table = this.#table(rows, prior);
      if (table.weight + prior >= this.evidence.weights.line) {
        isReport = true;
        return block;
      }
      isNear ||= title.weight >= 0 && table.against.length === 0 && this.#tellsUntaken(rows);
      const plain = withoutColumns(block);
      this.#setAside.set(plain, [...title.against, ...table.against]);
      return plain;
    });
    if (!isReport && blocks.some(isInsisted)) return this.#insisted(blocks, read);
    if (isReport) return { document: 'report', against: [], blocks: read, setAside: this.#setAside };
    const words = [...title.against, ...[...this.#setAside.values()].flat(), ...this.#headingsAgainst(read)];
    const against = [...new Set(words)];
    const document = isNear || this.#isUnclear(blocks, title) ? 'unclear' : 'none';
    return { document, against, blocks: read, setAside: this.#setAside };
  }

  /** Where nothing else is one of progress, the tables are whose columns somebody has named. */
  #insisted(blocks: readonly GridBlock[], read: readonly GridBlock[]): Verdict {
    const taken = blocks.map((block, index) => (isInsisted(block) ? block : (read[index] ?? block)));
    return { document: 'report', against: [], blocks: taken, setAside: this.#setAside };
  }

  /** What the title says; a line that explains marks is none. */
  #title(blocks: readonly GridBlock[]): Weighed {
    const { legends } = this.lexicon;
    const isLegend = (title: string) => legends.readLines([title]).some(({ length }) => length > 0);
    const titles = titlesOf(blocks).filter((title) => !isLegend(title));
    const { weight, against } = this.evidence.ofTitles(titles);
    return { weight, against: against === null ? [] : [against] };
  }

  /** A legend of states is found in reports on progress; one of votes or prices is not. */
  #ofLegend(): number {
    return this.legend.entries.some(({ status }) => status !== null) ? this.evidence.weights.legend : 0;
  }

  /** @param prior what the document itself says; where that and the headings are sure, cells are not looked at */
  #table(all: readonly GridRow[], prior: number): Weighed {
    const { weights: w } = this.evidence;
    const { rows, columns } = sampleOf(all);
    const has = (role: Column['role']) => columns.some((column) => column.role === role);
    const headings = this.#headings(columns);
    const result = largest(
      columns.map((column) => this.#resultColumn(column)),
      0,
    );
    const states = this.#isOfStates(rows, columns) ? w.stateColumn : 0;
    const named =
      result + (has('item') ? w.item : 0) + (has('department') ? w.department : 0) + headings.weight;
    const isSure = named + states + prior >= w.line + w.sure;
    const weight = named + states + (isSure ? 0 : this.#items(rows, columns) + this.#cells(rows, columns));
    return { weight, against: headings.against };
  }

  #resultColumn({ role, heading, years }: Column): number {
    const { toldHeading, vagueHeading, yearHeading, untakenHeading } = this.evidence.weights;
    if (role !== 'result') return this.evidence.isTold(heading) ? untakenHeading : 0;
    if (heading === '') return vagueHeading;
    if (this.evidence.isTold(heading)) return toldHeading;
    return years ? yearHeading : vagueHeading;
  }

  #headings(columns: readonly Column[]): Weighed {
    const { moneyHeading, otherHeadings } = this.evidence.weights;
    const others = columns.filter(({ role }) => role !== 'result' && role !== 'section');
    const results = columns.filter(({ role }) => role === 'result');
    const against = [
      ...others.flatMap(({ heading }) => this.evidence.against(heading) ?? []),
      ...results.flatMap(({ heading }) => this.evidence.againstResult(heading) ?? []),
    ];
    const money = others.filter(({ heading }) => this.evidence.isMoney(heading)).length;
    const share = against.length / Math.max(1, columns.length);
    return { weight: share * otherHeadings + money * moneyHeading, against };
  }

  /** Rows that are named by states are counts of them. */
  #items(rows: readonly GridRow[], columns: readonly Column[]): number {
    const cells = cellsUnder(rows, columns, ['item']);
    return areMostly(cells, (cell) => isShort(cell) && this.#isState(cell.plain))
      ? this.evidence.weights.statesAsItems
      : 0;
  }

  #cells(rows: readonly GridRow[], columns: readonly Column[]): number {
    const { doneCells, futureCells, appointments, arrows } = this.evidence.weights;
    const lines = cellsUnder(rows, columns, ['result']).flatMap(linesOf);
    const done = shareOf(lines, (line) => this.evidence.isDone(line));
    const future = shareOf(lines, (line) => this.evidence.isFuture(line));
    const dated = shareOf(rows, (row) =>
      row.cells.some((cell) => cell?.origin && isShort(cell) && this.evidence.isAppointment(cell.plain)),
    );
    return (
      done * doneCells +
      future * futureCells +
      (dated > HALF ? dated * appointments : 0) +
      (shareOf(lines, (line) => this.evidence.isArrow(line)) > SOME ? arrows : 0)
    );
  }

  /** Whether a column that was not taken for one of results tells of what was done all the same. */
  #tellsUntaken(all: readonly GridRow[]): boolean {
    const { rows, columns } = sampleOf(all);
    return columns.some(({ role }, index) => {
      if (role !== 'other') return false;
      const cells = rows.flatMap(({ cells: all }) =>
        all[index]?.origin && !all[index]?.blank ? [all[index]] : [],
      );
      const lines = cells.flatMap((cell) => (cell ? linesOf(cell) : []));
      return shareOf(lines, (line) => this.evidence.isDone(line)) > HALF;
    });
  }

  #isOfStates(rows: readonly GridRow[], columns: readonly Column[]): boolean {
    const cells = cellsUnder(rows, columns, ['status', 'grade']).map(({ plain }) => plain);
    return areMostly(cells, (text) => this.#isState(text));
  }

  #isState(text: NormalString): boolean {
    const { legends, statuses, marks } = this.lexicon;
    return legends.isMark(text) || statuses.ofActivity(text) !== null || marks.read(text) !== null;
  }

  /** Whether a document that gave nothing may be a report all the same. */
  #isUnclear(blocks: readonly GridBlock[], title: Weighed): boolean {
    if (title.weight < 0) return false;
    if (title.weight >= this.evidence.weights.report) return true;
    if (title.weight > 0 && titlesOf(blocks).some((text) => this.evidence.mayReport(text))) return true;
    const lines = blocks.flatMap(textsOf);
    const length = lines.reduce((sum, line) => sum + line.length, 0);
    if (this.#hasToldHeading(blocks)) return true;
    if (this.#headingsAgainst(blocks).length > 0) return false;
    return length < LITTLE || shareOf(lines, (line) => this.evidence.isEntry(line)) > SOME;
  }

  /** Whether a table that was not read has a heading as those of progress have, and few that others have. */
  #hasToldHeading(blocks: readonly GridBlock[]): boolean {
    return blocks.some((block) => {
      if (block.kind !== 'grid') return false;
      const { rows } = block;
      if (rows.length < FEW_ROWS) return false;
      const cells = rows[0]?.cells.flatMap((cell) => (cell?.origin ? cell.plain : [])) ?? [];
      const told = cells.some((text) => text.length <= LONGEST_HEADING && this.evidence.isTold(text));
      return told && shareOf(cells, (text) => this.evidence.against(text) !== null) <= FEW;
    });
  }

  #headingsAgainst(blocks: readonly GridBlock[]): string[] {
    const first = blocks.flatMap((block) => (block.kind === 'grid' ? (block.rows[0]?.cells ?? []) : []));
    return first.flatMap((cell) => (cell?.origin ? (this.evidence.against(cell.plain) ?? []) : []));
  }
}

/** The rows of a table that are looked at, and its first columns. */
const sampleOf = (rows: readonly GridRow[]) => ({
  rows: rows.filter(({ kind }) => kind === 'data').slice(0, SAMPLE),
  columns: rows.find((row) => row.columns)?.columns ?? [],
});

const isInsisted = (block: GridBlock): boolean => block.kind === 'grid' && block.insisted === true;

/** Whether a cell is short enough to be a date or a telephone's number. */
const isShort = ({ cell }: GridCell): boolean =>
  cell.lines.reduce((sum, { text }) => sum + text.value.length, 0) <= LONGEST_HEADING;

const linesOf = ({ cell }: GridCell): NormalString[] =>
  cell.lines.map(({ text }) => normalise(text).value).filter((line) => line !== '');

function cellsUnder(
  rows: readonly GridRow[],
  columns: readonly Column[],
  roles: readonly Column['role'][],
): GridCell[] {
  return rows.flatMap((row) =>
    row.cells.filter((cell, index): cell is GridCell => {
      const role = (row.columns ?? columns)[index]?.role;
      return cell?.origin === true && !cell.blank && role !== undefined && roles.includes(role);
    }),
  );
}

function shareOf<T>(things: readonly T[], holds: (thing: T) => boolean): number {
  return things.length === 0 ? 0 : things.filter(holds).length / things.length;
}

/** Whether something holds for more than half of some things. */
function areMostly<T>(things: readonly T[], holds: (thing: T) => boolean): boolean {
  let others = 0;
  // From where it cannot be more than half, no more are looked at.
  return things.length > 0 && things.every((thing) => holds(thing) || ++others * 2 < things.length);
}

/** The first heading and the lines above it; where no heading is marked, the lines at the top. */
function titlesOf(blocks: readonly GridBlock[]): string[] {
  const texts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading') return [normalise(block.text).value, ...texts];
    if (block.kind === 'grid') {
      append(texts, titleRowsOf(block));
      break;
    }
    if (block.kind === 'prose') for (const { text } of block.lines) texts.push(normalise(text).value);
    if (texts.length >= TITLE_LINES) break;
  }
  return texts.filter((text) => text !== '').slice(0, TITLE_LINES);
}

/** The rows at the top of a table that hold one text, where sheets have their title. */
function titleRowsOf({ rows }: Grid): string[] {
  const filled = rows.map(({ cells }) => cells.filter((cell) => cell?.origin && !cell.blank));
  const end = filled.findIndex((cells) => cells.length > 1);
  return filled.slice(0, Math.max(0, end)).flatMap((cells) => cells.map((cell) => cell?.plain ?? ''));
}

function textsOf(block: GridBlock): NormalString[] {
  if (block.kind === 'heading') return [normalise(block.text).value];
  if (block.kind === 'prose') return block.lines.map(({ text }) => normalise(text).value).filter(Boolean);
  if (block.kind === 'furniture' || block.kind === 'claimed') return [];
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell?.origin && !cell.blank ? linesOf(cell) : [])),
  );
}

/** A table of which nothing is taken. */
const withoutColumns = (grid: Grid): Grid =>
  changedGrid(grid, (rows) =>
    rows.map((row) => ({ ...row, kind: row.kind === 'columns' ? 'data' : row.kind, columns: null })),
  );
