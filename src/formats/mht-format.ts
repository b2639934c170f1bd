import { InputError } from '../messages/input-error.js';
import type { Content, Reading, Transcript } from '../model.js';
import { LineIndex } from '../text/lines.js';
import { decode, encodingLabel } from './decode.js';
import type { FileContent, Format, ReadOptions } from './format.js';
import { isFrameset, SHEET_TABS } from './frames.js';
import type { MimePart } from './mime.js';

const IS_MIME =
  /^(?:[\w-]+:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*?content-type:\s*(?:multipart\/related|text\/html)/i;
/** How far into a file its headers must name its type. */
const HEADERS_LENGTH = 2000;

const beginningOf = (file: FileContent) =>
  typeof file === 'string'
    ? file.slice(0, HEADERS_LENGTH)
    : new TextDecoder('latin1').decode(file.subarray(0, HEADERS_LENGTH));

/** A page within the file: its text, and where that begins in the transcript. */
interface SavedPage {
  readonly text: string;
  readonly base: number;
}

interface Pages {
  readonly pages: readonly SavedPage[];
  readonly transcript: Transcript;
}

async function decodePart({ body, charset }: MimePart, asked: string | null) {
  const declared = charset === null ? null : encodingLabel(charset);
  // What a header says counts only where the bytes are so.
  return decode(body, asked ?? declared).catch(() => decode(body));
}

/** The pages of text, frames and their tabs left out; where there is nothing else, none. */
async function pagesOf(file: FileContent, { encoding }: ReadOptions): Promise<Pages> {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const { parseMime } = await import('./mime.js');
  const parts = parseMime(bytes).filter(
    ({ type, location }) => type === 'text/html' && !SHEET_TABS.test(location),
  );
  const pages: SavedPage[] = [];
  let label: string | null = null;
  let length = 0;
  for (const part of parts) {
    if (part.body.length === 0) continue;
    const decoded = await decodePart(part, encoding);
    if (isFrameset(decoded.text)) continue;
    label ??= decoded.encoding;
    pages.push({ text: decoded.text, base: length });
    length += decoded.text.length + 1;
  }
  if (pages.length === 0) throw new InputError('input-empty');
  const text = pages.map((page) => page.text).join('\n');
  const addresses = new LineIndex(text);
  return {
    pages,
    transcript: { text, encoding: label, addresses, omitted: [], medium: 'text', isExtract: true },
  };
}

async function read(file: FileContent, options: ReadOptions): Promise<Reading> {
  const { pages, transcript } = await pagesOf(file, options);
  const { readHtml } = await import('./html.js');
  const contents = pages.map(({ text, base }): Content => readHtml(text, base));
  return {
    transcript,
    blocks: contents.flatMap(({ blocks }) => blocks),
    markup: contents.flatMap(({ markup }) => [...markup]),
    blanks: contents.flatMap(({ blanks }) => blanks),
    findings: contents.flatMap(({ findings }) => findings),
  };
}

/** Web pages saved as one file (.mht), by Excel, Word or a browser. */
export const mht: Format = {
  name: 'MHTML',
  extensions: ['mht', 'mhtml'],
  claims: (file) => IS_MIME.test(beginningOf(file)),
  sniff: (file) => IS_MIME.test(beginningOf(file)),
  read,
  transcribe: async (file, options) => (await pagesOf(file, options)).transcript,
};
