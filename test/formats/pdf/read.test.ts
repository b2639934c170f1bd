import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/formats/pdf/read.js';
import { extract } from '../../../src/pipeline.js';
import {
  cells,
  type Drawing,
  fill,
  grid,
  HEIGHT,
  line,
  type PdfPage,
  pdfOf,
  picture,
  text,
  withoutSecondPage,
} from './pdf-writer.js';
import { shownBlocks } from './shown.js';

const shown = async (...pages: PdfPage[]) => shownBlocks((await readPdf(pdfOf(pages))).blocks);
const page = (...draw: readonly (Drawing | readonly Drawing[])[]): PdfPage => ({ draw: draw.flat() });

/** Ten, seven and 29 characters fit into their lines. */
const COLUMNS = [40, 155, 235, 540];
const HEADINGS = ['具体的な事業', '担当課', '実施したこと'];

/** A table whose rows are so high, from a height on. */
const table = (top: number, rows: readonly (readonly string[])[], height = 40): Drawing[] => {
  const tops = [...rows, []].map((_, index) => top + index * height);
  return [...grid(COLUMNS, tops), ...cells(COLUMNS, tops, rows)];
};

describe('a page', () => {
  it('has its text with the place of each line', async () => {
    const { transcript, blocks } = await readPdf(
      pdfOf([page(text(40, 30, '協働プラン 進捗一覧'), table(80, [HEADINGS]))]),
    );
    expect(shownBlocks(blocks)).toEqual(['協働プラン 進捗一覧', `|${HEADINGS.join('|')}|`]);
    expect(transcript.medium).toBe('pdf');
    expect(transcript.text).toBe(`協働プラン 進捗一覧\n${HEADINGS.join('\t')}\n`);
    const at = transcript.text.indexOf('担当課');
    expect(transcript.addresses.addressOf(at, at + 3).place).toBe('p.1 [158.0, 83.0, 188.0, 93.0]');
  });

  it('tells places as the turned page is shown', async () => {
    const { transcript } = await readPdf(pdfOf([{ draw: [text(40, 30, '進捗')], rotate: 90 }]));
    expect(transcript.addresses.addressOf(0, 2).place).toBe(
      `p.1 [${(HEIGHT - 40).toFixed(1)}, 40.0, ${(HEIGHT - 30).toFixed(1)}, 60.0]`,
    );
  });

  it('reads the standard fonts, which are no part of the file', async () => {
    expect(await shown(page('BT /F3 10 Tf 1 0 0 1 40 300 Tm (Wi-Fi 2.4 GHz) Tj ET'))).toEqual([
      'Wi-Fi 2.4 GHz',
    ]);
  });

  it('draws characters once that are drawn twice to look bold, and those twice that stand twice', async () => {
    expect(await shown(page(text(40, 30, '進捗ーー'), text(40.4, 30, '進捗ーー')))).toEqual(['進捗ーー']);
  });

  it('reads vertical text, by its font or by where its characters stand', async () => {
    const upright = [...'情報共有'].map((letter, index) => text(45, 60 + index * 12, letter));
    const rows = [50, 110];
    const columns = [40, 60, 100, 200];
    expect(
      await shown(
        page(
          grid(columns, rows),
          upright,
          text(70, 55, '協働のまち（案）', { isVertical: true, size: 6 }),
          text(105, 55, '○'),
          text(105, 70, '○'),
        ),
      ),
    ).toEqual(['|情報共有|協働のまち（案）|○ / ○|']);
  });

  it('reads two columns of text one after the other', async () => {
    const left = [
      'この計画は、市民と市が協',
      '働でまちをつくるために、',
      '平成二十五年度に定めたも',
      'のである。',
    ];
    const right = [
      '進捗は毎年度の終わりに確',
      '認し、その結果を公表する',
      'こととし、計画の見直しに',
      '用いる。',
    ];
    const column = (x: number, lines: readonly string[]) =>
      lines.map((words, index) => text(x, 100 + index * 14, words));
    const blocks = await shown(page(text(250, 60, '計画の進捗'), column(40, left), column(320, right)));
    expect(blocks).toEqual(['計画の進捗', left.join(''), right.join('')]);
  });

  it('leaves columns that no line rules to the reader of laid-out text', async () => {
    const rows = [HEADINGS, ['①冊子の配布', '総務課', '・未実施'], ['②説明会', '市民課', '・開催']];
    const drawn = rows.flatMap((row, r) => row.map((cell, c) => text(COLUMNS[c] ?? 0, 50 + r * 14, cell)));
    expect(await shown(page(drawn))).toEqual([
      '> 具体的な事業               担当課                実施したこと',
      '> ①冊子の配布               総務課                ・未実施',
      '> ②説明会                 市民課                ・開催',
    ]);
  });

  it('prints columns without lines apart that text fills, over page ends too, with the space between rows', async () => {
    const row = (top: number, ...columns: readonly (readonly string[])[]) =>
      columns.map((lines, c) => lines.map((part, i) => text(COLUMNS[c] ?? 0, top + i * 12, part)));
    const first = [
      row(50, ['事業名'], ['担当課'], ['実績']),
      row(70, ['①まちの案内の冊子の', '作成'], ['市民協働推進'], ['・案内の冊子の作成']),
      row(100, ['②説明会'], [], ['・出前の説明会の開催']),
    ];
    const second = [
      row(50, [], [], ['・市民課の窓口での案内']),
      row(70, ['③見学会'], ['広報課'], ['・未実施']),
    ];
    const blocks = await shown(page(first.flat(2)), page(second.flat(2)));
    expect(blocks.map((line) => line.replace(/ {2,}/g, '|'))).toEqual([
      '> 事業名|担当課|実績',
      '> ',
      '> ①まちの案内の冊子の|市民協働推進|・案内の冊子の作成',
      '> 作成',
      '> ',
      '> ②説明会|・出前の説明会の開催',
      '>|・市民課の窓口での案内',
      '> ',
      '> ③見学会|広報課|・未実施',
    ]);
  });

  it('parts tables with level lines where their headings stand anew, and follows them over page ends', async () => {
    const rule = (y: number) => line(40, y, 540, y);
    const row = (top: number, ...columns: readonly string[]) => [
      rule(top - 4),
      ...columns.map((content, c) => text(COLUMNS[c] ?? 0, top, content)),
    ];
    const first = [
      row(50, ...HEADINGS),
      row(70, '①冊子の配布', '総務課', '・冊子の配布'),
      row(90, '②説明会', '市民課', '・未実施'),
      row(110, '(2)情報の発信の場づくり'),
      row(130, ...HEADINGS),
      row(150, '①見学会', '広報課', '・見学会の開催'),
      rule(166),
    ];
    const second = [
      text(235, 40, '・出前の見学会の開催'),
      row(62, '②写真展', '', '・未実施'),
      row(82, '③旗', '総務課', '・掲揚'),
      rule(98),
    ];
    expect(await shown(page(first.flat()), page(second.flat()))).toEqual([
      `|${HEADINGS.join('|')}|`,
      '|①冊子の配布|総務課|・冊子の配布|',
      '|②説明会|市民課|・未実施|',
      '(2)情報の発信の場づくり',
      `|${HEADINGS.join('|')}|`,
      '|①見学会|広報課|・見学会の開催 / ・出前の見学会の開催|',
      '|②写真展||・未実施|',
      '|③旗|総務課|・掲揚|',
    ]);
  });

  it('reads text that a frame cuts off in the cell of the frame', async () => {
    const clipped = `q 40 ${HEIGHT - 90} 120 40 re W n ${text(43, 95, '切れた文字')} Q`;
    expect(await shown(page(grid([40, 160, 240], [50, 90, 130]), clipped, text(43, 53, '事業')))).toEqual([
      '|事業 / 切れた文字||',
      '|||',
    ]);
  });

  it('reads white text on a dark ground, and none that nobody sees', async () => {
    const { transcript, blocks } = await readPdf(
      pdfOf([
        page(
          fill(30, 20, 200, 30, 0.2),
          text(40, 30, '白抜き', { color: [1, 1, 1] }),
          text(40, 80, '見える'),
          text(40, 120, '見えない', { color: [1, 1, 1] }),
          text(40, 140, '写らない', { mode: 3 }),
          text(40, 170, '隠れた'),
          fill(30, 160, 200, 30, 0.9),
        ),
      ]),
    );
    expect(shownBlocks(blocks)).toEqual(['白抜き', '見える']);
    expect(transcript.omitted).toEqual([{ place: 'p.1 [40.0, 120.0, 80.0, 180.0]', what: 'hidden-text' }]);
  });

  it('names pictures, and pages that are nothing but one', async () => {
    const { findings, transcript, blocks } = await readPdf(
      pdfOf([page(text(40, 30, '進捗'), picture(40, 60, 100, 80)), page(picture(0, 0, 600, 400)), page()]),
    );
    expect(shownBlocks(blocks)).toEqual(['進捗']);
    expect(findings).toEqual([{ rule: 'pdf-scanned', range: [0, 0], values: { pages: '2' } }]);
    expect(transcript.omitted).toEqual([
      { place: 'p.1 [40.0, 60.0, 140.0, 140.0]', what: 'picture' },
      { place: 'p.2 [0.0, 0.0, 600.0, 400.0]', what: 'scanned-page' },
    ]);
  });
});

describe('lines of a cell', () => {
  it('are one where they were wrapped for want of room, and several where a writer ended them', async () => {
    const rows = [
      [
        '高齢者の見守り活動の\n推進',
        '市民活動\n総務課',
        '・見守り活動をする団体への補助を行い、市のホームページへ掲\n載した(平成27年度)\n・未実施',
      ],
    ];
    expect(await shown(page(table(50, rows, 60)))).toEqual([
      '|高齢者の見守り活動の推進|市民活動 / 総務課|・見守り活動をする団体への補助を行い、市のホームページへ掲載した(平成27年度) / ・未実施|',
    ]);
  });
});

describe('lines that are set to the right', () => {
  const toTheRight = (y: number, content: string) => text(560 - content.length * 10, y, content);

  it('are whole, each by itself', async () => {
    const draw = [
      toTheRight(20, '資料三'),
      toTheRight(35, '令和五年十月二日'),
      toTheRight(50, '第二回緑化推進協議会'),
    ];
    const { blocks } = await readPdf(
      pdfOf([{ draw: [...draw, text(40, 80, '緑の計画'), text(40, 95, '進捗')] }]),
    );
    expect(shownBlocks(blocks)[0]).toBe('資料三 / 令和五年十月二日 / 第二回緑化推進協議会');
  });
});

describe('a table over several pages', () => {
  const foot = (number: number) => text(290, 385, `- ${number} -`);
  const head = text(40, 10, '協働プラン 進捗一覧');

  it('is one, without what pages repeat', async () => {
    const blocks = await shown(
      page(head, table(50, [HEADINGS, ['①冊子', '総務課', '・未実施']]), foot(1)),
      page(head, table(50, [HEADINGS, ['②講座', '市民課', '・開催']]), foot(2)),
    );
    expect(blocks).toEqual([
      '協働プラン 進捗一覧',
      `|${HEADINGS.join('|')}|`,
      '|①冊子|総務課|・未実施|',
      '|②講座|市民課|・開催|',
      `# ${HEADINGS.join(' / ')}`,
      '# - 1 - / 協働プラン 進捗一覧 / - 2 -',
    ]);
  });

  it('has a row that a page end cuts as one, and the merged cells beside it', async () => {
    const long = '・見守り活動をする団体への補助を行い、市のホームページへ掲';
    const blocks = await shown(
      page(table(300, [['①見守り', '総務課', long]])),
      page(
        table(30, [
          ['', '', '載した(平成27年度)\n・未実施'],
          ['②講座', '市民課', '・開催'],
        ]),
      ),
    );
    expect(blocks).toEqual([
      `|①見守り|総務課|${long}載した(平成27年度) / ・未実施|`,
      '|②講座|市民課|・開催|',
    ]);
  });

  it('has the names of a cut cell as a list', async () => {
    const long = '・見守り活動をする団体への補助を行い、市のホームページへ掲';
    const blocks = await shown(
      page(table(300, [['①見守り', '総務課', long]])),
      page(
        table(30, [
          ['', '市民活動支援課', '載した(平成27年度)'],
          ['②講座', '市民課', '・開催'],
        ]),
      ),
    );
    expect(blocks[0]).toBe(`|①見守り|総務課 / 市民活動支援課|${long}載した(平成27年度)|`);
  });

  it('keeps a row apart that begins with a page', async () => {
    const blocks = await shown(
      page(table(300, [['①見守り', '総務課', '・補助(平成27年度)']])),
      page(table(30, [['②講座', '総務課', '・開催(平成27年度)']])),
    );
    expect(blocks).toEqual(['|①見守り|総務課|・補助(平成27年度)|', '|②講座|総務課|・開催(平成27年度)|']);
  });

  it('keeps a row apart whose texts fill their cells as those above do', async () => {
    const blocks = await shown(
      page(table(300, [['①見守りと防災の訓練', '市民活動支援課', '・補助']])),
      page(table(30, [['②講座', '総務課', '・開催']])),
    );
    expect(blocks).toEqual(['|①見守りと防災の訓練|市民活動支援課|・補助|', '|②講座|総務課|・開催|']);
  });

  it('is told by its level lines alone', async () => {
    const level = (rows: readonly number[], from = 40) => rows.map((y) => line(from, y, 540, y));
    const first = [50, 90, 130];
    const blocks = await shown(
      page(
        level([...first, 210]),
        level([170], 155),
        cells(
          COLUMNS,
          [...first, 170],
          [
            HEADINGS,
            ['市民参加', '総務課', '・冊子の配布'],
            ['協働', '市民課', '・説明会の開催'],
            ['', '企画課', '・公募'],
          ],
        ),
      ),
    );
    expect(blocks).toEqual([
      `|${HEADINGS.join('|')}|`,
      '|市民参加|総務課|・冊子の配布|',
      '|1x2 協働|市民課|・説明会の開催|',
      '|企画課|・公募|',
    ]);
  });

  it('goes on in a page that has no lines across', async () => {
    const upright = COLUMNS.map((x) => line(x, 20, x, 380));
    const long = '・見守り活動をする団体への補助を行い、市のホームページへ掲';
    const blocks = await shown(
      page(table(300, [['①見守り', '総務課', long]])),
      page(upright, cells(COLUMNS, [20], [['', '', '載した(平成27年度)']])),
    );
    expect(blocks).toEqual([`|①見守り|総務課|${long}載した(平成27年度)|`]);
  });
});

describe('a PDF that is no good', () => {
  const good = page(table(50, [HEADINGS, ['①冊子', '総務課', '・未実施']]));

  it('is read where it says that it has more pages than it can', async () => {
    const { transcript } = await readPdf(pdfOf([good], 1_000_000_000));
    expect(transcript.text).toContain('①冊子');
  });

  it('is refused where nothing of it can be read', async () => {
    const bytes = pdfOf([good]);
    for (const broken of [bytes.slice(0, 200), new TextEncoder().encode('%PDF-1.7\nこれは PDF ではない')])
      await expect(readPdf(broken)).rejects.toMatchObject({ rule: 'file-damaged' });
  });

  it('names pages that cannot be read, and reads the others', async () => {
    const broken = withoutSecondPage(pdfOf([good, page(text(40, 30, '計画')), good]));
    const { findings, blocks } = await readPdf(broken);
    expect(findings).toEqual([{ rule: 'pdf-page-damaged', range: [0, 0], values: { pages: '2' } }]);
    expect(shownBlocks(blocks)).toContain('|①冊子|総務課|・未実施|');
  });

  it('is none where its bytes are a part of a larger buffer', async () => {
    const bytes = pdfOf([good]);
    const larger = Buffer.alloc(bytes.length + 200, '%');
    larger.set(bytes, 100);
    const { transcript } = await readPdf(larger.subarray(100, 100 + bytes.length));
    expect(transcript.text).toContain('①冊子');
  });

  it('gives the records of the pages that can be read', async () => {
    const { records, messages } = await extract(pdfOf([good, page(picture(0, 0, 600, 400))]), {
      file: 'a.pdf',
    });
    expect(records.map(({ item_title, status }) => [item_title, status])).toEqual([
      ['冊子', 'not_implemented'],
    ]);
    expect(messages.find(({ rule }) => rule === 'pdf-scanned')?.message).toContain('2ページ');
  });
});
