import { InputError } from '../../messages/input-error.js';
import type { Reading } from '../../model.js';
import type { FileContent, Format, ReadOptions } from '../format.js';
import type { Workbook } from './sheet.js';
import { readSheets } from './sheet-blocks.js';
import { readXlsx } from './xlsx.js';
import { ZipArchive } from './zip.js';

/** Kinds of workbooks, and what people call them. */
const WORKBOOK_KINDS = {
  xlsx: { name: 'Excel (.xlsx)', extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'] },
  xls: { name: 'Excel 97-2003 (.xls)', extensions: ['xls', 'xlt'] },
  ods: { name: 'OpenDocument (.ods)', extensions: ['ods', 'ots'] },
} as const;

type WorkbookKind = keyof typeof WORKBOOK_KINDS;

/** Bytes are all that a file of an office program can be given as. */
export function bytesOf(file: FileContent): Uint8Array {
  if (typeof file === 'string') throw new InputError('input-binary', { found: 'string' });
  return file;
}

/** @throws {InputError} */
export async function readWorkbook(bytes: Uint8Array, kind: WorkbookKind): Promise<Workbook> {
  if (kind === 'xlsx') return readXlsx(new ZipArchive(bytes));
  // A library that takes longer to load than a workbook to read, for files that are rare by now.
  return (await import('./xls.js')).readXls(bytes);
}

async function read(file: FileContent, _: ReadOptions, kind: WorkbookKind): Promise<Reading> {
  const { sheets } = await readWorkbook(bytesOf(file), kind);
  const reading = readSheets(sheets);
  if (reading.transcript.text.trim() === '') throw new InputError('input-empty');
  return reading;
}

export const workbookOf = (kind: WorkbookKind): Format => ({
  ...WORKBOOK_KINDS[kind],
  read: (file, options) => read(file, options, kind),
});

export const workbook = workbookOf('xlsx');
