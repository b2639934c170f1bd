import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parquetReadObjects } from 'hyparquet';
import { beforeAll, describe, expect, it } from 'vitest';
import { isOwnOutput } from '../../src/cli/own-outputs.js';
import { createLexicon } from '../../src/lexicon/index.js';
import type { Changes, ProgressDocument } from '../../src/model.js';
import { recordGroups } from '../../src/write/parquet/index.js';
import { toDatabase } from '../../src/write/sqlite/index.js';
import { runHere } from '../cli/in-process.js';
import { temporaryFolder } from '../helpers.js';
import { duckRows } from './readers.js';

/** A database and a column store, read by programs of others and held against the JSON of the same run. */

const ODD = ['1.10', '1-2', '001', '=SUM(A1)', "'引用'", '𠮷と髙', 'a;b'];
const edition = (year: number) =>
  [
    `# 表記計画 進捗一覧\n\n平成${year}年3月31日現在\n\n## 1. 参加\n\n### (1)発信\n`,
    '事業名\t担当課\t実績\t備考',
    ...ODD.map(
      (odd) =>
        `①${odd}の検討\t総務課、税務課\t・${odd}の開催(平成25～${year - 1}年度)【総務課、税務課】<br>・冊子の配布\t${odd}`,
    ),
    `②広聴\t総務課\t・${year === 26 ? '未実施' : '会の開催(平成26年度)'}\t`,
  ].join('\n');

const isThere = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;
const HAS_SQLITE = isThere('sqlite3', '--version');

let folder: string;
let documents: { stem: string; document: ProgressDocument }[];
let changes: Changes;
const path = (name: string) => join(folder, 'out', name);

beforeAll(async () => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  for (const year of [26, 27]) writeFileSync(join(folder, 'in', `h${year}.md`), edition(year));
  const words = ['run', join(folder, 'in'), '-o', join(folder, 'out'), '--no-dictionary'];
  expect((await runHere([...words, '--outputs', 'json,sqlite,parquet'])).status).toBe(0);
  const read = (name: string) => JSON.parse(readFileSync(path(name), 'utf8'));
  documents = ['h26', 'h27'].map((stem) => ({ stem, document: read(`${stem}.json`) }));
  changes = read('h26--h27.changes.json');
});

/** Something of each record or item, with the stem before it. */
const each = <Part, Told>(
  parts: (document: ProgressDocument) => readonly Part[],
  told: (part: Part, stem: string) => readonly Told[],
) => documents.flatMap(({ stem, document }) => parts(document).flatMap((part) => told(part, stem)));

describe.skipIf(!HAS_SQLITE)('records.sqlite in sqlite3', () => {
  const query = (sql: string): Record<string, unknown>[] => {
    const text = execFileSync('sqlite3', ['-json', path('records.sqlite'), sql], { encoding: 'utf8' });
    return text === '' ? [] : JSON.parse(text);
  };

  it('is sound, and every row that is referred to is there', () => {
    expect(query('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    expect(query('PRAGMA foreign_key_check')).toEqual([]);
    expect(query("SELECT count(*) AS n FROM pragma_foreign_key_list('changes')")).toEqual([{ n: 4 }]);
  });

  it('has the records, lists as JSON', () => {
    const rows = query('SELECT * FROM records ORDER BY rowid').map(
      (row): Record<string, unknown> => ({
        ...row,
        fiscal_years: JSON.parse(String(row.fiscal_years)),
        sections: JSON.parse(String(row.sections)),
      }),
    );
    const expected = each(
      ({ records }) => records,
      ({ id, key, activity, status, fiscal_years, sections, mark, source }, document) => [
        {
          document,
          id,
          key,
          activity,
          status,
          fiscal_years,
          sections,
          mark,
          source_text: source.text,
          source_start: source.start,
        },
      ],
    );
    expect(expected).toHaveLength(2 * (2 * ODD.length + 1));
    expect(rows).toMatchObject(expected);
    for (const odd of ODD) expect(rows.map((row) => row.activity)).toContain(`${odd}の開催`);
  });

  it('has years, departments, cells and messages in tables of their own', () => {
    const years = each(
      ({ records }) => records,
      ({ id: record, fiscal_years: all }, document) =>
        all.map((fiscal_year) => ({
          document,
          record,
          fiscal_year,
          era_year: `平成${fiscal_year - 1988}年度`,
        })),
    );
    expect(query('SELECT * FROM record_years ORDER BY rowid')).toMatchObject(years);
    const names = each(
      ({ records }) => records,
      ({ id: record, departments }, document) =>
        departments.map((department) => ({ document, record, department })),
    );
    expect(query('SELECT * FROM record_departments ORDER BY rowid')).toMatchObject(names);
    const cells = each(
      ({ items }) => items,
      (item, document) =>
        item.cells.map(({ heading, role, text }) => ({ document, item: item.id, heading, role, text })),
    );
    expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['1.10', '001', '=SUM(A1)']));
    expect(query('SELECT * FROM cells ORDER BY rowid')).toMatchObject(cells);
    const messages = each(
      (document) => document.messages,
      ({ rule, message, line }, document) => [{ document, rule, message, line }],
    );
    expect(query('SELECT * FROM messages ORDER BY rowid')).toMatchObject(messages);
  });

  it('has what has changed', () => {
    const expected = changes.changes.map(({ kind, old, new: newer }) => ({
      old_document: 'h26',
      new_document: 'h27',
      kind,
      old_record: old?.id ?? null,
      new_record: newer?.id ?? null,
    }));
    expect(expected.length).toBeGreaterThan(ODD.length);
    expect(query('SELECT * FROM changes ORDER BY position')).toMatchObject(expected);
  });

  it('takes the full-text index that the README shows', () => {
    const copy = join(folder, 'copy.sqlite');
    writeFileSync(copy, readFileSync(path('records.sqlite')));
    const [, sql = ''] =
      /(CREATE VIRTUAL TABLE f[^`]*)`/.exec(readFileSync('README.en.md', 'utf8').replaceAll(/\n\s*/g, ' ')) ??
      [];
    expect(sql).toContain('trigram');
    const find = "SELECT count(*) FROM f WHERE f MATCH '子の配布'";
    const count = execFileSync('sqlite3', [copy, `${sql} ${find}`], { encoding: 'utf8' });
    expect(Number(count)).toBe(2 * ODD.length);
  });

  it('has a flat view, in which text is found', () => {
    expect(
      query(
        "SELECT plan, sections, item_label, fiscal_years, last_fiscal_year FROM records_flat WHERE document = 'h27' AND activity LIKE '%𠮷と%'",
      ),
    ).toEqual([
      {
        plan: '表記計画',
        sections: '参加 > 発信',
        item_label: '①',
        fiscal_years: '2013;2014',
        last_fiscal_year: 2014,
      },
    ]);
  });
});

/** What a column store keeps of the records. */
const stored = () =>
  documents.flatMap(({ stem, document: { document: info, items, records } }) =>
    records.map((record) => ({
      document: stem,
      title: info.title,
      id: record.id,
      sections: record.sections,
      item_label: items.find(({ id }) => id === record.item)?.label ?? null,
      activity: record.activity,
      status: record.status,
      fiscal_years: record.fiscal_years,
      fiscal_years_text: record.fiscal_years_text,
      departments: record.departments,
      quantities: record.quantities,
      source_line: record.source.line,
      source_place: record.source.place,
      source_text: record.source.text,
    })),
  );

describe('records.parquet', () => {
  it('has the records of the JSON, as hyparquet reads them', async () => {
    const bytes = readFileSync(path('records.parquet'));
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
    expect(await parquetReadObjects({ file })).toMatchObject(stored());
  });

  it('is read the same by DuckDB', async () => {
    expect(await duckRows(`SELECT * FROM '${path('records.parquet')}'`)).toMatchObject(stored());
  });

  it('is written group by group', async () => {
    const pieces = [...recordGroups(documents, 4)];
    expect(pieces).toHaveLength(Math.ceil(stored().length / 4) + 1);
    const { buffer } = new Uint8Array(Buffer.concat(pieces));
    expect(await parquetReadObjects({ file: buffer })).toMatchObject(stored());
  });

  it('is a file also of no records', async () => {
    const { buffer } = new Uint8Array(Buffer.concat([...recordGroups([])]));
    expect(await parquetReadObjects({ file: buffer })).toEqual([]);
  });
});

describe('both', () => {
  const content = () => ({ documents, comparisons: [changes], eras: createLexicon().eras });

  it('are the same for the same documents', async () => {
    const file = (name: string) => readFileSync(path(name));
    expect(Buffer.from(await toDatabase(content())).equals(file('records.sqlite'))).toBe(true);
    expect(Buffer.concat([...recordGroups(documents)]).equals(file('records.parquet'))).toBe(true);
  });

  it('are known as outputs of the program', () => {
    for (const name of ['records.sqlite', 'records.parquet'])
      expect(isOwnOutput(path(name)), name).toBe(true);
  });
});
