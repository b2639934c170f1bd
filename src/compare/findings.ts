import type { Departments } from '../lexicon/departments.js';
import type { Lexicon } from '../lexicon/index.js';
import { hasEnded } from '../lexicon/statuses.js';
import { grouped } from '../lists/grouped.js';
import { QUOTE_LENGTH } from '../messages/quote-length.js';
import type {
  Edition,
  EditionRuleId,
  Item,
  ItemChange,
  Place,
  ProgressRecord,
  Raised,
  RecordChange,
  SectionChange,
} from '../model.js';
import { excerpt } from '../text/excerpt.js';
import { WHOLE } from './comparable.js';
import { type DepartmentPair, renamings } from './departments.js';
import { type ComparedEdition, type ComparedItem, isOfColumn } from './edition.js';
import { gradeFalls } from './grades.js';
import type { Matched } from './matched.js';
import { changedCells, changedStates, isResumed } from './past.js';
import { merges, passages, splits } from './rearranged.js';
import { yearChanges } from './years.js';

/** A finding on two editions: a rule and the values that its sentences name. */
export type EditionFinding = { readonly [Rule in EditionRuleId]: EditionPlace & Raised<Rule> }[EditionRuleId];

interface EditionPlace {
  /** The edition with the place: the new one, or the old one if the new one has no place for it. */
  readonly edition: Edition;
  readonly place: Place;
}

/** Two editions, their partners and their changes. */
interface Audited extends Matched {
  readonly changes: {
    readonly sections: readonly SectionChange[];
    readonly items: readonly ItemChange[];
    readonly records: readonly RecordChange[];
  };
}

type EditionCheck = (audited: Audited) => EditionFinding[];

const quote = (text: string) => excerpt(text, QUOTE_LENGTH);

/** Checks two editions as an auditor would. */
export function findingsOn(audited: Audited): EditionFinding[] {
  const checks: EditionCheck[] = [
    pastYears,
    pastFigures,
    pastStates,
    pastCells,
    goesOnAfterEnd,
    lapsed,
    fallenGrades,
    reverted,
    missingParts,
    missingItems,
    splitItems,
    mergedItems,
    textInTwoItems,
    departments,
  ];
  return checks.flatMap((check) => check(audited));
}

const pastYears: EditionCheck = (audited) => {
  const last = audited.old.lastYear ?? 0;
  const byId = (edition: ComparedEdition) => new Map(edition.records.map((each) => [each.record.id, each]));
  const records = { old: byId(audited.old), new: byId(audited.new) };
  return audited.changes.records.flatMap((change): EditionFinding[] => {
    const [from, to] = [records.old.get(change.old?.id ?? ''), records.new.get(change.new?.id ?? '')];
    if (!change.classes.includes('years_rewritten') || !from || !to) return [];
    const { came, went } = yearChanges(from, to, audited);
    const values = {
      text: quote(to.record.activity),
      came: came.filter((year) => year <= last).join('、') || '-',
      went: went.join('、') || '-',
    };
    return [{ rule: 'past-year-changed', edition: 'new', place: to.record.source, values }];
  });
};

/** Activities whose figures of a past year differ. A new year explains another figure: it may be the sum of all years. */
const pastFigures: EditionCheck = ({ changes: { records } }) =>
  records.flatMap(({ classes, old, new: newer }): EditionFinding[] => {
    if (!classes.includes('figures_changed') || classes.includes('years_extended') || !old || !newer)
      return [];
    const values = { was: quote(old.activity), is: quote(newer.activity) };
    return [{ rule: 'past-figure-changed', edition: 'new', place: newer.source, values }];
  });

/** Cells in columns of past years that differ: grades, values. */
const pastCells: EditionCheck = ({ old: { lastYear }, changes: { items } }) =>
  items.flatMap(({ old, new: newer }): EditionFinding[] => {
    if (!old || !newer) return [];
    return changedCells(old, newer, lastYear).map(({ year, was, is }) => ({
      rule: 'past-state-changed',
      edition: 'new',
      place: is.source,
      values: {
        title: quote(newer.title),
        year: String(year),
        was: quote(was.text),
        is: quote(is.text) || '-',
      },
    }));
  });

/** Activities that were completed or discontinued by the old edition's word and have later years in the new one. */
const goesOnAfterEnd: EditionCheck = ({ old: { lastYear }, changes: { records } }) =>
  records.flatMap(({ old, new: newer }): EditionFinding[] => {
    if (!old || !newer || !isResumed(old, newer, lastYear)) return [];
    const later = newer.fiscal_years.filter((year) => year > (lastYear ?? year));
    const values = { text: quote(old.activity), year: later.join('、') };
    return [{ rule: 'ended-goes-on', edition: 'new', place: newer.source, values }];
  });

/** Items whose latest grade is lower than in the old edition. */
const fallenGrades: EditionCheck = ({ new: newer, changes: { items } }) =>
  items.flatMap((change): EditionFinding[] =>
    gradeFalls(change, newer.document.document).map(({ item, old, new: now }) => ({
      rule: 'grade-fell',
      edition: 'new',
      place: now.source,
      values: { title: quote(item.title), was: quote(old.text), is: quote(now.text) },
    })),
  );

const wordOf = ({ mark, activity }: ProgressRecord) => mark ?? quote(activity);

/** Items whose status in a past year has changed. */
const pastStates: EditionCheck = ({ old, new: newer, items }) =>
  items.matches.flatMap((match) => {
    const [before, after] = [old.items[match.old], newer.items[match.new]];
    if (!before || !after) return [];
    return changedStates(before.records, after.records, old.lastYear ?? 0).map(({ year, was, is }) => ({
      rule: 'past-state-changed',
      edition: 'new',
      place: is.source,
      values: { title: quote(after.item.title), year: String(year), was: wordOf(was), is: wordOf(is) },
    }));
  });

/** Activities that stopped without being completed, and items with nothing to tell of the new edition's years. */
const lapsed: EditionCheck = (audited) => {
  const { old, new: newer, changes, mode, isLater } = audited;
  const last = old.lastYear ?? 0;
  if ((newer.lastYear ?? 0) <= last) return isLater ? noNewYears(last, changes.records) : [];
  const said = new Set<string>();
  return changes.records.flatMap((change): EditionFinding[] => {
    const { classes, old: before, new: after } = change;
    if (!classes.includes('lapsed') || !before || (after && hasEnded(after.status))) return [];
    if (hasEnded(before.status)) return [];
    const isOfItem = mode === 'yearly' || isOfColumn(before);
    if (isOfItem ? said.has(before.item) || !isItemSilent(before.item, audited) : !ranOn(before, last))
      return [];
    said.add(before.item);
    const values = { text: quote(before.activity), year: String(last) };
    const where = after ?? itemsPartner(before.item, audited)?.item;
    return where ? [{ rule: 'activity-lapsed', edition: 'new', place: where.source, values }] : [];
  });
};

/** Whether an activity of several years was expected to continue. */
const ranOn = ({ fiscal_years }: ProgressRecord, last: number) => fiscal_years.includes(last - 1);

const itemsPartner = (id: string, { items, old, new: newer }: Audited): ComparedItem | undefined =>
  newer.items[items.ofOld(old.itemAt.get(id) ?? -1)?.new ?? -1];

/** Whether an item is still in the new edition and tells of no activity after the old edition's last year. */
function isItemSilent(id: string, audited: Audited): boolean {
  const after = itemsPartner(id, audited);
  const last = audited.old.lastYear ?? 0;
  if (!after) return false;
  const later = after.records.filter(
    ({ status, fiscal_years }) =>
      status !== 'unreported' && (fiscal_years.length === 0 || fiscal_years.some((year) => year > last)),
  );
  return later.length === 0;
}

/** Reports an edition without later years once, not activity by activity. */
const noNewYears = (last: number, records: readonly RecordChange[]): EditionFinding[] =>
  records.some(({ old, new: newer }) => old !== null && newer?.fiscal_years.includes(last))
    ? [{ rule: 'edition-without-new-years', edition: 'new', place: WHOLE, values: { year: String(last) } }]
    : [];

const reverted: EditionCheck = ({ changes: { items } }) =>
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

/** Ids of removed sections. */
function missingSections({ changes: { sections } }: Audited): Set<string> {
  return new Set(sections.flatMap(({ kind, old }) => (kind === 'removed' && old ? [old.id] : [])));
}

/** Reports a removed part once, by its outermost section. */
const missingParts: EditionCheck = (audited) => {
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

/** Removed items whose activities are gone and whose section remains. */
const missingItems: EditionCheck = (audited) => {
  const missing = missingSections(audited);
  const livesOn = passages(audited.changes.records, 'old');
  return audited.changes.items.flatMap(({ kind, old }): EditionFinding[] => {
    if (kind !== 'removed' || !old || (old.section !== null && missing.has(old.section))) return [];
    if (livesOn.has(old.id)) return [];
    const values = { title: quote(old.title), id: old.id };
    return [{ rule: 'item-missing', edition: 'old', place: old.source, values }];
  });
};

/** Items whose activities are now in their partner and in added items. */
const splitItems: EditionCheck = ({ changes }) =>
  splits(changes).map(({ item, partner, parts }) => ({
    rule: 'item-split',
    edition: 'new',
    place: partner.source,
    values: { title: quote(item.title), ids: [partner.id, ...parts].join('、') },
  }));

/** Items with activities of their partner and of removed items. */
const mergedItems: EditionCheck = ({ changes }) =>
  merges(changes).map(({ item, partner, parts }) => ({
    rule: 'item-merged',
    edition: 'new',
    place: item.source,
    values: { title: quote(item.title), ids: [partner.id, ...parts].join('、') },
  }));

/** The first record of each activity in each item, by the activity's key. */
function itemsByKey(edition: ComparedEdition, { statuses }: Lexicon): Map<string, ProgressRecord[]> {
  const told = edition.document.records.filter(
    (record) => statuses.isActivity(record) && record.activity_basis === 'stated',
  );
  const firstInItem = new Map<string, ProgressRecord>();
  for (const record of told) {
    const name = `${record.key} ${record.item}`;
    if (!firstInItem.has(name)) firstInItem.set(name, record);
  }
  return grouped(firstInItem.values(), ({ key }) => key);
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
const textInTwoItems: EditionCheck = ({ old, new: newer, lexicon }) => {
  const before = itemsByKey(old, lexicon);
  return [...itemsByKey(newer, lexicon)].flatMap(([key, records]): EditionFinding[] => {
    const last = records.at(-1);
    if (!last || records.length <= Math.max(1, before.get(key)?.length ?? 0)) return [];
    if (!mayBeOne(records, lexicon.departments)) return [];
    const values = { text: quote(last.activity), ids: records.map(({ item }) => item).join('、') };
    return [{ rule: 'activity-in-two-items', edition: 'new', place: last.source, values }];
  });
};

/** The place where each department is first named. */
function namesOf({ document }: ComparedEdition, words: Departments): Map<string, Place> {
  const names = new Map<string, Place>();
  const add = (departments: readonly string[], place: Place) => {
    for (const name of departments) if (!names.has(name) && !words.isEveryone(name)) names.set(name, place);
  };
  for (const item of document.items) add(item.departments, item.source);
  for (const record of document.records) add(record.departments, record.source);
  return names;
}

type WithDepartments = Pick<Item, 'departments'>;

const pairOf = (item: string, old: WithDepartments, newer: WithDepartments): DepartmentPair => ({
  item,
  old: old.departments,
  new: newer.departments,
});

/** Department names that are gone: probably renamed, or dropped. */
const departments: EditionCheck = ({ old, new: newer, changes: { items, records }, namesSince, lexicon }) => {
  const names = { old: namesOf(old, lexicon.departments), new: namesOf(newer, lexicon.departments) };
  const pairs = [
    ...items.flatMap(({ old: a, new: b }) => (a && b ? [pairOf(b.id, a, b)] : [])),
    ...records.flatMap(({ old: a, new: b }) => (a && b ? [pairOf(b.item, a, b)] : [])),
  ];
  const renamed = new Map(
    renamings(pairs, new Set(names.old.keys()), new Set(names.new.keys())).map((each) => [each.old, each]),
  );
  return [...names.old].flatMap(([name, place]): EditionFinding[] => {
    if (namesSince(name).some((other) => names.new.has(other))) return [];
    const now = renamed.get(name);
    if (!now) return [{ rule: 'department-gone', edition: 'old', place, values: { name } }];
    const values = { name, now: now.new, count: String(now.times) };
    return [{ rule: 'department-renamed', edition: 'old', place, values }];
  });
};
