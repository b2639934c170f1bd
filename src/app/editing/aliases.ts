import { aliasesOf, isAliasHeading } from '../../compare/alias-rows.js';
import type { Alias } from '../../compare/departments.js';
import { readFile } from '../../formats/index.js';
import type { Lexicon } from '../../lexicon/index.js';
import { normalise } from '../../text/normalise.js';

/**
 * Reads a list of renamed departments, as `--aliases` does: CSV, in whatever encoding a spreadsheet has saved it.
 *
 * @throws {AliasError} for rows of another shape
 * @throws {InputError} for bytes that are no text
 */
export async function readAliasesFile(bytes: Uint8Array, lexicon: Lexicon): Promise<Alias[]> {
  return aliasesOf(await rowsOf(bytes), lexicon);
}

/**
 * The same of a file that says in its headings what it is; null for any other table.
 *
 * @throws {AliasError} for such a file with rows of another shape
 */
export async function aliasesIn(bytes: Uint8Array, lexicon: Lexicon): Promise<Alias[] | null> {
  const rows = await rowsOf(bytes).catch(() => []);
  return isAliasHeading(rows[0] ?? []) ? aliasesOf(rows, lexicon) : null;
}

/** Rows of cells that are separated by commas, or else by tabs, as spreadsheets copy them. */
async function rowsOf(bytes: Uint8Array): Promise<string[][]> {
  const rows = await cellsIn('aliases.csv', bytes);
  return rows.every(({ length }) => length < 2) ? cellsIn('aliases.tsv', bytes) : rows;
}

async function cellsIn(file: string, bytes: Uint8Array): Promise<string[][]> {
  const { blocks } = await readFile(file, bytes, { encoding: null, sheet: null });
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const cells = rows.map((row) =>
    row.cells.map(({ lines }) => lines.map(({ text }) => normalise(text).value).join('')),
  );
  return cells.filter((row) => row.some((cell) => cell !== ''));
}
