import { describe, expect, it } from 'vitest';
import { MARKER_LIMIT } from '../../src/formats/markdown-nesting.js';
import type { ProgressDocument } from '../../src/model.js';
import { extractSoundly } from '../helpers.js';
import { lettersLost } from '../letters.js';

const HEAD = '具体的な事業\t担当課\t実施したこと\n';
const ROW = '①読書会\t図書館\t・読書会の開催(平成28年度)【図書館】\n';
const MARKDOWN = HEAD + ROW;
const HTML =
  '<table><tr><th>具体的な事業</th><th>担当課</th><th>実施したこと</th></tr>' +
  '<tr><td>①読書会</td><td>図書館</td><td>・読書会の開催(平成28年度)【図書館】</td></tr></table>';

const notes = ({ notes }: ProgressDocument) => notes.map(({ text }) => text);
const activities = ({ records }: ProgressDocument) => records.map(({ activity }) => activity);
const unclaimed = ({ coverage }: ProgressDocument) => coverage.unclaimed_text.map(({ text }) => text);

/** Extracts a text of which no letter may be lost and none claimed twice. */
async function extractWhole(text: string, file: string): Promise<ProgressDocument> {
  const document = await extractSoundly(text, { file });
  expect(lettersLost(text, document)).toBe('');
  return document;
}

describe('a small thing that costs no whole document', () => {
  it.each([
    ['a.html', 1, `<constructor>市民</constructor>${HTML}`],
    ['a.html', 1, `<__proto__>市民</__proto__><toString>参加</toString>${HTML}`],
    ['a.md', 1, `<constructor>市民\n\n${MARKDOWN}`],
    ['a.constructor', 1, MARKDOWN],
    ['a.__proto__', 1, MARKDOWN],
    [
      'a.csv',
      2,
      '具体的な事業,constructor,__proto__,constructorの実績,実施したこと\n①読書会,市,民,参,・開催',
    ],
  ])('the name of a property that all objects have: %s', async (file, records, text) => {
    expect((await extractWhole(text, file)).records).toHaveLength(records);
  });

  const MANY = 130_000;

  it.each([
    ['quotations', 'a.md', `${'> '.repeat(4000)}市民`],
    ['quotations without spaces', 'a.md', `${'>'.repeat(4000)}市民`],
    ['lists on one line', 'a.md', `${'- '.repeat(4000)}市民`],
    ['numbered lists on one line', 'a.md', `${'1. '.repeat(4000)}市民`],
    ['emphasis in Markdown', 'a.md', `${'**'.repeat(800)}あ${'*い '.repeat(800)}市民${'*'.repeat(800)}`],
    ['emphasis in HTML', 'a.html', `${'<i><b>'.repeat(6400)}市民`],
    ['emphasis in a cell', 'a.md', MARKDOWN.replace('会の開催', `会${'<i><b>'.repeat(6400)}市民`)],
    ['references', 'a.html', `<p>${'&nbsp;'.repeat(MANY)}市民</p>`],
    ['line ends', 'a.html', `<pre>${'市民\r\n'.repeat(MANY)}</pre>`],
    ['notes', 'a.html', '<p>市民。</p>'.repeat(MANY)],
    ['departments', 'a.md', MARKDOWN.replace('【図書館】', `【${'文化課、'.repeat(MANY)}図書館】`)],
    ['entries', 'a.md', MARKDOWN.replace('会の開催', `会の開催${' ・市民'.repeat(20_000)}`)],
    ['capped spans', 'a.html', `<table>${'<tr><td colspan=999>市民</td></tr>'.repeat(20_000)}</table>`],
  ])('very many %s', async (_, file, text) => {
    const document = await extractWhole(text, file);
    expect(document.records.length + document.notes.length).toBeGreaterThan(0);
  });

  it('tells that lists and quotations are nested too deep, and where', async () => {
    const { messages } = await extractWhole(`市民\n\n${'> '.repeat(300)}参加`, 'a.md');
    expect(messages.filter(({ rule }) => rule === 'nesting-capped')).toMatchObject([
      { line: 3, column: MARKER_LIMIT + 1 },
    ]);
  });
});

describe('line ends and control characters', () => {
  it.each([['\n'], ['\r\n'], ['\r']])(
    'are read alike in HTML, with the offsets that they have: %j',
    async (end) => {
      const text = HTML.replace('①読書会', `①読書${end}大会`).replace('・読書会の', `・読書会の${end}&amp;`);
      const document = await extractWhole(text.replaceAll('><', `>${end}<`), 'a.html');
      expect(document.items.map(({ title }) => title)).toEqual(['読書大会']);
      expect(activities(document)).toEqual(['読書会の&開催']);
      expect(unclaimed(document)).toEqual([]);
    },
  );

  it('end lines in Markdown, CR alone too', async () => {
    const document = await extractWhole(`**市民**と\rともに\r\r${MARKDOWN.replaceAll('\n', '\r')}`, 'a.md');
    expect(notes(document)).toEqual(['市民と', 'ともに']);
  });

  it.each([
    ['a.md', '**市\0民** と`参\0加`'],
    ['a.md', '市\0民と参加'],
    ['a.html', '<svg>市\0民</svg><p>参\0加</p>'],
    ['a.html', '<xmp>市\0民</xmp>参\0加<plaintext>協\0働'],
  ])('a NUL takes no text along: %s %j', async (file, text) => {
    const document = await extractWhole(text, file);
    expect(unclaimed(document)).toEqual([]);
  });
});

describe('elements that hold text in a way of their own', () => {
  it.each(['iframe', 'noembed', 'noframes'])('the text of <%s> is unclaimed', async (name) => {
    const document = await extractWhole(`<${name}>市民</${name}>${HTML}`, 'a.html');
    expect(unclaimed(document)).toEqual(['市民']);
  });

  it.each([
    [`<xmp>市<b>民</b></xmp>${HTML}`, '市<b>民</b>'],
    [`${HTML}<plaintext>市<b>民</b></plaintext>`, '市<b>民</b></plaintext>'],
    [`<p>市</>民</p>${HTML}`, '市民'],
  ])('the text of %s is a note, and none of it is claimed twice', async (text, note) => {
    expect(notes(await extractWhole(text, 'a.html'))).toEqual([note]);
  });
});

describe('spans of texts that a parser has moved', () => {
  it('run from left to right', async () => {
    const text = HTML.replace(
      '<td>・読書会の開催',
      '<td><table>い<tr><td>ろ</td></tr>は</table>・読書会の開催',
    );
    const { records } = await extractWhole(text, 'a.html');
    const spans = records.flatMap(({ source }) => Object.values(source.spans).flat());
    expect(spans.length).toBeGreaterThan(0);
    for (const [start, end] of spans) expect(end).toBeGreaterThan(start);
  });
});
