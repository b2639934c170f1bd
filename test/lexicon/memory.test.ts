import { afterEach, describe, expect, it, vi } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { YearReader } from '../../src/lexicon/years.js';
import { remembered } from '../../src/lists/remembered.js';
import { extract } from '../../src/pipeline.js';
import { asNormal } from '../../src/text/normalise.js';
import { REAL_FILE, realText } from '../helpers.js';

afterEach(() => void vi.restoreAllMocks());

/** How many texts a reader was asked for, how many of them are different, and how many it has read. */
async function countsOf(reader: { parse: unknown; read: unknown }, extraction: () => Promise<unknown>) {
  const asked = vi.spyOn(reader as { parse(...given: unknown[]): unknown }, 'parse');
  const read = vi.spyOn(reader as { read(...given: unknown[]): unknown }, 'read');
  await extraction();
  const different = new Set(asked.mock.calls.map((given) => JSON.stringify([given[0], given[1] ?? null])));
  return { asked: asked.mock.calls.length, different: different.size, read: read.mock.calls.length };
}

describe('what has been read is remembered', () => {
  const whole = () => extract(realText(), { file: REAL_FILE, lexicon: createLexicon() });

  it('so that years of the real document are read once each', async () => {
    const { asked, different, read } = await countsOf(YearReader.prototype, whole);
    expect(read).toBe(different);
    expect(asked).toBeGreaterThan(read * 1.5);
  });

  it('with the era that years are read in', () => {
    const { years } = createLexicon();
    const text = asNormal('2年度');
    expect(years.parse(text, '平成')?.years).toEqual([1990]);
    expect(years.parse(text, '令和')?.years).toEqual([2020]);
    expect(years.parse(text)).toBeNull();
  });

  it('up to a bound, and what is null too', () => {
    const compute = vi.fn((text: string) => (text === '' ? null : text.length));
    const length = remembered(2, compute);
    expect(['', '', 'a', 'a'].map(length)).toEqual([null, null, 1, 1]);
    expect(compute).toHaveBeenCalledTimes(2);
    expect(['bb', ''].map(length)).toEqual([2, null]);
    expect(compute).toHaveBeenCalledTimes(4);
  });
});
