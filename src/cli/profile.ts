import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  ColumnsError,
  PROFILE_FORMAT,
  type Profile,
  parseColumns,
  parseProfile,
  profileText,
} from '../pipeline.js';
import { BothError } from '../schema/both-error.js';
import { type Arguments, UsageError } from './arguments.js';
import { writeWhole } from './files.js';
import { optionFileError } from './option-files.js';
import { readWords } from './words.js';

type Asked = Pick<Arguments, 'columns' | 'profile'>;

const EMPTY_PROFILE: Profile = { format: PROFILE_FORMAT, tables: [] };

/**
 * Reads the command line's profile. With `--columns` the file may be missing, because the answers are saved to it.
 *
 * @throws {UsageError} for invalid columns, an invalid profile, and one that has no folder to be saved in
 */
export async function readProfile({ columns, profile }: Asked): Promise<Profile | null> {
  if (columns !== null) checkColumns(columns);
  if (profile === null) return null;
  if (columns !== null) mustHaveFolder(profile);
  if (columns !== null && !existsSync(profile)) return EMPTY_PROFILE;
  try {
    return parseProfile(await readWords(profile));
  } catch (error) {
    throw optionFileError('--profile', profile, error);
  }
}

/** @throws {UsageError} for columns that cannot be read */
function checkColumns(columns: string): void {
  try {
    parseColumns(columns);
  } catch (error) {
    if (!(error instanceof ColumnsError)) throw error;
    const { ja, en } = error.says;
    throw new UsageError({ ja: `--columns ${ja}`, en: `--columns ${en}` });
  }
}

/** @throws {UsageError} unless a file can be written there */
function mustHaveFolder(profile: string): void {
  const folder = dirname(profile);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const missing = new BothError(`there is no folder ${folder}`, `フォルダ ${folder} がありません`);
  throw optionFileError('--profile', profile, missing);
}

/** Saves a run's answers to the profile's file atomically. */
export function keepAnswers(file: string, profile: Profile): void {
  writeWhole(file, profileText(profile));
}
