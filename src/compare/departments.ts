import { grouped } from '../lists/grouped.js';
import { membership } from '../lists/sets.js';

/** A department that goes by a new name from a fiscal year on. */
export interface Alias {
  readonly old: string;
  readonly new: string;
  /** The first fiscal year of the new name, or null where it is not told. */
  readonly fiscalYear: number | null;
}

/** Whether the departments of the old edition and those of the new one are the same, whatever their order. */
export type SameDepartments = (old: readonly string[], newer: readonly string[]) => boolean;

/** A department's name in the old edition, and the names by which the new one may know it. */
export type NamesSince = (name: string) => readonly string[];

/**
 * Reads departments with their new names: one that was parted has several, and any of them will do.
 *
 * @param until the new edition's fiscal year: names that came later are not yet in force. Null if unknown
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
    const isNew = membership(newer);
    const known = old.map(namesOf);
    return known.every((names) => names.some(isNew)) && newer.every(membership(known.flat()));
  };
}

/** Aliases by the names that they replace, and the names that they give to other departments. */
interface Followed {
  readonly byOld: ReadonlyMap<string, readonly Alias[]>;
  readonly given: ReadonlySet<string>;
}

/**
 * A name and all that it has become since. What came into force in one year came at once, so names do not follow
 * each other through it; and a name that was given to another department is no longer its own.
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

/** A name that may have been replaced by another everywhere. */
export interface Renaming {
  readonly old: string;
  readonly new: string;
  /** In how many items it was. */
  readonly times: number;
}

/** The departments of two partners, and the item in which they stand. */
export interface DepartmentPair {
  readonly item: string;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** In how many items a name must have been replaced before it is taken for renamed. */
const RENAMED_OFTEN_ENOUGH = 2;

/**
 * The names of the old edition that are nowhere in the new one, with the name that has taken their place
 * everywhere: one that is nowhere in the old edition.
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

/** What stands where a name stood. */
interface Replaced {
  readonly item: string;
  readonly names: readonly string[];
  readonly has: (name: string) => boolean;
}

/** The one new name that stands in all places, or null. */
function onlyNewName(replaced: readonly Replaced[], old: ReadonlySet<string>): string | null {
  let only: string | null = null;
  for (const candidate of replaced[0]?.names ?? []) {
    if (old.has(candidate) || !replaced.every(({ has }) => has(candidate))) continue;
    if (only !== null) return null;
    only = candidate;
  }
  return only;
}
