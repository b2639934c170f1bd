import { describe, expect, it } from 'vitest';
import { ColumnsError, parseColumns, parseProfile } from '../../src/grid/answers.js';
import { extract } from '../../src/pipeline.js';

describe('answers for columns', () => {
  it('name columns from 1, roles and years', () => {
    expect(parseColumns('2=item, 4=result@2023,5=result@prev')).toEqual([
      { column: 2, role: 'item' },
      { column: 4, role: 'result', years: { years: [2023] } },
      { column: 5, role: 'result', years: { offset: -1 } },
    ]);
  });

  it.each(['', '2=', '0=item', '2=title', '2=item@23', '2=item,2=result', 'item=2', '2=item@2023@2024'])(
    'are refused: %s',
    (text) => expect(() => parseColumns(text)).toThrow(ColumnsError),
  );

  it.each([
    null,
    {},
    { format: 'shinchoku-profile/1' },
    profile({ headings: ['a'], roles: [] }),
    profile({ headings: ['a'], roles: ['title'] }),
  ])('of a profile are refused: %j', (value) => expect(() => parseProfile(value)).toThrow(ColumnsError));

  it('outweigh headings and cells, and a profile finds its table again by the headings', async () => {
    const text =
      '事業名,担当課,進捗状況,効果\n植樹,公園課,苗木を植えた。,緑が増えた。\n清掃,環境課,川を清掃した。,水が澄んだ。\n';
    const activities = async (options: object) =>
      (await extract(text, { file: 'a.csv', ...options })).records.map(({ activity, fiscal_years }) => [
        activity,
        fiscal_years,
      ]);
    const wanted = [
      ['緑が増えた。', [2023]],
      ['水が澄んだ。', [2023]],
    ];
    expect(await activities({ columns: '3=note,4=result@2023' })).toEqual(wanted);
    const headings = ['事業名', '担 当 課', '進捗状況', '効果'];
    expect(
      await activities({ profile: profile({ headings, roles: [null, null, 'note', 'result@2023'] }) }),
    ).toEqual(wanted);
    expect((await activities({})).map(([activity]) => activity)).toContain('苗木を植えた。');
  });
});

function profile(table: object) {
  return { format: 'shinchoku-profile/1', tables: [table] };
}
