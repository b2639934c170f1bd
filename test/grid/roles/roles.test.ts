import { describe, expect, it } from 'vitest';
import type { ColumnInput, RolesAnswer, RolesContext } from '../../../src/grid/roles/index.js';
import type { RoleYears } from '../../../src/lexicon/columns/types.js';
import { newReader } from './evidence.js';
import { CELLS, type OwnRow, ROWS } from './rows.js';

interface OwnColumn {
  readonly headings: string[];
  readonly roles: string[];
  readonly years: string;
  readonly cells: readonly string[];
}

function columnOf(text: string): OwnColumn {
  const [heading = '', truth = '', bank = ''] = text.split('|');
  const [roles = '', years = ''] = truth.split('@');
  const cells = CELLS[bank];
  if (!cells) throw new Error(`no cells are called ${bank}`);
  return { headings: heading.split('>'), roles: roles.split(','), years, cells };
}

function yearsText(years: RoleYears): string {
  if (years.kind === 'stated') return years.years.join('+');
  if (years.kind === 'none') return '';
  if (years.kind === 'unknown') return '?';
  return ['prev', 'this', 'next'][years.offset + 1] ?? '';
}

const contextOf = ({ title, fiscalYear }: OwnRow) => ({
  title: title ?? null,
  fiscalYear: fiscalYear ?? null,
  otherTables: [],
});

const reader = newReader();

describe('what a column is for', () => {
  it.each(ROWS)('$name', (row) => {
    const columns = row.columns.map(columnOf);
    const answer = reader.read(columns, contextOf(row));
    const got = answer.columns.map(({ role, years }, index) => {
      const { headings = [], roles = [] as string[] } = columns[index] ?? {};
      return `${headings.join('>')}: ${roles.includes(role) ? roles.join() : role}@${yearsText(years)}`;
    });
    const want = columns.map(
      ({ headings, roles, years }) => `${headings.join('>')}: ${roles.join()}@${years}`,
    );
    expect(got).toEqual(want);
  });
});

const column = (heading: string, bank?: string): ColumnInput => ({
  headings: heading.split('>'),
  cells: bank === undefined ? [] : (CELLS[bank] ?? []),
});
const NOWHERE: RolesContext = { title: null, fiscalYear: null, otherTables: [] };
const rolesOf = (answer: Pick<RolesAnswer, 'columns'>) => answer.columns.map(({ role }) => role);

describe('the cells of a column', () => {
  const around = (middle: ColumnInput) => [
    column('事業名', 'items'),
    column('担当課', 'departments'),
    middle,
  ];

  it.each([
    ['進捗状況', 'done', 'result'],
    ['進捗状況', 'letters', 'grade'],
    ['進捗状況', 'paces', 'status'],
    ['実施状況', 'bullets', 'result'],
    ['実施状況', 'states', 'status'],
    ['達成状況', 'letters', 'grade'],
    ['実績', 'done', 'result'],
    ['実績', 'values', 'value'],
    ['平成30年度', 'done', 'result'],
    ['平成30年度', 'letters', 'grade'],
    ['平成30年度', 'values', 'value'],
  ])('tell what %s over %s is', (heading, bank, role) => {
    expect(rolesOf(reader.read(around(column(heading, bank))))).toEqual(['item', 'department', role]);
  });

  it('tell what a table without known headings is', () => {
    const columns = [
      column('甲', 'numbers'),
      column('乙', 'items'),
      column('丙', 'departments'),
      column('丁', 'done'),
    ];
    expect(rolesOf(reader.read(columns))).toEqual(['number', 'item', 'department', 'result']);
  });

  it('are few at times', () => {
    const short = (each: ColumnInput): ColumnInput => ({ ...each, cells: each.cells.slice(0, 3) });
    const columns = [
      column('アクション', 'items'),
      column('スケジュール>R5', 'planMarks'),
      column('実施状況', 'done'),
    ];
    expect(rolesOf(reader.read(columns.map(short)))).toEqual(['item', 'plan', 'result']);
  });

  it('need not be there for plain headings', () => {
    const columns = [column('No.'), column('事業名'), column('担当課'), column('令和5年度の主な取組実績')];
    const answer = reader.read(columns);
    expect(rolesOf(answer)).toEqual(['number', 'item', 'department', 'result']);
    expect(answer.uncertain).toBe(false);
  });
});

describe('an answer that is not sure', () => {
  const columns = [column('施策の柱'), column('取組内容'), column('担当課'), column('成果')];

  it('carries both readings', () => {
    const answer = reader.read([column('対応策'), column('改善内容'), column('所管')]);
    expect(answer.uncertain).toBe(true);
    expect(answer.runnerUp?.columns).toHaveLength(3);
    expect(rolesOf(answer.runnerUp ?? answer)).not.toEqual(rolesOf(answer));
    expect(answer.runnerUp?.score).toBeLessThanOrEqual(answer.score);
  });

  it.each([
    ['policies alone, which are the items', ['政策名|items', '評価の目標|targets', '今後の課題|issues']],
    ['a column of names beside what it describes', ['取組名|items', '取組内容|outlines', '実績|done']],
    ['numbers where names would stand', ['評価区分|letters', '評価対象事業|values', '前年|values']],
  ])('is no close call for %s', (_, texts) => {
    const table = texts.map((text) => {
      const [heading = '', bank] = text.split('|');
      return column(heading, bank);
    });
    const answer = reader.read(table);
    expect(answer.uncertain, rolesOf(answer.runnerUp ?? answer).join()).toBe(false);
  });

  it('is made sure by cells', () => {
    const banks = ['sections', 'items', 'departments', 'done'];
    const filled = columns.map((each, index) => ({ ...each, cells: CELLS[banks[index] ?? ''] ?? [] }));
    const answer = reader.read(filled);
    expect(rolesOf(answer)).toEqual(['section', 'item', 'department', 'result']);
    expect(answer.uncertain).toBe(false);
  });
});

describe('the document', () => {
  it('lends a heading the role that it has in another table', () => {
    const columns = [column('事業名', 'items'), column('内容', 'outlines'), column('実績', 'done')];
    const settled = { headings: ['事業名', '内容', '実績'], roles: ['item', 'plan', 'result'] as const };
    expect(rolesOf(reader.read(columns, { ...NOWHERE, otherTables: [settled] }))).toEqual([
      'item',
      'plan',
      'result',
    ]);
  });

  it('settles the era of bare years', () => {
    const columns = [column('事業名', 'items'), column('10年度', 'done')];
    const answer = reader.read(columns, { ...NOWHERE, fiscalYear: 1999 });
    expect(answer.columns[1]?.years).toEqual({ kind: 'stated', years: [1998], eraAssumed: false });
  });

  it('says where an era is assumed', () => {
    const answer = reader.read([column('事業名', 'items'), column('22年度', 'done')]);
    expect(answer.columns[1]?.years).toEqual({ kind: 'stated', years: [2010], eraAssumed: true });
  });
});

describe('a table of any width', () => {
  const five = ['numbers', 'items', 'departments', 'done', 'letters'];
  const headings = ['番号', '事業名', '担当課', '令和5年度の実績', '評価'];
  const wide = Array.from({ length: 60 }, (_, index) => column(headings[index % 5] ?? '', five[index % 5]));

  it('has a role for every column', () => {
    expect(reader.read(wide).columns).toHaveLength(60);
    expect(reader.read([]).columns).toEqual([]);
    expect(rolesOf(reader.read([column(''), column('')]))).toEqual(['other', 'other']);
  });

  const far = [...Array.from({ length: 70 }, () => column('備考', 'notes')), column('事業名', 'items')];

  it('has one column of items, also beyond those that are looked at together', () => {
    const table = [column('事業名', 'items'), column('実績', 'done'), ...far];
    expect(rolesOf(reader.read(table)).filter((role) => role === 'item')).toHaveLength(1);
  });

  it('asks where a column beyond those may be for something else', () => {
    const more = [column('事業名', 'items'), ...far.slice(0, -1), column('効果')];
    const answer = reader.read(more);
    expect(answer.uncertain).toBe(true);
    const differing = more.flatMap((_, at) =>
      answer.columns[at]?.role === answer.runnerUp?.columns[at]?.role ? [] : [at],
    );
    expect(differing).toEqual([more.length - 1]);
  });

  it('is read in the same way each time', () => {
    expect(newReader().read(wide)).toEqual(reader.read(wide));
  });
});
