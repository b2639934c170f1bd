import { describe, expect, it } from 'vitest';
import { extractSoundly } from '../../helpers.js';
import { BORDERS, relations, rows, xlsx } from './packages.js';
import { blocksOf, read, sample, tablesOf } from './read.js';

const one = (xml: string, name = '進捗') => [{ name, xml }];
const book = (xml: string, parts = {}) => read('a.xlsx', xlsx(one(xml), parts));
const cells = async (xml: string, parts = {}) => tablesOf(await book(xml, parts))[0];

/** What a table of t1.cells.json says of its cells, as `cellsOf` gives them. */
function expectedCells(): string[][] {
  const { t1 } = JSON.parse(new TextDecoder().decode(sample('t1.cells.json')));
  return t1.map((row: { t: string; rs: number; cs: number }[]) =>
    row.map(({ t, rs, cs }) => (rs * cs > 1 ? `${t} ${rs}×${cs}` : t)),
  );
}

describe('a workbook', () => {
  it.each(['t1.xlsx', 't1.xls'])('gives the cells of %s', async (file) => {
    expect(tablesOf(await read(file, sample(file)))).toEqual([expectedCells()]);
  });

  it('shows what its cells show, whatever they hold', async () => {
    const reading = await read('hard.xlsx', sample('hard.xlsx'));
    expect(tablesOf(reading)).toEqual([
      [
        ['基本施策', '担当課', '内容 1×2', ''],
        ['①施設', '平成29年6月28日', '・委員会の開催\n・報告書の作成　（平成28年度） 1×2', '6か所'],
        ['𠮷野家橋・髙﨑　葛󠄀城', '2017/6/28', '①施設の整備', 'TRUE', '#N/A'],
        ['<未実施>', '平成29年6月28日', '新文言', '', '0.1'],
      ],
    ]);
    expect(reading.transcript.omitted).toEqual([
      { place: "'進捗（Ｈ29）'!3:3", what: 'hidden-row' },
      { place: "'進捗（Ｈ29）'!F:F", what: 'hidden-column' },
      { place: "'進捗（Ｈ29）'!C5", what: 'deleted-text' },
      { place: '作業用', what: 'hidden-sheet' },
    ]);
  });

  it('is a transcript of its cells, each with its place', async () => {
    const { transcript } = await book(
      rows([
        ['事業', '担当課'],
        ['①広報', '総務課'],
      ]),
    );
    expect(transcript).toMatchObject({
      text: '事業\t担当課\n①広報\t総務課\n',
      medium: 'workbook',
      encoding: null,
    });
    expect(transcript.addresses.addressOf(7, 10)).toEqual({ line: 2, column: 1, place: '進捗!A2' });
    expect(transcript.addresses.addressOf(11, 14).place).toBe('進捗!B2');
  });

  it('names a merged cell by its upper left one, and an empty one too', async () => {
    const xml = `${rows([
      ['事業', null, '担当課'],
      ['①広報', null, null],
    ])}<mergeCells><mergeCell ref="A1:B1"/></mergeCells>`;
    const { transcript, blocks } = await book(xml);
    expect(transcript.addresses.addressOf(0, 2).place).toBe('進捗!A1');
    const [table] = blocks;
    const empty = table?.kind === 'table' ? table.rows[1]?.cells[1] : undefined;
    expect(transcript.addresses.addressOf(empty?.at ?? -1).place).toBe('進捗!C2');
  });

  it.each([
    ['R5', "'R5'!A1"],
    ['H29', "'H29'!A1"],
    ['令和5年度', '令和5年度!A1'],
    ['進捗 (1)', "'進捗 (1)'!A1"],
    ["it's", "'it''s'!A1"],
    ['データ', 'データ!A1'],
    ['5年度', "'5年度'!A1"],
  ])('quotes the name of the sheet %s as Excel does', async (name, place) => {
    const { transcript } = await read('a.xlsx', xlsx(one(rows([['語', '語']]), name)));
    expect(transcript.addresses.addressOf(0, 1).place).toBe(place);
  });

  it('gives a record its place, in the cell that it stands in', async () => {
    const { records, document } = await extractSoundly(sample('t1.xlsx'), { file: 't1.xlsx' });
    expect(records.map(({ source }) => source.place)).toEqual(
      ['D3', 'D3', 'D4', 'D5', 'D6', 'D6', 'D7', 'D8'].map((cell) => `進捗!${cell}`),
    );
    expect(document).toMatchObject({ medium: 'workbook', encoding: null });
  });

  it('reads rows and cells that do not say where they stand', async () => {
    const xml =
      '<sheetData><row><c><v>1</v></c><c r="C1"><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c><c><v>5</v></c></row></sheetData>';
    const { transcript } = await book(xml);
    expect(transcript.text).toBe('1\t\t2\t3\n4\t5\t\t\n');
    expect(transcript.addresses.addressOf(5, 6).place).toBe('進捗!D1');
  });

  it('leaves readings above letters out and keeps rich text whole', async () => {
    const strings =
      '<si><r><t>担当</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 課</t></r><rPh sb="0" eb="2"><t>タントウ</t></rPh></si><si><t/></si>';
    const xml =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>9</v></c><c r="D1"><v>1</v></c></row></sheetData>';
    expect(await cells(xml, { strings })).toEqual([['担当 課', '1']]);
  });

  it('leaves out what is struck out, in runs and in whole cells, and names it', async () => {
    const struck = '<rPr><strike/></rPr>';
    const strings =
      `<si><r>${struck}<t>3,200</t></r><r><rPr><strike val="0"/></rPr><t>3,450</t></r><r><t>通</t></r></si>` +
      '<si><t>中止した事業</t></si><si><r><t>書き改めた</t></r></si>';
    const styles =
      '<fonts><font/><font><strike/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/></cellXfs>';
    const xml =
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>1</v></c><c r="C1" s="1" t="s"><v>2</v></c></row>' +
      '<row r="2"><c r="A2" s="1"><v>12</v></c><c r="B2"><v>13</v></c></row></sheetData>';
    const { transcript } = await book(xml, { strings, styles });
    expect(transcript.text).toBe('3,450通\t\t書き改めた\n\t13\t\n');
    expect(transcript.omitted).toEqual(
      ['A1', 'B1', 'A2'].map((cell) => ({ place: `進捗!${cell}`, what: 'deleted-text' })),
    );
  });

  it('shows escaped characters, and what only looks like one', async () => {
    expect(await cells(rows([['甲_x000D_\n乙_x0009_丙', '_x00zz_']]))).toEqual([['甲\n乙\t丙', '_x00zz_']]);
  });

  it('keeps the values that formulas came to', async () => {
    const xml =
      '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"件"</f><v>2件</v></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="D1" t="b"><v>0</v></c></row></sheetData>';
    expect(await cells(xml)).toEqual([['2', '2件', '#DIV/0!', 'FALSE']]);
  });

  it('tells of formulas of which it holds no result, and not of empty results', async () => {
    const row = (...cells: string[]) =>
      `<sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>市民課</t></is></c>${cells.join('')}</row></sheetData>`;
    const found = async (xml: string) => (await book(xml)).findings.map(({ rule, values }) => [rule, values]);
    const told = (cell: string, count: string) => [['formula-uncalculated', { cell, count }]];
    expect(await found(row('<c r="B2"><f>1+2</f></c>'))).toEqual(told('進捗!B2', '1'));
    expect(await found(row('<c r="B2"><f>1+2</f><v></v></c>', '<c r="D2"><f>B2</f><v/></c>'))).toEqual(
      told('進捗!B2', '2'),
    );
    expect(await found(row('<c r="B2" t="str"><f>IF(A2="","","")</f><v></v></c>'))).toEqual([]);
    expect(await found(row('<c r="B2"><f>1+2</f><v>3</v></c>', '<c r="C2" s="0"/>'))).toEqual([]);
    const hidden = `<cols><col min="2" max="2" hidden="1"/></cols>${row('<c r="B2"><f>1+2</f></c>')}`;
    expect(await found(hidden)).toEqual([]);
    const hiddenRow = row('<c r="B2"><f>1+2</f></c>').replace(
      '<row r="2">',
      '<row r="1"><c r="A1" t="inlineStr"><is><t>課</t></is></c></row><row r="2" hidden="1">',
    );
    expect(await found(hiddenRow)).toEqual([]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const xml = '<sheetData><row r="1"><c r="A1"><v>41452</v></c><c r="B1"><v>0</v></c></row></sheetData>';
    expect(await cells(xml, { styles, properties: '<workbookPr date1904="1"/>' })).toEqual([
      ['2017/6/28', '1904/1/1'],
    ]);
  });

  it('reads a sheet whose names have a prefix', async () => {
    const xml =
      '<x:sheetData xmlns:x="urn:x"><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c><x:c r="B1"><x:v>8</x:v></x:c></x:row></x:sheetData>';
    expect(await cells(xml)).toEqual([['7', '8']]);
  });
});

describe('what is merged', () => {
  const GRID = [
    ['甲', '乙', '丙'],
    ['丁', '戊', '己'],
    ['庚', '辛', '壬'],
  ];

  it('covers what lies under it, which is told', async () => {
    const { transcript, ...reading } = await book(
      `${rows(GRID)}<mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    );
    expect(tablesOf({ transcript, ...reading })).toEqual([[['甲 2×2', '丙'], ['己'], ['庚', '辛', '壬']]]);
    expect(transcript.omitted).toEqual(
      ['B1', 'A2', 'B2'].map((cell) => ({ place: `進捗!${cell}`, what: 'hidden-text' })),
    );
  });

  it('is as much narrower as columns in it are hidden', async () => {
    const hidden = '<cols><col min="2" max="2" hidden="1"/></cols>';
    const xml = `${hidden}${rows([
      ['丁', '戊', '己'],
      ['甲', null, null],
    ])}<mergeCells><mergeCell ref="A2:C2"/></mergeCells>`;
    expect(await cells(xml)).toEqual([['丁', '己'], ['甲 1×2']]);
  });

  it('is seen where its first column is hidden', async () => {
    const hidden = '<cols><col min="1" max="1" hidden="1"/></cols>';
    const xml = `${hidden}${rows([
      ['丁', '戊', '己'],
      ['甲', null, null],
    ])}<mergeCells><mergeCell ref="A2:B2"/></mergeCells>`;
    expect(await cells(xml)).toEqual([
      ['戊', '己'],
      ['甲', ''],
    ]);
  });

  it('reaches over the whole sheet at no cost', async () => {
    const merges = ['A1:A1048576', 'B1:XFD1'].map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const begun = performance.now();
    expect(await cells(`${rows(GRID)}<mergeCells>${merges}</mergeCells>`)).toEqual([
      ['甲 3×1', '乙 1×2'],
      ['戊', '己'],
      ['辛', '壬'],
    ]);
    expect(performance.now() - begun).toBeLessThan(500);
  });
});

const TITLE = 'みどり野市男女共同参画プラン 進捗状況';
const HEAD = ['具体的な事業', '担当課', '実施したこと'];
const ROW = ['①広報', '総務課', '・冊子の配布(平成28年度)'];
const NEXT = ['②防災', '防災課', '未実施'];
const blank = [null, null, null];

describe('what a sheet holds', () => {
  const blocks = async (texts: (string | null)[][], merges = '') =>
    blocksOf((await book(rows(texts) + merges)).blocks);

  it('is a title above a table, and notes below it', async () => {
    expect(
      await blocks([
        [TITLE, null, null],
        [null, null, '平成29年6月'],
        HEAD,
        ROW,
        ['※ 令和6年3月末現在', null, null],
      ]),
    ).toEqual([`${TITLE}\n平成29年6月`, [HEAD, ROW], '※ 令和6年3月末現在']);
  });

  it('is several tables with their titles', async () => {
    const texts = [['基本方針1', null, null], HEAD, ROW, blank, ['基本方針2', null, null], HEAD, ROW];
    expect(await blocks(texts)).toEqual(['基本方針1', [HEAD, ROW], '基本方針2', [HEAD, ROW]]);
  });

  it('is one table where an empty row only parts its rows', async () => {
    expect(await blocks([HEAD, ROW, blank, NEXT])).toEqual([[HEAD, ROW, NEXT]]);
  });

  it('is one table where only titles part rows that have no headings of their own', async () => {
    const titles = (number: number) => [`基本方針${number}`, null, null];
    expect(await blocks([[TITLE, null, null], titles(1), HEAD, ROW, blank, titles(2), NEXT])).toEqual([
      TITLE,
      [['基本方針1', '', ''], HEAD, ROW, ['基本方針2', '', ''], NEXT],
    ]);
  });

  it('keeps tables of different widths apart', async () => {
    const legend = ['◎', '完了'];
    expect(await blocks([HEAD, ROW, blank, legend, ['○', '実施']])).toEqual([
      [HEAD, ROW],
      [legend, ['○', '実施']],
    ]);
  });

  it('keeps rows of one cell within a table', async () => {
    const title = ['(1)情報提供', null, null];
    expect(await blocks([HEAD, title, ROW, [null, '防災課', null]])).toEqual([
      [HEAD, ['(1)情報提供', '', ''], ROW, ['', '防災課', '']],
    ]);
  });

  it('is told by its lines where it has lines', async () => {
    const bordered = rows([HEAD, ROW, ['②防災', null, null]], 1).replace(/<\/?sheetData>/g, '');
    const shifted = bordered.replace(
      /r="([A-Z]?)(\d)"/g,
      (_, letter, row) => `r="${letter}${Number(row) + 1}"`,
    );
    const plain = rows([['資料1', null, '平成29年6月']]).replace(/<\/?sheetData>/g, '');
    const reading = await book(`<sheetData>${plain}${shifted}</sheetData>`, { styles: BORDERS });
    expect(blocksOf(reading.blocks)).toEqual(['資料1\n平成29年6月', [HEAD, ROW, ['②防災', '', '']]]);
  });

  it('has rows and columns without text left out of its tables', async () => {
    expect(
      await blocks([
        ['事業', null, '担当課'],
        ['①広報', null, '総務課'],
      ]),
    ).toEqual([
      [
        ['事業', '担当課'],
        ['①広報', '総務課'],
      ],
    ]);
  });
});

describe('what stands in no cell', () => {
  const SHEET = rows([HEAD, ROW]);

  it('is comments and text boxes, which are notes', async () => {
    const drawing =
      '<xdr:wsDr xmlns:xdr="urn:d" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>8</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>対象は</a:t></a:r><a:r><a:t>全課</a:t></a:r></a:p><a:p><a:r><a:t>とする</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>' +
      '<xdr:oneCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>3</xdr:row></xdr:from><xdr:pic/></xdr:oneCellAnchor></xdr:wsDr>';
    const comments =
      '<comments><commentList><comment ref="C2"><text><r><rPr><b/></rPr><t>総務課:\n</t></r><r><t>部数を確認</t></r></text></comment></commentList></comments>';
    const sheet = {
      name: '進捗',
      xml: SHEET,
      relations: relations(['comments', '../comments1.xml'], ['drawing', '../drawings/drawing1.xml']),
    };
    const parts = { 'xl/comments1.xml': comments, 'xl/drawings/drawing1.xml': drawing };
    const reading = await read('a.xlsx', xlsx([sheet], parts));
    expect(blocksOf(reading.blocks)).toEqual([[HEAD, ROW], '部数を確認', '対象は全課\nとする']);
    expect(reading.transcript.omitted).toEqual([{ place: '進捗!C4', what: 'picture' }]);
    const { text, addresses } = reading.transcript;
    expect(addresses.addressOf(text.indexOf('部数'), text.indexOf('部数') + 2).place).toBe('進捗!C2');
    expect(addresses.addressOf(text.indexOf('対象'), text.indexOf('対象') + 2).place).toBe('進捗!B9');
  });
});

describe('text boxes', () => {
  const box = (row: number, text: string) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:row>${row}</xdr:row></xdr:from><xdr:sp><xdr:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor>`;
  const wrapped = (choice: string, fallback: string) =>
    `<mc:AlternateContent xmlns:mc="urn:m"><mc:Choice>${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

  it('stand above the table where they lie above it, and else behind all sheets, each once', async () => {
    const drawing = `<xdr:wsDr xmlns:xdr="urn:d" xmlns:a="urn:a">${box(0, TITLE)}${wrapped(box(1, '注記'), box(1, '注記'))}</xdr:wsDr>`;
    const table = rows([HEAD, ROW]);
    const sheets = [
      { name: '一', xml: table, relations: relations(['drawing', '/xl/drawing1.xml']) },
      { name: '二', xml: table },
    ];
    const reading = await read('a.xlsx', xlsx(sheets, { 'xl/drawing1.xml': drawing }));
    expect(blocksOf(reading.blocks)).toEqual([TITLE, [HEAD, ROW], '## 二', [HEAD, ROW], '注記']);
  });
});

describe('several sheets', () => {
  const sheets = (...named: [name: string, texts: (string | null)[][]][]) =>
    xlsx(named.map(([name, texts]) => ({ name, xml: rows(texts) })));

  it('are parts of one document, each under its name where it says nothing else', async () => {
    const reading = await read(
      'a.xlsx',
      sheets(['総務課', [HEAD, ROW]], ['表紙', [[TITLE, null]]], ['Sheet3', [HEAD, ROW]]),
    );
    expect(blocksOf(reading.blocks)).toEqual(['## 総務課', [HEAD, ROW], TITLE, [HEAD, ROW]]);
    expect(reading.transcript.addresses.addressOf(0, 3).place).toBe('総務課');
  });

  it('do not name the only one that holds anything', async () => {
    const reading = await read('a.xlsx', sheets(['総務課', [HEAD, ROW]], ['Sheet2', []]));
    expect(blocksOf(reading.blocks)).toEqual([[HEAD, ROW]]);
  });
});
