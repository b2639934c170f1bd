import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { BUILD_ID } from '../../src/cli/tasks/build-id.js';
import { temporaryFolder } from '../helpers.js';
import { runHere } from './in-process.js';

/** A document of one record. */
const GOOD =
  '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・冊子の配布(平成26年度)【総務課】\n';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
});

const at = (...names: string[]) => join(folder, ...names);
const TITLED = `# あおば市 緑の計画 進捗一覧(平成26年度)\n\n${GOOD}`;
const put = (name: string, content: string) => writeFileSync(at('in', name), content);

/** Two editions of one plan, other documents, and one that fails. */
function putDocuments(count = 12): void {
  put('2014.md', TITLED);
  put('2015.md', TITLED.replaceAll('26', '27'));
  for (let number = 1; number <= count; number++) put(`${number}.md`, GOOD.replace('冊子', `便り${number}`));
  put('empty.md', '');
}

const filesIn = (name: string) => (existsSync(at(name)) ? readdirSync(at(name)).sort() : []);

/** All that a run leaves. */
async function run(output: string, ...words: string[]) {
  const result = await runHere(['run', at('in'), '-o', at(output), '--no-dictionary', ...words]);
  const files = filesIn(output).map((name) => [name, readFileSync(at(output, name), 'utf8')]);
  return { ...result, err: result.err.replaceAll(at(output), 'OUT'), files };
}

const cached = (output: string, ...words: string[]) => run(output, '--cache', at('cache'), ...words);

/** The entries of the cache. */
const entries = () =>
  readdirSync(at('cache'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{62}$/.test(name),
  );

/** Identifies each file as it was written. */
const written = (output: string) =>
  filesIn(output).map((name) => {
    const { ino, mtimeMs } = statSync(at(output, name));
    return [name, ino, mtimeMs] as const;
  });

describe('a cache', () => {
  it('gives what a run without it gives, and again', async () => {
    putDocuments();
    const plain = await run('plain');
    expect(plain.status).toBe(1);
    expect(plain.files.map(([name]) => name)).toContain('2014--2015.changes.json');
    expect(await cached('out')).toEqual(plain);
    expect(await cached('out')).toEqual(plain);
    expect(await cached('elsewhere')).toEqual(plain);
  });

  it('keeps documents whose files are written in many parts', async () => {
    const rows = Array.from(
      { length: 1500 },
      (_, at) =>
        `(${at + 1})事業${at}\t総務課\t・${'公園と街路樹の'.repeat(8)}便り${at}の配布、"改訂"(平成26年度)\n`,
    );
    const long = `具体的な事業\t担当課\t実施したこと\n${rows.join('')}`;
    for (const name of ['a.md', 'b.md']) put(name, long);
    const plain = await run('plain');
    const [, json = ''] = plain.files.find(([name]) => name === 'a.json') ?? [];
    expect(json.length).toBeGreaterThan(1_000_000);
    expect(JSON.parse(json).records).toHaveLength(1500);
    const [, csv = ''] = plain.files.find(([name]) => name === 'records.csv') ?? [];
    expect(csv.length).toBeGreaterThan(700_000);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(1 + 2 * 1500);
    expect(await cached('first')).toEqual(plain);
    expect(await cached('again')).toEqual(plain);
    // Made again from the kept JSON, for other outputs.
    const { files } = await cached('other', '--outputs', 'csv');
    expect(files).toEqual(plain.files.filter(([name]) => files.some(([other]) => other === name)));
    expect(files.map(([name]) => name)).toContain('a.csv');
    // Without files of JSON the documents wait in a draft until all of them are read.
    const page = plain.files.filter(([name]) => name === 'index.html');
    expect(page).toHaveLength(1);
    expect((await cached('page', '--outputs', 'report')).files).toEqual(page);
  });

  it('does only the documents that have changed', async () => {
    putDocuments(20);
    await cached('out');
    const before = entries().length;
    for (const number of [3, 7, 19]) put(`${number}.md`, GOOD.replace('冊子', `新しい便り${number}`));
    const again = await cached('out');
    // The report of the whole run is the fourth.
    expect(entries().length - before).toBe(3 + 1);
    expect(again).toEqual(await run('plain'));
  });

  it('writes no file that is right already, and every file that is not', async () => {
    putDocuments();
    const first = await cached('out');
    const before = written('out');
    await cached('out');
    const combined = ['items.csv', 'records.csv'];
    const kept = (files: ReturnType<typeof written>) => files.filter(([name]) => !combined.includes(name));
    expect(kept(written('out'))).toEqual(kept(before));
    rmSync(at('out', '1.csv'));
    for (const name of ['2.json', '3.csv', 'index.html', '2014--2015.changes.json'])
      writeFileSync(at('out', name), readFileSync(at('out', name), 'utf8').replace('冊子', '会報'));
    expect((await cached('out')).files).toEqual(first.files);
  });

  it.each([
    ['cut', (entry: Buffer) => entry.subarray(0, entry.length - 5)],
    ['empty', () => Buffer.alloc(0)],
    [
      'changed',
      (entry: Buffer) => Buffer.from(entry.toString('latin1').replace('records', 'recor/s'), 'latin1'),
    ],
    ['of another format', (entry: Buffer) => Buffer.concat([Buffer.from('x'), entry])],
  ])('notices entries that are %s, and makes them anew', async (_, damage) => {
    putDocuments(2);
    const first = await cached('out');
    for (const name of entries()) writeFileSync(at('cache', name), damage(readFileSync(at('cache', name))));
    const second = await cached('out');
    expect(second.files).toEqual(first.files);
    expect(second.err).toContain('cache-damaged');
    expect(await cached('out')).toEqual(first);
  });

  it('serves other outputs and commands than it was filled by', async () => {
    putDocuments();
    await runHere([
      'extract',
      at('in'),
      '-o',
      at('x'),
      '--no-dictionary',
      '--only-records',
      '--cache',
      at('cache'),
    ]);
    const before = entries().length;
    for (const words of [[], ['--headings', 'ja'], ['--only-records'], ['--outputs', 'csv']]) {
      const name = words.join('') || 'all';
      expect(await cached(`cached${name}`, ...words)).toEqual(await run(`plain${name}`, ...words));
    }
    // Only reports of whole runs were added: of all outputs, and twice of others.
    expect(entries().length - before).toBeLessThanOrEqual(3);
  });

  it('knows every option that changes a result', async () => {
    putDocuments(1);
    writeFileSync(at('words.json'), JSON.stringify({ departments: { suffixes: ['班'] } }));
    const { sha256 } = JSON.parse(
      (await run('first')).files.find(([name]) => name === '1.json')?.[1] ?? '{}',
    ).document;
    const correction = { file: '1.md', sha256, do: 'set', set: { 'document.title': '直した計画' } };
    const corrections = { format: 'shinchoku-corrections/1', corrections: [correction] };
    writeFileSync(at('fix.json'), JSON.stringify(corrections));
    writeFileSync(at('aliases.csv'), '旧,新,年度\n総務課,市民課,2015\n');
    const all = [
      [],
      ['--lang', 'en'],
      ['--encoding', 'utf-8'],
      ['--columns', '3=note'],
      ['--corrections', at('fix.json')],
      ['--headings', 'ja'],
      [],
    ];
    for (const [index, words] of all.entries()) {
      const plain = await run(`plain${index}`, ...words);
      expect(await cached('out', ...words), words.join(' ')).toEqual(plain);
    }
  });

  it('is no input, even within the folder of inputs', async () => {
    putDocuments(2);
    const words = ['--cache', at('in', 'cache')];
    const first = await run('out', ...words);
    expect(await run('out', ...words)).toEqual(first);
  });

  it('is not needed for right output where it cannot be written', async () => {
    putDocuments(2);
    const plain = await run('plain');
    writeFileSync(at('file'), '');
    const unwritable = await run('out', '--cache', at('file', 'cache'));
    expect(unwritable.files).toEqual(plain.files);
    expect(unwritable.err.match(/cache-unwritable/g)).toHaveLength(2);
  });

  it('is left alone by documents that depend on each other', async () => {
    putDocuments(2);
    await cached('out', '--columns', '3=note', '--profile', at('profile.json'));
    expect(existsSync(at('cache'))).toBe(false);
  });
});

describe('the command cache', () => {
  const cache = (...words: string[]) => runHere(['cache', ...words]);

  it('counts results, and removes those of other versions and those long unused', async () => {
    putDocuments(3);
    await cached('out');
    const count = entries().length;
    expect((await cache(at('cache'))).out).toMatch(new RegExp(`^結果 ${count} 件`));
    const [first = '', second = ''] = entries();
    cpSync(at('cache', BUILD_ID), at('cache', '0.0.9-abcdef'), { recursive: true });
    const longAgo = Date.now() / 1000 - 91 * 24 * 60 * 60;
    utimesSync(at('cache', first), longAgo, longAgo);
    utimesSync(at('cache', second), longAgo + 2 * 24 * 60 * 60, longAgo + 2 * 24 * 60 * 60);
    writeFileSync(at('cache', 'notes.txt'), 'mine');
    const { out, status } = await cache(at('cache'), '--prune', '--lang', 'en');
    expect(status).toBe(0);
    expect(out).toMatch(new RegExp(`^removed ${count + 1} results .* kept ${count - 1} `));
    expect(readdirSync(at('cache')).sort()).toEqual([BUILD_ID, 'CACHEDIR.TAG', 'notes.txt']);
    expect(entries()).toHaveLength(count - 1);
  });

  it('removes nothing from a folder that is no cache', async () => {
    mkdirSync(at('cache', '0.0.9-a', 'ab'), { recursive: true });
    const { status, err } = await cache(at('cache'), '--prune');
    expect(status).toBe(2);
    expect(err).toContain('キャッシュのフォルダではありません');
    expect(existsSync(at('cache', '0.0.9-a', 'ab'))).toBe(true);
    expect((await cache()).status).toBe(2);
  });

  it('counts a result that a run uses as used', async () => {
    putDocuments(1);
    await cached('out');
    const longAgo = Date.now() / 1000 - 91 * 24 * 60 * 60;
    for (const name of entries()) utimesSync(at('cache', name), longAgo, longAgo);
    const first = await cached('out');
    expect((await cache(at('cache'), '--prune', '--lang', 'en')).out).toMatch(/^removed 0 /);
    expect(await cached('out')).toEqual(first);
  });
});
