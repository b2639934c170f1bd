import { describe, expect, it } from 'vitest';
import { ZipArchive } from '../../../src/formats/office/zip.js';
import { InputError } from '../../../src/messages/input-error.js';
import type { RuleId } from '../../../src/model.js';
import { claimingSize, docx, ole, rows, xlsx, zipped } from './packages.js';
import { blocksOf, read, sample } from './read.js';

const SHEET = [
  {
    name: '進捗',
    xml: rows([
      ['事業', '担当課'],
      ['①広報', '総務課'],
    ]),
  },
];

async function refused(file: string, bytes: Uint8Array): Promise<InputError> {
  const error: unknown = await read(file, bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof InputError) return error;
  throw new Error(`expected to be refused, found ${String(error)}`);
}
const ruleFor = async (file: string, bytes: Uint8Array): Promise<RuleId> => (await refused(file, bytes)).rule;

describe('the kind of a file', () => {
  it.each([
    ['a.docx', xlsx(SHEET), 'docx', 'Excel (.xlsx)', 'xlsx'],
    ['a.csv', xlsx(SHEET), 'csv', 'Excel (.xlsx)', 'xlsx'],
    ['a.xls', xlsx(SHEET), 'xls', 'Excel (.xlsx)', 'xlsx'],
    ['a.xlsx', docx('<w:p><w:r><w:t>計画</w:t></w:r></w:p>'), 'xlsx', 'Word (.docx)', 'docx'],
    ['a.xlsx', sample('t1.xls'), 'xlsx', 'Excel 97-2003 (.xls)', 'xls'],
    [
      'a.xls',
      Buffer.from('<html><table><tr><td>事業</td><td>課</td></tr></table></html>'),
      'xls',
      'HTML',
      'html',
    ],
    ['a.txt', Buffer.from('<!DOCTYPE html>\n<p>計画</p>'), 'txt', 'HTML', 'html'],
    ['a.xls', Buffer.from('事業\t課\n①広報\t総務課\n'), 'xls', 'text', 'txt'],
  ])('is told by what it holds: %s (%#)', async (file, bytes, extension, found, expected) => {
    const { findings } = await read(file, bytes);
    expect(findings).toEqual([
      { rule: 'extension-differs', range: [0, 0], values: { extension, found, expected } },
    ]);
  });

  it.each(['a.xlsx', 'a.xlsm', 'a', 'a.dat', 'stdin.md'])('is not doubted: %s', async (file) => {
    const { findings, blocks } = await read(file, xlsx(SHEET));
    expect(findings).toEqual([]);
    expect(blocksOf(blocks)).toEqual([
      [
        ['事業', '担当課'],
        ['①広報', '総務課'],
      ],
    ]);
  });

  it.each([
    ['old-word-file', 'a.doc', sample('t1.doc')],
    ['file-protected', 'a.xlsx', ole('EncryptionInfo', 'EncryptedPackage')],
    ['ichitaro-file', 'a.jtd', ole('JSRV_SegmentInformation')],
    ['ichitaro-file', 'a.dat', ole('DocumentText')],
    ['binary-workbook', 'a.xlsb', zipped({ '[Content_Types].xml': '', 'xl/workbook.bin': 'x' })],
    ['picture-file', 'a.png', Buffer.from('\x89PNG\r\n\x1a\n0000', 'latin1')],
    ['picture-file', 'a.pdf', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
    ['picture-file', 'a.heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1')],
    ['docuworks-file', 'a.xdw', Buffer.from('\x60\x0e\x82\0\0\0', 'latin1')],
    ['input-binary', 'a.pptx', zipped({ '[Content_Types].xml': '', 'ppt/presentation.xml': 'x' })],
    ['input-empty', 'a.xlsx', xlsx([{ name: '進捗', xml: '<sheetData/>' }])],
    ['input-empty', 'a.docx', docx('<w:p/>')],
  ] as const)('is refused with the way out: %s for %s', async (rule, file, bytes) => {
    expect(await ruleFor(file, bytes)).toBe(rule);
  });
});

describe('a damaged file', () => {
  it.each([20, 300, 700])('that was cut off is told: %i bytes from its end', async (missing) => {
    const bytes = xlsx(SHEET);
    expect(await ruleFor('a.xlsx', bytes.subarray(0, bytes.length - missing))).toBe('file-damaged');
  });

  it('with wrong bytes inside is told', async () => {
    const bytes = xlsx([
      { name: '進捗', xml: rows(Array.from({ length: 500 }, (_, row) => [`①広報${row}`, `${row * 7919}`])) },
    ]);
    const broken = bytes.slice();
    broken.fill(0xff, 2000, 2400);
    expect(await ruleFor('a.xlsx', broken)).toBe('file-damaged');
  });

  it('with XML that ends too early is told', async () => {
    expect(await ruleFor('a.xlsx', xlsx([{ name: '進捗', xml: '<sheetData>' }]))).toBe('file-damaged');
  });

  it('never has an entity of its own expanded', async () => {
    const entity = '<!DOCTYPE w:document [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>';
    const bytes = zipped({
      '[Content_Types].xml': '',
      'word/document.xml': `${entity}<document><body><p><r><t>&b;</t></r></p></body></document>`,
    });
    expect(await refused('a.docx', bytes)).toMatchObject({
      rule: 'file-damaged',
      values: { found: expect.stringContaining('undefined entity') },
    });
  });

  it('nested without end is told', async () => {
    const deep = '<w:r>'.repeat(2000) + '</w:r>'.repeat(2000);
    expect(await ruleFor('a.docx', docx(`<w:p>${deep}</w:p>`))).toBe('file-damaged');
  });
});

describe('a ZIP archive', () => {
  it('is unpacked within limits', () => {
    const bytes = zipped({ bomb: new Uint8Array(5_000_000), small: 'x' });
    expect(bytes.length).toBeLessThan(20_000);
    const archive = new ZipArchive(bytes, 1_000_000);
    expect(archive.read('small')).toEqual(new TextEncoder().encode('x'));
    expect(() => archive.read('bomb')).toThrow(expect.objectContaining({ rule: 'file-too-large' }));
  });

  it('that says itself that it is too large is not unpacked at all', () => {
    const archive = new ZipArchive(claimingSize(zipped({ bomb: 'x' }), 2_000_000), 1_000_000);
    expect(() => archive.read('bomb')).toThrow(expect.objectContaining({ rule: 'file-too-large' }));
  });

  it('counts what all of its files take together', () => {
    const archive = new ZipArchive(
      zipped({ a: new Uint8Array(600_000), b: new Uint8Array(600_000) }),
      1_000_000,
    );
    archive.read('a');
    expect(() => archive.read('b')).toThrow(expect.objectContaining({ rule: 'file-too-large' }));
  });

  it('has names in the encoding of Windows in Japan', () => {
    // 資料.csv in Shift_JIS has as many bytes as this name.
    const bytes = zipped({ 'abcd.csv': 'x' });
    const name = [0x8e, 0x91, 0x97, 0xbf];
    for (let at = 0; at < bytes.length - 4; at++)
      if (Buffer.from(bytes.subarray(at, at + 4)).toString('latin1') === 'abcd') bytes.set(name, at);
    expect(new ZipArchive(bytes).entries.map((entry) => entry.name)).toEqual(['資料.csv']);
  });

  it('finds its files whatever the case of their names', () => {
    const archive = new ZipArchive(zipped({ 'xl/Workbook.xml': 'x' }));
    expect([archive.has('/XL/workbook.xml'), archive.has('xl/other.xml')]).toEqual([true, false]);
  });
});
