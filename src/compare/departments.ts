import { grouped } from '../lists/grouped.js';
import { membership } from '../lists/sets.js';

/** A department that goes by a new name from a fiscal year on. */
export interface Alias {
  readonly old: string;
  readonly new: string;
  /** The first fiscal year of the new name, or null if unknown. */
  readonly fiscalYear: number | null;
}

/** Whether the departments of both editions are the same, in any order. */
export type SameDepartments = (old: readonly string[], newer: readonly string[]) => boolean;

/** A department's old name and its possible names in the new edition. */
export type NamesSince = (name: string) => readonly string[];

/**
 * Compiles departments and their new names. A department that was split has several new names, each of which counts.
 *
 * @param until the new edition's fiscal year, null if unknown: later names are not yet in force
 */
export function namesSince(aliases: readonly Alias[], until: number | null): NamesSince {
  const inForce = aliases.filter(
    ({ fiscalYear }) => fiscalYear === null || until === null || fiscalYear <= until,
  );
  const found = new Map<string, readonly string[]>();
  const followed: Followed = {
    byOld: grouped(inForce, ({ old }) => old),
    given: new Set(inForce.filter(({ old, new: next }) => old !== next).map(({ new: next }) => next)),
  };
  return (name) => {
    const names = found.get(name) ?? [...allNames(name, followed)];
    found.set(name, names);
    return names;
  };
}

export function sameDepartments(namesOf: NamesSince): SameDepartments {
  return (old, newer) => {
    const [[only = ''], [other = '']] = [old, newer];
    if (old.length === 1 && newer.length === 1) return namesOf(only).includes(other);
    const isNew = membership(newer);
    const known = old.map(namesOf);
    return known.every((names) => names.some(isNew)) && newer.every(membership(known.flat()));
  };
}

/** Departments by their latest names, each once. */
export type LatestNames = (departments: readonly string[]) => string[];

/** Compiles renamed departments, so that a department has one name in lists that span editions. */
export function latestNames(aliases: readonly Alias[]): LatestNames {
  const names = namesSince(aliases, null);
  const byOld = grouped(aliases, ({ old }) => old);
  const latest = (name: string) => {
    const all = names(name);
    const isReplaced = (each: string) =>
      (byOld.get(each) ?? []).some(({ new: next }) => next !== each && all.includes(next));
    const last = all.filter((each) => !isReplaced(each));
    return last.length > 0 ? last : all;
  };
  return (departments) => [...new Set(departments.flatMap(latest))];
}

/** Aliases by old name, and the names that aliases give to other departments. */
interface Followed {
  readonly byOld: ReadonlyMap<string, readonly Alias[]>;
  readonly given: ReadonlySet<string>;
}

/**
 * A name and its later names. Changes of one year take effect together, so they do not chain. A name that another
 * department took over is no longer this department's.
 */
function allNames(name: string, { byOld, given }: Followed): Set<string> {
  const names = new Set<string>();
  const visit = (current: string, since: number) => {
    if (names.has(current)) return;
    names.add(current);
    for (const { new: next, fiscalYear } of byOld.get(current) ?? [])
      if ((fiscalYear ?? Number.POSITIVE_INFINITY) > since) visit(next, fiscalYear ?? since);
  };
  visit(name, Number.NEGATIVE_INFINITY);
  if (names.size > 1 && given.has(name)) names.delete(name);
  return names;
}

/** A name that another name seems to have replaced everywhere. */
export interface Renaming {
  readonly old: string;
  readonly new: string;
  /** The number of items with the old name. */
  readonly times: number;
}

/** The departments of two partners, and their item. */
export interface DepartmentPair {
  readonly item: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** The number of items in which a name must be replaced to count as renamed. */
const RENAMED_OFTEN_ENOUGH = 2;

/**
 * The old edition's names that the new edition does not have, each with the new name that replaces it everywhere. The
 * new name must not occur in the old edition.
 */
export function renamings(
  pairs: readonly DepartmentPair[],
  old: ReadonlySet<string>,
  newer: ReadonlySet<string>,
): Renaming[] {
  const gone = [...old].filter((name) => !newer.has(name));
  const replacedBy = new Map<string, Replaced[]>(gone.map((name) => [name, []]));
  for (const { item, old: before, new: after } of pairs) {
    const replaced: Replaced = { item, names: after, has: membership(after) };
    for (const name of new Set(before)) replacedBy.get(name)?.push(replaced);
  }
  return gone.flatMap((name): Renaming[] => {
    const replaced = replacedBy.get(name) ?? [];
    const times = new Set(replaced.map(({ item }) => item)).size;
    const only = times < RENAMED_OFTEN_ENOUGH ? null : onlyNewName(replaced, old);
    return only === null ? [] : [{ old: name, new: only, times }];
  });
}

/** The names in place of an old name. */
interface Replaced {
  readonly item: string;
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
}

/** The one new name in all places, or null. */
function onlyNewName(replaced: readonly Replaced[], old: ReadonlySet<string>): string | null {
  let only: string | null = null;
  for (const candidate of replaced[0]?.names ?? []) {
    if (old.has(candidate) || !replaced.every(({ has }) => has(candidate))) continue;
    if (only !== null) return null;
    only = candidate;
  }
  return only;
}
