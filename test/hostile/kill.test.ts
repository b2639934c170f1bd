import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { randomOf } from '../random.mjs';
import { COMMAND, contents, isDraft, putEditions, undisturbed } from './runs.js';

const ROUNDS = Number(process.env.HOSTILE_ROUNDS ?? 60);
const SEED = 4;

it('a run that is killed at any moment leaves each file whole', { timeout: 600_000 }, async () => {
  const cwd = temporaryFolder();
  putEditions(join(cwd, 'one'), '講座');
  putEditions(join(cwd, 'two'), '相談会');
  const versions = [undisturbed(cwd, 'one', 'expected-one'), undisturbed(cwd, 'two', 'expected-two')];
  const start = performance.now();
  undisturbed(cwd, 'one', 'output');
  const duration = performance.now() - start;
  // The sources are named in the files, so that each tells which run it came of; an audit without answers has none.
  const [one, two] = versions.map((version) =>
    [...version].flatMap(([name, text]) => (name === 'audit.csv' ? [] : [text])),
  );
  expect(one?.length).toBeGreaterThan(10);
  expect(one?.some((text) => two?.includes(text))).toBe(false);

  const random = randomOf(SEED);
  let killed = 0;
  let mostDrafts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const input = ['one', 'two'][round % 2] ?? '';
    const words = [COMMAND, input, '-o', 'output', '--no-dictionary', '-q'];
    const run = spawn(process.execPath, words, { cwd, stdio: 'ignore' });
    const ended = once(run, 'exit');
    await wait(random() * duration);
    run.kill('SIGKILL');
    const [, signal] = await ended;
    if (signal === 'SIGKILL') killed++;
    for (const [name, text] of contents(join(cwd, 'output'))) {
      if (!isDraft(name))
        expect(
          versions.some((version) => version.get(name) === text),
          `${round}: ${name}`,
        ).toBe(true);
    }
    // Two combined files with two drafts each, and the file that is being written; not the sum of all rounds.
    const drafts = [...contents(join(cwd, 'output')).keys()].filter(isDraft).length;
    mostDrafts = Math.max(mostDrafts, drafts);
  }
  expect(killed).toBeGreaterThan(ROUNDS / 2);
  expect(mostDrafts).toBeGreaterThan(0);
  // A run that is killed before it has looked at its folder cleans nothing: the drafts of a few may add up.
  expect(mostDrafts).toBeLessThan(50);
  expect(undisturbed(cwd, 'two', 'output')).toEqual(versions[1]);
});
