import Encoding from 'encoding-japanese';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/index.js';
import { InputError } from '../../src/messages/input-error.js';
import { extractSoundly } from '../helpers.js';
import { blocksOf, read } from './office/read.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const inShiftJis = (text: string) =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE' }));
const inUtf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
const shown = async (text: string) => blocksOf((await read('a.txt', bytesOf(text))).blocks);

const HEAD = '具体的な事業\t担当課\t実施したこと';
const QUOTED = `${HEAD}\r\n①広報\t"総務課\n秘書課"\t"・冊子の配布(平成28年度)\n・""まち""展の開催(平成28年度)"\r\n②防災\t防災課\t未実施\r\n`;
const CELLS = [
  ['具体的な事業', '担当課', '実施したこと'],
  ['①広報', '総務課\n秘書課', '・冊子の配布(平成28年度)\n・"まち"展の開催(平成28年度)'],
  ['②防災', '防災課', '未実施'],
];

describe('tabs with cells in quotes', () => {
  it.each([
    ['UTF-8', bytesOf(QUOTED)],
    ['UTF-16, as Excel calls Unicode text', inUtf16(QUOTED)],
    ['Shift_JIS, as the clipboard gives them', inShiftJis(QUOTED)],
  ])('are read as Excel means them: %s', async (_, bytes) => {
    expect(blocksOf((await read('a.txt', bytes)).blocks)).toEqual([CELLS]);
  });

  it('give the same records as a table without', async () => {
    const { records } = await extractSoundly(QUOTED, { file: 'a.txt' });
    expect(records.map(({ activity, fiscal_years }) => [activity, fiscal_years])).toEqual([
      ['冊子の配布', [2016]],
      ['"まち"展の開催', [2016]],
      ['未実施', []],
    ]);
  });

  it('are no more than signs where nothing needs them', async () => {
    expect(await shown(`${HEAD}\n①"広報"\t総務課\t"まち"展の開催\n`)).toEqual([
      [
        ['具体的な事業', '担当課', '実施したこと'],
        ['①"広報"', '総務課', '"まち"展の開催'],
      ],
    ]);
  });
});

describe('a table of Word that was pasted as text', () => {
  it('has cells of several lines', async () => {
    const text = `${HEAD}\n①広報\t総務課\n秘書課\t・冊子の配布\n・展示の開催\n②防災\t\t未実施\n`;
    expect(await shown(text)).toEqual([
      [
        ['具体的な事業', '担当課', '実施したこと'],
        ['①広報', '総務課\n秘書課', '・冊子の配布\n・展示の開催'],
        ['②防災', '', '未実施'],
      ],
    ]);
  });

  it('is told by bullets that go on, where only the last cell has several lines', async () => {
    const text = `市民計画\n${HEAD}\n①広報\t総務課\t・冊子の配布\n・展示の開催\n\n以上\n`;
    const [before, table, after] = await shown(text);
    expect(table).toEqual([
      ['具体的な事業', '担当課', '実施したこと'],
      ['①広報', '総務課', '・冊子の配布\n・展示の開催'],
    ]);
    expect([before, after]).toMatchObject([{ kind: 'laid-out' }, { kind: 'laid-out' }]);
  });

  it('is not seen in tables with text between them', async () => {
    const text = `${HEAD}\n①広報\t総務課\t・冊子の配布\n(2)安心して暮らせるまち\n${HEAD}\n①防災\t防災課\t未実施\n`;
    expect((await shown(text)).map((block) => Array.isArray(block))).toEqual([true, false, true]);
  });

  it('is not seen where tabs do not come out even', async () => {
    const text = `${HEAD}\n①広報\t総務課\n・冊子\t・展示\t・講座\n`;
    expect(await shown(text)).toEqual([
      [
        ['具体的な事業', '担当課', '実施したこと'],
        ['①広報', '総務課'],
        ['・冊子', '・展示', '・講座'],
      ],
    ]);
  });
});

const PAGE =
  '<html><body><table><tr><td>具体的な事業</td><td>担当課</td></tr><tr><td>①広報</td><td>総務課</td></tr></table></body></html>';
const quoted = (bytes: Uint8Array) =>
  [...bytes]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})/g, '$1=\r\n');
const part = (headers: string, body: string) => `--x\r\n${headers}\r\n\r\n${body}\r\n`;
const message = (...parts: string[]) =>
  bytesOf(
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="x"\r\n\r\n${parts.join('')}--x--\r\n`,
  );
const TABLE = [
  ['具体的な事業', '担当課'],
  ['①広報', '総務課'],
];

describe('a web page saved as one file', () => {
  it.each([
    ['quoted-printable', quoted(inShiftJis(PAGE)), 'shift_jis'],
    [
      'base64',
      Buffer.from(PAGE)
        .toString('base64')
        .replace(/(.{60})/g, '$1\r\n'),
      'utf-8',
    ],
    ['quoted-printable', quoted(bytesOf(PAGE)), 'utf-8'],
  ])('is read: %s', async (encoding, body, charset) => {
    const bytes = message(
      part(`Content-Type: text/html; charset="${charset}"\r\nContent-Transfer-Encoding: ${encoding}`, body),
      part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'AAAA'),
    );
    const { blocks, transcript } = await read('a.mht', bytes);
    expect(blocksOf(blocks)).toEqual([TABLE]);
    expect(transcript).toMatchObject({ text: PAGE, encoding: charset, medium: 'text', isExtract: true });
  });

  it('has all of its sheets, each at its offsets', async () => {
    const html =
      'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: ';
    const base64 = (text: string) => Buffer.from(text).toString('base64');
    const bytes = message(
      part(`${html}book.htm`, base64('<html><frameset><frame src="sheet001.htm"></frameset></html>')),
      part(`${html}sheet001.htm`, base64(PAGE)),
      part(`${html}sheet002.htm`, base64(PAGE.replace('広報', '防災'))),
      part(`${html}tabstrip.htm`, base64('<html><td>Sheet1</td></html>')),
    );
    const { blocks, transcript } = await read('a.mhtml', bytes);
    expect(blocksOf(blocks)).toEqual([
      TABLE,
      [
        ['具体的な事業', '担当課'],
        ['①防災', '総務課'],
      ],
    ]);
    const { items } = await extractSoundly(bytes, { file: 'a.mhtml' });
    for (const { source } of items) expect(source.text).toBe(transcript.text.slice(source.start, source.end));
  });

  it('is told by how it begins, whatever it is called', async () => {
    const bytes = message(part('Content-Type: text/html; charset=utf-8', PAGE));
    const { blocks, findings } = await read('a.txt', bytes);
    expect(blocksOf(blocks)).toEqual([TABLE]);
    expect(findings).toMatchObject([{ rule: 'extension-differs', values: { found: 'MHTML' } }]);
  });

  it('without a page is told', async () => {
    const bytes = message(part('Content-Type: image/png', 'x'));
    await expect(read('a.mht', bytes)).rejects.toMatchObject({ rule: 'input-empty' });
  });
});

describe('a page of frames', () => {
  it('says which files hold the tables', async () => {
    const html =
      '<html><head><link id="shLink" href="%E9%80%B2%E6%8D%97.files/sheet001.htm"><link id="shLink" href="%E9%80%B2%E6%8D%97.files/sheet002.htm"></head>' +
      '<frameset rows="*,39"><frame src="%E9%80%B2%E6%8D%97.files/sheet001.htm" name="frSheet"><frame src="%E9%80%B2%E6%8D%97.files/tabstrip.htm"></frameset></html>';
    const error: unknown = await readFile('a.htm', html, { encoding: null }).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(InputError);
    expect(error).toMatchObject({
      rule: 'frameset-page',
      values: { files: '進捗.files/sheet001.htm、進捗.files/sheet002.htm' },
    });
  });
});
