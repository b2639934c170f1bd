import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';

const csv = (...lines: string[]) => lines.join('\n');
const read = (text: string, file = 'a.csv') => extract(text, { file });
const rulesOf = ({ messages }: Awaited<ReturnType<typeof read>>) => messages.map(({ rule }) => rule);
const headingsOf = ({ items }: Awaited<ReturnType<typeof read>>) =>
  items[0]?.cells.map(({ heading, role }) => `${heading}: ${role}`);

describe('a heading row', () => {
  it('may have headings that end as sentences do', async () => {
    const document = await read(
      csv(
        '事業名,事業実施における課題,講じた措置,効果と反省点,担当課',
        '花壇の手入れ,人手が足りない,水やりを当番制にした。,花が長く咲いた。,公園課',
        '川の清掃,参加者が少ない,清掃を2回行った。,ごみが減った。,環境課',
      ),
    );
    expect(document.items.map(({ title }) => title)).toEqual(['花壇の手入れ', '川の清掃']);
    expect(document.records.map(({ activity }) => activity)).toContain('水やりを当番制にした。');
  });

  it('is none where sentences stand in it', async () => {
    const document = await read(
      csv(
        '事業名,担当課,実施状況',
        '事業の周知が課題,公園課,広報紙に載せた。',
        '川の清掃,環境課,清掃を行った。',
      ),
    );
    expect(document.items.map(({ title }) => title)).toEqual(['事業の周知が課題', '川の清掃']);
  });

  it('goes on below a heading that spans blank places', async () => {
    const document = await read(
      csv(
        '計画の項目,担当課,実施状況,,',
        ',,"令和5年度の主な取組状況\n【予算額】",取組の成果の評価,今後の課題と令和6年度の実施予定',
        '花壇の手入れ,公園課,花を植えた。,花が増えた。,花を増やしていく。',
        '川の清掃,環境課,川を清掃した。,水が澄んだ。,清掃を続けていく。',
      ),
    );
    expect(document.items.map(({ title }) => title)).toEqual(['花壇の手入れ', '川の清掃']);
    expect(document.records.filter(({ activity }) => activity === '花を植えた。')).toMatchObject([
      { fiscal_years: [2023] },
    ]);
  });

  it('goes on with years by number alone below a heading that means years', async () => {
    const rows = [
      '里山の手入れ,緑政課,検討,実施,実施,下草を刈った。',
      '川の清掃,河川課,○,○,○,川を清掃した。',
    ];
    const document = await read(csv('取組項目,担当課,実施年度,,,内容', ',,3,4,5,', ...rows));
    expect(document.items.map(({ title }) => title)).toEqual(['里山の手入れ', '川の清掃']);
    expect(headingsOf(document)).toEqual([
      '実施年度 > 3: status',
      '実施年度 > 4: status',
      '実施年度 > 5: status',
    ]);
    expect(rulesOf(document)).not.toContain('columns-uncertain');
  });

  it('does not go on with numbers that do not count up', async () => {
    const document = await read(
      csv('取組項目,担当課,実績,,内容', ',,12,8,補足', '里山の手入れ,緑政課,3,4,下草を刈った。'),
    );
    expect(headingsOf(document)?.some((heading) => heading.includes('> 12'))).toBe(false);
  });

  it('is not begun by the date of a sheet above it', async () => {
    const document = await read(
      csv(
        'みどりの基本計画 進捗状況,,',
        ',,令和6年6月',
        '事業名,担当課,実施状況',
        '花壇の手入れ,公園課,花を植えた。',
      ),
    );
    expect(document.document).toMatchObject({ title: 'みどりの基本計画', issued: '2024-06' });
    expect(document.records).toMatchObject([{ activity: '花を植えた。', fiscal_years: [] }]);
  });
});

describe('a report whose tables name no results', () => {
  const TABLE = ['番号,事業名,当初予算額,決算額', '1,花壇の手入れ,1200,1100', '2,川の清掃,300,280'];

  it('gives its items, no records, and says so', async () => {
    const document = await read(csv('みどりの基本計画 進捗状況報告書,,,', ...TABLE));
    expect(document.items.map(({ title }) => title)).toEqual(['花壇の手入れ', '川の清掃']);
    expect(document.items[1]?.cells.map(({ role, text }) => [role, text])).toEqual([
      ['budget', '300'],
      ['budget', '280'],
    ]);
    expect(document.records).toEqual([]);
    expect(rulesOf(document)).toEqual(['no-result-column']);
  });

  it('gives nothing where the title does not say that it is one', async () => {
    const document = await read(csv('みどりの基本計画,,,', ...TABLE));
    expect(document.items).toEqual([]);
  });

  it('gives nothing beside a table that has results, and says so of the other', async () => {
    const document = await read(
      `# みどりの基本計画 進捗状況\n\n事業名\t担当課\t実施状況\n植樹\t緑政課\t苗木を植えた。\n\n## 経費\n\n${TABLE.join('\n').replaceAll(',', '\t')}\n`,
      'a.md',
    );
    expect(document.items.map(({ title }) => title)).toEqual(['植樹']);
    expect(rulesOf(document)).toContain('table-unread');
  });

  it('takes no column of numbers for items', async () => {
    const document = await read(
      csv('みどりの基本計画 進捗状況報告書,,', '評価区分,評価対象事業,前年', 'A,12,11', 'B,30,28', 'C,7,9'),
    );
    expect(document.items).toEqual([]);
  });
});

describe('a column of marks beside results', () => {
  const table = (heading: string, ...marks: string[]) =>
    csv(
      `事業名,実施状況,${heading}`,
      ...marks.map((mark, index) => `第${index + 1}公園の整備,遊具を${index + 2}基直した。,${mark}`),
    );

  it('is one of grades where its heading or its signs are of a scale, however few rows there are', async () => {
    for (const text of [table('進捗状況(◎○△×)', '○', '×', '○'), table('進捗状況', '◎', '○', '○')])
      expect(headingsOf(await read(text))).toEqual([expect.stringMatching(/: grade$/)]);
  });

  it('is one of states where it says no more than whether it was done', async () => {
    const document = await read(table('進捗状況', '○', '×', '○'));
    expect(document.records.map(({ status }) => status)).toEqual([
      'implemented',
      'not_implemented',
      'implemented',
    ]);
  });
});
