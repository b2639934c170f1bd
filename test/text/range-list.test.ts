import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range } from '../../src/model.js';
import { CLAIM_KIND_VALUES } from '../../src/schema/generated/values.js';
import { ClaimList } from '../../src/text/claim-list.js';
import { RangeList } from '../../src/text/range-list.js';

const range = fc.tuple(fc.nat(), fc.nat());

/** Far longer than what a list has space for at first: without a size, fast-check makes no list of more than ten. */
const LONG = { maxLength: 200, size: 'max' } as const;

describe('a list of ranges', () => {
  it('gives back what it was given, in its order, as often as it is asked', () => {
    fc.assert(
      fc.property(fc.array(range, LONG), (given) => {
        const list = new RangeList();
        for (const [start, end] of given) list.add(start, end);
        expect(list.length).toBe(given.length);
        expect([...list]).toEqual(given);
        expect([...list]).toEqual(given);
      }),
    );
  });
});

describe('a list of claims', () => {
  it('knows of each range what it was claimed as', () => {
    const claim = fc.tuple(fc.constantFrom(...CLAIM_KIND_VALUES), fc.array(range, { maxLength: 3 }));
    fc.assert(
      fc.property(fc.array(claim, LONG), (given) => {
        const list = new ClaimList();
        for (const [kind, ranges] of given) list.add(kind, ranges);
        const expected = given.flatMap(([kind, ranges]) => ranges.map((each) => [kind, each] as const));
        const pairs = [...list].map(({ kind, ranges }) => [kind, ranges[0] as Range] as const);
        expect(pairs).toEqual(expected);
      }),
    );
  });
});
