import { type ColumnRole, ROLES } from '../lexicon/columns/types.js';
import { largest } from '../lists/extremes.js';
import type { ColumnYears, Finding, GridBlock, Profile, TableProfile } from '../model.js';
import { BothError } from '../schema/both-error.js';

export type { Profile, TableProfile };

/** What somebody says that a column is for. */
export interface ColumnAnswer {
  /** The column of the grid, counted from 1. */
  readonly column: number;
  readonly role: ColumnRole;
  /** The years of its results; undefined leaves them to the heading. */
  readonly years?: ColumnYears | undefined;
}

export const PROFILE_FORMAT = 'shinchoku-profile/1';
const PROFILE_SHAPE = `{ "format": "${PROFILE_FORMAT}", "tables": [ … ] }`;

/** An answer that cannot be read: what was found and what was expected. */
export class ColumnsError extends BothError {}

const OFFSET_NAMES: Readonly<Record<string, number>> = { prev: -1, this: 0 };
const LAST_COLUMN = 10_000;

/**
 * Reads answers as `--columns` takes them: `2=item,4=result@2023`.
 *
 * @throws {ColumnsError}
 */
export function parseColumns(text: string): ColumnAnswer[] {
  const answers = text.split(',').map((part) => {
    const match = /^\s*([0-9]+)\s*=\s*(\S+)\s*$/.exec(part);
    if (!match) throw new ColumnsError(`${part.trim() === '' ? '""' : part.trim()}: N=ROLE, N=ROLE@YEAR`);
    const column = Number(match[1]);
    if (column < 1 || column > LAST_COLUMN) throw new ColumnsError(`${part.trim()}: 1–${LAST_COLUMN}`);
    return { column, ...parseRole(match[2] ?? '') };
  });
  const twice = answers.find(({ column }, index) =>
    answers.slice(0, index).some((other) => other.column === column),
  );
  if (twice)
    throw new ColumnsError(`${twice.column}=…: named twice`, `${twice.column}=…: 2回指定されています`);
  return answers;
}

/** @throws {ColumnsError} */
function parseRole(text: string): Omit<ColumnAnswer, 'column'> {
  const [name, year, ...rest] = text.split('@');
  const role = ROLES.find((each) => each === name);
  if (!role || rest.length > 0) throw new ColumnsError(`${text}: ${ROLES.join(' | ')}`);
  if (year === undefined) return { role };
  const offset = Object.hasOwn(OFFSET_NAMES, year) ? OFFSET_NAMES[year] : undefined;
  if (offset !== undefined) return { role, years: { offset } };
  if (!/^(?:19|20|21)[0-9]{2}$/.test(year)) throw new ColumnsError(`${text}: @YYYY | @prev | @this`);
  return { role, years: { years: [Number(year)] } };
}

/**
 * Reads a profile: answers that were given for earlier editions.
 *
 * @throws {ColumnsError}
 */
export function parseProfile(value: unknown): Profile {
  const { format, tables } = isObject(value) ? value : {};
  if (format !== PROFILE_FORMAT || !Array.isArray(tables))
    throw new ColumnsError(`expected ${PROFILE_SHAPE}`, `正しい形は ${PROFILE_SHAPE}`);
  return { format: PROFILE_FORMAT, tables: tables.map(parseTable) };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseTable(value: unknown, index: number): TableProfile {
  const { headings, roles } = isObject(value) ? value : {};
  const isText = (each: unknown) => typeof each === 'string';
  const fits =
    Array.isArray(headings) &&
    Array.isArray(roles) &&
    headings.every(isText) &&
    roles.every((role) => role === null || isText(role)) &&
    headings.length === roles.length;
  if (!fits)
    throw new ColumnsError(
      `tables[${index}]: expected "headings" and as many "roles"`,
      `tables[${index}]: "headings" と、同じ数の "roles" が必要です`,
    );
  for (const role of roles) if (role !== null) parseRole(role);
  return { headings, roles };
}

/** What a profile answers for each column of a table. */
export const answersOf = ({ roles }: TableProfile): ColumnAnswer[] =>
  roles.flatMap((role, index) => (role === null ? [] : [{ column: index + 1, ...parseRole(role) }]));

/** An answer as a profile keeps it. */
export function roleText({ role, years }: Omit<ColumnAnswer, 'column'>): string {
  if (!years) return role;
  if (years.years) return `${role}@${years.years[0]}`;
  return `${role}@${Object.keys(OFFSET_NAMES).find((name) => OFFSET_NAMES[name] === years.offset)}`;
}

/** Adds answers to a profile's tables. A later answer replaces an earlier one for the same column. */
export function withAnswers({ format, tables }: Profile, answers: readonly TableProfile[]): Profile {
  const byHeadings = new Map(tables.map((table) => [table.headings.join('\t'), table] as const));
  for (const answer of answers) {
    const key = answer.headings.join('\t');
    const old = byHeadings.get(key)?.roles ?? [];
    byHeadings.set(key, { ...answer, roles: answer.roles.map((role, at) => role ?? old[at] ?? null) });
  }
  return { format, tables: [...byHeadings.values()] };
}

/** A profile as its file holds it. */
export const profileText = (profile: Profile): string => `${JSON.stringify(profile, null, 2)}\n`;

/** Answers for columns that no table has. */
export function missingColumns(blocks: readonly GridBlock[], answers: readonly ColumnAnswer[]): Finding[] {
  const widths = blocks.flatMap((block) => (block.kind === 'grid' ? [block.width] : []));
  const width = largest(widths, 0);
  return answers
    .filter(({ column }) => column > width)
    .map(({ column }) => ({
      rule: 'column-missing',
      range: [0, 0],
      values: { column: String(column), width: String(width) },
    }));
}
