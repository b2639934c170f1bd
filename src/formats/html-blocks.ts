import { append } from '../lists/append.js';
import type { Block, Line, Range, SourceText, TableCell, TableRow } from '../model.js';
import { join, ranges } from '../text/text.js';
import { blankReferences } from './html-text.js';
import { LineCollector } from './lines.js';

/** Maps a text that was read from masked HTML to the document's own text. */
export type Unmask = (text: SourceText) => SourceText;

/** What is known of a cell before its content is read. */
export type CellStart = Omit<TableCell, 'lines'>;

/** What is read apart from what stands around it: the whole, a heading or a cell. */
class Frame {
  readonly lines = new LineCollector();
  blocks: Block[] = [];

  endProse(): void {
    const lines = this.lines.finish();
    if (lines.length > 0) this.blocks.push({ kind: 'prose', lines });
  }

  takeBlocks(): Block[] {
    this.endProse();
    const { blocks } = this;
    if (blocks.length > 0) this.blocks = [];
    return blocks;
  }

  /** All lines of the frame, which is empty then. */
  takeLines(): Line[] {
    return this.blocks.length === 0 ? this.lines.finish() : linesOf(this.takeBlocks());
  }
}

/** All lines of some blocks. */
export function linesOf(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'prose') return block.lines;
    if (block.kind === 'heading') return [{ text: block.text, begins: 'block' }];
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines));
  });
}

interface OpenTable {
  readonly rows: TableRow[];
  cells: TableCell[];
  /** The lines that the parser has moved before the table from inside it. */
  readonly strays: readonly Line[];
}

/**
 * Makes blocks of what a reader of HTML meets, in order. Text is collected until something ends the line. It does not
 * matter to it whether a parsed tree is walked or tags are scanned.
 */
export class HtmlBlocks {
  readonly readingAids: Range[] = [];
  readonly blanks: Range[] = [];
  readonly #frames: Frame[] = [new Frame()];
  readonly #tables: OpenTable[] = [];
  #depth = 0;
  #frame = this.#frames[0] as Frame;

  constructor(readonly unmask: Unmask | null) {}

  finish(): Block[] {
    return this.#frame.takeBlocks();
  }

  /** Line ends break lines in masked text; in HTML they are white space. */
  text(given: SourceText): void {
    const text = this.#own(given);
    if (this.unmask) this.#frame.lines.addLines(text);
    else this.#frame.lines.add(text);
  }

  readingAid(text: SourceText): void {
    append(this.readingAids, ranges(this.#own(text)));
  }

  endLine(next: Line['begins']): void {
    this.#frame.lines.end(next);
  }

  endProse(): void {
    this.#frame.endProse();
  }

  openHeading(): void {
    this.#frame.endProse();
    this.#enter();
  }

  closeHeading(depth: number): void {
    const texts = this.#leave().map((line) => line.text);
    if (texts.length > 0) this.#frame.blocks.push({ kind: 'heading', depth, text: join(texts, '\n') });
  }

  /** @param start offset of the table in the input */
  openTable(start: number): void {
    const lines = this.#frame.lines.finish();
    const isStray = ({ text }: Line) => (ranges(text)[0]?.[0] ?? 0) > start;
    const before = lines.filter((line) => !isStray(line));
    if (before.length > 0) this.#frame.blocks.push({ kind: 'prose', lines: before });
    this.#tables.push({ rows: [], cells: [], strays: lines.filter(isStray) });
  }

  openCell(): void {
    this.#enter();
  }

  closeCell({ columnSpan, rowSpan, at }: CellStart): void {
    const lines = this.#leave();
    this.#tables.at(-1)?.cells.push({ lines, columnSpan, rowSpan, at });
  }

  closeRow(): void {
    const table = this.#tables.at(-1);
    if (!table) return;
    table.rows.push({ cells: table.cells });
    table.cells = [];
  }

  /** @param laysOut whether the table only lays out others: what its cells hold has been read as if it stood alone */
  closeTable(laysOut = false): void {
    const { rows, strays } = this.#tables.pop() ?? { rows: [], strays: [] };
    this.#frame.endProse();
    if (!laysOut) this.#frame.blocks.push({ kind: 'table', rows });
    if (strays.length > 0) this.#frame.blocks.push({ kind: 'prose', lines: strays });
  }

  #own(given: SourceText): SourceText {
    const text = this.unmask ? this.unmask(given) : given;
    const blanks = blankReferences(text);
    if (blanks.length > 0) append(this.blanks, blanks);
    return text;
  }

  #enter(): void {
    this.#depth++;
    const frame = this.#frames[this.#depth] ?? new Frame();
    this.#frames[this.#depth] = frame;
    this.#frame = frame;
  }

  #leave(): Line[] {
    const lines = this.#frame.takeLines();
    this.#depth--;
    this.#frame = this.#frames[this.#depth] as Frame;
    return lines;
  }
}

/** A span as the element states it. A row span of 0 reaches to the end. */
export function spanOf(value: unknown, least: 0 | 1): number {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span >= least ? span : 1;
}
