import { readFileSync } from 'node:fs';
import { decode } from '../formats/decode.js';
import { BothError } from '../schema/both-error.js';

/**
 * Reads a JSON file of words in any encoding.
 *
 * @throws {BothError} for a file that is not JSON
 * @throws {Error} for a file that is unreadable
 */
export async function readWords(file: string): Promise<unknown> {
  const { text } = await decode(readFileSync(file));
  try {
    return JSON.parse(text);
  } catch (error) {
    throw notJson(text, error instanceof Error ? error.message : String(error));
  }
}

/** What is wrong with a text that is no JSON, by the position in what V8 says of it. */
function notJson(text: string, said: string): BothError {
  const position = / at position ([0-9]+)/.exec(said)?.[1];
  if (position === undefined) return new BothError(`not JSON: ${said}`, 'JSON として読めません');
  const before = text.slice(0, Number(position)).split('\n');
  const line = before.length;
  const column = (before.at(-1) ?? '').length + 1;
  return new BothError(`not JSON: ${said}`, `JSON として読めません(${line}行目の${column}文字目)`);
}
