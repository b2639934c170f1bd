import { describe, expect, it } from 'vitest';
import { createLexicon, VocabularyError } from '../src/lexicon/index.js';
import { alternatives } from '../src/lexicon/patterns.js';
import { extract } from '../src/pipeline.js';
import { unplaced } from '../src/text/text.js';
import { morphology } from './helpers.js';

describe('the vocabulary', () => {
  it('is added to', async () => {
    const text =
      '案件名\t受持ち\tやったこと\n①広報\t総務課\t★冊子の配布(平成26年度)\n②広聴\t\tこれから\n③公開\t\t★\n';
    expect((await extract(text)).records).toEqual([]);
    const vocabulary = {
      columns: { item: ['案件名'], department: ['受持ち'], result: ['やったこと'] },
      entries: { bullets: ['★'] },
      statuses: { words: { planned: ['これから'] } },
    };
    const { records } = await extract(text, { vocabulary });
    expect(records.map(({ activity, status, fiscal_years }) => [activity, status, fiscal_years])).toEqual([
      ['冊子の配布', 'implemented', [2014]],
      ['これから', 'planned', []],
      ['', 'unreported', []],
    ]);
    expect((await extract(text, { lexicon: createLexicon(vocabulary) })).records).toEqual(records);
    expect((await extract(text)).records).toEqual([]);
  });

  it('is told what else holds departments apart', async () => {
    const text = '具体的な事業\t担当課\t実施したこと\n①広報\t総務課＋財政課\t・冊子の配布\n';
    expect((await extract(text)).items[0]?.departments).toEqual(['総務課+財政課']);
    const vocabulary = { departments: { separators: ['+'] } };
    expect((await extract(text, { vocabulary })).items[0]?.departments).toEqual(['総務課', '財政課']);
  });

  it('is of one extraction alone, whichever others run at the same time', async () => {
    const text = (bullet: string) =>
      `具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t${bullet}冊子の配布 ${bullet}冊子の改訂\n`;
    const activities = async (bullet: string, known: string) => {
      const { records } = await extract(text(bullet), { vocabulary: { entries: { bullets: [known] } } });
      return records.map(({ activity }) => activity);
    };
    const [star, open, other, none] = await Promise.all([
      activities('★', '★'),
      activities('☆', '☆'),
      activities('★', '☆'),
      extract(text('★')),
    ]);
    expect(star).toEqual(['冊子の配布', '冊子の改訂']);
    expect(open).toEqual(['冊子の配布', '冊子の改訂']);
    expect(other).toEqual(['★冊子の配布★冊子の改訂']);
    expect(none.records.map(({ activity }) => activity)).toEqual(['★冊子の配布★冊子の改訂']);
  });

  it('tells the morphology which units there are', async () => {
    const text = '具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・掲示板を3ヵ年計画で5掲示面設置\n';
    const words = morphology();
    const units = async (vocabulary: unknown) =>
      (await extract(text, { morphology: words, vocabulary })).records[0]?.quantities.map(({ unit }) => unit);
    const [added, builtIn] = await Promise.all([units({ quantities: { units: ['掲示面'] } }), units({})]);
    expect(added).toContain('掲示面');
    expect(builtIn).not.toContain('掲示面');
  });

  it('adds brackets for the splitter as for the tags', async () => {
    const cells = [
      '・冊子の配布〖平成27年度〗〖総務課〗・研修の開催〖平成28年度〗〖財政課〗',
      '冊子の配布〖平成27年度〗〖総務課〗研修の開催〖平成28年度〗〖財政課〗',
      '〖平成27年度〗冊子の配布〖総務課〗<br>〖平成28年度〗研修の開催〖財政課〗',
    ];
    const vocabulary = { entries: { brackets: ['〖〗'] } };
    for (const cell of cells) {
      const text = `具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t${cell}\n`;
      const { records } = await extract(text, { vocabulary });
      expect(
        records.map(({ activity, fiscal_years, departments }) => [activity, fiscal_years, departments]),
        cell,
      ).toEqual([
        ['冊子の配布', [2015], ['総務課']],
        ['研修の開催', [2016], ['財政課']],
      ]);
    }
  });

  it('adds brackets for titles of lists and for lists of departments', async () => {
    const vocabulary = { entries: { brackets: ['〖〗'] } };
    const list = '# 計画\n\n① 防災訓練の実施〖危機管理課〗\n・訓練の開催〖平成28年度〗\n';
    const { items } = await extract(list, { vocabulary });
    expect(items.map(({ title, departments }) => [title, departments])).toEqual([
      ['防災訓練の実施', ['危機管理課']],
    ]);
    const { departments } = createLexicon(vocabulary);
    const names = departments.read(unplaced('財政課〖財務局、総括〗、総務課'));
    expect(names.map(({ name }) => name)).toEqual(['財政課〖財務局、総括〗', '総務課']);
  });

  it('takes eras that are added', async () => {
    const text = [
      '光文4年6月28日',
      '# 光文3年度協働のまちづくりプラン 進捗一覧',
      '具体的な事業\t担当課\t実施したこと',
      '①広報\t総務課\t・冊子の配布(光文元年度)【総務課】 ・冊子の改訂(2～3年度)【総務課】',
      '②広聴\t総務課\t光文2年度:説明会の開催 Ｋ３年度：意見の募集',
    ].join('\n');
    const vocabulary = { eras: { eras: [{ name: '光文', short: ['光', 'K'], first: 2041, last: null }] } };
    const { document, records } = await extract(text, { vocabulary });
    expect([document.title, document.date]).toEqual(['協働のまちづくりプラン', '2044-06-28']);
    expect(records.map(({ activity, fiscal_years }) => [activity, fiscal_years])).toEqual([
      ['冊子の配布', [2041]],
      ['冊子の改訂', [2042, 2043]],
      ['説明会の開催', [2042]],
      ['意見の募集', [2043]],
    ]);
  });

  it('orders eras by their years, wherever they are added', () => {
    const { eras } = createLexicon({
      eras: { eras: [{ name: '慶応', short: ['慶'], first: 1865, last: 4 }] },
    });
    expect([eras.ofDate('2017-06-28'), eras.ofDate('1866-01-01')]).toEqual(['平成', '慶応']);
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
  ])('refuses %j', async (words, message) => {
    expect(() => createLexicon(words)).toThrow(VocabularyError);
    expect(() => createLexicon(words)).toThrow(message);
    await expect(extract('', { vocabulary: words })).rejects.toThrow(message);
  });

  it('says in Japanese, too, what it refuses', () => {
    const refused = { eras: { eras: [{ name: '光文', short: [], first: 2041, last: '2050' }] } };
    const ja = 'vocabulary.eras.eras[0].last: 文字列です。正しくは数値かnull';
    expect(() => createLexicon(refused)).toThrow(
      expect.objectContaining({ says: expect.objectContaining({ ja }) }),
    );
  });

  it('takes signs for themselves', () => {
    expect(new RegExp(`^(?:${alternatives(['a', 'a+(b)', '[c]'])})$`).test('a+(b)')).toBe(true);
  });

  it('tells clerks what each file is for', () => {
    for (const part of Object.values(createLexicon().words)) expect(part.about.length).toBeGreaterThan(10);
  });
});
