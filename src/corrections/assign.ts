import { grouped } from '../lists/grouped.js';
import type { CorrectedField } from './fields.js';
import {
  fieldsOf,
  ITEM_FIELDS,
  isItemField,
  isRecordField,
  RECORD_FIELDS,
  type RecordField,
} from './fields.js';
import type { Located, UnusedReason } from './locate.js';
import { itemsAt, type NamedDrafts, partsAt, recordsAt } from './targets.js';
import { setOnDocument, setOnItem, setOnRecord } from './values.js';
import type { CorrectedItem, CorrectedRecord, Workspace } from './workspace.js';

/** A value for a field of something. */
interface ValueWish {
  readonly located: Located;
  readonly target: CorrectedRecord | CorrectedItem | null;
  readonly field: CorrectedField | 'departments';
  readonly value: unknown;
}

/** What the text of an activity alone decides. */
const OF_ACTIVITY: readonly CorrectedField[] = ['activity', 'action', 'quantities', 'mark'];

/** What holds for the parts of a record, too. */
const OF_PARTS: readonly CorrectedField[] = ['status', 'fiscal_years', 'fiscal_years_text', 'departments'];

/** Sets values. Of values that contradict each other none is set, but those of the document's own edition come first. */
export function setValues(
  workspace: Workspace,
  all: readonly Located[],
  unused: (located: Located, reason: UnusedReason) => void,
): void {
  const wanted = all.flatMap((located) => {
    const found = assignmentsOf(workspace, located);
    if (typeof found !== 'string') return found;
    unused(located, found);
    return [];
  });
  const refused = contradicted(wanted);
  for (const [located, reason] of refused) unused(located, reason);
  const taken = wanted.filter(({ located }) => !refused.has(located));
  const done = new Map<unknown, Set<string>>();
  for (const assignment of taken.toSorted((a, b) => rankOf(a) - rankOf(b))) {
    const fields = done.get(assignment.target) ?? new Set();
    if (!fields.has(nameOf(assignment))) apply(workspace, assignment);
    done.set(assignment.target, fields.add(nameOf(assignment)));
  }
}

/** Records before their items, so that each tells what the program had read. */
const rankOf = ({ field, target }: ValueWish) => {
  const rank = RECORD_FIELDS.indexOf(field as RecordField);
  return rank < 0 || (target !== null && !('item' in target)) ? RECORD_FIELDS.length : rank;
};

const isItem = (target: CorrectedRecord | CorrectedItem): target is CorrectedItem => !('item' in target);

/** A field by its name in its own object. */
const nameOf = ({ field }: ValueWish): string => (isItemField(field) ? ITEM_FIELDS[field] : field);

function apply(workspace: Workspace, { target, field, value, located }: ValueWish): void {
  if (target === null) {
    if (field === 'document.title' || field === 'document.date')
      setOnDocument(workspace, field, value as string | null, located);
  } else if (isItem(target)) {
    setOnItem(workspace, target, isItemField(field) ? ITEM_FIELDS[field] : 'departments', value, located);
  } else setOnRecord(workspace, target, field, value, located);
}

/** Corrections that set another value of something than others do. */
function contradicted(assignments: readonly ValueWish[]): Map<Located, UnusedReason> {
  const refused = new Map<Located, UnusedReason>();
  for (const ofTarget of grouped(assignments, ({ target }) => target).values())
    for (const same of grouped(ofTarget, nameOf).values()) {
      const own = same.filter(({ located }) => !located.reapplied);
      const values = new Set((own.length > 0 ? own : same).map(({ value }) => JSON.stringify(value)));
      for (const { located, value } of same) {
        if (values.size > 1) refused.set(located, 'conflict');
        else if (!values.has(JSON.stringify(value))) refused.set(located, 'superseded');
      }
    }
  return refused;
}

/** The fields that a correction sets, each with what it belongs to. */
function assignmentsOf(workspace: Workspace, located: Located): ValueWish[] | UnusedReason {
  const fields = fieldsOf(located.entry);
  const records = recordsAt(workspace, located);
  const items = itemsAt(workspace, located);
  const isOnItem = items !== null && (records === null || (items.isWhole && !records.isWhole));
  const made: ValueWish[] = [];
  for (const field of fields) {
    const add = (target: ValueWish['target']) =>
      made.push({ located, target, field, value: located.entry.set?.[field] });
    if (isRecordField(field) && !(field === 'departments' && isOnItem)) {
      const found = recordsFor(workspace, located, field, records);
      if (typeof found === 'string') return found;
      for (const record of found) add(record);
    } else if (isItemField(field) || field === 'departments') {
      const item = itemFor(located, isOnItem ? null : records, items);
      if (typeof item === 'string') return item;
      add(item);
    } else if (!(field === 'document.date' && located.reapplied)) add(null);
  }
  return made;
}

function recordsFor(
  workspace: Workspace,
  located: Located,
  field: CorrectedField,
  target: NamedDrafts<CorrectedRecord> | null,
): readonly CorrectedRecord[] | UnusedReason {
  if (target === null) {
    const parts = OF_PARTS.includes(field) ? partsAt(workspace, located) : [];
    return parts.length > 0 ? parts : 'no-target';
  }
  const { drafts, isWhole } = target;
  // Several records of one text differ in their years, or stand in several rows.
  if (drafts.length > 1 && (field === 'fiscal_years' || drafts.some(({ item }) => item !== drafts[0]?.item)))
    return 'ambiguous';
  if (isWhole || !located.reapplied) return drafts;
  // Another edition may tell more in the same entry, such as further years.
  return OF_ACTIVITY.includes(field) && drafts.every((record) => holdsActivity(record, located))
    ? drafts
    : 'part';
}

const holdsActivity = ({ value: { source } }: CorrectedRecord, { start, end }: Located) =>
  source.spans.activity.every(([from, to]) => start <= from && to <= end);

function itemFor(
  { reapplied }: Located,
  records: NamedDrafts<CorrectedRecord> | null,
  items: NamedDrafts<CorrectedItem> | null,
): CorrectedItem | UnusedReason {
  const found = records ? records.drafts.map(({ item }) => item) : (items?.drafts ?? []);
  const [item, ...others] = new Set(found);
  if (!item) return 'no-target';
  if (others.length > 0) return 'ambiguous';
  return reapplied && !(records ?? items)?.isWhole ? 'part' : item;
}
