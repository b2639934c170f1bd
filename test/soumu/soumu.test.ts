import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { TableRuleId, TableVerdict } from '../../src/model.js';
import { runHere } from '../cli/in-process.js';
import { docx, relations, rows, xlsx } from '../formats/office/packages.js';
import { temporaryFolder } from '../helpers.js';
import { said, verdicts } from './verdicts.js';

const GOOD = '年度,市町村名,出荷額(千円),人数(人)\n2015,白浜市,1373,12\n2016,青山町,434,***\n';

describe('a table that holds the rules', () => {
  it('breaks none', async () => {
    const all = await verdicts('good.csv', GOOD);
    expect([...all.values()].map(({ item }) => item)).toEqual(
      Array.from({ length: 15 }, (_, index) => `1-${index + 1}`),
    );
    for (const { rule, verdict, message } of all.values())
      expect([rule, verdict, message]).toEqual([rule, 'holds', null]);
  });

  it('breaks none as a workbook', async () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>市町村名</t></is></c><c r="B1" t="inlineStr"><is><t>人口(人)</t></is></c></row>' +
      '<row r="2"><c r="A2" t="inlineStr"><is><t>青山町</t></is></c><c r="B2"><v>1200</v></c></row></sheetData>';
    for (const { rule, verdict } of (await verdicts('a.xlsx', xlsx([{ name: '表', xml: sheet }]))).values())
      expect([rule, verdict]).toEqual([rule, 'holds']);
  });
});

describe('a rule does not hold', () => {
  it.each<[TableRuleId, string, string[]]>([
    ['one-value', '品目,数\nペン,"12、34"\n紙,5\n', ['2行2列']],
    ['one-value', '品目,担当\nペン,総務課;税務課\n紙,総務課\n', ['2行2列']],
    ['one-value', '品目,担当\nペン,総務課、税務課\n紙,総務課\n', ['2行2列']],
    ['numbers', '品目,数\nペン,"1,200"\n紙,5円\n糊,▲3\n鋏,10\n', ['2行2列', '3行2列', '4行2列']],
    ['numbers', '品目,数\nペン,12\n紙,５\n', ['3行2列']],
    ['layout-spaces', '氏 名,数\n 甲,1\n乙,2\n', ['1行1列', '2行1列']],
    ['layout-spaces', '"品\n目",数\nペン,1\n', ['1行1列']],
    ['omitted-names', '品目,数\nペン,1\n同上,2\n,3\n', ['3行1列', '4行1列']],
    ['omitted-names', '品目,,数\nペン,赤,1\n', ['1行2列']],
    ['formulas', '品目,数\nペン,=SUM(A1)\n', ['2行2列']],
    ['characters', '品目,数\n①ペン,1\n㈱甲,2\n髙田,3\n𠮷田,4\n', ['2行1列', '3行1列', '4行1列', '5行1列']],
    ['time', '年度,数\n平成25年度,1\nR5年,2\n26年度,3\n', ['2行1列', '3行1列', '4行1列']],
    ['time', '品目,令和5年度,2024年度\nペン,1,2\n', ['1行2列']],
    ['symbols', '品目,数\nペン,1\n紙,…\n糊,-\n鋏,3\n', ['3行2列', '4行2列']],
    ['split-data', '品目,数\nペン,1\n,\n紙,2\n糊,3\n', ['4行1列']],
    ['split-data', '品目,,数\nペン,,1\n', ['1行2列']],
    ['split-data', '品目,数\nペン,1\n品目,数\n紙,2\n', ['3行1列']],
    ['one-table', '品目,数\nペン,1\n\n課,人数\n総務課,5\n', ['4行1列']],
  ])('%s: %j', async (rule, content, places) => {
    expect(await said(rule, content)).toEqual(['fails', ...places]);
  });

  it.each<[TableRuleId, string]>([
    ['one-value', '品目,数\nペン,"1,200"\n紙,2014/3/31\n'],
    ['one-value', '品目,説明\nペン,赤いもの、黒いものがある。\n'],
    ['numbers', '市外局番,数\n001,1\n047,2\n'],
    ['numbers', '品目,規格\nペン,1.10\n紙,A4\n糊,1-2\n'],
    ['layout-spaces', '品目,数\nBlue Pen,1\n'],
    ['characters', '品目,数\nペン～紙―ー〜−,1\nｶﾅ,2\n'],
    ['time', '年度,和暦\n2013,平成25年度\n'],
    ['time', '年度,内容\n2013,平成25年度に策定した計画を、市民とともに進めた\n'],
    ['time', '年度\n平成25(2013)年度\n'],
    ['split-data', '表1 品目の数\n\n品目,数\nペン,1\n\n※ 数は年度末\n'],
    ['one-table', '表1 品目の数\n\n品目,数\nペン,1\n\n※ 数は年度末\n'],
    ['formulas', '品目,数\n=の印,1\n'],
  ])('but holds where it only looks like it: %s: %j', async (rule, content) => {
    expect(await said(rule, content)).toEqual(['holds']);
  });

  it('in a workbook: merged cells, formulas, texts for numbers', async () => {
    const xml =
      `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>品目</t></is></c><c r="C1" t="inlineStr"><is><t>数(本)</t></is></c></row>` +
      `<row r="2"><c r="A2" t="inlineStr"><is><t>ペン</t></is></c><c r="C2" t="inlineStr"><is><t>12</t></is></c></row>` +
      `<row r="3"><c r="A3" t="inlineStr"><is><t>紙</t></is></c><c r="C3"><f>C2*2</f><v>24</v></c></row></sheetData>` +
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>';
    const book = xlsx([{ name: '在庫', xml }]);
    expect(await said('merged-cells', book, 'a.xlsx')).toEqual(['fails', '在庫!A1:B1']);
    expect(await said('formulas', book, 'a.xlsx')).toEqual(['fails', '在庫!C3']);
    expect(await said('numbers', book, 'a.xlsx')).toEqual(['fails', '在庫!C2']);
  });

  /** What is drawn over a cell, whose column and row are counted from 0. */
  const anchor = (column: number, row: number, inside: string) =>
    `<xdr:twoCellAnchor><xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from>${inside}</xdr:twoCellAnchor>`;
  const drawing = (...anchors: readonly string[]) =>
    `<xdr:wsDr xmlns:xdr="urn:d" xmlns:a="urn:a">${anchors.join('')}</xdr:wsDr>`;
  const comment = '<comments><commentList><comment ref="B2"><text><t>概数</t></text></comment></commentList></comments>'; // biome-ignore format: one part
  const drawn = ['drawing', '../drawings/drawing1.xml'] as const;
  const noted = ['comments', '../comments1.xml'] as const;

  it.each([
    ['a picture', drawing(anchor(1, 3, '<xdr:pic/>')), [drawn], ['在庫!B4']],
    ['a shape without text', drawing(anchor(2, 8, '<xdr:sp/>')), [drawn], ['在庫!C9']],
    ['a chart', drawing(anchor(3, 1, '<xdr:graphicFrame/>')), [drawn], ['在庫!D2']],
    ['a comment', drawing(), [noted], ['在庫!B2']],
    ['both', drawing(anchor(1, 3, '<xdr:pic/>')), [drawn, noted], ['在庫!B2', '在庫!B4']],
  ])('in a workbook: objects: %s', async (_, drawings, related, places) => {
    const sheet = { name: '在庫', xml: rows([['品目', '色'], ['ペン', '赤']]), relations: relations(...related) }; // biome-ignore format: a table
    const book = xlsx([sheet], { 'xl/drawings/drawing1.xml': drawings, 'xl/comments1.xml': comment });
    expect(await said('objects', book, 'a.xlsx')).toEqual(['fails', ...places]);
    const { relations: __, ...bare } = sheet;
    expect(await said('objects', xlsx([bare]), 'a.xlsx')).toEqual(['holds']);
  });

  it('in a file of another form', async () => {
    const html =
      '<table><tr><th colspan="2">品目<th>数<tr><td>ペン<td>赤<td>1</table><table><tr><td>課<td>人<tr><td>甲<td>2</table>';
    expect(await said('file-format', html, 'a.html')).toEqual(['fails']);
    expect(await said('merged-cells', html, 'a.html')).toEqual(['fails', '1行目']);
    expect(await said('one-table', html, 'a.html')).toEqual(['fails', '1行目']);
    const cell = (text: string) => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
    const word = docx(
      `<w:tbl><w:tr>${cell('品目')}${cell('数')}</w:tr><w:tr>${cell('ペン')}${cell('1,200円')}</w:tr></w:tbl>`,
    );
    expect(await said('numbers', word, 'a.docx')).toEqual(['fails', '表1 2行2列']);
  });
});

describe('what a program cannot tell', () => {
  it.each([
    ['品目,数\nペン,1\n', ['undecided', '1行2列']],
    ['品目,数,重さ(kg)\nペン,1,2\n', ['undecided', '1行2列']],
    ['年度,数\n2015,1\n2016,2\n', ['undecided', '1行2列']],
    ['品目,数(本)\nペン,1\n', ['holds']],
    ['品目,数[本],割合%\nペン,1,2\n', ['holds']],
    ['品目,数［本］,割合％\nペン,1,2\n', ['holds']],
    ['(単位:本)\n\n品目,数\nペン,1\n', ['holds']],
    [
      '品目,単位の話を書いた欄で、とても長く続くので単位を告げる欄ではないもの,数\nペン,甲,1\n',
      ['undecided', '1行3列'],
    ],
    ['品目,色\nペン,赤\n', ['holds']],
  ])('is whether a number needs a unit: %j', async (content, expected) => {
    expect(await said('units', content)).toEqual(expected);
  });

  it.each([
    ['品目,数\nペン,1\n', 'undecided'],
    ['市町村名,数\n青山,1\n', 'holds'],
    ['団体コード,数\n011002,1\n', 'holds'],
    ['所,数\n青山町,1\n白浜市,2\n', 'holds'],
    ['所,数\n青山町,1\n市の外,2\n', 'undecided'],
    ['所,数\n青山町,1\n', 'undecided'],
    ['町の印象,数\n良い,1\n悪い,2\n', 'undecided'],
  ])('is whether a table is of several areas: %j', async (content, expected) => {
    expect(await said('area', content)).toEqual([expected]);
  });

  it('is said to be that', async () => {
    expect(await said('symbols', '品目,数,色\nペン,1,赤\n紙,,白\n糊,2,青\n')).toEqual([
      'undecided',
      '3行2列',
    ]);
    expect(await said('one-value', '品目,色\nペン,赤、黒\n')).toEqual(['undecided', '2行2列']);
    expect(await said('file-format', '品目\t数\n', 'a.tsv')).toEqual(['undecided']);
    expect(await said('one-table', 'ただの文です。', 'a.txt')).toEqual(['undecided']);
    const html = '<table><tr><td>品目<td>数<tr><td>ペン<td>1</table>';
    for (const rule of ['layout-spaces', 'objects'] as const)
      expect(await said(rule, html, 'a.html')).toEqual(['undecided']);
    const broken = html.replace('ペン', 'ペン<br>赤');
    expect(await said('layout-spaces', broken, 'a.html')).toEqual(['fails', '1行目']);
  });
});

describe('check --rules soumu', () => {
  const folder = temporaryFolder();
  const put = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const check = (...words: string[]) => runHere(['check', '--rules', 'soumu', ...words]);

  it('says for each rule whether it holds, where it does not, and what to do', async () => {
    const { out, status } = await check(put('bad.csv', '品目,数(本)\nペン,"1,200"\n'));
    expect(status).toBe(0);
    expect(out).toContain('bad.csv (CSV)\n  ○ 1-1 ファイル形式は Excel か CSV\n');
    expect(out).toContain(
      '  × 1-3 数値は数値として入力し、文字を含めない: 1か所\n      2行2列「1,200」\n      単位、',
    );
    expect(out).toContain('  ? 1-12 ');
    expect(out.trimEnd().split('\n').at(-1)).toBe('  守られている 13 ｜ 守られていない 1 ｜ 判断できない 1');
  });

  it('ends with 1 for a rule that does not hold only if asked, and for a file that cannot be read', async () => {
    const bad = put('bad.csv', '品目,数\nペン,1円\n');
    expect((await check(bad, '--frail')).status).toBe(1);
    expect((await check(put('good.csv', GOOD), '--frail')).status).toBe(0);
    const missing = await check(join(folder, 'no.csv'));
    expect(missing.status).toBe(1);
    expect(missing.err).toMatch(/^no\.csv: .+\n$/);
    expect(missing.out).toBe('');
    expect((await check(bad, '--report', 'sarif')).status).toBe(2);
    expect((await runHere(['run', bad, '--rules', 'soumu'])).status).toBe(2);
  });

  it('names the files of a folder that it does not read', async () => {
    mkdirSync(join(folder, 'mixed'));
    put('mixed/good.csv', GOOD);
    put('mixed/picture.png', 'x');
    const { err, status } = await check(join(folder, 'mixed'), '--frail');
    expect(err).toMatch(/^mixed\/picture\.png: .*読/m);
    expect(status).toBe(0);
  });

  it('takes a workbook as one file, whatever its sheets are', async () => {
    const sheet = (year: number) => ({
      name: `R${year}`,
      xml: rows([['事業名', '担当課', '実績'], [`①広報${year}`, '総務課', `・冊子の配布(令和${year}年度)`]]),
    }); // biome-ignore format: a table
    const { out } = await check(put('book.xlsx', xlsx([sheet(4), sheet(5)])));
    expect(out.match(/^\S.*$/gm)).toEqual(['book.xlsx (Excel (.xlsx))']);
  });

  it('finds nothing against the rules in our own long tables', async () => {
    const text =
      '事業名,担当課,実績\n①広報,"総務課、税務課","・冊子の配布(平成25～令和元年度)【総務課、税務課】"\n②広聴,総務課,・会の開催(平成26年度)【総務課】\n';
    const plan = put('plan.csv', text);
    for (const headings of ['en', 'ja']) {
      const out = join(folder, headings);
      await runHere([
        'extract',
        plan,
        '-o',
        out,
        '--outputs',
        'long',
        '--headings',
        headings,
        '--no-dictionary',
      ]);
      const files = ['record_years.csv', 'record_departments.csv'].map((name) => join(out, name));
      const { out: printed, status } = await check(...files, '--frail', '--report', 'json');
      expect(status).toBe(0);
      for (const { rules } of JSON.parse(printed).files) {
        expect(rules).toHaveLength(15);
        const open = rules.filter(({ verdict }: TableVerdict) => verdict !== 'holds');
        // The records of one plan are of one city, which no column names.
        expect(open.map(({ rule }: TableVerdict) => rule)).toEqual(['area']);
      }
    }
  });
});
