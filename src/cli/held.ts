import { readFileSync } from 'node:fs';
import { parseDocument } from '../document/parse.js';
import type { ProgressDocument, Transcript } from '../model.js';
import type { Explained } from '../pipeline.js';
import { DraftFile, pathIn } from './files.js';

/** How many records' documents a run holds in memory. */
const MOST_HELD = 500;
/** How much of their text, in UTF-16 code units. */
const MOST_HELD_TEXT = 4_000_000;

type Again = () => ProgressDocument;

/** A document that can be given again, with its transcript where that is held as well. */
export interface Held {
  readonly document: Again;
  readonly transcript: Transcript | null;
}

// Functions of their own, since closures made in one would all hold what any of them needs.
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
 * The documents of a run, for what comes of all of them together. A few are held in memory; many are read back from
 * their JSON, or from a draft where the run writes no JSON.
 */
export class HeldDocuments {
  #records = 0;
  /** How long the texts of the documents so far are. */
  #text = 0;
  #draft: DraftFile | null = null;

  constructor(readonly folder: string) {}

  /**
   * Keeps a document, to give it again.
   *
   * @param json the path of the JSON that the run has written of it, or null
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
      // The document itself is written; what needs it again tells of this.
      return failing(error);
    }
  }
}
