import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extensionOf, formatOf } from '../../src/formats/index.js';
import { readMarkdown, readText } from '../../src/formats/markdown.js';
import { linesIn, readPlain } from '../../src/formats/plain.js';
import { readRemark } from '../../src/formats/remark.js';
import type { Block, Content, Line, Range, ReadBlock } from '../../src/model.js';
import { ranges } from '../../src/text/text.js';
import { runs } from '../runs.js';

const toldLine = ({ text, begins }: Line) => [text.value, ranges(text), begins];
const told = (block: Block) => {
  if (block.kind === 'heading') return ['heading', block.depth, block.text.value, ranges(block.text)];
  if (block.kind === 'prose') return ['prose', ...block.lines.map(toldLine)];
  return ['table', ...block.rows.map(({ cells }) => cells.map(({ lines }) => lines.map(toldLine)))];
};
const kinds = (reading: Content) => reading.blocks.map(({ kind }) => kind);
/** What blocks hold, without where it stands. */
const shown = ({ blocks }: Content<ReadBlock>) =>
  blocks.map((block) => {
    if (block.kind === 'laid-out') return block.lines.map(({ text }) => text.value);
    if (block.kind === 'heading') return `#${block.depth} ${block.text.value}`;
    if (block.kind === 'prose') return block.lines.map(({ text }) => text.value).join(' / ');
    if (block.kind === 'furniture') return block.kind;
    const cell = (lines: readonly Line[]) => lines.map(({ text }) => text.value).join(' / ');
    return block.rows.map(({ cells }) => cells.map(({ lines }) => cell(lines)));
  });

describe('headings and paragraphs', () => {
  it('are read without remark as remark reads them', () => {
    const words = fc.constantFrom('市民', '参加 協働', '①', 'C#', '# a', '。', '');
    const parts = [
      fc.constantFrom('', ' ', '   '),
      fc.constantFrom('#', '##', '######', '#######', '', ''),
      fc.constantFrom(' ', ' ', '  ', ''),
      words,
      fc.constantFrom('', '', ' #', ' ## ', '#', '  '),
    ] as const;
    const line = fc.tuple(...parts).map((found) => found.join(''));
    const lineEnd = fc.constantFrom('\n', '\n', '\r\n', '\n\n');
    let headings = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(line, lineEnd), { maxLength: 6 }), fc.nat(20), (lines, base) => {
        const text = lines.flat().join('');
        // Four spaces begin a block of code, which is left to remark.
        fc.pre(!/^ {4}/m.test(text));
        const plain = readPlain([...linesIn(text, base)]);
        const filled = ({ blocks }: Content) =>
          blocks.filter((block) => block.kind !== 'heading' || block.text.value !== '').map(told);
        expect(filled(plain)).toEqual(filled(readRemark(text, base)));
        if (kinds(plain).includes('heading')) headings++;
      }),
      runs(300),
    );
    expect(headings).toBeGreaterThan(runs(100).numRuns);
  });

  it('are all that is read without remark', async () => {
    const piece = fc.constantFrom(
      ...[
        '市民',
        '#',
        ' ',
        '  ',
        '1.',
        '1)',
        '12. ',
        '- ',
        '-',
        '+ ',
        '>',
        '=',
        '==',
        '~~~',
        '~',
        '*',
        '**',
        '_',
        '`',
        '[a](b)',
      ],
      ...['\\', '&amp;', '&', '|', '\n', '\n', '\n\n', '。'],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 10 }), async (pieces) => {
        // A region ends before its last line end, which is part of code that is never closed.
        const text = pieces.join('').trimEnd();
        const filled = ({ blocks }: Content) =>
          blocks.filter((block) => block.kind !== 'heading' || block.text.value !== '').map(told);
        expect(filled(await readMarkdown(text))).toEqual(filled(readRemark(text, 0)));
      }),
      runs(300),
    );
  });

  it('are told from what only looks like a heading', () => {
    const shownIn = (text: string) => shown(readPlain([...linesIn(text)]));
    expect(shownIn('## 参加 ##')).toEqual(['#2 参加']);
    expect(shownIn('# 参加# \n# C #の ##')).toEqual(['#1 参加#', '#1 C #の']);
    expect(shownIn('#参加\n####### 深い\n# ')).toEqual(['#参加 / ####### 深い']);
    expect(shownIn('   # 参加\n市民\n# 協働')).toEqual(['#1 参加', '市民', '#1 協働']);
  });
});

describe('Markdown', () => {
  it('reads tables of three kinds, and what stands between them', async () => {
    const text = [
      '# 参加', '', '事業\t実績', 'a\t', '', '| 事業 | 実績 |', '|---|---|', '| b | `c` **d** |', '',
      '<table><tr><td>e</td><td><table>', '', '<tr><td>f</td></tr></table></td></tr>', '<tr><td>g\th</td></tr>',
      '</table>', 'i\tj', '', '本文',
    ].join('\n'); // biome-ignore format: a document
    const reading = await readMarkdown(text);
    expect(kinds(reading)).toEqual(['heading', 'table', 'table', 'table', 'table', 'prose']);
    expect(shown(reading)).toEqual([
      '#1 参加',
      [['事業', '実績'], ['a', '']],
      [['事業', '実績'], ['b', 'c d']],
      [['e', 'f'], ['g\th']],
      [['i', 'j']],
      '本文',
    ]); // biome-ignore format: blocks
  });

  it('says where an empty cell of a table stands, behind what else there is', async () => {
    const text = '# 参加\n\na\tb\n\n| 事業 | 実績 |\n|---|---|\n| c | |\n';
    const cells = (await readMarkdown(text)).blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [],
    );
    const [a, b, , , c, empty] = cells.map(({ at }) => at);
    expect([a, b, c]).toEqual(['a', 'b', 'c'].map((word) => text.indexOf(word)));
    expect(empty).toBeGreaterThan(text.indexOf('c |'));
    expect(empty).toBeLessThan(text.length);
  });

  it('keeps lists, quotations and code as text, their signs as markup', async () => {
    const text = '- 市民\n- 参加\n\n1. 協働\n\n> 引用\n\n***\n\n```\n・未実施\n```\n';
    const reading = await readMarkdown(text);
    const all = reading.blocks.flatMap((block) => (block.kind === 'prose' ? block.lines : []));
    expect(all.map(({ text: line, begins }) => [line.value, begins])).toEqual([
      ['市民', 'item'],
      ['参加', 'item'],
      ['1. 協働', 'item'],
      ['引用', 'block'],
      ['```\n・未実施\n```', 'block'],
    ]);
    const marked = [...reading.markup].map(([start, end]) => text.slice(start, end).trim());
    expect(marked.filter((mark) => mark !== '')).toEqual(['-', '-', '>', '***']);
  });

  it('finds the notation of what stands behind other regions', async () => {
    const text = 'a\tb\n\n**市民**の&nbsp;[参加](x)\n\n- `c`\n\n| d | e |\n|---|---|\n| f\\| | g |\n';
    const { markup, blanks } = await readMarkdown(text);
    const cut = (ranges: Iterable<Range>) =>
      [...ranges]
        .sort((a, b) => a[0] - b[0])
        .map(([start, end]) => text.slice(start, end).trim())
        .filter((piece) => piece !== '');
    expect(cut(blanks)).toEqual(['&nbsp;']);
    expect(cut(markup).join(' ').replace(/\s+/g, ' ')).toBe('** ** [ ](x) - ` ` | | | |---|---| | \\ | |');
  });

  it('leaves tags and references alone in plain text', async () => {
    expect(shown(await readText('<b>市民</b> &amp;\n事業\t<b>実績</b>\n| a |\n'))).toEqual([
      ['<b>市民</b> &amp;'],
      [['事業', '<b>実績</b>']],
      ['| a |'],
    ]);
  });
});

describe('the format of a file', () => {
  it.each([
    ['a.md', 'md'],
    ['資料.v2.HTML', 'html'],
    ['h29.1/資料', ''],
    ['資料', ''],
    ['a.', ''],
  ])('takes the extension of %s for %j', (file, extension) => expect(extensionOf(file)).toBe(extension));

  const HTML = '<p>市民</p>\n<table><tr><td>a</td></tr></table>';
  it.each([
    ['a.html', HTML, 'HTML'],
    ['a.HTM', HTML, 'HTML'],
    ['a.txt', HTML, 'text'],
    ['a', HTML, 'HTML'],
    ['a', ` \n<!doctype html>${HTML}`, 'HTML'],
    ['a', `<H2 class="x">市民</H2>${HTML}`, 'HTML'],
    ['a.dat', `# 参加\n\n${HTML}`, 'Markdown'],
    ['a.dat', `<b>参加</b>\n\n${HTML}`, 'Markdown'],
  ])('of %s that holds %j reads %s', async (file, text, kind) => {
    const readers: Record<string, (given: string) => Promise<Content<ReadBlock>>> = {
      HTML: async (given) => (await import('../../src/formats/html.js')).readHtml(given),
      Markdown: readMarkdown,
      text: (given) => readText(given),
    };
    for (const given of [text, new TextEncoder().encode(text)]) {
      const { transcript, ...content } = await formatOf(file, given).read(given, {
        encoding: null,
      });
      expect(content).toEqual(await readers[kind]?.(text));
      expect(transcript.text).toBe(text);
    }
  });
});
