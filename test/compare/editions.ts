import { type CompareOptions, compare } from '../../src/compare/index.js';
import type { Changes } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';

const HEAD = '具体的な事業\t担当課\t実施したこと';

/** An item's row: title, department, entries. */
export const row = (title: string, entries: string, department = '総務課') =>
  `${title}\t${department}\t${entries}`;

/** An edition published in June of a year of 平成: sections, each a title and rows. */
export function edition(
  year: number,
  ...sections: readonly (readonly [title: string, ...rows: string[]])[]
): string {
  const tables = sections.map(([title, ...rows]) => [`${title}\t\t`, HEAD, ...rows, ''].join('\n'));
  return `平成${year}年6月1日\n\n${tables.join('\n')}`;
}

/** One section of an edition, its items numbered as they come. */
export const oneSection = (year: number, ...rows: string[]) => edition(year, ['(1)情報の提供', ...rows]);

export async function compareTexts(old: string, newer: string, options?: CompareOptions): Promise<Changes> {
  return compare(await extract(old), await extract(newer), options);
}

interface AnyChange {
  readonly kind: string;
  readonly classes: readonly string[];
  readonly old: { readonly id: string } | null;
  readonly new: { readonly id: string } | null;
}

/** A change on a line: kind, classes, old id, new id. */
export const brief = ({ kind, classes, old, new: newer }: AnyChange) =>
  [kind, classes.join(',') || '-', old?.id ?? '-', newer?.id ?? '-'].join(' ');

/** All that is not plainly unchanged. */
export const told = (changes: readonly AnyChange[]) =>
  changes.filter(({ kind, classes }) => kind !== 'unchanged' || classes.length > 0).map(brief);

/** Records by their activities: kind, classes, old → new. */
export const activities = ({ changes }: Changes) =>
  changes.map(
    ({ kind, classes, old, new: newer }) =>
      `${kind} ${classes.join(',') || '-'}: ${old?.activity ?? ''} → ${newer?.activity ?? ''}`,
  );
