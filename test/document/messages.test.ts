import { describe, expect, it } from 'vitest';
import type { ProgressDocument } from '../../src/model.js';
import { excerpt } from '../../src/text/excerpt.js';
import { extractSoundly } from '../helpers.js';

const HEAD = '具体的な事業\t担当課\t実施したこと\n';
const read = (text: string) => extractSoundly(text, { file: 'a.md' });
const lines = ({ messages }: ProgressDocument, rule: string) =>
  messages.filter((message) => message.rule === rule).map(({ line }) => line);

it('cuts a quoted text between characters alone', async () => {
  for (const before of ['', 'あ']) {
    const text = `<table><tr><td>${before}${'𠮷'.repeat(60)}`;
    const quoted = excerpt(text, 40);
    expect(quoted).not.toMatch(/\p{Cs}/u);
    expect(quoted.endsWith('…')).toBe(true);
  }
  expect(excerpt('𠮷'.repeat(20), 40)).toBe('𠮷'.repeat(20));
});

describe('messages', () => {
  it('stand in the order of the document, those of one place by their rules', async () => {
    const { messages } = await read(
      `<p hidden>下書き</p>\n\n${HEAD}①広報\t総務課\t・配布(平成28年度)【財政課】 ・改訂\n③広聴\t\t・配布(平成28年度)【財政課】\n`,
    );
    const places = messages.map(({ start, end, rule }) => [start, end, rule] as const);
    const sorted = [...places].sort((a, b) => a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : 1));
    expect(places).toEqual(sorted);
    expect(messages.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '1 unclaimed-text',
      '4 department-not-in-charge',
      '4 department-tag-missing',
      '4 fiscal-year-missing',
      '5 department-filled-down',
      '5 number-out-of-order',
      '5 department-not-in-charge',
      '5 duplicate-record',
    ]);
  });

  it('quote no more than the beginning of a long text', async () => {
    const quoted = async (length: number) => {
      const { messages, coverage } = await read(`<p hidden>${'文'.repeat(length)}</p>\n`);
      expect(coverage.unclaimed_text.map(({ text }) => text.length)).toEqual([length]);
      return messages.find(({ rule }) => rule === 'unclaimed-text')?.message ?? '';
    };
    expect(await quoted(40)).toContain(`「${'文'.repeat(40)}」`);
    expect(await quoted(41)).toContain(`「${'文'.repeat(40)}…」`);
  });
});

describe('what is missing', () => {
  const row = (number: string, activity: string) => `${number}広報\t総務課\t・${activity}\n`;
  const tagged = '冊子の配布(平成28年度)【総務課】';

  it('is missed where half of the entries or more have it', async () => {
    const half = await read(HEAD + row('①', tagged) + row('②', '会の開催'));
    expect(lines(half, 'department-tag-missing')).toEqual([3]);
    expect(lines(half, 'fiscal-year-missing')).toEqual([3]);
    const fewer = await read(HEAD + row('①', tagged) + row('②', '会の開催') + row('③', '会の準備'));
    expect(lines(fewer, 'department-tag-missing')).toEqual([]);
    expect(lines(fewer, 'fiscal-year-missing')).toEqual([]);
  });

  it('is nothing where a state alone is told, or a mark', async () => {
    const document = await read(
      `${HEAD}${row('①', tagged)}${row('②', '未実施')}③広聴\t総務課\t○\n④公募\t総務課\t\n`,
    );
    expect(lines(document, 'department-tag-missing')).toEqual([]);
    expect(lines(document, 'fiscal-year-missing')).toEqual([]);
  });

  it('is expected to be the department in charge', async () => {
    const told = (
      await read(
        `${HEAD}${row('①', tagged)}${row('⑤', tagged)}②広聴\t各課 財政課\t・会の開催(平成28年度)\n③公募\t各課\t・枠の拡大(平成28年度)\n`,
      )
    ).messages;
    const expected = told
      .filter(({ rule }) => rule === 'department-tag-missing')
      .map(({ message }) => message);
    expect(expected).toEqual([expect.stringContaining('【財政課】'), expect.stringContaining('【○○課】')]);
  });
});

describe('departments in charge', () => {
  const notInCharge = async (inCharge: string, found: string) =>
    lines(
      await read(`${HEAD}①広報\t${inCharge}\t・冊子の配布(平成28年度)【${found}】\n`),
      'department-not-in-charge',
    ).length;

  it('are those of the column, each by its full or its short name', async () => {
    expect(await notInCharge('総務課 財政課', '財政課')).toBe(0);
    expect(await notInCharge('総務部総務課', '総務課')).toBe(0);
    expect(await notInCharge('総務課', '総務部総務課')).toBe(0);
    expect(await notInCharge('総務課', '総務課分室')).toBe(1);
    expect(await notInCharge('総務課', '財政課、企画課、総務課')).toBe(2);
  });

  it('are all where all are named, on either side, and none are asked for where none is', async () => {
    expect(await notInCharge('各課 総務課', '財政課')).toBe(0);
    expect(await notInCharge('総務課', '全課')).toBe(0);
    expect(await notInCharge('', '財政課')).toBe(0);
  });
});

describe('years and states', () => {
  it('are too late only beyond the fiscal year of the document', async () => {
    const late = async (date: string, years: string) =>
      lines(
        await read(`${date}\n\n${HEAD}①広報\t総務課\t・冊子の配布(${years})\n`),
        'fiscal-year-after-edition',
      ).length;
    expect(await late('平成29年6月28日', '平成29年度')).toBe(0);
    expect(await late('平成29年6月28日', '平成28～30年度')).toBe(1);
    expect(await late('平成29年3月31日', '平成29年度')).toBe(1);
    expect(await late('平成29年3月 総務課', '平成29年度')).toBe(1);
    expect(await late('', '平成99年度')).toBe(0);
  });

  it('do not go together where nothing was done', async () => {
    const odd = async (entry: string) =>
      lines(await read(`${HEAD}①広報\t総務課\t・${entry}\n`), 'not-implemented-with-year').length;
    expect(await odd('未実施(平成28年度)')).toBe(1);
    expect(await odd('未実施')).toBe(0);
    expect(await odd('検討中(平成28年度)')).toBe(0);
  });

  it('of the same activity are told of from the second time on, with the first one', async () => {
    const entry = '・冊子の配布(平成28年度)【総務課】';
    const document = await read(
      `${HEAD}①広報\t総務課\t${entry}\n②広聴\t総務課\t${entry}\n③公募\t総務課\t${entry}\n④対話\t総務課\t・未実施\n⑤研修\t総務課\t・未実施\n`,
    );
    const found = document.messages.filter(({ rule }) => rule === 'duplicate-record');
    expect(found.map(({ line, message }) => [line, message])).toEqual([
      [3, expect.stringMatching(/2行目.*\(r1\.1\)/)],
      [4, expect.stringMatching(/2行目.*\(r1\.1\)/)],
    ]);
  });
});

describe('an activity that is told twice', () => {
  const told = async (years: string, others: string) => {
    const entry = (of: string) => `・冊子の配布${of}【総務課】`;
    const rows = `①広報\t総務課\t${entry(years)}\n②広聴\t総務課\t${entry(others)}\n`;
    return lines(await read(HEAD + rows), 'duplicate-record');
  };

  it.each([
    ['(平成28年度)', '(平成29年度)'],
    ['(平成26～27年度)', '(平成28～29年度)'],
  ])('goes on, and is no repetition, in %s and %s', async (years, others) => {
    expect(await told(years, others)).toEqual([]);
  });

  it.each([
    ['(平成28年度)', '(平成28年度)'],
    ['(平成26～28年度)', '(平成28～29年度)'],
    ['(平成26～29年度)', '(平成27年度)'],
    ['(平成28年度)', ''],
    ['', ''],
  ])('is a repetition in %s and %s', async (years, others) => {
    expect(await told(years, others)).toEqual([3]);
  });

  it('is held against each of the earlier ones, not the first alone', async () => {
    const row = (sign: string, year: number) =>
      `${sign}広報\t総務課\t・冊子の配布(平成${year}年度)【総務課】\n`;
    const document = await read(HEAD + row('①', 27) + row('②', 28) + row('③', 29) + row('④', 28));
    const found = document.messages.filter(({ rule }) => rule === 'duplicate-record');
    expect(found.map(({ line, message }) => [line, message])).toEqual([[5, expect.stringMatching(/3行目/)]]);
  });
});

describe('what stands in several year columns', () => {
  const table = (rows: readonly string[]) =>
    `番号\t事業名\t担当課\t令和3年度\t令和4年度\n${rows.join('\n')}\n`;
  const repeated = async (...rows: readonly string[]) => {
    const { messages } = await extractSoundly(table(rows), { file: 'a.tsv' });
    return messages.filter(({ rule }) => rule === 'duplicate-record').map(({ line }) => line);
  };

  it('goes on and is no repetition', async () => {
    expect(
      await repeated(
        '1\t看板の更新\t防災課\t看板を6か所に設置した。\t看板を6か所に設置した。',
        '2\t広報\t総務課\t紙面を刷新した。\t電子版を公開した。',
      ),
    ).toEqual([]);
  });

  it('is one in another item of the same year', async () => {
    expect(
      await repeated(
        '1\t看板の更新\t防災課\t看板を6か所に設置した。\t塗り替えた。',
        '2\t避難所\t防災課\t看板を6か所に設置した。\t鍵を替えた。',
      ),
    ).toEqual([3]);
  });

  it('is none where it is a figure alone', async () => {
    expect(
      await repeated(
        '1\t出前講座\t防災課\t12回\t講師を招いた。',
        '2\t応急手当講習\t消防課\t12回\t教材を替えた。',
      ),
    ).toEqual([]);
  });
});

describe('many repeated activities', () => {
  it('are told of a few times, and then summed up', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `事業${at}\t総務課\t・案内を配った。\n`);
    const { messages } = await extractSoundly(`事業名\t担当課\t実施内容\n${rows.join('')}`, {
      file: 'a.tsv',
    });
    const told = messages.filter(({ rule }) => rule.startsWith('duplicate-record'));
    expect(told.map(({ rule }) => rule)).toEqual([
      'duplicate-record',
      'duplicate-record',
      'duplicate-record',
      'duplicate-records-more',
    ]);
    expect(told.at(-1)?.message).toContain('5件');
  });
});

describe('records of rows that report nothing', () => {
  it('stand in their row, and have the state that it tells', async () => {
    const text = '事業名\t進捗\t実績\n①広報\t完了\t\n②広聴\t検討中\t・会の開催\n③公募\t完了\n';
    const { records } = await extractSoundly(text, { file: 'a.tsv' });
    expect(records.map(({ status, status_basis }) => [status, status_basis])).toEqual([
      ['completed', 'column'],
      ['considering', 'column'],
      ['completed', 'column'],
    ]);
    expect(records.map(({ source }) => [source.line, source.text])).toEqual([
      [2, ''],
      [3, '・会の開催'],
      [4, ''],
    ]);
  });
});
