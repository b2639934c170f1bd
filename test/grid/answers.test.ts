import { describe, expect, it } from 'vitest';
import { ColumnsError, parseColumns, parseProfile } from '../../src/grid/answers.js';
import { extract, extractAndExplain } from '../../src/pipeline.js';

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

describe('answers for a table without known headings', () => {
  const BODY = ['花壇,公園課,花を植えた。', '川,環境課,川を清掃した。'];
  const COLUMNS = '1=item,2=department,3=result@2023';
  const read = (lines: readonly string[], options: object) =>
    extract(lines.join('\n'), { file: 'a.csv', ...options });
  const briefOf = ({ items, records }: Awaited<ReturnType<typeof read>>) => [
    items.map(({ title, departments }) => [title, ...departments]),
    records.map(({ activity, fiscal_years }) => [activity, ...fiscal_years]),
  ];
  const WANTED = [
    [
      ['花壇', '公園課'],
      ['川', '環境課'],
    ],
    [
      ['花を植えた。', 2023],
      ['川を清掃した。', 2023],
    ],
  ];

  it.each([
    ['that begins with data', BODY],
    ['that has headings of its own words', ['なまえ,だれが,やったこと', ...BODY]],
    ['that has a title', ['まちのこと,,', ...BODY]],
  ])('read one %s', async (_, lines) => {
    const document = await read(lines, { columns: COLUMNS });
    expect(briefOf(document)).toEqual(WANTED);
    expect(document.coverage.unclaimed_text).toEqual([]);
    expect(document.messages).toEqual([]);
    expect((await read(lines, {})).items).toEqual([]);
  });

  it('are kept by its own headings, and found again', async () => {
    const lines = ['なまえ,だれが,やったこと', ...BODY];
    const { answered } = await extractAndExplain(lines.join('\n'), { file: 'a.csv', columns: COLUMNS });
    expect(answered).toEqual([
      { headings: ['なまえ', 'だれが', 'やったこと'], roles: ['item', 'department', 'result@2023'] },
    ]);
    const again = await read(lines, { profile: { format: 'shinchoku-profile/1', tables: answered } });
    expect(briefOf(again)).toEqual(WANTED);
    const others = await read(BODY, { columns: COLUMNS });
    expect(briefOf(others)).toEqual(WANTED);
  });

  it('know its headings again above the rows of another part, by columns and by a profile', async () => {
    const HEADINGS = 'なまえ,だれが,やったこと';
    const [first = '', second = ''] = BODY;
    const lines = [HEADINGS, first, HEADINGS, second];
    expect(briefOf(await read(lines, { columns: COLUMNS }))).toEqual(WANTED);
    const roles = ['item', 'department', 'result@2023'];
    const kept = profile({ headings: HEADINGS.split(','), roles });
    expect(briefOf(await read(lines, { profile: kept }))).toEqual(WANTED);
    const twice = [first, second, second];
    expect((await read(twice, { columns: COLUMNS })).records).toHaveLength(3);
  });

  it('tell of a first row that may be its headings or a row of its own', async () => {
    const told = async (lines: readonly string[]) => {
      const { items, messages } = await read(lines, { columns: COLUMNS });
      return [items.map(({ title }) => title), messages.map(({ rule, line }) => `${line} ${rule}`)];
    };
    const OWN = 'なまえ,だれが,やったこと';
    // Words above two columns that mostly hold something else.
    const mixed = [...BODY, '森,みんな,森へ'];
    expect(await told([OWN, ...mixed])).toEqual([['花壇', '川', '森'], ['1 heading-row-uncertain']]);
    // Words above one such column.
    const loose = ['花壇,公園課,花の話', '川,環境課,川の話', '森,みんな,森の話'];
    expect(await told([OWN, ...loose])).toEqual([
      ['なまえ', '花壇', '川', '森'],
      ['1 heading-row-uncertain'],
    ]);
    expect(await told(mixed)).toEqual([['花壇', '川', '森'], []]);
    // No heading tells of what was done.
    expect(await told(['池,みんな,池を清掃した。', ...mixed])).toEqual([['池', '花壇', '川', '森'], []]);
  });

  it('are kept by no headings where it has none', async () => {
    const { answered } = await extractAndExplain(BODY.join('\n'), { file: 'a.csv', columns: COLUMNS });
    expect(answered).toEqual([]);
  });

  it('leave other tables alone where one has headings', async () => {
    const text = `事業名\t担当課\t実施状況\n植樹\t緑政課\t苗木を植えた。\n\n# 参考\n\n春\t3回\t晴れ\n夏\t2回\t雨\n`;
    const { items } = await extract(text, { file: 'a.md', columns: COLUMNS });
    expect(items.map(({ title }) => title)).toEqual(['植樹']);
  });

  it('name more columns than it has', async () => {
    expect((await read(BODY, { columns: '1=item,4=result' })).items).toEqual([]);
  });

  it('make a progress table of one that looks like something else', async () => {
    const lines = ['番号,件名,審査結果', '1,図書館条例の改正,可決', '2,公園の廃止,否決'];
    expect((await read(lines, {})).items).toEqual([]);
    const { items } = await read(lines, { columns: '2=item,3=result' });
    expect(items.map(({ title }) => title)).toEqual(['図書館条例の改正', '公園の廃止']);
  });
});

function profile(table: object) {
  return { format: 'shinchoku-profile/1', tables: [table] };
}
