import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';

const PLAN = '事業名\t担当課\t実施したこと\n①植樹\t公園課\t・苗木を植えた(平成28年度)\n';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edited-'));
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in/plan.md'), PLAN);
});
afterEach(() => {
  chmodSync(join(folder, 'out'), 0o700);
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

  it.skipIf(process.getuid?.() === 0)('stays as it is where it cannot be copied', async () => {
    await run();
    writeFileSync(output('items.csv'), 'edited');
    chmodSync(join(folder, 'out'), 0o500);
    expect((await run()).status).toBe(1);
    expect(readFileSync(output('items.csv'), 'utf8')).toBe('edited');
  });
});
