import type { Lexicon } from '../lexicon/index.js';
import { isPageNumber } from '../lexicon/pages.js';
import { append } from '../lists/append.js';
import type {
  Block,
  ColumnRole,
  Finding,
  LaidOutBlock,
  LaidOutLine,
  Line,
  ReadBlock,
  SourceText,
  StructuredBlock,
  TableRow,
} from '../model.js';
import { beginningOf } from '../text/excerpt.js';
import { normalise, normaliseString } from '../text/normalise.js';
import { join, rangeOf, slice, trim } from '../text/text.js';
import { repeatedBesidePageNumbers } from './furniture.js';
import { unmarkedHeading } from './headings.js';
import {
  type Chunk,
  chunksOf,
  columnStarts,
  cutAt,
  headingsAt,
  pagesOf,
  rulerOf,
  startsWithoutHeadings,
} from './layout-columns.js';
import { DepartmentLines } from './layout-departments.js';
import { LayoutHeadings } from './layout-headings.js';
import {
  type CutLine,
  type LayoutColumns,
  type Partings,
  partingsOf,
  placeOfCells,
  rowsOf,
} from './layout-rows.js';

/**
 * Reads lines in which spaces hold columns apart and cells are wrapped over several lines. A column begins at about
 * the same character of each line; its heading may stand in its middle.
 */

/** Looks at single lines of laid-out text. */
class LayoutLines {
  readonly headings: LayoutHeadings;

  constructor(readonly lexicon: Lexicon) {
    this.headings = new LayoutHeadings(lexicon);
  }

  isSection(text: string): boolean {
    return this.lexicon.numbering.ofSection(text) !== null;
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
    return repeatedBesidePageNumbers(texts, (text) => !this.isSection(text) && !this.headings.in(text));
  }
}

/** Rows that grow line by line. */
class RowBuilder {
  readonly rows: TableRow[] = [];
  #cells: { lines: Line[]; at: number }[] = [];
  readonly #names: DepartmentLines;

  /** @param department the column of departments, -1 without one */
  constructor(
    readonly width: number,
    readonly department: number,
    readonly lexicon: Lexicon,
  ) {
    this.#names = new DepartmentLines(lexicon);
  }

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
      if (index === this.department)
        cell.lines.push({ text: trim(text), begins: cell.lines.length > 0 ? 'break' : 'block' });
      else this.#addLine(cell.lines, trim(text));
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
    const departments = this.#cells[this.department];
    if (departments) departments.lines = this.#joinNames(departments.lines);
    this.rows.push({ cells: this.#cells.map((cell) => ({ ...cell, columnSpan: 1, rowSpan: 1 })) });
    this.#cells = [];
  }

  /** Joins the lines of each name that a narrow column has wrapped. */
  #joinNames(lines: readonly Line[]): Line[] {
    const { names } = this.#names.read(lines.map(({ text }) => text.value));
    const together = (from: number, to: number, by: string): Line => ({
      text: join(
        lines.slice(from, to).map(({ text }) => text),
        by,
      ),
      begins: from === 0 ? 'block' : 'break',
    });
    if (names) return names.map(([from, to]) => together(from, to, ''));
    return [together(0, lines.length, '\n')];
  }
}

/** In units; a line of prose that was wrapped is at least so long. */
const WRAPPED = 20;

/** A table's headings, the line above them and the one that goes on with them, and the lines below. */
interface LaidOutTable {
  readonly names: readonly Chunk[];
  readonly named: LaidOutLine;
  readonly above: LaidOutLine | null;
  readonly below: LaidOutLine | null;
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

  /** Cuts a table's lines and finds the ways to part them into rows. */
  cut(table: LaidOutTable): PartedTable {
    const { lexicon } = this.is;
    const lines = this.#cut(table.names, table.named, table.lines);
    const columns = columnsOf(table.names, lexicon);
    return { ...table, ...lines, columns, partings: partingsOf(lines.cut, columns, lexicon) };
  }

  table(table: PartedTable, place: keyof Partings): void {
    const { names, named, above, below, cut, sources, furniture, columns, partings } = table;
    const { lexicon, headings } = this.is;
    const { starts, uncertain } = rowsOf(partings, place);
    const builder = new RowBuilder(names.length, columns.department, lexicon);
    if (above) builder.rows.push(headings.rowAbove(above.text, names));
    builder.begin();
    builder.add(names, named.text);
    if (below) builder.add(headings.partsBelow(below.text.value, names), below.text);
    const begins = new Set(starts);
    for (const [index, source] of sources.entries()) {
      if (index === 0 || begins.has(index)) builder.begin();
      builder.add(cut[index]?.parts ?? [], source);
    }
    builder.end();
    const findings = uncertain.flatMap((index) => {
      const source = sources[index];
      return source ? [uncertainRow(trim(source))] : [];
    });
    this.blocks.push({ kind: 'table', rows: builder.rows, findings });
    this.between(furniture);
  }

  /** Cuts a table's lines at its columns, page by page; what is furniture stands apart. */
  #cut(headings: readonly Chunk[], first: LaidOutLine, lines: readonly LaidOutLine[]): CutTable {
    const ruler = rulerOf(lines);
    const cut: CutLine[] = [];
    const sources: SourceText[] = [];
    const furniture: LaidOutLine[] = [];
    const named = headingsAt(first.text.value, headings, ruler);
    const [leading] = named;
    // Numbers are often narrower than what stands above them.
    if (leading && this.is.headings.isNumber(headings[0])) named[0] = { ...leading, to: leading.from + 1 };
    let starts: readonly number[] = [];
    for (const [index, page] of pagesOf(lines).entries()) {
      starts = index === 0 ? columnStarts(named, page, ruler) : startsWithoutHeadings(starts, page, ruler);
      let isBelowGap = true;
      for (const line of page) {
        const text = line.text.value;
        if (isPageNumber(text) || this.onPages.has(text.trim())) furniture.push(line);
        else if (text.trim() === '') isBelowGap = true;
        else {
          cut.push({ parts: cutAt(text, starts, ruler, this.is.lexicon.bullets), isBelowGap });
          sources.push(line.text);
          isBelowGap = false;
        }
      }
    }
    return { cut, sources, furniture };
  }
}

/** A table with its lines cut and the ways to part them into rows. */
interface PartedTable extends LaidOutTable, CutTable {
  readonly columns: LayoutColumns;
  readonly partings: Partings;
}

/** A table's lines, cut at its columns. */
interface CutTable {
  readonly cut: readonly CutLine[];
  readonly sources: readonly SourceText[];
  readonly furniture: readonly LaidOutLine[];
}

/** Which columns tell rows apart, as their headings say. */
function columnsOf(headings: readonly Chunk[], { headings: lexicon }: Lexicon): LayoutColumns {
  const read = headings.map(({ text }) => lexicon.read(normaliseString(text)));
  const named = (role: ColumnRole) => read.findIndex((heading) => heading.names(role));
  const result = named('result');
  return {
    item: Math.max(0, named('item')),
    department: named('department'),
    result: result < 0 ? headings.length - 1 : result,
  };
}

/** In units: how much of a row a message quotes. */
const QUOTED_LINE = 30;

const uncertainRow = (line: SourceText): Finding => ({
  rule: 'rows-uncertain',
  range: rangeOf(line),
  values: {
    text: beginningOf(normalise(line).value, QUOTED_LINE),
    found: 'この行から始まる行',
    expected: '上の行の続き',
  },
});

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

/** A line drawn with signs, as typed tables have below their headings and between their rows. */
const RULED_LINE = /^\s*(?:([-−–—―─━═=＝_＿])\1{2,}[\s+|]*)+$/;

const isRuledLine = ({ text, marked }: LaidOutLine): boolean =>
  marked === null && RULED_LINE.test(text.value);

/** The tables of some lines, each with its heading row, and what stands between them. */
function blocksOf({ lines: all }: LaidOutBlock, is: LayoutLines): StructuredBlock[] {
  const rules = all.filter(isRuledLine).map(({ text }) => trim(text));
  const lines = all.map((line) => (isRuledLine(line) ? { ...line, text: slice(line.text, 0, 0) } : line));
  const found = is.headings.find(lines);
  if (!found.some(({ at }) => !lines[at]?.text.value.includes('\t'))) return paragraphsOf(all);
  const begins = found.map(({ from }, i) => is.titlesAbove(lines, from, found[i - 1]?.to ?? -1));
  const reader = new LayoutReader(is.repeatedByPages(lines), is);
  const tables = found.map(({ from, at, to, names }, i) => {
    const named = lines[at];
    if (!named) return null;
    return reader.cut({
      names,
      named,
      above: (from < at && lines[from]) || null,
      below: (to > at && lines[to]) || null,
      lines: lines.slice(to + 1, begins[i + 1]),
    });
  });
  const place = placeOfCells(tables.flatMap((table) => table?.partings ?? []));
  reader.between(lines.slice(0, begins[0]));
  for (const [i, table] of tables.entries()) {
    reader.between(lines.slice(begins[i], found[i]?.from));
    if (table) reader.table(table, place);
  }
  if (rules.length === 0) return reader.blocks;
  return [...reader.blocks, { kind: 'claimed', claim: 'markup', texts: rules }];
}

/** Finds the tables, headings and paragraphs of laid-out lines. */
export function layOut(blocks: readonly ReadBlock[], lexicon: Lexicon): StructuredBlock[] {
  const is = new LayoutLines(lexicon);
  return blocks.flatMap((block): StructuredBlock[] =>
    block.kind === 'laid-out' ? blocksOf(block, is) : [block],
  );
}
