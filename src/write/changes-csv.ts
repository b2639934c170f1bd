import type { Changes, Language, ProgressRecord, RecordChange } from '../model.js';
import { BYTE_ORDER_MARK, list, type Names, padded, pick, sectionNames, toRows } from './rows.js';

const HEAD: Names = [
  ['kind', '区分'],
  ['classes', '変更の種類'],
  ['confidence', '確かさ'],
];

const TAIL: Names = [
  ['item', '事業'],
  ['old_id', '旧ID'],
  ['new_id', '新ID'],
  ['old_activity', '旧・実施したこと'],
  ['new_activity', '新・実施したこと'],
  ['old_fiscal_years', '旧・実施年度'],
  ['new_fiscal_years', '新・実施年度'],
  ['old_departments', '旧・部署'],
  ['new_departments', '新・部署'],
  ['old_status', '旧・状態'],
  ['new_status', '新・状態'],
  ['old_source_line', '旧・出典の行'],
  ['new_source_line', '新・出典の行'],
];

/** Whether there is nothing at all to tell of a record. */
const isPlainlyUnchanged = ({ kind, classes }: RecordChange) => kind === 'unchanged' && classes.length === 0;

/** A whole file of a comparison: a row for each record that is not plainly unchanged. */
export function changesToCsv({ changes, sections }: Changes, language: Language = 'en'): string {
  const levels = sections.map(({ old, new: young }) => (young ?? old)?.level ?? 0);
  const depth = levels.reduce((deepest, level) => Math.max(deepest, level), 0);
  const head = pick([...HEAD, ...sectionNames(depth), ...TAIL], language);
  const told = changes.filter((change) => !isPlainlyUnchanged(change));
  const rows = told.map((change) => rowOf(change, depth));
  return BYTE_ORDER_MARK + toRows([head, ...rows]);
}

function rowOf({ kind, classes, confidence, old, new: young }: RecordChange, depth: number): string[] {
  const both = (cell: (record: ProgressRecord) => string) =>
    [old, young].map((record) => (record ? cell(record) : ''));
  const here = young ?? old;
  return [
    kind,
    list(classes),
    String(confidence),
    ...padded(here?.sections ?? [], depth),
    here?.item_title ?? '',
    ...both(({ id }) => id),
    ...both(({ activity }) => activity),
    ...both(({ fiscal_years }) => list(fiscal_years)),
    ...both(({ departments }) => list(departments)),
    ...both(({ status }) => status),
    ...both(({ source }) => String(source.line)),
  ];
}
