import type { NamedRole } from '../lexicon/headings.js';
import type { Lexicon } from '../lexicon/index.js';
import { isPageNumber } from '../lexicon/pages.js';
import { append } from '../lists/append.js';
import type { Block, Content, Line, SourceText, TableRow } from '../model.js';
import { normaliseString } from '../text/normalise.js';
import { join, trim, verbatim } from '../text/text.js';
import {
  type Chunk,
  chunksOf,
  columnStarts,
  cutAt,
  pagesOf,
  startsWithoutHeadings,
} from './layout-columns.js';
import { cellOf } from './lines.js';
import type { TextLine } from './plain.js';

/**
 * Reads text in which spaces hold columns apart and cells are wrapped over several lines, as `pdftotext -layout`
 * makes it. A column begins at about the same character of each line; its heading may stand in its middle.
 */

/** The roles of columns that tell a table of progress. */
const TELLING: readonly NamedRole[] = ['item', 'department', 'result'];

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
  titlesAbove(lines: readonly TextLine[], heading: number, floor: number): number {
    let begin = heading;
    for (let index = heading - 1; index > floor; index--) {
      const text = lines[index]?.text ?? '';
      if (chunksOf(this.withoutNumber(text), 2).length > 1) break;
      if (/^\s{8,}/.test(text) && text.trim() !== '') break;
      if (this.isSection(text)) begin = index;
    }
    return begin;
  }

  /** Lines that come again beside page numbers: what pages have at their head or foot. */
  repeatedOnPages(lines: readonly TextLine[]): Set<string> {
    const texts = lines.map(({ text }) => text.trim()).filter((text) => text !== '');
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    const beside = texts.filter(
      (_, i) => isPageNumber(texts[i - 1] ?? '') || isPageNumber(texts[i + 1] ?? ''),
    );
    return new Set(
      beside.filter((text) => (counts.get(text) ?? 0) > 1 && !this.isSection(text) && !this.headingsIn(text)),
    );
  }
}

/** Rows that grow line by line. */
class RowBuilder {
  readonly rows: TableRow[] = [];
  #cells: { lines: Line[]; at: number }[] = [];

  constructor(readonly width: number) {}

  begin(): void {
    this.end();
    this.#cells = Array.from({ length: this.width }, () => ({ lines: [], at: 0 }));
  }

  get open(): boolean {
    return this.#cells.length > 0;
  }

  add(parts: readonly Chunk[], base: number): void {
    for (const [index, part] of parts.entries()) {
      const cell = this.#cells[index];
      if (!cell || part.text.trim() === '') continue;
      if (cell.lines.length === 0) cell.at = base + part.start;
      const begins = cell.lines.length === 0 ? 'block' : 'break';
      cell.lines.push({ text: trim(verbatim(part.text, base + part.start)), begins });
    }
  }

  end(): void {
    if (!this.open) return;
    this.rows.push({ cells: this.#cells.map(({ lines, at }) => cellOf(lines, at)) });
    this.#cells = [];
  }
}

/** In units; a line of prose that was wrapped is at least so long. */
const WRAPPED = 20;

/** A table's lines from its heading row on, and where the next table's titles begin. */
interface Stretch {
  readonly headings: readonly Chunk[];
  readonly lines: readonly TextLine[];
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
  between(lines: readonly TextLine[]): void {
    for (const { text, start } of lines) {
      const line = trim(verbatim(text, start));
      if (line.value === '') this.#endProse();
      else if (this.is.isSection(line.value)) {
        this.#endProse();
        this.blocks.push({ kind: 'heading', depth: 0, text: line });
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

  table({ headings, lines }: Stretch): void {
    const [first, ...rest] = lines;
    if (!first) return;
    const builder = new RowBuilder(headings.length);
    builder.begin();
    builder.add(headings, first.start);
    builder.end();
    const furniture: TextLine[] = [];
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
  #page(page: readonly TextLine[], starts: readonly number[], builder: RowBuilder): TextLine[] {
    const furniture: TextLine[] = [];
    let before: readonly Chunk[] = [];
    let blank = true;
    for (const { text, start } of page) {
      if (isPageNumber(text) || this.onPages.has(text.trim())) furniture.push({ text, start });
      else if (text.trim() === '') blank = true;
      else {
        const parts = cutAt(text, starts, this.is.lexicon.bullets);
        if (!builder.open || this.is.beginsRow(parts, before, blank)) builder.begin();
        builder.add(parts, start);
        before = parts;
        blank = false;
      }
    }
    return furniture;
  }
}

const has = (parts: readonly Chunk[], index: number) => (parts[index]?.text.trim() ?? '') !== '';

/** Text in which spaces hold columns apart. */
export class LayoutFormat {
  readonly #is: LayoutLines;

  constructor(lexicon: Lexicon) {
    this.#is = new LayoutLines(lexicon);
  }

  /** Whether lines are laid out: one of them is a row of headings. */
  isIn(lines: readonly TextLine[]): boolean {
    return lines.some(({ text }) => !text.includes('\t') && this.#is.headingsIn(text) !== null);
  }

  /** Reads lines of laid-out text into blocks. */
  read(lines: readonly TextLine[]): Content {
    const is = this.#is;
    const found = lines.flatMap(({ text }, index) => {
      const names = is.headingsIn(text);
      return names ? [{ index, names }] : [];
    });
    const begins = found.map(({ index }, i) => is.titlesAbove(lines, index, found[i - 1]?.index ?? -1));
    const reader = new LayoutReader(is.repeatedOnPages(lines), is);
    reader.between(lines.slice(0, begins[0]));
    for (const [i, { index, names }] of found.entries()) {
      reader.between(lines.slice(begins[i], index));
      reader.table({ headings: names, lines: lines.slice(index, begins[i + 1]) });
    }
    return { blocks: reader.blocks, markup: [], blanks: [], findings: [] };
  }
}
