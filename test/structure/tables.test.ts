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

  it('give a project each where a table of an indicator stands within', async () => {
    const form = (item: string, done: string) =>
      [
        `<table><tr><th colspan="2">事業名</th><td colspan="3">${item}</td></tr>`,
        '<tr><th colspan="2">担当課</th><td colspan="3">健康部　健康課</td></tr>',
        '<tr><th rowspan="3">計画値・実績</th><th>年度</th><td>R3</td><td>R4</td><td>R5</td></tr>',
        '<tr><th>見込量</th><td>10人</td><td>11人</td><td>12人</td></tr>',
        '<tr><th>実績</th><td>8人</td><td>9人</td><td>7人</td></tr>',
        `<tr><th colspan="2">令和5年度の取組</th><td colspan="3">${done}</td></tr>`,
        '<tr><th colspan="2">今後の方向性</th><td colspan="3">続ける。</td></tr></table>',
      ].join('');
    const lines = [
      '<h1>食育計画 進捗状況</h1>',
      form('食育講座', '・講座を2回開いた。'),
      form('給食見学', '・見学会を開いた。'),
    ];
    const { records, items, notes } = await read('a.html', lines);
    expect(
      records.map(({ item_title, item_departments, activity, fiscal_years }) =>
        [item_title, item_departments, activity, fiscal_years].join('|'),
      ),
    ).toEqual([
      '食育講座|健康部健康課|講座を2回開いた。|2023',
      '給食見学|健康部健康課|見学会を開いた。|2023',
    ]);
    expect(items[0]?.columns).toEqual({ 今後の方向性: '続ける。' });
    expect(notes.map(({ text }) => text).join()).toContain('見込量');
  });

  it('may have no value at the end', async () => {
    const form = (item: string, department: string, result: string) =>
      `<table><tr><th>事業名</th><td>${item}</td></tr><tr><th>担当課</th><td>${department}</td></tr><tr><th>実績</th><td>${result}</td></tr><tr><th>課題</th><td></td></tr></table>`;
    const lines = [
      '<h1>食育計画 進捗状況</h1>',
      form('食育講座', '健康課', '・講座を2回開いた。'),
      form('給食見学', '教育課', '・見学会を開いた。'),
    ];
    expect(await told('a.html', lines)).toEqual(FOOD);
    const { items, sections } = await read('a.html', lines);
    expect(items.map(({ columns }) => columns)).toEqual([{ 課題: '' }, { 課題: '' }]);
    expect(sections).toEqual([]);
  });

  it('are no project where they are something else', async () => {
    const { items } = await read('a.csv', ['事業名,食育講座', '日時,5月1日', '場所,公民館']);
    expect(items).toEqual([]);
  });
});

describe('a heading row with headings that are in no list', () => {
  it('is no row of labels with their values', async () => {
    const lines = [
      '| 部局名 | 課（室）名 | 事業名 | 対象の名称等 | 実施状況 | 実施状況分析 |',
      '|---|---|---|---|---|---|',
      '| 健康部 | 健康課 | 食育講座 | 市民 | 講座を2回開いた。 | 良好 |',
      '| 教育部 | 教育課 | 給食見学 | 児童 | 見学会を開いた。 | 良好 |',
    ];
    const { items } = await read('a.md', lines);
    expect(items.map(({ title }) => title)).toEqual(['食育講座', '給食見学']);
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
    const { records } = await read('a.txt', lines);
    expect(records.map(({ fiscal_years }) => fiscal_years)).toEqual([[2021], [2022], [2021], [2022]]);
  });

  it('give results alone, with columns behind the years and items that are repeated', async () => {
    const lines = [
      '基本目標,事業名,担当課,,R3,R4,効果額（千円）',
      '食を楽しむ,食育講座,健康課,計画,講座,講座2回,120',
      '食を楽しむ,食育講座,健康課,実績,・講座を1回開いた。,・講座を2回開いた。,',
      '食を知る,給食見学,教育課,計画,見学,見学,80',
      '食を知る,給食見学,教育課,実績,・中止,・見学会を開いた。,',
    ];
    const { records, items, sections, coverage } = await read('a.csv', lines);
    expect(
      records.map(({ item_title, item_departments, activity }) =>
        [item_title, item_departments.join(), activity].join('|'),
      ),
    ).toEqual(RESULTS);
    expect(sections.map(({ title }) => title)).toEqual(['食を楽しむ', '食を知る']);
    expect(items.map(({ columns }) => columns['効果額（千円）'] ?? columns['効果額(千円)'])).toEqual([
      '120',
      '80',
    ]);
    expect(coverage.unclaimed).toBe(0);
  });

  it('give results alone, below headings of two rows and plans that span the years', async () => {
    const item = (title: string, plan: string, ...done: string[]) =>
      `<tr><td rowspan="2">${title}</td><td>計画</td><td colspan="2">${plan}</td></tr><tr><td>実績</td>${done.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const lines = [
      '<table><tr><th rowspan="2">事業名</th><th rowspan="2">区分</th><th colspan="2">年度別の計画と実績</th></tr>',
      '<tr><th>令和3年度</th><th>令和4年度</th></tr>',
      item('食育講座', '講座', '・講座を1回開いた。', '・講座を2回開いた。'),
      item('給食見学', '見学', '・中止', '・見学会を開いた。'),
      '</table>',
    ];
    const { records, items } = await read('a.html', lines);
    expect(records.map(({ activity, fiscal_years }) => [activity, ...fiscal_years])).toEqual([
      ['講座を1回開いた。', 2021],
      ['講座を2回開いた。', 2022],
      ['中止', 2021],
      ['見学会を開いた。', 2022],
    ]);
    expect(items[0]?.cells.map(({ role, fiscal_years, text }) => [role, fiscal_years, text])).toEqual([
      ['plan', [2021], '講座'],
      ['plan', [2022], '講座'],
    ]);
  });
});

describe('plans, results and issues as rows of one column', () => {
  it('give results alone', async () => {
    const item = (title: string, department: string, ...texts: string[]) =>
      ['計画', '実績', '課題']
        .map((label, at) => `${at === 0 ? `${title}\t${department}` : '\t'}\t${label}\t${texts[at]}`)
        .join('\n');
    const lines = [
      '事業名\t担当課\t区分\t内容',
      item('食育講座', '健康課', '講座を3回開く', '・講座を2回開いた。', '講師が足りない。'),
      item('給食見学', '教育課', '見学会を開く', '・見学会を開いた。', '参加者が少ない。'),
    ];
    expect(await told('a.txt', lines)).toEqual([
      '食育講座|健康課|講座を2回開いた。',
      '給食見学|教育課|見学会を開いた。',
    ]);
  });

  it('give results alone where a label could head sections too', async () => {
    const lines = [
      '事業名\t担当課\t区分\t内容',
      '食育講座\t健康課\t目標\t講座を3回開く',
      '\t\t実績\t・講座を2回開いた。',
      '給食見学\t教育課\t目標\t見学会を開く',
      '\t\t実績\t・見学会を開いた。',
    ];
    expect(await told('a.txt', lines)).toEqual([
      '食育講座|健康課|講座を2回開いた。',
      '給食見学|教育課|見学会を開いた。',
    ]);
    expect((await read('a.txt', lines)).sections).toEqual([]);
  });

  it('are no labels where each row is a project of its own', async () => {
    const lines = [
      '事業名\t進捗\t実施状況',
      '食育講座\t計画\t・講師を探した。',
      '給食見学\t実施\t・見学会を開いた。',
      '料理教室\t実績\t・教室を開いた。',
    ];
    expect((await read('a.txt', lines)).items.map(({ title }) => title)).toEqual([
      '食育講座',
      '給食見学',
      '料理教室',
    ]);
  });

  it('give each result the year of its column', async () => {
    const text = [
      '事業名\t担当課\t区分\t令和3年度\t令和4年度',
      '食育講座\t健康課\t目標\t講座\t講座2回',
      '\t\t実績\t・講座を1回開いた。\t・講座を2回開いた。',
    ].join('\n');
    const { records } = await extractSoundly(text, { file: 'a.txt' });
    expect(records.map(({ fiscal_years: years, fiscal_years_basis: basis }) => [years, basis])).toEqual([
      [[2021], 'column'],
      [[2022], 'column'],
    ]);
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

  it('are joined where the end of a name looks like a name', async () => {
    const lines = [
      '事業名,担当課,実施状況',
      '①食育の講,健康づくり,・講座を2回',
      '座,推進課,開いた。',
      '②給食見学,教育課,・見学会を開いた。',
    ];
    expect(await told('a.csv', lines)).toEqual(['食育の講座|健康づくり推進課|講座を2回開いた。', FOOD[1]]);
  });

  it('are none where the row below has a department of its own', async () => {
    const lines = [
      '事業名,担当課,実施状況,評価',
      '①農業の体験,事業者,・畑を開いた。,A',
      '味噌づくり,農政企画課,講習を開いた。,',
      '②給食見学,教育課,・見学会を開いた。,A',
    ];
    expect(await told('a.csv', lines)).toEqual([
      '農業の体験|事業者|畑を開いた。',
      '味噌づくり|農政企画課|講習を開いた。',
      FOOD[1],
    ]);
  });

  it('are none where a cell stands below a blank one', async () => {
    const lines = [
      '事業名,担当課,実施状況,備考',
      '①農業の体験,市民,,',
      '味噌づくり,農政課,講習を開いた。,',
      '②給食見学,教育課,・見学会を開いた。,',
    ];
    const read = await told('a.csv', lines);
    expect(read).toContain('味噌づくり|農政課|講習を開いた。');
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

describe('tables beside each other', () => {
  const LINES = [
    '食育計画 進捗状況,,,,,,',
    '事業名,担当課,実施状況,,事業名,担当課,実施状況',
    '食育講座,健康課,講座を2回開いた。,,給食見学,教育課,見学会を開いた。',
    '料理教室,健康課,教室を開いた。,,,,',
  ];

  it('are two where an empty column stands between them', async () => {
    expect(await told('a.csv', LINES)).toEqual([
      '食育講座|健康課|講座を2回開いた。',
      '料理教室|健康課|教室を開いた。',
      '給食見学|教育課|見学会を開いた。',
    ]);
    expect((await read('a.csv', LINES)).messages).toEqual([]);
  });

  it('are two where their headings are the same and no column stands between them', async () => {
    const lines = LINES.slice(1).map((line) => line.split(',').toSpliced(3, 1).join(','));
    expect(await told('a.csv', lines)).toEqual(await told('a.csv', LINES));
  });

  it('are one where a cell reaches over the column', async () => {
    const lines = [...LINES.slice(0, 2), '食育講座,健康課,講座を2回開いた。,続き,,,'];
    expect(await told('a.csv', lines)).toEqual(['食育講座|健康課|講座を2回開いた。']);
  });
});
