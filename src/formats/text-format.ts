import { InputError } from '../messages/input-error.js';
import type { Transcript } from '../model.js';
import { LineIndex } from '../text/lines.js';
import { decode } from './decode.js';
import type { FileContent, Format, ReadOptions, TextFormat } from './format.js';

const HALF = /\p{Surrogate}/u;

/** @throws {InputError} `lone-surrogate`: such a text can be written neither as UTF-8 nor as JSON */
function refuseHalves(text: string): void {
  const offset = text.search(HALF);
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

/** @throws {InputError} for bytes that are empty, no text, or cannot be decoded, and for a text with half a character */
async function transcribe(file: FileContent, { encoding: asked }: ReadOptions): Promise<Transcript> {
  if (typeof file === 'string') refuseHalves(file);
  const { text, encoding } =
    typeof file === 'string' ? { text: file, encoding: 'utf-8' } : await decode(file, asked);
  return { text, encoding, addresses: new LineIndex(text), omitted: [], medium: 'text' };
}

/** Makes a format of a reader of text: its files are decoded, and their offsets count in what they say. */
export function textFormat({ readText, ...format }: TextFormat): Format {
  return {
    ...format,
    transcribe,
    read: async (file, options) => {
      const transcript = await transcribe(file, options);
      return { transcript, ...(await readText(transcript.text)) };
    },
  };
}
