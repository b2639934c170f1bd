import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ALIAS_COLUMNS, aliasesOf } from '../compare/alias-rows.js';
import type { Alias } from '../compare/index.js';
import { decode } from '../formats/decode.js';
import type { Lexicon } from '../lexicon/index.js';
import { optionFileError } from './option-files.js';

/**
 * Reads renamed departments from a CSV file.
 *
 * @throws {UsageError} for an unreadable file, and for rows of another shape
 */
export async function readAliases(file: string, lexicon: Lexicon): Promise<Alias[]> {
  try {
    const { text } = await decode(readFileSync(file), null);
    const rows: string[][] = parse(text, {
      delimiter: [',', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return aliasesOf(rows, lexicon);
  } catch (error) {
    throw optionFileError('--aliases', file, error, ALIAS_COLUMNS);
  }
}
