/** Names that the outputs of all documents together have. */
const RESERVED = new Set(['records', 'items', 'timeline', 'index']);

function partsOf(file: string): { folders: string[]; name: string; extension: string } {
  const folders = file.split('/');
  const name = folders.pop() ?? file;
  const dot = name.lastIndexOf('.');
  return dot > 0
    ? { folders, name: name.slice(0, dot), extension: name.slice(dot + 1) }
    : { folders, name, extension: '' };
}

/**
 * What the names of a file's outputs begin with: its name, with as many of its folders before it as keep it
 * apart from the other files, and last of all with its extension. Case makes no difference, as on Windows.
 */
export function stemsOf(files: readonly string[]): string[] {
  const stems = files.map((file) => partsOf(file).name);
  const deepest = Math.max(0, ...files.map((file) => partsOf(file).folders.length));
  for (let level = 1; level <= deepest + 1; level++) {
    for (const index of colliding(stems)) {
      const { folders, name, extension } = partsOf(files[index] ?? '');
      const usable = folders.filter((folder) => folder !== '' && folder !== '.' && folder !== '..');
      const kept = level > deepest ? usable : usable.slice(-level);
      const last = level > deepest && extension !== '' ? `${name}.${extension}` : name;
      stems[index] = [...kept, last].join('-');
    }
  }
  return numbered(stems);
}

function colliding(stems: readonly string[]): number[] {
  const counts = new Map<string, number>();
  for (const stem of stems) counts.set(stem.toLowerCase(), (counts.get(stem.toLowerCase()) ?? 0) + 1);
  return [...stems.keys()].filter((index) => {
    const stem = (stems[index] ?? '').toLowerCase();
    return RESERVED.has(stem) || (counts.get(stem) ?? 0) > 1;
  });
}

/** Where even whole paths come to the same name, numbers keep them apart. */
function numbered(stems: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return stems.map((stem) => {
    const count = (counts.get(stem.toLowerCase()) ?? 0) + 1;
    counts.set(stem.toLowerCase(), count);
    return count === 1 ? stem : `${stem}~${count}`;
  });
}
