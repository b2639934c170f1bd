import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/formats/pdf/read.js';
import { cells, type Drawing, fill, grid, HEIGHT, pdfOf, text, WIDTH } from './pdf-writer.js';
import { shownBlocks } from './shown.js';

const shown = async (...draw: readonly (Drawing | readonly Drawing[])[]) =>
  shownBlocks((await readPdf(pdfOf([{ draw: draw.flat() }]))).blocks);

const polygon = (gray: number, ...points: readonly (readonly [number, number])[]): Drawing =>
  `${gray} g ${points.map(([x, y], index) => `${x} ${HEIGHT - y} ${index === 0 ? 'm' : 'l'}`).join(' ')} f`;

/** A box as browsers print it: light on two sides, dark on the others, and cut askew where they meet. */
const bevelled = (left: number, top: number, right: number, bottom: number, width = 0.75): Drawing[] => {
  const [x0, y0, x1, y1] = [left + width, top + width, right - width, bottom - width];
  return [
    polygon(0.33, [left, top], [left, y0], [right, y0], [right, top]),
    polygon(0.66, [left, y1], [left, bottom], [right, bottom], [right, y1]),
    polygon(0.66, [x1, y0], [x1, bottom], [right, bottom], [right, top]),
    polygon(0.33, [left, top], [left, bottom], [x0, y1], [x0, top]),
  ];
};

/** A table of which each cell has a border of its own, so far from the next one's. */
const boxed = (
  columns: readonly number[],
  rows: readonly number[],
  texts: readonly (readonly string[])[],
  gap: number,
): Drawing[] => [
  ...rows
    .slice(1)
    .flatMap((bottom, r) =>
      columns
        .slice(1)
        .flatMap((right, c) => bevelled((columns[c] ?? 0) + gap, (rows[r] ?? 0) + gap, right, bottom)),
    ),
  ...bevelled(columns[0] ?? 0, rows[0] ?? 0, (columns.at(-1) ?? 0) + gap, (rows.at(-1) ?? 0) + gap),
  ...cells(
    columns.map((x) => x + gap),
    rows.map((y) => y + gap),
    texts,
  ),
];

const HEADINGS = ['事業名', '所管課', '令和4年度の結果'];
const ROWS = [HEADINGS, ['水辺の清掃', '河川課', '・三回行った'], ['里山の手入れ', '森林課', '・未実施']];
const OTHER_ROWS = [
  ['評価', '件数'],
  ['達成', '1'],
  ['未達成', '1'],
];
const asLines = (rows: readonly (readonly string[])[]) => rows.map((row) => `|${row.join('|')}|`);

describe('borders', () => {
  it('may be of a box for each cell beside that of the table, on a page of several tables', async () => {
    const first = boxed([40, 120, 190], [50, 72, 94, 116], OTHER_ROWS, 1.5);
    const second = boxed([40, 123, 192, 400], [160, 182, 204, 226], ROWS, 1.5);
    expect(await shown(first, text(40, 135, '結果の一覧'), second)).toEqual([
      ...asLines(OTHER_ROWS),
      '結果の一覧',
      ...asLines(ROWS),
    ]);
  });

  it.each([3.5, 6, 10])('may be of boxes that are %d points apart', async (gap) => {
    expect(await shown(boxed([40, 130, 200, 400], [50, 90, 130, 170], ROWS, gap))).toEqual(asLines(ROWS));
  });

  it('may be white on a coloured ground', async () => {
    const [columns, rows] = [
      [40, 130, 200, 400],
      [50, 90, 130, 170],
    ];
    const white = [
      ...columns.map((x) => fill(x - 0.5, 50, 1, 120, 1)),
      ...rows.map((y) => fill(40, y - 0.5, 360, 1, 1)),
    ];
    expect(await shown(fill(40, 50, 360, 120, 0.8), white, cells(columns, rows, ROWS))).toEqual(
      asLines(ROWS),
    );
    expect(await shown(fill(40, 250, 360, 120, 0.8), white, cells(columns, rows, ROWS))).not.toContain(
      asLines(ROWS)[0],
    );
  });

  it('of two boxes, one above the other, make no table', async () => {
    const titles = [bevelled(40, 50, 300, 80), bevelled(40, 85, 300, 125)].flat();
    expect(await shown(titles, text(50, 58, '結果の一覧'), text(50, 95, 'この表は四月に作った。'))).toEqual([
      '結果の一覧',
      'この表は四月に作った。',
    ]);
  });
});

describe('the edge of a page', () => {
  const lines = grid([300, 500, WIDTH + 40], [50, 90, 130]);

  it('cuts off no line that begins before it', async () => {
    const rows = [
      ['事業名', '所管課'],
      ['水辺の清掃', '環境部河川公園課'],
    ];
    const { blocks, findings, transcript } = await readPdf(
      pdfOf([{ draw: [...lines, ...cells([300, 535], [50, 90], rows), text(700, 20, '裁ち落とし')] }]),
    );
    expect(shownBlocks(blocks)).toEqual(asLines(rows));
    expect(findings).toEqual([]);
    expect(transcript.omitted.map(({ what }) => what)).toEqual(['hidden-text']);
  });

  it('is told of where a table has text behind it that begins there', async () => {
    const wide = [...lines, ...cells([300, 500, 620], [50, 90], [['事業名', '所管課', '結果']])];
    const { blocks, findings } = await readPdf(pdfOf([{ draw: wide }, { draw: wide }]));
    expect(shownBlocks(blocks)[0]).toBe('|事業名|所管課|');
    expect(findings).toEqual([{ rule: 'pdf-text-cut', range: [0, 0], values: { pages: '1-2' } }]);
  });
});
