import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';
import { COMMAND, contents, isDraft, putEditions, undisturbed } from './runs.js';

let cwd: string;
let expected: Map<string, string>;
beforeAll(() => {
  cwd = temporaryFolder();
  putEditions(join(cwd, 'in'), '講座');
  expected = undisturbed(cwd, 'in', 'expected');
});

/** Rows by document; throws for a row that is cut short. */
function rowsOf(csv: string): Map<string, string[][]> {
  const [head = [], ...rows]: string[][] = parse(csv, { bom: true, record_delimiter: '\r\n' });
  const own = rows.map((row) => row.filter((cell, i) => cell !== '' || i === head.indexOf('activity')));
  const groups = new Map<string, string[][]>();
  for (const row of own) groups.set(row[0] ?? '', [...(groups.get(row[0] ?? '') ?? []), row]);
  return groups;
}

/** A file of all documents may lack those that could not be written, and what only they need. */
function expectWhole(name: string, text: string): void {
  if (name !== 'records.csv' && name !== 'items.csv') {
    if (name !== 'index.html' && name !== 'timeline.json' && name !== 'timeline.csv' && !name.includes('--'))
      expect(text, name).toBe(expected.get(name));
    if (name.endsWith('.json')) JSON.parse(text);
    if (name.endsWith('.csv')) rowsOf(text);
    if (name.endsWith('.html')) expect(text.trimEnd().endsWith('</html>'), name).toBe(true);
    return;
  }
  expect(text.endsWith('\r\n'), name).toBe(true);
  const all = rowsOf(expected.get(name) ?? '');
  for (const [document, rows] of rowsOf(text))
    expect(rows, `${name}: ${document}`).toEqual(all.get(document));
}

/** Runs where there is little room, and sees that what is there is whole and what is not is told. */
function expectSound(output: string, limit = ''): number {
  const line = `${limit} exec "${process.execPath}" "${COMMAND}" in -o "${output}" --no-dictionary -q`;
  const { status, stderr } = spawnSync('bash', ['-c', line], { cwd, encoding: 'utf8' });
  const files = contents(output);
  expect([...files.keys()].filter(isDraft)).toEqual([]);
  for (const [name, text] of files) expectWhole(name, text);
  expect(stderr).not.toMatch(/\n\s+at |node:internal/);
  for (const told of stderr.split('\n').slice(0, -1)) expect(told).toMatch(/\[output-unwritable\]$/);
  const isComplete = files.size === expected.size;
  expect(status).toBe(isComplete ? 0 : 1);
  expect(stderr === '').toBe(isComplete);
  return files.size;
}

const total = () => [...expected.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const most = () => Math.max(...[...expected.values()].map((text) => Buffer.byteLength(text)));

function canMount(): boolean {
  const place = temporaryFolder();
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', place]).status !== 0) return false;
  return spawnSync('umount', [place]).status === 0;
}

describe.skipIf(!canMount())('a small disk', () => {
  const mounted: string[] = [];
  function disk(options: string): string {
    const place = temporaryFolder();
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', place]);
    mounted.push(place);
    return place;
  }
  afterAll(() => {
    for (const place of mounted) execFileSync('umount', [place]);
  });

  it('takes whole files or none, whatever its size', { timeout: 600_000 }, () => {
    const counts: number[] = [];
    for (let part = 0; part <= 24; part++)
      counts.push(expectSound(disk(`size=${Math.max(4096, Math.round((total() * part) / 20))}`)));
    expect(counts[0]).toBeLessThan(3);
    expect(counts.some((count) => count > 3 && count < expected.size)).toBe(true);
    expect(expectSound(disk(`size=${total() * 3}`))).toBe(expected.size);
  });

  it('takes whole files or none, however many it has room for', { timeout: 600_000 }, () => {
    for (let inodes = 2; inodes <= expected.size + 8; inodes += 3) expectSound(disk(`nr_inodes=${inodes}`));
  });
});

describe('a limit on the size of a file', () => {
  it('takes whole files or none, whatever it is', { timeout: 600_000 }, () => {
    const counts: number[] = [];
    for (let part = 0; part <= 12; part++) {
      const kilobytes = Math.ceil((most() * part) / 10 / 1024);
      const output = join(cwd, `limit-${part}`);
      mkdirSync(output);
      counts.push(expectSound(output, `ulimit -f ${kilobytes};`));
    }
    expect(counts[0]).toBe(0);
    expect(counts.some((count) => count > 3 && count < expected.size)).toBe(true);
    expect(counts.at(-1)).toBe(expected.size);
  });
});
