import { describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../../src/model.js';
import { extractSoundly } from '../helpers.js';

const HEAD = '具体的な事業\t担当課\t実施したこと\n';
const ROW = '①説明会\t総務課\t・説明会の開催(平成28年度)【総務課】\n';
const TABLE = `\n${HEAD}${ROW}\n`;

const read = (text: string, file = 'a.md') => extractSoundly(text, { file });
const outline = ({ sections }: ProgressDocument) =>
  sections.map(({ id, level, title }) => `${id} ${level} ${title}`);
const items = (document: ProgressDocument) => document.items.map(({ id, title }) => `${id} ${title}`);
const activities = ({ records }: ProgressDocument) => records.map(({ id, activity }) => `${id} ${activity}`);
const notes = (document: ProgressDocument) => document.notes.map(({ text }) => text);
const rules = (document: ProgressDocument) => document.messages.map(({ rule }) => rule);

describe('the outline of a plan', () => {
  it('tells a level that begins anew with 1 from the one that goes on', async () => {
    const document = await read(
      `# 1. 参加\n\n## 1. 情報\n${TABLE}## 2. 公募\n${TABLE}# 2. 協働\n\n## 1. 対話\n${TABLE}# 3. 自治\n${TABLE}`,
    );
    expect(outline(document)).toEqual([
      's1 1 参加',
      's1.1 2 情報',
      's1.2 2 公募',
      's2 1 協働',
      's2.1 2 対話',
      's3 1 自治',
    ]);
    expect(items(document).map((item) => item.split(' ')[0])).toEqual(['i1.1.1', 'i1.2.1', 'i2.1.1', 'i3.1']);
    expect(rules(document)).not.toContain('number-out-of-order');
  });

  it('goes on from the section whose number comes before, wherever its heading is marked', async () => {
    const document = await read(`# 1. 参加\n\n## 1. 情報\n${TABLE}## 2. 公募\n${TABLE}## 2. 協働\n${TABLE}`);
    // 2 after 1.2 is the second of the upper level: nothing else has a number that it follows.
    expect(outline(document).at(-1)).toBe('s2 1 協働');
  });

  it('sets unnumbered headings by their depth', async () => {
    const document = await read(
      `# まちづくりプラン\n\n## 参加\n\n### 情報\n${TABLE}### 公募\n${TABLE}## 協働\n${TABLE}`,
    );
    expect(document.document.title).toBe('まちづくりプラン');
    expect(outline(document)).toEqual(['s~1 1 参加', 's~1~1 2 情報', 's~1~2 2 公募', 's~2 1 協働']);
  });

  it('sets numbered headings among unnumbered ones', async () => {
    const document = await read(
      `# まちづくりプラン\n\n## はじめに\n\n## 1. 参加\n\n### 情報\n${TABLE}### 公募\n${TABLE}## 2. 協働\n${TABLE}## おわりに\n\n謝辞\n`,
    );
    expect(document.sections.map(({ level, title }) => `${level} ${title}`)).toEqual([
      '1 はじめに', '1 参加', '2 情報', '2 公募', '1 協働', '1 おわりに',
    ]); // biome-ignore format: a list
  });

  it('takes sections from merged columns, below the heading that the table stands under', async () => {
    const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    const head = row('基本目標', '施策', '事業名', '実績');
    const first = [
      row('発信', '紙', '①広報', '・配布'), row('', '電子', '①掲示', '・更新'),
      row('対話', '会', '①広聴', '・開催'), row('', '', '②公募', '・拡大'),
    ]; // biome-ignore format: rows
    const document = await read(
      `<h1>1. 参加</h1><table>${head}${first.join('')}</table><h1>2. 協働</h1><table>${head}${first[2]}</table>`,
      'a.html',
    );
    expect(document.sections.map(({ level, title }) => `${level} ${title}`)).toEqual([
      '1 参加', '2 発信', '3 紙', '3 電子', '2 対話', '3 会', '1 協働', '2 対話', '3 会',
    ]); // biome-ignore format: a list
    expect(document.records.map(({ sections }) => sections.join('/'))).toEqual([
      '参加/発信/紙', '参加/発信/電子', '参加/対話/会', '参加/対話/会', '協働/対話/会',
    ]); // biome-ignore format: a list
  });

  it('lets compound numbers say their whole path', async () => {
    const document = await read(
      `# 1. 参加\n\n## 1-2 情報\n${TABLE}## 1-3 公募\n${TABLE}# 2. 協働\n\n## 2-1 対話\n${TABLE}`,
    );
    expect(outline(document)).toEqual([
      's1 1 参加',
      's1.2 2 情報',
      's1.3 2 公募',
      's2 1 協働',
      's2.1 2 対話',
    ]);
  });

  it('takes a number again at the same depth for a repetition, not for a level below', async () => {
    const document = await read(`# 1. 参加\n\n# 1. 協働\n${TABLE}`);
    expect(outline(document)).toEqual(['s1 1 参加', 's1~2 1 協働']);
  });

  it('is described by the prose between its headings and their tables', async () => {
    const document = await read(
      `# 1. 参加\n\n市民とともに※つくります。\n\n毎年度見直します。\n\n※目標は別に定めます。\n${TABLE}`,
    );
    expect(document.sections).toMatchObject([
      { description: '市民とともに※つくります。\n毎年度見直します。' },
    ]);
    expect(notes(document)).toEqual(['※目標は別に定めます。']);
  });

  it('says where numbers are missing, repeat or are marked at another depth', async () => {
    const document = await read(`# 1. 参加\n${TABLE}# 3. 協働\n${TABLE}# 3. 自治\n${TABLE}`);
    expect(outline(document)).toEqual(['s1 1 参加', 's3 1 協働', 's3~2 1 自治']);
    expect(
      document.messages.filter(({ rule }) => rule === 'number-out-of-order').map(({ line }) => line),
    ).toEqual([6, 11]);
  });

  it.each([
    ['情報の充実(P41)', '情報の充実', [41]],
    ['情報の充実(p.41)', '情報の充実', [41]],
    ['情報の充実（Ｐ４１～４２）', '情報の充実', [41, 42]],
    ['情報の充実(P53～P56)', '情報の充実', [53, 56]],
    ['情報の充実(P.53-P.56)', '情報の充実', [53, 56]],
    ['情報の充実(12ページ)', '情報の充実', [12]],
    ['情報の充実(12～13頁)', '情報の充実', [12, 13]],
    ['情報の充実(12-13ページ)', '情報の充実', [12, 13]],
    ['情報の充実 P1234', '情報の充実', [1234]],
    ['1ページの充実', '1ページの充実', []],
    ['情報の充実(P41)その2', '情報の充実(P41)その2', []],
    ['情報の充実(41)', '情報の充実(41)', []],
  ])('takes the pages from 「%s」', async (heading, title, pages) => {
    const { sections } = await read(`# 1. ${heading}\n${TABLE}`);
    expect(sections).toMatchObject([{ title, pages, number: '1' }]);
  });
});

describe('headings that are not marked', () => {
  it.each([
    ['a.md', '\n'],
    ['a.txt', '\n'],
    ['a.txt', '\n\n'],
  ])(
    'are numbered lines right above a table, and what stands above them is prose (%s, %j)',
    async (file, gap) => {
      const lines = [
        '昨年度の進捗です。',
        '1. 参加',
        '(1)情報',
        HEAD + ROW,
        '2. 協働',
        '(1)対話',
        HEAD + ROW,
      ];
      const document = await read(lines.join(gap), file);
      expect(outline(document)).toEqual(['s1 1 参加', 's1.1 2 情報', 's2 1 協働', 's2.1 2 対話']);
      expect(notes(document)).toEqual(['昨年度の進捗です。']);
    },
  );

  it.each([
    '第1章 参加',
    '(1)参加',
    '(一)参加',
    '1. 参加',
    '1 参加',
    '一 参加',
    'I. 参加',
    'Ⅰ参加',
    '基本目標1 参加',
    '施策1 参加',
    '政策1 参加',
    '方針1 参加',
    '目標1 参加',
    '柱1 参加',
    '重点施策1 参加',
  ])('are numbered in whatever way: %s', async (line) => {
    expect((await read(`${line}\n${HEAD}${ROW}`, 'a.txt')).sections).toMatchObject([
      { title: '参加', number: '1' },
    ]);
  });

  it('are no sentences, no long lines, and nothing that is numbered as items are', async () => {
    const long = `2. ${'参加と協働の'.repeat(10)}`;
    const document = await read(
      `# 1. 参加\n\n2. 市民が参加します。\n${TABLE}\n${long}\n${TABLE}\n①情報\n${TABLE}`,
    );
    expect(document.sections).toHaveLength(1);
  });
});

describe('lines of print', () => {
  it('are page numbers, and with those what pages repeat, from the second time on', async () => {
    const page = (number: number, text: string) => `まちづくり審議会\n\n${text}\n- ${number} -\n\n`;
    const document = await read(
      page(1, `# 1. 参加\n${TABLE}`) + page(2, `# 2. 協働\n${TABLE}`) + page(3, `# 3. 自治\n${TABLE}`),
      'a.txt',
    );
    expect(document.sections).toHaveLength(3);
    expect(document.coverage.furniture).toBe(2 * 'まちづくり審議会'.length + 3 * '-1-'.length);
  });

  it('are headings too where there are pages, but not what comes again in its own right', async () => {
    const page = (number: number, title: string) =>
      `# まちづくりプラン\n\n## ${number}. ${title}\n${TABLE}\n${number}ページ\n\n`;
    const pages = await read(page(1, '参加') + page(2, '協働'));
    expect(outline(pages)).toEqual(['s1 1 参加', 's2 1 協働']);
    expect(pages.coverage.furniture).toBe('まちづくりプラン'.length + 2 * '1ページ'.length);
    const head = await read('# まちづくりプラン\n\n'.repeat(3) + TABLE);
    expect(head.coverage.furniture).toBe(2 * 'まちづくりプラン'.length);
    const part = (title: string) => `## ${title}\n\n### 実施内容\n${TABLE}`;
    const parts = await read(`# まちづくりプラン\n\n${part('参加')}${part('協働')}${part('自治')}`);
    expect(parts.sections.filter(({ title }) => title === '実施内容')).toHaveLength(3);
    expect(parts.coverage.furniture).toBe(0);
  });

  it('are not numbered lines, which may come again below another heading', async () => {
    const part = (title: string, page: number) => `${title}\n(1)情報\n${HEAD}${ROW}\n- ${page} -\n\n`;
    const document = await read(part('1. 参加', 1) + part('2. 協働', 2) + part('3. 自治', 3), 'a.txt');
    expect(outline(document)).toEqual([
      's1 1 参加', 's1.1 2 情報', 's2 1 協働', 's2.1 2 情報', 's3 1 自治', 's3.1 2 情報',
    ]); // biome-ignore format: a list
  });

  it('are not the entries of lists, which may come as often as they like', async () => {
    const list = ['①広報', '②広聴', '③公募', '④対話']
      .map((item) => `${item}\n担当課:総務課\n未実施\n`)
      .join('\n');
    const document = await read(`# 1. 参加\n\n${list}`, 'a.txt');
    expect(document.records.map(({ status }) => status)).toEqual(Array(4).fill('not_implemented'));
    expect(document.items.map(({ departments }) => departments)).toEqual(Array(4).fill(['総務課']));
    expect(document.coverage.furniture).toBe(0);
  });
});

describe('lists', () => {
  it.each(['①', '⑴', '⒈', '⓵', '❶', 'ⓐ', '㋐', '1) ', '(ア)', 'ア ', 'No.1 '])(
    'have items that are numbered %s',
    async (number) => {
      const document = await read(`# 第1章 参加\n\n${number}広報\n・冊子の配布(平成28年度)\n`, 'a.txt');
      expect(document.items).toMatchObject([{ title: '広報', label: number.trim() }]);
      expect(document.records).toMatchObject([{ activity: '冊子の配布', fiscal_years: [2016] }]);
    },
  );

  it.each(['()', '（）', '【】', '〔〕', '[]', '［］'])(
    'have departments in %s behind their titles',
    async (pair) => {
      const title = `防災訓練の実施${pair.charAt(0)}危機管理課、総務課${pair.charAt(1)}`;
      const { items: found } = await read(`# 第1章 参加\n\n①${title}\n・訓練の実施(平成28年度)\n`, 'a.txt');
      expect(found).toMatchObject([{ title: '防災訓練の実施', departments: ['危機管理課', '総務課'] }]);
    },
  );

  it('have titles with other brackets too', async () => {
    const { items: found } = await read(
      '# 第1章 参加\n\n①防災訓練の実施(夜間)\n・訓練の実施(平成28年度)\n',
      'a.txt',
    );
    expect(found).toMatchObject([{ title: '防災訓練の実施(夜間)', departments: [] }]);
  });

  it.each(['【】', '〔〕', '≪≫', '《》', '〈〉', '<>', '[]'])(
    'are told from prose by what their entries end with: %s',
    async (pair) => {
      const [open, close] = pair;
      const { records } = await read(`# 第1章 参加\n\n①広報\n冊子の配布${open}総務課${close}\n`, 'a.txt');
      expect(records).toMatchObject([{ activity: '冊子の配布', departments: ['総務課'] }]);
    },
  );

  it.each(['総務課', '庶務係', '防災対策室', '都市局', '総務部', '保健所', '図書館'])(
    'are told from prose by what their entries end with: (%s)',
    async (department) => {
      const { records } = await read(`# 第1章 参加\n\n①広報\n冊子の配布(${department})\n`, 'a.txt');
      expect(records).toHaveLength(1);
      expect(records[0]?.source.text).toBe(`冊子の配布(${department})`);
    },
  );

  it('have their item from a heading: its own, or one that is numbered as items are', async () => {
    const own = await read('# 1. 参加\n\n## 広報の充実\n\n冊子の配布(平成28年度)\n会の開催(平成28年度)\n');
    expect(own.sections.map(({ level, title }) => `${level} ${title}`)).toEqual(['1 参加', '2 広報の充実']);
    expect(own.items).toMatchObject([{ section: own.sections[1]?.id, title: '広報の充実' }]);
    expect(own.records).toHaveLength(2);
    const itself = await read('# 1. 参加\n\n## ①広報の充実\n\n冊子の配布(平成28年度)\n');
    expect(outline(itself)).toEqual(['s1 1 参加']);
    expect(itself.items).toMatchObject([{ section: 's1', title: '広報の充実', label: '①' }]);
  });

  it('have titles whose brackets name departments alone, or none at all', async () => {
    const { items: found } = await read(
      '# 第1章 参加\n\n①防災訓練(総務課、夜間)\n・訓練の実施(平成28年度)\n',
      'a.txt',
    );
    expect(found).toMatchObject([{ title: '防災訓練(総務課、夜間)', departments: [] }]);
  });

  it('are lists only where half of their items tell of something done', async () => {
    const list = (told: number) =>
      ['①広報', '②広聴', '③公募', '④対話']
        .map((item, i) => (i < told ? `${item}\n未実施\n` : `${item}\n・詳しくは後で\n`))
        .join('');
    expect((await read(`# 第1章 参加\n\n${list(2)}`, 'a.txt')).items).toHaveLength(4);
    expect((await read(`# 第1章 参加\n\n${list(1)}`, 'a.txt')).items).toEqual([]);
  });

  it('are none where numbered lines tell of nothing done', async () => {
    const document = await read(
      '# 第1章 参加\n\n①広報とは何か\n冊子のことです。\n②広聴とは何か\n会のことです。\n',
      'a.txt',
    );
    expect(document.items).toEqual([]);
    expect(notes(document).join('')).toContain('②広聴とは何か');
  });
});

describe('rows', () => {
  it('go on with the item above where they have no title of their own', async () => {
    const document = await read(
      `(1)発信\t\t\t\n${HEAD.trimEnd()}\t備考\n①広報\t総務課\t・冊子の配布(平成27年度)\t好評\n\t財政課 総務課\t・冊子の改訂(平成28年度)\t継続\n\t\t・冊子の発送(平成28年度)\t\n`,
    );
    expect(activities(document)).toEqual(['r1.1.1 冊子の配布', 'r1.1.2 冊子の改訂', 'r1.1.3 冊子の発送']);
    expect(document.items).toMatchObject([
      { title: '広報', departments: ['総務課', '財政課'], columns: { 備考: '好評\n継続' } },
    ]);
  });

  it('go on beside cells that are merged over them', async () => {
    const document = await read(
      '<table><tr><th>事業名<th>担当課<th>実績<tr><td rowspan=2>①広報<td rowspan=2>総務課<td>・冊子の配布<tr><td>・冊子の改訂<tr><td>②広聴<td>財政課<td>・会の開催</table>',
      'a.html',
    );
    expect(activities(document)).toEqual(['r1.1 冊子の配布', 'r1.2 冊子の改訂', 'r2.1 会の開催']);
    expect(document.items.map(({ departments }) => departments)).toEqual([['総務課'], ['財政課']]);
  });

  it('without numbers are items too, but for texts that reach across the table', async () => {
    const document = await read(
      '<table><tr><th>事業名<th>担当課<th>実績<tr><td>広報<td>総務課<td>・冊子の配布<tr><td colspan=3>以下は新規事業です<tr><td>広聴<td><td></table>',
      'a.html',
    );
    expect(items(document)).toEqual(['i~1 広報', 'i~2 広聴']);
    expect(notes(document)).toEqual(['以下は新規事業です']);
  });

  it('below another heading go on with the columns of the table before it where their departments do', async () => {
    const below = (rows: string) => read(`# 1. 参加\n${TABLE}# 2. 協働\n\n${rows}`);
    const items = '②広聴\t財政課\t・会の開催(平成28年度)\n③公募\t総務課\t・枠の拡大(平成28年度)\n';
    const document = await below(items);
    expect(activities(document)).toEqual(['r1.1.1 説明会の開催', 'r2.2.1 会の開催', 'r2.3.1 枠の拡大']);
    expect(document.messages.map(({ rule }) => rule)).toContain('heading-row-missing');
    const others = await below(
      '②広聴\t3月1日\t・会の開催(平成28年度)\n③公募\t総務課\t・枠の拡大(平成28年度)\n',
    );
    expect(others.records).toHaveLength(1);
    expect(notes(others)).toContain('・会の開催(平成28年度)');
  });

  it('join an entry that a page end has cut, and begin a new one at a bullet or a state', async () => {
    const document = await read(
      `${HEAD}①広報\t総務課\t・冊子を市民\n\t\tに配布(平成27年度)\n\t\t・冊子の改訂(平成28年度)\n\t\t未実施\n`,
    );
    expect(document.records.map(({ activity }) => activity)).toEqual([
      '冊子を市民に配布',
      '冊子の改訂',
      '未実施',
    ]);
  });

  it('are notes where there is no item to go on with', async () => {
    const document = await read(`${HEAD}\t\t前の頁から続く\n${ROW}`);
    expect(notes(document)).toEqual(['前の頁から続く']);
    expect(document.records).toHaveLength(1);
  });

  it.each(['〃', '同上', '″', '"', '同'])('take %s for the departments above', async (ditto) => {
    const document = await read(`${HEAD}${ROW}②研修\t${ditto}\t・未実施\n`);
    expect(document.items[1]).toMatchObject({ departments: ['総務課'], departments_basis: 'filled_down' });
  });

  it.each(['-', '―', 'ー', '－', '—', 'なし', '無', '該当なし'])(
    'take %s for no department',
    async (nobody) => {
      const document = await read(`${HEAD}${ROW}②研修\t${nobody}\t・未実施\n`);
      expect(document.items[1]).toMatchObject({ departments: [], departments_basis: 'none' });
    },
  );

  it('know a department again that a stray space has split', async () => {
    const document = await read(
      `${HEAD}①説明会\tこども部支援課\t・未実施\n②研修\tこども部 支援課\t・研修の実施(平成28年度)【こども部 支援課】\n`,
    );
    expect(document.items.map(({ departments }) => departments)).toEqual([
      ['こども部支援課'],
      ['こども部支援課'],
    ]);
    expect(document.records[1]?.departments).toEqual(['こども部支援課']);
    expect(rules(document)).not.toContain('department-not-in-charge');
  });

  it('have details behind bullets or in list items of their own', async () => {
    const document = await read(
      `${HEAD}①説明会<ul><li>地区の会</li><li>全体の会</li></ul>\t総務課\t・未実施\n②研修 ・新人 ・中堅\t総務課\t・未実施\n`,
    );
    expect(document.items).toMatchObject([
      { title: '説明会', details: ['地区の会', '全体の会'] },
      { title: '研修', details: ['新人', '中堅'] },
    ]);
  });

  it('name years by their distance from the document', async () => {
    const years = async (date: string) =>
      (
        await read(
          `${date}\n\n# 1. 参加\n\n事業名\t前年度の実績\t今年度の実績\n①広報\t・冊子の配布\t・冊子の改訂\n`,
        )
      ).records.map(({ fiscal_years, fiscal_years_basis }) => [...fiscal_years, fiscal_years_basis]);
    expect(await years('平成29年6月28日')).toEqual([
      [2016, 'column'],
      [2017, 'column'],
    ]);
    expect(await years('平成29年3月 総務課')).toEqual([
      [2015, 'column'],
      [2016, 'column'],
    ]);
    expect(await years('まちづくりプラン')).toEqual([['none'], ['none']]);
  });

  it('tell of the document no more below the first section', async () => {
    const document = await read(`# 1. 参加\n\n平成29年6月28日\t\t資料4\n${HEAD}${ROW}`);
    expect(document.document).toMatchObject({ date: null, material: null });
    expect(notes(document)).toEqual(['平成29年6月28日', '資料4']);
  });

  it('may tell of the document above the first section', async () => {
    const document = await read(`資料4\t\t平成29年6月28日\n${HEAD}${ROW}`);
    expect(document.document).toMatchObject({ material: '資料4', date: '2017-06-28' });
    expect(notes(document)).toEqual([]);
  });

  it('of a table of another thing are notes, and a message says so once', async () => {
    const document = await read(`# 1. 参加\n${TABLE}# 2. 委員\n\n氏名\t所属\n白井花子\t自治会\n`);
    expect(notes(document)).toEqual(['氏名', '所属', '白井花子', '自治会']);
    const line = await read(`# 1. 参加\n${TABLE}# 2. 委員\n\n氏名\t所属\n`);
    expect(rules(line)).not.toContain('table-unread');
    const unread = document.messages.filter(({ rule }) => rule === 'table-unread');
    expect(unread.map(({ message, line }) => [line, message])).toEqual([
      [8, expect.stringContaining('「氏名、所属」')],
    ]);
  });
});

describe('what tells of the document', () => {
  const info = async (...lines: string[]) =>
    (await read(`${lines.join('\n')}\n\n# 1. 参加\n${TABLE}`)).document;

  it.each(['資料4', '資料No.4', '資料 4-1', '参考資料二', '別紙', '資料１２'])(
    'a material: %s',
    async (line) => {
      expect(await info(line)).toMatchObject({ material: line.replace(' ', '').replace('１２', '12') });
    },
  );

  it.each([
    '第1回市民活動推進委員会',
    '第十二回審議会',
    '平成29年度第2回白井市総合計画推進会議',
    '第3回部会',
  ])('a meeting: %s', async (line) => expect(await info(line)).toMatchObject({ meeting: line }));

  it('a day alone is its date; with a department behind it, when and by whom it was issued', async () => {
    expect(await info('平成29年6月28日')).toMatchObject({ date: '2017-06-28', issued: null, issuer: null });
    expect(await info('平成29年6月28日 市民活動支援課')).toMatchObject({
      date: null, issued: '2017-06-28', issuer: '市民活動支援課',
    }); // biome-ignore format: an object
    expect(await info('平成29年6月28日', '平成29年5月 市民活動支援課')).toMatchObject({
      date: '2017-06-28', issued: '2017-05', issuer: '市民活動支援課',
    }); // biome-ignore format: an object
    expect(await info('平成 29 年 6 月 28 日　　市民活動 支援課')).toMatchObject({
      issued: '2017-06-28', issuer: '市民活動支援課',
    }); // biome-ignore format: an object
    expect(await info('市民活動支援課')).toMatchObject({
      date: null,
      issued: null,
      issuer: '市民活動支援課',
    });
  });

  it('several departments, or one with a remark, are no issuer', async () => {
    for (const line of ['市民活動支援課、総務課', '市民活動支援課(総務課)', '担当は総務課。市民活動支援課']) {
      expect(await info(line)).toMatchObject({ issuer: null });
    }
  });

  it.each([
    ['まちづくりプラン 進捗一覧', 'まちづくりプラン'],
    ['まちづくりプランの進捗状況について', 'まちづくりプラン'],
    ['令和4年度 まちづくりプラン実施状況(案)', 'まちづくりプラン'],
    ['まちづくりプラン(年輪の会)', 'まちづくりプラン(年輪の会)'],
    ['まちづくりプラン進捗状況(令和元年度版)', 'まちづくりプラン'],
    ['令和元年度版まちづくりプラン進捗状況報告書', 'まちづくりプラン'],
    ['資料1-2 まちづくりプランに係る進捗状況(令和4年度末)', 'まちづくりプラン'],
    ['【資料2】まちづくりプラン進行管理表', 'まちづくりプラン'],
    ['進捗一覧', '進捗一覧'],
  ])('a title: %s', async (heading, title) => {
    const document = await read(`# ${heading}\n\n## 1. 参加\n${TABLE}`);
    expect(document.document.title).toBe(title);
  });

  it('a line is no title that is a sentence or stands below the first section', async () => {
    const document = await read(
      `まちづくりプランの進捗を報告します。\n\n# 1. 参加\n${TABLE}\nまちづくりプラン進捗一覧\n`,
    );
    expect(document.document.title).toBeNull();
    expect(notes(document)).toEqual(['まちづくりプランの進捗を報告します。', 'まちづくりプラン進捗一覧']);
  });
});

describe('a row without a title of its own', () => {
  const told = async (word: string) => {
    const { records } = await read(`${HEAD}①説明会\t総務課\t・説明会の開催\n\t\t${word}\n`);
    return records.map(({ item, activity, status }) => [item, activity, status]);
  };

  it.each(['未実施', '未 実 施', ' 未\u3000実\u3000施 ', '未実\u200b施'])(
    'is an entry of its own where it says 「%s」',
    async (word) =>
      expect(await told(word)).toEqual([
        ['i1', '説明会の開催', 'implemented'],
        ['i1', '未実施', 'not_implemented'],
      ]),
  );

  it('goes on with the entry above where it says anything else', async () =>
    expect(await told('と意見の募集')).toEqual([['i1', '説明会の開催と意見の募集', 'implemented']]));
});
