import type { Departments } from '../../lexicon/departments.js';
import type { Lexicon } from '../../lexicon/index.js';
import { ancestors } from '../../lists/ancestors.js';
import { grouped } from '../../lists/grouped.js';
import type { ProgressRecord } from '../../model.js';
import type { ComparedEdition } from '../edition.js';
import { endOf } from '../ended.js';
import { merges, passages, splits } from '../rearranged.js';
import { type Audited, type EditionCheck, type EditionFinding, quote } from './finding.js';

/** Checks of what became of items and sections. */

export const reverted: EditionCheck = ({ changes: { items } }) =>
  items.flatMap((change): EditionFinding[] =>
    change.classes.includes('reverted') && change.new
      ? [
          {
            rule: 'item-reverted',
            edition: 'new',
            place: change.new.source,
            values: { title: quote(change.new.title) },
          },
        ]
      : [],
  );

/** Ids of removed sections of which nothing is left: where items of one go on, only its heading is gone. */
function missingSections({ old, items, changes: { sections } }: Audited): Set<string> {
  const around = ancestors(old.sections.map(({ section }) => section));
  const living = new Set(
    items.matches.flatMap((match) => around(old.items[match.old]?.item.section ?? null).map(({ id }) => id)),
  );
  return new Set(
    sections.flatMap((change) =>
      change.kind === 'removed' && change.old && !living.has(change.old.id) ? [change.old.id] : [],
    ),
  );
}

/** Reports a removed part once, by its outermost section. */
export const missingParts: EditionCheck = (audited) => {
  const missing = missingSections(audited);
  const parents = new Map(audited.old.sections.map(({ section: { id, parent } }) => [id, parent]));
  const outermost = (id: string | null): string | null => {
    if (id === null || !missing.has(id)) return null;
    return outermost(parents.get(id) ?? null) ?? id;
  };
  const removed = audited.changes.items.flatMap(({ kind, old }) => (kind === 'removed' && old ? [old] : []));
  const items = grouped(removed, ({ section }) => outermost(section) ?? undefined);
  return audited.changes.sections.flatMap(({ old }): EditionFinding[] => {
    const gone = old ? items.get(old.id) : undefined;
    if (!old || !gone) return [];
    const values = { title: quote(old.title), count: String(gone.length) };
    return [{ rule: 'part-missing', edition: 'old', place: old.source, values }];
  });
};

/** Removed items whose activities are gone and whose section remains: dropped, or ended by the old edition's word. */
export const missingItems: EditionCheck = (audited) => {
  if (!audited.changes.items.some(({ kind }) => kind === 'removed')) return [];
  const missing = missingSections(audited);
  const livesOn = passages(audited.changes.records, 'old');
  return audited.changes.items.flatMap(({ kind, old }): EditionFinding[] => {
    if (kind !== 'removed' || !old || (old.section !== null && missing.has(old.section))) return [];
    if (livesOn.has(old.id)) return [];
    const values = { title: quote(old.title), id: old.id };
    const records = audited.old.items[audited.old.itemAt.get(old.id) ?? -1]?.records ?? [];
    const end = endOf(old, records, audited.lexicon);
    if (end === null) return [{ rule: 'item-missing', edition: 'old', place: old.source, values }];
    const ended = { ...values, end: quote(end) };
    return [{ rule: 'item-ended', edition: 'old', place: old.source, values: ended }];
  });
};

/** Items whose activities are now in their partner and in added items. */
export const splitItems: EditionCheck = ({ changes }) =>
  splits(changes).map(({ item, partner, parts }) => ({
    rule: 'item-split',
    edition: 'new',
    place: partner.source,
    values: { title: quote(item.title), ids: [partner.id, ...parts].join('、') },
  }));

/** Items with activities of their partner and of removed items. */
export const mergedItems: EditionCheck = ({ changes }) =>
  merges(changes).map(({ item, partner, parts }) => ({
    rule: 'item-merged',
    edition: 'new',
    place: item.source,
    values: { title: quote(item.title), ids: [partner.id, ...parts].join('、') },
  }));

/**
 * The first record of each activity in each item, by the activity's key. Items that say that they stand twice (再掲) do
 * not count.
 */
function itemsByKey(
  { document }: ComparedEdition,
  { statuses, sectionTitles }: Lexicon,
  isAsked: (key: string) => boolean = () => true,
): Map<string, ProgressRecord[]> {
  const told = document.records.filter(
    (record) =>
      isAsked(record.key) &&
      statuses.isActivity(record) &&
      record.activity_basis === 'stated' &&
      !sectionTitles.isAgain(record.item_title),
  );
  const byKey = grouped(told, ({ key }) => key);
  for (const [key, records] of byKey) if (records.length > 1) byKey.set(key, firstOfItems(records));
  return byKey;
}

function firstOfItems(records: readonly ProgressRecord[]): ProgressRecord[] {
  const first = new Map<string, ProgressRecord>();
  for (const record of records) if (!first.has(record.item)) first.set(record.item, record);
  return [...first.values()];
}

/** Whether records may be one activity: those of different departments are different activities. */
function mayBeOne(records: readonly ProgressRecord[], departments: Departments): boolean {
  const [first = [], ...others] = records.map((record) =>
    record.departments.length > 0 ? record.departments : record.item_departments,
  );
  return others.some((names) =>
    names.some(
      (name) => departments.isEveryone(name) || first.some((other) => departments.areSame(other, name)),
    ),
  );
}

/** Activities that are in more items than before. */
export const textInTwoItems: EditionCheck = ({ old, new: newer, lexicon }) => {
  const repeated = new Map([...itemsByKey(newer, lexicon)].filter(([, records]) => records.length > 1));
  const before = itemsByKey(old, lexicon, (key) => repeated.has(key));
  return [...repeated].flatMap(([key, records]): EditionFinding[] => {
    const last = records.at(-1);
    if (!last || records.length <= (before.get(key)?.length ?? 0)) return [];
    if (!mayBeOne(records, lexicon.departments)) return [];
    const values = { text: quote(last.activity), ids: records.map(({ item }) => item).join('、') };
    return [{ rule: 'activity-in-two-items', edition: 'new', place: last.source, values }];
  });
};
