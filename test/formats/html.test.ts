import fc from 'fast-check';
import { toText } from 'hast-util-to-text';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { readHtml, readHtmlLines } from '../../src/formats/html.js';
import { NESTING_LIMIT, scanTags } from '../../src/formats/html-tags.js';
import { parseHtml } from '../../src/formats/html-tree.js';
import { type InlineReading, readSimpleInline } from '../../src/formats/inline.js';
import type { Block, Content, Line } from '../../src/model.js';
import { EMPTY, ranges, segmentsOf } from '../../src/text/text.js';
import { runs } from '../runs.js';

const linesOf = (block: Block): readonly Line[] => {
  if (block.kind === 'prose') return block.lines;
  if (block.kind === 'heading') return [{ text: block.text, begins: 'block' }];
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.lines));
};

const textOf = (reading: Content) => reading.blocks.flatMap(linesOf).map((line) => line.text.value);
const squeezed = (text: string) => text.replace(/\s+/g, '');

const PIECES = ['市民', 'a b', ' ', '\n', '&amp;', '&lt;', '&nbsp;', '&#x3042;', '&copy', '&', '<', '<b>', '</b>', '<br>', '<p>',
  '</p>', '<ul>', '<li>', '</li>', '</ul>', '<table>', '<tr>', '<td>', '<td rowspan="2">', '</td>', '</tr>', '</table>', '<th>',
  '<span title="a>b">', '</span>', '<!-- x -->', '<h2>', '</h2>', '<div>', '</div>', '<ruby>漢<rt>かん</rt></ruby>', '<caption>',
  '<td ', '=', '"', "'", '/', '>', '</', '<!', '<!--', '-->', '<?', '<b']; // biome-ignore format: a list of pieces

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('HTML', () => {
  it('gives each character with its origin, and no character twice', () => {
    fc.assert(
      fc.property(soup, (html) => {
        const reading = readHtml(html);
        const owner = new Uint8Array(html.length);
        const claim = (start: number, end: number) => {
          for (let i = start; i < end; i++) owner[i] = (owner[i] ?? 0) + (/\s/.test(html.charAt(i)) ? 0 : 1);
        };
        for (const [start, end] of reading.markup) claim(start, end);
        for (const line of reading.blocks.flatMap(linesOf))
          for (const [s, e] of ranges(line.text)) claim(s, e);
        expect(Math.max(0, ...owner)).toBeLessThanOrEqual(1);
      }),
      runs(600),
    );
  });

  it('gives the text that hast-util-to-text gives, reading aids left out', () => {
    const parser = unified().use(rehypeParse);
    fc.assert(
      fc.property(soup, (html) => {
        const whole = toText(parser.parse(html));
        const expected = [...squeezed(whole.replaceAll('かん', ''))].sort().join('');
        expect([...squeezed(textOf(readHtml(html)).join('')).replaceAll('\u00a0', '')].sort().join('')).toBe(
          expected,
        );
      }),
      runs(300),
    );
  });

  it('is the same tree to the parser for HTML that is closed out of order as to rehype-parse', () => {
    fc.assert(
      fc.property(soup, fc.constantFrom('document', 'fragment'), (html, kind) => {
        const scan = scanTags(html);
        const [plain, flattened] = [0, 1000].map((misnested) => parseHtml({ ...scan, misnested }, kind).root);
        expect(flattened).toEqual(plain);
      }),
      runs(300),
    );
  });

  describe('that is simple and inline', () => {
    /** All that a reading tells, each line with where its characters come from. */
    const told = ({ lines, markup, blanks, findings }: InlineReading) => ({
      lines: lines.map(({ text, begins }) => [text.value, ranges(text), begins]),
      markup: [...markup],
      blanks,
      findings,
    });

    const piece = fc.constantFrom('・未実施', '開催', 'a b', ' ', '\n', '　', '<br>', '<br>', '<BR />');
    const odd = fc.constantFrom(
      ...['&amp;', '<', '</br>', '<b>', '</p>', '<!-- -->', '<p hidden>x</p>', '<ul><li>a</ul>b</li>開催'],
    );
    const tag = fc.constantFrom('p', 'div', 'b', 'span', 'FONT', 'sup', 'u');
    const list = fc.constantFrom('ul', 'ol');
    const attribute = fc.constantFrom(
      '',
      '',
      '',
      ' style="list-style-type: none"',
      ' class=x',
      ' title="・"',
    );
    const element = (name: string, attributes: string, inner: string) =>
      `<${name}${attributes}>${inner}</${name}>`;
    const { nested } = fc.letrec<{ nested: string; element: string; list: string; item: string }>((tie) => ({
      nested: fc
        .array(
          fc.oneof(
            { depthSize: 'small' },
            { weight: 20, arbitrary: piece },
            { weight: 1, arbitrary: odd },
            { weight: 10, arbitrary: tie('element') },
            { weight: 10, arbitrary: tie('list') },
            { weight: 3, arbitrary: tie('item') },
          ),
          { maxLength: 5 },
        )
        .map((pieces) => pieces.join('')),
      element: fc.tuple(tag, attribute, tie('nested')).map((parts) => element(...parts)),
      list: fc
        .tuple(list, attribute, fc.array(fc.oneof(piece, tie('item')), { maxLength: 4 }))
        .map(([name, attributes, items]) => element(name, attributes, items.join(''))),
      item: fc.tuple(attribute, tie('nested')).map(([attributes, inner]) => element('li', attributes, inner)),
    }));

    it('is read as the HTML reader reads it', () => {
      let simple = 0;
      fc.assert(
        fc.property(nested, (html) => {
          const fast = readSimpleInline(html, 7);
          if (!fast) return;
          if ([...fast.markup].length > 1 && fast.lines.length > 0) simple++;
          expect(told(fast)).toEqual(told(readHtmlLines(html, 7)));
        }),
        runs(600),
      );
      // Where all went to the HTML reader nothing would have been compared.
      expect(simple).toBeGreaterThan(runs(150).numRuns);
    });
  });

  it('reads the inline HTML of extracted text by itself', () => {
    const html = '<ul style="list-style-type: none"> <li>・未実施</li> <li>・<b>開催</b></li> </ul>';
    expect(readSimpleInline(html, 0)?.lines.map((line) => [line.text.value, line.begins])).toEqual([
      ['・未実施', 'item'],
      ['・開催', 'item'],
    ]);
  });

  it('leaves other inline HTML to the HTML reader', () => {
    for (const html of [
      'a&amp;b',
      '<table>',
      '<p hidden>x</p>',
      '<b title="a>b">',
      '<!-- x -->',
      '<script>x</script>',
      '<b',
    ]) {
      expect(readSimpleInline(html, 0)).toBeNull();
    }
  });

  /** The blocks of some HTML: lines of prose, headings, tables row by row. */
  const shown = (html: string) =>
    readHtml(html).blocks.map((block) => {
      const lines = (from: readonly Line[]) => from.map(({ text }) => text.value.trim()).join(' / ');
      if (block.kind === 'heading') return `#${block.depth} ${block.text.value.trim()}`;
      if (block.kind === 'prose') return lines(block.lines);
      return block.rows.map(({ cells }) => cells.map((cell) => lines(cell.lines)));
    });

  it.each([
    'p',
    'div',
    'section',
    'li',
    'dd',
    'blockquote',
    'center',
    'figcaption',
    'footer',
    'pre',
    'address',
  ])('puts <%s> on lines of its own, and what is only emphasised on none', (name) => {
    expect(shown(`市<${name}>民</${name}>の<b>参</b>加<br>と`)).toEqual(['市 / 民 / の参加 / と']);
  });

  it('tells list items, blocks and line breaks apart', () => {
    const lines = readHtmlLines('a<ul><li>b<br>c</li><li><p>d</p>e</li></ul>f', 0).lines;
    expect(lines.map(({ text, begins }) => `${text.value} ${begins}`)).toEqual([
      'a block', 'b item', 'c break', 'd block', 'e block', 'f block',
    ]); // biome-ignore format: a list
  });

  it('reads headings of all depths, captions, and tables with heads and bodies', () => {
    expect(shown('<h1>a</h1><h6>b<br>c</h6><h7>d</h7><h2> </h2>')).toEqual(['#1 a', '#6 b\nc', 'd']);
    const table =
      '前<table><caption>一覧</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td>b<p>c</p></td></tr></tbody></table>後';
    expect(shown(table)).toEqual(['前', '一覧', [['a'], ['b / c']], '後']);
  });

  it('reads spans as they are stated, and takes nonsense for one', () => {
    const spans = ['rowspan="2" colspan=3', 'rowspan=0 colspan=0', 'rowspan="x" colspan="-1"', ''];
    const [block] = readHtml(
      `<table><tr>${spans.map((span) => `<td ${span}>a</td>`).join('')}</tr></table>`,
    ).blocks;
    const cells = block?.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [];
    expect(cells.map(({ columnSpan, rowSpan }) => [columnSpan, rowSpan])).toEqual([
      [3, 2],
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
  });

  it('says where each cell begins, those without text too', () => {
    const html = '<table><tr><td class="x"> a</td><td></td><td><b>c</b></td></tr></table>';
    const [block] = readHtml(html, 100).blocks;
    const cells = block?.kind === 'table' ? block.rows.flatMap((row) => row.cells) : [];
    expect(cells.map(({ at }) => html.slice(at - 100, at - 96))).toEqual([' a</', '</td', '<b>c']);
  });

  it.each(['hidden', 'style="display:none"', 'style="color: red; DISPLAY : none;"'])(
    'leaves out what a reader of the page does not see: %s',
    (attribute) =>
      expect(shown(`<p>市</p><div ${attribute}>民<b>参</b></div><p>加</p>`)).toEqual(['市 / 加']),
  );

  it.each(['del', 's', 'strike', 'span style="color:red; text-decoration: line-through"'])(
    'leaves out what is struck out beside what takes its place: %s',
    (tag) =>
      expect(shown(`<p>市<${tag}>3,200</${tag.split(' ')[0]}><ins>3,450</ins>通</p>`)).toEqual(['市3,450通']),
  );

  it.each(['script', 'style'])('takes what stands in <%s> for markup', (name) => {
    const html = `<p>市</p><${name} x>if (a <b> c) "</p>"</${name} ><p>加</p>`;
    const { markup } = scanTags(html);
    expect(markup.map(([start, end]) => html.slice(start, end))).toContain('if (a <b> c) "</p>"');
  });

  it.each(['xmp', 'iframe', 'noembed', 'noframes', 'title', 'textarea'])(
    'takes tags that stand in <%s> for text',
    (name) => {
      const html = `<p>市</p><${name} x>民<b>参</b></${name} ><p>加</p>`;
      const { markup } = scanTags(html);
      expect(markup.map(([start, end]) => html.slice(start, end))).toEqual([
        '<p>', '</p>', `<${name} x>`, `</${name} >`, '<p>', '</p>',
      ]); // biome-ignore format: a list
    },
  );

  it('takes all behind <plaintext> for text', () => {
    const html = '<p>市<plaintext>民<b>参</b></plaintext>';
    expect(scanTags(html).markup).toEqual([[0, 3], [4, 15]]); // biome-ignore format: a list
  });

  it.each([
    ['<p>a', ''],
    ['<li>a<p>b', '<ul>'],
    ['<dt>a<dd>b', '<dl>'],
    ['<option>a', '<select>'],
    ['<tr><td>a<th>b', '<table>'],
    ['<tbody><tr><td>a<p>b', '<table>'],
    ['<thead><tr><th>a<tbody><tr><td>b', '<table>'],
    ['<tr><td><p>a<td><li>b<th><p>c', '<table>'],
    ['<dt><p>a<dd><p>b', '<dl>'],
    ['<IMG SRC="x">', ''],
    ['<br><hr><img src=x><input><wbr>', ''],
  ])('finds no nesting where end tags are left out: %s', (piece, before) => {
    expect(scanTags(before + piece.repeat(400)).tooDeep).toBeNull();
  });

  it('reads references by number and by name, each as one with its origin', () => {
    const html = '<p>a&#12354;&#x3042;&#X3042;&amp;&copy b&nosuch;&lt;</p>';
    const [line] = readHtml(html).blocks.flatMap(linesOf);
    expect(line?.text.value).toBe('aあああ&© b&nosuch;<');
    const origins = segmentsOf(line?.text ?? EMPTY).map(({ start, end }) => html.slice(start, end));
    expect(origins.filter((origin) => /^&(?!nosuch)/.test(origin))).toEqual([
      '&#12354;', '&#x3042;', '&#X3042;', '&amp;', '&copy', '&lt;',
    ]); // biome-ignore format: a list
  });

  it.each([
    ['<html>\n&lt;注&gt; 市', '<注> 市', '&lt;注&gt; 市'],
    ['\n&#12354;い', 'あい', '&#12354;い'],
    ['<html><head></head>\n&amp;あ<br></html>', '&あ', '&amp;あ'],
    [' &#12354;&#12354;', 'ああ', '&#12354;&#12354;'],
    ['\n&copy市', '©市', '&copy市'],
    ['\n;市', ';市', ';市'],
  ])('traces a text whose reference stands behind what the parser drops: %j', (html, value, stretch) => {
    const [line] = readHtml(html).blocks.flatMap(linesOf);
    expect(line?.text.value).toBe(value);
    const start = html.indexOf(stretch);
    expect(ranges(line?.text ?? EMPTY)).toEqual([[start, start + stretch.length]]);
  });

  it.each(['script', 'style', 'template', 'noscript', 'iframe', 'noembed', 'noframes'])(
    'reads no text of <%s>',
    (name) => expect(shown(`<p>市</p><${name}>民</${name}><p>加</p>`)).toEqual(['市 / 加']),
  );

  it('reads tables that a table only lays out as if they stood alone', () => {
    const inner = '<table><tr><td>事業名</td><td>実績</td></tr></table>';
    expect(shown(`<table><tr><td>見出し</td></tr><tr><td><div>${inner}</div></td></tr></table>`)).toEqual([
      '見出し',
      [['事業名', '実績']],
    ]);
    // A small table within a cell of a large one is part of that cell.
    expect(shown(`<table><tr><td>${'市民参加'.repeat(9)}${inner}</td><td>協働</td></tr></table>`)).toEqual([
      [[`${'市民参加'.repeat(9)} / 事業名 / 実績`, '協働']],
    ]);
    expect(shown(`<table><tr><td>${'市民参加'.repeat(9)}</td><td>${inner}</td></tr></table>`)).toEqual([
      [['市民参加'.repeat(9), '事業名 / 実績']],
    ]);
  });

  it('takes only what a reader sees for text that a table holds besides the tables within it', () => {
    const inner = '<table><tr><td>事業名</td><td>実績</td></tr></table>';
    const unseen = '市民参加'.repeat(9);
    for (const extra of [
      `<p hidden>${unseen}</p>`,
      `<script>${unseen}</script>`,
      `<template>${unseen}</template>`,
    ])
      expect(shown(`<table><tr><td>${extra}</td><td>${inner}</td></tr></table>`)).toEqual([
        [['事業名', '実績']],
      ]);
  });

  it('tells text that the parser has moved out of a table from the text that it stood between', () => {
    const html = '<table>市<tr><td>民の民</td></tr>民<tr><td>民</td></tr>の<!-- --></table>';
    const strays = readHtml(html)
      .blocks.filter(({ kind }) => kind === 'prose')
      .flatMap(linesOf);
    expect(strays.map(({ text }) => text.value)).toEqual(['市民の']);
    expect(strays.flatMap(({ text }) => ranges(text))).toEqual([
      [html.indexOf('市'), html.indexOf('市') + 1],
      [html.indexOf('</tr>民') + 5, html.indexOf('</tr>民') + 6],
      [html.indexOf('の<!'), html.indexOf('の<!') + 1],
    ]);
  });

  it.each([
    'の<table/><td>市</></td>市',
    'の<table><td>市</>の</td>市',
    'の<table><td>、</>)</td>、',
    'の<table><td>&amp;</>市</td>&amp;',
  ])('tells it from a cell that holds the end of a tag without a name: %s', (html) => {
    const prose = readHtml(html).blocks.find(({ kind }) => kind === 'prose');
    expect(prose && linesOf(prose).flatMap(({ text }) => ranges(text))).toEqual([
      [0, 1],
      [html.lastIndexOf('</td>') + 5, html.length],
    ]);
  });

  it('traces texts that were moved out of a table within a table, each to its own', () => {
    const html = '>の<table><td>広<table><tr>市</table><tr>市';
    const texts = readHtml(html).blocks.flatMap(function texts(block): string[] {
      if (block.kind !== 'table')
        return linesOf(block).map(({ text }) => `${text.value} ${ranges(text).join(' ')}`);
      return block.rows.flatMap(({ cells }) =>
        cells.flatMap(({ lines }) => lines.map(({ text }) => `${text.value} ${ranges(text).join(' ')}`)),
      );
    });
    expect(texts).toEqual(['>の市 0,2 38,39', '広市 13,14 25,26']);
  });

  it('leaves a text with an ignored tag in it where it stands', () => {
    const html = '<table><tr><td>市</>民</td></tr></table>';
    const [block] = readHtml(html).blocks;
    const [line] = block?.kind === 'table' ? (block.rows[0]?.cells[0]?.lines ?? []) : [];
    expect(line && [line.text.value, ...ranges(line.text)]).toEqual(['市民', [15, 16], [19, 20]]);
  });

  it('knows tags as the standard has them', () => {
    const tags = (html: string) => scanTags(html).markup.map(([start, end]) => html.slice(start, end));
    expect(tags('a < b <c>d</c>')).toEqual(['<c>', '</c>']);
    expect(tags('<a href="x>y">z</a>')).toEqual(['<a href="x>y">', '</a>']);
    expect(tags(`<a =">b</a>"><i/x='>'y>`)).toEqual(['<a =">', '</a>', `<i/x='>'y>`]);
    expect(tags('<!-- <b> --><i>')).toEqual(['<!-- <b> -->', '<i>']);
    expect(tags('<script>if (a < b) "<td>"</script>x')).toEqual([
      '<script>',
      'if (a < b) "<td>"',
      '</script>',
    ]);
    expect(tags('<title><b>x</title><textarea><i></textarea>')).toEqual([
      '<title>', '</title>', '<textarea>', '</textarea>',
    ]); // biome-ignore format: a list
    expect(tags('<script>x')).toEqual(['<script>', 'x']);
    expect(tags('<a x="1" y=2"3>z</a>')).toEqual(['<a x="1" y=2"3>', '</a>']);
    expect(tags('<a x=\'>\' y = ">">z')).toEqual(['<a x=\'>\' y = ">">']);
    expect(tags('<script>x</scripts></script >y')).toEqual(['<script>', 'x</scripts>', '</script >']);
    expect(tags('<td cla')).toEqual([]);
    expect(tags('a</')).toEqual([]);
    expect(tags('a</>b</ c>')).toEqual(['</>', '</ c>']);
  });

  it('passes over tags that are nested too deep, and keeps their text', () => {
    const html = `${'<div>'.repeat(20_000)}深い${'</div>'.repeat(20_000)}<p>浅い</p>`;
    const reading = readHtml(html);
    expect(textOf(reading).map((text) => text.trim())).toEqual(['深い', '浅い']);
    expect(reading.findings).toMatchObject([
      { rule: 'nesting-capped', values: { limit: String(NESTING_LIMIT) } },
    ]);
    const [first] = readHtml(html, 10).findings;
    expect(first?.range).toEqual([10 + NESTING_LIMIT * 5, 15 + NESTING_LIMIT * 5]);
    expect(readHtml(`${'<div>'.repeat(NESTING_LIMIT)}浅い`).findings).toEqual([]);
  });

  it.each([
    ['formatting that goes on behind its parent', '<a href="x"><b></a>'],
    ['blocks in paragraphs', '<p><div></p>'],
    ['emphasis', '<i><b>'],
    ['unknown elements', '<constructor><__proto__>'],
  ])('passes over what a parser nests too deep by itself: %s', (_, piece) => {
    const reading = readHtml(`${piece.repeat(6400)}深い`);
    expect(textOf(reading).join('')).toContain('深い');
    expect(reading.findings.map(({ rule }) => rule)).toEqual(['nesting-capped']);
  });

  it('is refused where it is too large to repair, and read where nothing is to be repaired', () => {
    const padding = `<!--${'x'.repeat(16_000_000)}-->`;
    expect(() => readHtml(`<table><tr><td>市${padding}`)).toThrow(
      expect.objectContaining({ rule: 'html-too-large', values: { most: '16,000,000' } }),
    );
    expect(textOf(readHtml(`<table><tr><td>市</td></tr></table>${padding}`))).toEqual(['市']);
  });

  it('is not misled by end tags that may be left out', () => {
    expect(readHtml('<p>段落'.repeat(5000)).findings).toEqual([]);
    expect(readHtml(`<table>${'<tr><td>a<td>b'.repeat(5000)}</table>`).findings).toEqual([]);
  });
});
