import type { Language, ProgressDocument } from '../model.js';
import type { CombinedFile, Rows } from './combined.js';
import type { Text } from './files.js';
import { outputsFor } from './outputs.js';
import type { Made } from './tasks/result.js';
import type { MakingSettings } from './tasks/settings.js';

/** What a document's files are made from. */
export interface Making {
  readonly document: ProgressDocument;
  readonly stem: string;
  /** The text that the document's offsets count in. */
  readonly transcript: Text;
  /** Whether the input is a text file, and its own transcript. */
  readonly isText: boolean;
  readonly headings: Language;
}

/** The texts of a document in one output: its own files in the order of the suffixes, and its rows in the combined file. */
interface MadeTexts {
  readonly files: Made['files'];
  readonly rows: Rows | null;
}

/** Where the combined files are, and their language. */
export interface SinkSettings {
  /** The path of a file with that name. */
  readonly path: (name: string) => string;
  readonly headings: Language;
}

/** How an output writes documents. */
export interface DocumentWriter {
  readonly makeTexts: (making: Making) => MadeTexts;
  /**
   * Opens the combined file of all documents, if the output has one.
   *
   * @throws {InputError} `output-unwritable`
   */
  readonly openCombined: ((settings: SinkSettings) => CombinedFile) | null;
}

/** What a document's texts are made from besides the document. */
type Source = Pick<Making, 'stem' | 'transcript' | 'isText'>;

/** Makes the texts of a document in all outputs. */
export type TextMaker = (document: ProgressDocument, source: Source) => Made;

/** The writers of outputs as one function, which makes all texts of a document before any is written. */
export async function writersOf({ headings, ...chosen }: MakingSettings): Promise<TextMaker> {
  const loaded = outputsFor(chosen).flatMap(({ documents }) => documents?.load() ?? []);
  const writers = await Promise.all(loaded);
  return (document, { stem, transcript, isText }) => {
    const making = { document, stem, transcript, isText, headings };
    const texts = writers.map(({ documentWriter }) => documentWriter.makeTexts(making));
    return {
      files: texts.flatMap(({ files }) => files),
      rows: texts.flatMap(({ rows }) => rows ?? []),
    };
  };
}
