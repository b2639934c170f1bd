import { gradeCells } from '../lexicon/grades.js';
import type { Changes, Item, ProgressRecord, RecordChange } from '../model.js';
import { CHANGE_KIND_LABELS, RECORD_CLASS_LABELS, STATUS_LABELS } from '../schema/generated/labels.js';
import { isPlainlyUnchanged } from '../schema/unchanged.js';
import {
  type Columns,
  type CsvColumn,
  type CsvLayout,
  fileOf,
  type Labels,
  type ModelField,
  sectionColumns,
  type Value,
} from './columns.js';
import type { CsvOptions } from './csv.js';

/** A record in one edition, with its item. */
interface Side {
  readonly record: ProgressRecord;
  readonly item: Item | undefined;
}

export interface ChangeRow {
  readonly change: RecordChange;
  readonly old: Side | null;
  readonly new: Side | null;
  /** The record of the new edition, or of the old one if it is gone. */
  readonly here: ProgressRecord | null;
  readonly itemDepartments: readonly string[];
}

interface SideColumn {
  readonly name: string;
  readonly ja: string;
  readonly about: ModelField | { readonly en: string; readonly ja: string };
  readonly labels?: Labels;
  readonly holds?: 'list';
  of(side: Side): Value;
}

/** Two columns for a value in both editions; empty for an edition without the record. */
const beside = ({ name, ja, of, ...more }: SideColumn): CsvColumn<ChangeRow>[] => [
  { ...more, name: `old_${name}`, ja: `旧・${ja}`, valueIn: ({ old }) => old && of(old) },
  { ...more, name: `new_${name}`, ja: `新・${ja}`, valueIn: (row) => row.new && of(row.new) },
];

const GRADE_MEANING = {
  en: 'The grades of its item. What stands for no grade (－, 対象外) is left out.',
  ja: '事業の評価(－や対象外は除く)。',
};

/** An item's grades in an edition. */
const gradesOf = ({ item }: Side) => (item ? gradeCells(item).map(({ text }) => text) : []);

// biome-ignore format: a row for each column
export const CHANGES_CSV: Columns<ChangeRow> = [
  { name: 'kind', ja: '区分', about: 'RecordChange.kind', labels: CHANGE_KIND_LABELS, valueIn: ({ change }) => change.kind },
  { name: 'classes', ja: '変更の種類', about: 'RecordChange.classes', labels: RECORD_CLASS_LABELS, valueIn: ({ change }) => change.classes },
  { name: 'confidence', ja: '確かさ', about: 'RecordChange.confidence', valueIn: ({ change }) => change.confidence },
  sectionColumns(({ here }) => here?.sections ?? []),
  { name: 'item', ja: '事業', about: 'ProgressRecord.item_title', valueIn: ({ here }) => here?.item_title ?? null },
  ...beside({ name: 'id', ja: 'ID', about: 'ProgressRecord.id', of: ({ record }) => record.id }),
  ...beside({ name: 'activity', ja: '実施したこと', about: 'ProgressRecord.activity', of: ({ record }) => record.activity }),
  ...beside({ name: 'fiscal_years', ja: '実施年度', about: 'ProgressRecord.fiscal_years', of: ({ record }) => record.fiscal_years }),
  ...beside({ name: 'departments', ja: '実施した部署', about: 'ProgressRecord.departments', of: ({ record }) => record.departments }),
  { name: 'item_departments', ja: '担当課', about: 'ProgressRecord.item_departments', valueIn: ({ itemDepartments }) => itemDepartments },
  ...beside({ name: 'status', ja: '状態', about: 'ProgressRecord.status', labels: STATUS_LABELS, of: ({ record }) => record.status }),
  ...beside({ name: 'grade', ja: '評価', holds: 'list', about: GRADE_MEANING, of: gradesOf }),
  ...sourceColumns('old', '旧'),
  ...sourceColumns('new', '新'),
];

function sourceColumns(edition: 'old' | 'new', ja: string): CsvColumn<ChangeRow>[] {
  const sourceIn = (row: ChangeRow) => row[edition]?.record.source;
  return [
    {
      name: `${edition}_source_line`,
      ja: `${ja}・出典の行`,
      about: 'Place.line',
      valueIn: (row) => sourceIn(row)?.line ?? null,
    },
    {
      name: `${edition}_source_place`,
      ja: `${ja}・出典の場所`,
      about: 'Place.place',
      valueIn: (row) => sourceIn(row)?.place ?? null,
    },
  ];
}

/** Options of the file of a comparison. */
export interface ChangesCsvOptions extends CsvOptions {
  /** Gives departments in charge their latest names, so that each has one name in both editions. */
  readonly latestNames?: (departments: readonly string[]) => readonly string[];
}

/**
 * The file `<old>--<new>.changes.csv` of a comparison: a row for each record that is not plainly unchanged.
 */
export function changesToCsv(
  changes: Changes,
  { headings = 'en', latestNames = (departments) => departments }: ChangesCsvOptions = {},
): string {
  return fileOf(CHANGES_CSV, changeRowsOf(changes, latestNames), headings, changesLayout(changes));
}

/** The layout that a comparison needs. */
export function changesLayout(changes: Changes): CsvLayout {
  const levels = changes.sections.map(({ old, new: newer }) => (newer ?? old)?.level ?? 0);
  return { depth: levels.reduce((deepest, level) => Math.max(deepest, level), 0), columns: [] };
}

/** A row for each record that is not plainly unchanged. */
export function changeRowsOf(
  { changes, items }: Changes,
  latestNames: NonNullable<ChangesCsvOptions['latestNames']>,
): ChangeRow[] {
  const itemsOf = (edition: 'old' | 'new') =>
    new Map(items.flatMap((change) => (change[edition] ? [[change[edition].id, change[edition]]] : [])));
  const known = { old: itemsOf('old'), new: itemsOf('new') };
  const sideOf = (edition: 'old' | 'new', record: ProgressRecord | null): Side | null =>
    record && { record, item: known[edition].get(record.item) };
  return changes
    .filter((change) => !isPlainlyUnchanged(change))
    .map((change) => ({
      change,
      old: sideOf('old', change.old),
      new: sideOf('new', change.new),
      here: change.new ?? change.old,
      itemDepartments: latestNames((change.new ?? change.old)?.item_departments ?? []),
    }));
}
