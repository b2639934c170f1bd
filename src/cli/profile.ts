import { existsSync } from 'node:fs';
import {
  ColumnsError,
  PROFILE_FORMAT,
  type Profile,
  parseColumns,
  parseProfile,
  type TableProfile,
} from '../pipeline.js';
import type { Arguments } from './arguments.js';
import { writeWhole } from './files.js';
import { readWords } from './words.js';

type Asked = Pick<Arguments, 'columns' | 'profile'>;

const EMPTY_PROFILE: Profile = { format: PROFILE_FORMAT, tables: [] };

/**
 * Reads the profile that a command line names. Together with `--columns` the file may still be missing, for the
 * answer is what it will hold.
 *
 * @throws {ColumnsError} for columns or a profile that cannot be read
 */
export async function readProfile({ columns, profile }: Asked): Promise<Profile | null> {
  if (columns !== null) named('--columns', () => parseColumns(columns));
  if (profile === null) return null;
  if (columns !== null && !existsSync(profile)) return EMPTY_PROFILE;
  try {
    const value = await readWords(profile);
    return parseProfile(value);
  } catch (error) {
    throw new ColumnsError(`--profile ${profile}: ${error instanceof Error ? error.message : error}`);
  }
}

function named(option: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    throw new ColumnsError(`${option} ${error instanceof Error ? error.message : error}`);
  }
}

/** Adds answers to a profile's tables: a later answer for a column takes the place of an earlier one. */
export function withAnswers({ format, tables }: Profile, answers: readonly TableProfile[]): Profile {
  const byHeadings = new Map(tables.map((table) => [table.headings.join('\t'), table] as const));
  for (const answer of answers) {
    const key = answer.headings.join('\t');
    const old = byHeadings.get(key)?.roles ?? [];
    byHeadings.set(key, { ...answer, roles: answer.roles.map((role, at) => role ?? old[at] ?? null) });
  }
  return { format, tables: [...byHeadings.values()] };
}

/** Keeps the answers of a run in the profile's file, whole or not at all. */
export function keepAnswers(file: string, profile: Profile): void {
  writeWhole(file, `${JSON.stringify(profile, null, 2)}\n`);
}
