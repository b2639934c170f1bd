import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';
import { DAMAGES } from './damage.js';
import { expectedRecords, facts, keyOf } from './facts.js';
import { LAYOUTS } from './layouts.js';
import { NOTATIONS, STANDARD } from './notation.js';

const SEEDS = [1, 2, 3];

/** Whole records: right only if every part of them is. */
async function scoreOf(text: string, file: string, expected: readonly string[]) {
  const document = await extract(text, { file });
  const found = document.records.map((record) =>
    keyOf(record.sections, record.item_title, record.item_departments, {
      activity: record.activity,
      years: record.fiscal_years,
      departments: record.departments,
      status: record.status,
    }),
  );
  const left = [...expected];
  let right = 0;
  const wrong: string[] = [];
  for (const record of found) {
    const at = left.indexOf(record);
    if (at < 0) wrong.push(record);
    else {
      left.splice(at, 1);
      right++;
    }
  }
  return {
    f1: (2 * right) / (found.length + expected.length),
    wrong: wrong[0],
    missed: left[0],
    unclaimed: document.coverage.unclaimed,
  };
}

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
