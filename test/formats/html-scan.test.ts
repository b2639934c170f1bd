import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTree } from '../../src/formats/html.js';
import { readTame } from '../../src/formats/html-scan.js';
import { NESTING_LIMIT } from '../../src/formats/html-tags.js';
import type { Block, Content, Line, SourceText } from '../../src/model.js';
import { edit, ranges } from '../../src/text/text.js';
import { runs } from '../runs.js';

const toldText = (text: SourceText) => [text.value, ...ranges(text)];
const toldLines = (lines: readonly Line[]) => lines.map(({ text, begins }) => [begins, ...toldText(text)]);

function toldBlock(block: Block) {
  if (block.kind === 'heading') return { kind: 'heading', depth: block.depth, text: toldText(block.text) };
  if (block.kind === 'prose') return { kind: 'prose', lines: toldLines(block.lines) };
  const rows = block.rows.map(({ cells }) =>
    cells.map((cell) => ({ ...cell, lines: toldLines(cell.lines) })),
  );
  return { kind: 'table', rows };
}

/** All that a reading tells. */
const told = ({ blocks, markup, ...rest }: Content) => ({
  ...rest,
  markup: [...markup],
  blocks: blocks.map(toldBlock),
});

const oneOf = (...pieces: string[]) => fc.constantFrom(...pieces);
const several = (piece: fc.Arbitrary<string>, maxLength = 4) =>
  fc.array(piece, { maxLength }).map((pieces) => pieces.join(''));
const element = (name: fc.Arbitrary<string>, inner: fc.Arbitrary<string>) =>
  fc.tuple(name, attributes, inner).map(([tag, written, content]) => `<${tag}${written}>${content}</${tag}>`);

const attributes = fc.oneof(
  { weight: 60, arbitrary: fc.constant('') },
  { weight: 20, arbitrary: oneOf(' class="x y"', ' colspan="2"', ' rowspan=2', " ROWSPAN='0'", ' id=a/b\n', ' nowrap') },
  {
    weight: 1,
    arbitrary: oneOf(
      ...[' hidden', ' style="display:none"', ' style="display&#58;none"', ' title="a>b"', ' colspan=x', ' /', '/'],
      ...[' colspan=""', ' colspan=1 colspan=2', ' a=b"c', ' =x', ' style="overflow: hidden"', ' a = "b"', ' x="a"y="b"'],
      ...[' colspan=2/', ' href="?a=1&copy=2"', '\u00a0x', " style='list-style-type: none'"],
    ),
  },
); // biome-ignore format: a list

const text = fc.oneof(
  { weight: 50, arbitrary: oneOf('・開催', '市 民', ' ', '\n', '　', 'a', '¤', '(令和5年度)') },
  {
    weight: 1,
    arbitrary: oneOf(
      ...['&amp;', '&nbsp;', '&lt;b&gt;', '&#12354;', '&#x3042;', '&#0;', '&#13;', '&#150;', '&NotEqualTilde;', '&semi;'],
      ...['&copy', '&copyx;', '&nosuch;', '& ', 'a&b', '\r\n', '\r', '\0', '<', '<5', '</', '>', ']]>', '\u200b', '&'],
      ...['<!-- 注 -->', '<!-->', '<!---->', '<!--a--!>b-->', '<!--a->b-->', '<![CDATA[x]]>', '<!doctype html>', '<?x ?>'],
    ),
  },
); // biome-ignore format: a list

const unusual = oneOf(
  ...['<pre>\na</pre>', '<textarea>\na</textarea>', '<select><option>a<option>b</select>', '<script>a<b>"</script>'],
  ...['<style>td{}</style>', '<script><!--<script>a</script>--></script>', '<noscript>a</noscript>', '<nobr>a</nobr>'],
  ...['<ruby>漢<rt>かん</rt></ruby>', '<ruby>漢<rp>(</rp><rt>か<b>ん</b></rt></ruby>', '<svg><p>a</p></svg>', '<o:p>a</o:p>'],
  ...['<iframe><b></iframe>', '<object>a</object>', '<button>a</button>', '<template>a</template>', '<meta name=x>'],
  ...['<title>題<b></title>', '<input type=hidden>', '</p>', '</br>', '<image>', '<dialog>a</dialog>', '<font><font>a'],
); // biome-ignore format: a list

const { flow } = fc.letrec<{ flow: string; piece: string; table: string; rows: string }>((tie) => ({
  flow: several(tie('piece'), 5),
  piece: fc.oneof(
    { depthSize: 'small' },
    { weight: 60, arbitrary: text },
    { weight: 1, arbitrary: unusual },
    { weight: 6, arbitrary: oneOf('<br>', '<br/>', '<BR />', '<hr>', '<img src="x.png" alt="図">', '<wbr>') },
    { weight: 8, arbitrary: element(oneOf('b', 'span', 'FONT', 'a', 'sup', 'i', 'label'), tie('flow')) },
    { weight: 8, arbitrary: element(oneOf('p', 'div', 'h2', 'H3', 'center', 'section', 'form'), tie('flow')) },
    { weight: 6, arbitrary: element(oneOf('ul', 'ol'), several(fc.oneof(text, element(fc.constant('li'), tie('flow'))))) },
    { weight: 3, arbitrary: element(fc.constant('dl'), several(element(oneOf('dt', 'dd'), tie('flow')))) },
    { weight: 12, arbitrary: tie('table') },
  ),
  table: fc
    .tuple(attributes, several(oneOf('<caption>表1</caption>', '<col>', '<colgroup><col></colgroup>', ' '), 2), tie('rows'))
    .map(([written, before, rows]) => `<table${written}>${before}${rows}</table>`),
  rows: several(
    fc.oneof(
      { weight: 16, arbitrary: element(fc.constant('tr'), several(fc.oneof(oneOf(' ', '\n'), element(oneOf('td', 'th'), tie('flow'))))) },
      { weight: 2, arbitrary: element(oneOf('thead', 'tbody', 'tfoot'), element(fc.constant('tr'), element(oneOf('td'), tie('flow')))) },
      { weight: 1, arbitrary: oneOf('\n', '<!-- 注 -->', '<script>a</script>', '<caption>後</caption>', '市', '&nbsp;', '<col>') },
    ),
  ),
})); // biome-ignore format: one line for each kind

const page = fc
  .tuple(
    oneOf('', '\n', '<!DOCTYPE html>\n', '<!doctype HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">', '<?xml version="1.0"?>'),
    oneOf('', '<html lang="ja">', '<html><head></head>', '<html>\n<head><meta charset="utf-8"><title>題&amp;名</title>\n</head>\n'),
    oneOf('', '<body>', '<body class=x>\n', '<title>題</title>', '<script>x</script><body>', '<body><body>'),
    flow,
    oneOf('', '</body></html>\n', '</body>\n', '</html>', '</body>\n<!-- x --></html>', '</html></html>', '</body>後', '</head>'),
  )
  .map((parts) => parts.join('')); // biome-ignore format: one line for each part

interface Damage {
  readonly at: number;
  readonly drop: number;
  readonly insert: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.constantFrom(0, 0, 0, 1, 1, 4, 12),
  insert: fc.oneof(fc.constant(''), text, unusual, oneOf('</td>', '<td>', '<tr>', '</b>', '<b>', '<p>', '<li>', '</table>', '<', '>', '"', '<table>', '<a>')),
}); // biome-ignore format: a list of pieces

const damaged = (html: string, damages: readonly Damage[]) =>
  damages.reduce((given, { at, drop, insert }) => {
    const from = Math.floor(at * (given.length + 1));
    return given.slice(0, from) + insert + given.slice(from + drop);
  }, html);

const anyHtml = fc
  .tuple(
    fc.oneof(
      fc.record({ html: page, kind: fc.constant<'document' | 'fragment'>('document') }),
      fc.record({ html: flow, kind: fc.constantFrom<('document' | 'fragment')[]>('document', 'fragment') }),
    ),
    fc.oneof(fc.constant<Damage[]>([]), fc.array(damage, { maxLength: 3 })),
  )
  .map(([{ html, kind }, damages]) => ({ html: damaged(html, damages), kind }));

/** Takes `¤` for a sign that stands for `&`, as Markdown's own text is masked. */
const unmask = (given: SourceText) =>
  edit(
    given,
    [...given.value.matchAll(/¤/g)].map(({ index }) => ({ from: index, to: index + 1, insert: '&' })),
  );

const nested = (levels: number) => `${'<div>'.repeat(levels)}a${'</div>'.repeat(levels)}`;

describe('the scan of tags', () => {
  it('gives the blocks, markup and blanks that the parsed tree gives', () => {
    let tame = 0;
    let tried = 0;
    fc.assert(
      fc.property(anyHtml, fc.boolean(), ({ html, kind }, isMasked) => {
        const mask = isMasked ? unmask : null;
        tried++;
        const scanned = readTame(html, 3, kind, mask);
        if (!scanned) return;
        tame++;
        expect(told(scanned)).toEqual(told(readTree(html, 3, kind, mask)));
      }),
      runs(1500),
    );
    // Where all went to the parser nothing would have been compared.
    expect(tame / tried).toBeGreaterThan(0.2);
  });

  it.each([
    '<!DOCTYPE html><html><head><title>題</title></head><body><p>a</p></body></html>',
    '<table><caption>a</caption><thead><tr><th>a</th></tr></thead><tbody><tr><td><ul><li>b</li></ul></td></tr></tbody></table>',
    '<h1>a&amp;b</h1><div><a href="x?a=1&b=2">c</a></div>',
    '<TABLE BORDER=1><TR><TD COLSPAN=2>a<BR>b</TD></TR></TABLE>',
    '<!-- a -->\n<!DOCTYPE html><p>b</p>',
    '<!DOCTYPE html><!DOCTYPE html><p>b</p>',
    '<table><tr><td>a</td></tr><caption>b</caption></table>',
    nested(NESTING_LIMIT),
  ])('reads without a parser what needs no repair: %s', (html) => {
    expect(readTame(html)).not.toBeNull();
  });

  it.each([
    '<p>a', '<b><i>a</b></i>', '<table>a<tr><td>b</td></tr></table>', '<p><div>a</div></p>', '<li><li>a</li></li>',
    '<table><td>a</td></table>', '<p hidden>a</p>', '<p>a&copy b</p>', '<p>a\0</p>', '<a><a>b</a></a>', 'a < b',
    '<p>a<script>b</script >c</p>', '<p>a<style>b</style\n>c</p>', '&#32;a', '<html>\n&nbsp;a</html>',
    '<title>a<br></title>', '<title>a<!-- b --></title>', '<head><title>a</head></title>',
    '<table><tr><td><!doctype html>a</td></tr></table>', nested(NESTING_LIMIT + 1),
  ])('leaves to the parser what may need some: %s', (html) => {
    expect(readTame(html)).toBeNull();
  }); // biome-ignore format: a list
});
