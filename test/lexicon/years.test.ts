import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fiscalYearOf } from '../../src/lexicon/dates.js';
import { createLexicon } from '../../src/lexicon/index.js';
import { asNormal, normaliseString, spacedString } from '../../src/text/normalise.js';
import { runs } from '../runs.js';

const lexicon = createLexicon();
const parseYears = (text: string, era: string | null = null) => lexicon.years.parse(asNormal(text), era);

const years = (text: string, era: string | null = null) =>
  parseYears(normaliseString(text), era)?.years ?? null;

describe('fiscal years', () => {
  it.each([
    ['平成25～28年度', [2013, 2014, 2015, 2016]],
    ['平成 25、26、28 年度', [2013, 2014, 2016]],
    ['平成25～平成28年度', [2013, 2014, 2015, 2016]],
    ['平成25年度から平成28年度まで', [2013, 2014, 2015, 2016]],
    ['平成30～令和2年度', [2018, 2019, 2020]],
    ['平成31（令和元）年度', [2019]],
    ['令和元年度', [2019]],
    ['Ｒ６', [2024]],
    ['H25～28', [2013, 2014, 2015, 2016]],
    ['H25-H28', [2013, 2014, 2015, 2016]],
    ['平25', [2013]],
    ['昭和63～平成2年度', [1988, 1989, 1990]],
    ['昭和60年度、平成2年度', [1985, 1990]],
    ['大正15年度', [1926]],
    ['明治45年度', [1912]],
    ['㍻25年度', [2013]],
    ['2013～2016年度', [2013, 2014, 2015, 2016]],
    ['2013年度', [2013]],
    ['平成二十五年度', [2013]],
    ['平成25年度及び27年度', [2013, 2015]],
    ['平成25・26年度', [2013, 2014]],
    ['平成25年～28年度', [2013, 2014, 2015, 2016]],
    ['平成28、25、25年度', [2013, 2016]],
    ['2013～16年度', [2013, 2014, 2015, 2016]],
    ['2013～15、17年度', [2013, 2014, 2015, 2017]],
    ['平成25.26年度', [2013, 2014]],
    ['平成25年度～', [2013]],
    ['平成25年度以降', [2013]],
  ])('reads %s', (text, expected) => expect(years(text)).toEqual(expected));

  it.each([
    '平成24年3月決定',
    '平成24年3月',
    '平成24年',
    '2回',
    '6か所',
    '25～28年度',
    '2013',
    '第2次',
    '年度',
    '',
    '平成',
    '平成25年度の実施',
    '平成25～年度',
    'R2.4',
    'H28.10.1',
    'H28.4～H30.3',
    '令和0年度',
  ])('takes 「%s」 for no fiscal years', (text) => expect(years(text)).toBeNull());

  it('takes the era of the document where there is none', () => {
    expect(years('25～28年度', '平成')).toEqual([2013, 2014, 2015, 2016]);
    expect(lexicon.eras.ofDate('2017-06')).toBe('平成');
    expect(lexicon.eras.ofDate('2024-06-01')).toBe('令和');
  });

  it('says what is odd', () => {
    expect(parseYears('平成28～25年度')).toMatchObject({
      years: [2013, 2014, 2015, 2016],
      reversed: ['平成28～25年度'],
    });
    expect(parseYears('平成30～32年度')).toMatchObject({
      years: [2018, 2019, 2020],
      overflowing: ['32年度'],
    });
    expect(parseYears('平成1～99999999年度')).toMatchObject({
      years: [],
      impossible: ['平成1～99999999年度'],
    });
    expect(parseYears(`平成1～${'9'.repeat(400)}年度`)).toMatchObject({ years: [] });
  });

  it('reads back every tag that can be printed', () => {
    const eras = [
      { name: '昭和', short: 'S', first: 1926 },
      { name: '平成', short: 'H', first: 1989 },
      { name: '令和', short: 'R', first: 2019 },
    ] as const;
    const eraFor = (year: number) => eras.findLast((era) => era.first <= year) ?? eras[0];
    const numeral = (year: number) =>
      year - eraFor(year).first === 0 ? '元' : String(year - eraFor(year).first + 1);
    const long = (year: number) => `${eraFor(year).name}${numeral(year)}`;
    const short = (year: number) => `${eraFor(year).short}${year - eraFor(year).first + 1}`;
    const printers: readonly ((from: number, to: number) => string)[] = [
      (from, to) => (from === to ? `${long(from)}年度` : `${long(from)}～${long(to)}年度`),
      (from, to) => (from === to ? `${short(from)}` : `${short(from)}-${short(to)}`),
      (from, to) => (from === to ? `${from}年度` : `${from}～${to}年度`),
      (from, to) => `${long(from)}年度から${long(to)}年度`,
      (from, to) => Array.from({ length: to - from + 1 }, (_, i) => `${long(from + i)}年度`).join('、'),
    ];
    const year = fc.integer({ min: 1930, max: 2060 });
    fc.assert(
      fc.property(
        year,
        fc.integer({ min: 0, max: 8 }),
        fc.constantFrom(...printers),
        (from, length, print) => {
          const expected = Array.from({ length: length + 1 }, (_, i) => from + i);
          expect(parseYears(print(from, from + length))?.years).toEqual(expected);
        },
      ),
      runs(600),
    );
  });

  it('throws at nothing', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'平成令和HR元0123456789～-、・年度()から'),
      maxLength: 30,
    });
    fc.assert(fc.property(text, (given) => void parseYears(given, '平成')));
  });

  it('runs from April to March', () => {
    expect(fiscalYearOf('2017-03-31')).toBe(2016);
    expect(fiscalYearOf('2017-04')).toBe(2017);
  });
});

describe('what may be years', () => {
  const WORDS = [
    '平成',
    'Ｈ',
    'R',
    '28',
    '２',
    '元',
    '十',
    '三',
    '年',
    '年度',
    '～',
    '－',
    'から',
    '、',
    '(',
    ')',
    'まで',
    '分',
    ' ',
  ];
  const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(''));

  it('is every text that is years, as it is before white space is folded', () =>
    fc.assert(
      fc.property(text, fc.constantFrom(null, '平成'), (given, era) => {
        const spaced = spacedString(given).trim();
        fc.pre(parseYears(normaliseString(given), era) !== null);
        expect(lexicon.years.mayBe(spaced)).toBe(true);
      }),
      runs(100),
    ));

  it.each(['総務課', '平成会館の改修', '28団体', ''])('is not %j', (other) =>
    expect(lexicon.years.mayBe(other)).toBe(false),
  );
});

describe('dates', () => {
  it.each([
    ['平成29年6月28日', '2017-06-28'],
    ['令和元年5月', '2019-05'],
    ['2017年6月28日', '2017-06-28'],
    ['2017-06-28', '2017-06-28'],
    ['平成29年6月28日現在', '2017-06-28'],
    ['平成29年6月28日(水)', '2017-06-28'],
  ])('reads %s', (text, expected) => expect(lexicon.dates.parse(asNormal(text))).toBe(expected));

  it.each(['平成29年', '平成29年13月', '6月28日', '平成24年3月決定'])('takes 「%s」 for no date', (text) =>
    expect(lexicon.dates.parse(asNormal(text))).toBeNull(),
  );
});
