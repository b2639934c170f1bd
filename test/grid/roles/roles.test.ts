import { describe, expect, it } from 'vitest';
import evidence from '../../../src/grid/roles/evidence.json' with { type: 'json' };
import { RoleReader, type RoleYears, yearFinder } from '../../../src/grid/roles/index.js';
import weights from '../../../src/grid/roles/weights.json' with { type: 'json' };
import { CELLS, type OwnRow, ROWS } from './rows.js';

export const ERAS = [
  { name: '昭和', short: ['昭', 'S'], first: 1926, last: 64 },
  { name: '平成', short: ['平', 'H'], first: 1989, last: 31 },
  { name: '令和', short: ['令', 'R'], first: 2019, last: null },
];

export const reader = () => new RoleReader({ headings: weights, ...evidence }, yearFinder(ERAS));

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

const read = reader();

describe('what a column is for', () => {
  it.each(ROWS)('$name', (row) => {
    const columns = row.columns.map(columnOf);
    const answer = read.read(columns, contextOf(row));
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
