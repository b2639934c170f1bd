import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import type { ProgressDocument } from '../../src/model.js';
import { BYTE_ORDER_MARK, toRows } from '../../src/write/rows.js';
import { temporaryFolder } from '../helpers.js';
import { HAS_LIBRE_OFFICE, HAS_PYTHON, libreOfficeRows, pythonRows } from './readers.js';

/** What a cell may hold, each beside what the readers are to find. */
const CELLS: readonly (readonly [string, string])[] = [
  ['a\nb', 'a\nb'],
  ['a\rb', 'a\rb'],
  ['a\r\nb', 'a\r\nb'],
  ['a\n', 'a\n'],
  ['\rab', "'\rab"],
  ['\n=1+1', "'\n=1+1"],
  ['a"b', 'a"b'],
  ['"', '"'],
  ['"a"\r"b"', '"a"\r"b"'],
  ['a,b\n,', 'a,b\n,'],
  ['𠮷\r𠮷', '𠮷\r𠮷'],
  ["冊子\n=cmd|'/c calc'!A1\r=1+1", "冊子\n=cmd|'/c calc'!A1\r=1+1"],
  ["=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"],
  ['a\u2028b\u2029c\u0085d\ve\ff', 'a\u2028b\u2029c\u0085d\ve\ff'],
  ['a\0b', 'a\ufffdb'],
  ['a;b\tc', 'a;b\tc'],
  ['', ''],
  [' a ', ' a '],
];

/** Each cell in every place of a row, so that each stands beside each edge. */
const TABLE = CELLS.flatMap(([cell, read]) => [
  { row: [cell, 'x', 'y'], read: [read, 'x', 'y'] },
  { row: ['x', cell, 'y'], read: ['x', read, 'y'] },
  { row: ['x', 'y', cell], read: ['x', 'y', read] },
]);

const trimmed = (row: readonly string[]) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

describe('rows', () => {
  let file: string;
  beforeAll(() => {
    file = join(temporaryFolder(), 'table.csv');
    writeFileSync(file, BYTE_ORDER_MARK + toRows(TABLE.map(({ row }) => row)));
  });

  it.skipIf(!HAS_PYTHON)("are what Python's csv module reads", () => {
    expect(pythonRows(file)).toEqual(TABLE.map(({ read }) => read));
  });

  it.skipIf(!HAS_LIBRE_OFFICE)('are what LibreOffice opens', { timeout: 180_000 }, () => {
    // White space its sheets hold in ways of their own; what counts is which cell a letter is in.
    const letters = (rows: readonly (readonly string[])[]) =>
      rows.map((row) => trimmed(row.map((cell) => cell.replaceAll(/[\u0085\s]/g, ''))));
    expect(letters(libreOfficeRows(file))).toEqual(letters(TABLE.map(({ read }) => read)));
  });

  it('are all quoted where a part could be a line of its own', () => {
    for (const [cell] of CELLS.filter(([text]) => /[\n\v\f\r\u0085\u2028\u2029",]/.test(text)))
      expect(toRows([['x', cell]])).toMatch(/^x,"[\s\S]*"\r\n$/);
    expect(toRows([['a;b', '課']])).toBe('a;b,課\r\n');
  });
});

/** Two editions whose cells hold lone line ends of every kind, in different columns and depths, and a third. */
const EDITIONS: Readonly<Record<string, string>> = {
  'a.csv': `協働計画 平成26年3月31日現在\n事業名,担当課,実績,"備\n考"\n"①広報\r紙","総務\n課","・冊子\n=cmd|x\r""甲""の配布,改訂(平成25年度)","=1+1\r\n-2"\n②広聴,総務課,・未実施,\n`,
  'b.csv': `協働計画 平成27年3月31日現在\n事業名,担当課,実績,"=評\r価"\n"①広報\r紙","総務\n課","・冊子\r\n=cmd|x\n""乙""の配布,改訂(平成25～26年度)",A\n②広聴,総務課,・会の開催(平成26年度),\n`,
  'c.md': `# 協働計画\n\n平成28年3月31日現在\n\n## 1. 参加\n\n### (1)発信\n\n事業名\t担当課\t実績\n①広報紙\t総務課\t・冊子<br>=cmd\u2028𠮷の配布(平成25～27年度)\n`,
};

const LINES = '\n=1+1\r"甲",𠮷\r\n\u2028乙';

describe.skipIf(!HAS_PYTHON)('every kind of CSV file', () => {
  let folder: string;
  let status: number;
  let err = '';
  const rows = (name: string) => pythonRows(join(folder, 'output', name));
  const document = (stem: string): ProgressDocument =>
    JSON.parse(readFileSync(join(folder, 'output', `${stem}.json`), 'utf8'));
  const stems = ['a', 'b', 'c'];

  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    for (const [name, text] of Object.entries(EDITIONS)) writeFileSync(join(folder, 'in', name), text);
    const terminal = {
      out: () => {},
      err: (text: string) => {
        err += text;
      },
      interactive: () => false,
      environment: {},
      version: '0',
    };
    const run = (...words: string[]) =>
      main([...words, '-o', join(folder, 'output'), '--no-dictionary'], terminal);
    status = await run('run', join(folder, 'in'));
    const editions = stems.map((stem) => withLinesInside(document(stem), stem));
    expect(await run('diff', ...editions.slice(0, 2))).toBe(0);
    expect(await run('timeline', ...editions)).toBe(0);
  });

  /** Texts that reading has joined, with line ends in them again: the JSON may come from elsewhere. */
  function withLinesInside(edition: ProgressDocument, stem: string): string {
    const records = edition.records.map((record) => ({ ...record, activity: `${record.activity}${LINES}` }));
    const file = join(folder, `${stem}.json`);
    writeFileSync(file, JSON.stringify({ ...edition, records }));
    return file;
  }

  it('comes of a run that reads none of them again', () => {
    expect(err).not.toContain('エラー');
    expect(status).toBe(0);
    const texts = stems.flatMap((stem) => document(stem).records.map(({ source }) => source.text));
    for (const end of [/[^\r]\n/, /\r[^\n]/, /\r\n/]) expect(texts.join('|')).toMatch(end);
  });

  it.each([
    ['records.csv', 'records'],
    ['items.csv', 'items'],
  ] as const)('%s has the texts of all documents in their places', (name, kind) => {
    const [head = [], ...body] = rows(name);
    const sources = stems.flatMap((stem) => document(stem)[kind].map(({ source }) => [stem, source.text]));
    expect(body.map((row) => [row[0], row[head.indexOf('source_text')]])).toEqual(sources);
    for (const row of body) expect(row).toHaveLength(head.length);
  });

  it.each(stems)('%s.csv has the rows of its document', (stem) => {
    const [head = [], ...body] = rows(`${stem}.csv`);
    const { records } = document(stem);
    expect(body.map((row) => row[head.indexOf('source_text')])).toEqual(
      records.map(({ source }) => source.text),
    );
    expect(body.map((row) => row[head.indexOf('activity')])).toEqual(records.map(({ activity }) => activity));
    for (const row of body) expect(row).toHaveLength(head.length);
  });

  it('items.csv guards what begins a cell, and has the columns of every document', () => {
    const [head = [], ...body] = rows('items.csv');
    const own = head.slice(head.indexOf('source_text') + 1);
    expect(own.map((name) => name.replaceAll(/\s/g, ''))).toEqual(['備考', "'=評価"]);
    expect(body[0]?.at(-2)).toMatch(/^'=1\+1/);
    expect(body[2]?.slice(-2)).toEqual(['', 'A']);
  });

  it.each([
    ['a--b.changes.csv', 'new_activity'],
    ['timeline.csv', 'activity'],
  ])('%s keeps a cell of many lines in one', (name, column) => {
    const [head = [], ...body] = rows(name);
    expect(
      body.map((row) => row[head.indexOf(column)]).filter((cell) => cell?.endsWith(LINES)).length,
    ).toBeGreaterThan(1);
    for (const row of body) expect(row).toHaveLength(head.length);
  });
});
