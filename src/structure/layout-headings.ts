import type { Lexicon } from '../lexicon/index.js';
import type { ColumnRole, LaidOutLine, SourceText, TableCell, TableRow } from '../model.js';
import { normaliseString } from '../text/normalise.js';
import { rangeOf, slice } from '../text/text.js';
import { type Chunk, chunksOf, rulerOf } from './layout-columns.js';

/** The roles of columns that tell a table of progress. */
const PROGRESS_ROLES: readonly ColumnRole[] = ['item', 'department', 'result'];

/** Roles of columns that no heading above parts into years or plans and results. */
const UNPARTED_ROLES: readonly ColumnRole[] = ['section', 'item', 'number', 'department'];

/** In units; a longer line is no row of headings. */
const LONGEST_HEADINGS = 400;

/** How many spaces may hold two headings apart; the letters of a heading stand closer. */
const HEADING_GAPS = [2, 1, 3, 4];

/** In how many lines below its headings a table shows its columns. */
const LINES_TO_COLUMNS = 50;

/** How many spaces hold two columns apart at least in one line of a table. */
const COLUMN_GAP = 2;

/** Whether a line is in several parts. Titles are, too: 第2次観光計画 令和元年度 進捗状況; what follows them is not. */
const hasColumns = (lines: readonly LaidOutLine[]) =>
  lines.some(({ text }) => chunksOf(text.value, COLUMN_GAP).length > 1);

/** Says of what day a document is, and stands above tables. */
const DAY_OF_DOCUMENT = /現在|時点|日/;

/** The headings of a table, which may stand on several lines. */
export interface HeadingLines {
  /** The first and the last of the lines. */
  readonly from: number;
  readonly to: number;
  /** The line that names the columns. */
  readonly at: number;
  readonly names: readonly Chunk[];
}

/** Finds the lines of laid-out text that are headings of tables. */
export class LayoutHeadings {
  constructor(readonly lexicon: Lexicon) {}

  #read = (chunk: Chunk) => this.lexicon.headings.read(normaliseString(chunk.text));

  /** The headings that a line is nothing but, or null. */
  in(line: string): Chunk[] | null {
    if (line.length > LONGEST_HEADINGS) return null;
    for (const gap of HEADING_GAPS) {
      const chunks = chunksOf(line, gap);
      const read = chunks.map(this.#read);
      const known = read.filter((heading) => heading.known).length;
      if (
        chunks.length >= 2 &&
        known >= 2 &&
        known >= chunks.length - 1 &&
        read.some((heading) => PROGRESS_ROLES.some((role) => heading.names(role)))
      ) {
        return chunks;
      }
    }
    return null;
  }

  isNumber(chunk: Chunk | undefined): boolean {
    return chunk !== undefined && this.#read(chunk).names('number');
  }

  /** The headings of each table of some lines. */
  find(lines: readonly LaidOutLine[]): HeadingLines[] {
    const found: HeadingLines[] = [];
    for (let at = 0; at < lines.length; at++) {
      const text = lines[at]?.text.value ?? '';
      const together = this.in(text);
      const below = lines.slice(at + 1, at + 1 + LINES_TO_COLUMNS);
      if (!together || !hasColumns(below)) continue;
      const names = this.#apart(text, together, below);
      const from = this.#isAbove(lines[at - 1], names) ? at - 1 : at;
      const to = this.#isBelow(lines[at + 1], names) ? at + 1 : at;
      found.push({ from, to, at, names });
      at = to;
    }
    return found;
  }

  /** Headings of narrow columns that one space holds apart (評価 担当課) are two where columns begin below both. */
  #apart(line: string, names: readonly Chunk[], below: readonly LaidOutLine[]): Chunk[] {
    const isSpaced = names.some(({ text }) => /\S\s\S/.test(text));
    if (!isSpaced) return [...names];
    const ruler = rulerOf(below);
    const measure = ruler(line);
    const begins = ({ start }: Chunk, wanted: Chunk, text: string) =>
      Math.abs(ruler(text).columnAt(start) - measure.columnAt(wanted.start)) <= 1;
    const beginsBelow = (wanted: Chunk) => {
      const found = below.filter(({ text: { value } }) =>
        chunksOf(value, COLUMN_GAP).some((chunk) => begins(chunk, wanted, value)),
      );
      return found.length > 1;
    };
    return names.flatMap((name) => {
      const parts = chunksOf(name.text, 1).map((part) => ({ ...part, start: name.start + part.start }));
      const areColumns = parts.every((part) => this.#read(part).known && beginsBelow(part));
      return parts.length > 1 && areColumns ? parts : [name];
    });
  }

  /** Whether a line holds years and such above the headings of results. */
  #isAbove(line: LaidOutLine | undefined, [, second]: readonly Chunk[]): boolean {
    const chunks = this.#known(line);
    return chunks.length > 0 && (chunks[0]?.start ?? 0) >= (second?.start ?? 0) && !chunks.some(saysDay);
  }

  /** Whether a line goes on with headings of the line above. */
  #isBelow(line: LaidOutLine | undefined, [first]: readonly Chunk[]): boolean {
    const chunks = this.#known(line);
    return chunks.length > 0 && (chunks[0]?.start ?? 0) > (first?.start ?? 0) + (first?.text.length ?? 0);
  }

  /** The headings of a line that says nothing else and is no row of headings by itself. */
  #known(line: LaidOutLine | undefined): Chunk[] {
    const text = line?.text.value ?? '';
    if (text.length > LONGEST_HEADINGS || text.trim() === '' || this.in(text)) return [];
    const chunks = chunksOf(text, 2);
    return chunks.every((chunk) => this.#read(chunk).known) ? chunks : [];
  }

  /** The row of headings that stand above others, each over as many of these as come with it. */
  rowAbove(line: SourceText, names: readonly Chunk[]): TableRow {
    const above = chunksOf(line.value, 2);
    const parted = names.map((name) => !UNPARTED_ROLES.some((role) => this.#read(name).names(role)));
    const count = parted.filter(Boolean).length;
    let nth = 0;
    const owners = names.map((name, index) => {
      if (!parted[index]) return null;
      const owner =
        count % above.length === 0 ? above[Math.floor((nth * above.length) / count)] : nearest(name, above);
      nth++;
      return owner ?? null;
    });
    const cells: TableCell[] = [];
    for (const [index, owner] of owners.entries()) {
      const last = cells.at(-1);
      if (last && owner && owner === owners[index - 1])
        cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + 1 };
      else cells.push(owner ? cellOf(slice(line, owner.start, owner.start + owner.text.length)) : BLANK_CELL);
    }
    return { cells };
  }

  /** The parts of a line below headings, one for each of them. */
  partsBelow(line: string, names: readonly Chunk[]): Chunk[] {
    const below = chunksOf(line, 2);
    const owners = below.map((chunk) => nearest(chunk, names));
    return names.map((name) => below.find((_, index) => owners[index] === name) ?? { text: '', start: 0 });
  }
}

const saysDay = ({ text }: Chunk) => DAY_OF_DOCUMENT.test(text);

const middleOf = ({ start, text }: Chunk) => start + text.length / 2;

/** The chunk whose middle is the nearest to another's. */
const nearest = (chunk: Chunk, chunks: readonly Chunk[]): Chunk | undefined =>
  [...chunks].sort((a, b) => distance(a, chunk) - distance(b, chunk))[0];

const distance = (a: Chunk, b: Chunk) => Math.abs(middleOf(a) - middleOf(b));

const BLANK_CELL: TableCell = { lines: [], columnSpan: 1, rowSpan: 1, at: 0 };

const cellOf = (text: SourceText): TableCell => ({
  lines: [{ text, begins: 'block' }],
  columnSpan: 1,
  rowSpan: 1,
  at: rangeOf(text)[0],
});
