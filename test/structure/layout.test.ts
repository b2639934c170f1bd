import { describe, expect, it } from 'vitest';
import { readText } from '../../src/formats/markdown.js';
import { createLexicon } from '../../src/lexicon/index.js';
import { layOut } from '../../src/structure/layout.js';
import { extractSoundly } from '../helpers.js';

/** The blocks of laid-out text: lines of prose, headings, tables row by row, a cell's lines joined by /. */
const shown = async (text: string) =>
  layOut((await readText(text)).blocks, createLexicon()).map((block) => {
    if (block.kind === 'heading') return `# ${block.text.value}`;
    if (block.kind === 'prose') return block.lines.map(({ text: line }) => line.value);
    if (block.kind !== 'table') return block.kind;
    return block.rows.map(({ cells }) =>
      cells.map(({ lines }) => lines.map((line) => line.text.value).join('/')),
    );
  });

const rowsIn = async (text: string) => {
  const tables = (await shown(text)).filter((block): block is string[][] => Array.isArray(block[0]));
  return tables.flatMap((rows) => rows.slice(1));
};

/** A line whose columns begin at the same character of each line. */
const line = (cells: readonly string[], widths: readonly number[] = [16, 10]) =>
  cells
    .map((cell, index) => cell.padEnd(widths[index] ?? 0))
    .join('')
    .trimEnd();
const HEADINGS = ['具体的な事業', '担当課', '実施したこと'];
const HEAD = line(HEADINGS);

describe('laid-out text', () => {
  it('is cut where the columns begin, and rows where a number does', async () => {
    expect(
      await shown(
        [
          HEAD,
          line(['①広報誌の発行と', '総務課', '・冊子の配布(平成27年度)']),
          line(['  配布', '', '・冊子の改訂(平成28年度)']),
          line(['②広聴の充実', '', '・未実施']),
        ].join('\n'),
      ),
    ).toEqual([
      [
        HEADINGS,
        ['①広報誌の発行と\n配布', '総務課', '・冊子の配布(平成27年度)/・冊子の改訂(平成28年度)'],
        ['②広聴の充実', '', '・未実施'],
      ],
    ]);
  });

  it('begins rows of items without numbers behind a blank line, or where a list begins beside them', async () => {
    expect(
      await shown(
        [
          HEAD,
          line(['広報誌の発行と', '総務課', '・冊子の配布']),
          line(['配布', '', '(平成27年度)']),
          line(['', '', '・冊子の改訂']),
          line(['広聴の充実', '財政課', '・会の開催']),
          '',
          line(['公募', '総務課', '未実施']),
        ].join('\n'),
      ),
    ).toEqual([
      [
        HEADINGS,
        ['広報誌の発行と\n配布', '総務課', '・冊子の配布\n(平成27年度)/・冊子の改訂'],
        ['広聴の充実', '財政課', '・会の開催'],
        ['公募', '総務課', '未実施'],
      ],
    ]);
  });

  it('is laid out anew on each page', async () => {
    const wider = [24, 14];
    const found = await shown(
      [
        HEAD,
        line(['①広報', '総務課', '・冊子の配布(平成27年度)']),
        line(['②広聴', '総務課', '・会の開催(平成27年度)']),
        '- 1 -',
        `\f${line(['③公募', '財政課', '・枠の拡大(平成28年度)'], wider)}`,
        line(['④対話', '財政課', '・場の提供(平成28年度)'], wider),
        line(['⑤研修', '', '・未実施'], wider),
        '- 2 -',
      ].join('\n'),
    );
    expect(found).toEqual([
      [
        HEADINGS,
        ['①広報', '総務課', '・冊子の配布(平成27年度)'],
        ['②広聴', '総務課', '・会の開催(平成27年度)'],
        ['③公募', '財政課', '・枠の拡大(平成28年度)'],
        ['④対話', '財政課', '・場の提供(平成28年度)'],
        ['⑤研修', '', '・未実施'],
      ],
      ['- 1 -', '- 2 -'],
    ]);
  });

  it('has headings above and between its tables, and prose that goes on from line to line', async () => {
    expect(
      await shown(
        [
          'まちづくりプラン',
          '市民参加と協働のまちづくりを進めるための計画について、',
          'その進み方を示します。',
          '毎年度、まとめています。',
          '',
          '1. 参加',
          '(1)情報',
          HEAD,
          line(['①広報', '総務課', '・未実施']),
          '(2)公募',
          HEAD,
          line(['①枠', '総務課', '・未実施']),
        ].join('\n'),
      ),
    ).toEqual([
      [
        'まちづくりプラン',
        '市民参加と協働のまちづくりを進めるための計画について、\nその進み方を示します。',
        '毎年度、まとめています。',
      ],
      '# 1. 参加',
      '# (1)情報',
      [HEADINGS, ['①広報', '総務課', '・未実施']],
      '# (2)公募',
      [HEADINGS, ['①枠', '総務課', '・未実施']],
    ]);
  });

  it('leaves the head of a page out of the table that it stands in', async () => {
    const row = (number: string) => line([`${number}広報`, '総務課', '・未実施']);
    const head = '白井市まちづくりプラン';
    expect(await shown([HEAD, row('①'), head, '1', `\f${head}`, '2', row('②')].join('\n'))).toEqual([
      [HEADINGS, ['①広報', '総務課', '・未実施'], ['②広報', '総務課', '・未実施']],
      [head, '1', head, '2'],
    ]);
  });

  it('knows headings whose characters are spaced', async () => {
    const spaced = ['具体的な 事業', '担 当 課', '実施したこと (実施年度)'];
    expect(await shown([line(spaced), line(['①広報', '総務課', '・未実施'])].join('\n'))).toEqual([
      [spaced, ['①広報', '総務課', '・未実施']],
    ]);
  });

  it('finds the last column by its bullet where the text before it leaves no space', async () => {
    const rows = [
      line(['①広報', '総務課', '・冊子の配布']),
      line(['②広聴', '総務課財政課企画政策課', '・会の開催'], [16, 11]),
      line(['③公募', '総務課', '・未実施']),
    ];
    expect(rows[1]).toContain('企画政策課・会の開催');
    expect(await shown([HEAD, ...rows].join('\n'))).toEqual([
      [
        HEADINGS,
        ['①広報', '総務課', '・冊子の配布'],
        ['②広聴', '総務課財政課企画政策課', '・会の開催'],
        ['③公募', '総務課', '・未実施'],
      ],
    ]);
  });

  it('has each cell where its text begins', async () => {
    const text = [
      HEAD,
      line(['①広報', '総務課', '・冊子の配布(平成27年度)']),
      line(['②広聴', '総務課', '']),
    ].join('\n');
    const { records } = await extractSoundly(text, { file: 'a.txt' });
    expect(records.map(({ status, source }) => [status, source.line, source.text])).toEqual([
      ['implemented', 2, '・冊子の配布(平成27年度)'],
      ['unreported', 3, ''],
    ]);
  });

  it('tells cells that stand in the middle of their rows', async () => {
    const text = [
      HEAD,
      line(['', '', '・花の苗を配った。']),
      line(['①花いっぱい運動', '公園課', '・花壇を手入れした。']),
      line(['', '', '・写真展を開いた。']),
      line(['②読み聞かせ', '図書館', '・読み聞かせの会を開いた。']),
      line(['', '', '・避難所の場所を地図']),
      line(['', '', 'にした。']),
      line(['③避難所の確認', '防災課', '・備蓄の数を調べた。']),
      line(['', '', '・避難所で訓練をした。']),
      line(['', '', '・案内板を建てた。']),
    ].join('\n');
    expect(await rowsIn(text)).toEqual([
      ['①花いっぱい運動', '公園課', '・花の苗を配った。/・花壇を手入れした。/・写真展を開いた。'],
      ['②読み聞かせ', '図書館', '・読み聞かせの会を開いた。'],
      [
        '③避難所の確認',
        '防災課',
        '・避難所の場所を地図\nにした。/・備蓄の数を調べた。/・避難所で訓練をした。/・案内板を建てた。',
      ],
    ]);
  });

  it('tells cells that stand between the lines of longer ones', async () => {
    const text = [
      HEAD,
      line(['', '', '・花の苗を配った。']),
      line(['①花いっぱい運動', '公園課', '']),
      line(['', '', '・花壇を手入れした。']),
      line(['', '', '・絵本を選んだ。']),
      line(['②読み聞かせ', '図書館', '']),
      line(['', '', '・読み聞かせの会を開いた。']),
    ].join('\n');
    expect(await rowsIn(text)).toEqual([
      ['①花いっぱい運動', '公園課', '・花の苗を配った。/・花壇を手入れした。'],
      ['②読み聞かせ', '図書館', '・絵本を選んだ。/・読み聞かせの会を開いた。'],
    ]);
  });

  it('tells rows without numbers by their departments and by titles with room to spare', async () => {
    const text = [
      HEAD,
      line(['花の苗の配布', '公園課', '・苗を配った。']),
      line(['読書の記録帳', '図書館', '・記録帳を作った。']),
      line(['', '', '・記録帳を渡した。']),
      line(['避難所の案内板と地図の', '防災課', '・案内板を建てた。']),
      line(['整備', '', '・地図を配った。']),
    ].join('\n');
    expect(await rowsIn(text)).toEqual([
      ['花の苗の配布', '公園課', '・苗を配った。'],
      ['読書の記録帳', '図書館', '・記録帳を作った。/・記録帳を渡した。'],
      ['避難所の案内板と地図の\n整備', '防災課', '・案内板を建てた。/・地図を配った。'],
    ]);
  });

  it('joins departments that a narrow column has wrapped, one space before the next column', async () => {
    const text = [
      '     具体的な事業     担当課          実施したこと',
      '①花いっぱい運動      公園緑地 ・花の苗を配った。',
      '              課    ・花壇を手入れした。',
      '              生涯学習 ・絵本を選んだ。',
      '②読み聞かせ        推進セン ・読み聞かせの会を開いた。',
      '              ター ・記録帳を作った。',
      '③避難所の確認       防災課  ・備蓄の数を調べた。',
    ].join('\n');
    expect(await rowsIn(text)).toEqual([
      ['①花いっぱい運動', '公園緑地課', '・花の苗を配った。/・花壇を手入れした。'],
      [
        '②読み聞かせ',
        '生涯学習推進センター',
        '・絵本を選んだ。/・読み聞かせの会を開いた。/・記録帳を作った。',
      ],
      ['③避難所の確認', '防災課', '・備蓄の数を調べた。'],
    ]);
  });

  it('is cut where columns begin as they are shown, with characters of two columns', async () => {
    const text = [
      '具体的な事業                  担当課         実施したこと',
      '①避難所の案内板と地図の整備 防災安全課     ・案内板を建てた。',
      '②苗の配布                    公園課         ・NPOと苗を配った。',
      '③SNSによる発信               広報課         ・動画を配信した。',
    ].join('\n');
    expect(await rowsIn(text)).toEqual([
      ['①避難所の案内板と地図の整備', '防災安全課', '・案内板を建てた。'],
      ['②苗の配布', '公園課', '・NPOと苗を配った。'],
      ['③SNSによる発信', '広報課', '・動画を配信した。'],
    ]);
  });

  it('has headings that are spread out or stand on two lines', async () => {
    const spread = [
      '  事  業  名     担  当  課        実  施  状  況',
      line(['①苗の配布', '公園課', '・苗を配った。']),
    ];
    expect(await rowsIn(spread.join('\n'))).toEqual([['①苗の配布', '公園課', '・苗を配った。']]);
    const stacked = [
      ' No.   事業名    担当課         令和5年度',
      '                           実施状況',
      ' 1 苗の配布      公園課   ・苗を配った。',
      ' 2 読み聞かせ     図書館   ・会を開いた。',
    ];
    expect(await shown(stacked.join('\n'))).toEqual([
      [
        ['No.', '事業名', '担当課', '令和5年度\n実施状況'],
        ['1', '苗の配布', '公園課', '・苗を配った。'],
        ['2', '読み聞かせ', '図書館', '・会を開いた。'],
      ],
    ]);
  });

  it('has years above the headings that they part', async () => {
    const widths = [12, 8, 14, 14, 14];
    const text = [
      '                           令和5年度                   令和6年度',
      line(['事業名', '担当課', '計画', '実績', '計画', '実績'], widths),
      line(['①苗の配布', '公園課', '苗を配る。', '苗を配った。', '苗を配る。', '花を植えた。'], widths),
    ].join('\n');
    const { records } = await extractSoundly(text, { file: 'a.txt' });
    expect(records.map(({ activity, fiscal_years: years }) => [activity, years])).toEqual([
      ['苗を配った。', [2023]],
      ['花を植えた。', [2024]],
    ]);
  });

  it.each([
    '-'.repeat(40),
    '='.repeat(40),
    '─'.repeat(30),
    '－－－－－'.replaceAll('－', '━'),
    '----- ---- ----',
  ])('has lines drawn below its headings and its rows: %s', async (rule) => {
    const text = [
      HEAD,
      rule,
      line(['広報誌の発行', '総務課', '・冊子を配った。']),
      line(['広聴の充実', '財政課', '・会を開いた。']),
      rule,
    ].join('\n');
    const { items, records, coverage } = await extractSoundly(text, { file: 'a.txt' });
    expect(items.map(({ title }) => title)).toEqual(['広報誌の発行', '広聴の充実']);
    expect(records.map(({ activity }) => activity)).toEqual(['冊子を配った。', '会を開いた。']);
    expect(coverage.unclaimed).toBe(0);
  });

  it('has narrow columns whose headings one space holds apart', async () => {
    const widths = [10, 24, 3];
    const text = [
      line(['取組名', '令和5年度の実績', '評価 担当課'], widths),
      line(['窓口の委託', '委託を始めた。', 'A  市民課'], widths),
      line(['広告の掲載', '封筒に載せた。', 'B  財政課'], widths),
    ].join('\n');
    expect(await rowsIn(text)).toEqual([
      ['窓口の委託', '委託を始めた。', 'A', '市民課'],
      ['広告の掲載', '封筒に載せた。', 'B', '財政課'],
    ]);
  });

  it('has one column where columns begin below the first word of its heading alone', async () => {
    const widths = [10, 24];
    const text = [
      line(['取組名', '令和5年度の実績', '評価 担当課'], widths),
      line(['窓口の委託', '委託を始めた。', '市民課'], widths),
      line(['広告の掲載', '封筒に載せた。', '財政課'], widths),
    ].join('\n');
    expect((await rowsIn(text)).map((cells) => cells.length)).toEqual([3, 3]);
  });

  it('says where rows may be told apart in another way, and not where they may not', async () => {
    const rows = [
      HEAD,
      line(['①催しの開催', '公園課', '・写真展を開いた。']),
      line(['', '', '・記録帳を作った。']),
      line(['', '', '・案内板を建てた。']),
      line(['②調査', '図書館', '・備蓄の数を数えた。']),
      line(['', '', '・回覧板で知らせた。']),
    ];
    const rules = async (lines: readonly string[]) => {
      const { messages } = await extractSoundly(lines.join('\n'), { file: 'a.txt' });
      return messages.map(({ rule }) => rule).filter((rule) => rule.startsWith('rows'));
    };
    expect(await rules(rows)).toEqual(['rows-uncertain']);
    const sure = [
      ...rows.slice(0, 4),
      line(['', '', '・地図にした。']),
      ...rows.slice(4, 5),
      line(['③広報', '総務課', '・苗を配った。']),
      line(['', '', '・花を植えた。']),
    ];
    expect(await rules(sure)).toEqual([]);
  });
});
