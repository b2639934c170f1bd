import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/formats/index.js';
import { createLexicon } from '../../src/lexicon/index.js';
import { checkTables } from '../../src/soumu/index.js';
import { docx, relations, rows, xlsx } from '../formats/office/packages.js';
import { said, verdicts } from './verdicts.js';

const book = (xml: string, parts: Readonly<Record<string, string>> = {}) =>
  xlsx([{ name: '表', xml }], parts);
const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;

describe('a formula', () => {
  const sheet = (formula: string, row = '') =>
    book(
      `<sheetData><row r="1">${text('A1', '品目')}${text('B1', '数(本)')}</row>` +
        `<row r="2"${row}>${text('A2', 'ペン')}${formula}</row></sheetData>`,
    );

  it.each([
    ['without a result', '<c r="B2"><f>1+1</f></c>'],
    ['with an empty result', '<c r="B2"><f>1+1</f><v></v></c>'],
    ['with an empty text', '<c r="B2" t="str"><f>""</f><v></v></c>'],
    ['shared with others', '<c r="B2"><f t="shared" si="0"/></c>'],
  ])('is told: %s', async (_, cell) => {
    expect(await said('formulas', sheet(cell), 'a.xlsx')).toEqual(['fails', '表!B2']);
    expect(await said('formulas', sheet(cell, ' hidden="1"'), 'a.xlsx')).toEqual(['fails', '表!B2']);
  });

  it('is none where a cell is empty', async () => {
    expect(await said('formulas', sheet('<c r="B2"><v></v></c>'), 'a.xlsx')).toEqual(['holds']);
  });
});

describe('headings in two rows', () => {
  const table = (...data: (string | null)[][]) =>
    book(
      `${rows([['年', '人口', null], [null, '男', '女'], ...data])}` +
        '<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/></mergeCells>',
    );

  it('end before the first row of data', async () => {
    const file = table(['平成27年', '30,000', '31,674人'], ['平成28年', '31000', '62'], ['H29', '−', '***']);
    // Numbers that a workbook holds as texts are none, too.
    expect(await said('numbers', file, 'a.xlsx')).toEqual(['fails', '表!B3', '表!C3', '表!B4', '表!C4']);
    expect(await said('symbols', file, 'a.xlsx')).toEqual(['fails', '表!B5']);
    expect(await said('time', file, 'a.xlsx')).toEqual(['fails', '表!A3', '表!A4', '表!A5']);
    const { places } = (await verdicts('a.xlsx', file)).get('units') ?? {};
    expect(places?.map((place) => place.text)).toEqual(['人口 男', '女']);
  });

  it('are left out nowhere', async () => {
    expect(await said('omitted-names', table(['2015', '1', '2']), 'a.xlsx')).toEqual(['holds']);
  });

  it('may have years in the second one', async () => {
    const file = book(
      `${rows([
        ['町', '人口(人)', null],
        [null, '2015', '2020'],
        ['青山町', '1', '2'],
      ])}<mergeCells><mergeCell ref="B1:C1"/><mergeCell ref="A1:A2"/></mergeCells>`,
    );
    expect(await said('numbers', file, 'a.xlsx')).toEqual(['fails', '表!B3', '表!C3']);
  });
});

describe('dates', () => {
  const styles =
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
    '<cellXfs count="3"><xf/><xf numFmtId="170"/><xf numFmtId="14"/></cellXfs>';
  const sheet = (style: number) =>
    book(
      `<sheetData><row r="1">${text('A1', '町')}${text('B1', '届出')}</row>` +
        `<row r="2">${text('A2', '青山町')}<c r="B2" s="${style}"><v>43922</v></c></row></sheetData>`,
      { styles },
    );

  it('are of an era where the workbook shows it', async () => {
    expect(await said('time', sheet(1), 'a.xlsx')).toEqual(['fails', '表!B2']);
    expect(await said('time', sheet(2), 'a.xlsx')).toEqual(['holds']);
  });

  it('need no unit', async () => {
    for (const style of [1, 2]) expect(await said('units', sheet(style), 'a.xlsx')).toEqual(['holds']);
    expect(await said('units', sheet(0), 'a.xlsx')).toEqual(['undecided', '表!B1']);
  });
});

describe('places', () => {
  it('of merged cells are in the order of the sheet', async () => {
    const merges = ['A3:B3', 'D1:E1', 'A1:B1'].map((cells) => `<mergeCell ref="${cells}"/>`).join('');
    const file = book(`${rows([['品目', '数']])}<mergeCells>${merges}</mergeCells>`);
    expect(await said('merged-cells', file, 'a.xlsx')).toEqual(['fails', '表!A1:B1', '表!D1:E1', '表!A3:B3']);
  });

  it('of a text box are one', async () => {
    const box =
      '<xdr:wsDr xmlns:xdr="urn:d" xmlns:a="urn:a"><xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:row>3</xdr:row></xdr:from>' +
      '<xdr:sp><xdr:txBody><a:p><a:r><a:t>概数</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:twoCellAnchor></xdr:wsDr>';
    const sheet = { name: '表', xml: rows([['品目', '色']]), relations: relations(['drawing', '../drawings/drawing1.xml']) }; // biome-ignore format: one line
    const file = xlsx([sheet], { 'xl/drawings/drawing1.xml': box });
    expect(await said('objects', file, 'a.xlsx')).toEqual(['fails', '表!B4']);
  });

  it('are in the language that is asked for', async () => {
    const place = async (name: string, content: string | Uint8Array) => {
      const all = checkTables(await readTables(name, content, { encoding: null }), createLexicon(), 'en');
      return all.find(({ rule }) => rule === 'numbers')?.places[0]?.place;
    };
    expect(await place('a.csv', '品目,数\nペン,1円\n')).toBe('row 2, column 2');
    const html = '<table><tr><td>品目<td>数<tr><td>ペン<td>1円</table>';
    expect(await place('a.html', html)).toBe('line 1');
    const cell = (value: string) => `<w:tc><w:p><w:r><w:t>${value}</w:t></w:r></w:p></w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.map(cell).join('')}</w:tr>`;
    expect(await place('a.docx', docx(`<w:tbl>${row('品目', '数')}${row('ペン', '1円')}</w:tbl>`))).toBe(
      'table 1, row 2, column 2',
    );
  });
});

it('says of a workbook without cells that there is no table', async () => {
  const all = await verdicts('a.xlsx', book('<sheetData/>'));
  for (const { rule, verdict, message } of all.values())
    expect([rule, verdict, message === null || message.startsWith('表が見当たりません')]).toEqual([
      rule,
      rule === 'file-format' ? 'holds' : 'undecided',
      true,
    ]);
});

it('does not ask of a sheet of notes what is asked of tables', async () => {
  const sheets = [
    { name: '表', xml: rows([['町', '人口(人)'], ['青山町', 'X']]) },
    { name: '注', xml: rows([['人口は概数である。'], ['四捨五入してある。']]) },
  ]; // biome-ignore format: a table
  const all = await verdicts('a.xlsx', xlsx(sheets));
  for (const rule of ['area', 'one-table', 'time'] as const) expect(all.get(rule)?.verdict).toBe('holds');
});
