import { describe, expect, it } from 'vitest';
import { applyCorrections } from '../../src/index.js';
import { corrected, correction, fileOf, PLAN, read, told } from './corrected.js';

const FIRST = '説明会を開催(平成27年度)【市民課】';
const SECOND = '冊子の配布(平成28年度)【市民課】';
const BOTH = `${FIRST}・${SECOND}`;

describe('corrections that follow each other at one place', () => {
  it('join neighbours and cut them elsewhere', async () => {
    const { document, unused } = await corrected(PLAN, (plan) => [
      correction(plan, BOTH, 'join'),
      correction(plan, BOTH, 'split', { parts: ['説明会を開催', `(平成27年度)【市民課】・${SECOND}`] }),
    ]);
    expect(unused).toEqual([]);
    expect(told(document).slice(0, 2)).toEqual([
      ['r1.1.1', '説明会を開催', ''],
      ['r1.1.2', '(平成27年度)【市民課】・冊子の配布', '2016'],
    ]);
  });

  it('drop what was joined', async () => {
    const { document, unused } = await corrected(PLAN, (plan) => [
      correction(plan, BOTH, 'drop'),
      correction(plan, BOTH, 'join'),
    ]);
    expect(unused).toEqual([]);
    expect(told(document)[0]?.[1]).toBe('広報紙を発行し、動画を公開');
  });

  it('cut what was added', async () => {
    const lecture = '講演会の開催(平成28年度)【総務課】';
    const { document, unused } = await corrected(PLAN, (plan) => [
      correction(plan, lecture, 'split', { parts: ['講演会の', '開催(平成28年度)【総務課】'] }),
      correction(plan, lecture, 'add'),
    ]);
    expect(unused).toEqual([]);
    expect(
      told(document)
        .slice(-2)
        .map(([, activity]) => activity),
    ).toEqual(['講演会の', '開催']);
  });

  it('still contradict each other where one undoes the other', async () => {
    const { unused } = await corrected(PLAN, (plan) => [
      correction(plan, SECOND, 'drop'),
      correction(plan, SECOND, 'split', { parts: ['冊子の', '配布'] }),
    ]);
    expect(unused.map(({ reason }) => reason)).toEqual(['conflict', 'conflict']);
  });
});

describe('what corrections have changed', () => {
  it('is told of each with what was there before', async () => {
    const plan = await read(PLAN);
    const { applied } = applyCorrections(
      plan.document,
      plan.transcript,
      fileOf(
        correction(plan, SECOND, 'set', { set: { status: 'planned' } }),
        correction(plan, FIRST, 'drop'),
        correction(plan, '未実施', 'confirm'),
      ),
    );
    expect(applied).toEqual([
      { index: 1, id: 'i1.1', field: 'drop', was: `・${FIRST}`, reapplied: false },
      { index: 0, id: 'r1.1.1', field: 'status', was: 'implemented', reapplied: false },
      { index: 2, id: 'r1.3.1', field: 'confirm', was: null, reapplied: false },
    ]);
  });
});
