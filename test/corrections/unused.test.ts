import { describe, expect, it } from 'vitest';
import type { CorrectionEntry } from '../../src/model.js';
import { corrected, correction, PLAN, type Read } from './corrected.js';

const BROCHURE = '・冊子の配布(平成28年度)【市民課】';
const MEETING = '・説明会を開催(平成27年度)【市民課】';
const LECTURE = '講演会の開催(平成28年度)【総務課】';

describe('a correction changes nothing', () => {
  it.each<[string, (read: Read) => CorrectionEntry, string]>([
    [
      'of a heading',
      (read) => correction(read, '1.参加', 'set', { set: { status: 'planned' } }),
      'no-target',
    ],
    ['of one record alone, joined', (read) => correction(read, BROCHURE, 'join'), 'no-target'],
    ['of a part of a record, dropped', (read) => correction(read, '冊子の', 'drop'), 'part'],
    ['of half of the second record, joined', (read) => correction(read, `${MEETING}・冊子`, 'join'), 'part'],
    ['that adds a record', (read) => correction(read, BROCHURE, 'add'), 'taken'],
    ['that adds what no item precedes', (read) => correction(read, '協働計画 進捗状況', 'add'), 'no-item'],
    [
      'of records of several items, joined',
      (read) =>
        correction(
          read,
          `${BROCHURE}\n②広報の充実\t広報課\t・広報紙を発行し、動画を公開(平成28年度)【広報課】`,
          'join',
        ),
      'interleaved',
    ],
  ])('%s', async (_, entry, reason) => {
    const { document, unused, plain } = await corrected(PLAN, (read) => [entry(read)]);
    expect(unused).toEqual([{ index: 0, reason }]);
    expect(document).toEqual(plain);
  });
});

describe('corrections that contradict each other', () => {
  it.each<[string, (read: Read) => CorrectionEntry[]]>([
    [
      'on a value',
      (read) => [
        correction(read, BROCHURE, 'set', { set: { status: 'planned', departments: ['窓口課'] } }),
        correction(read, BROCHURE, 'set', { set: { status: 'completed' } }),
      ],
    ],
    [
      'on a value, by other texts of one record',
      (read) => [
        correction(read, BROCHURE, 'set', { set: { status: 'planned' } }),
        correction(read, '冊子の配布', 'set', { set: { status: 'completed' } }),
      ],
    ],
    [
      "on an item's title",
      (read) => [
        correction(read, '①説明会の開催', 'set', { set: { title: '説明会' } }),
        correction(read, BROCHURE, 'set', { set: { item_title: '講習会' } }),
      ],
    ],
    [
      'on where to cut',
      (read) => [
        correction(read, BROCHURE, 'split', { parts: ['冊子', '配布'] }),
        correction(read, BROCHURE, 'split', { parts: ['冊子の', '配布'] }),
      ],
    ],
    [
      'on whether it is a record',
      (read) => [
        correction(read, BROCHURE, 'split', { parts: ['冊子', '配布'] }),
        correction(read, BROCHURE, 'drop'),
      ],
    ],
    [
      "on the plan's name",
      (read) => [
        correction(read, BROCHURE, 'set', { set: { 'document.title': '協働プラン' } }),
        correction(read, LECTURE, 'set', { set: { 'document.title': '参加プラン' } }),
      ],
    ],
  ])('%s are both told, and neither is applied', async (_, entries) => {
    const { document, unused, plain } = await corrected(PLAN, entries);
    expect(unused).toEqual([
      { index: 0, reason: 'conflict' },
      { index: 1, reason: 'conflict' },
    ]);
    expect(document).toEqual(plain);
  });

  it('are none where two people say the same', async () => {
    const { unused, document } = await corrected(PLAN, (read) => [
      { ...correction(read, BROCHURE, 'set', { set: { status: 'planned' } }), by: '市民課' },
      { ...correction(read, BROCHURE, 'set', { set: { status: 'planned' } }), by: '企画課' },
      correction(read, LECTURE, 'add'),
      { ...correction(read, LECTURE, 'add'), why: '本文にある' },
    ]);
    expect(unused).toEqual([]);
    expect(document.corrections.map(({ field }) => field)).toEqual(['add', 'status']);
  });
});
