import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Alias } from '../compare/index.js';
import { decode } from '../formats/decode.js';
import { fiscalYearOf } from '../lexicon/dates.js';
import type { Lexicon } from '../lexicon/index.js';
import { InputError } from '../messages/input-error.js';
import { sentence } from '../messages/render.js';
import type { NormalString } from '../model.js';
import { asNormal, normaliseString } from '../text/normalise.js';
import { UsageError } from './arguments.js';
import { reasonOf } from './inputs.js';

const EMPTY_CELL = asNormal('');
const ALIAS_COLUMNS = 'old name,new name,fiscal year';

/** A fiscal year as a clerk writes it: 2017, 平成29年度, H29, 2017年度から. */
function fiscalYear(cell: NormalString, { dates, years }: Lexicon): number | null {
  const year = asNormal(cell.replace(/(?:から|より|以降|～)$/, ''));
  const date = dates.parse(year);
  if (date !== null) return fiscalYearOf(date);
  if (/^[0-9]{4}(?:年度?)?$/.test(year)) return Number(year.slice(0, 4));
  return years.parse(year)?.years[0] ?? years.parse(asNormal(`${year}年度`))?.years[0] ?? null;
}

/** A heading of the column of years, such as 年度, 変更年度 or "fiscal year". */
const isHeading = (cell: string) => /年|year/i.test(cell) && !/[0-9元]/.test(cell);

/**
 * Reads renamed departments from a CSV file: old name, new name, and optionally the first fiscal year of the new name.
 * A heading row is optional.
 *
 * @throws {UsageError} for an unreadable file, and for rows of another shape
 */
export async function readAliases(file: string, lexicon: Lexicon): Promise<Alias[]> {
  const refuse = (found: string): never => {
    throw new UsageError(`--aliases ${file}: ${found}; expected ${ALIAS_COLUMNS}`);
  };
  try {
    const { text } = await decode(readFileSync(file), null);
    const rows: string[][] = parse(text, {
      delimiter: [',', '\t'],
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return rows
      .map((row) => row.map((cell) => normaliseString(cell)))
      .flatMap(([old = EMPTY_CELL, newer = EMPTY_CELL, year = EMPTY_CELL], index): Alias[] => {
        const since = fiscalYear(year, lexicon);
        if (year !== '' && since === null) {
          if (index === 0 && isHeading(year)) return [];
          refuse(`row ${index + 1}: 「${year}」`);
        }
        if (old === '' || newer === '') refuse(`row ${index + 1}: 「${old},${newer}」`);
        return [{ old, new: newer, fiscalYear: since }];
      });
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return refuse(error instanceof InputError ? sentence(error.rule, error.values, 'en') : reasonOf(error));
  }
}
