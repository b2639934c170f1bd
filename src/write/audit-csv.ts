import type { Audit, AuditRow, AuditStatement } from '../model.js';
import { AUDIT_QUESTION_LABELS } from '../schema/generated/labels.js';
import { type Columns, type CsvColumn, fileOf } from './columns.js';
import type { CsvOptions } from './csv.js';
import { PLACE_MEANING, placeInWords } from './places.js';

/** The audit of a plan with the stems of its editions' files. */
export interface NamedAudit {
  readonly audit: Audit;
  readonly stems: readonly string[];
}

interface AuditLine extends NamedAudit {
  readonly row: AuditRow;
}

const EDITIONS_MEANING = {
  en: "The stems of the editions' files.",
  ja: '関係する版のファイル名(拡張子を除く)。',
};

const FILE_MEANING = { en: 'The file as it was given.', ja: '指定されたファイル。' };

const placeOf = (statement: AuditStatement | null) =>
  statement?.source ? placeInWords(statement.source) : null;

const sideOf = (edition: 'old' | 'new', ja: string) => ({
  text: {
    name: `${edition}_text`,
    ja: `${ja}・記載`,
    about: 'AuditStatement.text',
    valueIn: ({ row }: AuditLine) => row[edition]?.text ?? null,
  } satisfies CsvColumn<AuditLine>,
  sources: [
    {
      name: `${edition}_source_file`,
      ja: `${ja}・出典のファイル`,
      about: FILE_MEANING,
      valueIn: ({ row, audit }: AuditLine) => audit.editions[row[edition]?.edition ?? -1]?.file ?? null,
    },
    {
      name: `${edition}_source_place`,
      ja: `${ja}・出典の場所`,
      about: PLACE_MEANING,
      valueIn: ({ row }: AuditLine) => placeOf(row[edition]),
    },
  ] satisfies CsvColumn<AuditLine>[],
});

const OLD_SIDE = sideOf('old', '旧');
const NEW_SIDE = sideOf('new', '新');

// biome-ignore format: a row for each column
export const AUDIT_CSV: Columns<AuditLine> = [
  { name: 'plan', ja: '計画', about: 'Audit.title', valueIn: ({ audit }) => audit.title },
  { name: 'question', ja: '問い', about: 'AuditRow.question', labels: AUDIT_QUESTION_LABELS, valueIn: ({ row }) => row.question },
  { name: 'item_id', ja: '事業ID', about: 'AuditRow.item', valueIn: ({ row }) => row.item },
  { name: 'item', ja: '事業', about: 'AuditRow.item_title', valueIn: ({ row }) => row.item_title },
  { name: 'item_departments', ja: '担当課', about: 'AuditRow.item_departments', valueIn: ({ row }) => row.item_departments },
  { name: 'activity', ja: '実施したこと', about: 'AuditRow.activity', valueIn: ({ row }) => row.activity },
  { name: 'fiscal_years', ja: '年度', about: 'AuditRow.fiscal_years', valueIn: ({ row }) => row.fiscal_years },
  { name: 'editions', ja: '版', holds: 'list', about: EDITIONS_MEANING, valueIn: ({ row, stems }) => row.editions.map((at) => stems[at] ?? '') },
  OLD_SIDE.text,
  NEW_SIDE.text,
  ...OLD_SIDE.sources,
  ...NEW_SIDE.sources,
];

/** The file `audit.csv` of plans: a row for each answer, question by question. */
export function auditsToCsv(plans: readonly NamedAudit[], { headings = 'en' }: CsvOptions = {}): string {
  const lines = plans.flatMap(({ audit, stems }) => audit.rows.map((row) => ({ audit, stems, row })));
  return fileOf(AUDIT_CSV, lines, headings);
}
