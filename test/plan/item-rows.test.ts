import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

const read = (file: string, lines: readonly string[]) => extractSoundly(`${lines.join('\n')}\n`, { file });

/** Who did what: each record's item, departments and basis, activity and status. */
async function whoDidWhat(file: string, lines: readonly string[]): Promise<string[]> {
  const { records, coverage } = await read(file, lines);
  expect(coverage.unclaimed_text).toEqual([]);
  return records.map(
    ({ item_title, departments, departments_basis, activity, status }) =>
      `${item_title}: ${departments.join('、')} (${departments_basis}) ${activity} ${status}`,
  );
}

const HTML = [
  '<h1>男女共同参画プラン 進捗状況</h1><table>',
  '<tr><th>事業名</th><th>担当課</th><th>実施状況</th><th>備考</th></tr>',
];
const CSV = ['事業名,担当課,実施状況,備考'];

const EXPECTED = [
  '講座の開催: 人事課 (row) 講座を2回開いた。 implemented',
  '講座の開催: 学務課 (row) 未実施 not_implemented',
  '相談:  (none) 相談を受けた。 implemented',
];

describe('a row for each department of an item', () => {
  it.each<[string, string, string[]]>([
    [
      'below a merged title',
      'a.html',
      [
        ...HTML,
        '<tr><td rowspan="2">講座の開催</td><td>人事課</td><td>講座を2回開いた。</td><td>良</td></tr>',
        '<tr><td>学務課</td><td>未実施</td><td>否</td></tr>',
        '<tr><td>相談</td><td>福祉課</td><td>相談を受けた。</td><td></td></tr></table>',
      ],
    ],
    [
      'with a blank title',
      'a.csv',
      [...CSV, '講座の開催,人事課,講座を2回開いた。,良', ',学務課,未実施,否', '相談,福祉課,相談を受けた。,'],
    ],
    [
      'with a ditto mark',
      'a.txt',
      [
        '事業名\t担当課\t実施状況\t備考',
        '講座の開催\t人事課\t講座を2回開いた。\t良',
        '〃\t学務課\t未実施\t否',
        '相談\t福祉課\t相談を受けた。\t',
      ],
    ],
    [
      'with the title again',
      'a.md',
      [
        '| 事業名 | 担当課 | 実施状況 | 備考 |',
        '|---|---|---|---|',
        '| 講座の開催 | 人事課 | 講座を2回開いた。 | 良 |',
        '| 講座の開催 | 学務課 | 未実施 | 否 |',
        '| 相談 | 福祉課 | 相談を受けた。 | |',
      ],
    ],
  ])('%s keeps who did what', async (_, file, lines) => {
    expect(await whoDidWhat(file, lines)).toEqual(EXPECTED);
    const [item, other] = (await read(file, lines)).items;
    expect(item?.departments).toEqual(['人事課', '学務課']);
    expect(item?.cells.map(({ text, departments }) => [text, ...departments])).toEqual([
      ['良', '人事課'],
      ['否', '学務課'],
    ]);
    expect(other?.cells.map(({ departments }) => departments)).toEqual([[]]);
  });

  it('says of a department that it reported nothing', async () => {
    const lines = [...CSV, '講座の開催,人事課,講座を2回開いた。,良', ',学務課,,否'];
    expect(await whoDidWhat('a.csv', lines)).toEqual([EXPECTED[0], '講座の開催: 学務課 (row)  unreported']);
  });

  it('leaves to all what is merged over their rows', async () => {
    const lines = [
      ...HTML,
      '<tr><td rowspan="2">講座の開催</td><td>人事課</td><td rowspan="2">講座を2回開いた。</td><td>良</td></tr>',
      '<tr><td>学務課</td><td>否</td></tr></table>',
    ];
    expect(await whoDidWhat('a.html', lines)).toEqual(['講座の開催:  (none) 講座を2回開いた。 implemented']);
  });

  it('is no row of an item whose entries name their departments', async () => {
    const lines = [
      ...CSV,
      '講座の開催,人事課,・講座の開催(平成28年度)【人事課】,',
      '講座の開催,学務課,・教室の開催(平成28年度)【学務課】,',
    ];
    expect((await read('a.csv', lines)).items).toHaveLength(2);
  });

  it('is no rest of a name that a page end has cut', async () => {
    const lines = [...CSV, '講座の開催,男女共同,講座を2回開き,', ',参画課,手引を配った。,'];
    const { records } = await read('a.csv', lines);
    expect(records.map(({ departments_basis }) => departments_basis)).not.toContain('row');
  });
});

describe('the rows of very wide tables', () => {
  it('have blanks under the headings nearest to them alone where they end early', async () => {
    const headings = Array.from({ length: 80 }, (_, at) => `指標${at + 1}`);
    const { items } = await read('a.csv', [
      `事業名,担当課,実施状況,${headings.join(',')}`,
      '①訓練,防災課,訓練をした。',
      `②市場,商工課,市場を開いた。,${headings.map((_, at) => at).join(',')}`,
    ]);
    const [short = {}, long = {}] = items.map(({ columns }) => columns);
    expect(Object.keys(short)).toEqual(headings.slice(0, 64 - 3));
    expect(Object.values(short).join('')).toBe('');
    expect(Object.values(long)).toEqual(headings.map((_, at) => String(at)));
  });
});

describe('rows of one item', () => {
  it('have entries of their own below a merged title', async () => {
    const lines = [
      ...HTML,
      '<tr><td rowspan="2">講座の開催</td><td rowspan="2">人事課</td><td>講座を2回開いた</td><td></td></tr>',
      '<tr><td>手引を配った</td><td></td></tr></table>',
    ];
    const { records } = await read('a.html', lines);
    expect(records.map(({ activity }) => activity)).toEqual(['講座を2回開いた', '手引を配った']);
  });

  it('say the title again, which converters do with merged cells', async () => {
    const lines = [...CSV, '講座の開催,人事課,講座を2回開いた。,', '講座の開催,人事課,手引を配った。,'];
    const { items, records } = await read('a.csv', lines);
    expect(items).toHaveLength(1);
    expect(records.map(({ activity }) => activity)).toEqual(['講座を2回開いた。', '手引を配った。']);
  });

  it('are another item where it is told again (再掲)', async () => {
    const lines = [
      ...CSV,
      '講座の開催,人事課,講座を2回開いた。,',
      '講座の開催（再掲）,学務課,講座を2回開いた。,',
    ];
    const { items, messages } = await read('a.csv', lines);
    expect(items.map(({ title }) => title)).toEqual(['講座の開催', '講座の開催(再掲)']);
    expect(messages.map(({ rule }) => rule)).toEqual([]);
  });

  it('are told of where other items have the same long text', async () => {
    const lines = [...CSV, '講座の開催,人事課,講座を2回開いた。,', '相談,人事課,講座を2回開いた。,'];
    const { records, messages } = await read('a.csv', lines);
    expect(records).toHaveLength(2);
    expect(messages.map(({ rule }) => rule)).toEqual(['duplicate-record']);
  });
});

describe('marks', () => {
  const YEARS = [
    '<h1>男女共同参画プラン 進捗状況</h1><table>',
    '<tr><th rowspan="2">事業名</th><th rowspan="2">担当課</th><th colspan="3">実施状況</th></tr>',
    '<tr><th>令和2年度</th><th>令和3年度</th><th>令和4年度</th></tr>',
  ];
  const marksOf = async (file: string, lines: readonly string[]) => {
    const { records, coverage } = await read(file, lines);
    expect(coverage.unclaimed_text).toEqual([]);
    return records.map(({ mark, fiscal_years }) => `${mark} ${fiscal_years.join(',')}`);
  };

  it('that span years stand for each of them, and text for all', async () => {
    const lines = [
      ...YEARS,
      '<tr><td>講座の開催</td><td>人事課</td><td colspan="2">○</td><td>△</td></tr>',
      '<tr><td>相談</td><td>福祉課</td><td>－</td><td colspan="2">相談を受けた。</td></tr></table>',
    ];
    expect(await marksOf('a.html', lines)).toEqual([
      '○ 2020',
      '○ 2021',
      '△ 2022',
      '－ 2020',
      'null 2021,2022',
    ]);
  });

  it('of several rows are the one item’s', async () => {
    const html = [
      ...YEARS,
      '<tr><td rowspan="2">講座の開催</td><td rowspan="2">人事課</td><td>○</td><td>△</td><td>△</td></tr>',
      '<tr><td>△</td><td>○</td><td>○</td></tr></table>',
    ];
    const csv = ['事業名,担当課,令和2年度実績,令和3年度実績', '講座の開催,人事課,○,△', ',,△,○'];
    expect(await marksOf('a.html', html)).toEqual([
      '○ 2020',
      '△ 2021',
      '△ 2022',
      '△ 2020',
      '○ 2021',
      '○ 2022',
    ]);
    expect(await marksOf('a.csv', csv)).toEqual(['○ 2020', '△ 2021', '△ 2020', '○ 2021']);
  });
});

describe('a table that goes on behind the end of a page', () => {
  const page = (...rows: string[]) => `<table>${rows.join('')}</table>`;
  const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const HEAD = row('施策', '事業名', '担当課', '実施状況');

  it('may lack its first, merged column there', async () => {
    const lines = [
      page(HEAD, row('学び', '講座の開催', '人事課', '・講座を2回開いた。')),
      page(row('相談', '福祉課', '・相談を受けた。'), row('催し', '文化課', '・祭を開いた。')),
      page(row('遊び', '広場', '公園課', '・広場を直した。')),
    ];
    const { sections, records } = await read('a.html', lines);
    expect(sections.map(({ title }) => title)).toEqual(['学び', '遊び']);
    expect(records.map(({ sections: [section], item_title }) => `${section}: ${item_title}`)).toEqual([
      '学び: 講座の開催',
      '学び: 相談',
      '学び: 催し',
      '遊び: 広場',
    ]);
  });

  it('is told of where its columns are not known any more', async () => {
    const lines = [
      page(HEAD, row('学び', '講座の開催', '人事課', '・講座を2回開いた。')),
      page(row('相談', '相談を受けた。', '良')),
    ];
    const { messages } = await read('a.html', lines);
    expect(messages.map(({ rule }) => rule)).toEqual(['table-unread']);
  });
});

const rowsOf = (...lines: readonly string[]) =>
  extractSoundly(`みどり計画 進捗状況,,,,\n${lines.join('\n')}\n`, { file: 'a.csv' });

describe('rows of one item', () => {
  it('are each of the year that a column of years names', async () => {
    const { records } = await rowsOf(
      '事業名,担当課,年度,計画,実績',
      '花壇の整備,公園課,令和3年度,花壇を広げる。,花壇を1か所整備した。',
      ',,令和4年度,苗を配る。,苗を500本配った。',
      '読み聞かせ,図書館,令和3年度,会を開く。,会を8回開いた。',
      ',,次年度,会を開く。,開催できなかった。',
    );
    expect(records.map(({ activity, fiscal_years: years }) => [activity, years])).toEqual([
      ['花壇を1か所整備した。', [2021]],
      ['苗を500本配った。', [2022]],
      ['会を8回開いた。', [2021]],
      ['開催できなかった。', []],
    ]);
  });

  it('are a mark and what was done below it, each by itself', async () => {
    const { records } = await rowsOf(
      '事業名,担当課,令和4年度実績,令和5年度実績',
      '花壇の整備,公園課,○,○',
      ',,花壇を整備,花壇を増設',
    );
    expect(records.map(({ activity, mark, fiscal_years: years }) => [activity, mark, years])).toEqual([
      ['花壇の整備', '○', [2022]],
      ['花壇の整備', '○', [2023]],
      ['花壇を整備', null, [2022]],
      ['花壇を増設', null, [2023]],
    ]);
  });

  it('are those of whoever stands beside them below a merged title, whatever the names end with', async () => {
    const { records } = await extractSoundly(
      '<h1>みどり計画 進捗状況</h1><table><tr><th>事業名<th>実施主体<th>実績</tr><tr><td rowspan=2>花壇の整備<td>市<td>花壇を整えた。</tr><tr><td>市民<td>水をやった。</tr><tr><td>読み聞かせ<td>図書館<td>会を開いた。</tr></table>',
      { file: 'a.html' },
    );
    expect(records.map(({ activity, departments }) => [activity, departments])).toEqual([
      ['花壇を整えた。', ['市']],
      ['水をやった。', ['市民']],
      ['会を開いた。', []],
    ]);
  });

  it('are none of an item where their number is a sum', async () => {
    const { records } = await rowsOf('No,事業名,担当課,実績', '1,花壇の整備,公園課,花壇を整備', '小計,,,1件');
    expect(records.map(({ activity }) => activity)).toEqual(['花壇を整備']);
  });

  it('are arrows in the years in which their item goes on', async () => {
    const { records, messages } = await rowsOf(
      '事業名,担当課,R4実績,R5実績',
      '花壇の整備,公園課,花壇を整備,→',
    );
    expect(records.map(({ activity, mark, status }) => [activity, mark, status])).toEqual([
      ['花壇を整備', null, 'implemented'],
      ['花壇の整備', '→', 'in_progress'],
    ]);
    expect(messages.map(({ rule }) => rule)).toContain('mark-without-legend');
  });

  it('are none of an item where they sum up', async () => {
    const { items, notes } = await rowsOf(
      '事業名,担当課,実施状況,評価',
      '花壇の整備,公園課,花壇を整備した。,A',
      '合計,,1事業,',
      '計,公園課,計を案じた。,A',
    );
    expect(items.map(({ title }) => title)).toEqual(['花壇の整備', '計']);
    expect(notes.map(({ text }) => text)).toEqual(['合計', '1事業']);
  });
});

it('years below one heading are all of what was done where marks and texts stand in them', async () => {
  const { records } = await extractSoundly(
    '<h1>みどり計画 進捗状況</h1><table><tr><th rowspan=2>事業名<th rowspan=2>担当課<th colspan=3>取組状況</tr><tr><th>R3<th>R4<th>R5</tr><tr><td rowspan=2>花壇の整備<td rowspan=2>公園課<td>○<td>○<td>△</tr><tr><td colspan=3>花壇を整備した。</tr><tr><td rowspan=2>読み聞かせ<td rowspan=2>図書館<td colspan=3>○</tr><tr><td colspan=2>会を開いた。<td>会を増やした。</tr></table>',
    { file: 'a.html' },
  );
  expect(records.map(({ mark, activity, fiscal_years: years }) => [mark ?? activity, years])).toEqual([
    ['○', [2021]],
    ['○', [2022]],
    ['△', [2023]],
    ['花壇を整備した。', [2021, 2022, 2023]],
    ['○', [2021]],
    ['○', [2022]],
    ['○', [2023]],
    ['会を開いた。', [2021, 2022]],
    ['会を増やした。', [2023]],
  ]);
});

it('a page without the first column of the table before it goes on below its sections', async () => {
  const { sections } = await extractSoundly(
    '<h1>みどり計画 進捗状況</h1><table><tr><th>基本目標<th>施策<th>事業名<th>担当課<th>実績</tr><tr><td>緑を守る<td>林の保全<td>林の調査<td>公園課<td>・調査した。</tr></table><table><tr><td>農地の保全<td>農地の調査<td>農政課<td>・農地を調べた。</tr></table>',
    { file: 'a.html' },
  );
  expect(sections.map(({ title, level }) => [title, level])).toEqual([
    ['緑を守る', 1],
    ['林の保全', 2],
    ['農地の保全', 2],
  ]);
});

/** A heading row, projects and a row below them: the titles of the items, and the notes. */
async function below(file: string, lines: readonly string[]) {
  const { items, records, notes, coverage } = await read(file, lines);
  expect(coverage.unclaimed_text).toEqual([]);
  return {
    items: items.map(({ title }) => title),
    records: records.map(({ activity }) => activity),
    notes: notes.map(({ text }) => text),
  };
}

describe('rows of sums', () => {
  const HEADINGS = '取組名,担当課,取組内容,効果額';
  const PROJECTS = ['窓口の委託,市民課,委託を始めた。,800千円', '広告の掲載,広報課,封筒に載せた。,400千円'];

  it.each(['効果額合計', '合計(2事業)', '柱1 計', '小計', '全体', '平均', '累計', '実施率'])(
    'give no item: %s',
    async (title) => {
      const { items, notes } = await below('a.csv', [HEADINGS, ...PROJECTS, `${title},,"1,200件",-`]);
      expect(items).toEqual(['窓口の委託', '広告の掲載']);
      expect(notes).toHaveLength(3);
    },
  );

  it.each(['家計の見直し,,12件を受けた。,', '全体,,窓口を1つにまとめた。,', '平均,市民課,12件,'])(
    'are none where they tell of something or name a department: %s',
    async (row) => {
      expect((await below('a.csv', [HEADINGS, ...PROJECTS, row])).items).toHaveLength(3);
    },
  );

  it('give their amounts to no item where their title is merged', async () => {
    const found = await below('a.html', [
      ...HTML,
      '<tr><td>講座の開催</td><td>人事課</td><td>講座を2回開いた。</td><td></td></tr>',
      '<tr><td colspan="2">効果額合計</td><td>1,200千円</td><td></td></tr></table>',
    ]);
    expect(found).toEqual({
      items: ['講座の開催'],
      records: ['講座を2回開いた。'],
      notes: ['効果額合計', '1,200千円'],
    });
  });
});

describe('what is told at another place', () => {
  it('fills down no department, and a mere reference is nothing done', async () => {
    const lines = [
      'No.,事業名,担当課,実施状況',
      '1,見守り,福祉課,20回開いた。',
      '2,訪問（再掲）,,No.1参照',
      '3,巡回（再掲）,,基本目標1の1参照',
      '4,送迎,福祉課,No.1参照',
      '5,案内,福祉課,手引を参照',
    ];
    const { items, records, notes, messages } = await read('a.csv', lines);
    expect(items.map(({ departments }) => departments.join())).toEqual([
      '福祉課',
      '',
      '',
      '福祉課',
      '福祉課',
    ]);
    expect(records.map(({ activity, status }) => `${activity} ${status}`)).toEqual([
      '20回開いた。 implemented',
      ' unreported',
      ' unreported',
      ' unreported',
      '手引を参照 implemented',
    ]);
    expect(notes.map(({ text }) => text)).toEqual(['No.1参照', '基本目標1の1参照', 'No.1参照']);
    expect(messages).toEqual([]);
  });
});

describe('a remark below an item', () => {
  it.each([
    [
      'over several columns',
      'a.html',
      [
        ...HTML,
        '<tr><td rowspan="2">講座の開催</td><td>人事課</td><td>講座を2回開いた。</td><td></td></tr>',
        '<tr><td colspan="2">※次の年度から3回</td><td></td></tr></table>',
      ],
    ],
    [
      'where a department should stand',
      'a.csv',
      [...CSV, '講座の開催,人事課,講座を2回開いた。,', ',※次の年度から3回,,'],
    ],
  ])('is a note %s', async (_, file, lines) => {
    const found = await below(file, lines);
    expect(found).toEqual({
      items: ['講座の開催'],
      records: ['講座を2回開いた。'],
      notes: ['※次の年度から3回'],
    });
    expect((await read(file, lines)).items[0]?.departments).toEqual(['人事課']);
  });
});
