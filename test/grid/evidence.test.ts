import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';

const html = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}`).join('')}</table>`;
const cells = (...texts: string[]) => texts.map((text) => `<td>${text}`).join('');

describe('tables are read by evidence', () => {
  it('takes years above plans, results and grades, and makes no records of plans', async () => {
    const document = await extract(
      html(
        '<th rowspan=2>事業名<th rowspan=2>所管課<th colspan=3>令和4年度<th colspan=3>令和5年度',
        '<th>計画<th>実績<th>評価<th>計画<th>実績<th>評価',
        cells(
          '里山の保全',
          '緑政課',
          '下草刈りを行う。',
          '下草刈りを行った。',
          'A',
          '植樹を行う。',
          '植樹を行った。',
          'B',
        ),
        cells('川の清掃', '河川課', '年2回行う。', '年1回行った。', 'C', '年2回行う。', '年2回行った。', 'A'),
      ),
      { file: 'a.html' },
    );
    expect(document.records.map(({ activity, fiscal_years }) => [activity, fiscal_years])).toEqual([
      ['下草刈りを行った。', [2022]],
      ['植樹を行った。', [2023]],
      ['年1回行った。', [2022]],
      ['年2回行った。', [2023]],
    ]);
    expect(
      document.items[0]?.cells.map(({ heading, role, fiscal_years }) => [heading, role, fiscal_years]),
    ).toEqual([
      ['令和4年度 > 計画', 'plan', [2022]],
      ['令和4年度 > 評価', 'grade', [2022]],
      ['令和5年度 > 計画', 'plan', [2023]],
      ['令和5年度 > 評価', 'grade', [2023]],
    ]);
  });

  it('takes the item left of policies, and no help text for headings', async () => {
    const help = '調整用(消さないでください)';
    const { items, records } = await extract(
      [
        [help, help, help, help, help].join(),
        '番号,事務事業名,政策名,所管部署名,主な取組実績',
        '1,夜間窓口の開設,暮らし,市民課,夜間窓口を12回開いた。',
        '2,証明書の交付,暮らし,市民課,証明書を交付した。',
        '3,防犯灯の更新,安全,防災課,防犯灯を更新した。',
      ].join('\n'),
      { file: 'a.csv' },
    );
    expect(items.map(({ title, departments }) => [title, departments])).toEqual([
      ['夜間窓口の開設', ['市民課']],
      ['証明書の交付', ['市民課']],
      ['防犯灯の更新', ['防災課']],
    ]);
    expect(records).toHaveLength(3);
  });

  it('counts years before the edition from the year of its title', async () => {
    const { records } = await extract(
      '# 令和6年度事務事業評価\n\n|担当課|事務事業名|前年度実績|\n|-|-|-|\n|税務課|納税相談|相談会を開いた。|\n|図書館|読み聞かせ|毎月行った。|\n',
    );
    expect(records.map(({ fiscal_years }) => fiscal_years)).toEqual([[2023], [2023]]);
  });

  it('asks one question where two readings are near, and tells both', async () => {
    const { messages } = await extract('事業名\t担当課\t進捗状況\n植樹\t公園課\t\n');
    const [question] = messages.filter(({ rule }) => rule === 'columns-uncertain');
    expect(question?.message).toMatch(/^3列目「進捗状況」は.+ですか、.+ですか。.*--columns 3=/);
    expect(question?.readings?.map((roles) => roles.slice(0, 2))).toEqual([
      ['item', 'department'],
      ['item', 'department'],
    ]);
  });

  it('says where a bare number is taken for a year of an era', async () => {
    const { messages } = await extract(
      '事業名,担当課,18年度実績\n植樹,公園課,苗木を植えた。\n清掃,環境課,清掃した。\n',
      {
        file: 'a.csv',
      },
    );
    expect(messages.map(({ rule }) => rule)).toContain('column-year-assumed');
  });
});
