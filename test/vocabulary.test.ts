import { afterEach, describe, expect, it } from 'vitest';
import { extract } from '../src/pipeline.js';
import { addWords, alternatives, VocabularyError, vocabulary } from '../src/vocabulary/index.js';

afterEach(() => addWords({}));

describe('the vocabulary', () => {
  it('is added to', async () => {
    const text = '案件名\t受持ち\tやったこと\n①広報\t総務課\t★冊子の配布(平成26年度)\n②広聴\t\tこれから\n';
    expect((await extract(text)).records).toEqual([]);
    addWords({
      columns: { item: ['案件名'], department: ['受持ち'], result: ['やったこと'] },
      entries: { bullets: ['★'] },
      statuses: { words: { planned: ['これから'] } },
    });
    const { records } = await extract(text);
    expect(records.map(({ activity, status, fiscal_years }) => [activity, status, fiscal_years])).toEqual([
      ['冊子の配布', 'implemented', [2014]],
      ['これから', 'planned', []],
    ]);
    addWords({});
    expect((await extract(text)).records).toEqual([]);
  });

  it.each([
    [{ column: {} }, 'vocabulary.column: unknown key'],
    [{ columns: { item: '案件名' } }, 'vocabulary.columns.item: found string, expected a list'],
    [{ columns: { item: [1] } }, 'vocabulary.columns.item[0]: found number, expected string'],
    [[], 'vocabulary: found a list, expected an object'],
  ])('refuses %j', (words, message) => {
    const before = vocabulary();
    expect(() => addWords(words)).toThrow(new VocabularyError(message));
    expect(vocabulary()).toBe(before);
  });

  it('takes signs for themselves', () => {
    expect(new RegExp(`^(?:${alternatives(['a', 'a+(b)', '[c]'])})$`).test('a+(b)')).toBe(true);
  });

  it('tells clerks what each file is for', () => {
    for (const part of Object.values(vocabulary())) expect(part.about.length).toBeGreaterThan(10);
  });
});
