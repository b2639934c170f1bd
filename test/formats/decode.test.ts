import Encoding from 'encoding-japanese';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encodingLabel } from '../../src/formats/decode.js';
import { realText } from '../helpers.js';

const encode = (text: string, to: 'SJIS' | 'EUCJP' | 'JIS') =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(text), { to, from: 'UNICODE', fallback: 'error' }));
const utf16 = (text: string, bigEndian: boolean) => {
  const bytes = Buffer.from(text, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const ENCODERS: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['utf-8', (text) => Buffer.from(`\ufeff${text}`)],
  ['shift_jis', (text) => encode(text, 'SJIS')],
  ['euc-jp', (text) => encode(text, 'EUCJP')],
  ['iso-2022-jp', (text) => encode(text, 'JIS')],
  ['utf-16le', (text) => utf16(`\ufeff${text}`, false)],
  ['utf-16be', (text) => utf16(`\ufeff${text}`, true)],
  ['utf-16le', (text) => utf16(text, false)],
  ['utf-16be', (text) => utf16(text, true)],
];

/** The real document with the characters that the older encodings lack left out. */
const plain = realText();

describe('decoding', () => {
  it.each(ENCODERS)('tells %s from the bytes (%#)', async (encoding, encoder) => {
    expect(await decode(encoder(plain))).toEqual({ text: plain, encoding });
  });

  // UTF-16 without a mark is told from its zeros, of which a single line may have too few.
  it.each(ENCODERS.slice(0, 7))('tells %s of each line of the document (%#)', async (encoding, encoder) => {
    for (const line of plain.split('\n').filter((text) => text.length > 60)) {
      const decoded = await decode(encoder(line));
      expect(decoded.text).toBe(line);
      expect(decoded.encoding).toBe(encoding);
    }
  });

  it('keeps the circled numbers and signs of Windows', async () => {
    const bytes = Buffer.from([0x87, 0x40, 0x87, 0x8a, 0x81, 0x60, 0xee, 0xe0, 0x8f, 0xee, 0x95, 0xf1]);
    expect(await decode(bytes, 'shift_jis')).toEqual({ text: '①㈱～髙情報', encoding: 'shift_jis' });
  });

  it('believes what HTML declares, unless it cannot be', async () => {
    const html = (charset: string) => `<meta charset="${charset}"><p>講座</p>`;
    expect(await decode(encode(html('Shift_JIS'), 'SJIS'))).toMatchObject({
      encoding: 'shift_jis',
      text: html('Shift_JIS'),
    });
    expect(await decode(encode(html('x-euc-jp'), 'EUCJP'))).toMatchObject({ encoding: 'euc-jp' });
    expect(await decode(Buffer.from(`${html('Shift_JIS')}市民活動の推進`))).toMatchObject({
      encoding: 'utf-8',
    });
  });

  it.each([
    '<meta charset=Shift_JIS>',
    "<META CHARSET = 'Shift_JIS'>",
    '<meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">',
    '<html lang="ja"><head>\n<meta\nname="x" charset=" Shift_JIS "/>',
  ])('believes %s', async (declaration) => {
    // Bytes that are half-width katakana in Shift_JIS, and good EUC-JP as well.
    const bytes = Buffer.concat([Buffer.from(declaration), Buffer.from([0xb1, 0xb2, 0xb3, 0xb4])]);
    expect(await decode(bytes)).toEqual({ text: `${declaration}ｱｲｳｴ`, encoding: 'shift_jis' });
  });

  it('believes the bytes before a declaration of single bytes', async () => {
    const text = '<meta charset="iso-8859-1"><p>実施状況';
    expect(await decode(Buffer.from(text))).toEqual({ text, encoding: 'utf-8' });
    const latin = Buffer.from('<meta charset="iso-8859-1"><p>caf\u00e9', 'latin1');
    expect((await decode(latin)).encoding).toBe('windows-1252');
  });

  it.each([
    ['little', [0xff, 0xfe, 0, 0, 0x42, 0x30, 0, 0]],
    ['big', [0, 0, 0xfe, 0xff, 0, 0, 0x30, 0x42]],
  ])('refuses UTF-32, %s end first', async (_, bytes) => {
    await expect(decode(Uint8Array.from(bytes))).rejects.toMatchObject({ rule: 'input-binary' });
  });

  it('believes no declaration of UTF-16 that can be read in single bytes', async () => {
    const html = '<meta charset="utf-16"><p>講座</p>';
    expect(await decode(Buffer.from(html))).toEqual({ text: html, encoding: 'utf-8' });
  });

  it('leaves the byte-order mark out, also where its encoding is asked for', async () => {
    expect(await decode(Buffer.from('\ufeff講座'), 'utf-8')).toEqual({ text: '講座', encoding: 'utf-8' });
    expect(await decode(utf16('\ufeff講座', true), 'utf-16be')).toEqual({
      text: '講座',
      encoding: 'utf-16be',
    });
  });

  it.each([
    ['PDF', '%PDF-1.7'],
    ['ZIP (.xlsx, .docx, …)', 'PK\u0003\u0004'],
    ['OLE2 (.xls, .doc)', '\u00d0\u00cf\u0011\u00e0'],
    ['gzip', '\u001f\u008b'],
    ['PNG', '\u0089PNG'],
    ['JPEG', '\u00ff\u00d8\u00ff\u00e0'],
    ['NUL (offset 3)', 'abc\u0000def'],
  ])('refuses a file of another kind: %s', async (found, start) => {
    const bytes = Buffer.concat([Buffer.from(start, 'latin1'), Buffer.from('の内容')]);
    await expect(decode(bytes)).rejects.toMatchObject({ rule: 'input-binary', values: { found } });
  });

  it('finds the first bad byte wherever it is', async () => {
    for (const at of [0, 3, 30, 300, 3000]) {
      const bytes = Buffer.concat([
        Buffer.from('市'.repeat(at)),
        Buffer.from([0xe5, 0x41]),
        Buffer.from('民'.repeat(2000)),
      ]);
      await expect(decode(bytes, 'utf-8')).rejects.toMatchObject({
        values: { encoding: 'utf-8', offset: String(at * 3 + 1), found: '0x41' },
      });
    }
  });

  it('insists on what is asked for', async () => {
    await expect(decode(encode('市民活動', 'SJIS'), 'utf-8')).rejects.toMatchObject({
      rule: 'undecodable-bytes',
      values: { encoding: 'utf-8', offset: '0', found: '0x8E' },
    });
  });

  it('never replaces what it cannot decode', async () => {
    const good = Buffer.from('市民活動の推進と情報の提供');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: good.length }),
        fc.constantFrom(0xff, 0xfe, 0xc0),
        async (at, byte) => {
          const bad = Buffer.concat([good.subarray(0, at), Buffer.from([byte]), good.subarray(at)]);
          const result = await decode(bad).then(
            ({ text }) => text,
            ({ rule }) => rule,
          );
          expect(result).toBe('undecodable-bytes');
        },
      ),
    );
  });

  it('takes a text that was cut inside a character for what it was', async () => {
    await expect(
      decode(Buffer.from(plain.slice(0, plain.indexOf('総合計画') + 2)).subarray(0, -1)),
    ).rejects.toMatchObject({
      values: { encoding: 'utf-8', found: 'EOF' },
    });
  });

  it('knows encodings by all their names', () => {
    expect(['UTF8', 'sjis', 'cp932', 'Windows-31J', 'EUC-JP', 'nonsense'].map(encodingLabel)).toEqual([
      'utf-8', 'shift_jis', null, 'shift_jis', 'euc-jp', null,
    ]); // biome-ignore format: a list
  });
});

describe('a long text in Shift_JIS', () => {
  /** So many letters a, then 市 (0x8e 0x73) again and again, in lines or in none. */
  const bytesOf = (before: number, end: string) =>
    Uint8Array.from([
      ...Array.from({ length: before }, () => 0x61),
      ...Array.from({ length: 40_000 }, (_, index) =>
        end !== '' && index % 30 === 29 ? [0x0d, 0x0a] : [0x8e, 0x73],
      ).flat(),
    ]);

  it.each([
    ['with line ends', 0, '\r\n'],
    ['with line ends, cut inside a letter', 1, '\r\n'],
    ['without any', 0, ''],
    ['without any, cut inside a letter', 1, ''],
  ])('is told by its beginning, which no letter is cut from: %s', async (_, before, end) => {
    const { encoding, text } = await decode(bytesOf(before, end));
    expect(encoding).toBe('shift_jis');
    expect(text.slice(before, before + 3)).toBe('市市市');
  });
});
