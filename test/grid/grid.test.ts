import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGrid } from '../../src/grid/index.js';
import { layOut } from '../../src/grid/rectangle.js';
import type { TableBlock, TableCell } from '../../src/model.js';
import { verbatim } from '../../src/source/text.js';

const cell = (text: string, columnSpan = 1, rowSpan = 1): TableCell => ({
  lines: text === '' ? [] : [{ text: verbatim(text, 0), begins: 'block' }],
  columnSpan,
  rowSpan,
  at: 0,
});

const table = (...rows: TableCell[][]): TableBlock => ({
  kind: 'table',
  rows: rows.map((cells) => ({ cells })),
});
const plain = (block: TableBlock) =>
  layOut(block).rows.map((row) => row.map((placed) => placed?.plain ?? null));

describe('grids', () => {
  it('put spanned cells in each of their places', () => {
    expect(plain(table([cell('a', 1, 2), cell('b', 2)], [cell('c'), cell('d')]))).toEqual([
      ['a', 'b', 'b'],
      ['a', 'c', 'd'],
    ]);
  });

  it('tell a cell from where its span carries it', () => {
    const { rows } = layOut(table([cell('a', 1, 2)], [cell('b')]));
    expect(rows.map((row) => row.map((placed) => placed?.origin))).toEqual([[true], [false, true]]);
  });

  it('reach to the end for a row span of 0', () => {
    const { rows, capped } = layOut(table([cell('a', 1, 0), cell('b')], [cell('c')], [cell('d')]));
    expect(rows.map((row) => row[0]?.plain)).toEqual(['a', 'a', 'a']);
    expect(capped).toEqual([]);
  });

  it('cut spans to the table, and say so', () => {
    const grid = toGrid(table([cell('a', 99_999_999, 99_999_999), cell('b')], [cell('c')]));
    expect(grid.width).toBeLessThan(10);
    expect(grid.findings).toMatchObject([{ rule: 'span-capped', values: { rows: '99999999' } }]);
  });

  it('are rectangles: each place in the width is one cell or none, each cell is somewhere', () => {
    const span = fc.constantFrom(1, 1, 1, 2, 3, 0, 70, 99_999_999);
    const cells = fc.array(fc.tuple(fc.constantFrom('', 'a', '担当課', '実施したこと', '①'), span, span), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 8 }), (rows) => {
        const block = table(...rows.map((row) => row.map(([text, c, r]) => cell(text, Math.max(1, c), r))));
        const { rows: placed, width } = layOut(block);
        expect(placed).toHaveLength(rows.length);
        for (const row of placed) expect(row.length).toBeLessThanOrEqual(width);
        const origins = placed.map((row) => row.filter((c) => c?.origin).length);
        expect(origins).toEqual(rows.map((row) => row.length));
        expect(toGrid(block).rows).toHaveLength(rows.length);
      }),
    );
  });

  it('take no more room than their cells ask for', () => {
    const wide = Array.from({ length: 3000 }, () => cell('x', 1, 65_534));
    const start = performance.now();
    const { rows } = layOut(table(wide, ...Array.from({ length: 3000 }, () => [cell('y')])));
    expect(rows.reduce((sum, row) => sum + row.length, 0)).toBeLessThan(200_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('know heading rows by what they name', () => {
    const kinds = (...rows: string[][]) =>
      toGrid(table(...rows.map((row) => row.map((text) => cell(text))))).rows.map((row) => row.kind);
    expect(
      kinds(['具体的な事業', '担当課', '実施したこと(実施年度)'], ['①', '総務課', ''], ['', '', '']),
    ).toEqual(['columns', 'data', 'blank']);
    expect(kinds(['款', '予算額', '決算額'])).toEqual(['data']);
  });
});
