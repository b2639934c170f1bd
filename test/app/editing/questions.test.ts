import { describe, expect, it } from 'vitest';
import { createEditing } from '../../../src/app/editing/index.js';
import {
  type AskedDocument,
  answerQuestion,
  type Question,
  questions,
} from '../../../src/app/editing/questions.js';
import { applyCorrections, compare, extract } from '../../../src/index.js';
import { extractAndExplain } from '../../../src/pipeline.js';

const HEAD = '# 協働計画 進捗一覧\n平成29年6月28日\n\n';
const table = (...rows: readonly string[]) =>
  `${HEAD}${['具体的な事業\t担当課\t実施したこと', ...rows].join('\n')}\n`;

/** Asks about a text, answers with a label, and gives the questions and the document that there are then. */
async function asking(text: string, rule?: Question['rule']) {
  const editing = createEditing();
  const now = async (): Promise<AskedDocument> => {
    const explained = await extractAndExplain(text, { file: 'plan.md', profile: editing.profile });
    const { document: base, transcript } = explained;
    const { document } = applyCorrections(base, transcript, editing.corrections);
    return { stem: 'plan', base, document, text: transcript.text, tables: explained.tables };
  };
  const all = async () => questions([await now()]).filter((each) => rule === undefined || each.rule === rule);
  const [question] = await all();
  if (!question) throw new Error('no question');
  const say = async (label: string) => {
    const answer = question.answers.find(({ label: { ja } }) => ja === label);
    if (!answer) throw new Error(`${label}: ${question.answers.map((each) => each.label.ja).join('、')}`);
    answerQuestion(editing, question, answer);
    return { left: await all(), ...(await now()).document, editing };
  };
  return { question, say, all };
}

const labels = ({ answers }: Question) => answers.map(({ label, isAsRead = false }) => [label.ja, isAsRead]);

describe('a question', () => {
  it('on columns has the two readings for answers, and becomes a profile', async () => {
    const text = '事業名\t担当課\t進捗状況\n植樹\t公園課\t\n';
    const { question, say } = await asking(text, 'columns-uncertain');
    expect(question.ask.ja).toBe('3列目の「進捗状況」には、何が書かれていますか。');
    expect(question.answers).toHaveLength(2);
    const [own, other] = labels(question);
    expect([own?.[1], other?.[1]]).toEqual([true, false]);
    const { left, editing } = await say(String(other?.[0]));
    expect(left).toEqual([]);
    expect(editing.profile?.tables[0]?.headings).toEqual(['事業名', '担当課', '進捗状況']);
    const profile = JSON.parse(editing.toProfileFile() ?? '');
    const { messages } = await extract(text, { file: 'plan.md', profile });
    expect(messages.map(({ rule }) => rule)).not.toContain('columns-uncertain');
  });

  it('on a table that was not read names its columns', async () => {
    const text = '# みどり計画 進捗状況\n\n事業名\t予算額\t決算額\n植樹\t1,200\t1,150\n清掃\t300\t290\n';
    const { question, say } = await asking(text);
    expect(['table-unread', 'no-result-column', 'not-a-progress-report']).toContain(question.rule);
    expect(labels(question).map(([label]) => label)).toEqual(['事業名', '予算額', '決算額']);
    const { records } = await say('決算額');
    expect(records.map(({ activity }) => activity)).toEqual(['1,150', '290']);
  });

  it('on departments is asked once for all records of a department in charge', async () => {
    const { question, say } = await asking(
      table(
        '①説明会\t総務課\t・説明会の開催(平成28年度)【総務課】・案内の配布(平成27年度)【総務課】・研修会の開催(平成28年度)',
        '②広報\t総務課\t・広報紙の発行(平成28年度)・冊子の配布(平成28年度)【総務課】',
      ),
      'department-tag-missing',
    );
    expect(question).toMatchObject({ records: 2, quote: '研修会の開催 / 広報紙の発行' });
    expect(labels(question)).toEqual([
      ['総務課', false],
      ['部署なしのままにする', true],
    ]);
    const { left, records, editing } = await say('総務課');
    expect(left).toEqual([]);
    expect(records.every(({ departments }) => departments.join() === '総務課')).toBe(true);
    editing.undo();
    expect(editing.state.corrections).toEqual([]);
  });

  it('on years may be answered with none', async () => {
    const { question, say } = await asking(
      table('①説明会\t総務課\t・説明会の開催(平成28年度)【総務課】 ・研修会の開催【総務課】'),
      'fiscal-year-missing',
    );
    expect(labels(question)).toEqual([
      ['平成28年度', false],
      ['年度なしのままにする', true],
    ]);
    const { left, records } = await say('年度なしのままにする');
    expect(left).toEqual([]);
    expect(records[1]).toMatchObject({ fiscal_years: [], fiscal_years_basis: 'corrected' });
  });

  it('on years is asked of each record where the document tells of several', async () => {
    const { question, say, all } = await asking(
      table(
        '①説明会\t総務課\t・説明会の開催(平成28年度)【総務課】 ・研修会の開催【総務課】',
        '②広報\t総務課\t・広報紙の発行(平成27年度)【総務課】 ・冊子の配布【総務課】',
      ),
      'fiscal-year-missing',
    );
    expect(await all()).toHaveLength(2);
    expect(question).toMatchObject({ records: 1, quote: '研修会の開催' });
    expect(labels(question).map(([label]) => label)).toEqual([
      '平成28年度',
      '平成27年度',
      '年度なしのままにする',
    ]);
    const { left, records } = await say('平成27年度');
    expect(left.map(({ quote }) => quote)).toEqual(['冊子の配布']);
    expect(records[1]?.fiscal_years).toEqual([2015]);
  });

  it('on departments offers each of those in charge', async () => {
    const { question } = await asking(
      table('①説明会\t総務課、広報課\t・説明会の開催(平成28年度)【総務課】・研修会の開催(平成28年度)'),
      'department-tag-missing',
    );
    expect(labels(question).map(([label]) => label)).toEqual([
      '総務課',
      '広報課',
      '担当課すべて(総務課、広報課)',
      '部署なしのままにする',
    ]);
  });

  it('on a mark sets the status of all its records', async () => {
    const { question, say } = await asking(
      table('①説明会\t総務課\t△', '②広報\t総務課\t△', '③研修\t総務課\t○'),
      'mark-without-legend',
    );
    expect(question).toMatchObject({ records: 2, quote: '△' });
    const { left, records } = await say('予定');
    expect(left).toEqual([]);
    expect(records.map(({ status }) => status)).toEqual(['planned', 'planned', 'implemented']);
  });

  it('on a mark that a legend explains in words of its own says them', async () => {
    const { question, say } = await asking(
      table('①説明会\t総務課\t◎', '②広報\t総務課\t△', '', '◎：花丸　△：もう一歩'),
      'legend-unread',
    );
    expect(question).toMatchObject({
      records: 1,
      quote: '◎',
      ask: { ja: expect.stringContaining('「花丸」') },
    });
    const { records } = await say('実施');
    expect(records.map(({ status }) => status)).toEqual(['implemented', 'unreported']);
  });

  it('on lines splits a record or confirms it', async () => {
    const text = table('①広報\t総務課\t地域新聞<br>回覧板');
    const { say } = await asking(text, 'entry-lines-unclear');
    const { left, records } = await say('行ごとに別の記載');
    expect([left, records.map(({ activity }) => activity)]).toEqual([[], ['地域新聞', '回覧板']]);
    const again = await (await asking(text, 'entry-lines-unclear')).say('一つの記載');
    expect([again.left, again.records.map(({ activity }) => activity)]).toEqual([[], ['地域新聞、回覧板']]);
    expect(again.corrections.map(({ field }) => field)).toEqual(['confirm']);
  });

  it('on a bracket makes it a department', async () => {
    const { say } = await asking(table('①講座\t総務課\t・講座の実施【基礎編】'), 'bracket-not-department');
    const { left, records } = await say('部署の名前');
    expect([left, records[0]?.activity, records[0]?.departments]).toEqual([[], '講座の実施', ['基礎編']]);
  });

  it('comes first where most records hang on it', async () => {
    const { all } = await asking(
      table(
        '①説明会\t総務課\t・説明会の開催(平成28年度)【総務課】・催しの開催(平成28年度)【総務課】・地域の催しを支援し、会場が確保できず一部は開催できなかった(平成28年度)【総務課】',
        '②広報\t総務課\t・広報紙の発行(平成28年度)・冊子の配布(平成28年度)',
      ),
    );
    const told = (await all()).map(({ records }) => records);
    expect(told[0]).toBe(2);
    expect(told).toEqual(told.toSorted((a, b) => b - a));
  });

  it('on a new name of a department becomes an alias', async () => {
    const edition = (year: number, department: string) =>
      extract(
        `# 協働計画 進捗一覧\n平成${year}年6月28日\n\n具体的な事業\t担当課\t実施したこと\n①説明会の開催\t${department}\t・説明会の開催(平成28年度)【総務課】\n②広報紙の発行\t${department}\t・未実施\n`,
        { file: `h${year}.md` },
      );
    const changes = compare(await edition(29, '秘書課'), await edition(30, '広報課'));
    const [question] = questions([], [changes]);
    if (!question?.answers[0]) throw new Error('no question');
    const editing = createEditing();
    answerQuestion(editing, question, question.answers[0]);
    expect(editing.state.aliases).toEqual([{ old: '秘書課', new: '広報課', fiscalYear: 2016 }]);
  });
});
