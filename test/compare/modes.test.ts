import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import type { Changes } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { activities, compareTexts, oneSection, row, told } from './editions.js';

const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩';
const NAMES = ['広報紙', '講座', '窓口', '研修', '展示', '見守り', '植樹', '防災訓練'];

/** A sheet with one result column under a heading that names its year, and a grade for each item. */
const sheet = (year: number, entries: readonly string[], grades: readonly string[] = []) =>
  [
    `令和${year + 1}年6月1日\n`,
    `具体的な事業\t担当課\t令和${year}年度の実績\t評価`,
    ...entries.map(
      (entry, index) => `${NUMBERS[index]}${NAMES[index]}の充実\t総務課\t${entry}\t${grades[index] ?? 'B'}`,
    ),
    '',
  ].join('\n');

/** A sheet with a column for each year. */
const columns = (years: readonly number[], ...rows: readonly (readonly string[])[]) =>
  [
    `令和${(years.at(-1) ?? 0) + 1}年6月1日\n`,
    `具体的な事業\t担当課\t${years.map((year) => `令和${year}年度`).join('\t')}`,
    ...rows.map((cells, index) => `${NUMBERS[index]}${NAMES[index]}の充実\t総務課\t${cells.join('\t')}`),
    '',
  ].join('\n');

const rulesOf = ({ messages }: Changes) => messages.map(({ rule }) => rule).sort();

const RESULTS = NAMES.map((name) => `・${name}の取組を継続して実施`);

describe('sheets without years in their tables', () => {
  const undated = (year: number, entries: readonly string[]) =>
    [
      `令和${year}年7月1日\n`,
      '具体的な事業\t担当課\t実施内容',
      ...entries.map((entry, index) => `${NUMBERS[index]}${NAMES[index]}の充実\t総務課\t${entry}`),
      '',
    ].join('\n');
  const amounts = (first: number) =>
    ['部を発行した。', '回開いた。', '件受けた。', '人が受けた。'].map((end, at) => `${first + at}${end}`);

  it('are yearly where most of their texts are new: each is told of its item', async () => {
    const changes = await compareTexts(undated(5, amounts(12)), undated(6, amounts(21)));
    expect(changes.mode).toBe('yearly');
    expect(changes.summary).toMatchObject({ added: 0, removed: 0, changed: 4 });
    expect(rulesOf(changes)).toEqual([]);
  });

  it('are cumulative where most of their texts stand again', async () => {
    const old = amounts(12);
    const changes = await compareTexts(undated(5, old), undated(6, [...old.slice(0, 3), '30人が受けた。']));
    expect(changes.mode).toBe('cumulative');
  });
});

describe('sheets that each tell of their own year', () => {
  const replaced = (at: number, entry: string) => RESULTS.map((old, index) => (index === at ? entry : old));

  it('are unchanged and continued where only the year differs', async () => {
    const changes = await compareTexts(sheet(4, RESULTS), sheet(5, RESULTS));
    expect(changes.mode).toBe('yearly');
    expect(changes.summary).toMatchObject({ unchanged: 8, changed: 0, added: 0, removed: 0 });
    expect(changes.summary.classes).toEqual({ continued: 8 });
    expect(changes.items.filter(({ kind }) => kind !== 'unchanged')).toEqual([]);
    expect(rulesOf(changes)).toEqual([]);
  });

  it('are so too where the texts or the tags name the year', async () => {
    const texts = (year: number) =>
      sheet(
        year,
        NAMES.map((name) => `・令和${year}年度に${name}の取組を実施`),
      );
    expect((await compareTexts(texts(4), texts(5))).summary.classes).toEqual({ continued: 8 });
    const tagged = (year: number) =>
      oneSection(
        year + 1,
        ...NAMES.map((name, index) =>
          row(`${NUMBERS[index]}${name}の充実`, `・${name}の取組(平成${year}年度)`),
        ),
      );
    const changes = await compareTexts(tagged(27), tagged(28));
    expect([changes.mode, changes.summary.classes]).toEqual(['yearly', { continued: 8 }]);
  });

  it('compare activities of an item whatever their figures, and rewrite no past figure', async () => {
    const changes = await compareTexts(
      sheet(4, replaced(1, '・講座を2回開催')),
      sheet(5, replaced(1, '・講座を3回開催')),
    );
    expect(told(changes.changes).filter((line) => !line.startsWith('unchanged'))).toEqual([
      'changed continued,reworded r2.1 r2.1',
    ]);
    expect(rulesOf(changes)).toEqual([]);
  });

  it('tell what is no longer told of, and warn of an item that falls silent', async () => {
    const changes = await compareTexts(
      sheet(4, replaced(0, '・広報紙の発行 ・点字版の作成')),
      sheet(
        5,
        replaced(0, '・広報紙の発行').map((entry, index) => (index === 2 ? '' : entry)),
      ),
    );
    expect(activities(changes).filter((line) => line.startsWith('removed'))).toEqual([
      'removed lapsed: 点字版の作成 → ',
      'removed lapsed: 窓口の取組を継続して実施 → ',
    ]);
    expect(changes.messages.map(({ rule, message }) => [rule, message])).toEqual([
      [
        'activity-lapsed',
        '2022年度まで行われていた「窓口の取組を継続して実施」は、その後の年度の記載がありません。',
      ],
    ]);
  });

  it('do not call lapsed what happens once, or an item that stands at 未実施 now', async () => {
    const changes = await compareTexts(
      sheet(4, replaced(0, '・第13回市民意識調査を実施')),
      sheet(
        5,
        replaced(0, '・第14回市民意識調査を実施').map((entry, i) => (i === 1 ? '・未実施' : entry)),
      ),
    );
    expect(changes.summary.classes).toEqual({ continued: 6, new_year: 2, reverted: 2 });
    expect(rulesOf(changes)).toEqual(['item-reverted']);
  });

  it('tell grades that changed, and those that fell', async () => {
    const changes = await compareTexts(
      sheet(4, RESULTS, ['A', 'B', 'C', '-', 'B']),
      sheet(5, RESULTS, ['A', 'D', 'A', 'A', '-']),
    );
    expect(told(changes.items)).toEqual([
      'changed grade_changed i2 i2',
      'changed grade_changed i3 i3',
      'changed - i4 i4',
      'changed - i5 i5',
    ]);
    expect(changes.items[1]?.fields).toEqual([{ field: 'columns.評価', old: 'B', new: 'D' }]);
    expect(changes.messages.map(({ rule, message }) => [rule, message])).toEqual([
      ['grade-fell', '「講座の充実」の評価が「B」から「D」に下がりました。'],
    ]);
  });
});

describe('sheets with a column for each year', () => {
  const cells = (index: number, years: readonly number[]) =>
    years.map((year) => `・${NAMES[index]}を${year + index}回実施`);
  const old = NAMES.map((_, index) => cells(index, [3, 4]));
  const newer = NAMES.map((_, index) => cells(index, [3, 4, 5]));
  const withCell = (item: number, column: number, text: string) =>
    newer.map((own, index) => (index === item ? own.with(column, text) : own));

  it('compare a year cell by cell, and call what a new column holds a new year', async () => {
    const changes = await compareTexts(columns([3, 4], ...old), columns([3, 4, 5], ...newer));
    expect(changes.mode).toBe('cumulative');
    expect(changes.summary).toMatchObject({ unchanged: 16, changed: 0, added: 8, removed: 0 });
    expect(changes.summary.classes).toEqual({ new_year: 8 });
    expect(rulesOf(changes)).toEqual([]);
  });

  it.each([
    ['a figure', '・講座を9回実施', 'changed figures_changed,reworded', ['past-figure-changed']],
    ['a short cell', '9回', 'changed figures_changed,reworded', ['past-figure-changed']],
    ['other words', '・別の催しを共催', 'changed figures_changed,reworded', ['past-figure-changed']],
  ])('find %s that was rewritten in a past cell', async (_, text, expected, rules) => {
    const changes = await compareTexts(columns([3, 4], ...old), columns([3, 4, 5], ...withCell(1, 0, text)));
    expect(told(changes.changes).filter((line) => !line.includes('new_year'))).toEqual([
      `${expected} r2.1 r2.1`,
    ]);
    expect(rulesOf(changes)).toEqual(rules);
  });

  it('find words that were rewritten in a past cell, and not commas or spaces', async () => {
    const worded = (own: string) => old.map((cells, index) => (index === 1 ? ['・講座を開く', own] : cells));
    const after = (first: string, second: string) =>
      newer.map((cells, index) => (index === 1 ? [first, second, '・講座を開く'] : cells));
    const between = (first: string, second: string) =>
      compareTexts(columns([3, 4], ...worded('・教材を作る')), columns([3, 4, 5], ...after(first, second)));
    const changes = await between('・冊子を作る', '・教材を作る');
    expect(changes.messages.map(({ rule, message }) => [rule, message])).toEqual([
      ['past-text-changed', '過去の年度の文言が変わりました: 「講座を開く」から「冊子を作る」。'],
    ]);
    expect(rulesOf(await between('・講座を開く', '・教材を作り、配る'))).toEqual(['past-text-changed']);
    expect(rulesOf(await between('・講座を開く', '・教材を作る'))).toEqual([]);
    expect(rulesOf(await between('・講座を、開く', '・教材を作る'))).toEqual([]);
  });

  it('find none in a column of a year that was still to come', async () => {
    const worded = (last: string) =>
      NAMES.map((_, index) => ['・講座を開く', '・教材を作る', index === 1 ? last : '・冊子を配る']);
    const dated = (text: string, date: string) => text.replace(/^令和.*$/m, date);
    const [old, now] = ['・催しを開く', '・催しを見直す'].map((last) => columns([3, 4, 5], ...worded(last)));
    const changes = await compareTexts(dated(old ?? '', '令和5年3月1日'), dated(now ?? '', '令和6年6月1日'));
    expect(changes.summary.classes).toMatchObject({ reworded: 1 });
    expect(rulesOf(changes)).toEqual([]);
  });

  it('say of items alone that they lapsed, and not of every text of the last column', async () => {
    const silent = newer.map((own, index) => (index < 3 ? own.with(2, '') : own));
    const changes = await compareTexts(columns([3, 4], ...old), columns([3, 4, 5], ...silent));
    expect(told(changes.changes).filter((line) => line.includes('lapsed'))).toEqual([
      'unchanged lapsed r1.2 r1.2',
      'unchanged lapsed r2.2 r2.2',
      'unchanged lapsed r3.2 r3.2',
    ]);
    expect(rulesOf(changes)).toEqual(['activity-lapsed', 'activity-lapsed', 'activity-lapsed']);
  });

  it('do not call lapsed an item of a single year, nor one that says that it ended', async () => {
    const once = old.map((own, index) => (index === 0 ? ['', '・冊子を作成'] : own));
    const after = newer.map((own, index) =>
      index === 0 ? ['', '・冊子を作成', ''] : index === 1 ? own.with(2, '・令和4年度で終了') : own,
    );
    const changes = await compareTexts(columns([3, 4], ...once), columns([3, 4, 5], ...after));
    expect(changes.summary.classes.lapsed).toBeUndefined();
    expect(rulesOf(changes)).toEqual([]);
  });

  it('do not call lapsed what a new window of years no longer covers', async () => {
    const changes = await compareTexts(
      columns([3, 4], ...old),
      columns([4, 5], ...newer.map((own) => own.slice(1))),
    );
    expect(changes.mode).toBe('cumulative');
    expect(changes.summary.classes).toEqual({ new_year: 8 });
    expect(rulesOf(changes)).toEqual([]);
  });

  it('find grades and values of past years that were rewritten', async () => {
    const table = (years: readonly number[], cells: readonly string[]) =>
      `令和${(years.at(-1) ?? 0) + 1}年6月1日\n\n具体的な事業\t担当課\t${years.map((year) => `令和${year}年度の実績\t令和${year}年度の評価`).join('\t')}\n①広報\t総務課\t${cells.join('\t')}\n②講座\t総務課\t${years.map(() => '・講座の開催\t-').join('\t')}\n`;
    const changes = await compareTexts(
      table([3, 4], ['・紙の発行', 'A', '・紙の発行', 'A']),
      table([3, 4, 5], ['・紙の発行', 'A', '・紙の発行', 'B', '・紙の発行', 'A']),
    );
    expect(changes.messages.map(({ message }) => message)).toEqual([
      '「広報」の2022年度が「A」から「B」に変わりました。',
    ]);
    expect(told(changes.items)).toEqual(['changed grade_changed i1 i1']);
  });

  it('tell items that were started or fell back by the new column', async () => {
    const before = old.map((own, index) => (index === 0 ? ['・未実施', '・未実施'] : own));
    const after = newer.map((own, index) =>
      index === 0 ? ['・未実施', '・未実施', '・広報紙を発行'] : index === 1 ? own.with(2, '・未実施') : own,
    );
    const changes = await compareTexts(columns([3, 4], ...before), columns([3, 4, 5], ...after));
    expect(told(changes.items)).toEqual(['changed started i1 i1', 'changed reverted i2 i2']);
  });
});

describe('editions that tell the past again', () => {
  const KEPT = [
    row('①広報紙', '・広報紙の発行(平成26～28年度)'),
    row('②窓口', '・窓口の案内(平成26～27年度)'),
    row('③研修', '・職員研修を2回開催(平成27～28年度)'),
  ];
  const NEXT = KEPT.map((text) => text.replace('26～28', '26～29').replace('27～28', '27～29'));

  it('are cumulative, whatever comes new', async () => {
    const changes = await compareTexts(oneSection(29, ...KEPT), oneSection(30, ...NEXT));
    expect([changes.mode, changes.summary.classes]).toEqual(['cumulative', { years_extended: 2 }]);
  });

  it('tell what ended after several years, and not what happened once', async () => {
    const events =
      '・講演会の開催(平成28年度) ・第3回市民まつり(平成27～28年度) ・相談会の開催(平成26～28年度)';
    const changes = await compareTexts(
      oneSection(29, ...KEPT, row('④催し', events)),
      oneSection(30, ...NEXT, row('④催し', events)),
    );
    expect(told(changes.changes).filter((line) => line.includes('lapsed'))).toEqual([
      'unchanged lapsed r1.4.3 r1.4.3',
    ]);
    expect(rulesOf(changes)).toEqual(['activity-lapsed']);
  });

  it('counts the years of an activity in all its entries together', async () => {
    const entries = '・相談会の開催(平成27年度) ・相談会の開催(平成28年度)';
    const changes = await compareTexts(
      oneSection(29, ...KEPT, row('④催し', entries)),
      oneSection(30, ...NEXT, row('④催し', entries)),
    );
    expect(changes.summary.classes).toEqual({ years_extended: 2, lapsed: 1 });
  });

  it.each([
    ['2回→3回', '・講座を2回開催', '・講座を3回開催', true],
    ['86件→96件', '・相談を86件受付', '・相談を96件受付', true],
    ['a figure with a comma', '・冊子を1,200部配布', '・冊子を1200部配布', false],
    ['a kanji numeral', '・講座を二回開催', '・講座を三回開催', true],
    ['another way to write it', '・講座を三回開催', '・講座を3回開催', false],
    ['a date', '・4月10日に講座を開催', '・4月11日に講座を開催', false],
    ['other words', '・市民講座を2回開催', '・市民向け講座を2回開催', false],
  ])('see a past figure that was rewritten: %s', async (_, before, after, expected) => {
    const changes = await compareTexts(
      oneSection(29, ...KEPT, row('④事業', `${before}(平成27年度)`)),
      oneSection(30, ...NEXT, row('④事業', `${after}(平成27年度)`)),
    );
    expect(changes.summary.classes.figures_changed).toBe(expected ? 1 : undefined);
    expect(rulesOf(changes)).toEqual(expected ? ['past-figure-changed'] : []);
  });

  it('takes another figure for the sum of more years where a year came', async () => {
    const changes = await compareTexts(
      oneSection(29, ...KEPT),
      oneSection(30, ...NEXT.map((text) => text.replace('2回', '3回'))),
    );
    expect(changes.summary.classes).toEqual({ years_extended: 2, figures_changed: 1, reworded: 1 });
    expect(rulesOf(changes)).toEqual([]);
  });

  it('says that an activity goes on although it had ended', async () => {
    const changes = await compareTexts(
      oneSection(29, ...KEPT, row('④事業', '・計画の策定(完了)(平成27～28年度)')),
      oneSection(30, ...NEXT, row('④事業', '・計画の策定(平成27～29年度)')),
    );
    expect(rulesOf(changes)).toEqual(['ended-goes-on']);
  });
});

describe('an edition against itself', () => {
  it.each([
    ['yearly', sheet(4, RESULTS)],
    ['year columns', columns([3, 4], ...NAMES.map((name) => [`・${name}を2回`, `・${name}を3回`]))],
    ['cumulative', oneSection(29, row('①広報', '・広報紙の発行(平成26～28年度)'), row('②窓口', '・未実施'))],
  ])('gives nothing: %s', async (_, text) => {
    const it = await extract(text);
    const changes = compare(it, it);
    expect([told(changes.changes), told(changes.items), rulesOf(changes)]).toEqual([[], [], []]);
  });
});
