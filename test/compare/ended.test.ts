import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/compare/audit.js';
import { compare } from '../../src/compare/index.js';
import type { AuditQuestion } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { edition, oneSection, row } from './editions.js';

async function judged(old: string, newer: string) {
  const documents = [await extract(old), await extract(newer)] as const;
  const changes = compare(...documents);
  const { rows } = auditOf([changes], documents);
  return {
    rules: changes.messages.map(({ rule }) => rule).sort(),
    messages: changes.messages.map(({ message }) => message),
    titles: (question: AuditQuestion) =>
      rows.filter((each) => each.question === question).map(({ item_title }) => item_title),
    years: (question: AuditQuestion) =>
      rows.filter((each) => each.question === question).map(({ fiscal_years }) => fiscal_years.join()),
  };
}

/** A sheet of a year: items with their department, what was done, and what comes next. */
const sheet = (year: number, ...items: readonly (readonly [title: string, done: string, next?: string])[]) =>
  [
    `令和${year + 1}年6月1日\n`,
    `番号\t事業名\t担当課\t令和${year}年度の実績\t今後の方向性`,
    ...items.map(([title, done, next = '継続'], at) => `${at + 1}\t${title}\t総務課\t${done}\t${next}`),
    '',
  ].join('\n');

const NEWSLETTER = ['広報紙の発行', '広報紙を毎月発行した。'] as const;
const LECTURE = ['出前講座', '講座を開いた。'] as const;

describe('an item that is in the new edition no more', () => {
  it('is no cause for alarm where it was completed', async () => {
    const { rules, titles } = await judged(
      oneSection(29, row('①書庫', '・書庫の増築(完了)(平成28年度)'), row('②広報', '・冊子(平成27～28年度)')),
      oneSection(30, row('①広報', '・冊子(平成27～29年度)')),
    );
    expect(rules).toEqual(['item-ended']);
    expect(titles('vanished')).toEqual([]);
    expect(titles('department_ended')).toEqual([]);
  });

  it('is none where the direction was 廃止, and is one where it was to go on', async () => {
    const { messages, titles } = await judged(
      sheet(4, NEWSLETTER, LECTURE, ['配食', '120食を届けた。', '廃止'], ['移動図書', '8か所を回った。']),
      sheet(5, NEWSLETTER, LECTURE),
    );
    expect(
      messages.filter((message) => message.includes('「移動図書」(i4)が新しい資料にありません')),
    ).toHaveLength(1);
    expect(
      messages.filter((message) => message.includes('「配食」(i3)は、前の資料に「廃止」とあり')),
    ).toHaveLength(1);
    expect(messages).toHaveLength(2);
    expect(titles('vanished')).toEqual(['移動図書']);
  });

  it('is missing by itself where only the heading of its section is gone', async () => {
    const items = [row('①広報', '・冊子(平成27～28年度)'), row('②講座', '・講座(平成27～28年度)')];
    const { rules, titles } = await judged(
      edition(
        29,
        ['(1)情報の提供', ...items, row('③窓口', '・窓口(平成27～28年度)')],
        ['(2)参加', row('①会議', '・会議(平成27～28年度)')],
      ),
      edition(30, [
        '(1)参加',
        row('①会議', '・会議(平成27～29年度)'),
        row('②広報', '・冊子(平成27～29年度)'),
        row('③講座', '・講座(平成27～29年度)'),
      ]),
    );
    expect(rules).toEqual(['item-missing']);
    expect(titles('vanished')).toEqual(['窓口']);
  });
});

describe('what stands twice', () => {
  it('is no warning in an item that says so (再掲)', async () => {
    const { rules } = await judged(
      sheet(4, NEWSLETTER, LECTURE, ['広報紙の発行(再掲)', '広報紙を発行した。']),
      sheet(5, ['広報紙の発行', '広報紙を12回発行した。'], LECTURE, [
        '広報紙の発行(再掲)',
        '広報紙を12回発行した。',
      ]),
    );
    expect(rules).not.toContain('activity-in-two-items');
  });
});

describe('figures of the year before', () => {
  const consulted = (year: number, done: string) => sheet(year, ['相談窓口', done], NEWSLETTER, LECTURE);

  it('are asked for where they are not those of the edition before', async () => {
    const { rules, titles, years } = await judged(
      consulted(4, '相談件数は1,086件であった。'),
      consulted(5, '相談件数は1,095件であった(前年度1,096件)。'),
    );
    expect(rules).toEqual(['past-figure-contradicted']);
    expect(titles('contradiction')).toEqual(['相談窓口']);
    expect(years('contradiction')).toEqual(['2022']);
  });

  it.each([
    ['the same figure', '相談件数は86件であった。', '相談件数は95件であった(前年度86件)。'],
    ['a difference', '相談件数は86件であった。', '相談件数は95件であった(前年度比9件増)。'],
    ['another thing of that unit', 'アンケートを1件行った。', '相談件数は95件であった(前年度86件)。'],
    ['several figures', '電話は86件、面談は20件。', '電話は95件(前年度106件)。'],
    ['the mention of an earlier year', '相談件数は86件(前年度70件)。', '相談件数は95件(前年度86件)。'],
  ])('are not asked for beside %s', async (_, old, newer) => {
    const { rules } = await judged(consulted(4, old), consulted(5, newer));
    expect(rules).toEqual([]);
  });
});

describe('what was discontinued', () => {
  it('contradicts an edition that tells it as done of the same year', async () => {
    const other = (last: number) => row('②広報', `・冊子(平成27～${last}年度)`);
    const { rules, years } = await judged(
      oneSection(29, row('①訓練', '・訓練の実施(中止)(平成28年度)'), other(28)),
      oneSection(30, row('①訓練', '・訓練の実施(平成28年度)'), other(29)),
    );
    expect(rules).toEqual(['ended-goes-on']);
    expect(years('contradiction')).toEqual(['2016']);
  });

  it('did not end without a word where the new edition words it anew', async () => {
    const trained = (year: number, done: string) => sheet(year, ['感染症訓練', done], NEWSLETTER, LECTURE);
    const { rules, titles } = await judged(
      trained(3, '訓練を1回実施した。'),
      trained(4, '新型感染症の影響により中止した。'),
    );
    expect(rules).toEqual([]);
    expect(titles('ended')).toEqual([]);
    expect(titles('reverted')).toEqual([]);
  });
});
