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

describe('columns of states for each year', () => {
  const table = (
    headings: readonly string[],
    rows: readonly (readonly string[])[],
    below: readonly string[],
  ) =>
    [
      '# かわべ市防災プラン 取組状況\n',
      headings.join('\t'),
      ...rows.map((row) => row.join('\t')),
      ...below,
      '',
    ].join('\n');
  const LEGEND = ['', '○：実施　△：一部実施　×：未実施'];
  const statesOf = async (text: string, columns: string) => {
    const { records } = await extract(text, { file: 'a.md', columns });
    return records.map(({ activity, fiscal_years: years, status, status_basis: basis }) =>
      [activity, years.join(), status, basis].join(' '),
    );
  };

  it('give a text of no year the state of the last one', async () => {
    const headings = ['事業名', '担当課', '取組実績', '令和3年度', '令和4年度', '令和5年度'];
    const rows = [
      ['花壇の公募', '公園課', '要綱を作成した', '×', '○', '○'],
      ['井戸の点検', '水道課', '井戸を点検した', '○', '○', '△'],
      ['橋の補修', '道路課', '橋を補修した', '○', '○', ''],
    ];
    const roles = '4=status@2021,5=status@2022,6=status@2023';
    expect(await statesOf(table(headings, rows, LEGEND), roles)).toEqual([
      '要綱を作成した  implemented legend',
      '井戸を点検した  in_progress legend',
      '橋を補修した  implemented legend',
    ]);
  });

  it('are a record for each year where nothing else tells what was done', async () => {
    const headings = ['事業名', '担当課', '令和3年度', '令和4年度'];
    const rows = [
      ['花壇の公募', '公園課', '未実施', '完了'],
      ['井戸の点検', '水道課', '実施', ''],
    ];
    const roles = '3=status@2021,4=status@2022';
    expect(await statesOf(table(headings, rows, []), roles)).toEqual([
      ' 2021 not_implemented column',
      ' 2022 completed column',
      ' 2021 implemented column',
    ]);
  });
});
