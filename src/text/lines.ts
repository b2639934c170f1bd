import { firstIndex } from '../lists/first-index.js';
import type { Address, AddressMap } from '../model.js';

const LINE_END = /\r\n|\n|\r/g;

/** The addresses of a text: lines and columns, both counted from 1. */
export class LineIndex implements AddressMap {
  readonly #starts: number[] = [0];

  /** Lines end at LF, CR or CR LF, as editors count them. */
  constructor(text: string) {
    for (const end of text.matchAll(LINE_END)) this.#starts.push(end.index + end[0].length);
  }

  addressOf(offset: number): Address {
    // The first line begins at 0, and nothing stands before it.
    const line = Math.max(
      1,
      firstIndex(this.#starts.length, (index) => (this.#starts[index] ?? 0) > offset),
    );
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1, place: null };
  }
}
