import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../../src/model.js';
import { runHere } from '../cli/in-process.js';
import { temporaryFolder } from '../helpers.js';
import { HAS_PYTHON, pythonRows } from './readers.js';

/** Texts that some program or other reads as something else. */
const ODD = ['1.10', '1-2', '001', '=SUM(A1)', '"引用"', '𠮷と髙', 'a,b;c'];

const TEXT = [
  '事業名\t担当課\t実績',
  ...ODD.map((odd) => `①${odd}の検討\t総務課、税務課\t・${odd}の開催(平成30～31年度)【総務課、税務課】`),
  '②広聴\t総務課\t・未実施',
].join('\n');

const READ_LINES = `
import json, sys
with open(sys.argv[1], encoding='utf-8', newline='\\n') as file:
    print(json.dumps([json.loads(line) for line in file]))
`;

describe.skipIf(!HAS_PYTHON)('read by Python,', () => {
  let folder: string;
  let documents: { stem: string; document: ProgressDocument }[];
  const path = (name: string) => join(folder, 'out', name);

  beforeAll(async () => {
    folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    for (const name of ['a.tsv', 'b.tsv']) writeFileSync(join(folder, 'in', name), TEXT);
    const words = ['extract', join(folder, 'in'), '-o', join(folder, 'out'), '--no-dictionary'];
    expect((await runHere([...words, '--outputs', 'json,long,ndjson'])).status).toBe(0);
    documents = ['a', 'b'].map((stem) => ({
      stem,
      document: JSON.parse(readFileSync(path(`${stem}.json`), 'utf8')),
    }));
    expect(documents.map(({ document }) => document.records.length)).toEqual([
      ODD.length + 1,
      ODD.length + 1,
    ]);
  });

  it('records.ndjson has the records of the JSON, a line each, with their documents', () => {
    const lines = JSON.parse(
      execFileSync('python3', ['-c', READ_LINES, path('records.ndjson')], { encoding: 'utf8' }),
    );
    const expected = documents.flatMap(({ stem, document: { document: info, items, records } }) =>
      records.map((record) => {
        const item = items.find(({ id }) => id === record.item);
        const { title, file, sha256, date, issued } = info;
        return {
          document: { stem, title, file, sha256, date, issued },
          item_label: item?.label,
          item_departments_basis: item?.departments_basis,
          ...record,
        };
      }),
    );
    expect(lines).toEqual(expected);
    for (const odd of ODD.filter((text) => text !== '"引用"'))
      expect(readFileSync(path('records.ndjson'), 'utf8')).toContain(odd);
  });

  it('record_years.csv and record_departments.csv have a value of the JSON in each row', () => {
    const years = documents.flatMap(({ stem, document: { records } }) =>
      records.flatMap(({ id, fiscal_years: all, fiscal_years_basis: basis }) =>
        all.map((year) => [stem, id, String(year), year === 2018 ? '平成30年度' : '令和元年度', basis]),
      ),
    );
    expect(years).toHaveLength(ODD.length * 4);
    const head = ['document', 'record', 'fiscal_year', 'era_year', 'basis'];
    expect(pythonRows(path('record_years.csv'))).toEqual([head, ...years]);
    const departments = documents.flatMap(({ stem, document: { records } }) =>
      records.flatMap(({ id, departments: all, departments_basis: basis }) =>
        all.map((department) => [stem, id, department, basis]),
      ),
    );
    expect(departments).toHaveLength(ODD.length * 4);
    expect(pythonRows(path('record_departments.csv'))).toEqual([
      ['document', 'record', 'department', 'basis'],
      ...departments,
    ]);
  });

  it('the tables have Japanese headings and words if asked', async () => {
    const words = ['extract', join(folder, 'in', 'a.tsv'), '-o', join(folder, 'ja'), '--no-dictionary'];
    await runHere([...words, '--outputs', 'long', '--headings', 'ja']);
    const [head, first] = pythonRows(join(folder, 'ja', 'record_years.csv'));
    expect([head, first]).toEqual([
      ['資料', '記載ID', '年度', '和暦', '根拠'],
      ['a', documents[0]?.document.records[0]?.id, '2018', '平成30年度', '記載の年度'],
    ]);
  });
});
