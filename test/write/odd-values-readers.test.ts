import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../../src/model.js';
import { runHere } from '../cli/in-process.js';
import { temporaryFolder } from '../helpers.js';
import { duckRows, HAS_LIBRE_OFFICE, HAS_PYTHON, libreOfficeRows, pythonRows } from './readers.js';

/** Values that some program or other takes for something else, through every form and back by a program of others. */

const ODD = ['1.10', '1-2', '001', '=SUM(A1)', '"引用"', '𠮷田と髙橋', '塚﨑'];
/** What the cell of a row holds, with a line feed within. */
const entry = (odd: string) => `・${odd}の\n配布(平成26年度)`;
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const TEXT = [
  '事業名,担当課,実績,備考',
  ...ODD.map((odd, index) => `①事業${index},総務課,${quoted(entry(odd))},${quoted(odd)}`),
].join('\n');

const HAS_SQLITE = spawnSync('sqlite3', ['--version']).status === 0;

let folder: string;
let document: ProgressDocument;
const path = (name: string) => join(folder, 'out', name);
const sources = ODD.map((odd) => entry(odd));

beforeAll(async () => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a.csv'), TEXT);
  const outputs = ['--outputs', 'json,csv,items,ndjson,sqlite,parquet'];
  const words = ['run', join(folder, 'in'), '-o', join(folder, 'out'), '--no-dictionary', ...outputs];
  expect((await runHere(words)).status).toBe(0);
  document = JSON.parse(readFileSync(path('a.json'), 'utf8'));
});

/** What a CSV file holds for a text that a spreadsheet would take for a formula. */
const guarded = (text: string) => (text.startsWith('=') ? `'${text}` : text);

describe('odd values', () => {
  it('are in the JSON as they are in the file', () => {
    // The quotes that CSV doubles are doubled in the file, and its text is what a source shows.
    const inFile = sources.map((text) => text.replaceAll('"', '""'));
    expect(document.records.map(({ source }) => source.text)).toEqual(inFile);
    expect(document.items.map(({ cells }) => cells[0]?.text)).toEqual(ODD);
    expect(document.records.map(({ activity }) => activity)).toEqual(ODD.map((odd) => `${odd}の配布`));
  });

  const activities = () => document.records.map(({ activity }) => activity);
  const texts = () => document.records.map(({ source }) => source.text);

  function expectCsv(rows: readonly (readonly string[])[], items: readonly (readonly string[])[]): void {
    const column = (table: readonly (readonly string[])[], name: string) =>
      table.slice(1).map((row) => row[table[0]?.indexOf(name) ?? -1]);
    expect(column(rows, 'activity')).toEqual(activities().map(guarded));
    expect(column(rows, 'source_text')).toEqual(texts());
    expect(column(items, '備考')).toEqual(ODD.map(guarded));
  }

  it.skipIf(!HAS_PYTHON)("come through CSV to Python's csv", () => {
    expectCsv(pythonRows(path('records.csv')), pythonRows(path('items.csv')));
  });

  it.skipIf(!HAS_LIBRE_OFFICE)(
    'come through CSV to LibreOffice, which opens the columns as text',
    { timeout: 180_000 },
    () => {
      expectCsv(libreOfficeRows(path('records.csv'), true), libreOfficeRows(path('items.csv'), true));
    },
  );

  it.skipIf(!HAS_SQLITE)('come through SQLite to sqlite3', () => {
    const query = (sql: string) =>
      JSON.parse(execFileSync('sqlite3', ['-json', path('records.sqlite'), sql], { encoding: 'utf8' }));
    const expected = texts().map((source_text, index) => ({ activity: activities()[index], source_text }));
    expect(query('SELECT activity, source_text FROM records ORDER BY rowid')).toEqual(expected);
    expect(query('SELECT text FROM cells ORDER BY rowid')).toEqual(ODD.map((text) => ({ text })));
  });

  it('come through Parquet and JSON lines to DuckDB', async () => {
    const expected = texts().map((source_text, index) => ({ activity: activities()[index], source_text }));
    expect(await duckRows(`SELECT activity, source_text FROM '${path('records.parquet')}'`)).toEqual(
      expected,
    );
    const lines = `SELECT activity, source.text AS source_text FROM read_json('${path('records.ndjson')}', format = 'newline_delimited')`;
    expect(await duckRows(lines)).toEqual(expected);
  });
});
