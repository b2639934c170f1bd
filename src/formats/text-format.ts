import { InputError } from '../messages/input-error.js';
import type { Transcript } from '../model.js';
import { LineIndex } from '../text/lines.js';
import { decode } from './decode.js';
import type { FileContent, Format, ReadOptions, TextFormat } from './format.js';

const LONE_SURROGATE = /\p{Surrogate}/u;

/** @throws {InputError} `lone-surrogate`: neither UTF-8 nor JSON can hold one */
function refuseLoneSurrogates(text: string): void {
  const offset = text.search(LONE_SURROGATE);
  if (offset < 0) return;
  const { line, column } = new LineIndex(text).addressOf(offset);
  const found = `U+${text.charCodeAt(offset).toString(16).toUpperCase()}`;
  throw new InputError('lone-surrogate', {
    line: String(line),
    column: String(column),
    offset: String(offset),
    found,
  });
}

/** @throws {InputError} for bytes that are empty, binary or undecodable, and for a text with a lone surrogate */
export async function transcribeText(
  file: FileContent,
  { encoding: asked }: ReadOptions,
): Promise<Transcript> {
  if (typeof file === 'string') refuseLoneSurrogates(file);
  const { text, encoding } =
    typeof file === 'string' ? { text: file, encoding: 'utf-8' } : await decode(file, asked);
  return { text, encoding, addresses: new LineIndex(text), omitted: [], medium: 'text' };
}

/** Makes a format from a reader of decoded text. Offsets count in that text. */
export function textFormat({ readText, ...format }: TextFormat): Format {
  return {
    ...format,
    transcribe: transcribeText,
    read: async (file, options) => {
      const transcript = await transcribeText(file, options);
      return { transcript, ...(await readText(transcript.text)) };
    },
  };
}
