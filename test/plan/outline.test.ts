import { describe, expect, it } from 'vitest';
import { HeadingDepths, NumberOrder } from '../../src/plan/checks.js';
import { IdMaker, Outline } from '../../src/plan/outline.js';

const numbering = (form: string, number: string) =>
  ({ form, number, ordinal: Number(number.split(/[-.]/).at(-1)) }) as Parameters<NumberOrder['check']>[1];

describe('ids', () => {
  it('are a letter and a path of numbers, with a suffix where a number is missing or repeats', () => {
    const ids = new IdMaker('i');
    expect(ids.make('s1.2', '3')).toBe('i1.2.3');
    expect(ids.make('s1.2', '3')).toBe('i1.2.3~2');
    expect(ids.make('s1.2', null)).toBe('i1.2~1');
    expect(ids.make(null, null)).toBe('i~1');
    expect(ids.make('s1.2', '1.2.4')).toBe('i1.2.4');
    expect(ids.make('s1', '2-1')).toBe('i1.2.1');
  });
});

describe('the outline', () => {
  const heading = (form: string, number: string, depth: number) =>
    ({ place: 'heading', depth, numbering: numbering(form, number) }) as const;

  it('tells levels by the forms of numbers, whatever depth is marked', () => {
    const outline = new Outline();
    const entered = [
      heading('1.', '1', 1),
      heading('(1)', '1', 1),
      heading('(1)', '2', 2),
      heading('1.', '2', 3),
      heading('(1)', '1', 1),
    ].map((title) => outline.enter(title));
    expect(entered).toEqual([
      { id: 's1', parent: null, level: 1 },
      { id: 's1.1', parent: 's1', level: 2 },
      { id: 's1.2', parent: 's1', level: 2 },
      { id: 's2', parent: null, level: 1 },
      { id: 's2.1', parent: 's2', level: 2 },
    ]);
  });
});

describe('what is looked at on the way', () => {
  it('is whether siblings follow each other', () => {
    const order = new NumberOrder();
    const check = (parent: string, number: string) => order.check(parent, numbering('①', number), [0, 1]);
    expect(check('s1', '1')).toEqual([]);
    expect(check('s1', '2')).toEqual([]);
    expect(check('s2', '1')).toEqual([]);
    expect(check('s1', '4')).toEqual([
      { rule: 'number-out-of-order', range: [0, 1], values: { found: '4', expected: '3' } },
    ]);
  });

  it('is whether headings of a level have one depth', () => {
    const depths = new HeadingDepths();
    expect(depths.check(1, 2, [0, 1])).toEqual([]);
    expect(depths.check(1, 0, [0, 1])).toEqual([]);
    expect(depths.check(2, 3, [0, 1])).toEqual([]);
    expect(depths.check(1, 3, [4, 5])).toEqual([
      { rule: 'heading-depth', range: [4, 5], values: { found: '3', expected: '2', level: '1' } },
    ]);
  });
});
