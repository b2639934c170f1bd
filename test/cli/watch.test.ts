import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { temporaryFolder } from '../helpers.js';

const plan = (activity: string) => `事業名,担当課,実績\n①広報,総務課,・${activity}(平成26年度)【総務課】\n`;

/** A wait that is longer than this has failed. */
const LONGEST_WAIT = 15_000;

describe('run --watch', () => {
  let folder: string;
  let err: string;
  let controller: AbortController;
  let ended: Promise<number>;
  const path = (name: string) => join(folder, name);
  const put = (name: string, text: string) => writeFileSync(path(name), text);
  const records = () =>
    existsSync(path('out/records.csv')) ? readFileSync(path('out/records.csv'), 'utf8') : '';
  const waits = () => err.split('変更を待っています').length - 1;

  async function until(isSo: () => boolean): Promise<void> {
    const end = Date.now() + LONGEST_WAIT;
    while (!isSo()) {
      if (Date.now() > end) throw new Error(`not within ${LONGEST_WAIT} ms:\n${err}`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  function start(...words: string[]): void {
    const all = [
      'run',
      path('in'),
      '-o',
      path('out'),
      '--outputs',
      'csv',
      '--no-dictionary',
      '--watch',
      ...words,
    ];
    ended = main(all, {
      out: () => {},
      err: (text) => {
        err += text;
      },
      interactive: () => false,
      environment: {},
      version: '0',
      stop: controller.signal,
    });
  }

  beforeEach(() => {
    folder = temporaryFolder();
    mkdirSync(path('in'));
    put('in/a.csv', plan('冊子の配布'));
    put('in/b.csv', plan('会の開催'));
    err = '';
    controller = new AbortController();
  });
  afterEach(async () => {
    controller.abort();
    await ended;
  });

  it('runs again when a file changes, is replaced, is added or goes', async () => {
    start();
    await until(() => waits() === 1);
    expect(records()).toContain('冊子の配布');
    put('in/a.csv', plan('冊子の改訂'));
    await until(() => records().includes('冊子の改訂') && waits() === 2);
    expect(err).toMatch(/変更がありました: \S*a\.csv\n/);
    put('new.tmp', plan('資料の公開'));
    renameSync(path('new.tmp'), path('in/a.csv'));
    await until(() => records().includes('資料の公開') && waits() === 3);
    put('in/c.csv', plan('講座の開催'));
    await until(() => records().includes('講座の開催') && waits() === 4);
    rmSync(path('in/c.csv'));
    await until(() => !records().includes('講座の開催') && waits() === 5);
    expect(records()).toContain('会の開催');
  });

  it('goes on after a file that cannot be read, and waits until a file is written to its end', async () => {
    start();
    await until(() => waits() === 1);
    put('in/a.csv', '');
    await until(() => waits() === 2);
    expect(err).toContain('[input-empty]');
    // Written piece by piece, faster than a pause.
    const text = plan('説明会の開催');
    for (let length = 10; length < text.length; length += 10) {
      put('in/a.csv', text.slice(0, length));
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    put('in/a.csv', text);
    await until(() => records().includes('説明会の開催') && waits() === 3);
  });

  it('does not run again for what it writes itself, also within the input folder', async () => {
    start('-o', path('in/out'));
    await until(() => waits() === 1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(waits()).toBe(1);
    expect(existsSync(path('in/out/records.csv'))).toBe(true);
  });

  it('ends cleanly when it is stopped, and leaves no folder of its own', async () => {
    start();
    await until(() => waits() === 1);
    controller.abort();
    expect(await ended).toBe(0);
    expect(err).not.toMatch(/エラー|予期しない/);
  });

  it.each([[['-o', '-', '--outputs', 'json']], [['--report', 'json']]])(
    'is wrong usage with %j',
    async (words) => {
      start(...words);
      expect(await ended).toBe(2);
      expect(err).toMatch(/^shinchoku: --watch: .*一緒に使えません/);
    },
  );

  it('does not end for an option file that is broken later', async () => {
    put('words.json', '{}');
    start('--vocabulary', path('words.json'));
    await until(() => waits() === 1);
    put('words.json', '{ "colu');
    await until(() => waits() === 2);
    expect(err).toMatch(/words\.json: JSON として読めません.*変更を待ちます/);
  });
});
