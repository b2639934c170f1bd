import { placedCells } from '../../formats/placed-cells.js';
import type { LaidOutBlock, Line, ReadBlock, SourceText, TableBlock } from '../../model.js';
import { segmentsOf } from '../../text/text.js';
import type { Accounted } from './marks.js';
import { CELL_FIELDS, type FlowModel, type FlowPart } from './model.js';
import { straysIn } from './strays.js';
import { columnWidths } from './widths.js';

/** Lays out what a format has read of a text or a Word document. */
class FlowWriter {
  readonly #segments: number[] = [];
  readonly #shown = new Map<number, string>();
  readonly #lines: number[] = [];
  readonly #cells: number[] = [];
  readonly #parts: FlowPart[] = [];

  constructor(readonly text: string) {}

  block(block: ReadBlock): void {
    if (block.kind === 'table') this.#table(block);
    else if (block.kind === 'heading') this.#part('heading', [block.text], block.depth);
    else if (block.kind === 'prose') this.#part('prose', block.lines.map(textOf));
    else if (block.kind === 'furniture') this.#part('furniture', block.texts);
    else this.#laidOut(block);
  }

  /** Puts what stands in no block behind the part that it follows. */
  strays(explained: Accounted): void {
    const begins = this.#parts.map((part) => this.#beginOf(part));
    for (const [start, end] of straysIn(explained, this.#segments).toReversed()) {
      const from = this.#lines.length;
      this.#line([start, end]);
      const behind = begins.findLastIndex((begin) => begin <= start) + 1;
      this.#parts.splice(behind, 0, { kind: 'stray', depth: 0, from, to: from + 1 });
      begins.splice(behind, 0, start);
    }
  }

  finish(): FlowModel {
    return {
      segments: Uint32Array.from(this.#segments),
      shown: this.#shown,
      lines: Uint32Array.from([...this.#lines, this.#segments.length / 2]),
      cells: Uint32Array.from(this.#cells),
      parts: this.#parts,
    };
  }

  #laidOut({ lines }: LaidOutBlock): void {
    this.#part('laid-out', lines.map(textOf));
  }

  #part(kind: Exclude<FlowPart['kind'], 'table'>, texts: readonly SourceText[], depth = 0): void {
    const from = this.#lines.length;
    for (const text of texts) this.#text(text);
    this.#parts.push({ kind, depth, from, to: this.#lines.length });
  }

  #table({ rows }: TableBlock): void {
    const from = this.#cells.length / CELL_FIELDS;
    const placed = placedCells(rows);
    for (const { row, column, rowSpan, columnSpan, cell } of placed) {
      const first = this.#lines.length;
      for (const line of cell.lines) this.#text(line.text);
      this.#cells.push(row, column, rowSpan, columnSpan, first, this.#lines.length, cell.at);
    }
    const widths = columnWidths(
      placed.map(({ cell, ...place }) => ({ ...place, texts: cell.lines.map(({ text }) => text.value) })),
    );
    const to = this.#cells.length / CELL_FIELDS;
    this.#parts.push({ kind: 'table', from, to, rows: rows.length, widths });
  }

  #text(text: SourceText): void {
    const { value } = text;
    this.#lines.push(this.#segments.length / 2);
    let done = 0;
    for (const { at, length, start, end } of segmentsOf(text)) {
      if (at > done) this.#shownAs(value.slice(done, at), start, start);
      const shown = value.slice(at, at + length);
      if (end - start === length) this.#byUnit(shown, start);
      else this.#shownAs(shown, start, end);
      done = at + length;
    }
  }

  /** Only the units that stand in the text otherwise, such as a line end of another kind, are shown in another form. */
  #byUnit(shown: string, start: number): void {
    const isAsIs = (at: number) => shown.charAt(at) === this.text.charAt(start + at);
    for (let at = 0; at < shown.length; ) {
      const from = at;
      while (at < shown.length && isAsIs(at)) at++;
      if (at > from) this.#add(start + from, start + at);
      const other = at;
      while (at < shown.length && !isAsIs(at)) at++;
      if (at > other) this.#shownAs(shown.slice(other, at), start + other, start + at);
    }
  }

  #line([start, end]: readonly [number, number]): void {
    this.#lines.push(this.#segments.length / 2);
    this.#segments.push(start, end);
  }

  #shownAs(shown: string, start: number, end: number): void {
    this.#shown.set(this.#segments.length / 2, shown);
    this.#segments.push(start, end);
  }

  /** Segments that follow each other in one line are one. */
  #add(start: number, end: number): void {
    const last = this.#segments.length / 2 - 1;
    const isSameLine = (this.#lines.at(-1) ?? 0) <= last;
    if (isSameLine && this.#segments.at(-1) === start && !this.#shown.has(last))
      this.#segments[this.#segments.length - 1] = end;
    else this.#segments.push(start, end);
  }

  #beginOf(part: FlowPart): number {
    if (part.kind === 'table') return this.#cells[part.from * CELL_FIELDS + CELL_FIELDS - 1] ?? 0;
    return this.#segments[(this.#lines[part.from] ?? 0) * 2] ?? 0;
  }
}

const textOf = ({ text }: Pick<Line, 'text'>) => text;

/** Lays out a document whose format is text, or a Word document: headings, paragraphs and tables as they follow. */
export function flowModel(explained: Accounted, blocks: readonly ReadBlock[]): FlowModel {
  const writer = new FlowWriter(explained.transcript.text);
  for (const block of blocks) writer.block(block);
  writer.strays(explained);
  return writer.finish();
}
