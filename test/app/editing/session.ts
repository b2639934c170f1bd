import { createEditing, type EditedDocument, type Editing } from '../../../src/app/editing/index.js';
import { applyCorrections, type CorrectedDocument } from '../../../src/index.js';
import type { ProgressRecord } from '../../../src/model.js';
import { type Explained, extractAndExplain } from '../../../src/pipeline.js';

/** A document with a session's corrections, corrected anew after each change, as the page does. */
export class Session {
  #now: { readonly edited: EditedDocument; readonly result: CorrectedDocument } | null = null;

  constructor(
    readonly plain: Explained,
    readonly editing: Editing = createEditing(),
  ) {
    editing.subscribe(() => {
      this.#now = null;
    });
  }

  get result(): CorrectedDocument {
    return this.#corrected().result;
  }

  get edited(): EditedDocument {
    return this.#corrected().edited;
  }

  #corrected() {
    this.#now ??= this.#correct();
    return this.#now;
  }

  #correct() {
    const { document: base, transcript } = this.plain;
    const result = applyCorrections(base, transcript, this.editing.corrections);
    return { result, edited: { stem: 'plan', base, document: result.document, text: transcript.text } };
  }

  /** The record of an activity. */
  record(activity: string): ProgressRecord {
    const found = this.edited.document.records.find((record) => record.activity === activity);
    if (!found) throw new Error(`no record 「${activity}」 among ${this.activities.join('、')}`);
    return found;
  }

  get activities(): readonly string[] {
    return this.edited.document.records.map(({ activity }) => activity);
  }

  /** Where a text begins that the document has once. */
  at(text: string): number {
    const start = this.edited.text.indexOf(text);
    if (start < 0 || this.edited.text.indexOf(text, start + 1) >= 0) throw new Error(`not once: ${text}`);
    return start;
  }
}

export const sessionOf = async (text: string | Uint8Array, file = 'plan.md', editing?: Editing) =>
  new Session(await extractAndExplain(text, { file }), editing);
