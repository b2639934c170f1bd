import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

const read = (file: string, lines: readonly string[]) => extractSoundly(`${lines.join('\n')}\n`, { file });

/** Each record as its sections, its item, the item's departments and its activity; all of the input has a place. */
async function told(file: string, lines: readonly string[]): Promise<string[]> {
  const { records, coverage } = await read(file, lines);
  expect(coverage.unclaimed_text).toEqual([]);
  return records.map(({ sections, item_title, item_departments, activity, departments }) =>
    [sections.join(' > '), item_title, item_departments.join('、'), activity, ...departments].join('|'),
  );
}

describe('headings with departments behind them', () => {
  it('name who is in charge of the entries below', async () => {
    const lines = [
      '# みどり計画 令和5年度の取組状況',
      '',
      '## 1 広場の手入れ（公園課）',
      '- 園路を直した',
      '- 案内板を5基立てた',
      '',
      '## 2 苗木の配布【農林課、環境課】',
      '- 苗木を配った（令和5年度）',
    ];
    expect(await told('a.md', lines)).toEqual([
      '広場の手入れ|広場の手入れ|公園課|園路を直した',
      '広場の手入れ|広場の手入れ|公園課|案内板を5基立てた',
      '苗木の配布|苗木の配布|農林課、環境課|苗木を配った',
    ]);
  });
});

describe('numbered lines with departments behind them', () => {
  const PLAIN = [
    'みどり計画　令和5年度の主な取組',
    '',
    '１　広場',
    '　(1) 園路の手入れ（公園課）',
    '　　　12か所を直した。',
    '　(2) 使用料の見直し（財政課）',
    '　　　料金を改めた。',
    '２　苗木',
    '　(1) 苗木の配布（農林課）',
    '　　　令和5年度は実施していない。',
  ];

  it('have prose below them, and sections above', async () => {
    expect(await told('a.txt', PLAIN)).toEqual([
      '広場|園路の手入れ|公園課|12か所を直した。',
      '広場|使用料の見直し|財政課|料金を改めた。',
      '苗木|苗木の配布|農林課|令和5年度は実施していない。',
    ]);
  });

  it('are a plan where what stands below is still to come', async () => {
    const plan = PLAIN.map((line) => line.replace(/(?:直した|改めた|実施していない)。$/, '進める予定です。'));
    expect((await read('a.txt', plan)).records).toEqual([]);
  });

  it('have lists below them', async () => {
    const lines = [
      '<h1>みどり計画 令和5年度の取組</h1><h2>1 広場</h2>',
      '<p>（1）園路の手入れ【公園課】</p><ul><li>園路を直した。</li><li>案内板を立てた。</li></ul>',
      '<p>（2）苗木の配布【農林課】</p><ul><li>苗木を配った。</li></ul>',
    ];
    expect(await told('a.html', lines)).toEqual([
      '広場|園路の手入れ|公園課|園路を直した。',
      '広場|園路の手入れ|公園課|案内板を立てた。',
      '広場|苗木の配布|農林課|苗木を配った。',
    ]);
  });
});

describe('lines of nothing but a department in brackets', () => {
  it('are in charge of the entries below them', async () => {
    const lines = [
      'みどり計画 令和5年度の取組状況',
      '',
      '① 広場の手入れ',
      '【公園課】',
      '・園路を直した（令和5年度）',
      '・案内板を立てた（令和5年度）',
      '② 苗木の配布',
      '【農林課】',
      '・苗木を配った（令和5年度）',
    ];
    expect(await told('a.txt', lines)).toEqual([
      '|広場の手入れ|公園課|園路を直した',
      '|広場の手入れ|公園課|案内板を立てた',
      '|苗木の配布|農林課|苗木を配った',
    ]);
  });

  it('are the tag of the entry that goes on in them', async () => {
    const lines = [
      'みどり計画 令和5年度の取組状況',
      '',
      '① 広場の手入れ',
      '・園路を直した（令和5年度）',
      '【公園課】',
      '・案内板を立てた（令和5年度）【道路課】',
    ];
    expect(await told('a.txt', lines)).toEqual([
      '|広場の手入れ||園路を直した|公園課',
      '|広場の手入れ||案内板を立てた|道路課',
    ]);
  });
});
