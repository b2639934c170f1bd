import type { DatedEdition } from '../compare/plans.js';
import type { ProgressDocument } from '../model.js';
import type { Input } from './inputs.js';
import type { DocumentCounts } from './tasks/result.js';

/** An extracted and written document. */
export interface Published extends DatedEdition {
  readonly stem: string;
  /** What it was made from, as a hash, if that is kept. */
  readonly key: string | null;
  readonly counts: DocumentCounts;
  /** Returns the document again, at once if the run still holds it. */
  readonly document: () => ProgressDocument;
  readonly input: Input;
  /** The text of the document's transcript if the run still holds it, or null. */
  readonly transcript: string | null;
}
