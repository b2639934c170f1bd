import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { runHere } from './in-process.js';

const sheet = (entry: string) =>
  `具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・広報紙の発行(${entry})\n②講座\t総務課\t・講座の開催(${entry})\n`;

/** Two editions of one plan that tell neither its name nor a date. */
const TEXTS = { 'z.md': sheet('平成27年度'), 'a.md': sheet('平成27～28年度') };

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, 'in', name), text);
});

const put = (name: string, content: unknown) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

const correction = (name: keyof typeof TEXTS, set: object) => ({
  file: name,
  sha256: createHash('sha256').update(TEXTS[name]).digest('hex'),
  at: { start: 0, end: 0, text: '' },
  do: 'set',
  set,
  by: '企画課',
  on: '2018-06-01',
  why: '表紙にある',
});

const corrections = (...each: object[]) => ({ format: 'shinchoku-corrections/1', corrections: each });

const BOTH = corrections(
  correction('z.md', { 'document.title': '協働計画', 'document.date': '2016-06' }),
  correction('a.md', { 'document.title': '協働計画', 'document.date': '2017-06-01' }),
);

const run = (...words: string[]) => runHere([...words, '-o', join(folder, 'out'), '--no-dictionary']);
const written = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');

describe('corrections of the plan and the date', () => {
  it('put editions in order that tell neither', async () => {
    await run(join(folder, 'in'));
    expect(existsSync(join(folder, 'out/z--a.changes.json'))).toBe(false);
    put('in/corrections.json', BOTH);
    const { status, err } = await run(join(folder, 'in'));
    expect([status, err.includes('corrections.json')]).toEqual([0, false]);
    const changes = JSON.parse(written('z--a.changes.json'));
    expect(changes.summary.classes).toEqual({ years_extended: 2 });
    const document = JSON.parse(written('a.json'));
    expect([document.document.title, document.document.date]).toEqual(['協働計画', '2017-06-01']);
    expect(document.corrections).toEqual([
      { id: null, field: 'document.title', was: null, reapplied: false },
      { id: null, field: 'document.date', was: null, reapplied: false },
    ]);
  });

  it('are read from a file that is named, and by diff from beside its files', async () => {
    put('fix.json', BOTH);
    await run(join(folder, 'in'), '--corrections', join(folder, 'fix.json'));
    expect(existsSync(join(folder, 'out/z--a.changes.json'))).toBe(true);
    put('in/corrections.json', BOTH);
    await run('diff', join(folder, 'in/z.md'), join(folder, 'in/a.md'));
    expect(JSON.parse(written('z--a.changes.json')).new.date).toBe('2017-06-01');
  });

  it('say so where a document has changed since', async () => {
    put('in/corrections.json', BOTH);
    put('in/a.md', `${TEXTS['a.md']}\n`);
    expect((await run(join(folder, 'in'))).err).toContain('「a.md」の訂正は使われませんでした');
  });

  it.each([
    ['other JSON', '{}', 'format: 値なし。正しい形は "shinchoku-corrections/1"'],
    ['no list', { format: 'shinchoku-corrections/1' }, 'corrections: 値なし。正しい形は 一覧([ … ])'],
    [
      'another way to correct',
      corrections({ ...correction('a.md', {}), do: 'erase' }),
      'corrections[0].do: "erase"。正しい形は "set" | "split" | "join" | "drop" | "add" | "confirm"',
    ],
    [
      'another field',
      corrections(correction('a.md', { stauts: 'planned' })),
      'corrections[0].set: "stauts"。正しい形は activity | status | fiscal_years',
    ],
    [
      'a date that is none',
      corrections(correction('a.md', { 'document.date': '平成30年' })),
      '["document.date"]: "平成30年"。正しい形は YYYY-MM-DD | YYYY-MM | null',
    ],
    [
      'a document without its hash',
      corrections({ ...correction('a.md', {}), sha256: 'x' }),
      'corrections[0].sha256: "x"',
    ],
  ])('refuse %s, and write nothing', async (_, content, expected) => {
    put('in/corrections.json', content);
    const { status, err } = await run(join(folder, 'in'));
    expect(status).toBe(2);
    expect(err).toContain(expected);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });
});
