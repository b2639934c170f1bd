import { beforeAll, describe, expect, it } from 'vitest';
import { mergeCorrections } from '../../src/index.js';
import type { CorrectionEntry } from '../../src/model.js';
import { correction, fileOf, PLAN, type Read, read } from './corrected.js';

const BROCHURE = '・冊子の配布(平成28年度)【市民課】';
const MAGAZINE = '・広報紙を発行し、動画を公開(平成28年度)【広報課】';

let plan: Read;
beforeAll(async () => {
  plan = await read(PLAN);
});

const status = (text: string, value: 'planned' | 'completed'): CorrectionEntry =>
  correction(plan, text, 'set', { set: { status: value } });

describe('the corrections of two people', () => {
  it('are put together, the same ones once', () => {
    const [a, b] = [status(BROCHURE, 'planned'), status(MAGAZINE, 'planned')];
    const mine = fileOf({ ...a, by: '市民課' });
    const theirs = fileOf({ ...a, by: '企画課', why: '誤記' }, b);
    const copies = structuredClone([mine, theirs]);
    expect(mergeCorrections(mine, theirs)).toEqual({
      corrections: fileOf({ ...a, by: '市民課' }, b),
      conflicts: [],
    });
    expect([mine, theirs]).toEqual(copies);
  });

  it.each<[string, () => [CorrectionEntry, CorrectionEntry], boolean]>([
    ['another value', () => [status(BROCHURE, 'planned'), status(BROCHURE, 'completed')], true],
    [
      'another field',
      () => [
        status(BROCHURE, 'planned'),
        correction(plan, BROCHURE, 'set', { set: { fiscal_years: [2016] } }),
      ],
      false,
    ],
    [
      'one looked at, one changed',
      () => [correction(plan, BROCHURE, 'confirm'), status(BROCHURE, 'planned')],
      true,
    ],
    [
      'one changed, one dropped',
      () => [status(BROCHURE, 'planned'), correction(plan, BROCHURE, 'drop')],
      true,
    ],
    [
      'one changed, one split',
      () => [status(BROCHURE, 'planned'), correction(plan, BROCHURE, 'split', { parts: ['冊子', '配布'] })],
      false,
    ],
    [
      'one joined, one cut elsewhere after joining',
      () => [
        correction(plan, `・説明会を開催(平成27年度)【市民課】${BROCHURE}`, 'join'),
        correction(plan, `・説明会を開催(平成27年度)【市民課】${BROCHURE}`, 'split', {
          parts: ['説明会を', '開催(平成27年度)【市民課】・冊子の配布(平成28年度)【市民課】'],
        }),
      ],
      false,
    ],
    [
      'one joined, one set after joining',
      () => [
        correction(plan, `・説明会を開催(平成27年度)【市民課】${BROCHURE}`, 'join'),
        status(`・説明会を開催(平成27年度)【市民課】${BROCHURE}`, 'planned'),
      ],
      false,
    ],
    [
      'one joined, one split within',
      () => [
        correction(plan, `・説明会を開催(平成27年度)【市民課】${BROCHURE}`, 'join'),
        correction(plan, BROCHURE, 'split', { parts: ['冊子', '配布'] }),
      ],
      true,
    ],
    [
      'two names of the plan',
      () => [
        correction(plan, BROCHURE, 'set', { set: { 'document.title': '協働プラン' } }),
        correction(plan, MAGAZINE, 'set', { set: { 'document.title': '参加プラン' } }),
      ],
      true,
    ],
  ])('contradict each other or not: %s', (_, make, isConflict) => {
    const [first, second] = make();
    const merged = mergeCorrections(fileOf(first), fileOf(second));
    expect(merged.corrections).toEqual(fileOf(first, second));
    expect(merged.conflicts).toEqual(isConflict ? [{ first, second }] : []);
    expect(mergeCorrections(fileOf(second), fileOf(first)).conflicts).toHaveLength(isConflict ? 1 : 0);
  });
});
