import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/compare/audit.js';
import { compare } from '../../src/compare/index.js';
import { extract } from '../../src/pipeline.js';

const ROWS = [
  '①説明会の開催\t総務課\t・説明会の開催(平成28年度)',
  '②広報紙の発行\t総務課\t・広報紙の発行(平成28年度) ・号外の発行(平成28年度)',
  '③説明会の開催(再掲)\t総務課\t・説明会の開催(平成28年度)',
];

const plan = (statement: string) =>
  `# 協働計画 進捗一覧\n平成29年6月1日\n\n${statement}\n\n具体的な事業\t担当課\t実施したこと\n${ROWS.join('\n')}\n`;

const totalsIn = async (statement: string) =>
  (await extract(plan(statement))).messages.flatMap(({ rule, message }) =>
    rule === 'total-differs' ? [message] : [],
  );

describe('totals that a document states', () => {
  it.each([
    ['合計4事業', '合計4事業', 3],
    ['合計３事業（再掲を除く）', '合計3事業(再掲を除く)', 2],
    ['合計2事業(再掲を含む)', '合計2事業(再掲を含む)', 3],
    ['総事業数：5事業', '総事業数:5事業', 3],
    ['全58事業のうち19事業が未実施です。', '全58事業', 3],
    ['取組項目は全7項目（再掲を除く）。A 3項目、B 4項目', '全7項目(再掲を除く)', 2],
  ])('are held against the tables: %s', async (statement, text, count) => {
    expect(await totalsIn(statement)).toEqual([
      `資料に「${text}」とありますが、表から数えると ${count} です。`,
    ]);
  });

  it.each([
    ['合計3事業'],
    ['合計2事業(再掲を除く)'],
    ['合計2事業'],
    ['合計3事業(再掲を含む)'],
    ['合計4取組'],
    ['実施した合計9事業'],
    ['前期計画は全30事業でした。'],
    ['合計120万円'],
    ['全国1,741事業'],
  ])('say nothing where they agree, or are of something else: %s', async (statement) => {
    expect(await totalsIn(statement)).toEqual([]);
  });

  it('may be of a section', async () => {
    const section = (title: string, rows: readonly string[], total: number) =>
      `## ${title}\n\n合計${total}事業\n\n具体的な事業\t担当課\t実施したこと\n${rows.join('\n')}\n\n`;
    const text = (second: number) =>
      `# 協働計画 進捗一覧\n\n${section('(1)情報', ROWS.slice(0, 2), 2)}${section('(2)学習', ['①講座\t総務課\t・講座の開催(平成28年度)'], second)}`;
    const rules = async (second: number) =>
      (await extract(text(second))).messages.filter(({ rule }) => rule === 'total-differs').length;
    expect([await rules(1), await rules(3), await rules(4)]).toEqual([0, 0, 1]);
  });

  it('are answers of an audit, with the text and where it stands', async () => {
    const document = await extract(plan('合計4事業'), { file: 'a.md' });
    const { rows } = auditOf([compare(document, document)], [document, document]);
    expect(
      rows.map(({ question, editions, old }) => [question, ...editions, old?.text, old?.source?.line]),
    ).toEqual([
      ['total_differs', 0, '合計4事業', 4],
      ['total_differs', 1, '合計4事業', 4],
    ]);
  });
});
