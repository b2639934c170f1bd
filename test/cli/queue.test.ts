import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Workplace } from './command.js';
import { HAS_REDIS, Redis } from './redis.js';

const COMMAND = join(process.cwd(), 'dist/cli.cjs');

/** A document of some records, which takes a worker some milliseconds. */
function documentOf(number: number): string {
  const rows = Array.from(
    { length: 30 },
    (_, row) =>
      `①事業${row}\t環境課\t・講座${number}-${row}の開催(平成26年度)【環境課】・冊子の配布(平成27年度)`,
  );
  return ['(1)発信\t\t', '具体的な事業\t担当課\t実施したこと', ...rows, ''].join('\n');
}

/** No test waits longer for something, in milliseconds. */
const LONGEST_WAIT = 30_000;

let at: Workplace;
let redis: Redis;
const workers = new Set<ChildProcess>();

function putDocuments(count: number): void {
  mkdirSync(at.path('in'));
  for (let number = 1; number <= count; number++) at.put(`in/${number}.md`, documentOf(number));
  at.put('in/empty.md', '');
}

const queue = () => ['--queue', redis.url];
const enqueue = () => at.run(['enqueue', 'in', ...queue(), '--cache', 'kept']);
const collect = () => at.run(['collect', 'in', '--cache', 'kept', '-o', 'collected']);

/** `progress` and `worker` know no dictionary. */
const tell = () => at.shell(`shinchoku progress --queue ${redis.url} --lang en`);

function startWorker(...words: string[]): ChildProcess {
  const all = [COMMAND, 'worker', ...queue(), '--cache', 'kept', '--jobs', '1', '--quiet', ...words];
  const worker = spawn(process.execPath, all, { cwd: at.folder, stdio: 'inherit' });
  workers.add(worker);
  worker.on('exit', () => workers.delete(worker));
  return worker;
}

async function finish(worker: ChildProcess): Promise<void> {
  const [status] = await once(worker, 'exit');
  expect(status).toBe(0);
}

const entries = () =>
  readdirSync(at.path('kept'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /[0-9a-f]{62}$/.test(name),
  );

/** Waits until workers have put some more entries into the store. */
async function waitForMore(than: number): Promise<void> {
  const end = performance.now() + LONGEST_WAIT;
  while (entries().length <= than && performance.now() < end) await setTimeout(10);
  expect(entries().length).toBeGreaterThan(than);
}

/** Sees that no entry is half written: each begins with the hash of the rest. */
function expectWholeEntries(): void {
  for (const name of entries()) {
    const entry = readFileSync(at.path(join('kept', name)));
    const end = entry.indexOf('\n');
    const hash = createHash('sha256')
      .update(entry.subarray(end + 1))
      .digest('hex');
    expect(entry.toString('latin1', 0, end)).toBe(`shinchoku-entry/1 ${hash}`);
  }
}

/** Sees that the collected outputs are those of a run of one process. */
function expectSameAsRun(): void {
  const collected = collect();
  const run = at.run(['run', 'in', '-o', 'plain', '--jobs', '1']);
  expect(collected.err.replaceAll('collected/', 'plain/')).toBe(run.err);
  expect(collected.status).toBe(run.status);
  expect(at.list('collected')).toEqual(at.list('plain'));
  for (const name of at.list('plain'))
    expect(at.get(`collected/${name}`) === at.get(`plain/${name}`), name).toBe(true);
}

describe.skipIf(!HAS_REDIS)('workers on a queue', () => {
  beforeEach(async () => {
    at = new Workplace();
    redis = await Redis.start();
  });
  afterEach(async () => {
    for (const worker of workers) worker.kill('SIGKILL');
    await redis.kill();
  });

  it('lose nothing and do nothing twice when one of them and Redis are killed', async () => {
    putDocuments(150);
    expect(enqueue().err).toContain('待ち行列に入れた資料 151 件');
    const before = entries().length;
    const first = startWorker();
    await waitForMore(before + 10);
    first.kill('SIGKILL');
    await once(first, 'exit');
    await redis.kill();
    expect(entries().length).toBeLessThan(before + 151);
    expectWholeEntries();
    await redis.start();
    const two = [startWorker('--until-empty'), startWorker('--until-empty')];
    await Promise.all(two.map(finish));
    expectWholeEntries();
    expect(tell()).toMatchObject({ status: 0, out: expect.stringMatching(/^documents done 151\/151 /) });
    expectSameAsRun();
    expect(enqueue().err).toContain('待ち行列に入れた資料 0 件');
  });

  it('wait for a Redis that is started again', async () => {
    putDocuments(150);
    enqueue();
    const before = entries().length;
    const worker = startWorker('--until-empty');
    await waitForMore(before + 10);
    await redis.kill();
    await setTimeout(300);
    await redis.start();
    await finish(worker);
    expectSameAsRun();
  });

  it('end on SIGTERM after the documents under way, and leave the others to the next one', async () => {
    putDocuments(150);
    enqueue();
    const before = entries().length;
    const worker = startWorker();
    await waitForMore(before + 5);
    worker.kill('SIGTERM');
    await finish(worker);
    expect(tell().out).toMatch(/under way 0 \| waiting [1-9]/);
    expectWholeEntries();
    await finish(startWorker('--until-empty'));
    expectSameAsRun();
  });

  it('set a batch aside while results cannot be written, until it is put into the queue again', async () => {
    putDocuments(3);
    enqueue();
    const [version = ''] = readdirSync(at.path('kept')).filter((name) => name !== 'CACHEDIR.TAG');
    const fans = Array.from({ length: 256 }, (_, number) => number.toString(16).padStart(2, '0'));
    const blocked = fans.map((fan) => join('kept', version, fan)).filter((fan) => at.list(fan).length === 0);
    for (const fan of blocked) at.put(fan, '');
    await finish(startWorker('--until-empty'));
    expect(tell()).toMatchObject({ status: 1, out: expect.stringContaining('failed 1') });
    for (const fan of blocked) rmSync(at.path(fan));
    expect(collect().err).toContain('[result-missing]');
    enqueue();
    await finish(startWorker('--until-empty'));
    expect(tell().status).toBe(0);
    expectSameAsRun();
  });

  it('set aside a document that always fails, with the reason, and do the others', async () => {
    putDocuments(5);
    enqueue();
    const text = at.get('in/2.md');
    rmSync(at.path('in/2.md'));
    await finish(startWorker('--until-empty'));
    expect(tell().out).toMatch(/failed 1\n {2}in\/2\.md: ENOENT\n$/);
    at.put('in/2.md', text);
    const { status, err } = collect();
    expect(status).toBe(1);
    expect(err).toMatch(/^in\/2\.md: エラー: .*ファイルが見つかりません.*\[document-set-aside\]$/m);
    expect(at.list('collected')).toContain('5.json');
    enqueue();
    await finish(startWorker('--until-empty'));
    expectSameAsRun();
  });

  it('do a document again whose result was damaged', async () => {
    putDocuments(4);
    enqueue();
    const batches = entries();
    await finish(startWorker('--until-empty'));
    const [result = ''] = entries().filter((name) => !batches.includes(name));
    truncateSync(at.path(join('kept', result)), 200);
    const { status, err } = collect();
    expect(status).toBe(1);
    expect(err).toContain('[cache-damaged]');
    expect(err.match(/\[result-missing\]$/gm)).toHaveLength(2);
    expect(enqueue().err).toContain('待ち行列に入れた資料 1 件');
    await finish(startWorker('--until-empty'));
    expectSameAsRun();
  });
});

describe('the commands of a queue', () => {
  beforeEach(() => {
    at = new Workplace();
    at.put('a.md');
  });

  it.each([
    ['enqueue a.md', '--cache'],
    ['collect a.md', '--cache'],
    ['worker', '--cache'],
    ['worker a.md --cache kept', './worker'],
    ['progress a.md', './progress'],
    ['enqueue - --cache kept', '(-)'],
    ['enqueue a.md --cache kept --columns 2=department --profile p.json', '--profile'],
    ['progress --queue http://localhost', 'redis://'],
    ['progress --queue redis://:secret@127.0.0.1:1', 'redis://127.0.0.1:1: '],
  ])('refuse %s', (words, said) => {
    const { status, err } = at.shell(`shinchoku ${words} </dev/null`);
    expect(status).toBe(2);
    expect(err).toContain(said);
    expect(err).not.toContain('secret');
  });

  it('name the packages that they need, where these are not installed', () => {
    mkdirSync(at.path('dist'));
    for (const name of ['cli.cjs', 'cli'])
      cpSync(join('dist', name), at.path(join('dist', name)), { recursive: true });
    const { status, err } = at.shell(`'${process.execPath}' dist/cli.cjs worker --cache kept`);
    expect(status).toBe(2);
    expect(err).toContain('npm install bullmq ioredis');
    writeFileSync(at.path('b.md'), at.get('a.md'));
    expect(at.shell(`'${process.execPath}' dist/cli.cjs run b.md --no-dictionary`).status).toBe(0);
  });
});
