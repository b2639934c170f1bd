import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

const read = (file: string, lines: readonly string[]) => extractSoundly(`${lines.join('\n')}\n`, { file });

/** Each item below its sections, outermost first, as one line. */
async function outlineOf(file: string, lines: readonly string[]): Promise<string[]> {
  const document = await read(file, lines);
  const titles = new Map(document.sections.map(({ id, parent, title }) => [id, { parent, title }]));
  const pathOf = (id: string | null): string[] => {
    const section = id === null ? undefined : titles.get(id);
    return section ? [...pathOf(section.parent), section.title] : [];
  };
  return document.items.map(({ section, title }) => [...pathOf(section), title].join(' > '));
}

const GREEN = [
  '緑を守る > 林の保全 > 保存樹の指定',
  '緑を守る > 林の保全 > 林の調査',
  '緑を守る > 農地の保全 > 農地の貸出し',
  '緑をつくる > 街の緑 > 街路樹の植替え',
];

/** A table in which rows name the sections of two levels. */
const green = (section: (level: 1 | 2, number: string, title: string) => string, item: typeof html.item) => [
  section(1, '1', '緑を守る'),
  section(2, '1-1', '林の保全'),
  item('保存樹の指定', '公園課', '・3本を指定した。'),
  item('林の調査', '公園課', '・調査を行った。'),
  section(2, '1-2', '農地の保全'),
  item('農地の貸出し', '農政課', '・20区画を貸し出した。'),
  section(1, '2', '緑をつくる'),
  section(2, '2-1', '街の緑'),
  item('街路樹の植替え', '道路課', '・10本を植え替えた。'),
];

const html = {
  head: ['<h1>緑の計画 進捗状況</h1>', '<table>', '<tr><th>事業名</th><th>担当課</th><th>実施状況</th></tr>'],
  span: (text: string) => `<tr><td colspan="3">${text}</td></tr>`,
  item: (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
};
const csv = {
  head: ['緑の計画 進捗状況,,', ',,', '事業名,担当課,実施状況'],
  alone: (text: string) => `${text},,`,
  item: (...cells: string[]) => cells.join(','),
};
const markdown = {
  head: ['# 緑の計画 進捗状況', '', '| 事業名 | 担当課 | 実施状況 |', '|---|---|---|'],
  repeated: (text: string) => `| ${text} | ${text} | ${text} |`,
  item: (...cells: string[]) => `| ${cells.join(' | ')} |`,
};

/** How documents write the titles of two levels. */
const FORMS: Readonly<Record<string, (level: 1 | 2, number: string, title: string) => string>> = {
  'a word and a number': (level, number, title) => `${level === 1 ? '基本目標' : '施策'}${number} ${title}`,
  'chapters and Roman numerals': (level, number, title) =>
    level === 1 ? `第${number}章　${title}` : `${number.endsWith('1') ? 'Ⅰ' : 'Ⅱ'}　${title}`,
  'brackets and signs': (level, _, title) => (level === 1 ? `【${title}】` : `■${title}`),
  'numbers in brackets': (level, number, title) =>
    level === 1 ? `【基本目標${number} ${title}】` : `◆施策の方向（${number.slice(-1)}）${title}`,
};

describe.each(Object.entries(FORMS))('rows that name sections by %s', (_, form) => {
  it('span the table', async () => {
    const rows = green((...title) => html.span(form(...title)), html.item);
    expect(await outlineOf('a.html', [...html.head, ...rows, '</table>'])).toEqual(GREEN);
  });

  it('stand in the first cell, the rest of which a converter has left blank', async () => {
    const rows = green((...title) => csv.alone(form(...title)), csv.item);
    expect(await outlineOf('a.csv', [...csv.head, ...rows])).toEqual(GREEN);
  });

  it('say the same in every cell', async () => {
    const rows = green((...title) => markdown.repeated(form(...title)), markdown.item);
    expect(await outlineOf('a.md', [...markdown.head, ...rows])).toEqual(GREEN);
  });
});

describe('rows that name sections in plain words', () => {
  const plain = (section: (text: string) => string, item: typeof html.item) => [
    section('緑を守る'),
    item('保存樹の指定', '公園課', '・3本を指定した。'),
    item('林の調査', '公園課', '・調査を行った。'),
    section('緑をつくる'),
    item('街路樹の植替え', '道路課', '・10本を植え替えた。'),
  ];
  const expected = ['緑を守る > 保存樹の指定', '緑を守る > 林の調査', '緑をつくる > 街路樹の植替え'];

  it('are sure where they span the table', async () => {
    const lines = [...html.head, ...plain(html.span, html.item), '</table>'];
    expect(await outlineOf('a.html', lines)).toEqual(expected);
    expect((await read('a.html', lines)).messages).toEqual([]);
  });

  it('are told of where they may be items of which nothing is said', async () => {
    const lines = [...csv.head, ...plain(csv.alone, csv.item)];
    expect(await outlineOf('a.csv', lines)).toEqual(expected);
    const { messages } = await read('a.csv', lines);
    expect(messages.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '4 rows-uncertain',
      '7 rows-uncertain',
    ]);
  });

  it('are sure where every item has a number and they have none', async () => {
    const lines = [
      '番号\t事業名\t担当課\t実施状況',
      '\t緑を守る\t\t',
      '1\t保存樹の指定\t公園課\t・3本を指定した。',
      '2\t林の調査\t公園課\t・調査を行った。',
      '\t緑をつくる\t\t',
      '3\t街路樹の植替え\t道路課\t・10本を植え替えた。',
    ];
    expect(await outlineOf('a.txt', lines)).toEqual(expected);
    expect((await read('a.txt', lines)).messages).toEqual([]);
  });

  it('stand above heading rows of their own', async () => {
    const [title = '', begin = '', heading = ''] = html.head;
    const lines = [
      title,
      begin,
      html.span('緑を守る'),
      heading,
      html.item('林の調査', '公園課', '・調査を行った。'),
      html.span('緑をつくる'),
      heading,
      html.item('街路樹の植替え', '道路課', '・10本を植え替えた。'),
      '</table>',
    ];
    expect(await outlineOf('a.html', lines)).toEqual(['緑を守る > 林の調査', '緑をつくる > 街路樹の植替え']);
  });

  it.each([
    [
      'in front of it',
      '<th>番号</th><th>事業名</th><th>担当課</th><th>実施状況</th>',
      ['(1)', '<td rowspan="2">街灯の設置</td>', '防災課', '・設計した。'],
      ['(2)', '道路課', '・工事をした。'],
    ],
    [
      'behind it',
      '<th>備考</th><th>事業名</th><th>手順</th><th>担当課</th><th>実施状況</th>',
      ['', '<td rowspan="2">街灯の設置</td>', '(1)設計', '防災課', '・設計した。'],
      ['', '(2)工事', '道路課', ''],
    ],
  ])('are numbered as the steps of an item are %s', async (_, headings, ...steps) => {
    const rowOf = (cells: readonly string[]) =>
      `<tr>${cells.map((cell) => (cell.startsWith('<') ? cell : `<td>${cell}</td>`)).join('')}</tr>`;
    const width = headings.split('<th>').length - 1;
    const [first = [], second = []] = steps;
    const lines = [
      `<table><tr>${headings}</tr>`,
      rowOf([`<td colspan="${width}">(1)安全な町</td>`]),
      rowOf(first),
      rowOf(second),
      rowOf([`<td colspan="${width}">(2)働ける町</td>`]),
      rowOf(first.map((cell) => (cell.startsWith('<') ? '市場の開催' : cell))),
      '</table>',
    ];
    expect(await outlineOf('a.html', lines)).toEqual(['安全な町 > 街灯の設置', '働ける町 > 市場の開催']);
  });

  it('stand above heading rows of their own, blank rows between', async () => {
    const part = (title: string, ...item: string[]) => [
      `${title},,`,
      ',,',
      ',,',
      ...csv.head.slice(-1),
      item.join(','),
    ];
    const lines = [
      ...part('1.緑を守る', '①林の調査', '公園課', '・調査を行った。'),
      ...part('2.緑をつくる', '①街路樹の植替え', '道路課', '・10本を植え替えた。'),
    ];
    expect(await outlineOf('a.csv', lines)).toEqual(['緑を守る > 林の調査', '緑をつくる > 街路樹の植替え']);
  });
});

describe('rows of one cell that name no section', () => {
  const outline = (...rows: string[]) => outlineOf('a.html', [...html.head, ...rows, '</table>']);
  const item = html.item('林の調査', '公園課', '・調査を行った。');
  const more = html.item('井戸の調査', '公園課', '・調査をした。');

  it.each([
    '※令和6年3月末現在',
    '注1 見込みを含む',
    '単位:千円',
    '市民とともに緑を守り、次の世代へ手渡します。',
  ])('are remarks: %s', async (text) => {
    expect(await outline(item, html.span(text), more)).toEqual(['林の調査', '井戸の調査']);
    const { notes } = await read('a.html', [...html.head, item, html.span(text), more, '</table>']);
    expect(notes).toHaveLength(1);
  });

  it('are remarks below the last item too', async () => {
    expect(await outline(item, html.span('緑の審議会の意見'))).toEqual(['林の調査']);
  });

  it('are items where the document numbers its items so', async () => {
    const rows = ['①林の調査,公園課,・調査を行った。', '②井戸の調査,,', '③川の調査,河川課,・調査をした。'];
    expect(await outlineOf('a.csv', [...csv.head, ...rows])).toEqual(['林の調査', '井戸の調査', '川の調査']);
  });

  it('are items where other items too have blank cells', async () => {
    const rows = ['林の調査,公園課,・調査を行った。', '井戸の調査,,', '川の調査,,・調査をした。'];
    expect(await outlineOf('a.csv', [...csv.head, ...rows])).toEqual(['林の調査', '井戸の調査', '川の調査']);
  });
});

it('a section that a page says again goes on', async () => {
  const rows = [
    html.span('基本目標1 緑を守る'),
    html.item('林の調査', '公園課', '・調査を行った。'),
    html.span('基本目標1 緑を守る'),
    html.item('井戸の調査', '公園課', '・調査をした。'),
  ];
  const { sections, coverage } = await read('a.html', [...html.head, ...rows, '</table>']);
  expect(sections.map(({ id }) => id)).toEqual(['s1']);
  expect(coverage.unclaimed).toBe(0);
});

describe('titles in a first column of departments', () => {
  const rows = (first: string, second: string) => [
    '緑の計画 進捗状況,,,',
    '担当課,事業名,実施状況,評価',
    first,
    '公園課,林の調査,・調査を行った。,A',
    second,
    '河川課,川の調査,・調査をした。,B',
  ];

  it('name sections, and are no departments of the item above', async () => {
    const { items, messages } = await read('a.csv', rows('重点計画1 緑を守る,,,', '水辺をつくる,,,'));
    expect(items.map(({ title, departments }) => [title, departments])).toEqual([
      ['林の調査', ['公園課']],
      ['川の調査', ['河川課']],
    ]);
    const lines = rows('重点計画1 緑を守る,,,', '水辺をつくる,,,');
    expect(await outlineOf('a.csv', lines)).toEqual([
      '重点計画1緑を守る > 林の調査',
      '水辺をつくる > 川の調査',
    ]);
    expect(messages.filter(({ rule }) => rule === 'rows-uncertain')).not.toHaveLength(0);
  });

  it('are departments where they end so', async () => {
    expect(await outlineOf('a.csv', rows('企画課,,,', '財政課,,,'))).toEqual(['林の調査', '川の調査']);
  });
});

it('titles on lines without tabs name sections of the tables around them', async () => {
  const lines = [
    '緑の計画 進捗状況',
    '',
    '事業名\t担当課\t実施状況',
    '■緑を守る',
    '林の調査\t公園課\t・調査を行った。',
    '■水辺をつくる',
    '川の調査\t河川課\t・調査をした。',
  ];
  expect(await outlineOf('a.txt', lines)).toEqual(['緑を守る > 林の調査', '水辺をつくる > 川の調査']);
});
