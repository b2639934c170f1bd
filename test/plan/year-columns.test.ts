import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';

const HEAD = ['番号', '事業名', '担当課', '令和2年度', '令和3年度', '令和4年度', '令和5年度'];

const ROWS = [
  ['1', '遊具の更新', '公園課', '3基', '2基', '2基', '未実施'],
  ['2', '花壇の公募', '公園課', '検討', '要綱の作成', '公募(完了)', '－'],
  ['3', '井戸の点検', '水道課', '未実施', '未実施', '未実施', '未実施'],
  ['4', '橋の補修', '道路課', '設計', '工事', '工事完了', '－'],
  ['5', '職員の派遣', '総務課', '○', '中止', '×', '○'],
  ['6', '住宅診断の補助', '建築課', '3件', '4件', '2件', ''],
  ['7', '避難計画の策定', '福祉課', '－', '－', '－', '策定'],
  ['8', '名簿の作成', '福祉課', '○', '○', '○', '○'],
  ['9', '団員の確保', '消防課', '団員31人', '団員29人', '団員30人', '団員33人'],
  ['10', '倉庫の整備', '消防課', '1棟', '1棟', '1棟', '未実施'],
];

const html = (rows: readonly (readonly string[])[]) =>
  `<h1>かわべ市防災プラン 取組状況</h1><table>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table>`;

describe('columns that differ by their year alone', () => {
  it('are for one thing, though the last one has hardly anything but states', async () => {
    const { items, records, messages } = await extract(html([HEAD, ...ROWS]), { file: 'a.html' });
    expect(items.map(({ cells }) => cells)).toEqual(ROWS.map(() => []));
    const of = (title: string) =>
      records
        .filter(({ item_title }) => item_title === title)
        .map(({ fiscal_years: [year], activity, status }) => `${year} ${activity} ${status}`);
    expect(of('遊具の更新')).toEqual([
      '2020 3基 implemented',
      '2021 2基 implemented',
      '2022 2基 implemented',
      '2023 未実施 not_implemented',
    ]);
    expect(of('井戸の点検').map((text) => text.slice(0, 4))).toEqual(['2020', '2021', '2022', '2023']);
    expect(of('職員の派遣')).toContain('2022 職員の派遣 not_implemented');
    // A blank cell among others tells nothing of its year.
    expect(records).toHaveLength(39);
    expect(messages.map(({ rule }) => rule)).not.toContain('columns-uncertain');
  });
});
