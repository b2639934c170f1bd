import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { kanjiNumber } from '../../src/lexicon/numerals.js';
import { spacedString } from '../../src/text/normalise.js';
import { verbatim } from '../../src/text/text.js';
import { morphology } from '../helpers.js';

const { departments, numbering, words } = createLexicon();

describe('numbers in front of titles', () => {
  it.each([
    ['①広報', '①', '1', 1],
    ['㉑広報', '①', '21', 1],
    ['⑴広報', '⑴', '1', 1],
    ['(1)広報', '(1)', '1', 3],
    ['( 12 )広報', '(1)', '12', 6],
    ['1. 参加', '1.', '1', 2],
    ['2.「自治」', '1.', '2', 2],
    ['1)広報', '1)', '1', 2],
    ['1-2 広報', '1-1', '1-2', 4],
    ['①-2 広報', '①-1', '1-2', 4],
    ['②-10', '①-1', '2-10', 4],
    ['1.2.3 広報', '1-1-1', '1.2.3', 6],
    ['II. 広報', 'I', '2', 3],
    ['IV 広報', 'I', '4', 3],
    ['第1章 参加', '第1章', '1', 4],
    ['第二節 自治', '第1節', '2', 4],
    ['基本目標1 参加', '基本目標1', '1', 6],
    ['No.12 広報', 'No.1', '12', 6],
    ['ア 広報', 'ア', '1', 2],
    ['(ア)広報', '(ア)', '1', 3],
    ['Ⅰ参加', 'Ⅰ', '1', 1],
    ['3 広報', '1', '3', 2],
    ['施策1-2 広報', '施策1-1', '1-2', 6],
    ['Ⅱ-3 広報', 'Ⅰ-1', '2-3', 4],
    ['施策の方向(2)広報', '施策の方向(1)', '2', 8],
    ['【基本方針2】広報', '基本方針1', '2', 7],
    ['■基本目標3 広報', '基本目標1', '3', 7],
  ])('reads %s', (text, form, number, length) =>
    expect(numbering.parse(spacedString(text))).toMatchObject({ form, number, length }),
  );

  it.each([
    'アンケート',
    '1.5%の増',
    '2013年度の実施',
    '市民参加',
    '30人',
    '第2次計画',
    '施策の推進',
    '【再掲】広報',
    '【基本方針】広報',
    '',
  ])('finds none in 「%s」', (text) => expect(numbering.parse(spacedString(text))).toBeNull());

  it.each([
    ['二十五', 25],
    ['百二', 102],
    ['二五', 25],
    ['十', 10],
  ])('reads the kanji %s', (text, expected) => expect(kanjiNumber(text)).toBe(expected));
});

describe('departments', () => {
  const names = (text: string, known: string[] = []) =>
    departments.read(verbatim(text, 0), new Set(known)).map(({ name }) => name);

  it.each([
    ['企画政策課 秘書広報課 総務課 各課', ['企画政策課', '秘書広報課', '総務課', '各課']],
    ['市民活動支援課、市民安全課', ['市民活動支援課', '市民安全課']],
    ['総務課・財政課', ['総務課', '財政課']],
    ['企画・財政課', ['企画・財政課']],
    ['市民活動 支援課', ['市民活動支援課']],
    ['総務部総務課', ['総務部総務課']],
    ['総務部　総務課', ['総務部総務課']],
    ['総務部\n総務課 人事課', ['総務部総務課', '総務部人事課']],
    ['総務部 総務課 市民部 保険課', ['総務部総務課', '市民部保険課']],
    ['総務部 市民部', ['総務部', '市民部']],
    ['総務課 市民部', ['総務課', '市民部']],
    ['総務部、総務課', ['総務部', '総務課']],
    ['教育委員会 指導課', ['教育委員会', '指導課']],
    ['管財課／管財課（資産活用）', ['管財課', '管財課(資産活用)']],
    ['医療給付', ['医療給付']],
    ['財政課（財務局、総括）、総務課', ['財政課(財務局、総括)', '総務課']],
    ['財政課[財務局、総括]、総務課', ['財政課[財務局、総括]', '総務課']],
    ['財政課【財務局、総括】、総務課', ['財政課【財務局、総括】', '総務課']],
    ['財政課〔財務局、総括〕、総務課', ['財政課〔財務局、総括〕', '総務課']],
    ['財政課(財務局(主計、主税))；総務課', ['財政課(財務局(主計、主税))', '総務課']],
    ['財政課)、総務課/企画課,広報課', ['財政課)', '総務課', '企画課', '広報課']],
    ['広聴課ほか', ['広聴課']],
    ['広聴課等、人事課他', ['広聴課', '人事課']],
    ['各課等', ['各課等']],
    ['初等中等', ['初等中等']],
    ['学務課(総務課)', ['学務課', '総務課']],
    ['学務課（保健係）', ['学務課(保健係)']],
    ['学務課\n（保健係）', ['学務課(保健係)']],
    ['学務課\n（全課）', ['学務課', '全課']],
    ['協議会\n（学務課）', ['協議会', '学務課']],
    ['学務課（旧総務課）', ['学務課', '旧総務課']],
    ['農政課→産業課（R5～）', ['農政課', '産業課']],
    ['', []],
  ])('of 「%s」', (text, expected) => expect(names(text)).toEqual(expected));

  it.each([
    ['担当課:総務課', 4, 4],
    [' 所管課 ： 総務課', 7, 7],
    ['関係課:総務課', 4, 4],
    ['実施:総務課', 0, 3],
    ['総務課', 0, 0],
  ])('are labelled in 「%s」', (text, line, bracket) =>
    expect([departments.labelLength(text), departments.bracketLabelLength(spacedString(text))]).toEqual([
      line,
      bracket,
    ]),
  );

  it('are joined again where the document knows the whole name', () => {
    expect(names('こども部 支援課', ['こども部支援課'])).toEqual(['こども部支援課']);
  });
});

describe('the words of activities', () => {
  const { analyse } = morphology();

  it.each([
    ['総合計画を策定', '策定'],
    ['チラシの作成・配布', '配布'],
    ['補助金制度の見直し', '見直し'],
    ['学習発見学部の開講', '開講'],
    ['講座の開催等', '開催'],
    ['窓口業務の電子化', '電子化'],
    ['「政策法務研修」を周知', '周知'],
    ['職員研修を実施し、笑顔があふれた', '実施'],
    ['えがお', null],
  ])('the verbal noun of %s is %s', (text, action) => expect(analyse(text).action).toBe(action));

  it.each([
    ['(6か所)で実施', [[6, 'か所', '6か所']]],
    ['年2回発行', [[2, '回', '2回']]],
    ['約1,200人が参加', [[1200, '人', '1,200人']]],
    ['1万5千人が参加', [[15000, '人', '1万5千人']]],
    ['10団体に補助', [[10, '団体', '10団体']]],
    ['三か所で開催', [[3, 'か所', '三か所']]],
    ['5%削減', [[5, '%', '5%']]],
    ['2千5百人が参加', [[2500, '人', '2千5百人']]],
    ['3百万円を補助', [[3_000_000, '円', '3百万円']]],
    ['三百人が参加', [[300, '人', '三百人']]],
    [
      '二十五団体に補助し、1.5kmを整備',
      [
        [25, '団体', '二十五団体'],
        [1.5, 'km', '1.5km'],
      ],
    ],
    ['12,345,678円を支出', [[12_345_678, '円', '12,345,678円']]],
    ['総合計画第2回会議を2回開催', [[2, '回', '2回']]],
    ['第2次計画の策定', []],
    ['第13回住民意識調査', []],
    ['2回目の会議', []],
    ['平成26年度に実施', []],
    ['3月28日に開催', []],
    ['一部実施', []],
    ['一本化の検討', []],
  ])('the quantities of %s', (text, expected) =>
    expect(analyse(text).quantities.map(({ value, unit, text: found }) => [value, unit, found])).toEqual(
      expected,
    ),
  );

  it.each(words.quantities.units)('are counted in %s', (unit) => {
    const [quantity] = analyse(`市内3${unit}で開催`).quantities;
    expect(quantity).toEqual({ value: 3, unit, text: `3${unit}` });
  });

  it.each(words.quantities.notUnits)('are not counted in %s', (unit) =>
    expect(analyse(`市内3${unit}に開催`).quantities).toEqual([]),
  );

  it.each(words.actions.verbalNouns)('are verbal nouns: %s', (noun) =>
    expect(analyse(`市の制度の${noun}`).action).toBe(noun),
  );

  it.each(words.actions.followers)('are told before %s too', (follower) =>
    expect(analyse(`市民講座の開催${follower}`).action).toBe('開催'),
  );

  it('are found in time that grows with the text', () => {
    const long = '市民活動支援講座開催実施計画策定'.repeat(4000);
    const start = performance.now();
    analyse(long);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('are read in UTF-16 units', () => expect(analyse('𠮷野家で𠮷日に2回開催').quantities).toHaveLength(1));
});
