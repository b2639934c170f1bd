import { element } from '../../../report/page/rows.js';
import type { SourceRange } from '../model.js';
import type { SourceChunk } from './lazy-list.js';
import type { RunDrawer } from './run-drawer.js';

/** Lines and characters that are drawn together at most. */
const BARE_LINES_TOGETHER = 60;
const CHARACTERS_TOGETHER = 12_000;
/** In pixels, and in characters of a line of the panel. */
const BARE_LINE_HEIGHT = 22;
const LINE_LENGTH = 60;

interface BareLine extends SourceRange {
  /** Counted from 1; null where a long line goes on. */
  readonly number: number | null;
}

/** The lines of a text with their ends, longer ones in pieces. */
function bareLines(text: string): BareLine[] {
  const lines: BareLine[] = [];
  let number = 0;
  for (const { index, 0: whole } of text.matchAll(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g)) {
    number++;
    for (let start = index; start < index + whole.length; ) {
      const end = pieceEnd(text, start, index + whole.length);
      lines.push({ start, end, number: start === index ? number : null });
      start = end;
    }
  }
  return lines;
}

/** Where a piece of a line ends: no character is cut. */
function pieceEnd(text: string, start: number, end: number): number {
  if (end - start <= CHARACTERS_TOGETHER) return end;
  const cut = start + CHARACTERS_TOGETHER;
  const isInside = /[\udc00-\udfff]/.test(text.charAt(cut));
  return isInside ? cut + 1 : cut;
}

/** Draws the text of a document as it stands in the file, or as it was copied out of it, character by character. */
export class BareView {
  constructor(readonly runs: RunDrawer) {}

  chunks(): SourceChunk[] {
    const chunks: SourceChunk[] = [];
    let together: BareLine[] = [];
    const end = () => {
      if (together.length > 0) chunks.push(this.#chunk(together));
      together = [];
    };
    for (const line of bareLines(this.runs.text)) {
      const start = together[0]?.start ?? line.start;
      if (together.length >= BARE_LINES_TOGETHER || line.end - start > CHARACTERS_TOGETHER) end();
      together.push(line);
    }
    end();
    return chunks;
  }

  #chunk(lines: readonly BareLine[]): SourceChunk {
    const [start, end] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0];
    const rows = lines.reduce((sum, line) => sum + Math.ceil((line.end - line.start + 1) / LINE_LENGTH), 0);
    return {
      ranges: [start, end],
      className: 'bare',
      height: rows * BARE_LINE_HEIGHT,
      draw: (into) => into.replaceChildren(...lines.map((line) => this.#line(line))),
    };
  }

  #line({ start, end, number }: BareLine): HTMLElement {
    const made = element('div', 'bare-line', ...this.runs.draw({ start, end }));
    made.dataset.at = String(start);
    if (number !== null) made.dataset.line = String(number);
    return made;
  }
}
