import { beforeAll, describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import type { Changes, Morphology, ProgressDocument } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { extractSoundly, morphology, REAL_FILE, realText } from '../helpers.js';
import { editionsOf } from './editions.js';
import { type EditionScore, misread, scoreEditions, sum } from './score-editions.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

interface Compared {
  readonly seed: number;
  readonly misread: readonly string[];
  readonly old: ProgressDocument;
  readonly new: ProgressDocument;
  readonly changes: Changes;
  readonly score: EditionScore;
}

async function compared(
  seed: number,
  words: Morphology,
  real: { text: string; document: ProgressDocument },
): Promise<Compared> {
  const editions = editionsOf(seed, seed % 3 === 0 ? real : undefined);
  const old = await extractSoundly(editions.old.text, { file: 'old.md', morphology: words });
  const newer = await extractSoundly(editions.new.text, { file: 'new.md', morphology: words });
  const changes = compare(old, newer);
  const score = scoreEditions(editions, changes, old, newer);
  return {
    seed,
    misread: [...misread(editions.old, old), ...misread(editions.new, newer)],
    old,
    new: newer,
    changes,
    score,
  };
}

describe('next-year editions with known truth', () => {
  let all: Compared[] = [];
  beforeAll(async () => {
    const words = morphology();
    const text = realText();
    const real = { text, document: await extract(text, { file: REAL_FILE, morphology: words }) };
    for (const seed of SEEDS) all = [...all, await compared(seed, words, real)];
  });

  it('are read as they were meant', () => {
    expect(all.map((one) => one.misread)).toEqual(SEEDS.map(() => []));
  });

  it('find their partners', () => {
    for (const { seed, score } of all)
      expect(
        sum([score.records]).f1,
        `seed ${seed}: ${JSON.stringify(score.missed[0])}`,
      ).toBeGreaterThanOrEqual(0.97);
    expect(sum(all.map(({ score }) => score.records)).f1).toBeGreaterThanOrEqual(0.99);
    expect(sum(all.map(({ score }) => score.items)).f1).toBeGreaterThanOrEqual(0.99);
  });

  it('are told what changed', () => {
    expect(sum(all.map(({ score }) => score.records)).classes).toBeGreaterThanOrEqual(0.97);
    expect(sum(all.map(({ score }) => score.items)).classes).toBeGreaterThanOrEqual(0.97);
  });

  it('have every record once, and sums that hold', () => {
    for (const { old, new: newer, changes } of all) {
      const ids = (side: 'old' | 'new', list: 'changes' | 'items' | 'sections') =>
        changes[list].flatMap((change) => change[side]?.id ?? []).sort();
      const sorted = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
      expect(ids('old', 'changes')).toEqual(sorted(old.records));
      expect(ids('new', 'changes')).toEqual(sorted(newer.records));
      expect(ids('old', 'items')).toEqual(sorted(old.items));
      expect(ids('new', 'items')).toEqual(sorted(newer.items));
      expect(ids('old', 'sections')).toEqual(sorted(old.sections));
      expect(ids('new', 'sections')).toEqual(sorted(newer.sections));
      const { summary } = changes;
      const pairs = summary.unchanged + summary.changed;
      expect(summary).toMatchObject({
        records_old: pairs + summary.removed,
        records_new: pairs + summary.added,
        items_old: old.items.length,
        items_new: newer.items.length,
      });
      for (const kind of ['unchanged', 'changed', 'added', 'removed'] as const)
        expect(summary[kind]).toBe(changes.changes.filter((change) => change.kind === kind).length);
      const counts: Record<string, number> = {};
      for (const name of changes.changes.flatMap(({ classes }) => classes))
        counts[name] = (counts[name] ?? 0) + 1;
      expect(summary.classes).toEqual(counts);
    }
  });
});
