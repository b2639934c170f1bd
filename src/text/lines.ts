import { firstIndex } from '../lists/first-index.js';
import type { Address, AddressMap } from '../model.js';

const LINE_END = /\r\n|\n|\r/g;

/** The addresses of a text: lines and columns, both counted from 1. */
export class LineIndex implements AddressMap {
  #starts: readonly number[] | null = null;

  constructor(readonly text: string) {}

  addressOf(offset: number): Address {
    // Found when the first address is asked for: some transcripts are read for their text alone.
    this.#starts ??= lineStarts(this.text);
    const starts = this.#starts;
    // The first line begins at 0, and nothing stands before it.
    const line = Math.max(
      1,
      firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset),
    );
    return { line, column: offset - (starts[line - 1] ?? 0) + 1, place: null };
  }
}

/** Where each line begins. Lines end at LF, CR or CR LF, as editors count them. */
function lineStarts(text: string): number[] {
  const starts = [0];
  for (const end of text.matchAll(LINE_END)) starts.push(end.index + end[0].length);
  return starts;
}
