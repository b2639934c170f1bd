import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

const FOLDER = 'test/negatives';
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.ts'));

/** Documents of a city that report on no progress. */
describe('what is no progress report', () => {
  it('is of many kinds', () => expect(files.length).toBeGreaterThanOrEqual(25));

  it.each(files)('gives nothing and says so: %s', async (name) => {
    const file = `${FOLDER}/${name}`;
    const { items, records, messages, coverage } = await extractSoundly(readFileSync(file), { file });
    expect(records).toEqual([]);
    expect(items).toEqual([]);
    expect(messages.map(({ rule }) => rule)).toEqual(['not-a-progress-report']);
    expect(coverage.unclaimed).toBe(0);
  });
});
