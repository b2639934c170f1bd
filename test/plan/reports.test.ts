import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../helpers.js';

const read = (file: string, lines: readonly string[]) => extractSoundly(`${lines.join('\n')}\n`, { file });

/** Each record as its item, the item's departments, its activity, status and years; all of the input has a place. */
async function told(file: string, lines: readonly string[]): Promise<string[]> {
  const { records, coverage } = await read(file, lines);
  expect(coverage.unclaimed_text).toEqual([]);
  return records.map(({ item_title, item_departments, activity, status, fiscal_years }) =>
    [item_title, item_departments.join('、'), activity, status, fiscal_years.join('・')].join('|'),
  );
}

describe('reports on what auditors found', () => {
  it('tell what was done about each point', async () => {
    const lines = [
      '監査対象,指摘事項,措置の内容,措置状況',
      '市民課,通知の発送が遅れていた。,台帳を作り、期限内に発送した。,措置済',
      '公園課,契約書に印紙がなかった。,次の契約から確認を徹底する。,措置予定',
    ];
    expect(await told('a.csv', lines)).toEqual([
      '通知の発送が遅れていた。|市民課|台帳を作り、期限内に発送した。|implemented|',
      '契約書に印紙がなかった。|公園課|次の契約から確認を徹底する。|planned|',
    ]);
  });

  it('tell of no point as of something done', async () => {
    const lines = [
      'No,措置対象,監査結果の内容,措置の内容,措置状況,所管課',
      '1,備品の管理,台帳にない備品があった。,台帳を改めた。,措置済,市民課',
      '2,契約の事務,印紙がなかった。,契約書を作り直した。,措置済,公園課',
    ];
    expect(await told('a.csv', lines)).toEqual([
      '備品の管理|市民課|台帳を改めた。|implemented|',
      '契約の事務|公園課|契約書を作り直した。|implemented|',
    ]);
  });
});

describe('halves of years', () => {
  it('are columns of results', async () => {
    const lines = [
      '議会改革 行程表,,,,,',
      '改革項目,所管,令和4年度,,令和5年度,',
      ',,上期,下期,上期,下期',
      '会議の中継,議会事務局,検討,機器を選んだ。,導入した。,運用した。',
    ];
    expect(await told('a.csv', lines)).toEqual([
      '会議の中継|議会事務局|検討|considering|2022',
      '会議の中継|議会事務局|機器を選んだ。|implemented|2022',
      '会議の中継|議会事務局|導入した。|implemented|2023',
      '会議の中継|議会事務局|運用した。|implemented|2023',
    ]);
  });
});

describe('labels of rows below years', () => {
  const ROWS = [
    ['窓口の委託', '担当課', '市民課', '市民課'],
    ['', '取組実績', '調査した。', '委託を始めた。'],
    ['', '評価', 'B', 'A'],
    ['広告の掲載', '担当課', '広報課', '広聴課'],
    ['', '取組実績', '封筒に載せた。', '冊子に載せた。'],
    ['', '評価', 'A', 'A'],
  ];

  it('name departments too', async () => {
    const lines = ['項目,,令和4年度,令和5年度', ...ROWS.map((row) => row.join(','))];
    expect(await told('行革 進捗.csv', ['行革計画 進捗状況,,,', ...lines])).toEqual([
      '窓口の委託|市民課|調査した。|implemented|2022',
      '窓口の委託|市民課|委託を始めた。|implemented|2023',
      '広告の掲載|広報課、広聴課|封筒に載せた。|implemented|2022',
      '広告の掲載|広報課、広聴課|冊子に載せた。|implemented|2023',
    ]);
  });

  it('are those of needs, provisions and figures', async () => {
    const lines = [
      '子育て計画 進捗状況,,,,,',
      'No.,事業名,担当課,区分,令和4年度,令和5年度',
      '(1),延長保育,保育課,量の見込み,320人,315人',
      ',,,確保方策,320人,330人',
      ',,,実績,298人,301人',
      '(2),一時預かり,保育課,量の見込み,40人,45人',
      ',,,確保方策,40人,50人',
      ',,,実績,38人,41人',
    ];
    const { items, notes } = await read('a.csv', lines);
    expect(items.map(({ title, columns }) => [title, Object.keys(columns).length])).toEqual([
      ['延長保育', 6],
      ['一時預かり', 6],
    ]);
    expect(items[1]?.columns).toMatchObject({ '実績 > 令和4年度': '38人', '確保方策 > 令和5年度': '50人' });
    expect(notes).toEqual([]);
  });
});

describe('whether something was done', () => {
  it('is a state of the item', async () => {
    const lines = [
      '防災計画 取組状況,,',
      '取組内容,実施の有無,担当',
      '場所の選定,有,防災課',
      '職員の研修,無,人事課',
      '訓練の実施,有（一部）,防災課',
    ];
    expect(await told('a.csv', lines)).toEqual([
      '場所の選定|防災課||implemented|',
      '職員の研修|人事課||not_implemented|',
      '訓練の実施|防災課||in_progress|',
    ]);
  });
});

describe('a document from which nothing is taken', () => {
  const LINES = ['広場の手入れについて', '', '草を刈り、遊具を直している。', '窓口で受け付けている。'];

  it.each([
    ['令和5年度の主な取組', 'a.txt', 'no-table'],
    ['市の窓口', 'R5進捗状況一覧.txt', 'no-table'],
    ['市の窓口', 'folder/a.txt', 'not-a-progress-report'],
  ])('is warned of where its title or name says that it reports: %s, %s', async (title, file, rule) => {
    const { messages } = await read(file, [title, '', ...LINES]);
    expect(messages.map((message) => message.rule)).toEqual([rule]);
  });
});

describe('a row with more cells than headings', () => {
  const HEADINGS = ['事業名,担当課,実施状況', '植樹,公園課,苗木を配った。'];
  const rules = async (lines: readonly string[]) =>
    (await read('a.csv', lines)).messages.map(({ rule, line }) => `${line} ${rule}`);

  it('is told of: a comma may have cut a cell', async () => {
    expect(await rules([...HEADINGS, '備蓄,防災課,2,000食を更新した。'])).toEqual(['3 row-too-long']);
  });

  it('is none where most rows have a column without a heading', async () => {
    const lines = [HEADINGS[0] ?? '', '植樹,公園課,苗木を配った。,良', '備蓄,防災課,食料を更新した。,可'];
    expect(await rules(lines)).toEqual([]);
  });
});
