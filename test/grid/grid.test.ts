import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toGrid as gridOf } from '../../src/grid/index.js';
import { layOut } from '../../src/grid/rectangle.js';
import { createLexicon } from '../../src/lexicon/index.js';
import type { TableBlock, TableCell } from '../../src/model.js';
import { verbatim } from '../../src/text/text.js';

const LEXICON = createLexicon();
const toGrid = (block: TableBlock) => gridOf(block, LEXICON);

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

  it('say so of spans that reach one row or column too far, and of none that fit', () => {
    const capped = (...rows: TableCell[][]) => layOut(table(...rows)).capped.map(({ cell: { at } }) => at);
    const last = { ...cell('b', 1, 2), at: 7 };
    expect(capped([cell('a')], [last])).toEqual([7]);
    expect(capped([cell('a')], [last], [cell('c')])).toEqual([]);
    expect(capped([{ ...cell('a', 70), at: 3 }], [cell('b')])).toEqual([3]);
    expect(capped([cell('a', 64)], [cell('b')])).toEqual([]);
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

  /** What each row is, and the roles of the columns in force for it. */
  const roles = (...rows: string[][]) =>
    toGrid(table(...rows.map((row) => row.map((text) => cell(text))))).rows.map(({ kind, columns }) =>
      [kind, ...(columns ?? []).map(({ role }) => role)].join(' '),
    );

  it('know a heading row by two known columns, one of them of items or results', () => {
    const kind = (...row: string[]) => roles(row)[0]?.split(' ')[0];
    expect(kind('事業名', '担当課')).toBe('columns');
    expect(kind('実績', '担当課')).toBe('columns');
    expect(kind('事業名', '電話')).toBe('data');
    expect(kind('担当課', '進捗')).toBe('data');
    expect(kind('事業名', '事業')).toBe('data');
    expect(kind('具体的な\n事業', '担 当 課', '実施したこと(実施年度)')).toBe('columns');
    expect(kind('事業名', '担当課', '注'.repeat(40))).toBe('columns');
    expect(kind('事業名', '担当課', '注'.repeat(41))).toBe('data');
  });

  it('tell sections from items by where their columns stand', () => {
    expect(roles(['基本目標', '施策', '事業名', '実績'])).toEqual(['columns section section item result']);
    expect(roles(['施策', '実績'])).toEqual(['columns item result']);
    expect(roles(['事業名', '基本目標', '実績'])).toEqual(['columns item section result']);
    expect(roles(['施策名', '事業名', '実績'])).toEqual(['columns section item result']);
  });

  it('know columns of years, those before and after the document among them', () => {
    const [row] = toGrid(
      table(
        ['事業名', '平成27年度', 'H28年度の取組実績', '前年度の実績', '2013～14年度実績'].map((text) =>
          cell(text),
        ),
      ),
    ).rows;
    expect(row?.columns?.map(({ role, years }) => [role, years?.years ?? years?.offset ?? null])).toEqual([
      ['item', null],
      ['result', [2015]],
      ['result', [2016]],
      ['result', -1],
      ['result', [2013, 2014]],
    ]);
  });

  it('may have a second heading row right below the first, which names known columns alone', () => {
    const upper = [cell('事業名', 1, 2), cell('実施状況', 2), cell('評価', 1, 2)];
    const lower = [cell('平成27年度'), cell('平成28年度')];
    const row = [cell('①広報'), cell('・冊子の配布'), cell('・冊子の改訂'), cell('')];
    const grid = toGrid(table(upper, lower, row));
    expect(grid.rows.map(({ kind }) => kind)).toEqual(['columns', 'columns', 'data']);
    expect(grid.rows[2]?.columns?.map(({ heading, years }) => [heading, years?.years])).toEqual([
      ['事業名', undefined],
      ['実施状況 > 平成27年度', [2015]],
      ['実施状況 > 平成28年度', [2016]],
      ['評価', undefined],
    ]);
    const kinds = (...rows: TableCell[][]) => toGrid(table(...rows)).rows.map(({ kind }) => kind);
    const flat = [cell('事業名'), cell('実施状況'), cell('評価')];
    expect(kinds(flat, [cell(''), cell('平成27年度'), cell('')], row)).toEqual([
      'columns',
      'columns',
      'data',
    ]);
    expect(kinds(flat, [cell(''), cell('平成27年度'), cell('よい')], row)).toEqual([
      'columns',
      'data',
      'data',
    ]);
    expect(kinds(flat, row, [cell(''), cell('平成27年度'), cell('')])).toEqual(['columns', 'data', 'data']);
    const third = [cell(''), cell('平成27年度'), cell('')];
    expect(kinds(flat, third, third)).toEqual(['columns', 'columns', 'data']);
    expect(kinds([cell('事業名'), cell('実績')], [cell('施策'), cell('備考')])).toEqual(['columns', 'data']);
  });

  it('hold no results in columns of amounts, and no progress without any', () => {
    const head = ['事業名', '実績', '取組内容'];
    const amounts = ['1,200円', '30人', '▲5', '12.5%'];
    const rows = (...texts: string[]) => texts.map((text) => ['①広報', text, '・冊子の配布']);
    expect(roles(head, ...rows(...amounts))[1]).toBe('data item value result');
    for (const amount of [
      ...amounts,
      '△5',
      '-5',
      '5',
      '1,200千円',
      '3百万円',
      '3万円',
      '12件',
      '2回',
      '12%',
      '12％',
    ])
      expect(roles(head, ...rows(amount))[1], amount).toBe('data item value result');
    const words = ['講座を開いた。', '窓口を置いた。', '冊子を配った。'];
    expect(roles(head, ...rows(...words, '12件'))[1]).toMatch(/^data item result /);
    expect(roles(head, ...rows('1', '2', '3', '4', '5', '6', '7', '8', 'b', 'c'))[1]).toBe(
      'data item value result',
    );
    expect(roles(['事業名', '実績'], ['①広報', '1,200円'], ['②広聴', '3回'])).toEqual([
      'data',
      'data',
      'data',
    ]);
  });

  it('take a column of states beside results for how far the rows got', () => {
    const words = ['実施', '未実施', '完了', '検討中'];
    expect(
      roles(['事業名', '実施状況', '取組内容'], ...words.map((word) => ['①広報', word, '・冊子の配布']))[1],
    ).toBe('data item status result');
    expect(roles(['事業名', '実施状況'], ...words.map((word) => ['①広報', word]))[1]).toBe(
      'data item status',
    );
    expect(roles(['事業名', '進捗', '実績'], ...words.map((word) => ['①広報', word, '・配布']))[1]).toBe(
      'data item status result',
    );
    expect(
      roles(['事業名', '進捗', '実績'], ['①広報', 'よくできた', '・配布'], ['②広聴', '', '・会'])[1],
    ).toBe('data item status result');
  });

  it('fill the places of spans that cross, and leave none for what does not fit', () => {
    expect(plain(table([cell('a', 1, 3), cell('b')], [cell('c', 2, 2)], [cell('d')]))).toEqual([
      ['a', 'b'],
      ['a', 'c', 'c'],
      ['a', 'c', 'c', 'd'],
    ]);
    expect(plain(table([cell('a'), cell('b', 1, 2)], [cell('c', 2)], [cell('d')]))).toEqual([
      ['a', 'b'],
      ['c', 'b'],
      ['d'],
    ]);
    expect(plain(table([cell('a'), cell('b'), cell('c', 1, 2)], [cell('d')]))).toEqual([
      ['a', 'b', 'c'],
      ['d', null, 'c'],
    ]);
  });
});
