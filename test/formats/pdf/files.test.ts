import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/formats/index.js';
import { extract } from '../../../src/pipeline.js';
import { normaliseString } from '../../../src/text/normalise.js';
import { shownBlocks } from './shown.js';

/** PDFs as LibreOffice, Chromium and older programs make them of two tables. */
const bytesOf = (name: string) => new Uint8Array(readFileSync(`test/formats/files/${name}`));

const read = (name: string) => readFile(name, bytesOf(name), { encoding: null });

/** The cells of the first table as its author wrote them. */
const MARKS = `
|1x2 基本施策|1x2 具体的な事業|1x2 担当課|1x2 実施したこと|3x1 進捗|
|平成27年度|平成28年度|平成29年度|
|1x4 協働のまちづくり|1x2 ①市民活動推進委員会の開催|1x2 市民活動支援課 / 総務課|・委員会の開催（平成27～28年度）【市民活動支援課】 / ・報告書の作成と、市のホームページへの掲載による市民への周知を行った（平成28年度）【総務課】|○|◎|－|
|・公募委員の登録|2x1 △|○|
|②無作為抽出型公募市民登録制度の研究と制度化|市民活動支援課|未実施|×|||
|③髙﨑地区の㈱塚本ビル活用（Wi-Fi整備・ﾊﾝｶｸ）|企画政策課|・施設①②③の改修 1,234千円 / ・延べ床面積 約56㎡|3x1 完了|
|1x2 情報共有|①広報紙の発行|秘書広報課|・毎月2回（1日・15日）発行、全戸配布を行った。|○|○|○|
|②市政懇談会|同上|・小学校区ごとに年1回、計9回開催した（平成27年度、平成28年度、平成29年度）【秘書広報課】|◎|◎|◎|`;

const EXPECTED = MARKS.trim().split('\n');

describe('a table of merged cells, vertical text and marks', () => {
  it.each(['calc', 'writer', 'dashed', 'no-border', 'filled-lines', 'rotated', 'white-text'])(
    'is read cell by cell: %s',
    async (kind) => {
      const { blocks } = await read(`marks-${kind}.pdf`);
      expect(shownBlocks(blocks).filter((row) => row.startsWith('|'))).toEqual(EXPECTED);
    },
  );

  it('is read as Chromium prints it, with the radicals and signs that its fonts share', async () => {
    const { blocks } = await read('marks-chromium.pdf');
    const rows = shownBlocks(blocks).filter((row) => row.startsWith('|'));
    expect(rows.map(normaliseString)).toEqual(EXPECTED.map(normaliseString));
  });
});

describe('a plan over several pages', () => {
  const told = async (name: string) => {
    const { records, coverage } = await extract(bytesOf(name), { file: name });
    expect(coverage.unclaimed).toBe(0);
    return records.map(({ sections, item_title, item_departments, activity, fiscal_years, status }) =>
      [sections, item_title, item_departments, activity, fiscal_years, status].flat().join(' '),
    );
  };

  it.each(['chromium', 'writer', 'calc'])('gives the records of its CSV: %s', async (program) => {
    expect(await told(`plan-${program}.pdf`)).toEqual(await told('plan.csv'));
  });

  it('has repeated headings and page numbers as furniture', async () => {
    const { blocks } = await read('plan-calc.pdf');
    expect(shownBlocks(blocks).filter((row) => row.startsWith('#'))).toEqual([
      '# 施策の方向 / 事業名 / 担当課 / 実施したこと(実施年度)',
      '# 1 / 2 / 2 / 2',
    ]);
  });
});

describe('what a PDF does not show or say', () => {
  it('is left out and named where it is white on white', async () => {
    const { transcript } = await read('marks-white-text.pdf');
    expect(transcript.text).not.toContain('見えない');
    expect(transcript.omitted).toEqual([{ place: 'p.1 [82.0, 127.1, 136.0, 136.1]', what: 'hidden-text' }]);
  });

  it('leaves out furigana and keeps what it reads', async () => {
    const { blocks } = await read('furigana.pdf');
    expect(shownBlocks(blocks)).toEqual(['|①髙﨑地区の整備|総務課|', '|・竣工式の開催||']);
  });

  it('is told of a page whose fonts do not name their characters', async () => {
    const document = await extract(bytesOf('marks-no-unicode.pdf'), { file: 'a.pdf' });
    expect(document.records).toEqual([]);
    expect(document.messages).toContainEqual(
      expect.objectContaining({ rule: 'pdf-text-unreadable', message: expect.stringContaining('1ページ') }),
    );
  });

  it('is told of a PDF with a password', async () => {
    await expect(read('marks-password.pdf')).rejects.toMatchObject({ rule: 'pdf-protected' });
  });
});
