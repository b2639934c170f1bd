import type { Lexicon } from '../lexicon/index.js';
import type { Reading } from '../model.js';
import { readDelimited } from './delimited.js';
import { readMarkdown, readText } from './markdown.js';

/** Reads a decoded text into blocks. */
export type Reader = (text: string, lexicon: Lexicon) => Promise<Reading>;

/** Loaded when it is first needed: the HTML parser takes longer to load than a text takes to read. */
const readHtmlDocument: Reader = async (text) => (await import('./html.js')).readHtml(text);

/** From a file's extension to its reader. A new format is a line here and a file beside this one. */
const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries({
    md: readMarkdown,
    markdown: readMarkdown,
    html: readHtmlDocument,
    htm: readHtmlDocument,
    txt: readText,
    tsv: async (text) => readDelimited(text, '\t'),
    csv: async (text) => readDelimited(text, ','),
  }),
);

/** The extensions of files that can be read, in lower case, without the dot. */
export const EXTENSIONS: readonly string[] = [...READERS.keys()];

/** The extension of a file's name in lower case, or "". */
export function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

const LOOKS_LIKE_HTML = /^\s*<(?:!doctype\s|html|head|body|table|div|h[1-6]|p)[\s>]/i;

/** The reader for a text: by its file's extension, or, where that tells nothing, by how the text begins. */
export function readerFor(file: string, text: string): Reader {
  const known = READERS.get(extensionOf(file));
  return known ?? (LOOKS_LIKE_HTML.test(text.slice(0, 1000)) ? readHtmlDocument : readMarkdown);
}
