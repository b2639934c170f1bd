import type { CorrectionEntry } from '../../model.js';

const keyOf = ({ file, sha256, at, do: kind }: CorrectionEntry) => [
  file,
  sha256,
  at?.start ?? -1,
  at?.end ?? -1,
  kind,
];

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index] ?? '';
    if (value !== other) return value < other ? -1 : 1;
  }
  return 0;
}

/** Corrections by their place, so that the same ones give the same file, in whatever order they were made. */
export function inFileOrder(entries: readonly CorrectionEntry[]): CorrectionEntry[] {
  return entries
    .map((entry) => ({ entry, key: [...keyOf(entry), JSON.stringify(entry)] }))
    .sort((a, b) => compareKeys(a.key, b.key))
    .map(({ entry }) => entry);
}
