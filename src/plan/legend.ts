import type { Lexicon } from '../lexicon/index.js';
import type { Legends, Meaning } from '../lexicon/legends.js';
import type {
  Grid,
  GridBlock,
  GridCell,
  GridRow,
  Legend,
  LegendEntry,
  Line,
  SourceText,
  TableCell,
} from '../model.js';
import { normaliseKeepingSpaces } from '../text/normalise.js';
import { changedGrid } from './changed-grid.js';

/** A document's legend, and its blocks with what is legend taken out of the tables. */
export interface LegendReading {
  readonly legend: Legend;
  readonly blocks: readonly GridBlock[];
  /** The lines that are legend and nothing else. */
  readonly lines: ReadonlySet<SourceText>;
}

/** What the document itself says that its marks and grades mean. */
class DocumentLegend implements Legend {
  readonly entries: LegendEntry[] = [];
  readonly #byMark = new Map<string, LegendEntry>();
  /** Marks of which the document says two things that differ in status. */
  readonly #ambiguous = new Set<string>();

  constructor(readonly legends: Legends) {}

  add(pairs: readonly Meaning[]): void {
    for (const { mark, text } of pairs) {
      const key = this.legends.keyOf(mark);
      const entry = { mark: key, text, status: this.legends.statusOf(text) };
      const known = this.#byMark.get(key);
      if (known?.text === text) continue;
      if (known && known.status !== entry.status) this.#ambiguous.add(key);
      if (!known) this.#byMark.set(key, entry);
      this.entries.push(entry);
    }
  }

  of(text: string): LegendEntry | null {
    if (this.#byMark.size === 0) return null;
    const key = this.legends.keyOf(text.trim());
    return this.#ambiguous.has(key) ? null : (this.#byMark.get(key) ?? null);
  }
}

/** Finds what a document says of its marks and grades: in prose, in tables and in the headings of columns. */
export function readLegend(blocks: readonly GridBlock[], { legends }: Lexicon): LegendReading {
  return new LegendReader(legends).read(blocks);
}

class LegendReader {
  readonly #legend: DocumentLegend;
  readonly #lines = new Set<SourceText>();

  constructor(readonly legends: Legends) {
    this.#legend = new DocumentLegend(legends);
  }

  read(blocks: readonly GridBlock[]): LegendReading {
    const rest = blocks.flatMap((block): GridBlock[] => {
      if (block.kind === 'prose') this.#prose(block.lines);
      return block.kind === 'grid' ? this.#grid(block) : [block];
    });
    return { legend: this.#legend, blocks: rest, lines: this.#lines };
  }

  #prose(lines: readonly Line[]): void {
    const read = this.legends.readLines(lines.map(({ text }) => plainOf(text)));
    for (const [index, pairs] of read.entries()) {
      const line = lines[index];
      if (pairs.length === 0 || !line) continue;
      this.#legend.add(pairs);
      this.#lines.add(line.text);
    }
  }

  /** A table that is a legend becomes prose; so does a row of one, behind the rest of its table. */
  #grid(grid: Grid): GridBlock[] {
    const { rows } = grid;
    const pairs = this.#table(rows);
    if (pairs) {
      this.#legend.add(pairs);
      return [this.#asProse(rows)];
    }
    for (const row of rows) if (row.kind === 'columns') for (const cell of filledOf(row)) this.#heading(cell);
    const told = new Set<number>();
    for (const [index, row] of rows.entries()) if (row.kind === 'data' && this.#row(row)) told.add(index);
    if (told.size === 0) return [grid];
    return [
      changedGrid(grid, (all) => all.filter((_, index) => !told.has(index))),
      this.#asProse(rows.filter((_, index) => told.has(index))),
    ];
  }

  #asProse(rows: readonly GridRow[]): GridBlock {
    const lines = rows.flatMap((row) => filledOf(row).flatMap(({ cell }) => cell.lines));
    for (const { text } of lines) this.#lines.add(text);
    return { kind: 'prose', lines };
  }

  /** A heading that explains its marks: 進捗状況(○:実施 △:検討中). */
  #heading(cell: GridCell): void {
    const text = spacedLines(cell.cell);
    if (!this.legends.mayExplain(text)) return;
    for (const pairs of this.legends.readLines([text])) this.#legend.add(pairs);
  }

  /** A row whose one cell, or each of whose cells, says what a mark means. */
  #row(row: GridRow): boolean {
    const filled = filledOf(row);
    // Most rows are told by the length of a cell.
    if (filled.length > 1 && !(filled.every(isOfPair) && filled.every((cell) => this.#mayExplain(cell))))
      return false;
    const lines = filled.map(({ cell }) => cell.lines.map(({ text }) => plainOf(text)));
    const [first] = lines;
    if (!first) return false;
    const alone = lines.length === 1 ? first : lines.map((cell) => cell.join(' '));
    const read = this.legends.readLines(alone);
    if (
      !read.some((pairs) => pairs.length > 0) ||
      (lines.length > 1 && !read.every((pairs) => pairs.length > 0))
    )
      return false;
    for (const pairs of read) this.#legend.add(pairs);
    return true;
  }

  #mayExplain({ cell }: GridCell): boolean {
    return this.legends.mayExplain(spacedLines(cell));
  }

  /** What a table says of marks that is nothing but a legend; null for any other. */
  #table(rows: readonly GridRow[]): readonly Meaning[] | null {
    // A look at the first cells spares most tables the reading of all.
    if (!mayBeLegend(rows)) return null;
    const filled = rows.map(filledOf).filter(({ length }) => length > 0);
    return this.#twoColumns(filled) ?? this.#twoRows(filled);
  }

  #twoColumns(rows: readonly (readonly GridCell[])[]): readonly Meaning[] | null {
    const [head] = rows;
    if (!head || rows.some(({ length }) => length > MOST_COLUMNS)) return null;
    const [mark = '', meaning = ''] = head.map(({ plain }) => plain);
    const hasHeadings = !this.legends.isMark(mark);
    const named = hasHeadings && head.length === 2 && this.legends.areHeadings(mark, meaning);
    const body = hasHeadings ? rows.slice(1) : rows;
    const isOfMark = ([first, second]: readonly GridCell[]) =>
      first && second && (named ? lengthOf(first) <= LONGEST_WORD : this.legends.isMark(first.plain));
    if (!body.every(isOfMark)) return null;
    const pairs = body.map(([first, second]) => ({ mark: first?.plain ?? '', text: second?.plain ?? '' }));
    return this.legends.isLegend(pairs, named) ? pairs : null;
  }

  /** The marks in one row and what they mean in the next. */
  #twoRows(rows: readonly (readonly GridCell[])[]): readonly Meaning[] | null {
    const [marks = [], texts = []] = rows;
    if (rows.length !== 2 || marks.length !== texts.length) return null;
    if (!marks.every((mark) => lengthOf(mark) <= LONGEST_WORD && this.legends.isMark(mark.plain)))
      return null;
    const pairs = marks.map(({ plain }, index) => ({ mark: plain, text: texts[index]?.plain ?? '' }));
    return this.legends.isLegend(pairs) ? pairs : null;
  }
}

/** Mark, meaning, and what else may be said of it (達成率). */
const MOST_COLUMNS = 3;
/** In units; a longer text is no word that a legend explains. */
const LONGEST_WORD = 12;
/** In units; a cell beside others that is longer says more than what a mark means. */
const LONGEST_PAIR = 40;

/** Whether a table has two rows, or begins each of its rows with a word. */
function mayBeLegend(rows: readonly GridRow[]): boolean {
  let areWords = true;
  let count = 0;
  for (const { cells } of rows) {
    const first = cells.find(isFilled);
    if (!first) continue;
    count++;
    areWords &&= lengthOf(first) <= LONGEST_WORD;
    if (!areWords && count > 2) return false;
  }
  return areWords || count === 2;
}

/** How long a cell's text is as it stands. */
function lengthOf({ cell }: GridCell): number {
  let length = 0;
  for (const { text } of cell.lines) length += text.value.length;
  return length;
}

const isOfPair = (cell: GridCell) => lengthOf(cell) <= LONGEST_PAIR;

/** A cell's lines as one, with the white space that they have. */
function spacedLines({ lines }: TableCell): string {
  const [only] = lines;
  return only && lines.length === 1 ? plainOf(only.text) : lines.map(({ text }) => plainOf(text)).join(' ');
}

const plainOf = (text: SourceText): string => normaliseKeepingSpaces(text).value;

const isFilled = (cell: GridCell | null): cell is GridCell => cell?.origin === true && !cell.blank;

const filledOf = (row: GridRow): GridCell[] => row.cells.filter(isFilled);
