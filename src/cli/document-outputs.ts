import type { Language, ProgressDocument, Transcript } from '../model.js';
import type { Explained } from '../pipeline.js';
import { toJson } from '../write/json.js';
import { makeFolder, pathIn, writeWhole } from './files.js';
import { type Output, suffixesOf } from './outputs.js';

/** A document, and the text that its offsets count in. */
export type Extracted = Pick<Explained, 'document' | 'transcript'>;

/** A destination of documents. */
export interface DocumentOutputs {
  /** @throws {InputError} */
  write(extracted: Extracted, stem: string): void;
  /**
   * Ends the run.
   *
   * @param fail receives each file that could not be written
   * @returns the files that were written
   */
  finish(fail: (path: string, error: unknown) => void): readonly string[];
  discard(): void;
}

/** What one output writes for a run's documents. */
export interface DocumentSink {
  /** Makes a document's own files in memory. `keep` then adds it to the combined files, and never fails. */
  take(
    document: ProgressDocument,
    stem: string,
    transcript: Transcript,
  ): {
    /** In the order of the output's suffixes; null for a file that this document does not have. */
    readonly texts: readonly (string | null)[];
    readonly keep: () => void;
  };
  /** The combined files of all documents. */
  readonly combined: readonly FileOfAll[];
}

/** A combined file, open until all documents are in it. */
interface FileOfAll {
  readonly path: string;
  /** @throws {InputError} `output-unwritable`; leaves nothing behind */
  finish(): void;
  discard(): void;
}

interface SinkSettings {
  /** The path of a file with that name. */
  readonly path: (name: string) => string;
  readonly headings: Language;
}

/** @throws {InputError} `output-unwritable` */
export type OpenSink = (settings: SinkSettings) => DocumentSink;

/** For commands that write nothing. */
export const NO_OUTPUTS: DocumentOutputs = { write: () => {}, finish: () => [], discard: () => {} };

/** Writes each document's JSON to standard output. */
export function toStream(write: (text: string) => void): DocumentOutputs {
  return { ...NO_OUTPUTS, write: ({ document }) => write(toJson(document)) };
}

/** @throws {InputError} `output-unwritable`; leaves nothing behind */
function openAll(open: readonly OpenSink[], settings: SinkSettings): DocumentSink[] {
  const sinks: DocumentSink[] = [];
  try {
    for (const openSink of open) sinks.push(openSink(settings));
  } catch (error) {
    for (const file of sinks.flatMap(({ combined }) => combined)) file.discard();
    throw error;
  }
  return sinks;
}

/**
 * Writes the contract's files to a folder.
 *
 * @throws {InputError} `output-unwritable`
 */
export async function toFolder(
  folder: string,
  outputs: readonly Output[],
  headings: Language,
): Promise<DocumentOutputs> {
  const writers = await Promise.all(outputs.flatMap(({ documents }) => documents?.load() ?? []));
  makeFolder(folder);
  const path = (name: string) => pathIn(folder, name);
  const written: string[] = [];
  const sinks = openAll(
    writers.map(({ openSink }) => openSink),
    { path, headings },
  );
  const suffixes = suffixesOf(outputs, 'documents');
  const combined = sinks.flatMap((sink) => sink.combined);
  return {
    write({ document, transcript }, stem) {
      // All texts are made before the first is written, so that a failing document is in no file.
      const taken = sinks.map((sink) => sink.take(document, stem, transcript));
      for (const [index, text] of taken.flatMap(({ texts }) => texts).entries()) {
        if (text === null) continue;
        const file = path(`${stem}${suffixes[index]}`);
        writeWhole(file, text);
        written.push(file);
      }
      for (const { keep } of taken) keep();
    },
    finish(fail) {
      for (const file of combined) {
        try {
          file.finish();
          written.push(file.path);
        } catch (error) {
          fail(file.path, error);
        }
      }
      return written;
    },
    discard() {
      for (const file of combined) file.discard();
    },
  };
}
