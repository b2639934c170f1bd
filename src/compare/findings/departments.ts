import type { Departments } from '../../lexicon/departments.js';
import type { Item, Place } from '../../model.js';
import { type DepartmentPair, renamings } from '../departments.js';
import type { ComparedEdition } from '../edition.js';
import type { EditionCheck, EditionFinding } from './finding.js';

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
export const departments: EditionCheck = ({
  old,
  new: newer,
  changes: { items, records },
  namesSince,
  lexicon,
}) => {
  const names = { old: namesOf(old, lexicon.departments), new: namesOf(newer, lexicon.departments) };
  const gone = [...names.old].filter(([name]) => !namesSince(name).some((other) => names.new.has(other)));
  if (gone.length === 0) return [];
  const pairs = [
    ...items.flatMap(({ old: a, new: b }) => (a && b ? [pairOf(b.id, a, b)] : [])),
    ...records.flatMap(({ old: a, new: b }) => (a && b ? [pairOf(b.item, a, b)] : [])),
  ];
  const renamed = new Map(
    renamings(pairs, new Set(names.old.keys()), new Set(names.new.keys())).map((each) => [each.old, each]),
  );
  return gone.map(([name, place]): EditionFinding => {
    const now = renamed.get(name);
    if (!now) return { rule: 'department-gone', edition: 'old', place, values: { name } };
    const values = { name, now: now.new, count: String(now.times) };
    return { rule: 'department-renamed', edition: 'old', place, values };
  });
};
