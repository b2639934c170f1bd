import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsByRow, rowChunks } from '../../../src/app/source/row-chunks.js';

const FIELDS = 4;

function chunked(cells: readonly (readonly number[])[], rows: number) {
  const flat = { numbers: Uint32Array.from(cells.flat()), fields: FIELDS, from: 0, to: cells.length };
  return rowChunks(flat, rows).map((chunk) => ({ ...chunk, rows: cellsByRow(flat, chunk) }));
}

/** Rows of one cell each. */
const plain = (rows: number) => Array.from({ length: rows }, (_, row) => [row, 1, 1, 1]);

describe('rows of a table', () => {
  it('are parted where no merged cell goes on', () => {
    const chunks = chunked([...plain(100), [20, 0, 25, 1]], 100);
    expect(chunks.map(({ from, to }) => [from, to])).toEqual([
      [0, 45],
      [45, 75],
      [75, 100],
    ]);
  });

  it('are parted within a merged cell that is too long, which goes on without its text', () => {
    const chunks = chunked([...plain(100), [0, 0, 100, 1]], 100);
    const merged = chunks.map(({ rows }) => rows[0]?.find(({ index }) => index === 100));
    expect(merged.map((cell) => cell?.isContinued)).toEqual([false, true, true, true]);
    expect(merged.reduce((sum, cell) => sum + (cell?.rowSpan ?? 0), 0)).toBe(100);
  });

  it('are all there, each cell with its text once', () => {
    const cell = fc.tuple(fc.nat(199), fc.nat(5), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 60 }), (given) => {
        const cells = given.map(([row, column, span]) => [row, column, Math.min(span, 200 - row), 1]);
        const chunks = chunked(cells, 200);
        const begun = chunks.flatMap(({ rows }) => rows.flat().filter(({ isContinued }) => !isContinued));
        expect(begun.map(({ index }) => index).sort((a, b) => a - b)).toEqual(cells.map((_, index) => index));
        expect(chunks.flatMap(({ rows }) => rows).length).toBe(200);
        const spans = chunks
          .flatMap(({ rows }) => rows.flat())
          .reduce((sum, { rowSpan }) => sum + rowSpan, 0);
        expect(spans).toBe(cells.reduce((sum, [, , span = 0]) => sum + span, 0));
      }),
    );
  });
});
