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
    return block.rows.map(({ cells }) =>
      cells.map(({ lines }) => lines.map((line) => line.text.value).join('/')),
    );
  });

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
});
