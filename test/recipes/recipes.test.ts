import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../../src/model.js';
import { runHere } from '../cli/in-process.js';
import { temporaryFolder } from '../helpers.js';

/** The blocks of docs/recipes.md, run by the programs that they are for and held against the JSON. */

const page = readFileSync('docs/recipes.md', 'utf8');
const blocks = new Map(
  [...page.matchAll(/<!-- recipe: ([\w-]+) -->\n```\w+\n([\s\S]*?)```/g)].map(
    ([, name = '', code = '']) => [name, code] as const,
  ),
);
const block = (name: string) => blocks.get(name) ?? '';

const isThere = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;
/** Debian's own, for which its packages are. */
const PYTHON = ['/usr/bin/python3', 'python3'].find((name) => isThere(name, '-c', 'import pandas'));

const ODD = ['1.10', '1-2', '001', '=SUM(A1)', '"引用"', '𠮷と髙', '冊子'];
const edition = (last: number) =>
  [
    '事業名,担当課,実績',
    ...ODD.map(
      (odd, index) =>
        `①広報紙${index},"総務課、税務課","・${odd.replaceAll('"', '""')}の配布(平成${25 + (index % 3)}～${last}年度)【総務課、税務課】"`,
    ),
    '②広聴,総務課,・未実施',
  ].join('\n');

const OUTPUTS = 'json,csv,long,ndjson,sqlite,parquet';

let folder: string;
let documents: { stem: string; document: ProgressDocument }[];
const read = (name: string) => readFileSync(join(folder, 'output', name), 'utf8');
const records = () =>
  documents.flatMap(({ stem, document }) => document.records.map((record) => ({ stem, record })));

const program = (command: string, words: readonly string[], input = '') =>
  execFileSync(command, words, {
    cwd: folder,
    encoding: 'utf8',
    input,
    env: { ...process.env, PYTHONUTF8: '1' },
  });

/** How often each of some keys comes, in the order of the keys. */
function counted(keys: readonly (string | number)[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(String(key), (counts.get(String(key)) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
const lines = (text: string) => text.trimEnd().split(/\r?\n/);

describe('the page', () => {
  it("names the release's file of this version", () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(page.match(/shinchoku-[\d.]+\d\.tgz/g)).toEqual([`shinchoku-${version}.tgz`]);
    expect(page).not.toContain('npx ');
  });

  it('has no block that is neither run nor said to be not run', () => {
    const all = [...page.matchAll(/(.*)\n+((?:<!-- recipe: [\w-]+ -->\n)?)```(\w+)\n/g)];
    expect(all.length).toBeGreaterThan(blocks.size);
    const sections = page.split(/^## /m).slice(1);
    for (const section of sections) {
      const unrun = [...section.matchAll(/(<!-- recipe: [\w-]+ -->\n)?```\w+\n[\s\S]*?```/g)].filter(
        ([, mark]) => !mark,
      );
      if (unrun.length > 0) expect(section).toContain('Our tests do not run this block.');
    }
  });
});

/** Names of documents. Programs that guess types take some for numbers, and some for dates. */
const NAMES = [['part', 'plan'], ['2017', '2018'], ['2017-06-28', '2018-06-27']] as const; // biome-ignore format: a list

describe.each(NAMES)('a recipe prints what the JSON says of %s and %s:', (...stems) => {
  const [, plan] = stems;

  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'input'));
    for (const [index, stem] of stems.entries())
      writeFileSync(join(folder, 'input', `${stem}.csv`), edition(29 - index));
    expect(page).toContain(`shinchoku run input --outputs ${OUTPUTS}\n`);
    const words = ['run', join(folder, 'input'), '-o', join(folder, 'output'), '--outputs', OUTPUTS];
    expect((await runHere([...words, '--no-dictionary'])).status).toBe(0);
    documents = stems.map((stem) => ({ stem, document: JSON.parse(read(`${stem}.json`)) }));
    expect(records()).toHaveLength(2 * (ODD.length + 1));
  });

  it('python', () => {
    const expected = records().map(({ stem, record: { id, status, fiscal_years, activity } }) => {
      const years =
        fiscal_years.length === 0 ? "['']" : `[${fiscal_years.map((year) => `'${year}'`).join(', ')}]`;
      return `${stem} ${id} ${status} ${years} ${activity.startsWith('=') ? "'" : ''}${activity}`;
    });
    expect(lines(program('python3', ['-c', block('python')]))).toEqual(expected);
  });

  it.skipIf(!PYTHON)('pandas', () => {
    const years = records().flatMap(({ stem, record }) =>
      record.fiscal_years.map((year) => `${stem},${year}`),
    );
    const expected = counted(years).map(([key, count]) => `${key},${count}`);
    expect(lines(program(PYTHON ?? '', ['-c', block('pandas')])).slice(1)).toEqual(
      expect.arrayContaining(expected),
    );
    const names = records().flatMap(({ record }) => record.departments);
    expect(names.length).toBeGreaterThan(20);
    const counts = counted(names).map(([key, count]) => `${key},${count}`);
    expect(
      lines(program(PYTHON ?? '', ['-c', block('pandas-lines')])).filter((line) => /,\d/.test(line)),
    ).toEqual(counts);
  });

  it('duckdb', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const query = async (name: string) => {
      const sql = block(name).replaceAll("'output/", `'${join(folder, 'output')}/`);
      return (await connection.runAndReadAll(sql)).getRowObjectsJson();
    };
    const years = counted(records().flatMap(({ record }) => record.fiscal_years));
    expect(await query('duckdb')).toEqual(
      years.map(([year, count]) => ({ year: Number(year), records: String(count) })),
    );
    const expected = records().map(({ stem, record: { id, departments, activity, source } }) => ({
      document: stem, id, departments, activity, source_text: source.text,
    })); // biome-ignore format: a row
    expect(await query('duckdb-lines')).toEqual(
      expected.sort((a, b) => (a.document + a.id < b.document + b.id ? -1 : 1)),
    );
    expect(await query('duckdb-csv')).toEqual(
      records()
        .map(({ stem, record: { id, departments, fiscal_years } }) => ({
          document: stem, id,
          departments: departments.length === 0 ? null : departments,
          first_fiscal_year: fiscal_years[0] ?? null,
        })) // biome-ignore format: a row
        .sort((a, b) => (a.document + a.id < b.document + b.id ? -1 : 1)),
    );
    connection.closeSync();
  });

  it.skipIf(!isThere('sqlite3', '--version'))('sqlite', () => {
    const query = (name: string) => {
      const text = program('sqlite3', ['-json', 'output/records.sqlite'], block(name));
      return text === '' ? [] : JSON.parse(text);
    };
    const pairs = records().flatMap(({ record }) =>
      record.fiscal_years.flatMap((year) => record.departments.map((department) => `${year} ${department}`)),
    );
    expect(
      query('sqlite').map((row: Record<string, unknown>) => [
        `${row.fiscal_year} ${row.department}`,
        row.records,
      ]),
    ).toEqual(counted(pairs));
    const found = records().filter(({ record }) => record.activity.includes('冊子'));
    expect(found).toHaveLength(2);
    expect(query('sqlite-like').map(({ id }: { id: string }) => id)).toEqual(
      found.map(({ record }) => record.id),
    );
    const titled = records().filter(({ record }) => (record.item_title + record.activity).includes('広報紙'));
    expect(query('sqlite-index')).toEqual(
      titled.map(({ stem, record }) => ({ document: stem, id: record.id })),
    );
    expect(query('sqlite-short')).toEqual(
      found.map(({ stem, record }) => ({ document: stem, id: record.id })),
    );
  });

  it.skipIf(!isThere('git', '--version'))('git', async () => {
    const git = (...words: string[]) =>
      program('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...words]);
    git('init', '--quiet');
    git('add', `output/${plan}.json`);
    git('commit', '--quiet', '-m', 'first');
    writeFileSync(join(folder, 'input', `${plan}.csv`), edition(28).replace('冊子の配布', '冊子の改訂'));
    const words = [
      'extract',
      join(folder, 'input', `${plan}.csv`),
      '-o',
      join(folder, 'output'),
      '--no-dictionary',
    ];
    await runHere(words);
    const changed = lines(program('bash', ['-c', block('git').replace('plan.json', `${plan}.json`)])).filter(
      (line) => /^[-+] *\{"id":"r/.test(line),
    );
    expect(changed.map((line) => [line[0], /冊子の(..)/.exec(line)?.[1]])).toEqual([['-', '配布'], ['+', '改訂']]); // biome-ignore format: pairs
  });
});
