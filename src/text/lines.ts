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
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1, place: null };
  }
}
