import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { extract } from '../../src/pipeline.js';
import { asNormal } from '../../src/text/normalise.js';

describe('the state that a sentence tells of', () => {
  it.each([
    ['駅前広場の改修予定', 'planned'],
    ['駅前広場の改修を予定している', 'planned'],
    ['橋梁の点検が完了', 'completed'],
    ['改修工事が終了した', 'completed'],
    ['花火大会を廃止', 'discontinued'],
    ['説明会を実施しなかった', 'not_implemented'],
    ['説明会を開催していない', 'not_implemented'],
    ['計画期間終了後の見直し', null],
    ['予定表の作成', null],
  ])('%s: %s', (text, status) => expect(createLexicon().statuses.ofActivity(asNormal(text))).toBe(status));
});

describe('a column of states', () => {
  it.each([
    ['marks', '○', '×'],
    ['words', '実施済', '未実施'],
    ['both', '○', '未実施'],
  ])('tells of its row by %s', async (_, done, undone) => {
    const { records, items } = await extract(
      `具体的な事業\t担当課\t実施したこと\t進捗\n①広報\t総務課\t・冊子の配布\t${done}\n②窓口\t総務課\t・窓口の設置\t${undone}\n`,
    );
    expect(records.map(({ status, status_basis }) => [status, status_basis])).toEqual([
      ['implemented', 'column'],
      ['not_implemented', 'column'],
    ]);
    expect(items.map(({ columns }) => columns)).toEqual([{ 進捗: done }, { 進捗: undone }]);
  });
});
