import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../src/cli/main.js';

/** Whether files can be copied. Root may write into any folder, so permissions show nothing. */
const disk = vi.hoisted(() => ({ isFull: false }));
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const copyFileSync: typeof real.copyFileSync = (...words) => {
    if (disk.isFull) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
    real.copyFileSync(...words);
  };
  return { ...real, copyFileSync };
});

const PLAN = '事業名\t担当課\t実施したこと\n①植樹\t公園課\t・苗木を植えた(平成28年度)\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edited-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/plan.md'), PLAN);
});
afterEach(() => {
  disk.isFull = false;
  rmSync(folder, { recursive: true });
});

const output = (name: string) => join(folder, 'out', name);
const list = () => readdirSync(join(folder, 'out')).sort();

/** Runs the command, with a memory of its own. */
async function run(
  words: readonly string[] = ['run'],
  environment: NodeJS.ProcessEnv = { XDG_STATE_HOME: join(folder, 'state') },
) {
  let err = '';
  const status = await main(
    [...words, join(folder, 'in'), '-o', join(folder, 'out'), '--no-dictionary', '--lang', 'en'],
    {
      out: () => {},
      err: (text) => {
        err += text;
      },
      interactive: () => false,
      environment,
      version: '0',
    },
  );
  return {
    status,
    err,
    told: err.split('\n').filter((line) => line.endsWith('[output-edited]') && !line.startsWith(' ')),
  };
}

describe('an output that a person has edited', () => {
  it('is copied and told of once, and the new result takes its place', async () => {
    await run();
    const files = list();
    const csv = readFileSync(output('records.csv'), 'utf8');
    expect((await run()).told).toEqual([]);
    writeFileSync(output('records.csv'), `${csv}手書き\r\n`);
    const { status, told } = await run();
    expect(status).toBe(0);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('records.edited.csv');
    expect(readFileSync(output('records.csv'), 'utf8')).toBe(csv);
    expect(readFileSync(output('records.edited.csv'), 'utf8')).toBe(`${csv}手書き\r\n`);
    expect((await run()).told).toEqual([]);
    expect(list()).toEqual([...files, 'records.edited.csv'].sort());
  });

  it('is never copied over an earlier copy', async () => {
    await run();
    for (const text of ['one', 'two']) {
      writeFileSync(output('items.csv'), text);
      await run(['extract']);
    }
    expect(
      ['items.edited.csv', 'items.edited-2.csv'].map((name) => readFileSync(output(name), 'utf8')),
    ).toEqual(['one', 'two']);
  });

  it('is not said to be edited where the document has changed, or the file is gone', async () => {
    await run();
    writeFileSync(join(folder, 'in/plan.md'), PLAN.replace('28', '29'));
    rmSync(output('items.csv'));
    expect((await run()).told).toEqual([]);
    expect((await run(['run', '--outputs', 'csv'])).told).toEqual([]);
  });

  it('is what a run without memory cannot know of', async () => {
    await run(['run'], {});
    writeFileSync(output('items.csv'), 'edited');
    expect((await run(['run'], {})).told).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(['in', 'out']);
  });

  it('gives outputs that do not depend on what is remembered', async () => {
    await run();
    const before = list().map((name) => readFileSync(output(name), 'utf8'));
    rmSync(join(folder, 'out'), { recursive: true });
    await run(['run'], {});
    expect(list().map((name) => readFileSync(output(name), 'utf8'))).toEqual(before);
  });

  it('is noticed with a cache and with damaged notes', async () => {
    const cached = ['run', '--cache', join(folder, 'cache')];
    await run(cached);
    writeFileSync(output('plan.csv'), 'edited');
    expect((await run(cached)).told).toHaveLength(1);
    for (const name of readdirSync(join(folder, 'state/shinchoku')))
      writeFileSync(join(folder, 'state/shinchoku', name), '{');
    expect((await run(cached)).told).toEqual([]);
  });

  it('stays as it is where it cannot be copied, and so does all else', async () => {
    await run();
    const csv = readFileSync(output('records.csv'), 'utf8');
    writeFileSync(output('items.csv'), 'edited');
    writeFileSync(join(folder, 'in/plan.md'), PLAN.replace('28', '29'));
    const files = list();
    disk.isFull = true;
    const { status, err } = await run();
    expect(status).toBe(1);
    expect(err).toMatch(/ENOSPC.*\[output-unwritable\]/);
    expect(readFileSync(output('items.csv'), 'utf8')).toBe('edited');
    expect(readFileSync(output('records.csv'), 'utf8')).toBe(csv);
    expect(list()).toEqual(files);
    disk.isFull = false;
    expect((await run()).told).toHaveLength(1);
  });
});

describe('what is remembered of the outputs', () => {
  const notes = (state: string) => (existsSync(state) ? readdirSync(state) : []);
  const inHome = (...names: string[]) => join(folder, 'home', ...names);

  it.each([
    ['HOME', { HOME: 'home' }, 'home/.local/state/shinchoku'],
    ['LOCALAPPDATA', { LOCALAPPDATA: 'home', HOME: 'other' }, 'home/shinchoku/state'],
    ['XDG_STATE_HOME', { XDG_STATE_HOME: 'home', LOCALAPPDATA: 'a', HOME: 'b' }, 'home/shinchoku'],
  ])('is kept where %s says', async (_, variables, state) => {
    const named = Object.entries(variables).map(([name, path]) => [name, join(folder, path)]);
    const environment = Object.fromEntries(named);
    await run(['run'], environment);
    expect(readdirSync(folder).sort()).toEqual(['home', 'in', 'out']);
    expect(notes(join(folder, state))).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.json$/)]);
    writeFileSync(output('items.csv'), 'edited');
    expect((await run(['run'], environment)).told).toHaveLength(1);
  });

  /** Puts notes of folders that were written long ago, the first one first. */
  function putNotes(count: number): string[] {
    mkdirSync(inHome('shinchoku'), { recursive: true });
    return Array.from({ length: count }, (_, index) => {
      const name = `${String(999 - index)}.json`;
      writeFileSync(inHome('shinchoku', name), '{}');
      utimesSync(inHome('shinchoku', name), 1_000_000 + index, 1_000_000 + index);
      return name;
    });
  }
  const remember = () => run(['run'], { XDG_STATE_HOME: inHome() });

  it('is of 500 folders at most: those that were written longest ago are forgotten', async () => {
    const old = putNotes(502);
    writeFileSync(inHome('shinchoku/memo.txt'), '');
    utimesSync(inHome('shinchoku/memo.txt'), 1, 1);
    await remember();
    const left = notes(inHome('shinchoku'));
    expect(left.filter((name) => name.endsWith('.json'))).toHaveLength(500);
    expect(old.filter((name) => !left.includes(name))).toEqual(old.slice(0, 3));
    expect(left).toContain('memo.txt');
    writeFileSync(output('items.csv'), 'edited');
    expect((await remember()).told).toHaveLength(1);
  });

  it('is all kept of 500 folders', async () => {
    const old = putNotes(499);
    await remember();
    expect(notes(inHome('shinchoku'))).toEqual(expect.arrayContaining(old));
  });
});
