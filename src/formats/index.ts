import type { Reading, Transcript } from '../model.js';
import { csv, tsv } from './delimited.js';
import type { FileContent, Format, ReadOptions } from './format.js';
import { html } from './html-format.js';
import { markdown, plainText } from './markdown.js';

/** The formats that can be read. To add one, write a file beside this one and add a line here. */
export const FORMATS: readonly Format[] = [markdown, html, plainText, tsv, csv];

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

/** The extensions of files that can be read, in lower case, without the dot. */
export const EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys()];

/** The extension of a file's name in lower case, or "". */
export function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The format of a file, by its extension or else by its content. */
export function formatOf(file: string, content: FileContent): Format {
  const known = BY_EXTENSION.get(extensionOf(file));
  return known ?? FORMATS.find(({ sniff }) => sniff?.(content)) ?? markdown;
}

/**
 * Reads a file's text and blocks.
 *
 * @param file its path or name
 * @throws {InputError} for a file that cannot be read
 */
export function readFile(file: string, content: FileContent, options: ReadOptions): Promise<Reading> {
  return formatOf(file, content).read(content, options);
}

/** Like `readFile`, for callers that need only the text. */
export async function transcribeFile(
  file: string,
  content: FileContent,
  options: ReadOptions,
): Promise<Transcript> {
  const { transcribe, read } = formatOf(file, content);
  return transcribe ? transcribe(content, options) : (await read(content, options)).transcript;
}
