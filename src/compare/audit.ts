import { isEveryone } from '../japanese/departments.js';
import type {
  Edition,
  ItemChange,
  Place,
  ProgressRecord,
  RecordChange,
  RuleId,
  SectionChange,
} from '../model.js';
import { renamings, type SameDepartments } from './departments.js';
import { type ComparedEdition, isActivity } from './edition.js';

/** Something worth telling of two editions, before it is put into words. */
export interface AuditFinding {
  readonly rule: RuleId;
  /** Where it is to be seen: in the new edition, or in the old one where the new one has nothing to show. */
  readonly edition: Edition;
  readonly place: Place;
  readonly values: Readonly<Record<string, string>>;
}

/** What is looked at. */
export interface Audited {
  readonly old: ComparedEdition;
  readonly new: ComparedEdition;
  readonly sections: readonly SectionChange[];
  readonly items: readonly ItemChange[];
  readonly records: readonly RecordChange[];
  readonly sameDepartments: SameDepartments;
}

type Audit = (audited: Audited) => AuditFinding[];

const LONGEST_QUOTE = 40;
const quote = (text: string) => (text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);

/** Looks at what an auditor asks of two editions. */
export function audit(audited: Audited): AuditFinding[] {
  const audits: Audit[] = [
    pastYears,
    lapsed,
    reverted,
    missingParts,
    missingItems,
    splitItems,
    mergedItems,
    textInTwoItems,
    departments,
  ];
  return audits.flatMap((look) => look(audited));
}

const pastYears: Audit = ({ old, records }) => {
  const last = old.document.document.last_fiscal_year ?? 0;
  return records.flatMap((change): AuditFinding[] => {
    if (!change.classes.includes('years_rewritten') || !change.old || !change.new) return [];
    const [before, after] = [change.old.fiscal_years, change.new.fiscal_years];
    const came = after.filter((year) => year <= last && !before.includes(year));
    const went = before.filter((year) => !after.includes(year));
    const values = {
      text: quote(change.new.activity),
      came: came.join('、') || '-',
      went: went.join('、') || '-',
    };
    return [{ rule: 'past-year-changed', edition: 'new', place: change.new.source, values }];
  });
};

/** What came to its end in words has not lapsed. */
const ENDED = new Set(['completed', 'discontinued', 'not_implemented']);

/** What was done in one year alone was not expected to go on. */
const lapsed: Audit = ({ old, records }) => {
  const last = old.document.document.last_fiscal_year ?? 0;
  return records.flatMap((change): AuditFinding[] => {
    const { classes, old: before, new: after } = change;
    if (!classes.includes('lapsed') || !before?.fiscal_years.includes(last - 1)) return [];
    if (!after || ENDED.has(after.status)) return [];
    const values = { text: quote(after.activity), year: String(last) };
    return [{ rule: 'activity-lapsed', edition: 'new', place: after.source, values }];
  });
};

const reverted: Audit = ({ items }) =>
  items.flatMap((change): AuditFinding[] =>
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

/** Ids of sections that are gone with all that was in them. */
function missingSections({ sections }: Audited): Set<string> {
  return new Set(sections.flatMap(({ kind, old }) => (kind === 'removed' && old ? [old.id] : [])));
}

/** Tells of a part that is gone once, by its outermost section. */
const missingParts: Audit = (audited) => {
  const missing = missingSections(audited);
  return audited.sections.flatMap(({ kind, old }): AuditFinding[] => {
    if (kind !== 'removed' || !old || (old.parent !== null && missing.has(old.parent))) return [];
    const items = audited.items.filter(
      (change) => change.kind === 'removed' && isWithin(change.old?.section ?? null, old.id, audited),
    );
    if (items.length === 0) return [];
    const values = { title: quote(old.title), count: String(items.length) };
    return [{ rule: 'part-missing', edition: 'old', place: old.source, values }];
  });
};

function isWithin(section: string | null, around: string, { old }: Audited): boolean {
  const parents = new Map(old.sections.map(({ section: { id, parent } }) => [id, parent]));
  for (let id = section; id !== null; id = parents.get(id) ?? null) if (id === around) return true;
  return false;
}

/** Items that are gone with their activities, although the section that they stood in is still there. */
const missingItems: Audit = (audited) => {
  const missing = missingSections(audited);
  const livesOn = passages(audited.records, 'old');
  return audited.items.flatMap(({ kind, old }): AuditFinding[] => {
    if (kind !== 'removed' || !old || (old.section !== null && missing.has(old.section))) return [];
    if (livesOn.has(old.id)) return [];
    const values = { title: quote(old.title), id: old.id };
    return [{ rule: 'item-missing', edition: 'old', place: old.source, values }];
  });
};

/** From each item's id to the ids of the items of the other edition that have taken records over. */
function passages(records: readonly RecordChange[], from: Edition): Map<string, Set<string>> {
  const result = new Map<string, Set<string>>();
  for (const change of records) {
    if (!change.old || !change.new) continue;
    const [here, there] = from === 'old' ? [change.old, change.new] : [change.new, change.old];
    result.set(here.item, (result.get(here.item) ?? new Set()).add(there.item));
  }
  return result;
}

/** Items whose activities are found in their partner and in items that were not there before. */
const splitItems: Audit = ({ items, records }) => {
  const added = new Set(items.flatMap(({ kind, new: item }) => (kind === 'added' && item ? [item.id] : [])));
  const gone = passages(records, 'old');
  return items.flatMap(({ old, new: young }): AuditFinding[] => {
    if (!old || !young) return [];
    const parts = [...(gone.get(old.id) ?? [])].filter((id) => added.has(id));
    if (parts.length === 0) return [];
    const values = { title: quote(old.title), ids: [young.id, ...parts].join('、') };
    return [{ rule: 'item-split', edition: 'new', place: young.source, values }];
  });
};

/** Items that hold activities of their partner and of items that are there no more. */
const mergedItems: Audit = ({ items, records }) => {
  const removed = new Set(items.flatMap(({ kind, old }) => (kind === 'removed' && old ? [old.id] : [])));
  const came = passages(records, 'new');
  return items.flatMap(({ old, new: young }): AuditFinding[] => {
    if (!old || !young) return [];
    const parts = [...(came.get(young.id) ?? [])].filter((id) => removed.has(id));
    if (parts.length === 0) return [];
    const values = { title: quote(young.title), ids: [old.id, ...parts].join('、') };
    return [{ rule: 'item-merged', edition: 'new', place: young.source, values }];
  });
};

/** The items in which each activity's text stands. */
function itemsByKey(edition: ComparedEdition): Map<string, ProgressRecord[]> {
  const result = new Map<string, ProgressRecord[]>();
  for (const record of edition.document.records) {
    if (!isActivity(record) || record.activity_basis !== 'stated') continue;
    const known = result.get(record.key) ?? [];
    if (known.every(({ item }) => item !== record.item)) result.set(record.key, [...known, record]);
  }
  return result;
}

/** Activities that have come to stand in one item more than they did. */
const textInTwoItems: Audit = ({ old, new: young }) => {
  const before = itemsByKey(old);
  return [...itemsByKey(young)].flatMap(([key, records]): AuditFinding[] => {
    const [first, ...others] = records;
    const last = others.at(-1);
    if (!first || !last || records.length <= Math.max(1, before.get(key)?.length ?? 0)) return [];
    const values = { text: quote(last.activity), ids: records.map(({ item }) => item).join('、') };
    return [{ rule: 'activity-in-two-items', edition: 'new', place: last.source, values }];
  });
};

/** Where each department is first named, in an edition's items and records. */
function namesOf({ document }: ComparedEdition): Map<string, Place> {
  const names = new Map<string, Place>();
  const add = (departments: readonly string[], place: Place) => {
    for (const name of departments) if (!names.has(name) && !isEveryone(name)) names.set(name, place);
  };
  for (const item of document.items) add(item.departments, item.source);
  for (const record of document.records) add(record.departments, record.source);
  return names;
}

/** Names of departments that are gone: renamed, as it seems, or gone altogether. */
const departments: Audit = ({ old, new: young, items, records, sameDepartments }) => {
  const names = { old: namesOf(old), new: namesOf(young) };
  const pairs = [...items, ...records].flatMap((change) =>
    change.old && change.new ? [[change.old.departments, change.new.departments] as const] : [],
  );
  const renamed = renamings(pairs, new Set(names.old.keys()), new Set(names.new.keys()));
  return [...names.old].flatMap(([name, place]): AuditFinding[] => {
    if ([...names.new.keys()].some((other) => sameDepartments([name], [other]))) return [];
    const now = renamed.find((renaming) => renaming.old === name);
    if (!now) return [{ rule: 'department-gone', edition: 'old', place, values: { name } }];
    const values = { name, now: now.new, count: String(now.times) };
    return [{ rule: 'department-renamed', edition: 'old', place, values }];
  });
};
