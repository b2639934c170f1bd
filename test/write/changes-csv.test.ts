import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import type { Cell, Changes, Item, RecordClass } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { changesPage } from '../../src/report/changes-page.js';
import { changesToCsv } from '../../src/write/changes-csv.js';

const edition = (year: number, rows: string) =>
  extract(`# 交流計画\n令和${year}年6月1日\n\n# 1. 交流\n\n具体的な事業\t担当課\t実施したこと\n${rows}`, {
    file: `r${year}.md`,
  });

const KEPT = '①広場\t市民課\t・広場の整備(平成28年度)【市民課】 ・広場の案内板の設置(平成29年度)【市民課】\n';

/** The rows as objects by their headings. */
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { bom: true, columns: true });

describe('the file of changes', () => {
  let changes: Changes;
  beforeAll(async () => {
    const old = await edition(1, `${KEPT}②講座\t学習課\t・陶芸講座の開催(平成29年度)【学習課】\n`);
    const newer = await edition(2, `${KEPT}②講座\t学習課 市民課\t・陶芸講座を中止【学習課】\n`);
    changes = compare(old, newer);
  });

  it('has the columns of the contract', () => {
    const [headings = []]: string[][] = parse(changesToCsv(changes), { bom: true });
    expect(headings.join(', ')).toBe(
      'kind, classes, confidence, section_1, item, old_id, new_id, old_activity, new_activity, old_fiscal_years, ' +
        'new_fiscal_years, old_departments, new_departments, item_departments, old_status, new_status, ' +
        'old_grade, new_grade, old_source_line, old_source_place, new_source_line, new_source_place',
    );
    const [japanese = []]: string[][] = parse(changesToCsv(changes, { headings: 'ja' }), { bom: true });
    expect(japanese.join(' ')).toBe(
      '区分 変更の種類 確かさ 階層1 事業 旧・ID 新・ID 旧・実施したこと 新・実施したこと 旧・実施年度 新・実施年度 ' +
        '旧・実施した部署 新・実施した部署 担当課 旧・状態 新・状態 旧・評価 新・評価 ' +
        '旧・出典の行 旧・出典の場所 新・出典の行 新・出典の場所',
    );
  });

  it('has what both editions say of a record, and whose item it is now', () => {
    const [row, ...others] = rowsOf(changesToCsv(changes)).filter(({ kind }) => kind === 'changed');
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      section_1: '交流',
      item: '講座',
      old_id: 'r1.2.1',
      new_id: 'r1.2.1',
      old_activity: '陶芸講座の開催',
      new_activity: '陶芸講座を中止',
      old_fiscal_years: '2017',
      new_fiscal_years: '',
      item_departments: '学習課;市民課',
      old_source_line: '8',
      old_source_place: '',
      new_source_line: '8',
    });
  });

  const cell = (role: Cell['role'], text: string, source: Item['source']): Cell => ({
    heading: '評価', role, fiscal_years: [], text, departments: [], source,
  }); // biome-ignore format: a row
  const graded = (item: Item | null, ...grades: string[]): Item | null =>
    item && {
      ...item,
      cells: [...grades.map((text) => cell('grade', text, item.source)), cell('note', 'B', item.source)],
    };

  it("has the grades of a record's item in either edition, and none where it has none", () => {
    const items = changes.items.map((change) =>
      change.new?.title === '講座'
        ? { ...change, old: graded(change.old, 'A', '', '－', 'C'), new: graded(change.new) }
        : change,
    );
    const [row] = rowsOf(changesToCsv({ ...changes, items })).filter(({ item }) => item === '講座');
    expect([row?.old_grade, row?.new_grade]).toEqual(['A;C', '']);
  });

  const withClasses = (...classes: RecordClass[]): Changes => ({
    ...changes,
    changes: changes.changes.map((change) => ({ ...change, kind: 'unchanged', classes, fields: [] })),
  });

  it('leaves out what is plainly unchanged, or only told of again', () => {
    const rows = (...classes: RecordClass[]) => rowsOf(changesToCsv(withClasses(...classes))).length;
    const all = changes.changes.length;
    expect(all).toBe(3);
    expect([rows(), rows('continued'), rows('lapsed'), rows('continued', 'lapsed')]).toEqual([
      0,
      0,
      all,
      all,
    ]);
    expect(changesPage(withClasses('continued'))).not.toContain('<div class="pair">');
    expect(changesPage(withClasses('lapsed'))).toContain('<div class="pair">');
  });

  it('stands in the JSON with its keys in the order of the contract', () => {
    const keys = (value: object | undefined) => Object.keys(value ?? {}).join(' ');
    expect(keys(changes)).toBe(
      'format generator mode related old new summary changes items sections messages',
    );
    expect([changes.mode, changes.related]).toEqual(['cumulative', true]);
    expect(keys(changes.summary)).toBe(
      'records_old records_new unchanged changed added removed items_old items_new classes',
    );
    const changed = changes.changes.find(({ kind }) => kind === 'changed');
    expect(keys(changed)).toBe('kind classes old new fields confidence runner_up');
    expect(changed?.fields.map(keys)).toEqual(changed?.fields.map(() => 'field old new'));
    expect(changed?.fields.length).toBeGreaterThan(1);
    for (const change of [...changes.items, ...changes.sections])
      expect(keys(change)).toBe('kind classes old new fields confidence');
    expect(keys(changes.messages[0])).toBe('rule severity message edition line column place start end');
  });
});
