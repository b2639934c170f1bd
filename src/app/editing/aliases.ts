import { aliasesOf } from '../../compare/alias-rows.js';
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
  const { blocks } = await readFile('aliases.csv', bytes, { encoding: null, sheet: null });
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const cells = rows.map((row) =>
    row.cells.map(({ lines }) => lines.map(({ text }) => normalise(text).value).join('')),
  );
  return aliasesOf(
    cells.filter((row) => row.some((cell) => cell !== '')),
    lexicon,
  );
}
