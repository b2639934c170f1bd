import type { CorrectionEntry, DocumentInfo } from '../model.js';
import { namesDocumentAlone } from './fields.js';

/** Why a correction was not applied to a document. */
export type UnusedReason =
  | 'absent'
  | 'gone'
  | 'ambiguous'
  | 'no-target'
  | 'part'
  | 'no-item'
  | 'taken'
  | 'interleaved'
  | 'conflict'
  | 'superseded';

/** A correction with the place of its text in a document. */
export interface Located {
  /** Its position in the file of corrections. */
  readonly index: number;
  readonly entry: CorrectionEntry;
  readonly start: number;
  readonly end: number;
  /** Whether it was made for another edition. */
  readonly reapplied: boolean;
}

/** The name of a document within a file: `book.xlsx#R5` is the document R5 of its file. */
const partOf = (file: string) => /#.*$/s.exec(file)?.[0] ?? '';

const namesDateAlone = ({ set }: CorrectionEntry) =>
  set !== undefined && Object.keys(set).every((field) => field === 'document.date');

/** Finds the text of a correction in a document: the place itself, or where another edition has it exactly once. */
export function locate(
  index: number,
  entry: CorrectionEntry,
  info: DocumentInfo,
  text: string,
): Located | UnusedReason {
  const { at = { start: 0, end: 0, text: '' } } = entry;
  const isOwn = entry.sha256 === info.sha256 && partOf(entry.file) === partOf(info.file);
  const found = { index, entry, reapplied: !isOwn };
  if (isOwn && namesDocumentAlone(entry)) return { ...found, start: 0, end: 0 };
  if (isOwn && text.slice(at.start, at.end) === at.text && at.end <= text.length)
    return { ...found, start: at.start, end: at.end };
  // An empty place is found by its offset alone, and a date belongs to one edition.
  if (at.text.trim() === '' || (!isOwn && namesDateAlone(entry))) return isOwn ? 'gone' : 'absent';
  const start = text.indexOf(at.text);
  if (start < 0) return 'gone';
  if (text.indexOf(at.text, start + 1) >= 0) return 'ambiguous';
  return { ...found, start, end: start + at.text.length };
}
