import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { stemsOf } from '../../src/cli/names.js';
import { OUTPUTS, RESERVED_STEMS } from '../../src/cli/outputs.js';
import { isOwnOutput } from '../../src/cli/own-outputs.js';
import { oneSection, row } from '../compare/editions.js';
import { temporaryFolder } from '../helpers.js';
import { runHere } from './in-process.js';

/** What was made in memory, by the function that made it. */
const made: string[] = [];

/** Notes that a function of a module is called. */
function noting<Module extends object>(module: Module, name: keyof Module & string): Module {
  const original = module[name] as (...values: unknown[]) => unknown;
  return {
    ...module,
    [name]: (...values: unknown[]) => {
      made.push(name);
      return original(...values);
    },
  };
}
vi.mock('../../src/write/json.js', async (original) => noting(await original<object>(), 'toJson' as never));
vi.mock('../../src/write/changes-csv.js', async (original) =>
  noting(await original<object>(), 'changesToCsv' as never),
);
vi.mock('../../src/report/changes-page.js', async (original) =>
  noting(await original<object>(), 'changesPage' as never),
);
vi.mock('../../src/report/report-page.js', async (original) =>
  noting(await original<object>(), 'reportPage' as never),
);
vi.mock('../../src/cli/run-comparison.js', async (original) =>
  noting(await original<object>(), 'comparePublished' as never),
);

const titled = (text: string) => `# 緑化計画 進捗一覧\n\n${text}`;
const OLD = titled(oneSection(29, row('①植樹', '・苗木の配布(平成27～28年度)【公園課】')));
const NEW = titled(oneSection(30, row('①植樹', '・苗木の配布(平成27～29年度)【公園課】')));

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'docs'));
  put('docs/a.md', OLD);
  put('docs/b.md', NEW);
  made.length = 0;
});

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const get = (name: string) => readFileSync(join(folder, name), 'utf8');
const list = (name: string) => (existsSync(join(folder, name)) ? readdirSync(join(folder, name)).sort() : []);

/** Runs a command on the documents, into a folder of its own. */
async function into(output: string, ...words: string[]) {
  return runHere([...words, '--no-dictionary', '-o', join(folder, output)]);
}
const docs = () => join(folder, 'docs');
const editions = () => ['a.md', 'b.md'].map((name) => join(docs(), name));

describe('run writes the outputs that were chosen, each as it is beside all others', () => {
  it.each([
    ['json', ['a--b.changes.json', 'a.json', 'b.json', 'timeline.json'], ['comparePublished', 'toJson']],
    [
      'csv',
      ['a--b.changes.csv', 'a.csv', 'audit.csv', 'b.csv', 'records.csv', 'timeline.csv'],
      ['changesToCsv', 'comparePublished'],
    ],
    ['items', ['items.csv'], []],
    ['report', ['a--b.changes.html', 'index.html'], ['changesPage', 'comparePublished', 'reportPage']],
    [
      'report,items',
      ['a--b.changes.html', 'index.html', 'items.csv'],
      ['changesPage', 'comparePublished', 'reportPage'],
    ],
  ])('%s', async (outputs, files, makers) => {
    await into('all', docs());
    made.length = 0;
    expect((await into('some', docs(), '--outputs', outputs)).status).toBe(0);
    expect(list('some')).toEqual(files);
    for (const name of files) expect(get(`some/${name}`), name).toBe(get(`all/${name}`));
    // What is not written is not made either.
    expect([...new Set(made)].sort()).toEqual(makers);
  });

  it('all of them, unless it is told', async () => {
    await into('all', docs());
    await into('same', docs(), '--outputs', 'report,items,csv,json');
    expect(list('same')).toEqual(list('all'));
    expect(list('all')).toHaveLength(13);
  });
});

describe('the other commands write those of their outputs that were chosen', () => {
  it('extract', async () => {
    await into('x', 'extract', docs(), '--outputs', 'items,json,report');
    expect(list('x')).toEqual(['a.json', 'b.json', 'items.csv']);
  });

  it('diff', async () => {
    await into('x', 'diff', ...editions(), '--outputs', 'report');
    expect(list('x')).toEqual(['a--b.changes.html']);
    expect(made).toEqual(['changesPage']);
  });

  it('timeline', async () => {
    await into('x', 'timeline', ...editions(), '--outputs', 'csv');
    expect(list('x')).toEqual(['timeline.csv']);
    expect(made).toEqual([]);
  });

  it('audit, which writes one file', async () => {
    await into('x', 'audit', ...editions());
    expect(list('x')).toEqual(['audit.csv']);
    expect((await into('y', 'audit', ...editions(), '--outputs', 'csv')).err).toContain(
      '--outputs: audit のオプションではありません',
    );
  });
});

describe('--only-records', () => {
  it.each(['run', 'extract'])('writes one records.csv and nothing else: %s', async (command) => {
    await into('all', docs());
    made.length = 0;
    expect((await into('x', command, docs(), '--only-records', '--headings', 'en')).status).toBe(0);
    expect(list('x')).toEqual(['records.csv']);
    expect(get('x/records.csv')).toBe(get('all/records.csv'));
    expect(made).toEqual([]);
  });

  it('works out the messages all the same', async () => {
    put('docs/c.md', '一覧\n\n表のない文書。\n');
    const { err } = await into('x', docs(), '--only-records');
    expect(err).toMatch(/c\.md:\d+:\d+: .*\[no-table\]$/m);
    expect(err).toContain('x/records.csv');
    expect((await into('x', docs(), '--only-records', '--frail')).status).toBe(1);
  });
});

describe('a run of more documents than it holds', () => {
  /** Two editions of 600 records each. */
  const many = (year: number) => {
    const rows = Array.from(
      { length: 600 },
      (_, i) => `・${i + 1}番街区の植樹(平成27～${year - 1}年度)【公園課】`,
    );
    return titled(oneSection(year, row('①植樹', rows.join(' '))));
  };
  beforeEach(() => {
    put('docs/a.md', many(29));
    put('docs/b.md', many(30));
  });

  it.each(['csv,report', 'report', 'csv'])('compares them without their JSON: %s', async (outputs) => {
    expect((await into('all', docs())).status).toBe(0);
    expect((await into('some', docs(), '--outputs', outputs)).status).toBe(0);
    for (const name of list('some')) expect(get(`some/${name}`) === get(`all/${name}`), name).toBe(true);
    expect(list('some').filter((name) => name.includes('.changes.'))).toHaveLength(outputs.split(',').length);
    // Drafts would begin with a dot.
    expect(list('some').filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('does not read back what is in the place of JSON that it did not write', async () => {
    mkdirSync(join(folder, 'some'));
    for (const name of ['a.json', 'b.json']) put(`some/${name}`, '{}');
    expect((await into('some', docs(), '--outputs', 'csv')).status).toBe(0);
    expect(get('some/a.json')).toBe('{}');
    expect(list('some')).toContain('a--b.changes.csv');
  });
});

describe('files that are not chosen', () => {
  const TABLE = '事業名,担当課,実績\n①植樹,公園課,・苗木の配布\n';

  it('may be inputs that lie in the output folder', async () => {
    put('records.csv', TABLE);
    put('items.csv', TABLE);
    const words = [join(folder, 'records.csv'), join(folder, 'items.csv')];
    expect((await into('.', ...words, '--outputs', 'json,report')).status).toBe(0);
    expect([get('records.csv'), get('items.csv')]).toEqual([TABLE, TABLE]);
    const { status, err } = await into('.', ...words, '--only-records');
    expect([status, get('records.csv')]).toEqual([1, TABLE]);
    expect(err.match(/^\S.*\[output-is-input\]$/gm)).toHaveLength(1);
  });

  it('take no names of formulas', async () => {
    put('docs/=1.md', OLD);
    expect((await into('x', docs(), '--outputs', 'json')).err).not.toContain('[formula-guarded]');
    expect((await into('x', docs(), '--outputs', 'items')).err).toContain('[formula-guarded]');
  });
});

describe('the table of outputs', () => {
  it.each(['en', 'ja'])('tells every file of its own by its beginning: headings in %s', async (headings) => {
    await into('all', docs(), '--headings', headings, '--lang', headings);
    expect(list('all')).toHaveLength(13);
    for (const name of list('all')) expect(isOwnOutput(join(folder, 'all', name)), name).toBe(true);
    put('other.csv', '事業名,担当課\n');
    expect(isOwnOutput(join(folder, 'other.csv'))).toBe(false);
  });

  it.each(['en', 'ja'])('tells those that are written on request, too: headings in %s', async (headings) => {
    const extra = OUTPUTS.filter(({ isExtra }) => isExtra).map(({ name }) => name);
    await into('extra', docs(), '--outputs', extra.join(), '--headings', headings);
    expect(list('extra')).toEqual([
      'datapackage.json',
      'record_departments.csv',
      'record_years.csv',
      'records.ndjson',
      'records.parquet',
      'records.sqlite',
      'records.xlsx',
    ]);
    for (const name of list('extra')) expect(isOwnOutput(join(folder, 'extra', name)), name).toBe(true);
  });

  it('extracts the same for those with `extract`, but for what has changed', async () => {
    const outputs = ['--outputs', 'long,ndjson,parquet,sqlite,xlsx'];
    await into('run', docs(), ...outputs);
    made.length = 0;
    await into('extract', 'extract', docs(), ...outputs);
    expect(made).toEqual([]);
    expect(list('extract')).toEqual(list('run'));
    for (const name of list('run').filter((name) => !/xlsx|sqlite/.test(name)))
      expect(get(`extract/${name}`) === get(`run/${name}`), name).toBe(true);
    expect(get('extract/records.sqlite')).not.toBe(get('run/records.sqlite'));
  });

  it('keeps the names of the files there are once from documents', () => {
    expect([...new Set(RESERVED_STEMS)].sort()).toEqual([
      'audit',
      'datapackage',
      'index',
      'items',
      'record_departments',
      'record_years',
      'records',
      'timeline',
    ]);
    for (const stem of RESERVED_STEMS) expect(stemsOf([`input/${stem}.md`])).toEqual([`${stem}.md`]);
  });

  it('gives each file to one output', () => {
    const names = OUTPUTS.flatMap(({ documents, comparisons, timelines, audits, overview, collection }) =>
      [documents, comparisons, timelines, audits, overview, collection].flatMap((files) => [
        ...(files?.suffixes ?? []),
        ...(files?.names ?? []),
      ]),
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(20);
  });
});
