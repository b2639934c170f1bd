import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/compare/audit.js';
import { compare } from '../../src/compare/index.js';
import { extract } from '../../src/pipeline.js';
import { type SheetKind, sheetsOf } from './sheets.js';

const KINDS: readonly SheetKind[] = ['cumulative', 'yearly-tags', 'yearly-column', 'year-columns'];
const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

const tally = (names: readonly string[]) => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

describe.each(KINDS)('generated sheets: %s', (kind) => {
  it.each(SEEDS)('tell what was planted, and warn of nothing else (seed %i)', async (seed) => {
    const sheets = sheetsOf(kind, seed);
    const [old, newer] = [await extract(sheets.old), await extract(sheets.new)];
    const changes = compare(old, newer);
    expect(changes.mode).toBe(sheets.mode);
    expect(changes.messages.map(({ rule }) => rule).sort()).toEqual(sheets.rules);
    const { renumbered: _, ...classes } = changes.summary.classes;
    expect(classes).toEqual(sheets.classes);
    expect(
      tally(changes.items.flatMap(({ classes }) => classes.filter((name) => name !== 'renumbered'))),
    ).toEqual(sheets.items);
  });

  it.each(SEEDS.slice(0, 5))('say nothing of an edition against itself (seed %i)', async (seed) => {
    for (const text of [sheetsOf(kind, seed).old, sheetsOf(kind, seed).new]) {
      const it = await extract(text);
      const itself = compare(it, it);
      expect([itself.summary.classes, itself.messages]).toEqual([{}, []]);
      expect(itself.summary).toMatchObject({ changed: 0, added: 0, removed: 0 });
      expect(auditOf([itself], [it, it]).rows).toEqual([]);
    }
  });
});
