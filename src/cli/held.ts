import { readFileSync } from 'node:fs';
import { parseDocument } from '../document/parse.js';
import type { Changes, ProgressDocument } from '../model.js';
import { asString, DraftFile, joined, pathIn, type Text } from './files.js';
import type { Extracted } from './tasks/result.js';

/** A run holds documents with so many records in memory. */
const MOST_HELD = 500;
/** Comparisons with so many changes, which hold the records of two editions. */
const MOST_HELD_CHANGES = 1000;
/** As `MOST_HELD` for the documents' text, in UTF-16 code units. */
const MOST_HELD_TEXT = 4_000_000;

type Again = () => ProgressDocument;
type ChangesAgain = () => Changes;

/** Returns a document again, and the text of its transcript if that is held. */
export interface Held {
  readonly document: Again;
  readonly transcript: string | null;
}

// Separate functions: closures of one function would all keep everything that any of them needs.
const holding =
  (document: ProgressDocument): Again =>
  () =>
    document;
const parsing =
  (json: readonly Text[]): Again =>
  () =>
    parseDocument(joined(json));
const readingBack =
  (path: string): Again =>
  () =>
    parseDocument(readFileSync(path, 'utf8'));
const holdingChanges =
  (changes: Changes): ChangesAgain =>
  () =>
    changes;
const readingChangesBack =
  (path: string): ChangesAgain =>
  () =>
    JSON.parse(readFileSync(path, 'utf8'));
const parsedFrom =
  <T>(json: () => string, parse: (text: string) => T) =>
  () =>
    parse(json());
const readingPart = (draft: DraftFile, start: number, end: number) => (): string => draft.read(start, end);
const failing = (error: unknown) => (): never => {
  throw error;
};

/**
 * The documents and comparisons of a run, for outputs of all documents. A few are held in memory. Others are read back
 * from their JSON, or from a draft if the run writes no JSON.
 */
export class HeldDocuments {
  #records = 0;
  /** The length of all texts so far. */
  #text = 0;
  #changes = 0;
  #draft: DraftFile | null = null;

  constructor(readonly folder: string) {}

  /**
   * Keeps a document for later.
   *
   * @param path the path of its JSON, or null
   */
  keep({ document, json, transcript, counts, info }: Extracted, path: string | null): Held {
    this.#records += counts.records;
    this.#text += info.characters;
    if (this.#records > MOST_HELD)
      return {
        document:
          path === null
            ? parsedFrom(this.#drafted(json ?? [JSON.stringify(document)]), parseDocument)
            : readingBack(path),
        transcript: null,
      };
    const again = document ? holding(document) : parsing(json ?? []);
    const text = this.#text <= MOST_HELD_TEXT ? transcript : null;
    return { document: again, transcript: text === null ? null : asString(text) };
  }

  /**
   * Keeps a comparison for later.
   *
   * @param path the path of its JSON, or null
   */
  keepChanges(changes: Changes, path: string | null): ChangesAgain {
    this.#changes += changes.changes.length;
    if (this.#changes <= MOST_HELD_CHANGES) return holdingChanges(changes);
    if (path !== null) return readingChangesBack(path);
    return parsedFrom(this.#drafted([JSON.stringify(changes)]), (text): Changes => JSON.parse(text));
  }

  /** Removes the draft. */
  discard(): void {
    this.#draft?.discard();
    this.#draft = null;
  }

  #drafted(json: readonly Text[]): () => string {
    try {
      this.#draft ??= new DraftFile(pathIn(this.folder, 'documents'));
      const start = this.#draft.length;
      for (const part of json) this.#draft.append(part);
      return readingPart(this.#draft, start, this.#draft.length);
    } catch (error) {
      // What was asked for is written. The error is reported when this is needed again.
      return failing(error);
    }
  }
}
