import { describe, expect, it } from 'vitest';
import { CandidateIndex } from '../../src/compare/candidates.js';
import { Matching } from '../../src/compare/matching.js';

/** Texts of one token each, so many of each token. */
const texts = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([token, count]) => Array.from({ length: count }, () => [token]));

describe('the texts nearest to some tokens', () => {
  it('share the rarest of them, and come in their order where they share the same', () => {
    const index = new CandidateIndex([['広', '報'], ['紙'], ['広', '報'], ['広', '報'], ['面']]);
    expect(index.nearest(['広', '報', '紙'], 9)).toEqual([1, 0, 2, 3]);
    expect(index.nearest(['広', '報'], 2)).toEqual([0, 2]);
    expect(index.nearest(['無'], 9)).toEqual([]);
  });

  it('are looked for among so many alone, the rarest tokens first', () => {
    const index = new CandidateIndex(texts({ 課: 3000, 係: 1500 }));
    const found = index.nearest(['課', '係'], 5000);
    expect(found.filter((at) => at >= 3000)).toHaveLength(1500);
    expect(found).toHaveLength(2000);
  });
});

describe('members with one key', () => {
  const fit = { allows: (old: number, newer: number) => old !== 3 && newer >= 0, weigh: () => 0 };

  it.each([2, 5, 40, 41, 60])('are partners only where they can be, of %s of them', (count) => {
    const matching = new Matching(count, count);
    const keys = new Array<string>(count).fill('同');
    matching.byKey(keys, keys, fit, 1);
    const paired = [...keys.keys()].filter((at) => matching.ofOld(at) !== null);
    expect(paired).toEqual([...keys.keys()].filter((at) => at !== 3));
  });
});
