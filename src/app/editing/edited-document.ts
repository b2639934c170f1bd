import type { CorrectedText, CorrectionEntry, Place, ProgressDocument, Range } from '../../model.js';

/** A document of the session, before and after its corrections. */
export interface EditedDocument {
  /** The name of its outputs, unique among the documents. */
  readonly stem: string;
  /** As it was extracted, without corrections. */
  readonly base: ProgressDocument;
  /** With the session's corrections. */
  readonly document: ProgressDocument;
  /** The transcript that all offsets count in. */
  readonly text: string;
}

export type CorrectionEntries = readonly CorrectionEntry[];

/** Who corrects, when and why. */
export interface Signature {
  readonly by?: string;
  /** The day: `2026-11-26`. */
  readonly on?: string;
  readonly why?: string;
}

export const rangeOfPlace = ({ start, end }: Pick<Place, 'start' | 'end'>): Range => [start, end];

/** A stretch of a document as a correction names it. */
export const textAtRange = ({ text }: EditedDocument, [start, end]: Range): CorrectedText => ({
  start,
  end,
  text: text.slice(start, end),
});

/** A stretch without the white space at its ends; null if nothing is left. */
export function trimmedRange(text: string, [start, end]: Range): Range | null {
  const marked = text.slice(start, end);
  const from = start + (marked.length - marked.trimStart().length);
  const to = end - (marked.length - marked.trimEnd().length);
  return from < to ? [from, to] : null;
}

/** Whether a correction was made for a document. */
export const isOf = ({ base: { document } }: EditedDocument, entry: CorrectionEntry): boolean =>
  entry.sha256 === document.sha256 && entry.file === document.file;

/** Whether a correction was made for a document, of exactly this stretch. */
export const isAt = (edited: EditedDocument, entry: CorrectionEntry, [start, end]: Range): boolean =>
  isOf(edited, entry) && entry.at?.start === start && entry.at.end === end;

/** A correction without fields that say nothing, in the order of the file's format. */
export function entryFor(
  { base: { document } }: EditedDocument,
  entry: Omit<CorrectionEntry, 'file' | 'sha256'>,
  { by = '', on = '', why = '' }: Signature,
): CorrectionEntry {
  const { at, do: kind, set, parts } = entry;
  return {
    file: document.file,
    sha256: document.sha256,
    ...(at && { at }),
    do: kind,
    ...(set && { set }),
    ...(parts && { parts }),
    ...(by && { by }),
    ...(on && { on }),
    ...(why && { why }),
  };
}
