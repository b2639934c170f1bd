import { beforeAll, describe, expect, it } from 'vitest';
import type { Morphology } from '../../src/model.js';
import { morphology } from '../helpers.js';

let words: Morphology;
beforeAll(() => {
  words = morphology();
});

describe('the analysis of an activity', () => {
  it.each([
    ['講座を開催', '開催'],
    ['広報紙の配布', '配布'],
    ['計画を策定し、市民に周知', '周知'],
    ['ホームページ', null],
    ['', null],
  ])('finds the last verbal noun: %s', (text, action) => expect(words.analyse(text).action).toBe(action));

  it.each([
    ['掲示板を6か所に設置', [{ value: 6, unit: 'か所', text: '6か所' }]],
    [
      '講座を3回開催、参加者120人',
      [
        { value: 3, unit: '回', text: '3回' },
        { value: 120, unit: '人', text: '120人' },
      ],
    ],
    ['第2次計画の策定', []],
    ['設置', []],
  ])('counts things, but no ordinals: %s', (text, quantities) =>
    expect(words.analyse(text).quantities).toEqual(quantities),
  );

  it.each([
    ['水温は-4度', -4, '-4度'],
    ['前年比-7%となった', -7, '-7%'],
    ['来場者は▲30人', -30, '▲30人'],
    ['収支は△2,500円', -2500, '△2,500円'],
    ['定員は10-20人', 20, '20人'],
    ['B-3棟を改修', 3, '3棟'],
    ['受付-6件を処理', 6, '6件'],
  ])('takes a minus for one, and a hyphen that joins for none: %s', (text, value, shown) => {
    const [quantity] = words.analyse(text).quantities;
    expect([quantity?.value, quantity?.text]).toEqual([value, shown]);
  });

  it('gives the same again, and takes characters of two units and halves of them', () => {
    expect(words.analyse('𠮷田地区で講座を2回開催')).toEqual(words.analyse('𠮷田地区で講座を2回開催'));
    expect(words.analyse('𠮷田地区で講座を2回開催').action).toBe('開催');
    expect(words.analyse('講座\ud842を開催').action).toBe('開催');
  });
});
