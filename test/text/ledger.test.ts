import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../src/model.js';
import { Ledger } from '../../src/text/ledger.js';
import { extractSoundly } from '../helpers.js';

type Kind = Exclude<keyof Coverage, 'characters' | 'unclaimed_text' | 'omitted'>;

/** A document of which is said piece by piece what it is; white space is markup wherever it stands. */
async function expectCounts(pieces: readonly (readonly [Kind, string])[], file: string): Promise<Coverage> {
  const text = pieces.map(([, piece]) => piece).join('');
  const { coverage } = await extractSoundly(text, { file });
  const counts: Record<Kind, number> = {
    record: 0, item: 0, section: 0, metadata: 0, column_heading: 0, note: 0, markup: 0, furniture: 0, unclaimed: 0,
  }; // biome-ignore format: a row
  for (const [kind, piece] of pieces) {
    const blank = piece.match(/\s/g)?.length ?? 0;
    counts[kind] += piece.length - blank;
    counts.markup += blank;
  }
  const { characters, unclaimed_text: _, omitted: __, ...found } = coverage;
  expect(found).toEqual(counts);
  expect(characters).toBe(text.length);
  return coverage;
}

describe('the account of characters', () => {
  it('tells in Markdown what each of them is', async () => {
    const { unclaimed_text } = await expectCounts(
      [
        ['metadata', '平成29年6月28日\n資料4\n\n'],
        ['markup', '# '],
        ['metadata', 'まちづくりプラン 進捗一覧\n\n'],
        ['markup', '## '],
        ['section', '1. 参加(P41)\n\n'],
        ['section', '市民とともに つくります。\n\n'],
        ['column_heading', '具体的な事業\t担当課\t実施したこと\t備考\n'],
        ['item', '①広報\t総務課 財政課\t'],
        ['markup', '<ul><li>'],
        ['record', '・冊子の 配布(平成 28 年度)【総務課】'],
        ['markup', '</li> <li>'],
        ['record', '・未実施'],
        ['markup', '</li></ul>'],
        ['item', '\t新規\n'],
        ['item', '②広聴\t\t'],
        ['record', '・懇談会'],
        ['markup', '<br>'],
        ['record', 'の開催\t\n\n'],
        ['furniture', '3ページ\n\n'],
        ['note', '※毎年度末に まとめる。\n\n'],
        ['markup', '<p hidden>'],
        ['unclaimed', '下書き'],
        ['markup', '</p>\n'],
      ],
      'a.md',
    );
    expect(unclaimed_text.map(({ text }) => text)).toEqual(['下書き']);
  });

  it('tells it in HTML', async () => {
    await expectCounts(
      [
        ['markup', '<h2>'],
        ['section', '1. 参加'],
        ['markup', '</h2><!-- 表 --><table><tr><th>'],
        ['column_heading', '事業名'],
        ['markup', '</th><th>'],
        ['column_heading', '実績'],
        ['markup', '</th></tr>\n<tr><td>&nbsp;'],
        ['item', '①'],
        ['markup', '<ruby>'],
        ['item', '広報'],
        ['markup', '<rt>こうほう</rt></ruby></td><td>'],
        ['record', '・A&amp;Bの配布'],
        ['markup', '&nbsp;</td></tr></table>'],
      ],
      'a.html',
    );
  });

  it('tells it in CSV, quotes and commas being markup', async () => {
    await expectCounts(
      [
        ['column_heading', '事業名'],
        ['markup', ','],
        ['column_heading', '実績'],
        ['markup', '\r\n'],
        ['item', '①広報'],
        ['markup', ',"'],
        ['record', '・"'],
        ['markup', '"'],
        ['record', '冊子"'],
        ['markup', '"'],
        ['record', 'の配布\r\n(平成28年度)'],
        ['markup', '"\r\n'],
      ],
      'a.csv',
    );
  });

  it('tells it of lists, whose labels stand for column headings', async () => {
    await expectCounts(
      [
        ['markup', '# '],
        ['section', '1. 参加\n\n'],
        ['item', '①広報\n'],
        ['column_heading', '担当課:'],
        ['item', '総務課\n'],
        ['record', '・冊子の配布(平成28年度)\n\n'],
        ['item', '②訓練'],
        ['column_heading', '('],
        ['item', '危機管理課'],
        ['column_heading', ')\n'],
        ['record', '・訓練の実施(平成28年度)\n'],
      ],
      'a.txt',
    );
  });
});

describe('a ledger', () => {
  it('counts the characters that are claimed twice, white space left out', () => {
    const ledger = new Ledger({ text: '市民 の参加', omitted: [] });
    ledger.claim('item', [[0, 4]]);
    ledger.claim('record', [[1, 6]]);
    const { item, record, markup, unclaimed } = ledger.coverage();
    expect({ item, record, markup, unclaimed }).toEqual({ item: 3, record: 2, markup: 1, unclaimed: 0 });
    expect(ledger.conflicts).toBe(2);
  });

  it('names what the transcript leaves out', () => {
    const omitted = [{ place: '下書き', what: 'hidden-sheet' }] as const;
    expect(new Ledger({ text: '市民', omitted }).coverage()).toMatchObject({ characters: 2, omitted });
  });

  it('finds no conflict where claims touch or are empty', () => {
    const ledger = new Ledger({ text: '市民の参加', omitted: [] });
    ledger.claim('record', [[2, 5]]);
    ledger.claim('item', [[0, 2], [1, 1]]); // biome-ignore format: a list
    expect(ledger.coverage()).toMatchObject({ item: 2, record: 3, unclaimed: 0 });
    expect(ledger.conflicts).toBe(0);
  });

  it('claims as markup what may be claimed, where nobody else does', () => {
    const ledger = new Ledger({ text: 'ab&nbsp;c&nbsp;', omitted: [] });
    ledger.claimIfFree([[9, 15], [2, 8]]); // biome-ignore format: a list
    ledger.claim('item', [[0, 9]]);
    expect(ledger.coverage()).toMatchObject({ item: 9, markup: 6, unclaimed: 0 });
    expect(ledger.conflicts).toBe(0);
  });

  it('lists what nothing claims line by line, white space around it left out', () => {
    const text = ' 下書き の文 \r\n\u200b\n　次\u00ad\n①';
    const ledger = new Ledger({ text, omitted: [] });
    ledger.claim('item', [[text.indexOf('①'), text.length]]);
    const { unclaimed, unclaimed_text, markup, item } = ledger.coverage();
    expect(unclaimed_text).toEqual([
      { start: 1, end: 7, text: '下書き の文' },
      { start: text.indexOf('次'), end: text.indexOf('次') + 1, text: '次' },
    ]);
    expect({ unclaimed, item, markup }).toEqual({ unclaimed: 7, item: 1, markup: text.length - 8 });
  });

  it('tells of each line that nothing claims where it stands, also of one that is repeated', () => {
    const { unclaimed_text } = new Ledger({ text: '表紙\n紙\n表紙', omitted: [] }).coverage();
    expect(unclaimed_text.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [3, 4],
      [5, 7],
    ]);
  });
});
