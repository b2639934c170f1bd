import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../src/cli/dictionary.js';
import { isIntact } from '../../src/japanese/dictionary.js';
import { createMorphology } from '../../src/japanese/morphology.js';
import { DICTIONARY, temporaryFolder } from '../helpers.js';

describe('the dictionary', () => {
  it('is unpacked into its cache once, and anew when the cache is damaged', () => {
    const cache = join(temporaryFolder(), 'dictionary.bin');
    const first = loadDictionary(cache);
    expect(isIntact(first)).toBe(true);
    const written = readFileSync(cache);
    expect(written.equals(first)).toBe(true);
    for (const damaged of [
      written.subarray(0, written.length / 2),
      Buffer.alloc(0),
      Buffer.from(written).fill(7, 5000, 5004),
    ]) {
      writeFileSync(cache, damaged);
      const again = loadDictionary(cache);
      expect(createMorphology(again).analyse('計画を策定').action).toBe('策定');
      expect(readFileSync(cache).equals(written)).toBe(true);
    }
  });

  it('does without a cache that cannot be written', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'no folder');
    expect(isIntact(loadDictionary(join(file, 'dictionary.bin')))).toBe(true);
  });

  it('is built with the package', () => expect(isIntact(readFileSync(DICTIONARY))).toBe(true));
});
