import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

const read = (file: string, lines: readonly string[]) => extractSoundly(`${lines.join('\n')}\n`, { file });

/** Each record as its item, the item's departments and its activity; all of the input has a place. */
async function told(file: string, lines: readonly string[]): Promise<string[]> {
  const { records, coverage } = await read(file, lines);
  expect(coverage.unclaimed_text).toEqual([]);
  return records.map(({ item_title, item_departments, activity }) =>
    [item_title, item_departments.join('、'), activity].join('|'),
  );
}

const FOOD = ['食育講座|健康課|講座を2回開いた。', '給食見学|教育課|見学会を開いた。'];

describe('words of converters for blanks', () => {
  it.each(['NaN', 'None', 'null', '#REF!', '<NA>'])('are blanks: %s', async (blank) => {
    const lines = [
      `事業名,担当課,実施状況,${blank === 'NaN' ? 'Unnamed: 3' : blank}`,
      `食育講座,健康課,・講座を2回開いた。,${blank}`,
      `給食見学,教育課,・見学会を開いた。,${blank}`,
    ];
    expect(await told('a.csv', lines)).toEqual(FOOD);
    expect((await read('a.csv', lines)).items.map(({ columns }) => columns)).toEqual([{}, {}]);
  });

  it('are blanks below headings of two rows, and in results', async () => {
    const lines = [
      '| 事業名 | 担当課 | 実施状況 | Unnamed: 3 |',
      '|---|---|---|---|',
      '| NaN | NaN | 令和3年度 | 令和4年度 |',
      '| 食育講座 | 健康課 | NaN | ・講座を2回開いた。 |',
    ];
    const { records, coverage } = await read('a.md', lines);
    expect(records.map(({ activity, fiscal_years }) => [activity, fiscal_years])).toEqual([
      ['講座を2回開いた。', [2022]],
    ]);
    expect(coverage.unclaimed).toBe(0);
  });

  it('are text where they are part of one', async () => {
    const lines = ['事業名,担当課,実施状況', '食育講座,健康課,・null値の点検を行った。'];
    expect(await told('a.csv', lines)).toEqual(['食育講座|健康課|null値の点検を行った。']);
  });
});

describe('graph paper', () => {
  it('has fields of several columns, with empty ones between', async () => {
    const lines = [
      ',,,,,,,,,,,,',
      ',食育計画 進捗状況,,,,,,,,,,,',
      ',,,,,,,,,,,,',
      ',事業名,,,,,担当課,,,実施状況,,,',
      ',①,食育講座,,,,健康課,,,・,講座を2回開いた。,,',
      ',,,,,,,,,,,,',
      ',②,給食見学,,,,教育課,,,・,見学会を開いた。,,',
    ];
    expect(await told('a.csv', lines)).toEqual(FOOD);
  });

  it('has headings of two rows, and entries of several', async () => {
    const lines = [
      '\t\t事業名\t\t\t\t担当課\t\t\t実施状況\t\t\t\t\t',
      '\t\t\t\t\t\t\t\t\t令和3年度\t\t\t令和4年度\t\t',
      '\t\t食育講座\t\t\t\t健康課\t\t\t・\t準備した。\t\t・\t講座を開いた。\t',
      '\t\t\t\t\t\t\t\t\t\t\t\t・\t手引を配った。\t',
    ];
    const { records } = await read('a.txt', lines);
    expect(records.map(({ activity, fiscal_years }) => [activity, ...fiscal_years])).toEqual([
      ['準備した。', 2021],
      ['講座を開いた。', 2022],
      ['手引を配った。', 2022],
    ]);
  });
});

describe('labels with their values', () => {
  it('are a table for each project', async () => {
    const table = (...cells: string[]) => {
      const [item, department, result] = cells;
      return `<table><tr><th>事業名</th><td colspan="3">${item}</td></tr><tr><th>担当課</th><td>${department}</td><th>課題</th><td></td></tr><tr><th>実績</th><td colspan="3">${result}</td></tr></table>`;
    };
    const lines = [
      '<h1>食育計画 進捗状況</h1>',
      table('食育講座', '健康課', '・講座を2回開いた。'),
      table('給食見学', '教育課', '・見学会を開いた。'),
    ];
    expect(await told('a.html', lines)).toEqual(FOOD);
  });

  it('stand below each other in one table, a title above them', async () => {
    const lines = [
      '食育計画 進捗状況,',
      ',',
      '事業名,食育講座',
      '担当課,健康課',
      '実績,・講座を2回開いた。',
      ',',
      '事業名,給食見学',
      '担当課,教育課',
      '実績,・見学会を開いた。',
    ];
    expect(await told('a.csv', lines)).toEqual(FOOD);
  });

  it('are no project where they are something else', async () => {
    const { items } = await read('a.csv', ['事業名,食育講座', '日時,5月1日', '場所,公民館']);
    expect(items).toEqual([]);
  });
});

describe('years as columns, plans and results as rows', () => {
  const RESULTS = [
    '食育講座|健康課|講座を1回開いた。',
    '食育講座|健康課|講座を2回開いた。',
    '給食見学|教育課|中止',
    '給食見学|教育課|見学会を開いた。',
  ];

  it('give results alone, below merged cells', async () => {
    const item = (title: string, department: string, ...cells: string[]) => {
      const [plan, done] = [cells.slice(0, 2), cells.slice(2)].map((texts) =>
        texts.map((text) => `<td>${text}</td>`).join(''),
      );
      return `<tr><td rowspan="2">${title}</td><td rowspan="2">${department}</td><td>計画</td>${plan}</tr><tr><td>実績</td>${done}</tr>`;
    };
    const lines = [
      '<table><tr><th>事業名</th><th>担当課</th><th>区分</th><th>令和3年度</th><th>令和4年度</th></tr>',
      item('食育講座', '健康課', '講座', '講座2回', '・講座を1回開いた。', '・講座を2回開いた。'),
      item('給食見学', '教育課', '見学', '見学', '・中止', '・見学会を開いた。'),
      '</table>',
    ];
    expect(await told('a.html', lines)).toEqual(RESULTS);
  });

  it('give results alone, below blank cells', async () => {
    const lines = [
      '事業名\t担当課\t区分\t令和3年度\t令和4年度',
      '食育講座\t健康課\t目標\t講座\t講座2回',
      '\t\t実績\t・講座を1回開いた。\t・講座を2回開いた。',
      '給食見学\t教育課\t目標\t見学\t見学',
      '\t\t実績\t・中止\t・見学会を開いた。',
    ];
    expect(await told('a.txt', lines)).toEqual(RESULTS);
  });
});

describe('rows that are the rest of wrapped cells', () => {
  it('are joined where a department’s name ends there', async () => {
    const lines = [
      '事業名,担当課,実施状況',
      '①食育の講,健康づく,・講座を2回',
      '座,り課,開いた。',
      '②給食見学,教育課,・見学会を開いた。',
    ];
    expect(await told('a.csv', lines)).toEqual(['食育の講座|健康づくり課|講座を2回開いた。', FOOD[1]]);
  });

  it('are joined where a bracket is closed there', async () => {
    const lines = [
      '事業名\t担当課\t実施状況',
      '①食育の講\t健康課\t・講座の開催（令和',
      '座\t\t4年度）',
      '②給食見学\t教育課\t・見学会を開いた。',
    ];
    expect(await told('a.txt', lines)).toEqual(['食育の講座|健康課|講座の開催', FOOD[1]]);
  });

  it('are items of their own where nothing is cut', async () => {
    const lines = [
      '事業名,担当課,実施状況',
      '①食育講座,,・講座を2回開いた。',
      '給食見学,教育課,見学会を開いた。',
    ];
    expect(await told('a.csv', lines)).toEqual(['食育講座||講座を2回開いた。', FOOD[1]]);
  });
});
