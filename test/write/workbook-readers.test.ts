import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Changes, ProgressDocument } from '../../src/model.js';
import {
  CHANGE_KIND_LABELS,
  STATUS_BASIS_LABELS,
  STATUS_LABELS,
  YEARS_BASIS_LABELS,
} from '../../src/schema/generated/labels.js';
import { runHere } from '../cli/in-process.js';
import { temporaryFolder } from '../helpers.js';
import { HAS_LIBRE_OFFICE, libreOfficeSheets, type OfficeCell } from './readers.js';

/** What a workbook says to LibreOffice, held against the JSON of the same run. */

const EDITIONS: Readonly<Record<string, string>> = {
  'old.csv': `髙台計画 平成26年3月31日現在\n事業名,担当課,実績,備考\n①広報紙,"総務課、税務課","・冊子の配布(平成25年度)【総務課】",1-2\n②𠮷田の会,総務課,・未実施,001\n③=SUM(A1),税務課,・1.10の検討(平成24～25年度),=SUM(A1)\n`,
  'new.csv': `髙台計画 平成27年3月31日現在\n事業名,担当課,実績,備考\n①広報紙,"総務課、税務課","・冊子の配布(平成25～26年度)【総務課】\n・""甲""の改訂(平成26年度)【税務課】","a\nb"\n②𠮷田の会,総務課,・会の開催(平成26年度),_x0041_\n③=SUM(A1),税務課,・1.10の検討(平成24～25年度),001\n`,
};

describe.skipIf(!HAS_LIBRE_OFFICE)('a workbook in LibreOffice', () => {
  let sheets: Readonly<Record<string, readonly (readonly OfficeCell[])[]>>;
  let documents: { stem: string; document: ProgressDocument }[];
  let changes: Changes;

  beforeAll(async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'in'));
    for (const [name, text] of Object.entries(EDITIONS)) writeFileSync(join(folder, 'in', name), text);
    const out = join(folder, 'out');
    const words = ['run', join(folder, 'in'), '-o', out, '--no-dictionary', '--outputs', 'json,xlsx'];
    expect((await runHere(words)).status).toBe(0);
    const json = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));
    documents = ['new', 'old'].map((stem) => ({ stem, document: json(`${stem}.json`) }));
    changes = json('old--new.changes.json');
    sheets = libreOfficeSheets(join(out, 'records.xlsx'));
  });

  /** The cells of a sheet below the given headings; what is empty is null. */
  function columns(sheet: string, ...names: readonly string[]): (OfficeCell | null)[][] {
    const [head = [], ...rows] = sheets[sheet] ?? [];
    for (const name of names) expect(head, sheet).toContain(name);
    return rows.map((row) => names.map((name) => row[head.indexOf(name)] || null));
  }
  const joined = (values: readonly string[]) => values.join(';') || null;
  const years = (values: readonly number[]) => (values.length > 1 ? values.join(';') : (values[0] ?? null));

  it('has its sheets in order', () => {
    expect(Object.keys(sheets)).toEqual(['記載', '事業', '年度別', '変更', '確認事項', '資料']);
  });

  it('has each record, with years as numbers and a link to its document', () => {
    const names = ['資料', 'ID', '事業番号', '事業', '担当課', '実施したこと', '実施年度', '最後の年度'];
    const more = ['実施した部署', '状態', '状態の根拠', '実施年度の根拠', '出典の文', '出典の場所'];
    const expected = documents.flatMap(({ stem, document: { records, items } }, index) =>
      records.map((record) => [
        stem,
        record.id,
        items.find(({ id }) => id === record.item)?.label ?? null,
        record.item_title,
        joined(record.item_departments),
        record.activity,
        years(record.fiscal_years),
        record.fiscal_years.at(-1) ?? null,
        joined(record.departments),
        STATUS_LABELS[record.status].ja,
        STATUS_BASIS_LABELS[record.status_basis].ja,
        YEARS_BASIS_LABELS[record.fiscal_years_basis].ja,
        record.source.text,
        [`${record.source.line}行`, `#'資料'.A${index + 2}`],
      ]),
    );
    expect(expected).toHaveLength(7);
    expect(columns('記載', ...names, ...more)).toEqual(expected);
  });

  it('has each item, whose own columns stay the texts that they are', () => {
    const expected = documents.flatMap(({ stem, document }) =>
      document.items.map(({ id, title, columns: own }) => [stem, id, title, own.備考]),
    );
    expect(columns('事業', '資料', 'ID', '事業', '備考')).toEqual(expected);
    expect(expected.map((row) => row[3])).toEqual(['a b', '_x0041_', '001', '1-2', '001', '=SUM(A1)']);
    expect(expected.map((row) => row[2])).toContain('𠮷田の会');
  });

  it('has a row for each year of each record', () => {
    const expected = documents.flatMap(({ stem, document }) =>
      document.records.flatMap(({ id, activity, fiscal_years }) =>
        fiscal_years.map((year) => [stem, id, activity, year, `平成${year - 1988}年度`]),
      ),
    );
    expect(columns('年度別', '資料', '記載ID', '実施したこと', '年度', '和暦')).toEqual(expected);
  });

  it('has the changes of the run', () => {
    const told = changes.changes.filter(({ kind, classes }) => kind !== 'unchanged' || classes.length > 0);
    const expected = told.map(({ kind, old, new: newer }) => [
      CHANGE_KIND_LABELS[kind].ja,
      old?.id ?? null,
      newer?.activity ?? null,
      newer ? years(newer.fiscal_years) : null,
      newer && `${newer.source.line}行`,
    ]);
    expect(expected.length).toBeGreaterThan(1);
    expect(columns('変更', '区分', '旧・ID', '新・実施したこと', '新・実施年度', '新・出典の場所')).toEqual(
      expected,
    );
  });

  it('has the messages and the documents', () => {
    const messages = documents.flatMap(({ stem, document }) =>
      document.messages.map(({ rule, message }) => [stem, rule, message]),
    );
    expect(messages.length).toBeGreaterThan(0);
    expect(columns('確認事項', '資料', '種類', '確認事項')).toEqual(messages);
    const told = documents.map(({ stem, document: { document, records } }) => [
      stem,
      document.title,
      document.issued,
      document.last_fiscal_year,
      records.length,
      document.sha256,
    ]);
    expect(columns('資料', '資料', '計画', '発行', '最後の年度', '記載の件数', 'SHA-256')).toEqual(told);
  });
});
