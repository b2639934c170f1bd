import { describe, expect, it } from 'vitest';
import { assign, type Edge, LARGEST } from '../../src/compare/assign.js';

const pairs = (edges: readonly Edge[]) => edges.map((edge) => `${edge.old}-${edge.new}`).sort();

/** Things of which each may be the partner of itself or of the next one in the other list. */
const chain = (length: number, own: number, next: number): Edge[] =>
  Array.from({ length }, (_, at) => at).flatMap((at) => [
    { old: at, new: at, weight: own },
    { old: at, new: (at + 1) % length, weight: next },
  ]);

describe('the choice of partners', () => {
  it('is the best as a whole, not pair by pair', () => {
    const edges = [
      { old: 0, new: 0, weight: 0.9 },
      { old: 0, new: 1, weight: 0.8 },
      { old: 1, new: 0, weight: 0.8 },
    ];
    expect(pairs(assign(edges))).toEqual(['0-1', '1-0']);
  });

  it('does not confuse the two lists where their places are the same', () => {
    const edges = [
      { old: 0, new: 5, weight: 0.9 },
      { old: 5, new: 0, weight: 0.9 },
    ];
    expect(pairs(assign(edges))).toEqual(['0-5', '5-0']);
  });

  const many = Math.ceil(Math.sqrt(LARGEST)) + 1;

  it('takes the likeliest pairs first in groups too large for that', () => {
    const chosen = assign(chain(many, 0.8, 0.7));
    expect(pairs(chosen)).toEqual(pairs(chain(many, 0.8, 0.7).filter((edge) => edge.old === edge.new)));
  });

  it('does not depend on the order in which pairs are given', () => {
    const edges = chain(many, 0.8, 0.8);
    expect(pairs(assign(edges.toReversed()))).toEqual(pairs(assign(edges)));
  });

  it('gives each thing one partner at most', () => {
    const edges = chain(5000, 0.7, 0.8);
    const chosen = assign(edges);
    expect(new Set(chosen.map((edge) => edge.old)).size).toBe(chosen.length);
    expect(new Set(chosen.map((edge) => edge.new)).size).toBe(chosen.length);
    expect(chosen.length).toBe(5000);
  });
});
