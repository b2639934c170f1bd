import { afterEach, describe, expect, it } from 'vitest';
import { eraOf } from '../src/lexicon/eras.js';
import { addWords, alternatives, VocabularyError, vocabulary } from '../src/lexicon/index.js';
import { extract } from '../src/pipeline.js';

afterEach(() => addWords({}));

describe('the vocabulary', () => {
  it('is added to', async () => {
    const text =
      '案件名\t受持ち\tやったこと\n①広報\t総務課\t★冊子の配布(平成26年度)\n②広聴\t\tこれから\n③公開\t\t★\n';
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
      ['', 'unreported', []],
    ]);
    addWords({});
    expect((await extract(text)).records).toEqual([]);
  });

  it('is told what else holds departments apart', async () => {
    const text = '具体的な事業\t担当課\t実施したこと\n①広報\t総務課＋財政課\t・冊子の配布\n';
    expect((await extract(text)).items[0]?.departments).toEqual(['総務課+財政課']);
    addWords({ departments: { separators: ['+'] } });
    expect((await extract(text)).items[0]?.departments).toEqual(['総務課', '財政課']);
  });

  it('forgets what an earlier call added', () => {
    addWords({ entries: { bullets: ['★'] } });
    addWords({ entries: { bullets: ['☆'] } });
    expect(vocabulary().entries.bullets).toContain('☆');
    expect(vocabulary().entries.bullets).not.toContain('★');
  });

  it('takes eras that are added', async () => {
    const text = [
      '光文4年6月28日',
      '# 光文3年度協働のまちづくりプラン 進捗一覧',
      '具体的な事業\t担当課\t実施したこと',
      '①広報\t総務課\t・冊子の配布(光文元年度)【総務課】 ・冊子の改訂(2～3年度)【総務課】',
      '②広聴\t総務課\t光文2年度:説明会の開催 Ｋ３年度：意見の募集',
    ].join('\n');
    addWords({ eras: { eras: [{ name: '光文', short: ['光', 'K'], first: 2041, last: null }] } });
    const { document, records } = await extract(text);
    expect([document.title, document.date]).toEqual(['協働のまちづくりプラン', '2044-06-28']);
    expect(records.map(({ activity, fiscal_years }) => [activity, fiscal_years])).toEqual([
      ['冊子の配布', [2041]],
      ['冊子の改訂', [2042, 2043]],
      ['説明会の開催', [2042]],
      ['意見の募集', [2043]],
    ]);
  });

  it('orders eras by their years, wherever they are added', () => {
    addWords({ eras: { eras: [{ name: '慶応', short: ['慶'], first: 1865, last: 4 }] } });
    expect(eraOf('2017-06-28')).toBe('平成');
  });

  it.each([
    [{ column: {} }, 'vocabulary.column: unknown key'],
    [{ columns: { item: '案件名' } }, 'vocabulary.columns.item: found string, expected a list'],
    [{ columns: { item: [1] } }, 'vocabulary.columns.item[0]: found number, expected string'],
    [
      { eras: { eras: [{ name: '光文', first: 2041, last: null }] } },
      'vocabulary.eras.eras[0].short: found nothing, expected a list',
    ],
    [
      { eras: { eras: [{ name: '光文', short: [1], first: 2041, last: null }] } },
      'vocabulary.eras.eras[0].short[0]: found number, expected string',
    ],
    [
      { eras: { eras: [{ name: '光文', short: [], first: 2041, last: '2050' }] } },
      'vocabulary.eras.eras[0].last: found string, expected number or null',
    ],
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
