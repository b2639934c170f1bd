import type { AppliedCorrection, UnusedCorrection, UnusedReason } from '../../corrections/index.js';
import { CorrectionUse } from '../../corrections/usage.js';
import { Eras } from '../../lexicon/eras.js';
import eras from '../../lexicon/words/eras.json' with { type: 'json' };
import { ROLE_LABELS } from '../../messages/role-labels.js';
import type { CorrectionEntry, Quantity, Status } from '../../model.js';
import { FIELD_LABELS, ITEM_DEPARTMENTS } from '../../report/corrections-view.js';
import type { Both } from '../../schema/both.js';
import { CORRECTION_KIND_LABELS, STATUS_LABELS } from '../../schema/generated/labels.js';

/** What became of the corrections in a document. */
export interface CorrectionOutcome {
  readonly stem: string;
  readonly sha256: string;
  readonly applied: readonly AppliedCorrection[];
  readonly unused: readonly UnusedCorrection[];
}

/** A field with its values before and after. */
export interface CorrectedFieldView {
  readonly label: Both;
  /** Null where nothing is known of it. */
  readonly was: Both | null;
  readonly now: Both | null;
}

/** A correction for a list of all. */
export interface CorrectionRow {
  readonly entry: CorrectionEntry;
  readonly kind: Both;
  readonly fields: readonly CorrectedFieldView[];
  /** Where it was applied. */
  readonly places: readonly { readonly stem: string; readonly id: string | null }[];
  /** Whether it was applied to another edition than the one that it was made for. */
  readonly isReapplied: boolean;
  /** Why nothing has come of it; null if something has. */
  readonly unused: UnusedReason | null;
  /** Whether the document that it was made for is open. */
  readonly isMet: boolean;
}

const NOTHING: Both = { ja: 'なし', en: 'none' };
const same = (text: string): Both => ({ ja: text, en: text });
const ERAS = new Eras(eras);

/** A fiscal year as an office writes it. */
export const yearWords = (year: number): Both => ({ ja: ERAS.fullYear(year), en: String(year) });

const listed = (words: readonly Both[]): Both =>
  words.length === 0
    ? NOTHING
    : { ja: words.map(({ ja }) => ja).join('、'), en: words.map(({ en }) => en).join(', ') };

/** A value of a field in words. */
export function valueInWords(field: string, value: unknown): Both {
  if (value === null || value === undefined || value === '') return NOTHING;
  if (field === 'status') return STATUS_LABELS[value as Status] ?? same(String(value));
  if (!Array.isArray(value)) return same(String(value));
  if (field === 'fiscal_years') return listed(value.map(yearWords));
  return listed(value.map((each) => same(field === 'quantities' ? (each as Quantity).text : String(each))));
}

const OTHER_NAMES: Readonly<Record<string, Both>> = {
  item_title: { ja: '事業名', en: 'title of the item' },
  item_departments: ITEM_DEPARTMENTS,
  'document.title': { ja: '計画の名称', en: 'name of the plan' },
  'document.date': { ja: '資料の日付', en: 'date of the document' },
};

const KIND_NAMES: Readonly<Record<string, Both>> = CORRECTION_KIND_LABELS;

/** The name of a field that a correction sets, or of what else it did. */
export const fieldName = (field: string): Both =>
  OTHER_NAMES[field] ?? FIELD_LABELS[field] ?? KIND_NAMES[field] ?? same(field);

/** The field of an item, as a document names it. */
const OWN_FIELD: Readonly<Record<string, string>> = { item_title: 'title', item_departments: 'departments' };

function fieldsOf(entry: CorrectionEntry, applied: readonly AppliedCorrection[]): CorrectedFieldView[] {
  if (entry.do === 'set')
    return Object.entries(entry.set ?? {}).map(([field, value]) => {
      const own = applied.find((each) => each.field === (OWN_FIELD[field] ?? field));
      return {
        label: fieldName(field),
        was: own ? valueInWords(field, own.was) : null,
        now: valueInWords(field, value),
      };
    });
  return [{ label: CORRECTION_KIND_LABELS[entry.do], ...shapeOf(entry, applied) }];
}

/** What a record as a whole was and is. */
function shapeOf(
  { at, do: kind, parts = [] }: CorrectionEntry,
  applied: readonly AppliedCorrection[],
): Omit<CorrectedFieldView, 'label'> {
  const text = at?.text ?? '';
  const was = applied[0]?.was;
  const before = Array.isArray(was) ? was.join('\n') : String(was ?? text);
  if (kind === 'split')
    return { was: same(before), now: same(parts.map(([from, to]) => text.slice(from, to)).join('\n')) };
  if (kind === 'join') return { was: same(before), now: same(text) };
  if (kind === 'drop') return { was: same(before), now: { ja: '記録ではない', en: 'no record' } };
  if (kind === 'add') return { was: { ja: '記録ではなかった', en: 'no record' }, now: same(text) };
  return { was: same(text), now: { ja: 'そのまま', en: 'as it was' } };
}

/** What a column is for, in words: `result@2023`. */
export function roleInWords(text: string): Both {
  const [role = '', year] = text.split('@');
  const name = (ROLE_LABELS as Readonly<Record<string, Both>>)[role] ?? same(role);
  if (year === undefined) return name;
  const when = /^\d+$/.test(year) ? yearWords(Number(year)) : (YEARS_OF_EDITIONS[year] ?? same(year));
  return { ja: `${name.ja}(${when.ja})`, en: `${name.en} (${when.en})` };
}

const YEARS_OF_EDITIONS: Readonly<Record<string, Both>> = {
  prev: { ja: '前年度', en: 'previous year' },
  this: { ja: '当年度', en: 'this year' },
};

/** All corrections with what they have changed, in the order of their being made. */
export function correctionRows(
  entries: readonly CorrectionEntry[],
  outcomes: readonly CorrectionOutcome[],
): CorrectionRow[] {
  const use = new CorrectionUse(entries);
  for (const { sha256, unused } of outcomes) use.note({ sha256 }, unused);
  return entries.map((entry, index): CorrectionRow => {
    const found = outcomes.flatMap(({ stem, applied }) =>
      applied.filter((each) => each.index === index).map((each) => ({ ...each, stem })),
    );
    return {
      entry,
      kind: CORRECTION_KIND_LABELS[entry.do],
      fields: fieldsOf(entry, found),
      places: found.map(({ stem, id }) => ({ stem, id })),
      isReapplied: found.length > 0 && found.every(({ reapplied }) => reapplied),
      unused: outcomes.length === 0 ? null : use.reasonOf(index),
      isMet: use.hasMet(index),
    };
  });
}
