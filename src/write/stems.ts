import { grouped } from '../lists/grouped.js';
import type { Digest } from '../model.js';
import { isComparisonName, nameKey, safeName, shortStem } from './file-names.js';

/** What stems depend on besides the paths. */
export interface StemOptions {
  /** Stems of files that a run writes once. */
  readonly reserved: readonly string[];
  readonly digest: Digest;
}

/** The stem of an input's outputs. */
export interface OutputName {
  readonly stem: string;
  /** Whether the whole stem was too long. */
  readonly isShortened: boolean;
}

/** An input's path, and how much of it the name shows so far. */
interface Naming {
  readonly path: string;
  /** False for standard input, which has only the folders of its given name. */
  readonly isRooted: boolean;
  readonly folders: readonly string[];
  readonly base: string;
  readonly extension: string;
  /** How many folders precede the base name. */
  level: number;
  isExtended: boolean;
}

function namingOf(path: string): Naming {
  const folders = path.split('/');
  const name = folders.pop() ?? path;
  const dot = name.lastIndexOf('.');
  return {
    path,
    isRooted: /^(?:\/|[A-Za-z]:\/)/.test(path),
    folders: folders.filter((folder) => !['', '.', '..'].includes(folder)),
    base: dot > 0 ? name.slice(0, dot) : name,
    extension: dot > 0 ? name.slice(dot + 1) : '',
    level: 0,
    isExtended: false,
  };
}

/** The whole stem, safe for every file system. */
function fullStem({ folders, base, extension, level, isExtended }: Naming): string {
  const name = isExtended && extension !== '' ? `${base}.${extension}` : base;
  return safeName([...(level > 0 ? folders.slice(-level) : []), name].join('-'));
}

/** Stems and what they may not be. */
class StemRules {
  readonly #reserved: ReadonlySet<string>;

  constructor(readonly options: StemOptions) {
    this.#reserved = new Set(options.reserved.map(nameKey));
  }

  short(full: string): string {
    return shortStem(full, this.options.digest);
  }

  key(full: string): string {
    return nameKey(this.short(full));
  }

  isReserved(stem: string): boolean {
    return this.#reserved.has(nameKey(stem)) || isComparisonName(stem);
  }
}

/** Groups of inputs with the same stem; an input whose stem is reserved is a group, too. */
function colliding(namings: readonly Naming[], rules: StemRules): Naming[][] {
  const groups = grouped(namings, (naming) => rules.key(fullStem(naming)));
  return [...groups]
    .filter(([key, group]) => group.length > 1 || rules.isReserved(key))
    .map(([, group]) => group);
}

/** How many folders a group's files have in common. Names do not show these. */
function sharedDepth(group: readonly Naming[]): number {
  const rooted = group.filter(({ isRooted }) => isRooted);
  const [first, ...others] = rooted.length > 0 ? rooted : group;
  let depth = first?.folders.length ?? 0;
  for (const { folders } of others) {
    const differs = folders.findIndex((folder, index) => folder !== first?.folders[index]);
    depth = Math.min(depth, differs < 0 ? folders.length : differs);
  }
  return depth;
}

/** Extends the names of a group by one more folder, or by the extension within one folder. */
function showMore(group: readonly Naming[]): boolean {
  const shared = sharedDepth(group);
  const isMixed = group.some(({ isRooted }) => isRooted !== group[0]?.isRooted);
  const below = group.filter(
    ({ isRooted, folders, level }) => level < folders.length - (isMixed && !isRooted ? 0 : shared),
  );
  if (group.length > 1 && below.length > 0) {
    for (const naming of below) naming.level++;
    return true;
  }
  const extensions = new Set(group.map(({ extension }) => nameKey(extension)));
  const bare = group.filter(({ isExtended, extension }) => !isExtended && extension !== '');
  if (bare.length === 0 || (group.length > 1 && extensions.size === 1)) return false;
  for (const naming of bare) naming.isExtended = true;
  return true;
}

const byPath = (a: Naming, b: Naming) =>
  Number(b.isRooted) - Number(a.isRooted) || (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

/** Numbers names that folder and extension do not distinguish, in the order of the paths. */
function numbered(namings: readonly Naming[], rules: StemRules): Map<Naming, string> {
  const last = new Set(colliding(namings, rules).flat());
  const stems = new Map<Naming, string>();
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const take = (naming: Naming, full: string) => {
    stems.set(naming, full);
    taken.add(rules.key(full));
  };
  for (const naming of namings) if (!last.has(naming)) take(naming, fullStem(naming));
  for (const naming of [...last].sort(byPath)) {
    const full = fullStem(naming);
    let number = next.get(nameKey(full)) ?? 1;
    const candidate = () => (number === 1 ? full : `${full}~${number}`);
    while (taken.has(rules.key(candidate())) || rules.isReserved(candidate())) number++;
    take(naming, candidate());
    next.set(nameKey(full), number + 1);
  }
  return stems;
}

/**
 * A unique stem for each input: its name without the extension. Names that a file system may treat as equal are
 * prefixed with as many folders as distinguish them, or keep the extension within one folder. The stems do not depend
 * on the location of the files or on their order.
 *
 * @param paths absolute paths with `/`; standard input by its name
 */
export function namesOf(paths: readonly string[], options: StemOptions): OutputName[] {
  const rules = new StemRules(options);
  const namings = paths.map(namingOf);
  while (colliding(namings, rules).filter(showMore).length > 0);
  const stems = numbered(namings, rules);
  return namings.map((naming) => {
    const full = stems.get(naming) ?? fullStem(naming);
    const stem = rules.short(full);
    return { stem, isShortened: stem !== full };
  });
}
