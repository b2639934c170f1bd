import { expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';

it("an item's other cells are kept one by one, each with its column and its place", async () => {
  const text = `具体的な事業\t担当課\t評価\t進捗\t実施したこと\n①広報\t総務課\tA\t完了\t・冊子の配布(平成27年度)\n②広聴\t総務課\t\t検討中\t・未実施\n`;
  const { items } = await extract(text);
  const cells = items.map((item) =>
    item.cells.map(({ heading, role, text: cell, fiscal_years, departments, source }) => {
      expect([fiscal_years, departments, source.place]).toEqual([[], [], null]);
      expect(text.slice(source.start, source.end)).toBe(source.text);
      return [heading, role, cell, source.line, source.text];
    }),
  );
  expect(cells).toEqual([
    [
      ['評価', 'grade', 'A', 2, 'A'],
      ['進捗', 'status', '完了', 2, '完了'],
    ],
    [
      ['評価', 'grade', '', 3, ''],
      ['進捗', 'status', '検討中', 3, '検討中'],
    ],
  ]);
});

it('a heading of two rows names a column by both, joined by >', async () => {
  const html =
    '<table><tr><th rowspan=2>事業名<th rowspan=2>実施内容<th colspan=2>自己評価<tr><th>評価<th>備考<tr><td>①広報<td>・配布(平成27年度)<td>A<td>なし</table>';
  const { items } = await extract(html, { file: 'a.html' });
  expect(items.map(({ columns }) => ({ ...columns }))).toEqual([
    { '自己評価 > 評価': 'A', '自己評価 > 備考': 'なし' },
  ]);
  expect(items[0]?.cells.map(({ heading }) => heading)).toEqual(['自己評価 > 評価', '自己評価 > 備考']);
});
