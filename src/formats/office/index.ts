import { InputError } from '../../messages/input-error.js';
import type { Format } from '../format.js';
import { containerOf } from '../signatures.js';
import { streamNames } from './ole.js';
import type { Sheet } from './sheet.js';
import { word } from './word-format.js';
import { type EditionSheet, editionSheets, readWorkbook, workbook, workbookOf } from './workbook-format.js';
import { ZipArchive } from './zip.js';

/** Tells the files of office programs apart by what they hold. */

const isIchitaro = (names: readonly string[], extension: string) =>
  names.includes('DocumentText') || /^(?:jt[dt]c?|jsw)$/.test(extension);

/**
 * The format of a file in an OLE container, as Office wrote them up to 2003 and still writes protected ones.
 *
 * @param extension of the file's name
 * @throws {InputError} for files that cannot be read
 */
export function formatOfOle(bytes: Uint8Array, extension: string): Format {
  const names = streamNames(bytes);
  if (names.includes('EncryptedPackage')) throw new InputError('file-protected');
  if (names.includes('Workbook') || names.includes('Book')) return workbookOf('xls');
  if (names.includes('WordDocument')) throw new InputError('old-word-file');
  if (isIchitaro(names, extension)) throw new InputError('ichitaro-file');
  throw new InputError('input-binary', {
    found: names.includes('PowerPoint Document') ? 'PowerPoint (.ppt)' : 'OLE2',
  });
}

const OPEN_DOCUMENT = 'application/vnd.oasis.opendocument.';

/**
 * The format of a file in a ZIP container; null for an archive of documents.
 *
 * @throws {InputError} for files that cannot be read
 */
export function formatOfZip(bytes: Uint8Array): Format | null {
  const archive = new ZipArchive(bytes);
  const type = archive.has('mimetype') ? new TextDecoder().decode(archive.read('mimetype') ?? undefined) : '';
  if (type.startsWith(`${OPEN_DOCUMENT}spreadsheet`)) return workbookOf('ods');
  if (type.startsWith(OPEN_DOCUMENT))
    throw new InputError('input-binary', { found: type.replace(OPEN_DOCUMENT, 'OpenDocument ') });
  if (!archive.has('[Content_Types].xml')) return null;
  if (archive.has('xl/workbook.bin')) throw new InputError('binary-workbook');
  const holds = (folder: string) => archive.entries.some(({ name }) => name.toLowerCase().startsWith(folder));
  if (holds('xl/')) return workbook;
  if (holds('word/')) return word;
  throw new InputError('input-binary', { found: holds('ppt/') ? 'PowerPoint (.pptx)' : 'ZIP' });
}

/** A document within a file. */
export interface ContainedDocument {
  /** The name of a sheet, or the path of a file in an archive. */
  readonly name: string;
  readonly kind: 'sheet' | 'member';
  /** The year that a sheet is about, if that is known. */
  readonly year: number | null;
}

/** Folders and files that archives hold beside what was put into them. */
const NO_DOCUMENT = /(?:^|[\\/])__MACOSX[\\/]|[\\/]$/;

/**
 * The documents within a file: sheets that are editions of their own, or the files of an archive; none where the file
 * itself is one document.
 *
 * @throws {InputError} for a file that cannot be read
 */
export async function documentsIn(bytes: Uint8Array): Promise<ContainedDocument[]> {
  const container = containerOf(bytes);
  if (container === 'zip') {
    const format = formatOfZip(bytes);
    if (format === null)
      return new ZipArchive(bytes).entries
        .filter(({ name }) => !NO_DOCUMENT.test(name))
        .map(({ name }) => ({ name: name.replaceAll('\\', '/'), kind: 'member' as const, year: null }));
    if (format === workbook) return sheetsOf(await editionSheets(bytes, 'xlsx'));
    return format.name.includes('.ods') ? sheetsOf(await editionSheets(bytes, 'ods')) : [];
  }
  const names = container === 'ole' ? streamNames(bytes) : [];
  const isWorkbook = names.includes('Workbook') && !names.includes('EncryptedPackage');
  return isWorkbook ? sheetsOf(await editionSheets(bytes, 'xls')) : [];
}

/**
 * The sheets of a workbook as they stand, for those who show them.
 *
 * @throws {InputError} for a file that is no workbook or cannot be read
 */
export async function sheetsIn(bytes: Uint8Array): Promise<readonly Sheet[]> {
  if (containerOf(bytes) === 'ole') return (await readWorkbook(bytes, 'xls')).sheets;
  return (await readWorkbook(bytes, formatOfZip(bytes) === workbook ? 'xlsx' : 'ods')).sheets;
}

const sheetsOf = (sheets: readonly EditionSheet[]) =>
  sheets.map(({ name, year }) => ({ name, year, kind: 'sheet' as const }));

/** A file in an archive. */
export function memberOf(archive: Uint8Array, name: string): Uint8Array {
  const zip = new ZipArchive(archive);
  const entry = zip.entries.find((each) => each.name.replaceAll('\\', '/') === name);
  if (!entry) throw new InputError('file-damaged', { found: name });
  return zip.readEntry(entry);
}
