import type { Lexicon } from '../lexicon/index.js';
import { isPageNumber } from '../lexicon/pages.js';
import { append } from '../lists/append.js';
import type {
  Block,
  ColumnRole,
  LaidOutBlock,
  LaidOutLine,
  Line,
  ReadBlock,
  SourceText,
  TableRow,
} from '../model.js';
import { normaliseString } from '../text/normalise.js';
import { join, rangeOf, slice, trim } from '../text/text.js';
import { repeatedBesidePageNumbers } from './furniture.js';
import { unmarkedHeading } from './headings.js';
import {
  type Chunk,
  chunksOf,
  columnStarts,
  cutAt,
  pagesOf,
  startsWithoutHeadings,
} from './layout-columns.js';

/**
 * Reads lines in which spaces hold columns apart and cells are wrapped over several lines. A column begins at about
 * the same character of each line; its heading may stand in its middle.
 */

/** The roles of columns that tell a table of progress. */
const TELLING: readonly ColumnRole[] = ['item', 'department', 'result'];

/** In units; a longer line is no row of headings. */
const LONGEST_HEADINGS = 400;

/** Looks at single lines of laid-out text. */
class LayoutLines {
  constructor(readonly lexicon: Lexicon) {}

  /** The headings that a line is nothing but, or null. */
  headingsIn(line: string): Chunk[] | null {
    if (line.length > LONGEST_HEADINGS) return null;
    const { headings } = this.lexicon;
    for (const gap of [2, 1]) {
      const chunks = chunksOf(line, gap);
      const read = chunks.map((chunk) => headings.read(normaliseString(chunk.text)));
      const known = read.filter((heading) => heading.known).length;
      if (
        chunks.length >= 2 &&
        known >= 2 &&
        known >= chunks.length - 1 &&
        read.some((heading) => TELLING.some((role) => heading.names(role)))
      ) {
        return chunks;
      }
    }
    return null;
  }

  isSection(text: string): boolean {
    return this.lexicon.numbering.ofSection(text) !== null;
  }

  /** Whether a line begins a row: its first column is numbered, or has text where a gap or a new list shows it. */
  beginsRow(parts: readonly Chunk[], before: readonly Chunk[], blank: boolean): boolean {
    const first = parts[0]?.text ?? '';
    if (first.trim() === '') return false;
    if (this.lexicon.numbering.of(first) !== null || /^\s*[0-9０-９]{1,3}\s*$/.test(first)) return true;
    if (has(before, 0) && !blank) return false;
    const last = parts.findLast((part) => part.text.trim() !== '');
    return blank || (last !== undefined && last !== parts[0] && this.lexicon.bullets.of(last.text) !== null);
  }

  /** A line without the number in front, which a gap may follow in a title too (1.    参加). */
  withoutNumber(text: string): string {
    return text.slice(text.search(/\S|$/)).slice(this.lexicon.numbering.of(text)?.length ?? 0);
  }

  /** Where the titles above a heading row begin: at the first section line with nothing of a table below it. */
  titlesAbove(lines: readonly LaidOutLine[], heading: number, floor: number): number {
    let begin = heading;
    for (let index = heading - 1; index > floor; index--) {
      const text = lines[index]?.text.value ?? '';
      if (chunksOf(this.withoutNumber(text), 2).length > 1) break;
      if (/^\s{8,}/.test(text) && text.trim() !== '') break;
      if (this.isSection(text)) begin = index;
    }
    return begin;
  }

  /** Lines that pages repeat and that are no titles or heading rows of the tables on them. */
  repeatedByPages(lines: readonly LaidOutLine[]): ReadonlySet<string> {
    const texts = lines.map(({ text }) => text.value.trim());
    return repeatedBesidePageNumbers(texts, (text) => !this.isSection(text) && !this.headingsIn(text));
  }
}

/** Rows that grow line by line. */
class RowBuilder {
  readonly rows: TableRow[] = [];
  #cells: { lines: Line[]; at: number }[] = [];

  constructor(
    readonly width: number,
    readonly lexicon: Lexicon,
  ) {}

  begin(): void {
    this.end();
    this.#cells = Array.from({ length: this.width }, () => ({ lines: [], at: 0 }));
  }

  get open(): boolean {
    return this.#cells.length > 0;
  }

  /** Adds the parts of a line to the row's cells. */
  add(parts: readonly Chunk[], line: SourceText): void {
    for (const [index, part] of parts.entries()) {
      const cell = this.#cells[index];
      if (!cell || part.text.trim() === '') continue;
      const text = slice(line, part.start, part.start + part.text.length);
      if (cell.lines.length === 0) cell.at = rangeOf(text)[0];
      this.#addLine(cell.lines, trim(text));
    }
  }

  /** A line that fills its column goes on in the next one, unless it ends as a sentence does or a list goes on. */
  #addLine(lines: Line[], text: SourceText): void {
    const last = lines.at(-1);
    const { bullets, brackets, numbering } = this.lexicon;
    const ends = `。${brackets.closers}`.includes(last?.text.value.at(-1) ?? '。');
    const beginsEntry = bullets.of(text.value) !== null || numbering.of(text.value) !== null;
    if (!last || ends || beginsEntry) lines.push({ text, begins: last ? 'break' : 'block' });
    else lines[lines.length - 1] = { ...last, text: join([last.text, text], '\n') };
  }

  end(): void {
    if (!this.open) return;
    this.rows.push({ cells: this.#cells.map((cell) => ({ ...cell, columnSpan: 1, rowSpan: 1 })) });
    this.#cells = [];
  }
}

/** In units; a line of prose that was wrapped is at least so long. */
const WRAPPED = 20;

/** A table's lines from its heading row on, and where the next table's titles begin. */
interface LaidOutTable {
  readonly headings: readonly Chunk[];
  readonly lines: readonly LaidOutLine[];
}

class LayoutReader {
  readonly blocks: Block[] = [];
  /** Lines of prose, each in the parts that it is wrapped into. */
  #prose: SourceText[][] = [];

  /** @param onPages lines that pages repeat at their head or foot */
  constructor(
    readonly onPages: ReadonlySet<string>,
    readonly is: LayoutLines,
  ) {}

  /** Lines before and between tables: numbered ones are headings, the rest is prose. */
  between(lines: readonly LaidOutLine[]): void {
    for (const { text } of lines) {
      const line = trim(text);
      if (line.value === '') this.#endProse();
      else if (this.is.isSection(line.value)) {
        this.#endProse();
        this.blocks.push(unmarkedHeading(line));
      } else this.#proseLine(line);
    }
    this.#endProse();
  }

  /** A line that fills the page goes on in the next: the two are one, as they were before they were laid out. */
  #proseLine(line: SourceText): void {
    const last = this.#prose.at(-1);
    const before = last?.at(-1)?.value ?? '';
    const isLong = last !== undefined && (last.length > 1 || before.length >= WRAPPED);
    if (isLong && !before.endsWith('。')) last.push(line);
    else this.#prose.push([line]);
  }

  #endProse(): void {
    const lines = this.#prose.map(
      (parts, index): Line => ({ text: join(parts, '\n'), begins: index === 0 ? 'block' : 'break' }),
    );
    if (lines.length > 0) this.blocks.push({ kind: 'prose', lines });
    this.#prose = [];
  }

  table({ headings, lines }: LaidOutTable): void {
    const [first, ...rest] = lines;
    if (!first) return;
    const builder = new RowBuilder(headings.length, this.is.lexicon);
    builder.begin();
    builder.add(headings, first.text);
    builder.end();
    const furniture: LaidOutLine[] = [];
    let starts: readonly number[] = [];
    for (const [index, page] of pagesOf(rest).entries()) {
      starts = index === 0 ? columnStarts(headings, page) : startsWithoutHeadings(starts, page);
      append(furniture, this.#page(page, starts, builder));
    }
    builder.end();
    this.blocks.push({ kind: 'table', rows: builder.rows });
    this.between(furniture);
  }

  /** Adds a page's lines to the rows; gives those that are furniture. */
  #page(page: readonly LaidOutLine[], starts: readonly number[], builder: RowBuilder): LaidOutLine[] {
    const furniture: LaidOutLine[] = [];
    let before: readonly Chunk[] = [];
    let blank = true;
    for (const line of page) {
      const text = line.text.value;
      if (isPageNumber(text) || this.onPages.has(text.trim())) furniture.push(line);
      else if (text.trim() === '') blank = true;
      else {
        const parts = cutAt(text, starts, this.is.lexicon.bullets);
        if (!builder.open || this.is.beginsRow(parts, before, blank)) builder.begin();
        builder.add(parts, line.text);
        before = parts;
        blank = false;
      }
    }
    return furniture;
  }
}

const has = (parts: readonly Chunk[], index: number) => (parts[index]?.text.trim() ?? '') !== '';

/** Lines that are no more than headings and paragraphs, which blank lines end. */
function paragraphsOf(lines: readonly LaidOutLine[]): Block[] {
  const blocks: Block[] = [];
  let paragraph: Line[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'prose', lines: paragraph });
    paragraph = [];
  };
  for (const { text, marked } of lines) {
    if (marked !== null || text.value.trim() === '') endParagraph();
    if (marked !== null) append(blocks, marked);
    else if (text.value.trim() !== '')
      paragraph.push({ text: trim(text), begins: paragraph.length === 0 ? 'block' : 'break' });
  }
  endParagraph();
  return blocks;
}

/** The tables of some lines, each with its heading row, and what stands between them. */
function blocksOf({ lines }: LaidOutBlock, is: LayoutLines): Block[] {
  const found = lines.flatMap(({ text }, index) => {
    const names = is.headingsIn(text.value);
    return names ? [{ index, names }] : [];
  });
  if (!found.some(({ index }) => !lines[index]?.text.value.includes('\t'))) return paragraphsOf(lines);
  const begins = found.map(({ index }, i) => is.titlesAbove(lines, index, found[i - 1]?.index ?? -1));
  const reader = new LayoutReader(is.repeatedByPages(lines), is);
  reader.between(lines.slice(0, begins[0]));
  for (const [i, { index, names }] of found.entries()) {
    reader.between(lines.slice(begins[i], index));
    reader.table({ headings: names, lines: lines.slice(index, begins[i + 1]) });
  }
  return reader.blocks;
}

/** Finds the tables, headings and paragraphs of laid-out lines. */
export function layOut(blocks: readonly ReadBlock[], lexicon: Lexicon): Block[] {
  const is = new LayoutLines(lexicon);
  return blocks.flatMap((block) => (block.kind === 'laid-out' ? blocksOf(block, is) : [block]));
}
