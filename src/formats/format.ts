import type { Content, ReadBlock, Reading, TableForm, Transcript, ValueSheet } from '../model.js';

/** A file's bytes, or the decoded text of a text file. */
export type FileContent = Uint8Array | string;

export interface ReadOptions {
  /** WHATWG label of the encoding; null to detect it from the bytes. */
  readonly encoding: string | null;
  /** The sheet of a workbook to read, where each sheet is a document of its own; else null. */
  readonly sheet?: string | null;
}

/** A kind of file that can be read. */
export interface Format {
  readonly name: string;
  /** The extensions of such files, in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a file with an unknown extension looks like this format. */
  readonly sniff?: (file: FileContent) => boolean;
  /** Whether a file is certainly one of these, whatever its name says. */
  readonly claims?: (file: FileContent) => boolean;
  /** Whether the extension is so general that another format may claim the file. */
  readonly isGeneral?: boolean;
  /** @throws {InputError} for a file that cannot be read */
  readonly read: (file: FileContent, options: ReadOptions) => Promise<Reading>;
  /** The transcript alone, if it takes less work than the whole reading. */
  readonly transcribe?: (file: FileContent, options: ReadOptions) => Promise<Transcript>;
  /** Its cells as they are in the file; without it, the tables of what is read are taken. */
  readonly tables?: ValueReader;
}

/** Reads the cells of a file that is a table. */
export interface ValueReader {
  readonly form: TableForm;
  readonly read: (file: FileContent, options: ReadOptions) => Promise<ValueSheet[]>;
}

/** A format whose files are text. */
export interface TextFormat extends Pick<Format, 'name' | 'extensions' | 'sniff' | 'claims' | 'isGeneral'> {
  /** Reads the decoded text. */
  readonly readText: (text: string) => Content<ReadBlock> | Promise<Content<ReadBlock>>;
}
