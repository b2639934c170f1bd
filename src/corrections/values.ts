import type { CorrectedValues, Finding, Item, ProgressRecord } from '../model.js';
import { normaliseString } from '../text/normalise.js';
import type { ItemField } from './fields.js';
import type { Located } from './locate.js';
import {
  type CorrectedItem,
  type CorrectedRecord,
  rangeOfRecord,
  typed,
  type Workspace,
} from './workspace.js';

/** The correction that sets a value. */
type Setting = Pick<Located, 'index' | 'reapplied'>;

/** Findings on a record that a value settles. */
const SETTLED: Readonly<Record<string, readonly Finding['rule'][]>> = {
  activity: ['bracket-unclosed', 'entry-cut', 'entry-lines-unclear', 'reference-dangling'],
  status: ['status-doubtful'],
  fiscal_years: ['era-overflow', 'fiscal-year-impossible', 'fiscal-year-reversed'],
  departments: ['bracket-not-department'],
};

/** The same of an item. */
const SETTLED_OF_ITEM: Readonly<Partial<Record<ItemField, readonly Finding['rule'][]>>> = {
  title: ['item-title-missing'],
  number: ['number-out-of-order'],
  departments: ['department-filled-down', 'department-doubtful'],
};

const typedList = (texts: readonly string[]) => [...new Set(texts.map(typed).filter((text) => text !== ''))];

const typedOrNull = (text: string | null) => (text === null ? null : typed(text));

type Change = (value: never, record: ProgressRecord, workspace: Workspace) => Partial<ProgressRecord>;

const change = <Field extends keyof CorrectedValues>(
  made: (
    value: NonNullable<CorrectedValues[Field]> | (null extends CorrectedValues[Field] ? null : never),
    record: ProgressRecord,
    workspace: Workspace,
  ) => Partial<ProgressRecord>,
): Change => made as Change;

/** What a value of a record changes. */
const CHANGE_OF_FIELD: Readonly<Record<string, Change>> = {
  activity: change<'activity'>((value, record, workspace) => ({
    ...withActivity(typed(value), record, workspace),
    activity_basis: 'corrected',
  })),
  status: change<'status'>((status) => ({ status, status_basis: 'corrected' })),
  fiscal_years: change<'fiscal_years'>((years) => ({
    fiscal_years: [...new Set(years)].sort((a, b) => a - b),
    fiscal_years_basis: 'corrected',
  })),
  fiscal_years_text: change<'fiscal_years_text'>((text) => ({ fiscal_years_text: typedOrNull(text) })),
  departments: change<'departments'>((names) => ({
    departments: typedList(names),
    departments_basis: 'corrected',
  })),
  mark: change<'mark'>((mark) => ({ mark: typedOrNull(mark) })),
  action: change<'action'>((action) => ({ action: typedOrNull(action) })),
  quantities: change<'quantities'>((quantities) => ({ quantities })),
};

/** A record with another activity, and what rests on it. */
function withActivity(
  activity: string,
  record: ProgressRecord,
  { reader }: Workspace,
): Partial<ProgressRecord> {
  const own = { activity, ...reader.analyse(activity) };
  if (record.status_basis !== 'stated' && record.status_basis !== 'inferred') return own;
  const { status: stated } = reader.lexicon.statuses.read(normaliseString(activity));
  if (stated) return { ...own, status: stated, status_basis: 'stated' };
  return { ...own, status: activity === '' ? 'unreported' : 'implemented', status_basis: 'inferred' };
}

/** Sets a value of a record. */
export function setOnRecord(
  workspace: Workspace,
  draft: CorrectedRecord,
  field: string,
  value: unknown,
  { index, reapplied }: Setting,
): void {
  const was = draft.value[field as keyof ProgressRecord];
  draft.value = { ...draft.value, ...CHANGE_OF_FIELD[field]?.(value as never, draft.value, workspace) };
  workspace.settle(rangeOfRecord(draft), SETTLED[field] ?? []);
  workspace.made.push({ target: draft, field, was, index, reapplied });
}

/** What a value of an item is set to. */
function itemWith(item: Item, field: ItemField, value: unknown): Item {
  if (field === 'departments')
    return { ...item, departments: typedList(value as string[]), departments_basis: 'corrected' };
  if (field === 'details') return { ...item, details: typedList(value as string[]) };
  if (field === 'title') return { ...item, title: typed(value as string) };
  return { ...item, [field]: typedOrNull(value as string | null) };
}

/** Sets a value of an item, and what its records take from it. */
export function setOnItem(
  workspace: Workspace,
  draft: CorrectedItem,
  field: ItemField,
  value: unknown,
  { index, reapplied }: Setting,
): void {
  const old = draft.value;
  draft.value = itemWith(old, field, value);
  const { title, departments, source } = draft.value;
  for (const record of draft.records) {
    const { activity_basis: basis, activity } = record.value;
    // A mark stands for the item's title.
    const follows = basis === 'item' && activity === old.title && title !== old.title;
    record.value = {
      ...record.value,
      ...(follows ? { activity: title, ...workspace.reader.analyse(title) } : {}),
      item_title: title,
      item_departments: departments,
    };
  }
  workspace.settle([source.start, source.end], SETTLED_OF_ITEM[field] ?? []);
  workspace.made.push({ target: draft, field, was: old[field], index, reapplied });
}

/** Sets the document's title or date. What it has already is no correction. */
export function setOnDocument(
  workspace: Pick<Workspace, 'info' | 'made'>,
  name: 'document.title' | 'document.date',
  value: string | null,
  { index, reapplied }: Setting,
): void {
  const field = name === 'document.title' ? 'title' : 'date';
  const was = workspace.info[field];
  const set = value === null ? null : value.trim();
  if (set === was) return;
  workspace.info = { ...workspace.info, [field]: set };
  workspace.made.push({ target: null, field: name, was, index, reapplied });
}
