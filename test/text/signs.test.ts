import { describe, expect, it } from 'vitest';
import { fiscalYearOf } from '../../src/lexicon/dates.js';
import { createLexicon } from '../../src/lexicon/index.js';
import { enclosedNumber, kanaNumber, kanjiNumber, romanNumber } from '../../src/lexicon/numerals.js';
import { isPageNumber } from '../../src/lexicon/pages.js';
import {
  isHiragana,
  isIdeograph,
  isJapanese,
  isKana,
  isKatakana,
  isWhiteSpace,
} from '../../src/text/characters.js';
import { digest } from '../../src/text/digest.js';
import { activityKey } from '../../src/text/fold.js';
import { asNormal, normaliseString, spacedString } from '../../src/text/normalise.js';
import { unplaced } from '../../src/text/text.js';

const { bullets, dates, doubled, numbering, years } = createLexicon();
const parseNumbering = (text: string) => numbering.parse(spacedString(text));
const isoDate = (text: string) => dates.parse(asNormal(text));
const parseYears = (text: string) => years.parse(asNormal(text));

describe('bullets', () => {
  it.each([
    ['・講座', '・'],
    [' 　・ 講座', '・'],
    ['○講座', '○'],
    ['- 講座', '-'],
    ['※講座', '※'],
    ['・', null],
    ['○ ', null],
    ['講座', null],
    ['○○地区', null],
    ['〇〇地区', null],
    ['◯◯地区', null],
    ['●●地区', null],
    ['■■', null],
    ['□□', null],
    ['**強調**', null],
    ['--', null],
    ['-10%', null],
    ['－１０%', null],
    ['*1', null],
    ['-.5', null],
    ['・10回', '・'],
    ['①講座', null],
  ])('of 「%s」: %s', (text, expected) => expect(bullets.of(text)).toBe(expected));

  it('may be numbers where entries are numbered', () => {
    expect(['①講座', '⑳講座', '・講座', '①', '㉑講座', '講座'].map((text) => bullets.of(text, 'entry'))).toEqual([
      '①', '①', '・', null, null, null,
    ]); // biome-ignore format: a list
  });

  it('take the white space around them along', () => {
    expect([' ・ 講座', '・講座', '講座', ' 講座'].map((text) => bullets.lengthIn(text))).toEqual([
      3, 1, 0, 0,
    ]);
    expect(bullets.lengthIn('① 講座', 'entry')).toBe(2);
  });
});

describe('page numbers', () => {
  it.each([
    ...[
      '3',
      '- 3 -',
      '-3-',
      '－３－',
      '～ 3 ～',
      '3/12',
      '3 / 12',
      'P.3',
      'p3',
      'P 3',
      'Page 3',
      '3ページ',
      '(3ページ)',
      '3頁',
    ],
    ...['― 12 ―', '--3--', ' 1234 '],
  ])('are told by themselves: 「%s」', (line) => expect(isPageNumber(line)).toBe(true));

  it.each([
    ...[
      '',
      '12345',
      '3課',
      '3ページ目',
      '第3回',
      '3/',
      '/12',
      'P',
      'P.3の2',
      '平成28',
      '3-4',
      '---3---',
      '3件',
      '1,234',
    ],
    `${' '.repeat(3)}3 3`,
  ])('are nothing else: 「%s」', (line) => expect(isPageNumber(line)).toBe(false));
});

describe('numerals', () => {
  /** The last sign of each block of Unicode that numbers its signs, and the sign behind it. */
  it.each([
    ['①', '①', 1], ['⑳', '①', 20], ['㉑', '①', 21], ['㉟', '①', 35], ['㊱', '①', 36], ['㊿', '①', 50],
    ['⑴', '⑴', 1], ['⒇', '⑴', 20], ['⒈', '⒈', 1], ['⒛', '⒈', 20], ['⓵', '⓵', 1], ['⓾', '⓵', 10],
    ['❶', '❶', 1], ['❿', '❶', 10], ['⓫', '❶', 11], ['⓴', '❶', 20], ['Ⅰ', 'Ⅰ', 1], ['Ⅻ', 'Ⅰ', 12],
    ['ⅰ', 'ⅰ', 1], ['ⅻ', 'ⅰ', 12], ['⒜', '⒜', 1], ['⒵', '⒜', 26], ['ⓐ', 'ⓐ', 1], ['ⓩ', 'ⓐ', 26],
    ['㋐', '㋐', 1], ['㋾', '㋐', 47],
  ] as const)('%s is of the kind of %s and means %i', (sign, form, number) =>
    expect(enclosedNumber(sign)).toEqual({ form, number }),
  ); // biome-ignore format: a table

  it.each(['Ⓐ', '⓪', '㈠', 'Ⅼ', 'ⅼ', '㋿', '㊊', '1', 'ア', ''])('%s is none of them', (sign) =>
    expect(enclosedNumber(sign)).toBeNull(),
  );

  it('in kanji are counted, or written digit by digit', () => {
    const digits = [...'〇一二三四五六七八九'].map(kanjiNumber);
    expect(digits).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(['十', '十一', '二十', '九十九', '百', '三百二十一', '千', '二千十七', '二〇一七'].map(kanjiNumber)).toEqual([
      10, 11, 20, 99, 100, 321, 1000, 2017, 2017,
    ]); // biome-ignore format: a list
    expect(['', '一回', '第一', 'ニ'].map(kanjiNumber)).toEqual([null, null, null, null]);
  });

  it('in katakana go by the order of the fifty sounds', () => {
    expect(['ア', 'オ', 'カ', 'ワ', 'ヲ', 'ン', 'ャ', 'アイ', '', 'あ'].map(kanaNumber)).toEqual([
      1, 5, 6, 44, 45, 46, null, null, null, null,
    ]); // biome-ignore format: a list
  });

  it('of Rome are added, a smaller one before a greater taken away', () => {
    const numerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VIII', 'IX', 'X', 'XI', 'XIV', 'XIX', 'XX'];
    expect(numerals.map(romanNumber)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 14, 19, 20]);
  });
});

describe('numbers in front of titles', () => {
  it.each([
    ...[...'一二三四五六七八九'].map((kanji, i) => [`${kanji} 広報`, '一', String(i + 1)]),
    ...[...'一二三四五六七八九'].map((kanji, i) => [`第${kanji}章 広報`, '第1章', String(i + 1)]),
    ...[...'一二三四五六七八九'].map((kanji, i) => [`基本目標${kanji} 広報`, '基本目標1', String(i + 1)]),
    ['二十三 広報', '一', '23'],
    ...[...'一二三四五六七八九'].map((kanji, i) => [`(${kanji})広報`, '(一)', String(i + 1)]),
    ['基本目標十 広報', '基本目標1', '10'],
    ['V. 広報', 'I', '5'],
    ['No.1234 広報', 'No.1', '1234'],
    ['十、広報', '一', '10'],
    ['3　広報', '1', '3'],
    ['123 広報', '1', '123'],
    ['(十二) 広報', '(一)', '12'],
    ...[...'一二三四五六七八九'].map((kanji, i) => [`${kanji})広報`, '一)', String(i + 1)]),
    ['イ)広報', 'ア)', '2'],
    ['ン)広報', 'ア)', '46'],
    ['(イ) 広報', '(ア)', '2'],
    ['イ、広報', 'ア', '2'],
    ['12. 広報', '1.', '12'],
    ['X. 広報', 'I', '10'],
    ['XI 広報', 'I', '11'],
    ['IX. 広報', 'I', '9'],
    ['XXI. 広報', 'I', '21'],
    ['1-2　広報', '1-1', '1-2'],
    ['1-10 広報', '1-1', '1-10'],
    ['1-100 広報', '1-1', '1-100'],
    ['1.2.3.4.5 広報', '1-1-1-1-1', '1.2.3.4.5'],
    ['1-2)広報', '1-1', '1-2'],
    ['1-2広報', '1-1', '1-2'],
    ['No 12 広報', 'No.1', '12'],
    ['第 2 節 広報', '第1節', '2'],
    ['施策の方向Ⅱ 広報', '施策の方向1', '2'],
    ['施策12: 広報', '施策1', '12'],
    ['①. 広報', '①', '1'],
    ['⑴) 広報', '⑴', '1'],
  ])('of 「%s」: written as %s, meaning %s', (text = '', form, number) => {
    expect(parseNumbering(text)).toMatchObject({ form, number });
  });

  it.each([
    '2013.4 広報',
    '1234 広報',
    '1.5%',
    '1,234 件',
    '12.5',
    '一人 一役',
    '十人',
    '施策123456',
    'IC 広報',
    'V字',
    '1-2-3%',
    'アイ 広報',
    '広報1. 参加',
    '参加(1)広報',
  ])('there is none in 「%s」', (text) => expect(parseNumbering(text)).toBeNull());

  it('take with them what holds them apart from the title', () => {
    const lengths = [
      '1. 広報',
      '第1章. 広報',
      '基本目標1: 広報',
      '(1)広報',
      '①.広報',
      '⑴)広報',
      '1-2) 広報',
      'ア、広報',
      'No.1: 広報',
    ];
    const rest = lengths.map((text) => text.slice(parseNumbering(text)?.length));
    expect(rest.map((text) => text.trim())).toEqual(lengths.map(() => '広報'));
  });
});

describe('dates', () => {
  it.each([
    ['平成元年1月8日', '1989-01-08'],
    ['H29年6月1日', '2017-06-01'],
    ['2017/6/28', '2017-06-28'],
    ['2017.06', '2017-06'],
    ['令和6年12月31日(火)時点', '2024-12-31'],
    ['1868年1月', '1868-01'],
  ])('of %s', (text, expected) => expect(isoDate(text)).toBe(expected));

  it.each([
    '平成29年0月',
    '平成29年6月32日',
    '平成29年6月28日発表',
    '1867年12月',
    '29年6月28日',
    '2017-06-28T00',
  ])('none in 「%s」', (text) => expect(isoDate(text)).toBeNull());

  it('belong to the year that began in April', () => {
    expect(['2017-03', '2017-04-01', '2017-12-31', '2018-01-01'].map(fiscalYearOf)).toEqual([
      2016, 2017, 2017, 2017,
    ]);
  });
});

describe('fiscal years', () => {
  it.each([
    ['平成25年度分', [2013]],
    ['平成25年度まで', [2013]],
    ['平成25、26、及び28年度', null],
    ['平成25及び28年度', [2013, 2016]],
    ['平成25年度および28年度', [2013, 2016]],
    ['平成25年度と28年度', [2013, 2016]],
    ['平成25/26年度', [2013, 2014]],
    ['平成25年度より28年度', [2013, 2014, 2015, 2016]],
    ['令和元(平成31)年度', [2019]],
    ['平成31年度(令和元年度)', [2019]],
    ['1868年度', [1868]],
    ['1867年度', []],
    ['2199年度', [2199]],
    ['2200年度', []],
    ['1990～2090年度', Array.from({ length: 101 }, (_, i) => 1990 + i)],
    ['1990～2091年度', []],
    ['昭和64年度', [1989]],
    ['大正元年度', [1912]],
    ['明治三十三年度', [1900]],
    ['平成二〇年度', [2008]],
    ['令和六年度', [2024]],
  ])('of %s', (text, expected) => expect(parseYears(text)?.years ?? null).toEqual(expected));

  it('are odd only beyond the end of their era', () => {
    const odd = (text: string) => parseYears(text)?.overflowing;
    expect(odd('平成30～33年度')).toEqual(['33年度']);
    expect(odd('平成32～33年度')).toHaveLength(2);
    expect([odd('平成31年度'), odd('平成32年度'), odd('令和99年度')]).toEqual([[], ['平成32年度'], []]);
  });
});

describe('folding', () => {
  const key = (activity: string) => activityKey(asNormal(activity), digest);

  it.each(['()', '[]', '{}', '〔〕', '【】', '〈〉', '《》', '«»', '‹›', '<>', '≪≫', '（）', '［］'])(
    'takes %s for brackets like any other',
    (pair) =>
      expect(key(`講座${pair.charAt(0)}基礎編${pair.charAt(1)}の実施`)).toBe(key('講座(基礎編)の実施')),
  );

  it.each(['「」', '『』', '｢｣'])('takes %s for quotation marks like any other', (pair) =>
    expect(key(`${pair.charAt(0)}広報${pair.charAt(1)}の配布`)).toBe(key('「広報」の配布')),
  );

  it('tells brackets from quotation marks, and one end from the other', () => {
    expect(new Set(['(広報)', '「広報」', ')広報(', '」広報「', '広報'].map(key)).size).toBe(5);
  });

  it('passes over white space, and over full stops at the end alone', () => {
    expect(key(' 広報　の\n配布。。')).toBe(key('広報の配布'));
    expect(key('広報。の配布')).not.toBe(key('広報の配布'));
  });
});

describe('classes of characters', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => unit);
  const members = (pattern: RegExp) => units.filter((unit) => pattern.test(String.fromCharCode(unit)));

  it('have all white space, but for what is not seen at all', () => {
    expect(units.filter(isWhiteSpace)).toEqual(members(/[^\S\ufeff]|\u0085/));
  });

  it('have the kana and ideographs of Unicode', () => {
    // Of half and full width only some are as Japanese is set.
    const letters = (script: string) =>
      members(new RegExp(`(?=[^\\uff00-\\uffef])\\p{Script=${script}}`, 'u'));
    expect(letters('Hiragana').filter((unit) => !isHiragana(unit))).toEqual([]);
    expect(letters('Katakana').filter((unit) => !isKatakana(unit) && !isJapanese(unit))).toEqual([]);
    expect(letters('Han').filter((unit) => !isIdeograph(unit) && !isJapanese(unit))).toEqual([]);
  });

  it('have nothing of other scripts', () => {
    const foreign = members(/\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Hangul}|[!-~]/u);
    expect(foreign.filter((unit) => isKana(unit) || isIdeograph(unit))).toEqual([]);
  });
});

describe('white space', () => {
  it.each([...'ぁんァンー々〇一龠㐀豈⺀、。〜・【】「」①⑳Ⓐ⓿■◯㈱㋿㎡※～｡ﾟ'])(
    'beside %s is none of the text',
    (sign) => {
      const normal = normaliseString(sign);
      expect(normaliseString(`A ${sign} B`)).toBe(`A${normal}B`);
    },
  );

  it.each([...'Aé9Ωж%+'])('beside %s on both sides is one space', (sign) =>
    expect(normaliseString(`A \t${sign}\u00a0 B`)).toBe(`A ${sign} B`),
  );
});

describe('look-alikes of dashes', () => {
  it.each([...'-‐‑‒–—―⁃−－─━ー'])(
    '%s is a hyphen between figures and a long vowel after katakana',
    (dash) => {
      expect(normaliseString(`25${dash}28`)).toBe('25-28');
      const vowel = dash === '-' ? '-' : 'ー';
      expect(normaliseString(`センタ${dash}の整備`)).toBe(`センタ${vowel}の整備`);
      expect(normaliseString(`センタ${dash}`)).toBe(`センタ${vowel}`);
    },
  );

  it.each([...'〜∼∾~˜～'])('%s is a wave dash', (wave) =>
    expect(normaliseString(`25${wave}28`)).toBe('25～28'),
  );
});

describe('what is printed twice over', () => {
  it.each([
    ['冊子の配布冊子の配布', '冊子の配布'],
    ['参加者10人参加者10人', '参加者10人'],
    ['未実施未実施', '未実施'],
    ['検討検討', '検討検討'],
    ['講座講座', '講座講座'],
    ['1010', '1010'],
    ['12341234', '12341234'],
    ['A-1A-1', 'A-1A-1'],
    ['ああああああああ', 'ああああああああ'],
    ['一人一人', '一人一人'],
  ])('a text 「%s」 is 「%s」', (text, once) => expect(doubled.once(unplaced(text)).value).toBe(once));

  it.each([
    ['担当課担当課', '担当課'],
    [' 未実施未実施 ', '未実施'],
    ['各各', '各各'],
    ['各', '各'],
    ['各課各課長', '各課各課長'],
    ['わくわく', 'わくわく'],
    ['いきいき', 'いきいき'],
    ['一人一人', '一人一人'],
    ['事業事業', '事業'],
    ['2020', '2020'],
    ['R5R5', 'R5R5'],
    ['花花壇壇のの手手入入れれ', '花壇の手入れ'],
    ['ささ', 'ささ'],
    ['着着々々', '着着々々'],
    ['', ''],
  ])('a heading 「%s」 is 「%s」', (text, once) => expect(doubled.onceHeading(text)).toBe(once));
});
