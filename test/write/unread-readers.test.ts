import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';
import { runHere } from '../cli/in-process.js';
import { temporaryFolder } from '../helpers.js';

/** Inputs that give no document are told of in the files as well: who opens them has not seen the terminal. */

const SKIPPED = { file: 'in/list.jtd', rule: 'input-skipped', severity: 'warning' };
const EMPTY = { file: 'in/empty.md', rule: 'input-empty', severity: 'error' };

let folder: string;
let report: { file: string; messages: { rule: string; message: string }[] }[];
beforeAll(async () => {
  folder = temporaryFolder();
  mkdirSync(join(folder, 'in'));
  writeFileSync(join(folder, 'in', 'a.csv'), '事業名,担当課,実績\n①広報,総務課,・冊子の配布\n');
  writeFileSync(join(folder, 'in', 'empty.md'), '');
  writeFileSync(join(folder, 'in', 'list.jtd'), 'x');
  const outputs = ['--outputs', 'xlsx,sqlite', '--no-dictionary', '--report', 'json'];
  const { status, err } = await runHere(['run', join(folder, 'in'), '-o', join(folder, 'out'), ...outputs]);
  expect(status).toBe(1);
  report = JSON.parse(err);
});

const said = (name: string) => report.find(({ file }) => file === name)?.messages[0]?.message;

describe('an input that gives no document', () => {
  it('is in the report for machines', () => {
    for (const { file, rule } of [SKIPPED, EMPTY])
      expect(report).toContainEqual({ file, messages: [expect.objectContaining({ rule })] });
  });

  it('is in the sheet of messages', async () => {
    const book = new Uint8Array(readFileSync(join(folder, 'out', 'records.xlsx')));
    const { read, utils } = await import('@e965/xlsx');
    const sheet = read(book).Sheets.確認事項;
    const rows = utils.sheet_to_json<Record<string, string>>(sheet ?? {});
    const found = ({ file, rule }: typeof EMPTY) =>
      rows.filter((row) => row.資料 === file && row.種類 === rule);
    expect(found(SKIPPED).map((row) => row.確認事項)).toEqual([said(SKIPPED.file)]);
    expect(found(EMPTY).map((row) => row.確認事項)).toEqual([said(EMPTY.file)]);
    expect(found(EMPTY)[0]?.出典の場所 ?? '').toBe('');
    expect((await extract(book, { file: 'records.xlsx' })).records).toHaveLength(1);
  });

  it.skipIf(spawnSync('sqlite3', ['--version']).status !== 0)('is in a table of the database', () => {
    const sql = 'SELECT file, rule, severity, message FROM unread_inputs ORDER BY position';
    const rows = execFileSync('sqlite3', ['-json', join(folder, 'out', 'records.sqlite'), sql], {
      encoding: 'utf8',
    });
    expect(JSON.parse(rows)).toEqual([
      { ...SKIPPED, message: said(SKIPPED.file) },
      { ...EMPTY, message: said(EMPTY.file) },
    ]);
  });
});
