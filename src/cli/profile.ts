import { existsSync } from 'node:fs';
import {
  ColumnsError,
  PROFILE_FORMAT,
  type Profile,
  parseColumns,
  parseProfile,
  profileText,
} from '../pipeline.js';
import type { Arguments } from './arguments.js';
import { writeWhole } from './files.js';
import { readWords } from './words.js';

type Asked = Pick<Arguments, 'columns' | 'profile'>;

const EMPTY_PROFILE: Profile = { format: PROFILE_FORMAT, tables: [] };

/**
 * Reads the command line's profile. With `--columns` the file may be missing, because the answers are saved to it.
 *
 * @throws {ColumnsError} for invalid columns or an invalid profile
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

/** Saves a run's answers to the profile's file atomically. */
export function keepAnswers(file: string, profile: Profile): void {
  writeWhole(file, profileText(profile));
}
