import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

const FOLDER = 'test/negatives';
const files = readdirSync(FOLDER).filter((name) => !name.endsWith('.ts'));

/** A plan's targets beside who pursues them might as well be a list of what was done: it is asked about. */
const UNCLEAR: readonly string[] = ['targets.md'];

/** Documents of a city that report on no progress. */
describe('what is no progress report', () => {
  it('is of many kinds', () => expect(files.length).toBeGreaterThanOrEqual(25));

  it.each(files)('gives nothing and says so: %s', async (name) => {
    const file = `${FOLDER}/${name}`;
    const { items, records, messages, coverage } = await extractSoundly(readFileSync(file), { file });
    expect(records).toEqual([]);
    expect(items).toEqual([]);
    const told = UNCLEAR.includes(name) ? ['no-table', 'table-unread'] : ['not-a-progress-report'];
    expect(messages.map(({ rule }) => rule)).toEqual(told);
    expect(coverage.unclaimed).toBe(0);
  });
});
