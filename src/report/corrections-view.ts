import type { Correction, Language, ProgressDocument, Quantity, Status } from '../model.js';
import { CORRECTION_KIND_LABELS, STATUS_LABELS } from '../schema/generated/labels.js';
import type { CorrectionNote } from './page-data.js';
import type { ReportView } from './report-view.js';

type CorrectionLabels = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** The names of corrected fields, for readers. */
export const FIELD_LABELS: CorrectionLabels = {
  activity: { ja: '実施したこと', en: 'activity' },
  status: { ja: '状態', en: 'status' },
  fiscal_years: { ja: '年度', en: 'fiscal years' },
  fiscal_years_text: { ja: '年度の記載', en: 'year tag' },
  departments: { ja: '部署', en: 'departments' },
  mark: { ja: '記号', en: 'mark' },
  action: { ja: '行為', en: 'action' },
  quantities: { ja: '数量', en: 'quantities' },
  title: { ja: '事業名', en: 'title of the item' },
  number: { ja: '事業番号', en: 'number of the item' },
  label: { ja: '事業番号の表記', en: 'number of the item as it stands' },
  details: { ja: '細目', en: 'details of the item' },
};

const KIND_LABELS: CorrectionLabels = CORRECTION_KIND_LABELS;

/** The name of an item's departments. */
export const ITEM_DEPARTMENTS = { ja: '担当課', en: 'departments of the item' } as const;

const NOTHING_BEFORE = { ja: 'なし', en: 'none' } as const;

/** Corrections that have no former value. */
const WITHOUT_VALUE: readonly string[] = ['add', 'confirm'];

function labelOf({ id, field }: Correction, language: Language): string {
  if (field === 'departments' && id?.startsWith('i')) return ITEM_DEPARTMENTS[language];
  return (KIND_LABELS[field] ?? FIELD_LABELS[field])?.[language] ?? field;
}

/** A former value for readers. */
function valueText({ field, was }: Correction, language: Language, { eras }: ReportView): string {
  if (was === null || was === '') return NOTHING_BEFORE[language];
  if (field === 'status') return STATUS_LABELS[was as Status]?.[language] ?? String(was);
  if (!Array.isArray(was)) return String(was);
  const words = was.map((each: unknown) => {
    if (field === 'fiscal_years') return eras.shortYear(Number(each), language);
    return field === 'quantities' ? (each as Quantity).text : String(each);
  });
  return words.length > 0 ? words.join('、') : NOTHING_BEFORE[language];
}

function noteOf(correction: Correction, view: ReportView): CorrectionNote {
  const inLanguage = (language: Language, before: string, after: string) => {
    const label = labelOf(correction, language);
    if (WITHOUT_VALUE.includes(correction.field)) return label;
    return `${label}${before}${valueText(correction, language, view)}${after}`;
  };
  return { ja: inLanguage('ja', '(訂正前: ', ')'), en: inLanguage('en', ' (was: ', ')') };
}

/** What a person has corrected, by the id of the record or item. */
export function correctionNotes(
  { corrections }: ProgressDocument,
  view: ReportView,
): ReadonlyMap<string, readonly CorrectionNote[]> {
  const notes = new Map<string, CorrectionNote[]>();
  for (const correction of corrections) {
    if (correction.id === null) continue;
    const own = notes.get(correction.id) ?? [];
    notes.set(correction.id, [...own, noteOf(correction, view)]);
  }
  return notes;
}
