import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { foldHeading, readHeading } from '../../../src/lexicon/columns/heading.js';
import { yearFinder } from '../../../src/lexicon/columns/years.js';
import { createLexicon } from '../../../src/lexicon/index.js';
import { countWeights, printWeights } from './count-weights.mjs';
import { ERAS } from './eras.js';

const find = yearFinder(ERAS);
const phrasesOf = (text: string) =>
  readHeading(text, find, { near: null, bareNumbers: false }).map(({ phrases, asides }) =>
    [...phrases, ...asides.map((aside) => `(${aside})`)].join(' '),
  );

describe('a heading taken apart', () => {
  it.each([
    ['令和5年度の主な取り組み実績', ['取組実績']],
    ['①事業名', ['事業名']],
    ['(1) 今後の方向性', ['今後方向性']],
    ['７．一次評価', ['一次評価']],
    ['Ⅱ 担当部署等', ['担当部署']],
    ['5事業目標', ['事業目標']],
    ['1次評価', ['1次評価']],
    ['所 管 課', ['所管課']],
    ['担当課担当課', ['担当課']],
    ['事事業業名名', ['事業名']],
    ['担当\n課', ['担当課']],
    ['事業名(担当課)', ['事業名 (担当課)']],
    ['実績(令和5年度)', ['実績']],
    ['【実施状況】', ['実施状況']],
    ['20年度(決算)', ['決算']],
    ['手段(主な活動)\n前年度実績(前年度に行った活動)', ['手段 (活動)', '実績 (行った活動)']],
    ['R7実績\n(最新)', ['実績 (最新)']],
    ['KPI①', ['KPI']],
    ['進捗率(B)/(A)', ['進捗率']],
    ['★達成率', ['達成率']],
    ['平成30年度', ['〈年〉']],
    ['その他', ['その他']],
    ['R7 2025', ['〈年〉']],
    ['Plan / Do', ['Plan/Do']],
  ])('%s', (text, want) => {
    expect(phrasesOf(text)).toEqual(want);
  });

  it.each([
    ['決算額(千円)', 'money'],
    ['実績(人)', 'count'],
    ['達成率(%)', 'percent'],
    ['進捗状況(◎○△×)', 'marks'],
    ['達成度(Ａ～Ｄ)', 'letters'],
    ['事業名(担当課)', null],
  ])('tells what stands below %s', (text, unit) => {
    expect(readHeading(text, find, { near: null, bareNumbers: false })[0]?.marks.unit ?? null).toBe(unit);
  });
});

describe('the list of headings', () => {
  const { about: _, beginnings: __, departmentLevels: ___, ...listed } = createLexicon().words.columns;
  const words = Object.values(listed)
    .flat()
    .map((entry) => entry.split('×')[0] ?? '')
    .filter((word) => !word.startsWith('〈'));

  it('is written as headings are looked up', () => {
    expect(words.filter((word) => foldHeading(word) !== word)).toEqual([]);
  });

  it('names each word once for a role', () => {
    const twice = Object.entries(listed).flatMap(([role, entries]) => {
      const own = entries.map((entry) => entry.split('×')[0]);
      return own.filter((word, index) => own.indexOf(word) !== index).map((word) => `${role}: ${word}`);
    });
    expect(twice).toEqual([]);
  });

  it('is what the weights are counted from', () => {
    expect(JSON.parse(printWeights(countWeights(createLexicon().words.columns)))).toEqual(
      JSON.parse(readFileSync('src/lexicon/columns/weights.json', 'utf8')),
    );
  });
});
