import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRemark } from '../../src/formats/remark.js';
import type { ProgressDocument } from '../../src/model.js';
import { ranges } from '../../src/text/text.js';
import { extractSoundly } from '../helpers.js';

const HEADINGS = ['具体的な事業', '担当課', '実施したこと'];
const TITLE = '①読書会';
const DEPARTMENT = '図書館';

/** One cell in a row of a table, in each notation that tables come in. */
const NOTATIONS: Readonly<Record<string, (cell: string) => string>> = {
  'a.md': (cell) => `${HEADINGS.join('\t')}\n${[TITLE, DEPARTMENT, cell].join('\t')}\n`,
  'b.md': (cell) =>
    `| ${HEADINGS.join(' | ')} |\n|---|---|---|\n| ${[TITLE, DEPARTMENT, cell].join(' | ')} |\n`,
  'c.html': (cell) => {
    const row = (cells: readonly string[], tag: string) =>
      `<tr>${cells.map((each) => `<${tag}>${each}</${tag}>`).join('')}</tr>`;
    return `<table>${row(HEADINGS, 'th')}${row([TITLE, DEPARTMENT, cell], 'td')}</table>`;
  },
};

/** All that is said of a document, without where it stands. */
const said = ({ items, records, notes, messages, coverage }: ProgressDocument) => ({
  items: items.map(({ source: _, cells: __, ...item }) => item),
  records: records.map(({ source: _, ...record }) => record),
  notes: notes.map(({ text }) => text),
  messages: messages.map(({ rule }) => rule),
  unclaimed: coverage.unclaimed_text.map(({ text }) => text),
});

async function inEachNotation(cell: string) {
  const documents: ReturnType<typeof said>[] = [];
  for (const [file, render] of Object.entries(NOTATIONS))
    documents.push(said(await extractSoundly(render(cell), { file })));
  return documents;
}

const activitiesIn = async (cell: string) =>
  (await inEachNotation(cell)).map(({ records }) => records.map(({ activity }) => activity));

describe('a cell', () => {
  it.each([
    [
      'a reading aid',
      '・<ruby>鰯<rp>(</rp><rt>いわし</rt><rp>)</rp></ruby>の放流(平成28年度)【図書館】',
      ['鰯の放流'],
    ],
    [
      'hidden text',
      '・放流(平成28年度)【図書館】<span hidden>・下書き(平成28年度)【図書館】</span>',
      ['放流'],
    ],
    ['text that is not displayed', '<p style="display: none">・下書き</p>・放流(平成28年度)', ['放流']],
    [
      'an item right within an item',
      '<li>・放流(平成28年度)<li>・展示(平成29年度)</li>を</li>見学',
      ['放流', '展示', 'を見学'],
    ],
    ['a script', '・放流<script>下書き</script>会(平成28年度)', ['放流会']],
    ['a comment', '・放<!-- <br> -->流(平成28年度)', ['放流']],
    ['a link', '<a href="a?b=1&amp;c">・放流</a>(平成28年度)', ['放流']],
    ['references', '・放流&amp;展示&lt;br&gt;&#x4f1a;(平成28年度)', ['放流&展示<br>会']],
  ])('with %s is read alike in every notation', async (_, cell, expected) => {
    const [tabs, pipes, html] = await inEachNotation(cell);
    expect(pipes).toEqual(tabs);
    expect(html).toEqual(tabs);
    const [inTabs] = await activitiesIn(cell);
    expect(inTabs).toEqual(expected);
  });

  const text = fc.constantFrom(
    ...[
      '・放流',
      '展示',
      '(平成28年度)',
      '(平成27～29年度)',
      '【図書館】',
      '未実施',
      '(平成29年度：図書館)',
      ' ',
      '　',
      'a b',
    ],
  );
  const reference = fc.constantFrom('&amp;', '&lt;', '&nbsp;', '&#12354;', '&quot;', '&unknown;');
  const odd = fc.constantFrom(
    ...['<br>', '<br/>', '<!-- 会 -->', '</b>', '</li>', '<p>', '<li>', '<hr>', '<img alt="会" src="a">'],
    ...[
      '<wbr>',
      '<ruby>鰯<rt>いわし</rt></ruby>',
      '<i hidden>会</i>',
      '<script>会</script>',
      '<style>b{}</style>',
    ],
  );
  const wrapped = ([open, close]: readonly [string, string], inner: string) => open + inner + close;
  const around = fc.constantFrom(
    ...(
      [
        ['b', ''],
        ['span', ' class="a"'],
        ['a', ' href="b?c=d"'],
        ['p', ''],
        ['div', ' style="display:none"'],
        ['em', ' hidden'],
        ['ul', ''],
        ['ol', ''],
        ['li', ''],
        ['li', ''],
        ['h3', ''],
        ['rt', ''],
      ] as const
    ).map(([name, attributes]) => [`<${name}${attributes}>`, `</${name}>`] as const),
  );
  const { cell } = fc.letrec<{ cell: string; element: string }>((tie) => ({
    cell: fc
      .array(
        fc.oneof(
          { depthSize: 'small' },
          { weight: 12, arbitrary: text },
          { weight: 2, arbitrary: reference },
          { weight: 2, arbitrary: odd },
          { weight: 8, arbitrary: tie('element') },
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join('')),
    element: fc.tuple(around, tie('cell')).map(([tags, inner]) => wrapped(tags, inner)),
  }));

  it('gives the same as tabs, as a pipe table and as HTML', async () => {
    let told = 0;
    await fc.assert(
      fc.asyncProperty(cell, async (content) => {
        // A cell of nothing but white space is none to some notations.
        fc.pre(content.trim() !== '');
        const [tabs, pipes, html] = await inEachNotation(content);
        expect(pipes).toEqual(tabs);
        expect(html).toEqual(tabs);
        if ((tabs?.records.length ?? 0) > 1) told++;
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(25);
  });
});

describe('the HTML within Markdown', () => {
  const BASE = 9;
  const read = (markdown: string) => {
    const { blocks, markup, blanks } = readRemark(markdown, BASE);
    const lines = blocks.flatMap((block) => (block.kind === 'prose' ? block.lines : []));
    return { lines, markup, blanks };
  };

  it.each([
    ['<ruby>鰯<rt>いわし</rt></ruby>と**放流**と`<b>`', ['鰯と放流と<b>']],
    ['<i hidden>会</i>5 &lt; 6 &amp; \\<b> & \\&amp; <', ['5 < 6 & <b> & &amp; <']],
    ['<wbr>鰯\n放流  \n展示\\\n<a href="a">会</a>', ['鰯', '放流', '展示', '会']],
    ['<wbr>鰯\r\n放流\r\n<!-- -->展示', ['鰯', '放流', '展示']],
    ['> <wbr>鰯\n> 放流<a\n> href="a">展示</a>', ['鰯', '放流展示']],
    ['鰯<title>**放流**</title>', ['鰯', '放流']],
    ['鰯<style/>**b**{}`i`', ['鰯']],
    ['鰯<script>**b**</script>放*流*', ['鰯放流']],
    ['*鰯*<script></script>放流', ['鰯放流']],
    ['鰯[放流](b.html "c<d")<wbr>展示', ['鰯放流展示']],
    ['鰯\ue000\ue001&lt;**\ue002**<wbr>\ufffd', ['鰯\ue000\ue001<\ue002\ufffd']],
  ])('leaves the text of %j as it is', (markdown, expected) => {
    const { lines, markup } = read(markdown);
    expect(lines.map(({ text: { value } }) => value)).toEqual(expected);
    const owners = new Uint8Array(markdown.length);
    for (const [start, end] of [...markup, ...lines.flatMap((line) => ranges(line.text))])
      for (let at = start - BASE; at < end - BASE; at++) owners[at] = (owners[at] ?? 0) + 1;
    const unowned = [...markdown].filter((letter, at) => owners[at] !== 1 && letter.trim() !== '');
    expect(unowned.join('')).toBe(markdown.includes('hidden') ? '会' : '');
  });
});
