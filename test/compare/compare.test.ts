import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.js';
import { extract } from '../../src/pipeline.js';
import { REAL_FILE } from '../helpers.js';
import { activities, brief, compareTexts, edition, oneSection, row, told } from './editions.js';

describe('the made-up next edition against the real document', () => {
  it('gives what was written into it', async () => {
    const [old, newer] = [REAL_FILE, 'input/sample-h30-progress.md'];
    const changes = compare(
      await extract(readFileSync(old), { file: old }),
      await extract(readFileSync(newer), { file: newer }),
    );
    const lines = [
      '# sections',
      ...told(changes.sections),
      '# items',
      ...told(changes.items),
      '# records',
      ...told(changes.changes),
      '# messages',
      ...changes.messages.map(({ edition: where, line, rule }) => `${where} ${line} ${rule}`),
    ];
    expect(`${lines.join('\n')}\n`).toBe(readFileSync('test/compare/sample/expected.txt', 'utf8'));
  });
});

describe('records', () => {
  const pair = (old: string, newer: string) =>
    compareTexts(oneSection(29, row('①事業', old)), oneSection(30, row('①事業', newer)));

  it.each([
    ['a new year', '・説明会(平成28年度)', '・説明会(平成28～29年度)', 'changed years_extended'],
    ['a past year that came', '・説明会(平成28年度)', '・説明会(平成27～28年度)', 'changed years_rewritten'],
    [
      'a past year that went',
      '・説明会(平成27～28年度)',
      '・説明会(平成28、29年度)',
      'changed years_extended,years_rewritten',
    ],
    ['nothing after the last year', '・説明会(平成28年度)', '・説明会(平成28年度)', 'unchanged -'],
    [
      'an earlier end',
      '・説明会(平成27年度) ・集い(平成28年度)',
      '・説明会(平成27年度) ・集い(平成28年度)',
      'unchanged -',
    ],
    ['wrapping words', '・講座を開催(平成28～29年度)', '・講座の実施(平成28～29年度)', 'changed reworded'],
    ['a full stop and brackets', '・講座(基礎編)を開催。', '・講座〔基礎編〕を開催', 'unchanged -'],
    [
      'another department',
      '・講座(平成28年度)【総務課】',
      '・講座(平成28年度)【財政課】',
      'changed department_changed',
    ],
    ['departments in another order', '・講座【総務課、財政課】', '・講座【財政課、総務課】', 'unchanged -'],
    ['an end in words', '・講座の開催', '・講座の開催(中止)', 'changed reworded,status_changed'],
    [
      'a figure',
      '・勉強会をワークショップ形式で実施(6か所)',
      '・勉強会をワークショップ形式で実施(8か所)',
      'changed reworded',
    ],
  ])('sees %s', async (_, old, newer, expected) => {
    const changes = await pair(old, newer);
    expect(brief(changes.changes[0] as never)).toBe(`${expected} r1.1.1 r1.1.1`);
  });

  it.each([
    [
      'numbers of an order',
      '・第13回住民意識調査を実施(平成26年度)',
      '・第14回住民意識調査を実施(平成29年度)',
    ],
    ['years of an edition', '・平成28年度版ガイドブックの作成', '・平成29年度版ガイドブックの作成'],
    ['kanji numerals', '・第二次計画の策定', '・第三次計画の策定'],
    ['nothing in common', '・研修の実施', '・広報紙への掲載'],
    [
      'a near twin with new years alone',
      '・東小学校区で意見交換会を実施(平成28年度)',
      '・西小学校区で意見交換会を実施(平成29年度)',
    ],
  ])('does not take two things for one: %s', async (_, old, newer) => {
    const { summary } = await pair(old, newer);
    expect(summary).toMatchObject({ changed: 0, unchanged: 0, added: 1, removed: 1 });
  });

  it('never pairs 未実施 with an activity', async () => {
    const begun = await pair('・未実施', '・講座の開催(平成29年度)');
    expect(activities(begun)).toEqual(
      ['removed started: 未実施 → ', 'added started:  → 講座の開催'].sort().reverse(),
    );
    const fallen = await pair('・講座の開催(平成28年度)', '・未実施');
    expect(fallen.changes.map(({ kind, classes }) => [kind, ...classes])).toEqual(
      expect.arrayContaining([
        ['removed', 'reverted'],
        ['added', 'reverted'],
      ]),
    );
  });

  it('pairs states of one item with each other', async () => {
    expect(activities(await pair('・未実施', '・検討中'))).toEqual([
      'changed reworded,status_changed: 未実施 → 検討中',
    ]);
  });

  it('keeps duplicates apart, as many as there are', async () => {
    const old = '・研修の実施(平成26年度) ・研修の実施(平成28年度) ・研修の実施(平成27年度)';
    const newer = '・研修の実施(平成28～29年度) ・研修の実施(平成26年度)';
    const { summary, changes } = await pair(old, newer);
    expect(summary).toMatchObject({ records_old: 3, records_new: 2, removed: 1, added: 0 });
    expect(changes.find(({ kind }) => kind === 'removed')?.old?.fiscal_years).toEqual([2015]);
    expect(told(changes)).toContain('changed years_extended r1.1.2 r1.1.1');
  });

  it('takes the best pairs as a whole, not the first that will do', async () => {
    const old = '・市民向け防災講座を市内で開催 ・市民向け防災講座を開催';
    const newer = '・市民向けの防災講座を開催した ・市民向けの防災講座を市内各所で開催した';
    expect(told((await pair(old, newer)).changes)).toEqual([
      'changed reworded r1.1.2 r1.1.1',
      'changed reworded r1.1.1 r1.1.2',
    ]);
  });

  it('tells how sure it is, and who came second', async () => {
    const old = '・市民向け防災講座を市内で開催';
    const newer = '・市民向けの防災講座を市内各所で開催 ・市民向けの講座を市内で開催';
    const [best] = (await pair(old, newer)).changes.filter(({ kind }) => kind === 'changed');
    expect(best?.new?.id).toBe('r1.1.1');
    expect(best?.confidence).toBeGreaterThan(best?.runner_up?.confidence ?? 1);
    expect(best?.runner_up?.id).toBe('r1.1.2');
  });

  it('finds an activity in another item', async () => {
    const rows = (first: string, second: string) => [row('①広報', first), row('②学習', second)] as const;
    const { changes } = await compareTexts(
      oneSection(29, ...rows('・冊子の配布 ・展示の開催', '・講座の開催')),
      oneSection(30, ...rows('・冊子の配布', '・講座の開催 ・展示の開催')),
    );
    expect(told(changes)).toEqual(['changed moved r1.1.2 r1.2.2']);
  });

  it('does not call an activity lapsed in an edition that tells of no later time', async () => {
    const text = oneSection(29, row('①事業', '・説明会(平成28年度)'));
    const corrected = text.replace('説明会', '市民説明会');
    expect((await compareTexts(text, corrected)).summary.classes).toEqual({ reworded: 1 });
  });
});

describe('items and sections', () => {
  const A = row('①市民への情報の提供', '・市民向け冊子の配布(平成28年度)');
  const B = row('②学習の機会の提供', '・市民講座の開催(平成27年度)');

  it('follows an item whose number has changed', async () => {
    const { items, changes } = await compareTexts(
      oneSection(29, A, B),
      oneSection(30, A, row('②窓口の設置', '・未実施'), B.replace('②', '③')),
    );
    expect(told(items)).toEqual(['added - - i1.2', 'changed renumbered i1.2 i1.3']);
    expect(told(changes)).toEqual(['added - - r1.2.1', 'changed renumbered r1.2.1 r1.3.1']);
  });

  it('follows an item under another title by its activities', async () => {
    const { items } = await compareTexts(
      oneSection(29, A, row('②学習の機会の提供', '・市民講座の開催 ・図書の貸出し')),
      oneSection(30, A, row('②生涯にわたる学び', '・市民講座の開催 ・図書の貸出し')),
    );
    expect(told(items)).toEqual(['changed retitled i1.2 i1.2']);
  });

  it('follows an item into another section, and a section under another number', async () => {
    const first = ['(1)情報の共有', A] as const;
    const second = ['(2)学びの場', row('①公民館の活用', '・公民館まつり'), B] as const;
    const { sections, items } = await compareTexts(
      edition(29, first, second),
      edition(30, ['(1)情報の共有', A, B], ['(3)学びの場', row('①公民館の活用', '・公民館まつり')]),
    );
    expect(told(sections)).toEqual(['changed renumbered s2 s3']);
    expect(told(items)).toEqual(['changed moved i2.2 i1.2', 'changed renumbered i2.1 i3.1']);
  });

  it('tells items begun from items that fell back', async () => {
    const { items } = await compareTexts(
      oneSection(29, row('①窓口', '・未実施'), row('②講座', '・講座の開催')),
      oneSection(30, row('①窓口', '・窓口の設置'), row('②講座', '・未実施')),
    );
    expect(told(items)).toEqual(['changed started i1.1 i1.1', 'changed reverted i1.2 i1.2']);
  });

  it("sees changes in the plan's own columns", async () => {
    const table = (grade: string) =>
      `(1)情報\t\t\t\n具体的な事業\t担当課\t実施したこと\t評価\n①広報\t総務課\t・冊子の配布\t${grade}\n`;
    const { items } = await compareTexts(table('B'), table('A'));
    expect(items[0]).toMatchObject({
      kind: 'changed',
      classes: ['grade_changed'],
      fields: [{ field: 'columns.評価', old: 'B', new: 'A' }],
    });
  });
});

describe('departments', () => {
  const edition29 = oneSection(
    29,
    row('①広報', '・冊子の配布(平成28年度)【秘書課】', '秘書課'),
    row('②窓口', '・案内【秘書課】', '秘書課'),
  );
  const edition30 = edition29.replaceAll('秘書課', '広報課').replace('平成29年', '平成30年');

  it('takes a name for another only where it is told to', async () => {
    const without = await compareTexts(edition29, edition30);
    expect(without.summary.classes.department_changed).toBe(2);
    expect(without.messages.map(({ rule }) => rule)).toContain('department-renamed');
    const aliases = [{ old: '秘書課', new: '広報課', fiscalYear: 2018 }];
    const known = await compareTexts(edition29, edition30, { aliases });
    expect(known.summary.classes.department_changed).toBeUndefined();
    expect(known.items.every(({ kind }) => kind === 'unchanged')).toBe(true);
    expect(known.messages.map(({ rule }) => rule)).not.toContain('department-renamed');
  });

  it('knows no name before its time', async () => {
    const aliases = [{ old: '秘書課', new: '広報課', fiscalYear: 2019 }];
    expect((await compareTexts(edition29, edition30, { aliases })).summary.classes.department_changed).toBe(
      2,
    );
  });

  it('follows a name that was changed twice, and one that was parted', async () => {
    const aliases = [
      { old: '秘書課', new: '市長公室', fiscalYear: 2017 },
      { old: '市長公室', new: '広報課', fiscalYear: null },
      { old: '市長公室', new: '秘書広報室', fiscalYear: null },
    ];
    for (const name of ['広報課', '秘書広報室', '市長公室']) {
      const newer = edition29.replaceAll('秘書課', name);
      expect((await compareTexts(edition29, newer, { aliases })).summary.classes).toEqual({});
    }
  });
});

describe('what is no comparison', () => {
  const plan = oneSection(29, row('①広報', '・冊子の配布'), row('②窓口', '・案内の設置'));

  it('says so of another plan, and lists nothing as changed', async () => {
    const other = oneSection(30, row('①橋梁', '・第一大橋の耐震補強工事'), row('②水道', '・浄水場の更新'));
    const { related, summary, changes, items, sections, messages } = await compareTexts(plan, other);
    expect(related).toBe(false);
    expect(summary).toEqual({
      records_old: 2,
      records_new: 2,
      unchanged: 0,
      changed: 0,
      added: 0,
      removed: 0,
      items_old: 2,
      items_new: 2,
      classes: {},
    });
    expect([changes, items, sections]).toEqual([[], [], []]);
    expect(messages.map(({ rule }) => rule)).toEqual(['editions-unrelated']);
  });

  it('says so of an edition that gave no records', async () => {
    const { messages } = await compareTexts(plan, '資料は別添\n');
    expect(messages.map(({ rule, edition: where }) => [rule, where])).toEqual([
      ['edition-without-records', 'new'],
    ]);
  });

  it('tells parts that are not covered from items that were dropped', async () => {
    const parts = (year: number, ...kept: number[]) =>
      edition(
        year,
        ...(
          [
            ['(1)情報', row('①広報', '・冊子の配布'), row('②窓口', '・案内の設置')],
            ['(2)学習', row('①講座', '・講座の開催'), row('②図書', '・図書の貸出し')],
          ] as const
        ).flatMap((section, index) => (kept.includes(index) ? [section] : [])),
      );
    const fewer = await compareTexts(parts(29, 0, 1), parts(30, 0));
    expect(fewer.messages.map(({ rule }) => rule)).toEqual(['part-missing']);
    const dropped = await compareTexts(parts(29, 0, 1), parts(30, 0, 1).replace(/②図書.*\n/, ''));
    expect(dropped.messages.map(({ rule }) => rule)).toEqual(['item-missing']);
  });
});

describe('what an auditor must not be told', () => {
  const columns = (year: number, ...rows: string[]) =>
    [`平成${year}年6月1日\n`, '具体的な事業\t担当課\t平成27年度\t平成28年度\t平成29年度', ...rows, ''].join(
      '\n',
    );
  const rulesOf = ({ messages }: Awaited<ReturnType<typeof compareTexts>>) =>
    messages.map(({ rule }) => rule);

  it('that a past year was rewritten because a later one is planned', async () => {
    const texts = [29, 30].map((year) =>
      oneSection(
        year,
        row('①祭り', `・夏祭りを開催(平成26～${year - 1}年度)`),
        row('②図書', '・図書を購入(平成27～28年度)'),
        row('③施設', '・施設の改修予定(平成35年度)'),
      ),
    );
    const { changes } = await compareTexts(texts[0] ?? '', texts[1] ?? '');
    expect(told(changes)).toEqual(['changed years_extended r1.1.1 r1.1.1', 'unchanged lapsed r1.2.1 r1.2.1']);
  });

  it('that years are gone from an edition that keeps no past', async () => {
    const yearly = (year: number) =>
      oneSection(
        year,
        ...['広報', '学習', '窓口', '研修', '展示'].map((name, index) =>
          row(`${'①②③④⑤'[index]}${name}`, `・${name}の充実(平成${year - 1}年度)`),
        ),
      );
    const changes = await compareTexts(yearly(29), yearly(30));
    expect(changes.summary.classes).toEqual({ continued: 5 });
    expect(rulesOf(changes)).toEqual([]);
  });

  it('that an activity lapsed, or was rewritten, when its years are in another entry', async () => {
    const changes = await compareTexts(
      oneSection(29, row('①研修', '・接遇研修を実施(平成26～28年度) ・訓練(平成26年度) ・訓練(平成27年度)')),
      oneSection(
        30,
        row('①研修', '・接遇研修を実施(平成26年度) ・接遇研修を実施(平成27～29年度) ・訓練(平成26～27年度)'),
      ),
    );
    expect(changes.summary.classes).toEqual({ years_extended: 1 });
    expect(rulesOf(changes)).toEqual([]);
  });

  it('that the mark of one year is that of another', async () => {
    const changes = await compareTexts(
      columns(29, '①広報\t総務課\t○\t○\t', '②窓口\t総務課\t○\t×\t'),
      columns(30, '①広報\t総務課\t○\t×\t○', '②窓口\t総務課\t○\t○\t○'),
    );
    const partners = changes.changes.filter(({ old, new: newer }) => old && newer);
    for (const { old, new: newer } of partners) expect(newer?.fiscal_years).toEqual(old?.fiscal_years);
    expect(changes.messages.map(({ rule, message }) => [rule, message])).toEqual([
      ['past-state-changed', '「広報」の2016年度が「○」から「×」に変わりました。'],
      ['past-state-changed', '「窓口」の2016年度が「×」から「○」に変わりました。'],
    ]);
  });

  it('that a near twin among items is the same item', async () => {
    const { items, messages } = await compareTexts(
      oneSection(
        29,
        row('①南小学校の耐震化', '・耐震診断(平成28年度)'),
        row('②北小学校の耐震化', '・診断の委託(平成28年度)'),
        row('③第1期子育て計画の策定', '・策定委員会の開催(平成26年度)'),
      ),
      oneSection(
        30,
        row('①北小学校の耐震化', '・診断の委託(平成28年度) ・工事(平成29年度)'),
        row('②西小学校の耐震化', '・未実施'),
        row('③第2期子育て計画の策定', '・策定委員会の開催(平成29年度)'),
      ),
    );
    expect(told(items).sort()).toEqual([
      'added - - i1.2',
      'added - - i1.3',
      'changed renumbered i1.2 i1.1',
      'removed - i1.1 -',
      'removed - i1.3 -',
    ]);
    expect(messages.map(({ rule }) => rule)).not.toContain('item-reverted');
  });

  it('that the same words elsewhere, in other years, are the same activity', async () => {
    const { changes } = await compareTexts(
      oneSection(
        29,
        row('①福祉', '・説明会を開催(平成28年度)', '福祉課'),
        row('②道路', '・舗装の補修(平成28年度)', '道路課'),
      ),
      oneSection(
        30,
        row('①福祉', '・未実施', '福祉課'),
        row('②道路', '・舗装の補修(平成28年度) ・説明会を開催(平成29年度)', '道路課'),
      ),
    );
    expect(told(changes)).toEqual([
      'removed reverted r1.1.1 -',
      'added reverted - r1.1.1',
      'added - - r1.2.2',
    ]);
  });

  it('that another plan is this one because two texts are the same', async () => {
    const plan = (title: string, ...names: string[]) =>
      `# ${title} 進捗一覧\n\n${oneSection(29, ...names.map((name, index) => row(`${'①②③④⑤⑥⑦'[index]}${name}`, index < 2 ? '・パンフレットを配布' : `・${name}の実施`)))}`;
    const changes = await compareTexts(
      plan(
        '子ども読書活動推進計画',
        '図書の充実',
        '読み聞かせ',
        '司書の配置',
        '学校図書館',
        '移動図書館',
        '読書会',
        '目録',
      ),
      plan(
        '地球温暖化対策実行計画',
        '照明の更新',
        '緑のカーテン',
        '公用車',
        '太陽光発電',
        '省エネ診断',
        '植樹',
        '資源回収',
      ),
    );
    expect(rulesOf(changes)).toEqual(['editions-unrelated']);
  });

  it('that departments which took over each other’s names are the same', async () => {
    const aliases = [
      { old: '総務課', new: '人事課', fiscalYear: 2018 },
      { old: '庶務課', new: '総務課', fiscalYear: 2018 },
    ];
    const by = (year: number, first: string, second: string) =>
      oneSection(
        year,
        row('①様式', `・様式の改訂【${first}】`, first),
        row('②採用', `・採用試験【${second}】`, second),
      );
    const right = await compareTexts(by(29, '庶務課', '総務課'), by(30, '総務課', '人事課'), { aliases });
    expect(right.summary.classes).toEqual({});
    const handedOver = await compareTexts(by(29, '庶務課', '総務課'), by(30, '人事課', '総務課'), {
      aliases,
    });
    expect(handedOver.summary.classes).toEqual({ department_changed: 2 });
  });
});
