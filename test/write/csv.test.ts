import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';
import { escapeFormula } from '../../src/text/formula.js';
import { widen, widest } from '../../src/write/columns.js';
import { type CsvTable, ITEM_TABLE, RECORD_TABLE, toCsv } from '../../src/write/csv.js';
import { rearranged, toQuotedRows, toRows, toRowTexts } from '../../src/write/rows.js';
import { morphology } from '../helpers.js';
import { runs } from '../runs.js';

const HEAD = '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n';

describe('CSV', () => {
  it('has the columns of the contract, a byte-order mark and CR LF', async () => {
    const text = `${HEAD}①広報\t総務課 財政課\t・冊子の配布(平成25、27年度)【総務課、財政課】\n`;
    const csv = toCsv({ document: await extract(text, { file: 'd/a.md' }), stem: 'a' });
    expect(csv.startsWith('\ufeffdocument,id,key,section_1,item_id,item_label,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [headings = [], row = []] = parse(csv, { bom: true });
    expect(headings.join(', ')).toBe(
      'document, id, key, section_1, item_id, item_label, item, item_departments, item_departments_basis, ' +
        'activity, activity_basis, status, status_basis, fiscal_years, fiscal_years_basis, first_fiscal_year, ' +
        'last_fiscal_year, departments, departments_basis, mark, action, quantities, ' +
        'source_file, source_line, source_place, source_text',
    );
    expect([row[0], row[1], ...row.slice(3)]).toEqual([
      'a', 'r1.1.1', '発信', 'i1.1', '①', '広報', '総務課;財政課', 'stated', '冊子の配布', 'stated', 'implemented', 'inferred',
      '2013;2015', 'tag', '2013', '2015', '総務課;財政課', 'tag', '', '', '', 'd/a.md', '3', '', '・冊子の配布(平成25、27年度)【総務課、財政課】',
    ]); // biome-ignore format: a row
  });

  const table = async (text: string, file = 'a.md') => {
    const document = await extract(text, { file });
    return {
      document,
      table: (kind: CsvTable, layout = kind.layoutOf(document)) => [
        ...kind.rows({ document, stem: 'a' }, layout, 'en'),
      ],
    };
  };

  it('has Japanese headings on request, in the same places', async () => {
    const document = await extract(`# 1. 参加\n\n${HEAD}①広報\t総務課\t・未実施\n`);
    const headings = (kind: CsvTable, language: 'ja' | 'en') =>
      kind.headings(kind.layoutOf(document), language);
    expect(headings(RECORD_TABLE, 'ja').join(' ')).toBe(
      '資料 ID キー 階層1 階層2 事業ID 事業番号 事業 担当課 担当課の根拠 実施したこと 実施したことの根拠 状態 状態の根拠 ' +
        '実施年度 実施年度の根拠 最初の年度 最後の年度 実施した部署 実施した部署の根拠 記号 行為 数量 ' +
        '出典ファイル 出典の行 出典の場所 出典の文',
    );
    expect(headings(ITEM_TABLE, 'ja').join(' ')).toBe(
      '資料 ID 階層1 階層2 事業番号 事業 細目 担当課 担当課の根拠 記載の件数 出典ファイル 出典の行 出典の場所 出典の文',
    );
    expect(headings(ITEM_TABLE, 'en').join(' ')).toBe(
      'document id section_1 section_2 label title details departments departments_basis records source_file source_line source_place source_text',
    );
  });

  it('has a row for each item, with its own columns and how many records it has', async () => {
    const { table: rows } = await table(
      `# 1. 参加\n\n具体的な事業\t担当課\t実施したこと\t備考\n①広報 ・紙 ・電子\t総務課 財政課\t・配布 ・改訂\t好評\n②広聴\t\t・未実施\t\n`,
    );
    expect(rows(ITEM_TABLE)).toEqual([
      ['a', 'i1.1', '参加', '①', '広報', '紙;電子', '総務課;財政課', 'stated', '2', 'a.md', '4', '', '①広報 ・紙 ・電子', '好評'],
      ['a', 'i1.2', '参加', '②', '広聴', '', '総務課;財政課', 'filled_down', '1', 'a.md', '5', '', '②広聴', ''],
    ]); // biome-ignore format: rows
  });

  it('shows the marks, verbal nouns and quantities that records have', async () => {
    const document = await extract('事業名\t実績\n①冊子\t○\n②広聴\t・会を2回開催\n', {
      file: 'a.tsv',
      morphology: morphology(),
    });
    const rows = RECORD_TABLE.rows({ document, stem: 'a' }, RECORD_TABLE.layoutOf(document), 'en');
    expect([...rows].map((row) => row.slice(-7, -4))).toEqual([
      ['○', '', ''],
      ['', '開催', '2回'],
    ]);
  });

  it('is made wider where another document has more sections or columns', () => {
    const from = { depth: 1, columns: ['評価', '備考'] };
    const to = widest(from, { depth: 2, columns: ['備考', '課題'] });
    expect(to).toEqual({ depth: 2, columns: ['評価', '備考', '課題'] });
    const fixed = ['①', '広報', '', '総務課', 'stated', '2', 'a.md', '4', '', '…'];
    const row = (...own: string[]) => ['a', 'i1', '参加', ...fixed, ...own];
    expect(widen(row('A', '好評'), ITEM_TABLE.columns, from, to)).toEqual([
      'a', 'i1', '参加', '', ...fixed, 'A', '好評', '',
    ]); // biome-ignore format: a row
    const swapped = { depth: 1, columns: ['備考', '評価'] };
    expect(widen(row('A', '好評'), ITEM_TABLE.columns, from, swapped)).toEqual(row('好評', 'A'));
    const records = (depth: number) => ({ depth, columns: [] });
    expect(
      widen(['a', 'r1.1', 'k', '参加', 'i1'], RECORD_TABLE.columns, records(1), records(3)).slice(0, 7),
    ).toEqual(['a', 'r1.1', 'k', '参加', '', '', 'i1']);
  });

  it('quotes what needs it', async () => {
    const document = await extract(`${HEAD}①広報\t総務課\t<p>・"冊子",の配布<br>(平成26年度)</p>\n`);
    const [, row = []] = parse(toCsv({ document, stem: 'a, "b"' }), { bom: true });
    expect(row[0]).toBe('a, "b"');
    expect(row.at(-1)).toBe(document.records[0]?.source.text);
  });

  it.each(['=1+1', '+1', '-x', '@a', '＝1', '＋1', '－1', '＠a', '\tx', '\rx'])('guards %j', (cell) => {
    expect(escapeFormula(cell)).toBe(`'${cell}`);
  });

  it.each(['', '-', '=', 'a=b', '・-x', "'=1"])('leaves %j alone', (cell) =>
    expect(escapeFormula(cell)).toBe(cell),
  );

  it('says so of each text of a row, once', async () => {
    const document = await extract(
      '# 1. =参加\n\n具体的な事業\t担当課\t実施したこと\t備考\n①=広報 ・@紙\t-総務課\t・+冊子の配布(平成28年度)【総務課】\t-5\n',
    );
    const guarded = document.messages
      .filter(({ rule }) => rule === 'formula-guarded')
      .map(({ message }) => message);
    for (const text of ['=参加', '=広報', '@紙', '-総務課', '+冊子の配布', '-5'])
      expect(guarded.filter((message) => message.endsWith(`「${text}」`)).length, text).toBeGreaterThan(0);
    expect(
      new Set(document.messages.map(({ rule, start, message }) => `${rule} ${start} ${message}`)).size,
    ).toBe(document.messages.length);
  });

  it('says what it has guarded, and leaves JSON alone', async () => {
    const document = await extract(`${HEAD}①広報\t総務課\t・=SUM(A1)の配布(平成26年度)\n`);
    expect(document.records[0]?.activity).toBe('=SUM(A1)の配布');
    expect(document.messages.map(({ rule }) => rule)).toContain('formula-guarded');
    expect(toCsv({ document, stem: 'a' })).toContain(",'=SUM(A1)の配布,");
  });
});

describe('rows', () => {
  const unit = fc.constantFrom(...'ab課1 ,"\'\r\n\t=+-@＝\0\v\f\u0085\u2028\ud842\udfb7');
  const cell = fc.array(unit, { maxLength: 5 }).map((units) => units.join(''));
  const table = fc
    .integer({ min: 1, max: 4 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 5 }));

  it('writes very many rows in parts, of which none is long, whether cells need quotes or not', () => {
    const plain = Array.from({ length: 30_000 }, (_, at) => [String(at), '冊子の配布と講座の開催']);
    const quoted = plain.slice(0, 1500).map(([at = '', text = '']) => [at, `${text}、"改訂"`]);
    const rows = [...plain, ...quoted, ...plain.slice(0, 10)];
    const parts = [...toRowTexts(rows)];
    // Telling the difference of long texts would take minutes.
    expect(parts.join('') === toQuotedRows(rows)).toBe(true);
    expect(parts.length).toBeGreaterThan(2);
    expect(Math.max(...parts.map(({ length }) => length))).toBeLessThan(400_000);
  });

  it('are those that csv-stringify writes, whether a cell needs quotes or not', () =>
    fc.assert(
      fc.property(table, (rows) => {
        expect(toRows(rows)).toBe(toQuotedRows(rows));
      }),
      runs(500),
    ));

  it('are moved to other columns as they are written', () =>
    fc.assert(
      fc.property(table, (rows) => {
        const move = (cells: readonly string[]) => ['', ...cells.toReversed()];
        expect(rearranged(toRows(rows), move)).toBe(toRows(rows.map(move)));
      }),
      runs(500),
    ));
});
