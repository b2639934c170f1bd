import { describe, expect, it } from 'vitest';
import { firstIndex } from '../../src/lists/first-index.js';

describe('the first index at which a condition holds', () => {
  it('is found wherever it is', () => {
    for (let length = 0; length <= 9; length++)
      for (let first = 0; first <= length; first++)
        expect(firstIndex(length, (index) => index >= first)).toBe(first);
  });

  it('is found in a few steps', () => {
    let asked = 0;
    firstIndex(1_000_000, (index) => {
      asked++;
      return index >= 765_432;
    });
    expect(asked).toBeLessThanOrEqual(20);
  });
});
