import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';
import { toCsv } from '../../src/write/csv.js';
import { guard } from '../../src/write/formula.js';

const HEAD = '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n';

describe('CSV', () => {
  it('has the columns of the contract, a byte-order mark and CR LF', async () => {
    const csv = toCsv(
      await extract(`${HEAD}①広報\t総務課 財政課\t・冊子の配布(平成25、27年度)【総務課、財政課】\n`, {
        file: 'd/a.md',
      }),
      'a',
    );
    expect(csv.startsWith('\ufeffdocument,id,key,section_1,item_label,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const [headings = [], row = []] = parse(csv, { bom: true });
    expect(headings.join(', ')).toBe(
      'document, id, key, section_1, item_label, item, item_departments, item_departments_basis, activity, status, ' +
        'fiscal_years, first_fiscal_year, last_fiscal_year, departments, mark, action, quantities, source_file, source_line, source_text',
    );
    expect([row[0], row[1], ...row.slice(3)]).toEqual([
      'a', '1.1.1', '発信', '①', '広報', '総務課;財政課', 'stated', '冊子の配布', 'implemented', '2013;2015', '2013', '2015',
      '総務課;財政課', '', '', '', 'd/a.md', '3', '・冊子の配布(平成25、27年度)【総務課、財政課】',
    ]); // biome-ignore format: a row
  });

  it('quotes what needs it', async () => {
    const document = await extract(`${HEAD}①広報\t総務課\t<p>・"冊子",の配布<br>(平成26年度)</p>\n`);
    const [, row = []] = parse(toCsv(document, 'a, "b"'), { bom: true });
    expect(row[0]).toBe('a, "b"');
    expect(row.at(-1)).toBe(document.records[0]?.source.text);
  });

  it.each(['=1+1', '+1', '-x', '@a', '＝1', '＋1', '－1', '＠a', '\tx', '\rx'])('guards %j', (cell) => {
    expect(guard(cell)).toBe(`'${cell}`);
  });

  it.each(['', '-', '=', 'a=b', '・-x', "'=1"])('leaves %j alone', (cell) => expect(guard(cell)).toBe(cell));

  it('says what it has guarded, and leaves JSON alone', async () => {
    const document = await extract(`${HEAD}①広報\t総務課\t・=SUM(A1)の配布(平成26年度)\n`);
    expect(document.records[0]?.activity).toBe('=SUM(A1)の配布');
    expect(document.messages.map(({ rule }) => rule)).toContain('formula-guarded');
    expect(toCsv(document, 'a')).toContain(",'=SUM(A1)の配布,");
  });
});
