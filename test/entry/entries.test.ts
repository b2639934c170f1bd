import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { extractSoundly } from '../helpers.js';

const WORDS = createLexicon().words.entries;
const HEAD = '具体的な事業\t担当課\t実施したこと\n';

/** The records of one item whose cell of results is given; further rows are given whole. */
async function recordsOf(cell: string, ...rows: string[]) {
  const text = `${HEAD}①広報\t総務課\t${cell}\n${rows.map((row) => `${row}\n`).join('')}`;
  return (await extractSoundly(text, { file: 'a.md' })).records;
}

async function entriesOf(cell: string, ...rows: string[]) {
  const records = await recordsOf(cell, ...rows);
  return records.map(({ activity, fiscal_years, departments }) => [activity, fiscal_years, departments]);
}

describe('entries of a cell', () => {
  it.each(WORDS.brackets)('are closed by tags in %s, with no space before the next bullet', async (pair) => {
    const [open, close] = pair;
    // Angle brackets are tags where Markdown has them: written as references they stand for themselves.
    const tag = (text: string) => `${open}${text}${close}`.replace('<', '&lt;').replace('>', '&gt;');
    expect(
      await entriesOf(
        `・冊子の配布${tag('平成27年度')}${tag('総務課')}・研修の開催${tag('平成28年度')}${tag('財政課')}`,
      ),
    ).toEqual([
      ['冊子の配布', [2015], ['総務課']],
      ['研修の開催', [2016], ['財政課']],
    ]);
  });

  it('without bullets are told apart by their tags', async () => {
    for (const pair of ['【】', '〔〕', '[]', '［］', '≪≫', '《》', '〈〉']) {
      const [open, close] = pair;
      expect(await entriesOf(`冊子の配布${open}総務課${close}研修の開催`), pair).toHaveLength(2);
    }
    expect(
      await entriesOf('冊子の配布【総務課】研修の開催〔財政課〕会議の開催(平成28年度) 計画の策定[総務課]'),
    ).toEqual([
      ['冊子の配布', [], ['総務課']],
      ['研修の開催', [], ['財政課']],
      ['会議の開催', [2016], []],
      ['計画の策定', [], ['総務課']],
    ]);
  });

  it('leave years on a line above unclaimed where each names years of its own', async () => {
    const text = `${HEAD}①広報\t総務課\t平成25年度<br>・冊子の配布(平成26年度)<br>・研修の開催(平成27年度)\n`;
    const { records, coverage, messages } = await extractSoundly(text, { file: 'a.md' });
    expect(records.map(({ fiscal_years }) => fiscal_years)).toEqual([[2014], [2015]]);
    expect(coverage.unclaimed_text.map((piece) => piece.text)).toEqual(['平成25年度']);
    expect(messages.map(({ rule }) => rule)).toContain('unclaimed-text');
    const taken = await extractSoundly(text.replace('(平成27年度)', ''), { file: 'a.md' });
    expect(taken.records.map(({ fiscal_years }) => fiscal_years)).toEqual([[2014], [2013]]);
    expect(taken.coverage.unclaimed).toBe(0);
  });

  it.each([
    ['in round brackets', '（令和4年度）<br>・絵の展示<br>（令和5年度）<br>・図録の発行'],
    ['in round brackets, without bullets', '（R4）<br>絵の展示<br>（R5）<br>図録の発行'],
    ['behind bullets of their own', '■令和4年度<br>・絵の展示<br>■令和5年度<br>・図録の発行'],
    ['behind bullets, without others', '■令和4年度<br>絵の展示<br>■令和5年度<br>図録の発行'],
    [
      'behind what they tag, where the first line is none',
      '絵の展示<br>(令和4年度)<br>図録の発行<br>(令和5年度)',
    ],
    ['before a colon in one line', '令和4年度：絵の展示。令和5年度：図録の発行'],
    ['in brackets in one line', '（R4）絵の展示。（R5）図録の発行'],
  ])('take the years that stand apart: %s', async (_, cell) => {
    const found = await entriesOf(cell);
    expect(found.map(([activity, years]) => [String(activity).replace('。', ''), years])).toEqual([
      ['絵の展示', [2022]],
      ['図録の発行', [2023]],
    ]);
  });

  it('without bullets are told apart by years before a colon', async () => {
    expect(await entriesOf('平成27年度:手引きの作成 平成28年度：5地区で開催 H29:見直し')).toEqual([
      ['手引きの作成', [2015], []],
      ['5地区で開催', [2016], []],
      ['見直し', [2017], []],
    ]);
    expect(await entriesOf('平成27年度:手引きの作成<br>平成28年度:5地区で開催')).toEqual([
      ['手引きの作成', [2015], []],
      ['5地区で開催', [2016], []],
    ]);
  });

  it('are not cut at what only looks like a bullet', async () => {
    expect(await entriesOf('・駅・郵便局・銀行で 配布(平成28年度)')).toEqual([
      ['駅・郵便局・銀行で配布', [2016], []],
    ]);
    expect(await entriesOf('○説明会を ○○地区で開催')).toEqual([['説明会を○○地区で開催', [], []]]);
    expect(await entriesOf('-10%の削減')).toEqual([['-10%の削減', [], []]]);
    expect(await entriesOf('○○地区で開催')).toEqual([['○○地区で開催', [], []]]);
  });

  it.each(WORDS.bullets)('may begin with %s', async (bullet) => {
    const text = `<table><tr><td>事業名<td>実績<tr><td>①広報<td>${bullet}冊子の配布<br>${bullet} 研修の開催</table>`;
    const { records } = await extractSoundly(text, { file: 'a.html' });
    expect(records.map(({ activity }) => activity)).toEqual(['冊子の配布', '研修の開催']);
  });

  it.each(['・', '●', '◆', '■', '⇒', '➢', '*'])(
    'go on below a bullet that stands alone: %s',
    async (bullet) => {
      const text = `<table><tr><td>事業名<td>実績<tr><td>①広報<td>${bullet}<br>冊子の配布(平成28年度)</table>`;
      const { records, coverage } = await extractSoundly(text, { file: 'a.html' });
      expect(records).toMatchObject([{ activity: '冊子の配布', fiscal_years: [2016] }]);
      expect(coverage).toMatchObject({ record: '冊子の配布(平成28年度)'.length + 1, unclaimed: 0 });
    },
  );

  it.each([...'・･·●◇◆■□▪•*＊⇒➢'])('are none where a bullet stands alone: %s', async (bullet) => {
    const text = `<table><tr><td>事業名<td>実績<tr><td>①広報<td><ul><li>${bullet}</li><li>冊子の配布</li></ul></table>`;
    const { records, coverage } = await extractSoundly(text, { file: 'a.html' });
    expect(records.map(({ activity }) => activity)).toEqual(['冊子の配布']);
    expect(coverage.record).toBe('冊子の配布'.length + 1);
  });

  it('that are printed twice to be bold are one; what is written apart or more often is what it is', async () => {
    expect(await entriesOf('・未実施・未実施')).toHaveLength(1);
    expect(await entriesOf('・冊子の配布(平成28年度)・冊子の配布(平成28年度)')).toHaveLength(1);
    expect(await entriesOf('・冊子の配布(平成28年度) ・冊子の配布(平成28年度)')).toHaveLength(2);
    expect(await entriesOf(`${'・冊子の配布(平成28年度)'.repeat(3)}`)).toHaveLength(3);
  });

  it.each([
    ['R5:球根を植えた、R6:花壇を広げた', ['2023 球根を植えた', '2024 花壇を広げた']],
    ['R5：球根を80個／R6：球根を90個', ['2023 球根を80個', '2024 球根を90個']],
    ['2023年度:球根を植えた;2024年度:花壇を広げた', ['2023 球根を植えた', '2024 花壇を広げた']],
    ['令和元年度：芽かき、令和２年度：剪定、令和３年度：施肥', ['2019 芽かき', '2020 剪定', '2021 施肥']],
    ['R5:来場1,200人、売上300円', ['2023 来場1,200人、売上300円']],
    ['R5:球根、苗木を植えた、', ['2023 球根、苗木を植えた']],
    ['球根を植えた、R6:花壇を広げた', [' 球根を植えた、R6:花壇を広げた']],
  ])('are cut before each year that a colon holds apart: %s', async (cell, expected) => {
    const records = await recordsOf(cell);
    expect(records.map(({ activity, fiscal_years: years }) => `${years.join()} ${activity}`)).toEqual(
      expected,
    );
  });

  it.each(['平成28年度', '【平成28年度】', '平成28年度:', '平成２８年度：', 'H28', '(平成28年度)'])(
    'take their years from the line %s above them',
    async (line) => {
      const records = await recordsOf(`${line}<br>・冊子の配布<br>・研修の開催(平成29年度)`);
      expect(
        records.map(({ activity, fiscal_years, fiscal_years_basis }) => [
          activity,
          fiscal_years,
          fiscal_years_basis,
        ]),
      ).toEqual([
        ['冊子の配布', [2016], 'tag'],
        ['研修の開催', [2017], 'tag'],
      ]);
    },
  );

  it('report nothing where a line of years has none below it', async () => {
    const records = await recordsOf('平成27年度<br>・冊子の配布<br>平成28年度');
    expect(records.map(({ activity, status, fiscal_years }) => [activity, status, fiscal_years])).toEqual([
      ['冊子の配布', 'implemented', [2015]],
      ['', 'unreported', [2016]],
    ]);
  });

  it('take years in brackets below them for their own where they have none', async () => {
    expect(await entriesOf('冊子の配布<br>(平成28年度)<br>研修の開催<br>(平成29年度)')).toEqual([
      ['冊子の配布', [2016], []],
      ['研修の開催', [2017], []],
    ]);
  });
});

describe('tags', () => {
  it.each([
    ['冊子の配布(平成28年度)【総務課】', '冊子の配布', [2016], ['総務課']],
    ['冊子の配布【総務課】(平成28年度)', '冊子の配布', [2016], ['総務課']],
    ['冊子の配布(平成28年度)。', '冊子の配布', [2016], []],
    ['冊子の配布 平成28年度', '冊子の配布', [2016], []],
    ['平成28年度:冊子の配布', '冊子の配布', [2016], []],
    ['【平成28年度】冊子の配布', '冊子の配布', [2016], []],
    ['平成28年度 冊子の配布', '冊子の配布', [2016], []],
    ['冊子の配布(平成28年度 総務課)', '冊子の配布', [2016], ['総務課']],
    ['冊子の配布(平成27、28年度、総務課・財政課)', '冊子の配布', [2015, 2016], ['総務課', '財政課']],
    ['冊子の配布【平成28年度/総務課】', '冊子の配布', [2016], ['総務課']],
    ['冊子の配布(平成28年度総務課)', '冊子の配布', [2016], ['総務課']],
    ['冊子の配布【担当:総務課】', '冊子の配布', [], ['総務課']],
    ['冊子の配布【所管課：総務課】', '冊子の配布', [], ['総務課']],
    ['冊子の配布(平成28年度)【広報担当者】', '冊子の配布', [2016], ['広報担当者']],
    ['冊子の配布(総務課)', '冊子の配布', [], ['総務課']],
    ['冊子の配布(市役所)', '冊子の配布(市役所)', [], []],
    ['冊子の配布(平成28年度)(市役所)', '冊子の配布', [2016], ['市役所']],
    ['冊子の配布(平成28年度 全5回)', '冊子の配布(平成28年度 全5回)', [], []],
    ['冊子【基礎編】の配布', '冊子【基礎編】の配布', [], []],
    ['冊子の配布【基礎編】', '冊子の配布【基礎編】', [], []],
    ['冊子の配布(平成28年度)【拡充】', '冊子の配布(平成28年度)【拡充】', [], []],
    ['冊子の配布(平成26年度)(平成28年度)', '冊子の配布', [2014, 2016], []],
    ['冊子の配布(平成28年度)(平成26年度)', '冊子の配布', [2014, 2016], []],
    ['冊子の配布(平成28年度)【3】', '冊子の配布(平成28年度)【3】', [], []],
    ['冊子の配布【総務課】【財政課、総務課】', '冊子の配布', [], ['総務課', '財政課']],
    ['冊子の配布((平成28年度))', '冊子の配布((平成28年度))', [], []],
  ])('of 「%s」', async (entry, activity, years, departments) => {
    const { records } = await extractSoundly(
      `<table><tr><td>事業名<td>実績<tr><td>①広報<td>・${entry}</table>`,
      { file: 'a.html' },
    );
    const found = records.map((record) => [record.activity, record.fiscal_years, record.departments]);
    expect(found).toEqual([[activity.replace(' ', ''), years, departments]]);
  });

  it('say the years as they stand, in their order', async () => {
    const [record] = await recordsOf('・冊子の配布(平成２８年度)(平成 26 年度)【総務課】');
    expect(record).toMatchObject({ fiscal_years_text: '平成28年度、平成26年度', fiscal_years_basis: 'tag' });
  });

  it('alone leave nothing told', async () => {
    const [record] = await recordsOf('・【総務課】');
    expect(record).toMatchObject({ activity: '', status: 'unreported', departments: ['総務課'] });
  });

  it('have no spans where they stand above the entry, as a line of years does', async () => {
    const [record] = await recordsOf('平成25年度<br>・未実施');
    expect(record).toMatchObject({
      activity: '未実施',
      fiscal_years: [2013],
      fiscal_years_text: '平成25年度',
    });
    expect(record?.source).toMatchObject({ text: '・未実施', spans: { fiscal_years: [] } });
  });

  it('have spans that leave out what stands between: tags of HTML, but no mere white space', async () => {
    const [record] = await recordsOf('・懇談会<br>の 開催(平成 28 年度)【総務課、財政課】');
    const text = `${HEAD}①広報\t総務課\t・懇談会<br>の 開催(平成 28 年度)【総務課、財政課】\n`;
    const cut = (spans: readonly (readonly [number, number])[] = []) =>
      spans.map(([s, e]) => text.slice(s, e));
    expect(cut(record?.source.spans.activity)).toEqual(['懇談会', 'の 開催']);
    expect(cut(record?.source.spans.fiscal_years)).toEqual(['平成 28 年度']);
    expect(cut(record?.source.spans.departments)).toEqual(['総務課', '財政課']);
  });
});

describe('what points elsewhere', () => {
  it.each([...WORDS.carried.above, ...WORDS.carried.ditto, '同上。'])(
    '%s points to the entry before it, or to the row above',
    async (ditto) => {
      const records = await recordsOf(
        '・冊子の配布(平成27年度)【財政課】',
        `②広聴\t総務課\t・会の開催(平成28年度) ・${ditto}(平成29年度)`,
        `③公募\t総務課\t・${ditto}`,
      );
      expect(
        records.map(({ activity, activity_basis, fiscal_years }) => [activity, activity_basis, fiscal_years]),
      ).toEqual([
        ['冊子の配布', 'stated', [2015]],
        ['会の開催', 'stated', [2016]],
        ['会の開催', 'carried', [2017]],
        ['会の開催', 'carried', [2016]],
        ['会の開催', 'carried', [2017]],
      ]);
      expect(records[0]?.departments).toEqual(['財政課']);
    },
  );

  it.each([...WORDS.carried.before, ...WORDS.carried.left, ...WORDS.carried.ditto])(
    '%s points to the year before',
    async (word) => {
      const text = `<table><tr><td>事業名<td>平成27年度<td>平成28年度<tr><td>①広報<td>・冊子の配布【総務課】<td>${word}</table>`;
      const { records } = await extractSoundly(text, { file: 'a.html' });
      expect(records).toMatchObject([
        { activity: '冊子の配布', fiscal_years: [2015], activity_basis: 'stated' },
        { activity: '冊子の配布', fiscal_years: [2016], activity_basis: 'carried', departments: ['総務課'] },
      ]);
    },
  );

  it('and finds nothing says what it says, and is asked about', async () => {
    for (const word of ['同上', '同左', '〃', '以下同じ']) {
      const { records, messages } = await extractSoundly(`${HEAD}①広報\t総務課\t${word}\n`, { file: 'a.md' });
      expect(records.map(({ activity }) => activity)).toEqual([word]);
      expect(messages.map(({ rule }) => rule)).toContain('reference-dangling');
    }
  });

  it.each(['〃', '以下同じ', '前年度と同じ', '同左'])(
    '%s points to the year before in its own row, not to another project',
    async (word) => {
      const text = `事業名,担当課,R4実績,R5実績\n水路改修,農林課,設計,着工\n巡回バス,交通課,試験運行,${word}\n`;
      const { records, messages } = await extractSoundly(text, { file: 'a.csv' });
      expect(records.slice(2)).toMatchObject([
        { activity: '試験運行', fiscal_years: [2022] },
        { activity: '試験運行', activity_basis: 'carried', fiscal_years: [2023] },
      ]);
      expect(messages).toEqual([]);
    },
  );

  it('the year before is not any earlier one', async () => {
    const text =
      '事業名,R3実績,R4実績,R5実績\n水路改修,設計,,前年度と同じ\n巡回バス,試験運行,拡大運行,増便\n';
    const { records, messages } = await extractSoundly(text, { file: 'a.csv' });
    expect(records[1]).toMatchObject({ activity: '前年度と同じ', fiscal_years: [2023] });
    expect(messages.map(({ rule }) => rule)).toContain('reference-dangling');
  });

  it('同左 means the plan where that stands on its left', async () => {
    const text =
      '事業名,R4計画,R4実績,R5計画,R5実績\n案内板,募集,2社と契約した,拡大,同左\n花壇,調査,3か所を調べた,植栽を行う予定,同左\n';
    const { records } = await extractSoundly(text, { file: 'a.csv' });
    expect(records).toMatchObject([
      { activity: '2社と契約した', fiscal_years: [2022] },
      { activity: '拡大', activity_basis: 'carried', fiscal_years: [2023], status: 'implemented' },
      { activity: '3か所を調べた', fiscal_years: [2022] },
      { activity: '植栽を行う予定', activity_basis: 'carried', fiscal_years: [2023], status: 'implemented' },
    ]);
  });

  it('nothing points out of its section', async () => {
    const table = (rows: string) => `| 事業名 | 実績 |\n|---|---|\n${rows}\n`;
    const text = `# みどり計画 進捗状況\n\n## 第1章 緑\n\n${table('| 植樹 | 桜を植えた |\n| 間伐 | 同上 |')}\n## 第2章 水\n\n${table('| 清掃 | 同上 |')}`;
    const { records } = await extractSoundly(text, { file: 'a.md' });
    expect(records.map(({ activity }) => activity)).toEqual(['桜を植えた', '桜を植えた', '同上']);
  });

  it('a mark stands for the title of its own row, to whichever row it is carried', async () => {
    const text = '事業名\t実績\n①広報\t○\n②広聴\t同上\n③公募\t×\n④対話\t－\n⑤研修\t△\n';
    const { records } = await extractSoundly(text, { file: 'a.tsv' });
    expect(
      records.map(({ activity, activity_basis, status, mark }) => [activity, activity_basis, status, mark]),
    ).toEqual([
      ['広報', 'item', 'implemented', '○'],
      ['広聴', 'carried', 'implemented', '○'],
      ['公募', 'item', 'not_implemented', '×'],
      ['対話', 'item', 'not_applicable', '－'],
      ['研修', 'item', 'in_progress', '△'],
    ]);
  });
});

describe('states', () => {
  it.each([
    ['未実施', 'not_implemented', 'stated'],
    ['未実施。', 'not_implemented', 'stated'],
    ['未実施(調整中)', 'not_implemented', 'stated'],
    ['他市の例を検討中', 'considering', 'stated'],
    ['講座の開催(中止)', 'discontinued', 'stated'],
    ['講座の開催(実施予定)。', 'planned', 'stated'],
    ['該当なし', 'not_applicable', 'stated'],
    ['講座の開催', 'implemented', 'inferred'],
    ['講座の開催(中止)の周知', 'implemented', 'inferred'],
    ['講座(((中止)))', 'implemented', 'inferred'],
  ])('of 「%s」: %s', async (activity, status, basis) => {
    const [record] = await recordsOf(`・${activity}`);
    expect(record).toMatchObject({ status, status_basis: basis });
  });
});

describe('tags that name no year', () => {
  it.each(['・研修の開催(平228)', '・研修の開催(平228 総務課)', '・研修の開催(平成228年度 総務課)'])(
    'are none, and stay in the text: %s',
    async (cell) => {
      const [record] = await recordsOf(cell);
      expect(record).toMatchObject({ fiscal_years: [], fiscal_years_text: null, fiscal_years_basis: 'none' });
      expect(record?.activity).toContain('228');
    },
  );
});

describe('a mark that lengthens a vowel', () => {
  it.each([
    '・アンケ ートの実施(平成28年度)',
    '・アンケ<br>ートの実施(平成28年度)',
    '・ｱﾝｹ<br>ｰﾄの実施(平成28年度)',
  ])('does so behind a stray space and at the beginning of a line: %s', async (cell) => {
    const [record] = await recordsOf(cell);
    expect(record?.activity).toBe('アンケートの実施');
  });
});

describe('the status of a row', () => {
  const besides = async (result: string, state: string) => {
    const text = `事業名,担当課,令和5年度の取組実績,進捗状況\n分室の再編,管財課,"${result}",${state}\n植樹,公園課,桜を植えた。,実施中\n`;
    const { records, messages } = await extractSoundly(text, { file: 'a.csv' });
    const doubt = messages.some(({ rule }) => rule === 'status-doubtful');
    return [...records.slice(0, -1).map(({ status, status_basis }) => [status, status_basis]), doubt];
  };

  it.each([
    ['分室2か所を廃止した。', '実施中', ['in_progress', 'column'], true],
    ['分室の使用料を廃止した。', '実施済', ['implemented', 'column'], true],
    ['講師が見つからず、開催できなかった。', '実施中', ['in_progress', 'column'], true],
    ['移転の予定であったが、予算の都合により見送った。', '未実施', ['not_implemented', 'column'], false],
    ['移転を取りやめた。', '中止', ['discontinued', 'stated'], false],
    ['令和6年度に移転する予定', '実施中', ['planned', 'stated'], false],
    ['旧分室の解体を完了した。', '実施中', ['completed', 'stated'], false],
    ['中止', '実施中', ['discontinued', 'stated'], false],
  ])('goes before a sentence that ends otherwise: %s beside %s', async (result, state, told, doubt) => {
    expect(await besides(result, state)).toEqual([told, doubt]);
  });

  it('is none where a result tells of a plan: its later year stays in the text', async () => {
    const text =
      '事業名,担当課,R5実績\n橋の補修,建設課,令和6年度に設計、令和7年度に着工する予定。\n植樹,公園課,桜を植えた。\n';
    const { records } = await extractSoundly(text, { file: 'a.csv' });
    expect(records[0]).toMatchObject({
      activity: '令和6年度に設計、令和7年度に着工する予定。',
      status: 'planned',
      fiscal_years: [2023],
      fiscal_years_basis: 'column',
    });
  });

  it('leaves each of several entries what it says', async () => {
    expect(await besides('・分室を開いた。\n・見学会は中止した。', '実施中')).toEqual([
      ['in_progress', 'column'],
      ['discontinued', 'stated'],
      false,
    ]);
  });
});
