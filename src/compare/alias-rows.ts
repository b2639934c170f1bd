import { fiscalYearOf } from '../lexicon/dates.js';
import type { Lexicon } from '../lexicon/index.js';
import type { NormalString } from '../model.js';
import type { Both } from '../schema/both.js';
import { BothError } from '../schema/both-error.js';
import { asNormal, normaliseString } from '../text/normalise.js';
import type { Alias } from './departments.js';

const EMPTY_CELL = asNormal('');

/** What the columns of a list of renamed departments hold. */
export const ALIAS_COLUMNS: Both = { ja: '旧名,新名,年度', en: 'old name,new name,fiscal year' };

/** A row of renamed departments that cannot be read: where, and what was found there. */
export class AliasError extends BothError {
  constructor(row: number, found: string) {
    super(`row ${row}: 「${found}」`, `${row}行目が「${found}」です`);
  }
}

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

const OLD_HEADING =
  /^(?:(?:旧|前|以前|(?:変更|改称|改正)前)の?(?:名称?|(?:部署|課|組織|所属)名?)?|old(?: name)?)$/i;
const NEW_HEADING =
  /^(?:(?:新|現|(?:変更|改称|改正)後)(?:しい|の)?(?:名称?|(?:部署|課|組織|所属)名?)?|new(?: name)?)$/i;

/** Whether a row says that old and new names stand below it. */
export const isAliasHeading = ([old = '', newer = '']: readonly string[]): boolean =>
  OLD_HEADING.test(old.trim()) && NEW_HEADING.test(newer.trim());

/**
 * Reads renamed departments: old name, new name, and optionally the first fiscal year of the new name. A heading row is
 * optional.
 *
 * @throws {AliasError} for rows of another shape
 */
export function aliasesOf(rows: readonly (readonly string[])[], lexicon: Lexicon): Alias[] {
  return rows
    .map((row) => row.map((cell) => normaliseString(cell)))
    .flatMap(([old = EMPTY_CELL, newer = EMPTY_CELL, year = EMPTY_CELL], index): Alias[] => {
      if (index === 0 && isAliasHeading([old, newer])) return [];
      const since = fiscalYear(year, lexicon);
      if (year !== '' && since === null) {
        if (index === 0 && isHeading(year)) return [];
        throw new AliasError(index + 1, year);
      }
      if (old === '' || newer === '') throw new AliasError(index + 1, `${old},${newer}`);
      return [{ old, new: newer, fiscalYear: since }];
    });
}
