import { BYTE_ORDER_MARK, toRows } from './rows.js';

const HEADINGS = ['旧名', '新名', '変更年度'];

/** A renamed department. */
interface RenamedDepartment {
  readonly old: string;
  readonly new: string;
  readonly fiscalYear: number | null;
}

/** Renamed departments as `--aliases` reads them. */
export function aliasesToCsv(aliases: readonly RenamedDepartment[]): string {
  const rows = aliases.map(({ old, new: next, fiscalYear }) => [old, next, String(fiscalYear ?? '')]);
  return BYTE_ORDER_MARK + toRows([HEADINGS, ...rows]);
}
