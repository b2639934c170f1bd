import type { Content, ReadBlock, Reading, Transcript } from '../model.js';

/** A file's bytes, or the text of a text file that has been decoded already. */
export type FileContent = Uint8Array | string;

export interface ReadOptions {
  /** WHATWG label of the encoding to insist on; null for what the bytes themselves tell. */
  readonly encoding: string | null;
}

/** A kind of file that can be read. */
export interface Format {
  readonly name: string;
  /** The extensions of such files, in lower case, without the dot. */
  readonly extensions: readonly string[];
  /** Whether a file whose extension tells nothing looks like one of these. */
  readonly sniff?: (file: FileContent) => boolean;
  /** @throws {InputError} for a file that cannot be read */
  readonly read: (file: FileContent, options: ReadOptions) => Promise<Reading>;
  /** The transcript alone, where it can be had for less than the whole reading. */
  readonly transcribe?: (file: FileContent, options: ReadOptions) => Promise<Transcript>;
}

/** A format whose files are text. */
export interface TextFormat extends Pick<Format, 'name' | 'extensions' | 'sniff'> {
  /** Reads the decoded text. */
  readonly readText: (text: string) => Content<ReadBlock> | Promise<Content<ReadBlock>>;
}
