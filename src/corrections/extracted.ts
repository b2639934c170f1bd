import type { CorrectionEntry, ProgressDocument } from '../model.js';
import { fieldsOf, namesDocumentAlone } from './fields.js';
import { setOnDocument } from './values.js';
import type { DoneCorrection } from './workspace.js';

/**
 * An extracted document with its title and date as a person has set them. Its text is not there any more; what was
 * corrected in it, was corrected when it was extracted.
 */
export function documentCorrected(
  document: ProgressDocument,
  entries: readonly CorrectionEntry[],
): ProgressDocument {
  const draft = { info: document.document, made: [] as DoneCorrection[] };
  for (const [index, entry] of entries.entries()) {
    if (entry.sha256 !== document.document.sha256 || !namesDocumentAlone(entry)) continue;
    for (const field of fieldsOf(entry)) {
      const value = entry.set?.[field] as string | null;
      if (field === 'document.title' || field === 'document.date')
        setOnDocument(draft, field, value, { index, reapplied: false });
    }
  }
  if (draft.made.length === 0) return document;
  const made = draft.made.map(({ target: _, index: __, ...rest }) => ({ id: null, ...rest }));
  return { ...document, document: draft.info, corrections: [...document.corrections, ...made] };
}
