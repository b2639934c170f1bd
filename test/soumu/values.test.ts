import { describe, expect, it } from 'vitest';
import type { TableRuleId } from '../../src/model.js';
import { said } from './verdicts.js';

describe('years', () => {
  it.each<[string, string, string[]]>([
    ['beside an amount', '町,年,人口(人)\n青山町,令和2年,2000\n白浜市,平成30年,1950\n', ['fails', '2行2列', '3行2列']],
    ['beside a code', '団体コード,年\n2020,令和2年\n', ['fails', '2行2列']],
    ['beside a telephone number', '年,備考\n令和2年,電話 011-2020\n', ['fails', '2行1列']],
    ['beside the year of something else', '年度,設置年\n2020,昭和40年\n', ['fails', '2行2列']],
    ['beside their western year', '西暦,年\n2020,令和2年\n2018,平成30年\n', ['holds']],
    ['beside a year without a heading', '値,年\n2020,令和2年\n2018,平成30年\n', ['holds']],
    ['beside the fiscal year', '年度,月\n2019,令和2年3月\n', ['holds']],
    ['below their western year', '町,2020年\n青山町,令和2年\n', ['holds']],
    ['with their western year', '年,町\n令和元(2019)年,青山町\n', ['holds']],
    ['in kanji', '年度,町\n令和二年度,甲\n平成三十年度,乙\n', ['fails', '2行1列', '3行1列']],
    ['in short', '時,町\nR.3,甲\nR.3.4.1,乙\n令.3,丙\n㍻27,丁\n', ['fails', '2行1列', '3行1列', '4行1列', '5行1列']],
    ['of several', '期,町\n平成27～29年度,甲\nH27-H30,乙\n', ['fails', '2行1列', '3行1列']],
    ['without an era', '年度,町\n元年,甲\n元年度,乙\n３年度,丙\n', ['fails', '2行1列', '3行1列', '4行1列']],
    ['as numbers', '年度,町\n3,青山町\n4,白浜市\n', ['undecided', '2行1列', '3行1列']],
    ['in a column of years', '年,町\nH29,甲\n', ['fails', '2行1列']],
    ['in headings that count on', '町,H30,R1\n甲,1,2\n', ['fails', '1行2列', '1行3列']],
    ['in one heading', '町,R1\n甲,1\n', ['undecided', '1行2列']],
    ['that may be models', '町,型番,数(件)\n甲,H3,1\n乙,R1,2\n', ['undecided', '2行2列', '3行2列']],
    ['of schools', '学年,人数(人)\n1年,1\n2年,3\n', ['holds']],
    ['of use', '品,耐用年数(年)\n甲,3\n', ['holds']],
    ['in addresses', '住所,数(件)\n昭和3丁目,1\n', ['holds']],
    ['in a plan, counted', '期,数(件)\n第3年度,1\n3年度目,2\n', ['holds']],
    ['in the middle of a word', '型,数(件)\nSR5,1\n拡大2年,2\n', ['holds']],
    ['in a title', '令和2年の人口\n\n町,人口(人)\n青山町,1\n', ['undecided', '1行1列']],
    ['in a title above western years', '令和2年の人口\n\n年,人口(人)\n2020,1\n', ['holds']],
  ])('%s', async (_, content, expected) => {
    expect(await said('time', content)).toEqual(expected);
  });
}); // biome-ignore format: a table

describe('columns with few numbers', () => {
  it.each<[string, TableRuleId, string, string[]]>([
    ['one beside signs', 'symbols', '町,人口(人)\n甲,2\n乙,-\n丙,-\n丁,-\n', ['fails', '3行2列', '4行2列', '5行2列']],
    ['one beside the signs allowed', 'symbols', '町,人口(人)\n甲,2\n乙,X\n丙,***\n', ['holds']],
    ['one beside words', 'numbers', '町,人口(人)\n甲,4人\n乙,調査中\n丙,未定\n丁,集計中\n', ['fails', '2行2列']],
    ['one beside words', 'symbols', '町,人口(人)\n甲,4人\n乙,調査中\n丙,未定\n', ['fails', '3行2列', '4行2列']],
    ['one beside words, without a unit', 'numbers', '町,人口\n甲,4人\n乙,調査中\n丙,未定\n', ['undecided', '2行2列']],
    ['one beside words, without a unit', 'units', '町,人口\n甲,4\n乙,調査中\n丙,未定\n', ['undecided', '1行2列']],
    ['none', 'symbols', '町,人口(人)\n甲,-\n乙,-\n', ['undecided', '2行2列', '3行2列']],
    ['none of a column of words', 'symbols', '町,担当\n甲,-\n乙,総務課\n', ['holds']],
    ['some among words', 'symbols', '項目,値\n甲,講座\n乙,A\n丙,3\n丁,5\n', ['undecided', '2行2列', '3行2列']],
    ['one in remarks', 'symbols', '町,備考\n甲,なし\n乙,5\n', ['holds']],
    ['one in remarks', 'numbers', '町,備考\n甲,なし\n乙,10周年\n', ['holds']],
    ['an error of a spreadsheet', 'symbols', '町,数(件)\n甲,1\n乙,#N/A\n', ['fails', '3行2列']],
    ['numbers in circles', 'numbers', '連番,事業\n①,広報\n②,広聴\n', ['holds']],
    ['codes below an empty row', 'numbers', '町,団体コード\n甲,12231\n\n乙,12232\n', ['holds']],
  ])('%s: %s: %j', async (_, rule, content, expected) => {
    expect(await said(rule, content)).toEqual(expected);
  });
}); // biome-ignore format: a table

describe('a unit', () => {
  it.each(['面積(注1)', '人口(平成)', '数（暫定）', '単位数', '数(再掲)'])(
    'is not stated by %s',
    async (heading) => {
      expect(await said('units', `町,${heading}\n甲,1\n乙,2\n`)).toEqual(['undecided', '1行2列']);
    },
  );

  it.each([
    '人口(千人)',
    '面積(km2)',
    '密度(人/㎢)',
    '割合(％)',
    '率(人口千対)',
    '数(か所)',
    '額(単位:百万円)',
    '数(注1)(件)',
  ])('is stated by %s', async (heading) => {
    expect(await said('units', `町,${heading}\n甲,1\n乙,2\n`)).toEqual(['holds']);
  });

  it('may be in a column of its own', async () => {
    expect(await said('units', '品,数,単位\n甲,1,本\n乙,2,枚\n')).toEqual(['holds']);
  });
});
