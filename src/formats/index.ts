import { InputError } from '../messages/input-error.js';
import type { Finding, Reading, Transcript, ValueFile } from '../model.js';
import { csv, tsv } from './delimited.js';
import type { FileContent, Format, ReadOptions } from './format.js';
import { html } from './html-format.js';
import { markdown, plainText } from './markdown.js';
import { mht } from './mht-format.js';
import { privateUseFindings } from './private-use.js';
import { type Container, containerOf, pictureOf } from './signatures.js';

/** The formats of files that are text. A new one is a line here and a file beside this one. */
export const FORMATS: readonly Format[] = [markdown, html, plainText, tsv, csv, mht];

const BY_EXTENSION: ReadonlyMap<string, Format> = new Map(
  FORMATS.flatMap((format) => format.extensions.map((extension) => [extension, format] as const)),
);

/**
 * The formats of files that are no text, by the first bytes that they begin with; null for one that is read as what it
 * holds. All of it is loaded when the first such file comes.
 */
const CONTAINERS: Readonly<
  Record<Container, (bytes: Uint8Array, extension: string) => Promise<Format | null>>
> = {
  zip: async (bytes) => (await import('./office/index.js')).formatOfZip(bytes),
  ole: async (bytes, extension) => (await import('./office/index.js')).formatOfOle(bytes, extension),
  pdf: async () => (await import('./pdf/format.js')).pdf,
};

/** The extensions of files that are no text and can be read. */
const CONTAINED: readonly string[] = ['xlsx', 'xlsm', 'xls', 'ods', 'docx', 'docm', 'zip', 'pdf'];

/** The extensions of files that can be read, in lower case, without the dot. */
export const EXTENSIONS: readonly string[] = [...BY_EXTENSION.keys(), ...CONTAINED];

/** The same for messages: `.md .html …`. */
export const READABLE: string = EXTENSIONS.map((extension) => `.${extension}`).join(' ');

/** Extensions that say that a file is no text, whether it can be read or not. */
const NO_TEXT: ReadonlySet<string> = new Set(
  `${CONTAINED.join(' ')} doc xlsb xltx xltm xlt ots dotx dotm dot`.split(' '),
);

/** The extension of a file's name in lower case, or "". */
export function extensionOf(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The format of a text: by its file's extension, or, where that tells nothing or lies, by what it holds. */
export function formatOf(file: string, content: FileContent): Format {
  const extension = extensionOf(file);
  const known = BY_EXTENSION.get(extension);
  if (known && !known.isGeneral) return known;
  const claimed = FORMATS.find(({ claims }) => claims?.(content));
  if (claimed) return claimed;
  if (known) return known;
  const sniffed = FORMATS.find(({ sniff }) => sniff?.(content));
  return sniffed ?? (NO_TEXT.has(extension) ? plainText : markdown);
}

/** Extensions of programs whose files say nothing else of what they are. */
const REFUSED: Readonly<Record<string, 'docuworks-file' | 'ichitaro-file'>> = {
  xdw: 'docuworks-file',
  xbd: 'docuworks-file',
  jsw: 'ichitaro-file',
  jfw: 'ichitaro-file',
};

/** @throws {InputError} for a file that is no text and cannot be read */
function refuseOthers(file: string, content: FileContent): void {
  const picture = pictureOf(content);
  if (picture !== null) throw new InputError('picture-file', { found: picture });
  const rule = REFUSED[extensionOf(file)];
  if (rule !== undefined && typeof content !== 'string' && content.includes(0)) throw new InputError(rule);
}

/** @throws {InputError} for a file that cannot be read */
async function formatFor(file: string, content: FileContent): Promise<Format> {
  const container = containerOf(content);
  if (container === null || typeof content === 'string') {
    refuseOthers(file, content);
    return formatOf(file, content);
  }
  return (await CONTAINERS[container](content, extensionOf(file))) ?? formatOf(file, content);
}

/** The name of a file without that of its sheet: book.xlsx for book.xlsx#R5. */
const withoutSheet = (file: string, { sheet }: ReadOptions) =>
  sheet && file.endsWith(`#${sheet}`) ? file.slice(0, -sheet.length - 1) : file;

/** What an input is called that nobody has given a name. */
export const UNNAMED = 'stdin.md';

/** That a file's extension says what it is not. */
function extensionFindings(file: string, { name, extensions }: Format): Finding[] {
  if (file === UNNAMED) return [];
  const extension = extensionOf(file);
  if (extensions.includes(extension) || !(BY_EXTENSION.has(extension) || NO_TEXT.has(extension))) return [];
  const values = { extension, found: name, expected: extensions[0] ?? '' };
  return [{ rule: 'extension-differs', range: [0, 0], values }];
}

/**
 * Reads a file's text and blocks.
 *
 * @param given its path or name
 * @throws {InputError} for a file that cannot be read
 */
export async function readFile(given: string, content: FileContent, options: ReadOptions): Promise<Reading> {
  const file = withoutSheet(given, options);
  const format = await formatFor(file, content);
  const reading = await format.read(content, options);
  const findings = [...extensionFindings(file, format), ...privateUseFindings(reading.transcript)];
  return findings.length === 0 ? reading : { ...reading, findings: [...findings, ...reading.findings] };
}

/** Like `readFile`, for callers that need only the text. */
export async function transcribeFile(
  file: string,
  content: FileContent,
  options: ReadOptions,
): Promise<Transcript> {
  const { transcribe, read } = await formatFor(withoutSheet(file, options), content);
  return transcribe ? transcribe(content, options) : (await read(content, options)).transcript;
}

/**
 * Reads a file's tables cell by cell, whatever they are about.
 *
 * @throws {InputError} for a file that cannot be read
 */
export async function readTables(
  file: string,
  content: FileContent,
  options: ReadOptions,
): Promise<ValueFile> {
  const { name: kind, tables, read } = await formatFor(file, content);
  if (tables) return { form: tables.form, kind, sheets: await tables.read(content, options) };
  const { tableOf } = await import('./tables.js');
  const { blocks, transcript } = await read(content, options);
  const sheets = blocks.flatMap((block) => (block.kind === 'table' ? [tableOf(block, transcript)] : []));
  return { form: 'document', kind, sheets };
}
