import type { Line, SourceText, TableCell } from '../model.js';
import { join, slice, trim } from '../text/text.js';

/** A cell of a notation without spans. */
export const cellOf = (lines: readonly Line[], at: number): TableCell => ({
  lines,
  columnSpan: 1,
  rowSpan: 1,
  at,
});

/** Collects the pieces of text between two line ends. */
export class LineCollector {
  readonly #lines: Line[] = [];
  #pieces: SourceText[] = [];
  #begins: Line['begins'] = 'block';

  add(text: SourceText): void {
    this.#pieces.push(text);
  }

  /** Adds text in which each line end begins a new line. */
  addLines(text: SourceText): void {
    let from = 0;
    for (const { 0: end, index } of text.value.matchAll(/\r\n|\n|\r/g)) {
      this.#pieces.push(slice(text, from, index));
      this.end('break');
      from = index + end.length;
    }
    this.#pieces.push(slice(text, from));
  }

  end(next: Line['begins']): void {
    const text = trim(join(this.#pieces));
    this.#pieces = [];
    if (text.value !== '') this.#lines.push({ text, begins: this.#begins });
    else if (next === 'break' && this.#begins !== 'break') return;
    this.#begins = next;
  }

  /** The lines so far. The next line begins a block. */
  finish(): Line[] {
    this.end('block');
    return this.#lines.splice(0);
  }
}
