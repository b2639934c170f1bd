import { describe, expect, it } from 'vitest';
import { Folding } from '../../src/report/page/folding.js';

const folding = new Folding([
  [['昭和', 'S'], 1926],
  [['平成', 'H'], 1989],
  [['令和', 'R'], 2019],
]);

describe('the folding of a search', () => {
  it.each([
    ['ホームページ', 'ほーむぺーじ'],
    ['ﾎｰﾑﾍﾟｰｼﾞ', 'ほーむぺーじ'],
    ['平成28', 'H28'],
    ['平成28年度', '2016年度'],
    ['平成二十八年度', '2016年度'],
    ['Ｈ２８', '2016'],
    ['令和元年度', '2019年度'],
    ['R1', '令和元'],
    ['第十三回', '第13回'],
    ['第百二十回', '第120回'],
    ['二〇一六年', '2016年'],
    ['ＰＤＦ', 'pdf'],
    ['25～28', '25〜28'],
  ])('finds %s by %s', (text, query) => {
    expect(folding.fold(text)).toContain(folding.wordsOf(query)[0]);
    expect(folding.fold(query)).toBe(folding.fold(text));
  });

  it.each([
    ['第13回', '第3'],
    ['H28.6.1', '2016.6'],
    ['plans 3', '1928'],
    ['平成280', '2016'],
  ])('does not find %s by %s', (text, query) => {
    expect(folding.fold(text)).not.toContain(folding.fold(query));
  });

  it('splits a search at white space of any width', () => {
    expect(folding.wordsOf(' 講座　H28 ')).toEqual(['講座', '2016']);
    expect(folding.wordsOf('　')).toEqual([]);
  });

  it('takes names of eras as text, whatever they are', () => {
    const odd = new Folding([[['(.*', '+'], 2100]]);
    expect(odd.fold('(.*2年度')).toBe('2101年度');
    expect(new Folding([]).fold('平成28')).toBe('平成28');
  });
});
