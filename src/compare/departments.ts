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
  const successors = new Map<string, string[]>();
  for (const { old, new: name, fiscalYear } of aliases) {
    if (fiscalYear !== null && until !== null && fiscalYear > until) continue;
    successors.set(old, [...(successors.get(old) ?? []), name]);
  }
  const namesOf = (name: string) => allNames(name, successors);
  return (old, young) => {
    const known = old.map(namesOf);
    return (
      known.every((names) => young.some((name) => names.has(name))) &&
      young.every((name) => known.some((names) => names.has(name)))
    );
  };
}

/** A name and all that it has become since. */
function allNames(name: string, successors: ReadonlyMap<string, readonly string[]>): Set<string> {
  const names = new Set([name]);
  for (const known of names) for (const next of successors.get(known) ?? []) names.add(next);
  return names;
}

/** A name that may have been replaced by another everywhere. */
export interface Renaming {
  readonly old: string;
  readonly new: string;
  /** In how many pairs of partners it was. */
  readonly times: number;
}

type Departments = readonly string[];

/** How often a name must have been replaced before it is taken for renamed. */
const ENOUGH = 2;

/**
 * The names of the old edition that are nowhere in the new one, with the name that has taken their place
 * everywhere: one that is nowhere in the old edition.
 *
 * @param pairs departments of partners
 */
export function renamings(
  pairs: readonly (readonly [old: Departments, young: Departments])[],
  old: ReadonlySet<string>,
  young: ReadonlySet<string>,
): Renaming[] {
  const gone = [...old].filter((name) => !young.has(name));
  return gone.flatMap((name): Renaming[] => {
    const replaced = pairs.filter(([departments]) => departments.includes(name));
    const [first] = replaced;
    const everywhere = (candidate: string) => replaced.every(([, now]) => now.includes(candidate));
    const names = (first?.[1] ?? []).filter((candidate) => !old.has(candidate) && everywhere(candidate));
    const [only] = names;
    if (only === undefined || names.length > 1 || replaced.length < ENOUGH) return [];
    return [{ old: name, new: only, times: replaced.length }];
  });
}
