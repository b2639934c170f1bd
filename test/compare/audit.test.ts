import { describe, expect, it } from 'vitest';
import { auditOf } from '../../src/compare/audit.js';
import type { Alias } from '../../src/compare/index.js';
import { compare } from '../../src/compare/index.js';
import { timelineOf } from '../../src/compare/timeline.js';
import type { Audit, AuditQuestion } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';
import { auditsToCsv } from '../../src/write/audit-csv.js';
import { timelinesToCsv } from '../../src/write/timeline-csv.js';
import { oneSection, row } from './editions.js';

async function compared(texts: readonly string[], aliases: readonly Alias[] = []) {
  const documents = await Promise.all(
    texts.map((text, index) => extract(text, { file: `${'abc'[index]}.md` })),
  );
  const changes = documents
    .slice(1)
    .map((newer, index) => compare(documents[index] ?? newer, newer, { aliases }));
  return { documents, changes, aliases };
}

async function audited(texts: readonly string[], aliases: readonly Alias[] = []): Promise<Audit> {
  const { documents, changes } = await compared(texts, aliases);
  return auditOf(changes, documents, { aliases });
}

/** The answers to a question: item, years, editions, what both say. */
const answersTo = ({ rows }: Audit, question: AuditQuestion) =>
  rows
    .filter((row) => row.question === question)
    .map(({ item_title, fiscal_years, editions, old, new: newer }) =>
      [
        item_title ?? '-',
        fiscal_years.join() || '-',
        editions.join(),
        old?.text ?? '-',
        newer?.text ?? '-',
      ].join(' | '),
    );

const NEWSLETTER = (last: number) => row('⑨広報紙の発行', `・広報紙の発行(平成25～${last}年度)`);

/** An item in three editions, each a year after the other: its title, its department and what each says. */
type ThreeEditions = readonly [title: string, department: string, ...said: readonly (string | null)[]];

/** Items with which every question on two editions of such a table has an answer. */
const ITEMS: readonly ThreeEditions[] = [
  ['①広報紙の発行', '総務課', ...[27, 28, 29].map((last) => `・広報紙の発行(平成25～${last}年度)`)],
  ['②相談窓口の設置', '福祉課', '・未実施', '・未実施', '・未実施'],
  [
    '③市民講座',
    '学習課',
    '・市民講座を2回開催(平成26年度) ・講師の派遣(平成26～27年度)',
    '・市民講座を3回開催(平成26年度) ・講師の派遣(平成26～28年度)',
    '・市民講座を3回開催(平成26年度) ・講師の派遣(平成26～28年度)',
  ],
  ['④防災訓練', '防災課', '・防災訓練の実施(平成26～27年度)', '・防災訓練の実施(平成25～28年度)', null],
  ['⑤計画の策定', '企画課', '・計画の策定(完了)(平成26～27年度)', '・計画の策定(平成26～28年度)', '・未実施'],
  [
    '⑥基金の創設',
    '財政課',
    '・未実施',
    '・基金条例の制定(平成28年度)',
    '・基金条例の制定(平成28年度) ・基金の運用(平成29年度)',
  ],
];

const EDITIONS = [28, 29, 30].map((year, at) =>
  oneSection(
    year,
    ...ITEMS.flatMap(([title, department, ...said]) => {
      const entries = said[at] ?? null;
      return entries === null ? [] : [row(title, entries, department)];
    }),
  ),
);

describe('an audit of three editions', () => {
  it.each<[AuditQuestion, readonly string[]]>([
    ['not_implemented', ['相談窓口の設置 | - | 0,1,2 | 未実施 | 未実施']],
    ['ended', ['市民講座 | 2014,2015,2016 | 1,2 | 講師の派遣(平成26～28年度) | 講師の派遣(平成26～28年度)']],
    ['reverted', ['計画の策定 | - | 1,2 | 計画の策定(平成26～28年度) | 未実施']],
    [
      'rewritten',
      [
        '防災訓練 | 2013 | 0,1 | 防災訓練の実施(平成26～27年度) | 防災訓練の実施(平成25～28年度)',
        '市民講座 | 2014 | 0,1 | 市民講座を2回開催(平成26年度) | 市民講座を3回開催(平成26年度)',
      ],
    ],
    [
      'contradiction',
      ['計画の策定 | 2016 | 0,1 | 計画の策定(完了)(平成26～27年度) | 計画の策定(平成26～28年度)'],
    ],
    ['grade_fell', []],
    ['vanished', ['防災訓練 | - | 1,2 | 防災訓練の実施(平成25～28年度) | ']],
    ['split', []],
    ['merged', []],
    ['not_covered', []],
    ['department_ended', ['- | - | 1,2 | 市民講座 | -', '- | - | 1,2 | 防災訓練 | -']],
    ['department_began', ['- | - | 0,1 | - | 基金の創設']],
    ['department_still', ['- | - | 0,1,2 | 相談窓口の設置 | 相談窓口の設置']],
  ])('answers %s', async (question, expected) => {
    expect(answersTo(await audited(EDITIONS), question)).toEqual(expected);
  });

  it('names departments, and both sources with file and place', async () => {
    const audit = await audited(EDITIONS);
    const departments = audit.rows
      .filter(({ question }) => question.startsWith('department'))
      .map(({ question, item_departments }) => [question, ...item_departments].join(' '));
    expect(departments).toEqual([
      'department_ended 学習課',
      'department_ended 防災課',
      'department_began 財政課',
      'department_still 福祉課',
    ]);
    const lines = auditsToCsv([{ audit, stems: ['h28', 'h29', 'h30'] }]).split('\r\n');
    expect(lines[0]).toBe(
      '\ufeffplan,question,item_id,item,item_departments,activity,fiscal_years,editions,old_text,new_text,old_source_file,old_source_place,new_source_file,new_source_place',
    );
    expect(lines).toContain(
      ',rewritten,i1.3,市民講座,学習課,市民講座を3回開催,2014,h28;h29,市民講座を2回開催(平成26年度),市民講座を3回開催(平成26年度),a.md,7行,b.md,7行',
    );
    expect(lines).toContain(
      ',vanished,i1.4,防災訓練,防災課,,,h29;h30,防災訓練の実施(平成25～28年度),,b.md,8行,c.md,',
    );
  });

  it('says nothing of an edition against itself', async () => {
    const [first = ''] = EDITIONS;
    expect((await audited([first, first])).rows).toEqual([]);
  });

  it('knows a department by one name after its new name', async () => {
    const [, second = '', third = ''] = EDITIONS;
    const aliases = [{ old: '福祉課', new: '福祉支援課', fiscalYear: 2018 }];
    const audit = await audited([second, third.replaceAll('福祉課', '福祉支援課')], aliases);
    const still = audit.rows.filter(({ question }) => question === 'department_still');
    expect(still.map(({ item_departments }) => item_departments)).toEqual([['福祉支援課']]);
  });

  it('tells a grade that fell, with both cells', async () => {
    const graded = (year: number, grade: string) =>
      `平成${year}年6月1日\n\n具体的な事業\t担当課\t実施したこと\t評価\n①広報\t総務課\t・広報紙の発行(平成25～${year - 1}年度)\t${grade}\n`;
    const audit = await audited([graded(29, 'B'), graded(30, 'D')]);
    expect(answersTo(audit, 'grade_fell')).toEqual(['広報 | - | 0,1 | B | D']);
  });

  it('tells items that were split and merged', async () => {
    const one = row(
      '①相談',
      '・相談会の開催(平成26～27年度) ・講演会の開催(平成26～27年度) ・冊子の配布(平成26年度)',
    );
    const two = [
      row('①相談', '・相談会の開催(平成26～27年度) ・冊子の配布(平成26年度)'),
      row('②学び', '・講演会の開催(平成26～27年度)'),
    ];
    const apart = await audited([oneSection(29, one), oneSection(30, ...two)]);
    expect(answersTo(apart, 'split').map((line) => line.replaceAll('\n', '+'))).toEqual([
      '相談 | - | 0,1 | 相談 | 相談+学び',
    ]);
    expect(answersTo(apart, 'department_began')).toEqual([]);
    const together = await audited([oneSection(29, ...two), oneSection(30, one)]);
    expect(answersTo(together, 'merged').map((line) => line.replaceAll('\n', '+'))).toEqual([
      '相談 | - | 0,1 | 相談+学び | 相談',
    ]);
    expect(answersTo(together, 'vanished')).toEqual([]);
  });

  it('tells a cell of a past year that was rewritten', async () => {
    const sheet = (years: readonly number[], ...grades: readonly string[]) =>
      [
        `令和${(years.at(-1) ?? 0) + 1}年6月1日\n`,
        `具体的な事業\t担当課\t${years.map((year) => `令和${year}年度の実績\t令和${year}年度の評価`).join('\t')}`,
        `①広報\t総務課\t${grades.map((grade) => `・広報紙の発行\t${grade}`).join('\t')}`,
        `②講座\t総務課\t${years.map(() => '・講座の開催\t-').join('\t')}\n`,
      ].join('\n');
    const audit = await audited([sheet([3, 4], 'A', 'A'), sheet([3, 4, 5], 'A', 'B', 'A')]);
    expect(answersTo(audit, 'rewritten')).toEqual(['広報 | 2022 | 0,1 | A | B']);
  });

  it('tells once of a text whose years and figures were both rewritten', async () => {
    const audit = await audited([
      oneSection(29, row('①講座', '・講座を2回開催(平成26～28年度)'), NEWSLETTER(28)),
      oneSection(30, row('①講座', '・講座を3回開催(平成25～28年度)'), NEWSLETTER(29)),
    ]);
    expect(answersTo(audit, 'rewritten')).toEqual([
      '講座 | 2013 | 0,1 | 講座を2回開催(平成26～28年度) | 講座を3回開催(平成25～28年度)',
    ]);
  });

  it('asks of no activity why it ended that the later edition calls completed', async () => {
    const texts = (entry: string) => [
      oneSection(29, row('①計画', '・計画の策定(平成26～28年度)'), NEWSLETTER(28)),
      oneSection(30, row('①計画', `・計画の策定${entry}(平成26～28年度)`), NEWSLETTER(29)),
    ];
    expect(answersTo(await audited(texts('')), 'ended')).toHaveLength(1);
    expect(answersTo(await audited(texts('(完了)')), 'ended')).toEqual([]);
  });

  it('asks of none that the earlier edition calls completed, where each tells of its own year', async () => {
    const texts = (entry: string) =>
      [28, 29].map((year) => {
        const items = ['①広報', '②窓口', '③研修'].map((title) =>
          row(title, `・${title.slice(1)}の充実(平成${year}年度)`),
        );
        const gone = year === 28 ? ` ・計画の策定${entry}(平成28年度)` : '';
        return oneSection(year + 1, ...items, row('④計画', `・計画の印刷(平成${year}年度)${gone}`));
      });
    expect(answersTo(await audited(texts('')), 'ended')).toEqual([
      '計画 | 2016 | 0,1 | 計画の策定(平成28年度) | ',
    ]);
    expect(answersTo(await audited(texts('(完了)')), 'ended')).toEqual([]);
  });

  it('asks of the past alone, and not of a plan that was put off', async () => {
    const { documents, changes } = await compared([
      oneSection(29, row('①庁舎', '・庁舎の工事(平成27～28年度、平成32年度)'), NEWSLETTER(28)),
      oneSection(30, row('①庁舎', '・庁舎の工事(平成26年度、平成28～29年度、平成33年度)'), NEWSLETTER(29)),
    ]);
    const audit = auditOf(changes, documents);
    const [warning] = changes[0]?.messages.filter(({ rule }) => rule === 'past-year-changed') ?? [];
    expect(warning?.message).toContain('加わった年度 2014、消えた年度 2015');
    expect(answersTo(audit, 'rewritten').map((line) => line.slice(0, 16))).toEqual(['庁舎 | 2014,2015 |']);
  });

  it('asks of none why it ended that each edition tells in other words', async () => {
    const sheet = (year: number, ...entries: readonly string[]) =>
      [
        `令和${year + 1}年6月1日\n`,
        `具体的な事業\t担当課\t令和${year}年度の実績`,
        ...entries.map((entry, index) => `${'①②③'[index]}${'緑道灯'[index]}の管理\t総務課\t${entry}`),
        '',
      ].join('\n');
    const audit = await audited([
      sheet(4, '苗木を植えた', '・舗装の補修 ・側溝の清掃', '灯具の交換'),
      sheet(5, '剪定を委託した', '・舗装の補修', '灯具の交換'),
    ]);
    expect(answersTo(audit, 'ended')).toEqual(['道の管理 | 2022 | 0,1 | 側溝の清掃 | ']);
  });

  it('takes 全課 for no department', async () => {
    const texts = [29, 30].map((year) =>
      oneSection(
        year,
        row('①研修', '・未実施', '全課'),
        row('②展示', '・未実施', '文化課'),
        NEWSLETTER(year - 1),
      ),
    );
    const still = (await audited(texts)).rows.filter(({ question }) => question === 'department_still');
    expect(still.map(({ item_departments }) => item_departments)).toEqual([['文化課']]);
  });

  it('takes neither a slip nor a plan for a year that is covered', async () => {
    const items = (last: number, ...more: readonly string[]) =>
      Array.from({ length: 24 }, (_, index) =>
        row(`(${index + 1})事業${index + 1}`, `・第${index + 1}地区の清掃(平成28～${last}年度)`),
      ).concat(more);
    const slip = row('(25)記念誌', '・記念誌の発行(平成8年度)');
    const plans = Array.from({ length: 4 }, (_, index) =>
      row(`(${index + 26})整備${index + 1}`, `・第${index + 1}公園の整備(平成38年度)`),
    );
    const audit = await audited([oneSection(30, ...items(29, slip, ...plans)), oneSection(31, ...items(30))]);
    expect(answersTo(audit, 'not_covered')).toEqual([]);
  });

  it('tells years that no edition covers', async () => {
    const sheet = (year: number) =>
      `令和${year + 1}年6月1日\n\n具体的な事業\t担当課\t令和${year}年度の実績\n①広報\t総務課\t・広報紙の発行\n②講座\t総務課\t・講座の開催\n`;
    const audit = await audited([sheet(2), sheet(4), sheet(5)]);
    expect(answersTo(audit, 'not_covered')).toEqual(['- | 2021 | 0,1,2 | - | -']);
  });
});

describe('timeline.csv', () => {
  it('has a row for each activity, year and edition, with departments and grades', async () => {
    const table = (year: number, grade: string) =>
      `平成${year}年6月1日\n\n具体的な事業\t担当課\t実施したこと\t評価\n①広報\t秘書課\t・広報紙の発行(平成${year - 2}～${year - 1}年度)\t${grade}\n`;
    const aliases = [{ old: '秘書課', new: '広報課', fiscalYear: null }];
    const { documents, changes } = await compared([table(29, 'B'), table(30, 'A')], aliases);
    const timeline = timelineOf(changes, documents, { aliases });
    expect(
      timelinesToCsv([{ timeline, stems: ['h29', 'h30'] }])
        .split('\r\n')
        .slice(0, -1),
    ).toEqual([
      '\ufeffplan,row,item_id,item,item_departments,id,activity,fiscal_year,edition,said,grade,rewritten',
      ',activity,i1,広報,広報課,r1.1,広報紙の発行,2015,h29,implemented,,',
      ',activity,i1,広報,広報課,r1.1,広報紙の発行,2015,h30,not_covered,,',
      ',activity,i1,広報,広報課,r1.1,広報紙の発行,2016,h29,implemented,,',
      ',activity,i1,広報,広報課,r1.1,広報紙の発行,2016,h30,implemented,,',
      ',activity,i1,広報,広報課,r1.1,広報紙の発行,2017,h29,not_covered,,',
      ',activity,i1,広報,広報課,r1.1,広報紙の発行,2017,h30,implemented,,',
      ',item,i1,広報,広報課,,,,h29,implemented,B,',
      ',item,i1,広報,広報課,,,,h30,implemented,A,',
    ]);
  });
});

describe('words of a past year that a later edition replaces', () => {
  const sheet = (year: number, last: number, ...cells: string[]) =>
    [
      `# 進捗状況(令和${year}年6月1日)\n`,
      `番号\t事業名\t担当課\t${Array.from({ length: last - 2 }, (_, at) => `令和${at + 3}年度実績`).join('\t')}`,
      ...cells.map((text, at) => `${at + 1}\t事業${'甲乙丙丁'[at]}\t総務課\t${text}`),
      '',
    ].join('\n');

  it('are an answer where a column is of the year, and told with both places', async () => {
    const rows = (first: string) => [
      `${first}\t・橋を直す`,
      '・道を直す\t・坂を直す',
      '・門を塗る\t・柵を塗る',
    ];
    const later = (first: string) => rows(first).map((each) => `${each}\t・町を掃く`);
    const audit = await audited([
      sheet(5, 4, ...rows('・池を掘る')),
      sheet(6, 5, ...later('・井戸を埋める')),
    ]);
    expect(answersTo(audit, 'rewritten')).toEqual(['事業甲 | 2021 | 0,1 | 池を掘る | 井戸を埋める']);
    const same = await audited([sheet(5, 4, ...rows('・池を掘る')), sheet(6, 5, ...later('・池を掘る'))]);
    expect(answersTo(same, 'rewritten')).toEqual([]);
  });
});
