import { element } from '../../../report/page/rows.js';
import { CELL_FIELDS, type FlowModel, type FlowPart, type FlowTable, type SourceRange } from '../model.js';
import { type RowChunk, rowChunks } from '../row-chunks.js';
import { type Chunk, joined } from './lazy-list.js';
import type { RunDrawer } from './run-drawer.js';
import { columnGroup, drawRows, estimatedHeight } from './table-view.js';

type TextPart = Exclude<FlowPart, FlowTable>;

/** Parts of text are drawn together up to so many lines. */
const LINES_TOGETHER = 40;
/** In pixels. */
const LINE_HEIGHT = 24;
const USUAL_WIDTH = 560;
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

  chunks(): Chunk[] {
    const chunks: Chunk[] = [];
    let together: TextPart[] = [];
    const end = () => {
      if (together.length > 0) chunks.push(this.#textChunk(together));
      together = [];
    };
    for (const part of this.model.parts) {
      if (part.kind === 'table') {
        end();
        chunks.push(...this.#tableChunks(part));
      } else
        for (const piece of pieces(part)) {
          together.push(piece);
          if (linesIn(together) >= LINES_TOGETHER) end();
        }
    }
    end();
    return chunks;
  }

  #textChunk(parts: readonly TextPart[]): Chunk {
    const ranges = parts.flatMap(({ from, to }) => this.#rangesOf(from, to));
    const characters = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      ranges: joined(ranges, NOTATION),
      height: estimatedHeight(linesIn(parts), characters, USUAL_WIDTH, LINE_HEIGHT),
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
    const at = index * CELL_FIELDS;
    const [from = 0, to = 0, offset = 0] = this.model.cells.subarray(at + 4, at + CELL_FIELDS);
    return { from, to, offset };
  }

  #tableChunks({ from, to, rows, widths }: FlowTable): Chunk[] {
    const cells = { numbers: this.model.cells, fields: CELL_FIELDS, from, to };
    const chunks = rowChunks(cells, rows);
    return chunks.map((chunk, index) => this.#tableChunk(chunk, widths, index === chunks.length - 1));
  }

  #tableChunk(chunk: RowChunk, widths: readonly number[], isLast: boolean): Chunk {
    const own = chunk.rows.flat().filter(({ isContinued }) => !isContinued);
    const ranges = own.flatMap(({ index }) => {
      const { from, to, offset } = this.#cell(index);
      return [{ start: offset, end: offset }, ...this.#rangesOf(from, to)];
    });
    const characters = ranges.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      ranges: joined(ranges, NOTATION),
      className: isLast ? 'rows' : 'rows goes-on',
      height: estimatedHeight(chunk.rows.length, characters, USUAL_WIDTH, LINE_HEIGHT),
      draw: (into) => into.replaceChildren(this.#table(chunk, widths)),
    };
  }

  #table(chunk: RowChunk, widths: readonly number[]): HTMLElement {
    const sum = widths.reduce((total, width) => total + width, 0);
    const shares = widths.map((width) => (width / sum) * 100);
    const fill = (cell: HTMLTableCellElement, index: number) => {
      const { from, to, offset } = this.#cell(index);
      cell.dataset.at = String(offset);
      cell.append(...this.#lines(from, to));
    };
    const rows = drawRows(chunk, { columns: widths.length, fill });
    const table = element('table', 'source-table', columnGroup(shares, '%'), element('tbody', '', ...rows));
    const needed = widths.reduce((total, width) => total + Math.min(NEEDED_WIDTH, width), 0);
    table.style.minWidth = `${needed.toFixed(1)}em`;
    return table;
  }
}

const linesIn = (parts: readonly TextPart[]) => parts.reduce((sum, { from, to }) => sum + to - from, 0);

/** A part in pieces of so many lines as are drawn together. */
function pieces(part: TextPart): TextPart[] {
  const count = Math.max(1, Math.ceil((part.to - part.from) / LINES_TOGETHER));
  return Array.from({ length: count }, (_, index) => {
    const from = part.from + index * LINES_TOGETHER;
    return { ...part, from, to: Math.min(part.to, from + LINES_TOGETHER) };
  });
}
