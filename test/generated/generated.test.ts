import { describe, expect, it } from 'vitest';
import { DAMAGES } from './damage.js';
import { expectedRecords, facts } from './facts.js';
import { LAYOUTS } from './layouts.js';
import { NOTATIONS, STANDARD } from './notation.js';
import { scoreOf } from './score.js';

const SEEDS = [1, 2, 3];

describe.each(LAYOUTS)('$name', ({ file, render }) => {
  it.each(NOTATIONS)('$name', async (notation) => {
    for (const seed of SEEDS) {
      const parts = facts(seed);
      const score = await scoreOf(render(parts, notation), file, expectedRecords(parts));
      expect(score).toEqual({ f1: 1, wrong: undefined, missed: undefined, unclaimed: 0 });
    }
  });

  it.each(DAMAGES)('damaged: $name', async ({ damage }) => {
    for (const seed of SEEDS) {
      const parts = facts(seed);
      const score = await scoreOf(damage(render(parts, STANDARD)), file, expectedRecords(parts));
      expect(score.f1, `${score.wrong} instead of ${score.missed}`).toBeGreaterThanOrEqual(0.99);
    }
  });
});
