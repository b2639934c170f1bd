import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/cli/tasks/executor.js';
import type { Settings } from '../../src/cli/tasks/settings.js';
import { Threads } from '../../src/cli/tasks/threads.js';
import { rows, xlsx, zipped } from '../formats/office/packages.js';
import { temporaryFolder } from '../helpers.js';
import { GOOD, Workplace } from './command.js';

/** A document of one record, with an activity of its own. */
const telling = (what: string) => GOOD.replace('冊子', what);

const sheet = (name: string, done: string) => ({
  name,
  xml: rows([
    ['あおば市環境基本計画進捗状況', null, null],
    ['事業名', '担当課', '取組実績'],
    ['①緑の募金', '環境課', done],
  ]),
});

/** So many records that the document's files are written in parts. */
const long = () => {
  const items = Array.from(
    { length: 800 },
    (_, at) => `(${at + 1})事業${at}\t総務課\t・便り${at}の配布(平成26年度)\n`,
  );
  return `具体的な事業\t担当課\t実施したこと\n${items.join('')}`;
};

/** A folder of everything that a run may meet. */
function manyKinds(): Workplace {
  const at = new Workplace();
  for (const folder of ['in', 'in/north', 'in/south']) mkdirSync(at.path(folder));
  for (let number = 1; number <= 20; number++)
    at.put(`in/${String(number).padStart(2, '0')}.md`, telling(`便り${number}`));
  at.put('in/empty.md', '');
  at.put('in/binary.md', Buffer.from([0, 1, 2, 3, 0, 0, 255, 254, 1]));
  at.put('in/nothing.md', '今日はよい天気です。\n');
  at.put('in/photo.png', Buffer.from([0x89, 0x50]));
  at.put('in/long.md', long());
  at.put('in/north/plan.md', telling('北の冊子'));
  at.put('in/south/plan.md', telling('南の冊子'));
  at.put('in/years.xlsx', Buffer.from(xlsx([sheet('R4', '苗木を配布した'), sheet('R5', '苗木を植樹した')])));
  at.put('in/all.zip', Buffer.from(zipped({ 'a/one.md': telling('箱の一'), 'two.md': '' })));
  return at;
}

/** All that a run leaves: its status, its messages and every file. */
function outcome(at: Workplace, jobs: number, options: readonly string[]) {
  const folder = `out${jobs}`;
  const words = ['in', '-', '--stdin-name', 'given.md', '-o', folder, '--jobs', String(jobs), ...options];
  const { status, out, err } = at.run(words, telling('標準入力'));
  const files = at.list(folder).map((name) => [name, at.get(join(folder, name))]);
  return { status, out, err: err.replaceAll(folder, 'out'), files };
}

describe('several documents at once', () => {
  it.each([
    { options: [], files: 60 },
    { options: ['--only-records'], files: 1 },
    { options: ['--outputs', 'csv,report'], files: 30 },
    { options: ['--lang', 'en', '--report', 'json', '--outputs', 'report'], files: 1 },
    { options: ['--report', 'sarif', '--outputs', 'items'], files: 1 },
  ])('gives the same bytes and messages as one after the other: $options', ({ options, files }) => {
    const at = manyKinds();
    const one = outcome(at, 1, options);
    expect(one.status).toBe(1);
    expect(one.files.length).toBeGreaterThanOrEqual(files);
    expect(outcome(at, 2, options)).toEqual(one);
    expect(outcome(at, 3, options)).toEqual(one);
  });

  it('prints documents in the order of the inputs', () => {
    const at = manyKinds();
    const print = (jobs: string) => at.run(['extract', 'in', '-o', '-', '--jobs', jobs]).out;
    expect(print('2')).toBe(print('1'));
  });

  it('lets documents grow a profile one after the other, whatever the number of jobs', () => {
    const at = new Workplace();
    at.put('a.md');
    at.put('b.md');
    const words = ['extract', 'a.md', 'b.md', '--columns', '2=department', '--profile', 'p.json'];
    expect(at.run([...words, '--jobs', '2']).status).toBe(0);
    expect(JSON.parse(at.get('p.json')).tables).toHaveLength(1);
  });
});

describe('processes that share a cache', () => {
  it('leave nothing to extract for a run of all their documents', () => {
    const at = new Workplace();
    mkdirSync(at.path('in'));
    for (const name of ['a', 'b', 'c']) at.put(`in/${name}.md`, telling(name));
    for (const name of ['a', 'b', 'c'])
      expect(at.run(['check', `in/${name}.md`, '--cache', 'kept']).status).toBe(0);
    const results = () =>
      readdirSync(at.path('kept'), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /[0-9a-f]{62}$/.test(name),
      );
    expect(results()).toHaveLength(3);
    const { err } = at.run(['run', 'in', '--cache', 'kept', '-o', 'out']);
    // The fourth is the report of the run.
    expect(results()).toHaveLength(4);
    expect(at.run(['run', 'in', '-o', 'plain']).err).toBe(err.replaceAll('out/', 'plain/'));
    for (const name of at.list('plain')) expect(at.get(`out/${name}`)).toBe(at.get(`plain/${name}`));
  });
});

/** A thread's program that answers with the file's name, or does what the name says. */
const PROGRAM = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ file, bytes }) => {
  if (file === 'exit') process.exit(3);
  if (file === 'throw') throw new Error('broken');
  setTimeout(() => parentPort.postMessage({ kind: 'failed', rule: 'input-empty', values: { file } }), bytes[0]);
});
`;

async function resultsOf(files: readonly string[], jobs: number) {
  const program = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(program, PROGRAM);
  const threads = new Threads({} as Settings, jobs, pathToFileURL(program));
  const tasks = files.map((file, index) => ({
    file,
    sheet: null,
    stem: file,
    // The first ones take longest.
    bytes: new Uint8Array([10 * (files.length - index)]),
  }));
  const results: unknown[] = [];
  for await (const [task, result] of inOrder(tasks, threads.perform, threads.width)) {
    expect(task.bytes).toHaveLength(1);
    results.push(result);
  }
  await threads.close();
  return results;
}

const answer = (file: string) => ({ kind: 'failed', rule: 'input-empty', values: { file } });
const crash = (reason: string) => ({ kind: 'failed', rule: 'input-failed', values: { reason } });

describe('threads', () => {
  it.each([1, 2, 3])('answer in the order of the tasks (%i)', async (jobs) => {
    const files = ['a', 'b', 'c', 'd', 'e'];
    expect(await resultsOf(files, jobs)).toEqual(files.map(answer));
  });

  it.each([1, 2])('that die fail their own document alone (%i)', async (jobs) => {
    expect(await resultsOf(['a', 'exit', 'b', 'throw', 'c', 'exit'], jobs)).toEqual([
      answer('a'),
      crash('thread exit 3'),
      answer('b'),
      crash('broken'),
      answer('c'),
      crash('thread exit 3'),
    ]);
  });

  it('takes no more than a few things at once', async () => {
    let begun = 0;
    let most = 0;
    let taken = 0;
    const work = async (thing: number) => {
      begun++;
      most = Math.max(most, begun - taken);
      return thing;
    };
    const numbers = Array.from({ length: 100 }, (_, index) => index);
    const seen: number[] = [];
    for await (const [, result] of inOrder(numbers, work, 4)) {
      taken++;
      seen.push(result);
    }
    expect(seen).toEqual(numbers);
    expect(most).toBe(4);
  });
});

describe('the build', () => {
  it('holds the program of a thread', () => {
    expect(readFileSync('dist/thread.cjs', 'utf8')).toContain('thread.js');
  });
});
