import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { extractSoundly } from '../helpers.js';

const TABLE = `| No. | 事業名 | 所管課 | 進捗状況 |
|---|---|---|---|
| 1 | 花壇の整備 | 公園課 | ○ |
| 2 | 駅前広場の建設 | 建設課 | ― |
| 3 | 朗読会の開催 | 図書館 | △ |
`;

const read = (text: string, file = 'a.md') => extractSoundly(text, { file });

async function statesOf(text: string, file?: string) {
  const { records } = await read(text, file);
  return records.map(({ item_title, status, status_basis }) => [item_title, status, status_basis]);
}

const LEGEND = '○：実施した　△：検討中　―：今後実施予定';
const BY_LEGEND = [
  ['花壇の整備', 'implemented', 'legend'],
  ['駅前広場の建設', 'planned', 'legend'],
  ['朗読会の開催', 'considering', 'legend'],
];

describe('a legend', () => {
  it.each([
    ['before the table', `# みどり計画 進捗状況\n\n※${LEGEND}\n\n${TABLE}`],
    ['behind the table', `# みどり計画 進捗状況\n\n${TABLE}\n（凡例）${LEGEND}\n`],
    ['below a heading', `# みどり計画 進捗状況\n\n## 第1章 緑\n\n${LEGEND}\n\n${TABLE}`],
    [
      'in several lines',
      `# みどり計画 進捗状況\n\n凡例\n\n○…実施した\n\n△…検討中\n\n―…今後実施予定\n\n${TABLE}`,
    ],
    ['as a list', `# みどり計画 進捗状況\n\n- ○ = 実施した\n- △ = 検討中\n- ― = 今後実施予定\n\n${TABLE}`],
    [
      'as a sentence',
      `# みどり計画 進捗状況\n\n「○」は実施した、「△」は検討中、「―」は今後実施予定を示す。\n\n${TABLE}`,
    ],
    [
      'as a table',
      `# みどり計画 進捗状況\n\n| 記号 | 意味 |\n|---|---|\n| ○ | 実施した |\n| △ | 検討中 |\n| ― | 今後実施予定 |\n\n${TABLE}`,
    ],
    [
      'as two rows',
      `# みどり計画 進捗状況\n\n| ○ | △ | ― |\n|---|---|---|\n| 実施した | 検討中 | 今後実施予定 |\n\n${TABLE}`,
    ],
    ['as a row of the table', `# みどり計画 進捗状況\n\n${TABLE}| ※${LEGEND} | | | |\n`],
    [
      'in the heading of its column',
      `# みどり計画 進捗状況\n\n${TABLE.replace('進捗状況', '進捗状況（○：実施した △：検討中 ―：今後実施予定）')}`,
    ],
  ])('decides what marks mean: %s', async (_, text) => {
    const document = await read(text);
    expect(document.document.legend.map(({ mark, status }) => [mark, status])).toEqual([
      ['○', 'implemented'],
      ['△', 'considering'],
      ['－', 'planned'],
    ]);
    expect(document.records.map((r) => [r.item_title, r.status, r.status_basis])).toEqual(BY_LEGEND);
    expect(document.items).toHaveLength(3);
    expect(document.messages).toEqual([]);
  });

  it('is kept as notes', async () => {
    const { notes, sections, coverage } = await read(
      `# みどり計画 進捗状況\n\n## 第1章 緑\n\n${LEGEND}\n\n${TABLE}`,
    );
    expect(notes.map(({ text }) => text)).toEqual(['○:実施した△:検討中-:今後実施予定']);
    expect(sections[0]?.description).toBeNull();
    expect(coverage.unclaimed).toBe(0);
  });

  it('decides what letters mean that are no marks without it', async () => {
    const text = `# みどり計画 進捗状況\n\n終：終了したもの　継：継続中\n\n${TABLE.replace('○', '終').replace('―', '継').replace('△', '終')}`;
    const { records } = await read(text);
    expect(
      records.map(({ activity, activity_basis, status, mark }) => [activity, activity_basis, status, mark]),
    ).toEqual([
      ['花壇の整備', 'item', 'completed', '終'],
      ['駅前広場の建設', 'item', 'in_progress', '継'],
      ['朗読会の開催', 'item', 'completed', '終'],
    ]);
  });

  it('of grades that say how well something went gives no records', async () => {
    const grades = TABLE.replace('進捗状況', '評価').replace('○', 'A').replace('―', 'B').replace('△', 'C');
    const text = `# みどり計画 進捗状況\n\nA…計画以上　B…計画どおり　C…遅れている\n\n${grades}`;
    const { document, items, records } = await read(text);
    expect(document.legend.map(({ status }) => status)).toEqual([null, null, null]);
    expect(items.map(({ columns }) => columns)).toEqual([{ 評価: 'A' }, { 評価: 'B' }, { 評価: 'C' }]);
    expect(records).toEqual([]);
  });

  it('of grades that say what was done gives records', async () => {
    const grades = TABLE.replace('進捗状況', '評価').replace('○', 'Ａ').replace('―', 'Ｂ').replace('△', 'Ｃ');
    const text = `# みどり計画 進捗状況\n\nＡ：達成 Ｂ：概ね達成 Ｃ：未着手\n\n${grades}`;
    expect(await statesOf(text)).toEqual([
      ['花壇の整備', 'completed', 'legend'],
      ['駅前広場の建設', 'in_progress', 'legend'],
      ['朗読会の開催', 'not_implemented', 'legend'],
    ]);
  });

  it('of a grade for what was not done or came late leaves the state to what was done', async () => {
    const { records } = await read(
      [
        '# みどり計画 進捗状況\n',
        '評価 A:計画どおり B:計画を下回る C:未実施又は大幅な遅れ\n',
        '| 事業名 | 所管課 | 実施内容 | 評価 |',
        '|---|---|---|---|',
        '| 朗読会 | 図書館 | 朗読会を1回開いた。 | C |',
        '| 花壇の整備 | 公園課 | 未実施 | C |',
        '',
      ].join('\n'),
    );
    expect(records.map(({ status, status_basis }) => [status, status_basis])).toEqual([
      ['implemented', 'inferred'],
      ['not_implemented', 'stated'],
    ]);
  });

  it('that says two things of a mark decides nothing', async () => {
    const { records, messages } = await read(
      `# みどり計画 進捗状況\n\n△：検討中 ○：実施した\n\n△：未着手 ×：中止\n\n${TABLE}`,
    );
    expect(records[2]).toMatchObject({ mark: '△', status: 'in_progress', status_basis: 'column' });
    expect(messages.map(({ rule }) => rule)).toContain('mark-without-legend');
  });

  it.each([
    '○ 花壇の整備を実施した ○ 種の配布を実施した',
    'Q：実施しましたか A：実施しました',
    '会議は A会場：10時、B会場：11時に開催する',
  ])('is no other text: %s', async (line) => {
    expect((await read(`# みどり計画 進捗状況\n\n${line}\n\n${TABLE}`)).document.legend).toEqual([]);
  });
});

describe('what a legend says', () => {
  const { legends } = createLexicon();
  const marksIn = (line: string) => legends.readLines([line])[0]?.map(({ mark, text }) => `${mark} ${text}`);

  it.each([
    [
      '【進捗区分】A:計画以上 B:計画どおり C:やや遅れている',
      ['A 計画以上', 'B 計画どおり', 'C やや遅れている'],
    ],
    [
      '※ 評価の基準 ◎=十分に実施できた ○=実施できた ×=実施できなかった',
      ['◎ 十分に実施できた', '○ 実施できた', '× 実施できなかった'],
    ],
    ['(注)○…実施済、△…一部実施、×…未実施', ['○ 実施済', '△ 一部実施', '× 未実施']],
    ['評価区分 1:未着手 2:着手 3:完了', ['1 未着手', '2 着手', '3 完了']],
    ['○印は実施済み、×印は未実施です。', ['○ 実施済み', '× 未実施です']],
    ['◎ 継続・充実 ○ 着手・実施 △ 検討', ['◎ 継続・充実', '○ 着手・実施', '△ 検討']],
    ['凡例 ★…やり終えた ◆…動いている ・…手つかず', ['★ やり終えた', '◆ 動いている', '・ 手つかず']],
    ['1:講座を実施した 2:冊子を配布した', []],
    ['○講座の開催(図書館) ×は使わない', []],
    ['A会場は10時に、B会場は11時に開催した', []],
  ] as const)('is read from a line: %s', (line, pairs) => expect(marksIn(line)).toEqual(pairs));

  it.each([
    ['概ね実施した', 'implemented'],
    ['着手・実施', 'implemented'],
    ['実施済み', 'implemented'],
    ['あまり実施できなかった', 'in_progress'],
    ['ほとんど進んでいない', 'in_progress'],
    ['一部達成', 'in_progress'],
    ['未達成', 'in_progress'],
    ['継続して実施中', 'in_progress'],
    ['事業完了', 'completed'],
    ['目標を上回って達成', 'completed'],
    ['終了したもの', 'completed'],
    ['未着手の事業', 'not_implemented'],
    ['未着手または未実施', 'not_implemented'],
    ['未着手または大きく遅れている', null],
    ['未実施若しくは進捗に遅れ', null],
    ['実施できなかった', 'not_implemented'],
    ['実施に向けて検討', 'considering'],
    ['来年度に実施予定', 'planned'],
    ['休止・廃止', 'discontinued'],
    ['評価の対象としないもの', 'not_applicable'],
    ['計画以上に進んでいる', null],
    ['計画どおり', null],
    ['やや遅れている', null],
    ['進捗に課題あり', null],
    ['基準値を超えている', null],
    ['拡充', null],
  ] as const)('%s', (text, status) => expect(legends.statusOf(text)).toBe(status));
});

describe('a table without a column for what was done', () => {
  it('gives a record an item from a column of states', async () => {
    const text =
      '# みどり計画 進捗状況\n\n事業名\t担当課\t進捗\n花壇の整備\t公園課\t完了\n朗読会の開催\t図書館\t未着手\n種の配布\t公園課\t○\n';
    const { records, messages } = await read(text);
    expect(
      records.map(({ activity, activity_basis, status, status_basis, mark }) => [
        activity,
        activity_basis,
        status,
        status_basis,
        mark,
      ]),
    ).toEqual([
      ['', 'stated', 'completed', 'column', null],
      ['', 'stated', 'not_implemented', 'column', null],
      ['種の配布', 'item', 'implemented', 'column', '○'],
    ]);
    expect(records[0]?.source.text).toBe('完了');
    expect(messages).toEqual([]);
  });

  it('gives items and no records where nothing says how far they got', async () => {
    const text =
      '# みどり計画 進捗状況\n\n事業名\t担当課\t対象\n花壇の整備\t公園課\t市民\n朗読会の開催\t図書館\t児童\n';
    const { items, records, messages } = await read(text);
    expect(items.map(({ title, columns }) => [title, columns])).toEqual([
      ['花壇の整備', { 対象: '市民' }],
      ['朗読会の開催', { 対象: '児童' }],
    ]);
    expect(records).toEqual([]);
    expect(messages.map(({ rule }) => rule)).toEqual(['no-result-column']);
  });

  it('tells once of each mark that it does not explain', async () => {
    const { messages } = await read(`# みどり計画 進捗状況\n\n${TABLE}| 4 | 種の配布 | 公園課 | △ |\n`);
    expect(messages.map(({ rule, line }) => [rule, line])).toEqual([
      ['mark-without-legend', 6],
      ['mark-without-legend', 7],
    ]);
    expect(messages[0]?.message).toContain('－');
  });
});

describe('a legend whose words tell no status', () => {
  const plan = (heading: string, legend: string) =>
    `# みどり計画 進捗状況\n\n事業名\t担当課\t${heading}\n花壇の整備\t公園課\t○\n朗読会の開催\t図書館\t△\n池の清掃\t公園課\t○\n\n${legend}\n`;
  const told = async (text: string) => {
    const { records, messages } = await read(text);
    return {
      states: records.map(({ status, mark }) => `${status} ${mark}`),
      asked: messages.map(({ rule, line }) => `${rule} ${line}`),
    };
  };

  it.each(['○：ほくほく　△：しょんぼり', '凡例　○：ほくほく　△：しょんぼり', '※○…花丸、△…もう一歩'])(
    'keeps its marks from being counted in the usual sense, and says so once of each: %s',
    async (legend) => {
      expect(await told(plan('進捗', legend))).toEqual({
        states: ['unreported ○', 'unreported △', 'unreported ○'],
        asked: ['legend-unread 4', 'legend-unread 5'],
      });
    },
  );

  it('is told of for the one mark alone that it leaves open', async () => {
    expect(await told(plan('進捗', '○：実施　△：しょんぼり'))).toEqual({
      states: ['implemented ○', 'unreported △', 'implemented ○'],
      asked: ['legend-unread 5'],
    });
  });

  it('is no matter where a degree is meant, or a column of grades', async () => {
    expect((await told(plan('評価', '○：ほくほく　△：しょんぼり'))).asked.join()).not.toMatch(
      /legend-unread/,
    );
    expect((await told(plan('進捗', '○：順調　△：遅れ'))).asked.join()).not.toMatch(/legend-unread/);
  });

  it('is a legend where its line is called one, whatever its signs are', async () => {
    const text = plan('進捗', '進捗のしるしの見方　☀…実施した　☂…しょんぼり')
      .replaceAll('○', '☀')
      .replaceAll('△', '☂');
    const { records, messages } = await read(text);
    expect(records.map(({ status }) => status)).toEqual(['implemented', 'unreported', 'implemented']);
    expect(messages.map(({ rule }) => rule)).toContain('legend-unread');
  });

  it.each(['予定より早い', '予定のとおり', '計画より遅い', '見込みより少ない'])(
    'that says how well something goes tells of no plan: %s',
    (text) => expect(createLexicon().legends.statusOf(text)).toBeNull(),
  );

  it('may take many words', async () => {
    const text = plan('進捗', '○：公園課と図書館が力を合わせて行うもの　△：そのほかの課が行う小さなもの');
    expect((await told(text)).asked).toEqual(['legend-unread 4', 'legend-unread 5']);
  });
});

describe('a column of states beside one of what was done', () => {
  it.each(['順調', '概ね順調', '遅れ', '計画どおり', '完了', '○', '→', 'A', '拡充'])(
    'doubles no record: %s',
    async (state) => {
      const text = `# みどり計画 進捗状況\n\n事業名\t実施状況\t進捗状況\n花壇の整備\t花壇を整備した。\t${state}\n朗読会の開催\t朗読会を開いた。\t${state}\n`;
      const { records } = await read(text);
      expect(records.map(({ activity }) => activity)).toEqual(['花壇を整備した。', '朗読会を開いた。']);
    },
  );

  it('of marks that nothing explains is told of', async () => {
    const text =
      '# みどり計画 進捗状況\n\n事業名\t実施状況\t進捗\n花壇の整備\t花壇を整備した。\t△\n朗読会の開催\t朗読会を開いた。\t○\n';
    const { records, messages } = await read(text);
    expect(records.map(({ status, status_basis }) => [status, status_basis])).toEqual([
      ['in_progress', 'column'],
      ['implemented', 'column'],
    ]);
    expect(messages.map(({ rule, line }) => [rule, line])).toEqual([['mark-without-legend', 4]]);
  });
});

it('marks below years of a progress that no result stands beside are what was done in each year', async () => {
  const html = [
    '<h1>緑の計画 進捗状況</h1><table>',
    '<tr><th rowspan="2">事業名<th rowspan="2">担当課<th colspan="3">進捗</tr>',
    '<tr><th>令和4年度<th>令和5年度<th>令和6年度</tr>',
    '<tr><td>花壇の整備<td>公園課<td colspan="2">△<td>○</tr></table>',
  ];
  const { records } = await read(html.join('\n'), 'a.html');
  expect(records.map(({ activity, mark, fiscal_years: years }) => [activity, mark, years])).toEqual([
    ['花壇の整備', '△', [2022]],
    ['花壇の整備', '△', [2023]],
    ['花壇の整備', '○', [2024]],
  ]);
});

describe('columns that are no state of what was done', () => {
  it.each([
    ['新規・継続', ['継続', '新規']],
    ['区分', ['拡充', '縮小']],
  ])('%s does not say how far a project got', async (heading, [first, second]) => {
    const text = `番号,事業名,担当課,${heading},取組状況,実施状況の説明\n1,花壇の整備,公園課,${first},a,花を植えた。\n2,朗読会,図書館,${second},c,読み手を募った。\na:実施 b:一部実施 c:未実施\n`;
    expect(await statesOf(text, 'a.csv')).toEqual([
      ['花壇の整備', 'implemented', 'legend'],
      ['朗読会', 'not_implemented', 'legend'],
    ]);
  });

  it('a mark of another year tells of that year', async () => {
    const text =
      '事業名,担当課,R5実績,R6\n花壇の整備,公園課,花を植えた,×\n朗読会,図書館,3回読んだ,○\n※○：実施　×：未実施\n';
    const { records } = await read(text, 'a.csv');
    expect(
      records.map(({ activity, status, status_basis, fiscal_years }) => [
        activity,
        status,
        status_basis,
        fiscal_years,
      ]),
    ).toEqual([
      ['花を植えた', 'implemented', 'inferred', [2023]],
      ['花壇の整備', 'not_implemented', 'legend', [2024]],
      ['3回読んだ', 'implemented', 'inferred', [2023]],
      ['朗読会', 'implemented', 'legend', [2024]],
    ]);
  });

  it('numbers are what was done where no other column tells it, and a goal that was reached is no end', async () => {
    const text =
      '事業名,担当課,令和5年度実績,達成状況\n水泳教室,体育課,18,達成\n体育館の開放,体育課,31250,未達成\n';
    const { records } = await read(text, 'a.csv');
    expect(records).toMatchObject([
      { activity: '18', fiscal_years: [2023], status: 'implemented' },
      { activity: '31250', fiscal_years: [2023], status: 'implemented' },
    ]);
  });

  it('未 and 済 say whether it was done', async () => {
    const text = '番号,取組,担当課,令和4年度,令和5年度\n1,避難訓練,防災課,未,済\n2,備品の点検,防災課,済,済\n';
    const { records } = await read(text, 'a.csv');
    expect(records.map(({ status }) => status)).toEqual([
      'not_implemented',
      'implemented',
      'implemented',
      'implemented',
    ]);
  });
});

describe('signs alone in a cell', () => {
  const yearly = (...rows: string[]) => read(`事業名,担当課,R3,R4\n${rows.join('\n')}\n`, 'a.csv');
  const told = async (...rows: string[]) => {
    const { records, messages } = await yearly(...rows);
    return {
      records: records.map(({ activity, status, mark }) => [activity, status, mark]),
      asked: messages.flatMap(({ rule, message }) =>
        rule === 'mark-without-legend' ? [message.charAt(3)] : [],
      ),
    };
  };

  it('are marks by the legend, though they are bullets elsewhere', async () => {
    expect(
      await told(
        '花壇の整備,公園課,●,□',
        '朗読会,図書館,■,／',
        '※ ●：実施済　□：計画　■：検討中　／：対象外,,,',
      ),
    ).toEqual({
      records: [
        ['花壇の整備', 'implemented', '●'],
        ['花壇の整備', 'planned', '□'],
        ['朗読会', 'considering', '■'],
        ['朗読会', 'not_applicable', '/'],
      ],
      asked: [],
    });
  });

  it('are asked about without one, and most tell nothing then', async () => {
    expect(await told('花壇の整備,公園課,●,●', '朗読会,図書館,☆,／')).toEqual({
      records: [
        ['花壇の整備', 'implemented', '●'],
        ['花壇の整備', 'implemented', '●'],
        ['', 'unreported', '☆'],
        ['', 'unreported', '/'],
      ],
      asked: ['●', '☆', '/'],
    });
  });

  it('are explained by a sentence of their own', async () => {
    expect(
      await told('花壇の整備,公園課,○,／', '朗読会,図書館,○,○', '注1：／は事業の終了を示す,,,'),
    ).toMatchObject({
      records: [
        ['花壇の整備', 'implemented', '○'],
        ['花壇の整備', 'completed', '/'],
        ['朗読会', 'implemented', '○'],
        ['朗読会', 'implemented', '○'],
      ],
      asked: [],
    });
  });

  it.each(['○実施 △検討 ×未実施', '※○実施、△検討、×未実施', '「○」実施　「△」検討　「×」未実施'])(
    'are explained without a colon: %s',
    async (legend) => {
      const { document } = await yearly('花壇の整備,公園課,○,△', '朗読会,図書館,×,○', `"${legend}",,,`);
      expect(document.legend.map(({ mark, status }) => [mark, status])).toEqual([
        ['○', 'implemented'],
        ['△', 'considering'],
        ['×', 'not_implemented'],
      ]);
    },
  );

  it('are explained above a document without a title, which stays one of progress', async () => {
    const legend = '<p>凡例　「○」実施　「△」検討中　「×」未実施</p>';
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const rows = [row('取組', '担当課', 'R4', 'R5'), row('花壇の整備', '公園課', '△', '○')];
    const { records } = await read(`${legend}<table>${rows.join('')}</table>`, 'a.html');
    expect(records.map(({ status }) => status)).toEqual(['considering', 'implemented']);
  });

  it.each(['●講座の開催 ■広報の実施', '・植樹 ●間伐', '○実施 ○検討'])(
    'are bullets before what was done: %s',
    async (line) => {
      const { document } = await read(`# みどり計画 進捗状況\n\n${line}\n\n${TABLE}`);
      expect(document.legend).toEqual([]);
    },
  );
});

describe('choices of which one is checked', () => {
  const CHOICES = [
    ['☑実施済　□実施中　□未実施', 'implemented'],
    ['□実施済　☑実施中　□未実施', 'in_progress'],
    ['□実施済　□実施中　■未実施', 'not_implemented'],
    ['□実施済　□実施中　□未実施', 'unreported'],
  ] as const;

  it.each(CHOICES)('are a state: %s', async (choices, status) => {
    const among = `花壇の整備,公園課,花を植えた。,${choices}\n朗読会,図書館,,${choices}\n`;
    const { records } = await read(`事業名,担当課,令和5年度の取組内容,進捗状況\n${among}`, 'a.csv');
    const ofText = status === 'unreported' ? 'implemented' : status;
    expect(records.map((record) => record.status)).toEqual([ofText, status]);
  });

  it.each(CHOICES)('are a state among results: %s', async (choices, status) => {
    const text = `事業名,担当課,令和5年度の取組状況\n花壇の整備,公園課,${choices}\n朗読会,図書館,3回読んだ\n`;
    const { records } = await read(text, 'a.csv');
    expect(records.map((record) => record.status)).toEqual([status, 'implemented']);
    expect(records[0]?.activity).toBe(/[☑■]([^　]+)/.exec(choices)?.[1] ?? '');
  });

  it('are entries where they tell of something done', async () => {
    const text =
      '事業名,担当課,令和5年度の取組状況\n花壇の整備,公園課,□花の植付け　□土の入替え\n朗読会,図書館,3回読んだ\n';
    const { records } = await read(text, 'a.csv');
    expect(records.map(({ activity }) => activity)).toEqual(['花の植付け', '土の入替え', '3回読んだ']);
  });
});
