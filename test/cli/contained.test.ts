import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Encoding from 'encoding-japanese';
import { beforeEach, describe, expect, it } from 'vitest';
import { digest } from '../../src/cli/extraction.js';
import { main } from '../../src/cli/main.js';
import { readFile } from '../../src/formats/index.js';
import type { ProgressDocument } from '../../src/model.js';
import { rows, xlsx, zipped } from '../formats/office/packages.js';
import { sample } from '../formats/office/read.js';
import { temporaryFolder } from '../helpers.js';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
});

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, 'in', name), content);
const written = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
const documentIn = (name: string): ProgressDocument => JSON.parse(written(name));
const names = () =>
  readdirSync(join(folder, 'out')).filter((name) => name.endsWith('.json') && name !== 'timeline.json');

async function run(...words: string[]): Promise<{ status: number; err: string }> {
  let err = '';
  const terminal = {
    out: () => {},
    err: (text: string) => {
      err += text;
    },
    interactive: () => false,
    environment: {},
    version: '0',
  };
  const status = await main([...words, '-o', join(folder, 'out'), '--no-dictionary'], terminal);
  return { status, err };
}
const runAll = () => run(join(folder, 'in'));

const TITLE = 'みどり野市男女共同参画プラン進捗状況';
const HEAD = ['事業名', '担当課', '取組実績'];
const sheet = (name: string, done: string, title: string | null = TITLE) => ({
  name,
  xml: rows([
    ...(title === null ? [] : [[title, null, null]]),
    HEAD,
    ['①広報紙による啓発', '市民協働課', done],
  ]),
});
const CSV = `${HEAD.join(',')}\n①広報,総務課,・冊子を配布した\n`;

describe('a workbook whose sheets are editions', () => {
  it('is a document for each, told apart by their years', async () => {
    put('book.xlsx', xlsx([sheet('R5', '・特集記事を2回掲載した'), sheet('R4', '・特集記事を1回掲載した')]));
    expect((await runAll()).status).toBe(0);
    expect(names()).toEqual(['book-R4--book-R5.changes.json', 'book-R4.json', 'book-R5.json']);
    const { document, records } = documentIn('book-R5.json');
    expect(document).toMatchObject({
      file: 'in/book.xlsx#R5',
      sha256: digest(readFileSync(join(folder, 'in/book.xlsx'))),
    });
    expect(records.map(({ activity, source }) => [activity, source.place])).toEqual([
      ['特集記事を2回掲載した', "'R5'!C3"],
    ]);
  });

  it.each([
    ['titles tell the years', '第1面', '令和4年度 進捗状況', '第2面', '令和5年度 進捗状況', 2],
    ['titles tell one year', '第1面', '令和5年度 進捗状況', '第2面', '令和5年度 進捗状況', 1],
    ['names tell other things', '総務課', TITLE, '財政課', TITLE, 1],
    ['eras are written out', '令和元年度', TITLE, '平成30年度', TITLE, 2],
  ])('or is one: %s', async (_, first, firstTitle, second, secondTitle, count) => {
    put(
      'book.xlsx',
      xlsx([sheet(first, '・配布した', firstTitle), sheet(second, '・配布した', secondTitle)]),
    );
    await runAll();
    expect(names().filter((name) => !name.includes('--'))).toHaveLength(count);
  });

  it('is one document where their headings differ', async () => {
    const other = {
      name: 'R4',
      xml: rows([
        ['番号', '予算', '決算'],
        ['1', '20', '19'],
      ]),
    };
    put('book.xlsx', xlsx([sheet('R5', '・配布した'), other]));
    await runAll();
    expect(names()).toEqual(['book.json']);
  });

  it('has what is no table of its own in each document', async () => {
    const legend = {
      name: '凡例',
      xml: rows([
        ['◎', '完了'],
        ['○', '実施'],
      ]),
    };
    put('book.xlsx', xlsx([sheet('R4', '・配布した'), sheet('R5', '・配布した'), legend]));
    await runAll();
    for (const name of ['book-R4.json', 'book-R5.json'])
      expect(documentIn(name).document.legend.map(({ mark }) => mark)).toEqual(['◎', '○']);
  });
});

describe('a document within a file', () => {
  it('is named as messages name it', async () => {
    put('book.xlsx', xlsx([sheet('R5', '・2回掲載した'), sheet('R4', '・1回掲載した')]));
    put('a.zip', zipped({ 'x/c.csv': CSV, 'd.csv': CSV }));
    const { status } = await run(
      'extract',
      join(folder, 'in/book.xlsx#R5'),
      join(folder, 'in/a.zip/x/c.csv'),
    );
    expect(status).toBe(0);
    expect(names()).toEqual(['a-c.json', 'book-R5.json']);
    expect((await run('extract', join(folder, 'in/book.xlsx#R6'))).err).toContain('[input-missing]');
  });

  it('can be compared with another', async () => {
    put('book.xlsx', xlsx([sheet('R5', '・2回掲載した'), sheet('R4', '・1回掲載した')]));
    const editions = ['R4', 'R5'].map((name) => join(folder, `in/book.xlsx#${name}`));
    expect((await run('diff', ...editions)).status).toBe(0);
    expect(names()).toEqual(['book-R4--book-R5.changes.json']);
  });
});

describe('an archive', () => {
  it('is read as a folder', async () => {
    put(
      'a.zip',
      zipped({
        'x/b.xlsx': sample('t1.xlsx'),
        'c.csv': CSV,
        'photo.jpg': 'x',
        '__MACOSX/._c.csv': 'x',
        'Thumbs.db': 'x',
      }),
    );
    const { status, err } = await runAll();
    expect(status).toBe(0);
    expect(names()).toEqual(['a-b.json', 'a-c.json']);
    expect(documentIn('a-b.json').document).toMatchObject({
      file: 'in/a.zip/x/b.xlsx',
      sha256: digest(sample('t1.xlsx')),
    });
    expect(err.match(/^.*input-skipped\]$/gm)?.filter((line) => line.startsWith('in/'))).toEqual([
      expect.stringContaining('in/a.zip/photo.jpg'),
    ]);
  });

  it('has files with Japanese names, as Windows writes them', async () => {
    const name = Encoding.convert(Encoding.stringToCode('進捗.csv'), { to: 'SJIS', from: 'UNICODE' });
    const bytes = Buffer.from(zipped({ 'abcd.csv': CSV }));
    for (let at = bytes.indexOf('abcd.csv'); at >= 0; at = bytes.indexOf('abcd.csv', at)) bytes.set(name, at);
    put('a.zip', bytes);
    await runAll();
    expect(names()).toEqual(['a-進捗.json']);
    expect(documentIn('a-進捗.json').document.file).toBe('in/a.zip/進捗.csv');
  });

  it('keeps files of one name apart by their folders', async () => {
    put('a.zip', zipped({ 'h28/b.csv': CSV, 'h29/b.csv': CSV }));
    await runAll();
    expect(names()).toEqual(['h28-a-b.json', 'h29-a-b.json']);
  });

  it('with nothing to read is told', async () => {
    put('a.zip', zipped({ 'photo.jpg': 'x' }));
    const { status, err } = await runAll();
    expect(status).toBe(1);
    expect(err).toContain('[input-none]');
  });

  it('has no files outside of it', async () => {
    put('a.zip', zipped({ '../b.csv': CSV, '/c.csv': CSV, 'd.csv': CSV }));
    await runAll();
    expect(names()).toEqual(['a-d.json']);
  });

  it('that is damaged is told, and others are read', async () => {
    put('a.zip', zipped({ 'b.csv': CSV }).subarray(0, 60));
    put('c.csv', CSV);
    const { status, err } = await runAll();
    expect(status).toBe(1);
    expect(err).toContain('in/a.zip: エラー');
    expect(names()).toEqual(['c.json']);
  });
});

describe('what a run writes of files that are no text', () => {
  it('is their transcript too, in which offsets count', async () => {
    put('t1.xlsx', sample('t1.xlsx'));
    put('c.csv', CSV);
    await runAll();
    const transcript = written('t1.transcript.txt');
    expect(transcript).toBe(
      (await readFile('t1.xlsx', sample('t1.xlsx'), { encoding: null })).transcript.text,
    );
    for (const { source } of documentIn('t1.json').records)
      expect(transcript.slice(source.start, source.end)).toBe(source.text);
    expect(existsSync(join(folder, 'out', 'c.transcript.txt'))).toBe(false);
  });

  it('is passed over when it lies among the inputs', async () => {
    put('t1.xlsx', sample('t1.xlsx'));
    const words = [join(folder, 'in'), '-o', join(folder, 'in'), '--no-dictionary', '--quiet'];
    const terminal = {
      out: () => {},
      err: () => {},
      interactive: () => false,
      environment: {},
      version: '0',
    };
    for (let time = 0; time < 2; time++) expect(await main(words, terminal)).toBe(0);
    expect(readdirSync(join(folder, 'in')).filter((name) => name.endsWith('.json'))).toEqual(['t1.json']);
  });

  it('has their places: in CSV, in the report and on the terminal', async () => {
    put('t1.xlsx', sample('t1.xlsx'));
    put('t1.docx', sample('t1.docx'));
    const { err } = await run('check', join(folder, 'in'));
    expect(err).toContain('in/t1.xlsx:進捗!B8: 情報');
    expect(err).toContain('in/t1.docx:表1 8行2列: 情報');
    await runAll();
    expect(written('t1.xlsx.csv')).toContain(',in/t1.xlsx,');
    expect(written('t1.xlsx.csv')).toContain(',進捗!D3,');
    expect(written('index.html')).toMatch(/<a href="#[^"]+">進捗!D3<\/a>/);
    expect(written('index.html')).toMatch(/<a href="#[^"]+">表1 3行4列<\/a>/);
  });
});
