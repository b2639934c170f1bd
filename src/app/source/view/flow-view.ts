import { append } from '../../../lists/append.js';
import { element } from '../../../report/page/rows.js';
import { CELL_FIELDS, type FlowModel, type FlowPart, type FlowTable, type SourceRange } from '../model.js';
import { type FlatCells, type RowChunk, rowChunks } from '../row-chunks.js';
import { joined, type SourceChunk } from './lazy-list.js';
import type { RunDrawer } from './run-drawer.js';
import { columnGroup, drawRows, estimatedHeight } from './table-view.js';

type TextPart = Exclude<FlowPart, FlowTable>;

/** Parts of text are drawn together up to so many lines. */
const TEXT_LINES_TOGETHER = 40;
/** In pixels. */
const TEXT_LINE_HEIGHT = 24;
const PANEL_WIDTH = 560;
/** Characters of notation between two texts that belong to one stretch. */
const NOTATION = 500;
/** In characters: a column is given no more than this even where the table is wider than the panel. */
const NEEDED_WIDTH = 9;

/** Draws a text or a Word document: headings, paragraphs and tables. */
export class FlowView {
  constructor(
    readonly model: FlowModel,
    readonly runs: RunDrawer,
  ) {}

  chunks(): SourceChunk[] {
    const chunks: SourceChunk[] = [];
    let together: TextPart[] = [];
    const end = () => {
      if (together.length > 0) chunks.push(this.#textChunk(together));
      together = [];
    };
    for (const part of this.model.parts) {
      if (part.kind === 'table') {
        end();
        append(chunks, this.#tableChunks(part));
      } else
        for (const piece of pieces(part)) {
          together.push(piece);
          if (linesIn(together) >= TEXT_LINES_TOGETHER) end();
        }
    }
    end();
    return chunks;
  }

  #textChunk(parts: readonly TextPart[]): SourceChunk {
    const ranges = parts.flatMap(({ from, to }) => this.#rangesOf(from, to));
    const characters = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      ranges: joined(ranges, NOTATION),
      height: estimatedHeight(linesIn(parts), characters, PANEL_WIDTH, TEXT_LINE_HEIGHT),
      draw: (into) => into.replaceChildren(...parts.map((part) => this.#part(part))),
    };
  }

  #part(part: TextPart): HTMLElement {
    const { kind, depth, from, to } = part;
    const made = element(kind === 'laid-out' ? 'pre' : 'div', kind);
    if (kind === 'heading') {
      made.role = 'heading';
      made.ariaLevel = String(Math.min(6, depth + 1));
      made.classList.add(`depth-${depth}`);
    }
    made.append(...this.#lines(from, to));
    return made;
  }

  #lines(from: number, to: number): HTMLElement[] {
    return Array.from({ length: to - from }, (_, index) =>
      element('div', 'line', ...this.#segments(from + index).flatMap((segment) => this.#segment(segment))),
    );
  }

  #segments(line: number): number[] {
    const [first = 0, next = 0] = this.model.lines.subarray(line, line + 2);
    return Array.from({ length: next - first }, (_, index) => first + index);
  }

  #segment(segment: number): Node[] {
    return this.runs.draw(this.#rangeOf(segment), this.model.shown.get(segment));
  }

  #rangeOf(segment: number): SourceRange {
    const [start = 0, end = 0] = this.model.segments.subarray(segment * 2, segment * 2 + 2);
    return { start, end };
  }

  /** What some lines stand for. */
  #rangesOf(from: number, to: number): SourceRange[] {
    const [first = 0] = this.model.lines.subarray(from);
    const [next = first] = this.model.lines.subarray(to);
    return Array.from({ length: next - first }, (_, index) => this.#rangeOf(first + index));
  }

  #cell(index: number) {
    const { cells } = this.model;
    const at = index * CELL_FIELDS;
    return { from: cells[at + 4] ?? 0, to: cells[at + 5] ?? 0, offset: cells[at + 6] ?? 0 };
  }

  #tableChunks(part: FlowTable): SourceChunk[] {
    const chunks = rowChunks(this.#cellsOf(part), part.rows);
    return chunks.map((chunk, index) => this.#tableChunk(chunk, part, index === chunks.length - 1));
  }

  #cellsOf({ from, to }: FlowTable): FlatCells {
    return { numbers: this.model.cells, fields: CELL_FIELDS, from, to };
  }

  #tableChunk(chunk: RowChunk, part: FlowTable, isLast: boolean): SourceChunk {
    const { start, end, characters } = this.#extentOf(chunk);
    return {
      ranges: [start, end],
      className: isLast ? 'rows' : 'rows goes-on',
      height: estimatedHeight(chunk.to - chunk.from, characters, PANEL_WIDTH, TEXT_LINE_HEIGHT),
      draw: (into) => into.replaceChildren(this.#table(chunk, part)),
    };
  }

  /** From where to where the cells of a chunk reach, and how many characters they hold. */
  #extentOf({ begun }: RowChunk): SourceRange & { readonly characters: number } {
    const { segments, lines } = this.model;
    let [start, end, characters] = [Number.POSITIVE_INFINITY, 0, 0];
    for (const index of begun) {
      const { from, to, offset } = this.#cell(index);
      start = Math.min(start, offset);
      end = Math.max(end, offset);
      for (let segment = lines[from] ?? 0; segment < (lines[to] ?? 0); segment++) {
        const [first, next] = [segments[segment * 2] ?? 0, segments[segment * 2 + 1] ?? 0];
        start = Math.min(start, first);
        end = Math.max(end, next);
        characters += next - first;
      }
    }
    return { start: Math.min(start, end), end, characters };
  }

  #table(chunk: RowChunk, part: FlowTable): HTMLElement {
    const { widths } = part;
    const sum = widths.reduce((total, width) => total + width, 0);
    const shares = widths.map((width) => (width / sum) * 100);
    const fill = (cell: HTMLTableCellElement, index: number) => {
      const { from, to, offset } = this.#cell(index);
      cell.dataset.at = String(offset);
      cell.append(...this.#lines(from, to));
    };
    const rows = drawRows(chunk, this.#cellsOf(part), { columns: widths.length, fill });
    const table = element('table', 'source-table', columnGroup(shares, '%'), element('tbody', '', ...rows));
    const needed = widths.reduce((total, width) => total + Math.min(NEEDED_WIDTH, width), 0);
    table.style.minWidth = `${needed.toFixed(1)}em`;
    return table;
  }
}

const linesIn = (parts: readonly TextPart[]) => parts.reduce((sum, { from, to }) => sum + to - from, 0);

/** A part in pieces of so many lines as are drawn together. */
function pieces(part: TextPart): TextPart[] {
  const count = Math.max(1, Math.ceil((part.to - part.from) / TEXT_LINES_TOGETHER));
  return Array.from({ length: count }, (_, index) => {
    const from = part.from + index * TEXT_LINES_TOGETHER;
    return { ...part, from, to: Math.min(part.to, from + TEXT_LINES_TOGETHER) };
  });
}
