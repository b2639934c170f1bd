import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { ALIAS_COLUMNS, AliasError, aliasesOf } from '../compare/alias-rows.js';
import type { Alias } from '../compare/index.js';
import { decode } from '../formats/decode.js';
import type { Lexicon } from '../lexicon/index.js';
import { InputError } from '../messages/input-error.js';
import { sentence } from '../messages/render.js';
import { UsageError } from './arguments.js';
import { reasonOf } from './inputs.js';

function foundIn(error: unknown): string {
  if (error instanceof AliasError) return error.message;
  return error instanceof InputError ? sentence(error.rule, error.values, 'en') : reasonOf(error);
}

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
    throw new UsageError(`--aliases ${file}: ${foundIn(error)}; expected ${ALIAS_COLUMNS}`);
  }
}
