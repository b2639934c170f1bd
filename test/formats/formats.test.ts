import Encoding from 'encoding-japanese';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as decoding from '../../src/formats/decode.js';
import { EXTENSIONS, FORMATS, formatOf, readFile, transcribeFile } from '../../src/formats/index.js';
import { InputError } from '../../src/messages/input-error.js';
import type { RuleId } from '../../src/model.js';
import { extract } from '../../src/pipeline.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const OPTIONS = { encoding: null };
const ROWS = '具体的な事業\t担当課\t実施したこと\n①読書会\t図書館\t・読書会の開催(平成28年度)【図書館】\n';
const PAGE =
  '<table><tr><th>具体的な事業</th><th>担当課</th><th>実施したこと</th></tr>' +
  '<tr><td>①読書会</td><td>図書館</td><td>・読書会の開催(平成28年度)【図書館】</td></tr></table>';

async function ruleFor(reading: Promise<unknown>): Promise<RuleId> {
  const error: unknown = await reading.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof InputError) return error.rule;
  throw new Error(`expected a problem, found ${String(error)}`);
}

afterEach(() => vi.restoreAllMocks());

describe('the table of formats', () => {
  it('names each extension once', () => {
    const ofTexts = FORMATS.flatMap(({ extensions }) => extensions);
    expect(EXTENSIONS.slice(0, ofTexts.length)).toEqual(ofTexts);
    expect(new Set(EXTENSIONS).size).toBe(EXTENSIONS.length);
    for (const extension of ofTexts) expect(formatOf(`a.${extension}`, ROWS).extensions).toContain(extension);
  });

  const inUtf16 = (text: string, mark = '') => new Uint8Array(Buffer.from(mark + text, 'utf16le'));
  it.each([
    ['UTF-8', bytesOf(PAGE)],
    ['UTF-8 with a mark', bytesOf(`\ufeff\n ${PAGE}`)],
    ['UTF-16', inUtf16(PAGE)],
    ['UTF-16 with a mark', inUtf16(PAGE, '\ufeff')],
    [
      'Shift_JIS',
      Uint8Array.from(Encoding.convert(Encoding.stringToCode(PAGE), { to: 'SJIS', from: 'UNICODE' })),
    ],
  ])('tells HTML in %s by how it begins', (_, bytes) => {
    expect(formatOf('h29', bytes).name).toBe('HTML');
    expect(formatOf('h29.dat', bytes).name).toBe('HTML');
  });

  it('takes what is no HTML for Markdown, whose text a plain text is too', () => {
    for (const text of [ROWS, `<b>参加</b>${PAGE}`, '', '\0'.repeat(4)])
      expect([formatOf('h29', text).name, formatOf('h29', bytesOf(text)).name]).toEqual([
        'Markdown',
        'Markdown',
      ]);
  });

  it('tells broken files of other kinds by their first bytes, whatever they are called', async () => {
    for (const file of ['a.md', 'a.csv', 'a.pdf', 'a.xyz', 'a'])
      for (const start of ['%PDF-1.7\n…', 'PK\x03\x04…'])
        expect(await ruleFor(readFile(file, bytesOf(start), OPTIONS))).toBe('file-damaged');
  });

  it('refuses half a character in a text', async () => {
    expect(await ruleFor(readFile('a.md', '市民\ud840', OPTIONS))).toBe('lone-surrogate');
  });
});

describe('a transcript', () => {
  it('is the decoded text, with its encoding and addresses', async () => {
    const bytes = Uint8Array.from(
      Encoding.convert(Encoding.stringToCode(`市民\r\n${ROWS}`), { to: 'SJIS', from: 'UNICODE' }),
    );
    const { transcript } = await readFile('a.md', bytes, OPTIONS);
    expect(transcript).toMatchObject({
      text: `市民\r\n${ROWS}`,
      encoding: 'shift_jis',
      omitted: [],
      medium: 'text',
    });
    expect(transcript.addresses.addressOf(5)).toEqual({ line: 2, column: 2, place: null });
    expect(await transcribeFile('a.md', bytes, OPTIONS)).toEqual(transcript);
  });

  it('is read in the encoding that is insisted on', async () => {
    const { text, encoding } = await transcribeFile('a.md', bytesOf('市民'), {
      encoding: 'windows-1252',
    });
    expect([text.length, encoding]).toEqual([6, 'windows-1252']);
  });

  it('is decoded once for a document', async () => {
    const decode = vi.spyOn(decoding, 'decode');
    await extract(bytesOf(ROWS), { file: 'a.md' });
    expect(decode).toHaveBeenCalledTimes(1);
  });
});
