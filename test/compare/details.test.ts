import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { timelineOf } from '../../src/compare/timeline.js';
import { extract } from '../../src/pipeline.js';
import { activities, compareTexts, edition, oneSection, row, told } from './editions.js';

const inItem = (old: string, newer: string) =>
  compareTexts(oneSection(29, row('①事業', old)), oneSection(30, row('①事業', newer)));

const columns = (year: number, years: readonly number[], ...rows: string[]) =>
  [
    `平成${year}年6月1日\n`,
    `具体的な事業\t担当課\t${years.map((each) => `平成${each}年度`).join('\t')}`,
    ...rows,
    '',
  ].join('\n');

/** Two sections of one item each, the first of which stays as it is. */
const twoItems = (year: number, first: string, second: string, departments = ['福祉課', '環境課']) =>
  edition(
    year,
    [
      '(1)暮らし',
      row('①見守り', first, departments[0]),
      row('②緑化', '・植樹の実施(平成26年度)', departments[0]),
    ],
    ['(2)まち', row('①美化', second, departments[1])],
  );

describe('evidence besides the wording', () => {
  const [elders, parents] = ['・高齢者向け防犯講座の開催', '・子育て向け防犯講座の開催'];

  it('is weighed: years that stay, departments, the item', async () => {
    const same = await inItem(`${elders}(平成27～28年度)`, `${parents}(平成27～28年度)`);
    expect(same.summary).toMatchObject({ changed: 1, added: 0 });
    const noYears = await inItem(elders, parents);
    expect(noYears.summary).toMatchObject({ changed: 0, added: 1, removed: 1 });
    const otherDepartment = await inItem(
      `${elders}(平成27～28年度)【福祉課】`,
      `${parents}(平成27～28年度)【防災課】`,
    );
    expect(otherDepartment.summary).toMatchObject({ changed: 0, added: 1, removed: 1 });
    const otherItem = await compareTexts(
      twoItems(29, `${elders}(平成27～28年度)`, '・清掃の実施(平成26年度)'),
      twoItems(30, '・訪問の実施(平成29年度)', `・清掃の実施(平成26年度) ${parents}(平成27～28年度)`),
    );
    expect(otherItem.summary.classes.moved).toBeUndefined();
  });

  it('counts for more where years and departments are the same to the letter', async () => {
    const old = '・職員研修の実施(平成26～28年度)【総務課】';
    const newer = '・市民向け職員研修の実施(市内全域)(平成26～28年度)【総務課】';
    expect((await inItem(old, newer)).summary).toMatchObject({ changed: 1, added: 0 });
    const extended = newer.replace('26～28', '26～29').replace('総務課', '財政課');
    expect((await inItem(old, extended)).summary).toMatchObject({ changed: 0, added: 1 });
  });

  it.each([
    [
      'the same words in another order',
      '・フェイスブックで防犯イベントを案内',
      '・防犯イベントの案内(フェイスブック)',
    ],
    [
      'a sentence that goes on',
      '・白井市民活動まつりの開催',
      '・白井市民活動まつりを開催し、結果を市ホームページで公表',
    ],
  ])('finds %s', async (_, old, newer) => {
    expect((await inItem(old, newer)).summary).toMatchObject({ changed: 1, added: 0, removed: 0 });
  });

  it('lets words of their own be moved, whatever their years', async () => {
    const guideline = '・「スポーツ振興に関するガイドライン」の策定';
    const { changes } = await compareTexts(
      twoItems(29, `・訪問の実施(平成26年度) ${guideline}(平成28年度)`, '・清掃の実施(平成26年度)'),
      twoItems(30, '・訪問の実施(平成26年度)', `・清掃の実施(平成26年度) ${guideline}(平成29年度)`),
    );
    expect(told(changes)).toEqual(['changed years_extended,years_rewritten,moved r1.1.2 r2.1.2']);
  });

  it('never knows again by its text what has none', async () => {
    const table = (first: string, second: string) =>
      `具体的な事業\t担当課\t進捗\n①広報\t総務課\t${first}\n②窓口\t総務課\t${second}\n`;
    const { changes } = await compareTexts(table('実施済', '未実施'), table('未実施', '実施済'));
    expect(changes.every(({ classes }) => !classes.includes('moved'))).toBe(true);
  });
});

describe('items and sections', () => {
  it('follow their activities under another title, reworded ones too', async () => {
    const old = row(
      '②平和啓発計画の策定と進行管理',
      '・創業支援制度の説明会の開催(平成27～28年度) ・創業支援補助金の要綱を見直し(平成28年度)',
    );
    const newer = row(
      '②補助制度の検討',
      '・創業支援制度の説明会を開催した(平成27～29年度) ・創業支援補助金の要綱の見直し(平成28～29年度)',
    );
    const first = row('①広報', '・冊子の配布(平成26年度)');
    expect(
      told((await compareTexts(oneSection(29, first, old), oneSection(30, first, newer))).items),
    ).toEqual(['changed retitled i1.2 i1.2']);
  });

  it('are not the same for one activity among many', async () => {
    const first = row('①広報', '・冊子の配布(平成26年度)');
    const old = row('②環境学習', '・川の観察会の開催 ・標本の展示 ・図書の購入');
    const newer = row('②観光案内', '・川の観察会の開催 ・道標の設置 ・駅前の清掃');
    expect(
      told((await compareTexts(oneSection(29, first, old), oneSection(30, first, newer))).items),
    ).toEqual(['removed - i1.2 -', 'added - - i1.2']);
  });

  it('are two where titles of one pattern stand in other sections, by other departments', async () => {
    const plan = (year: number, title: string, section: number) =>
      edition(
        year,
        [
          '(1)安全',
          row('①見回り', '・見回り活動(平成26年度)', '防災課'),
          ...(section === 1 ? [row(`②${title}`, '・未実施', '防災課')] : []),
        ],
        [
          '(2)交流',
          row('①集い', '・集いの開催(平成26年度)', '交流課'),
          ...(section === 2 ? [row(`②${title}`, '・未実施', '交流課')] : []),
        ],
      );
    const { items } = await compareTexts(
      plan(29, '地域防災リーダーの養成', 1),
      plan(30, '地域防犯リーダーの養成', 2),
    );
    expect(told(items)).toEqual(['removed - i1.2 -', 'added - - i2.2']);
  });

  it('take the same number for a hint where a section has another title', async () => {
    const plan = (year: number, title: string, item: string) =>
      edition(
        year,
        ['(1)広報', row('①広報紙', '・広報紙の発行(平成26年度)')],
        [`(2)${title}`, row(`①${item}`, '・未実施')],
      );
    const { sections } = await compareTexts(
      plan(29, '市民活動の支援', '窓口の設置'),
      plan(30, '市民活動の推進', '基金の創設'),
    );
    expect(told(sections)).toEqual(['changed retitled s2 s2']);
  });

  it('without numbers are not renumbered by one that comes before them', async () => {
    const plan = (year: number, ...titles: string[]) =>
      `平成${year}年6月1日\n\n具体的な事業\t担当課\t実施したこと\n${titles.map((title) => row(title, `・${title}の実施(平成26年度)`)).join('\n')}\n`;
    const { items, changes } = await compareTexts(plan(29, '広報', '学習'), plan(30, '窓口', '広報', '学習'));
    expect(items.map(({ old, new: newer }) => old?.id !== newer?.id)).toContain(true);
    expect(told(items).filter((line) => line.includes('renumbered'))).toEqual([]);
    expect(told(changes).filter((line) => line.includes('renumbered'))).toEqual([]);
  });
});

describe('what is said of a record', () => {
  it('that has no partner: how far the next best was from being it', async () => {
    const { changes } = await inItem(
      '・高齢者向け防犯講座の開催',
      '・水道管の更新 ・子育て向け防犯講座の開催 ・防犯灯の設置',
    );
    const removed = changes.find(({ kind }) => kind === 'removed');
    expect(removed?.runner_up?.id).toBe('r1.1.2');
    expect(removed?.confidence).toBeCloseTo(1 - (removed?.runner_up?.confidence ?? 0), 5);
    expect(removed?.confidence).toBeLessThan(0.6);
    const added = changes.find(({ new: newer }) => newer?.id === 'r1.1.2');
    expect(added?.runner_up?.id).toBe('r1.1.1');
  });

  it('whose mark alone is another', async () => {
    const { changes } = await compareTexts(
      columns(29, [28], '①広報\t総務課\t○'),
      columns(30, [28], '①広報\t総務課\t◎'),
    );
    expect(changes[0]).toMatchObject({ kind: 'changed', fields: [{ field: 'mark', old: '○', new: '◎' }] });
  });

  it('does not call lapsed what never ran, or goes on in the next column', async () => {
    expect(
      (await inItem('・未実施(平成28年度) ・講座(平成28年度)', '・未実施(平成28年度) ・講座(平成28～29年度)'))
        .summary.classes,
    ).toEqual({ years_extended: 1 });
    const idle = '・未実施(平成27～28年度)';
    expect(
      (await inItem(`${idle} ・講座(平成28年度)`, `${idle} ・講座(平成28～29年度)`)).summary.classes,
    ).toEqual({ years_extended: 1 });
    const marks = await compareTexts(
      columns(29, [27, 28, 29], '①広報\t総務課\t○\t○\t'),
      columns(30, [27, 28, 29], '①広報\t総務課\t○\t○\t○'),
    );
    expect(marks.summary).toMatchObject({ unchanged: 2, added: 1, classes: {} });
  });

  it('is nothing for a document without dates against itself', async () => {
    const it = await extract('具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・冊子の配布(平成28年度)\n');
    expect(compare(it, it).summary.classes).toEqual({});
    expect(activities(compare(it, it))).toEqual(['unchanged -: 冊子の配布 → 冊子の配布']);
  });
});

describe('messages', () => {
  /** The rules that speak, but for the one that says that these short editions tell of no new year. */
  const messagesOf = async (old: string, newer: string) =>
    (await compareTexts(old, newer)).messages.filter(({ rule }) => rule !== 'edition-without-new-years');
  const rulesOf = async (old: string, newer: string) =>
    (await messagesOf(old, newer)).map(({ rule }) => rule);

  it('say nothing of 各課, which is no department', async () => {
    const plan = (year: number, department: string) =>
      oneSection(year, row('①広報', '・冊子の配布(平成26年度)', department));
    expect(await rulesOf(plan(29, '各課'), plan(30, '総務課'))).toEqual([]);
  });

  it('say nothing of words that another department uses too', async () => {
    const plan = (year: number, second: string) =>
      oneSection(year, row('①福祉', '・説明会の開催(平成26年度)', '福祉課'), row('②道路', second, '道路課'));
    const before = plan(29, '・舗装の補修(平成26年度)');
    expect(await rulesOf(before, plan(30, '・舗装の補修(平成26年度) ・説明会の開催(平成26年度)'))).toEqual(
      [],
    );
    const doubled = plan(30, '・舗装の補修(平成26年度) ・説明会の開催(平成26年度)【福祉課】');
    expect(await rulesOf(before, doubled)).toEqual(['activity-in-two-items']);
  });

  it('say nothing of a state in a year that had not come', async () => {
    const plan = (year: number, mark: string) => columns(year, [28, 35], `①広報\t総務課\t○\t${mark}`);
    expect(await rulesOf(plan(29, '×'), plan(30, '○'))).toEqual([]);
  });

  it('tell of a part that is gone once, with all that was in it', async () => {
    const part = (number: number, title: string) =>
      `# ${number}. ${title}\n\n${['暮らし', '交流']
        .map(
          (name, i) =>
            `## (${i + 1})${title}の${name}\n\n具体的な事業\t担当課\t実施したこと\n${row(`①${title}の${name}の充実`, `・${title}の${name}の催し(平成26年度)`)}\n`,
        )
        .join('\n')}\n`;
    const plan = (year: number, ...parts: string[]) => `平成${year}年6月1日\n\n${parts.join('\n')}`;
    const messages = await messagesOf(plan(29, part(1, '福祉'), part(2, '環境')), plan(30, part(1, '福祉')));
    expect(messages.map(({ rule, message }) => [rule, message])).toEqual([
      ['part-missing', '「環境」が新しい資料にありません(ともに消えた事業 2 件)。'],
    ]);
  });

  it.each([
    ['one item alone', [['秘書課'], ['広報課']], [['総務課'], ['総務課']]],
    ['two names at once', [['秘書課'], ['広報課', '広聴課']], [['秘書課'], ['広報課', '広聴課']]],
    ['another name each time', [['秘書課'], ['広報課']], [['秘書課'], ['広聴課']]],
  ])('propose no new name for a department after %s', async (_, first, second) => {
    const plan = (year: number, at: 0 | 1) =>
      oneSection(
        year,
        row('①広報', '・冊子の配布(平成26年度)', first[at]?.join(' ')),
        row('②窓口', '・窓口の案内(平成26年度)', second[at]?.join(' ')),
      );
    expect(await rulesOf(plan(29, 0), plan(30, 1))).toEqual(['department-gone']);
  });
});

describe('a timeline', () => {
  it('has no row for a state without a year', async () => {
    const text = oneSection(29, row('①広報', '・未実施'), row('②窓口', '・窓口の案内(平成26年度)'));
    const it = await extract(text);
    expect(timelineOf([compare(it, it)]).activities.map(({ activity }) => activity)).toEqual(['窓口の案内']);
  });
});
