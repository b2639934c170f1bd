/** A department that goes by a new name from a fiscal year on. */
export interface Alias {
  readonly old: string;
  readonly new: string;
  /** The first fiscal year of the new name, or null where it is not told. */
  readonly fiscalYear: number | null;
}

/** Whether the departments of the old edition and those of the new one are the same, whatever their order. */
export type SameDepartments = (old: readonly string[], young: readonly string[]) => boolean;

/**
 * Reads departments with their new names: one that was parted has several, and any of them will do.
 *
 * @param until the new edition's fiscal year: names that came later are not yet in force. Null if unknown
 */
export function sameDepartments(aliases: readonly Alias[], until: number | null): SameDepartments {
  const inForce = aliases.filter(
    ({ fiscalYear }) => fiscalYear === null || until === null || fiscalYear <= until,
  );
  const namesOf = (name: string) => allNames(name, inForce);
  return (old, young) => {
    const known = old.map(namesOf);
    return (
      known.every((names) => young.some((name) => names.has(name))) &&
      young.every((name) => known.some((names) => names.has(name)))
    );
  };
}

/**
 * A name and all that it has become since. What came into force in one year came at once, so names do not follow
 * each other through it; and a name that was given to another department is no longer its own.
 */
function allNames(name: string, aliases: readonly Alias[]): Set<string> {
  const names = new Set<string>();
  const visit = (current: string, since: number) => {
    if (names.has(current)) return;
    names.add(current);
    for (const { old, new: next, fiscalYear } of aliases)
      if (old === current && (fiscalYear ?? Number.POSITIVE_INFINITY) > since)
        visit(next, fiscalYear ?? since);
  };
  visit(name, Number.NEGATIVE_INFINITY);
  const wasGivenAway = names.size > 1 && aliases.some(({ old, new: next }) => next === name && old !== name);
  if (wasGivenAway) names.delete(name);
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
const ENOUGH = 2;

/**
 * The names of the old edition that are nowhere in the new one, with the name that has taken their place
 * everywhere: one that is nowhere in the old edition.
 */
export function renamings(
  pairs: readonly DepartmentPair[],
  old: ReadonlySet<string>,
  young: ReadonlySet<string>,
): Renaming[] {
  const gone = [...old].filter((name) => !young.has(name));
  return gone.flatMap((name): Renaming[] => {
    const replaced = pairs.filter((pair) => pair.old.includes(name));
    const everywhere = (candidate: string) => replaced.every((pair) => pair.new.includes(candidate));
    const [first] = replaced;
    const names = (first?.new ?? []).filter((candidate) => !old.has(candidate) && everywhere(candidate));
    const [only] = names;
    const times = new Set(replaced.map(({ item }) => item)).size;
    return only === undefined || names.length > 1 || times < ENOUGH ? [] : [{ old: name, new: only, times }];
  });
}
