import { describe, expect, it } from 'vitest';
import type { RoleYears, YearHints } from '../../../src/lexicon/columns/types.js';
import { yearFinder } from '../../../src/lexicon/columns/years.js';
import { ERAS } from './eras.js';

const find = yearFinder(ERAS);
const NO_HINTS: YearHints = { near: null, bareNumbers: false };

/** The text with each year in square brackets, and what the years are. */
function marked(text: string, hints: YearHints): { text: string; years: string[] } {
  let out = '';
  let at = 0;
  const years: string[] = [];
  for (const span of find(text, hints)) {
    out += `${text.slice(at, span.start)}[${text.slice(span.start, span.end)}]`;
    at = span.end;
    years.push(shown(span.years));
  }
  return { text: out + text.slice(at), years };
}

function shown(years: RoleYears): string {
  if (years.kind === 'stated') return years.years.join('+') + (years.eraAssumed ? '?' : '');
  return years.kind === 'relative' ? String(years.offset) : years.kind;
}

describe('the years of a heading', () => {
  it.each([
    ['令和5年度の実績', '[令和5年度の]実績', ['2023']],
    ['R5実績', '[R5]実績', ['2023']],
    ['実績(令和元年度)', '実績([令和元年度])', ['2019']],
    ['平成25～27年度の取組', '[平成25～27年度の]取組', ['2013+2014+2015']],
    ['H27、29実績', '[H27、29]実績', ['2015+2017']],
    ['平成31年度・令和元年度', '[平成31年度・令和元年度]', ['2019']],
    ['2003(平成15)年度の取組', '[2003(平成15)年度の]取組', ['2003']],
    ['2005年度', '[2005年度]', ['2005']],
    ['進捗状況(令和6年3月末)', '進捗状況([令和6年3月末])', ['2023']],
    ['状況(R6.4.1現在)', '状況([R6.4.1現在])', ['2024']],
    ['H29.3月末現在', '[H29.3月末現在]', ['2016']],
    ['令和五年度末までの状況', '[令和五年度末までの]状況', ['2023']],
    ['R5.4～R6.3の実績', '[R5.4～][R6.3の]実績', ['2023', '2023']],
    ['R7 2025', '[R7] [2025]', ['2025', '2025']],
    ['平成28年度から30年度まで', '[平成28年度から30年度まで]', ['2016+2017+2018']],
    ['令和8年度以降', '[令和8年度以降]', ['unknown']],
    ['前年度実績', '[前年度]実績', ['-1']],
    ['当該年度の取組', '[当該年度]の取組', ['0']],
    ['翌年度の計画', '[翌年度]の計画', ['1']],
    ['18年度', '[18年度]', ['2006?']],
    ['6年度決算', '[6年度]決算', ['2024?']],
    ['28～30年度', '[28～30年度]', ['2016+2017+2018?']],
  ])('finds those of %s', (text, want, years) => {
    expect(marked(text, NO_HINTS)).toEqual({ text: want, years });
  });

  it.each(['5年計画', '第2次計画', '3か年の取組', '年度', '前年比', 'No.5', '延べ120人', '1次評価'])(
    'finds none in %s',
    (text) => {
      expect(find(text, NO_HINTS)).toEqual([]);
    },
  );

  it('takes the era that lies nearest to the document', () => {
    expect(marked('10年度', { near: 1999, bareNumbers: false }).years).toEqual(['1998']);
    expect(marked('10年度', { near: 2026, bareNumbers: false }).years).toEqual(['2028']);
  });

  it('takes a number alone for a year only below a heading of years', () => {
    expect(marked('4', { near: 2023, bareNumbers: true }).years).toEqual(['2022']);
    expect(find('4', { near: 2023, bareNumbers: false })).toEqual([]);
  });
});
