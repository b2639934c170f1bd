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

  it('gives the same again, and takes characters of two units and halves of them', () => {
    expect(words.analyse('𠮷田地区で講座を2回開催')).toEqual(words.analyse('𠮷田地区で講座を2回開催'));
    expect(words.analyse('𠮷田地区で講座を2回開催').action).toBe('開催');
    expect(words.analyse('講座\ud842を開催').action).toBe('開催');
  });
});
