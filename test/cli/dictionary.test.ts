import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDictionary } from '../../src/cli/dictionary.js';
import { isIntact } from '../../src/morphology/dictionary.js';
import { createMorphology } from '../../src/morphology/morphology.js';
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

  describe('is known to be damaged', () => {
    const whole = readFileSync(DICTIONARY);
    /** A copy with bits flipped: a place in bytes, and which bit of it. */
    const flipped = (...bits: readonly (readonly [number, number])[]) => {
      const copy = new Uint8Array(whole);
      for (const [at, bit] of bits) copy[at] = (copy[at] ?? 0) ^ (1 << bit);
      return copy;
    };

    it('by a bit flipped anywhere', () => {
      const places = Array.from({ length: 60 }, (_, i) => Math.floor((i * (whole.length - 1)) / 59));
      for (const at of [...places, 0, 4, 8, 51, 52, 53])
        expect(isIntact(flipped([at, at % 8])), `byte ${at}`).toBe(false);
    });

    it('by the uppermost bits of two words, which a plain product would let cancel out', () => {
      for (const words of [
        [100, 101],
        [100, 104],
        [5_000, 1_000_000],
      ] as const)
        expect(isIntact(flipped([words[0] * 4 + 3, 7], [words[1] * 4 + 3, 7])), `${words}`).toBe(false);
    });

    it('by being cut short or grown', () => {
      for (const length of [0, 3, 4, 8, 48, 52, 5_000, whole.length - 4, whole.length - 1])
        expect(isIntact(new Uint8Array(whole).slice(0, length)), `${length} bytes`).toBe(false);
      const grown = new Uint8Array(whole.length + 4);
      grown.set(whole);
      expect(isIntact(grown)).toBe(false);
    });
  });

  it('does without a cache that cannot be written', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, 'no folder');
    expect(isIntact(loadDictionary(join(file, 'dictionary.bin')))).toBe(true);
  });

  it('is built with the package', () => expect(isIntact(readFileSync(DICTIONARY))).toBe(true));
});
