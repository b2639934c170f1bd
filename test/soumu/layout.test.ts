import { describe, expect, it } from 'vitest';
import type { TableRuleId } from '../../src/model.js';
import { said, verdicts } from './verdicts.js';

const ROWS = '青山町,1\n白浜市,2\n';

describe('one table on a sheet', () => {
  it.each<[string, string, (string | undefined)[]]>([
    [
      'one below the other without a gap',
      `町,人口(人)\n${ROWS}品目,数量(個)\nりんご,1\nみかん,2\n`,
      ['fails', '4行1列'],
    ],
    [
      'with a title between them',
      `町,人口(人)\n${ROWS}表2 果物\n品目,数量(個)\nりんご,1\nみかん,2\n`,
      ['fails', '5行1列'],
    ],
    [
      'with headings that are of no amounts',
      '町,男,女\n青山町,1,2\n店,朝,晩\n甲,3,4\n乙,5,6\n',
      ['fails', '3行1列'],
    ],
    [
      'side by side',
      '町,人口(人),,品目,数量(個)\n青山町,1,,りんご,3\n白浜市,2,,みかん,4\n',
      ['fails', '1行4列'],
    ],
    [
      'side by side, one of them longer',
      '町,人口(人),,品目,数量(個)\n青山町,1,,りんご,3\n白浜市,2,,,\n緑町,5,,,\n',
      ['fails', '1行4列'],
    ],
    [
      'two side by side and one below',
      '町,人口(人),,品目,数量(個)\n青山町,1,,りんご,3\n白浜市,2,,みかん,4\n,,,,\n月,雨量(mm)\n1月,3\n2月,5\n',
      ['fails', '1行4列', '5行1列'],
    ],
    ['with a word among numbers', `町,人口(人)\n青山町,1\n白浜市,調査中\n緑町,3\n`, ['holds']],
    ['with a word that may be a heading', `町,点\n青山町,1\n区,席\n緑町,3\n`, ['undecided', '3行1列']],
    ['with groups of rows', `町,人口(人),世帯数\n東部\n青山町,1,2\n西部\n白浜市,3,4\n`, ['holds']],
    ['with the headings again', `町,人口(人)\n青山町,1\n町,人口(人)\n白浜市,2\n`, ['holds']],
    ['with a note of two cells below', `町,人口(人)\n${ROWS}\n※,概数\n`, ['holds']],
    ['with an empty column before numbers', '町,,人口(人)\n青山町,,1\n白浜市,,2\n', ['holds']],
    [
      'with an empty column between words',
      '町,色,,係,部\n青山町,赤,,甲,東\n白浜市,青,,乙,西\n',
      ['undecided', '1行3列'],
    ],
    ['with words below an empty row', '氏名,町\n甲,青山町\n乙,白浜市\n\n丙,緑町\n', ['undecided', '5行1列']],
  ])('%s', async (_, content, expected) => {
    expect(await said('one-table', content)).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    [
      'the blank column between two tables of as many rows',
      '町,人口(人),,品目,数量(個)\n青山町,1,,りんご,3\n',
      ['undecided', '1行3列'],
    ],
    [
      'not that between tables of their own',
      '町,人口(人),,品目,数量(個)\n青山町,1,,りんご,3\n白浜市,2,,,\n',
      ['holds'],
    ],
    ['an empty row below the headings', `町,人口(人)\n\n${ROWS}`, ['fails', '3行1列']],
    ['an empty row before a sign', `町,人口(人)\n${ROWS}\n緑町,-\n赤町,4\n`, ['fails', '5行1列']],
    ['an empty row among words', '氏名,町\n甲,青山町\n\n丙,緑町\n', ['fails', '4行1列']],
  ])('data are not divided: %s', async (_, content, expected) => {
    expect(await said('split-data', content)).toEqual(expected);
  });
});

describe('headings', () => {
  it.each<[string, TableRuleId, string, string[]]>([
    ['left out', 'omitted-names', '青山町,2020,1\n白浜市,2020,2\n', ['fails', '1行1列']],
    ['left out, with units', 'omitted-names', '青山町,4人\n白浜市,5人\n', ['fails', '1行1列']],
    ['left out, and no name of a column', 'units', '青山町,2020,1\n白浜市,2020,2\n', ['undecided', '1行3列']],
    ['of years', 'omitted-names', '町,2015,2020\n青山町,1950,12\n白浜市,30,40\n', ['holds']],
    ['of months', 'omitted-names', '町,1月,2月\n青山町,1,2\n', ['holds']],
    ['of ages', 'omitted-names', '町,10歳,20歳\n青山町,1,2\n白浜市,30,40\n', ['holds']],
    ['of numbers that count on', 'omitted-names', '町,1,2,3\n青山町,10,20,30\n', ['undecided', '1行1列']],
    ['that may be a year of data', 'omitted-names', '甲,2020\n乙,2021\n', ['undecided', '1行1列']],
    ['in two rows', 'symbols', '町,人口(人),\n,男,女\n青山町,1,2\n', ['holds']],
    ['in two rows, of which one is left out', 'omitted-names', '町,人口(人),\n,男,女\n青山町,1,2\n', ['fails', '1行3列']], // biome-ignore format: a table
    ['with units below', 'units', '町,人口,世帯\n,(人),(戸)\n青山町,1,2\n', ['holds']],
    ['again', 'symbols', `町,人口(人)\n青山町,1\n町,人口(人)\n白浜市,2\n`, ['holds']],
    ['again', 'numbers', `町,人口(人)\n青山町,1\n町,人口(人)\n白浜市,2\n`, ['holds']],
    ['below a unit', 'omitted-names', '表1 人口,,(単位:人)\n町,男,女\n青山町,1,2\n', ['holds']],
    ['above an empty row', 'units', `町,人口(人)\n青山町,1\n\n緑町,3\n`, ['holds']],
  ])('%s: %s', async (_, rule, content, expected) => {
    expect(await said(rule, content)).toEqual(expected);
  });
});

describe('a file without a table', () => {
  it.each([
    ['prose', '町の人口は増えている。\n来年も増えるだろう。\n'],
    ['prose with commas', 'In spring, the town is green and full of life\nand then, in the end, summer begins there\n'], // biome-ignore format: a table
    ['no cells', ',\n'],
  ])('is told to have none, whatever the rule: %s', async (_, content) => {
    for (const { rule, verdict, message } of (await verdicts('a.csv', content)).values())
      if (rule !== 'file-format' && rule !== 'layout-spaces')
        expect([rule, verdict, message]).toEqual([
          rule,
          'undecided',
          '表が見当たりません。表があるなら、どこにあるかを確かめてください',
        ]);
  });

  it('but a list of names is one', async () => {
    expect(await said('area', '市町村名\n青山町\n白浜市\n')).toEqual(['holds']);
    expect(await said('one-value', '事業,内容\n広報,冊子を配った。\n広聴,会を開いた。\n')).toEqual(['holds']);
  });
});
