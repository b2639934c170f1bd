import { isComparisonName, nameKey, safeName, shortStem } from './names.js';
import { RESERVED_STEMS } from './outputs.js';

const RESERVED = new Set(RESERVED_STEMS.map(nameKey));

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

const keyOf = (naming: Naming) => nameKey(shortStem(fullStem(naming)));

const isReserved = (stem: string) => RESERVED.has(nameKey(stem)) || isComparisonName(stem);

/** Groups of inputs with the same stem; an input whose stem is reserved is a group, too. */
function colliding(namings: readonly Naming[]): Naming[][] {
  const groups = new Map<string, Naming[]>();
  for (const naming of namings) {
    const key = keyOf(naming);
    const group = groups.get(key);
    if (group) group.push(naming);
    else groups.set(key, [naming]);
  }
  return [...groups].filter(([key, group]) => group.length > 1 || isReserved(key)).map(([, group]) => group);
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
function numbered(namings: readonly Naming[]): Map<Naming, string> {
  const last = new Set(colliding(namings).flat());
  const stems = new Map<Naming, string>();
  const taken = new Set<string>();
  const next = new Map<string, number>();
  const take = (naming: Naming, full: string) => {
    stems.set(naming, full);
    taken.add(nameKey(shortStem(full)));
  };
  for (const naming of namings) if (!last.has(naming)) take(naming, fullStem(naming));
  for (const naming of [...last].sort(byPath)) {
    const full = fullStem(naming);
    let number = next.get(nameKey(full)) ?? 1;
    const candidate = () => (number === 1 ? full : `${full}~${number}`);
    while (taken.has(nameKey(shortStem(candidate()))) || isReserved(candidate())) number++;
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
export function namesOf(paths: readonly string[]): OutputName[] {
  const namings = paths.map(namingOf);
  while (colliding(namings).filter(showMore).length > 0);
  const stems = numbered(namings);
  return namings.map((naming) => {
    const full = stems.get(naming) ?? fullStem(naming);
    const stem = shortStem(full);
    return { stem, isShortened: stem !== full };
  });
}

export const stemsOf = (paths: readonly string[]): string[] => namesOf(paths).map(({ stem }) => stem);
