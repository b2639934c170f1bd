import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isOwnOutput } from '../../src/cli/own-outputs.js';
import { repacked } from '../../src/formats/office/zip-writer.js';
import { createLexicon } from '../../src/lexicon/index.js';
import type { ProgressDocument } from '../../src/model.js';
import { type Columns, NARROWEST_LAYOUT, typedCellsOf } from '../../src/write/columns.js';
import { workbookFile } from '../../src/write/workbook/file.js';
import { sheetsOf, toWorkbook } from '../../src/write/workbook/index.js';
import { SHEET_LIMITS, SheetBuilder } from '../../src/write/workbook/sheet.js';
import { facts } from '../generated/facts.js';
import { LAYOUTS } from '../generated/layouts.js';
import { STANDARD } from '../generated/notation.js';
import { extractSoundly, temporaryFolder } from '../helpers.js';

const contentOf = (document: ProgressDocument) => ({
  documents: [{ stem: 'plan', document }],
  comparisons: [],
  latestNames: (departments: readonly string[]) => departments,
  language: 'ja' as const,
  eras: createLexicon().eras,
});

/** What a sheet of records keeps of a document. */
const kept = ({ items, records }: ProgressDocument) => ({
  items: items.map(({ number, title, departments }) => ({ number, title, departments })),
  records: records.map((record) => ({
    sections: record.sections,
    item: record.item_title,
    activity: record.activity,
    years: record.fiscal_years,
    departments: record.departments,
    status: record.status,
  })),
});

/** The document that the sheet 記載 of a document's workbook is read as. */
async function readAgain(document: ProgressDocument): Promise<ProgressDocument> {
  const { sheets } = sheetsOf(contentOf(document));
  const records = sheets.filter(({ name }) => name === '記載');
  return extractSoundly(await workbookFile(records, { title: '', creator: '' }, repacked), {
    file: 'records.xlsx',
  });
}

describe('the sheet 記載, given back as an input,', () => {
  it.each(readdirSync('input'))('tells the same as %s', async (file) => {
    const document = await extractSoundly(readFileSync(join('input', file)), { file });
    expect(document.records.length).toBeGreaterThan(50);
    expect(kept(await readAgain(document))).toEqual(kept(document));
  });

  const [layout] = LAYOUTS;
  it.each([1, 2, 3])('tells the same as plan %i that was made up', async (seed) => {
    if (!layout) throw new Error('no layout');
    const text = layout.render(facts(seed), STANDARD);
    const document = await extractSoundly(text, { file: layout.file });
    expect(kept(await readAgain(document))).toEqual(kept(document));
  });
});

describe('a workbook', () => {
  const text = `事業名\t担当課\t実績\n①広報\t総務課\t・冊子の配布(平成25年度)\n`;

  it('is the same for the same documents, whenever it is written', async () => {
    const document = await extractSoundly(text, { file: 'a.md' });
    const { bytes } = await toWorkbook(contentOf(document), repacked);
    // ZIP archives tell time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    const { bytes: later } = await toWorkbook(contentOf(document), repacked);
    expect(Buffer.from(later).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is known as an output of the program, unlike one of somebody else', async () => {
    const folder = temporaryFolder();
    const document = await extractSoundly(text, { file: 'a.md' });
    const { bytes } = await toWorkbook(contentOf(document), repacked);
    writeFileSync(join(folder, 'ours.xlsx'), bytes);
    writeFileSync(join(folder, 'theirs.xlsx'), bytes.subarray(0, -30));
    expect(isOwnOutput(join(folder, 'ours.xlsx'))).toBe(true);
    expect(isOwnOutput(join(folder, 'theirs.xlsx'))).toBe(false);
  });
});

describe('a sheet', () => {
  it('has a number for a list of one, and nothing for a list of none', () => {
    const years = (...given: number[]) =>
      typedCellsOf(
        [{ name: 'years', ja: '年度', about: 'ProgressRecord.fiscal_years', valueIn: () => given }],
        null,
        NARROWEST_LAYOUT,
        'ja',
      );
    expect([years(), years(2024), years(2024, 2025)]).toEqual([[null], [2024], ['2024;2025']]);
  });

  interface Row {
    readonly name: string;
    readonly count: number | null;
  }
  const columns: Columns<Row> = [
    { name: 'name', ja: '名前', about: { ja: '', en: '' }, valueIn: ({ name }) => name },
    { name: 'count', ja: '件数', about: { ja: '', en: '' }, valueIn: ({ count }) => count },
  ];
  const linkOf = () => ({ column: 'name', to: { sheet: '資料', row: 2 }, tip: '' });
  const settings = { name: '記載', columns, language: 'ja' as const, linkOf };
  const limits = { rows: 3, links: 2, characters: 40 };

  it('goes on in another where it is full, each with its own links', () => {
    const sheet = new SheetBuilder({ ...settings, limits });
    for (let count = 1; count <= 7; count++) sheet.add({ name: `第${count}`, count });
    const sheets = sheet.sheets();
    expect(sheets.map(({ name }) => name)).toEqual(['記載', '記載 (2)', '記載 (3)']);
    expect(sheets.map(({ rows }) => rows.map((row) => row[1]))).toEqual([[1, 2, 3], [4, 5, 6], [7]]);
    const linked = sheets.map(({ rows }) => rows.map(([cell]) => typeof cell === 'object'));
    expect(linked).toEqual([[true, true, false], [true, true, false], [true]]);
    for (const { columns: own } of sheets)
      expect(own.map(({ heading, isNumeric }) => [heading, isNumeric])).toEqual([
        ['名前', false],
        ['件数', true],
      ]);
  });

  it('holds a cell as long as a cell can be; a longer one says that it is cut, and is counted', () => {
    const sheet = new SheetBuilder({ ...settings, limits });
    sheet.add({ name: '長'.repeat(40), count: null });
    expect(sheet.cut).toBe(0);
    sheet.add({ name: '𠮷'.repeat(21), count: null });
    expect(sheet.cut).toBe(1);
    const texts = sheet
      .sheets()[0]
      ?.rows.map(([cell]) => (typeof cell === 'object' && cell ? cell.text : ''));
    expect(texts?.[0]).toBe('長'.repeat(40));
    expect(texts?.[1]).toMatch(/^𠮷+…\(以下略。.*\)$/u);
    expect(texts?.[1]?.length).toBeLessThanOrEqual(40);
  });

  it('is as wide as its text, counted in half-width characters, up to a width', () => {
    const sheet = new SheetBuilder(settings);
    sheet.add({ name: 'あいうえおかき', count: 1 });
    const [width = 0, narrow = 0] = sheet.sheets()[0]?.columns.map(({ width }) => width) ?? [];
    expect(width).toBeGreaterThanOrEqual(14);
    expect(narrow).toBeLessThan(14);
    sheet.add({ name: 'あ'.repeat(500), count: 1 });
    const [{ columns: own, heights } = { columns: [], heights: [] }] = sheet.sheets();
    expect(own[0]?.width).toBeLessThan(60);
    expect(heights[1]).toBeGreaterThan((heights[0] ?? 0) * 5);
  });

  it('has the limits of the format', () => {
    expect(SHEET_LIMITS).toEqual({ rows: 2 ** 20 - 1, links: 65_530, characters: 2 ** 15 - 1 });
  });
});
