import { InputError } from '../../messages/input-error.js';
import type { Reading, ValueSheet } from '../../model.js';
import type { FileContent, Format, ReadOptions } from '../format.js';
import { cellNamer, type Sheet, type SheetNote, type Workbook } from './sheet.js';
import { readSheets } from './sheet-blocks.js';
import { readXlsx } from './xlsx.js';
import { ZipArchive } from './zip.js';

/** Kinds of workbooks, and what people call them. */
const WORKBOOK_KINDS = {
  xlsx: { name: 'Excel (.xlsx)', extensions: ['xlsx', 'xlsm', 'xltx', 'xltm'] },
  xls: { name: 'Excel 97-2003 (.xls)', extensions: ['xls', 'xlt'] },
  ods: { name: 'OpenDocument (.ods)', extensions: ['ods', 'ots'] },
} as const;

export type WorkbookKind = keyof typeof WORKBOOK_KINDS;

/** A sheet that is a document of its own, and the year that it tells of. */
export interface EditionSheet {
  readonly name: string;
  readonly year: number | null;
}

/** The sheets that are documents of their own; none where a workbook is one document. */
export async function editionSheets(bytes: Uint8Array, kind: WorkbookKind): Promise<EditionSheet[]> {
  const { sheets } = await readWorkbook(bytes, kind);
  if (sheets.filter(({ isHidden }) => !isHidden).length < 2) return [];
  const { documentsOf } = await import('./editions.js');
  return documentsOf(sheets).filter(({ name }) => name !== '');
}

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

/** The sheets that are read: those of one document, or all. */
async function sheetsFor({ sheets }: Workbook, name: string | null): Promise<readonly Sheet[]> {
  if (name === null) return sheets;
  const { documentsOf } = await import('./editions.js');
  const document = documentsOf(sheets).find((each) => each.name === name);
  if (!document) throw new InputError('file-damaged', { found: name });
  return document.sheets;
}

async function read(file: FileContent, { sheet = null }: ReadOptions, kind: WorkbookKind): Promise<Reading> {
  const sheets = await sheetsFor(await readWorkbook(bytesOf(file), kind), sheet);
  const reading = readSheets(sheets, sheet);
  if (reading.transcript.text.trim() === '') throw new InputError('input-empty');
  return reading;
}

const keyOf = ({ row, column }: Pick<SheetNote, 'row' | 'column'>) => `${row} ${column}`;

/** What lies over cells; a text box is a note where it is drawn. */
function objectsOf({ drawings, notes }: Sheet): ValueSheet['objects'] {
  const drawn = new Set(drawings?.map(keyOf));
  return drawings && [...drawings, ...notes.filter((note) => !drawn.has(keyOf(note)))];
}

/** Hidden sheets, too: a program reads them like the others. */
async function valuesIn(file: FileContent, kind: WorkbookKind): Promise<ValueSheet[]> {
  const { sheets } = await readWorkbook(bytesOf(file), kind);
  return sheets.map((sheet) => ({
    values: sheet.cells.filter(({ text }) => text !== ''),
    merged: sheet.merged,
    formulas: kind === 'xlsx' ? sheet.cells.filter(({ isFormula }) => isFormula) : null,
    objects: objectsOf(sheet),
    showsSpaces: true,
    placeOf: cellNamer(sheet.name),
  }));
}

export const workbookOf = (kind: WorkbookKind): Format => ({
  ...WORKBOOK_KINDS[kind],
  tables: { form: 'workbook', read: (file) => valuesIn(file, kind) },
  read: (file, options) => read(file, options, kind),
});

export const workbook = workbookOf('xlsx');
