import { describe, expect, it } from 'vitest';
import { ancestors } from '../../src/lists/ancestors.js';
import { append } from '../../src/lists/append.js';
import { largest, smallest } from '../../src/lists/extremes.js';
import { fitted } from '../../src/lists/fitted.js';
import { grouped } from '../../src/lists/grouped.js';
import { meet, membership, overlap } from '../../src/lists/sets.js';
import { taken } from '../../src/lists/taken.js';

describe('ancestors', () => {
  const around = ancestors([
    { id: 's1', parent: null },
    { id: 's1.2', parent: 's1' },
    { id: 's1.2.3', parent: 's1.2' },
    { id: 's2', parent: null },
  ]);

  it('come outermost first, with the section itself', () => {
    expect(around('s1.2.3').map(({ id }) => id)).toEqual(['s1', 's1.2', 's1.2.3']);
    expect(around('s2').map(({ id }) => id)).toEqual(['s2']);
  });

  it('are none of no section and of one that is not there', () => {
    expect(around(null)).toEqual([]);
    expect(around('s9')).toEqual([]);
  });
});

describe('the largest and the smallest', () => {
  it('are those of more numbers than a call takes arguments', () => {
    const numbers = Array.from({ length: 200_001 }, (_, index) => (index * 7919) % 200_001);
    expect([largest(numbers), smallest(numbers)]).toEqual([200_000, 0]);
  });

  it('are told from what is below zero alone', () => {
    expect([largest([-3, -1, -2]), smallest([-3, -1, -2])]).toEqual([-1, -3]);
    expect([largest([-3], 0), smallest([3])]).toEqual([-3, 3]);
  });

  it('are infinite, or what is wanted, of none', () => {
    expect([largest([]), smallest([])]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
    expect(largest([], 0)).toBe(0);
  });
});

describe('append', () => {
  it('takes more members than a call takes arguments', () => {
    const list = [0];
    append(list, new Array<number>(300_000).fill(1));
    expect(list).toHaveLength(300_001);
  });
});

describe('a list that is taken from', () => {
  it('gives its members in their order and holds none that it has given', () => {
    const list = ['a', undefined, 'b', 'c'];
    const given = Array.from(taken(list), (member) => [member, list.includes(member), list.length]);
    expect(given).toEqual([
      ['a', false, 3],
      [undefined, false, 2],
      ['b', false, 1],
      ['c', false, 0],
    ]);
  });
});

describe('a fitted list', () => {
  it('has the same members and is another list', () => {
    const list = [[1], [2]];
    expect(fitted(list)).toEqual(list);
    expect(fitted(list)).not.toBe(list);
  });
});

describe('grouped', () => {
  it('keeps the order in which keys and things come, and leaves out what has no key', () => {
    const groups = grouped(['b1', 'a1', '', 'b2'], (text) => text.at(0));
    expect([...groups]).toEqual([
      ['b', ['b1', 'b2']],
      ['a', ['a1']],
    ]);
  });
});

describe('sets', () => {
  it.each([
    ['abc', 'bcd', 2 / 3],
    ['ab', 'abcdef', 1],
    ['abcdef', 'ab', 1],
    ['', 'ab', 0],
    ['ab', 'cd', 0],
  ])('%j and %j overlap by %d', (a, b, expected) => {
    expect(overlap(new Set(a), new Set(b))).toBeCloseTo(expected);
  });

  it('meet where they have a member in common', () => {
    expect(meet(['総務課', '広報課'], ['広報課'])).toBe(true);
    expect(meet(['総務課'], ['広報課'])).toBe(false);
    expect(meet([], ['広報課'])).toBe(false);
  });

  it.each([3, 100])('know their members, of a list of %d', (length) => {
    const has = membership(Array.from({ length }, (_, index) => index));
    expect([has(0), has(length - 1), has(length), has(-1)]).toEqual([true, true, false, false]);
  });
});
