import { readFileSync } from 'node:fs';
import { parseDocument } from '../document/parse.js';
import type { ProgressDocument, Transcript } from '../model.js';
import type { Explained } from '../pipeline.js';
import { DraftFile, pathIn } from './files.js';

/** A run holds documents with so many records in memory. */
const MOST_HELD = 500;
/** The same for their text, in UTF-16 code units. */
const MOST_HELD_TEXT = 4_000_000;

type Again = () => ProgressDocument;

/** Returns a document again, and its transcript if that is held. */
export interface Held {
  readonly document: Again;
  readonly transcript: Transcript | null;
}

// Separate functions: closures of one function would all keep everything that any of them needs.
const holding =
  (document: ProgressDocument): Again =>
  () =>
    document;
const readingBack =
  (path: string): Again =>
  () =>
    parseDocument(readFileSync(path, 'utf8'));
const readingPart =
  (draft: DraftFile, start: number, end: number): Again =>
  () =>
    parseDocument(draft.read(start, end));
const failing =
  (error: unknown): Again =>
  () => {
    throw error;
  };

/**
 * The documents of a run, for outputs of all documents. A few are held in memory. Others are read back from their JSON,
 * or from a draft if the run writes no JSON.
 */
export class HeldDocuments {
  #records = 0;
  /** The length of all texts so far. */
  #text = 0;
  #draft: DraftFile | null = null;

  constructor(readonly folder: string) {}

  /**
   * Keeps a document for later.
   *
   * @param json the path of its JSON, or null
   */
  keep({ document, transcript }: Pick<Explained, 'document' | 'transcript'>, json: string | null): Held {
    this.#records += document.records.length;
    this.#text += transcript.text.length;
    if (this.#records <= MOST_HELD)
      return { document: holding(document), transcript: this.#text <= MOST_HELD_TEXT ? transcript : null };
    return { document: json === null ? this.#drafted(document) : readingBack(json), transcript: null };
  }

  /** Removes the draft. */
  discard(): void {
    this.#draft?.discard();
    this.#draft = null;
  }

  #drafted(document: ProgressDocument): Again {
    try {
      this.#draft ??= new DraftFile(pathIn(this.folder, 'documents'));
      const start = this.#draft.length;
      this.#draft.append(JSON.stringify(document));
      return readingPart(this.#draft, start, this.#draft.length);
    } catch (error) {
      // The document itself is written. The error is reported when the document is needed again.
      return failing(error);
    }
  }
}
