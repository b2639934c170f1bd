import { readFileSync } from 'node:fs';
import { decode } from '../formats/decode.js';
import { InputError } from '../messages/input-error.js';
import { sentence } from '../messages/render.js';

/**
 * Reads a JSON file of words in any encoding.
 *
 * @throws {Error} for a file that is unreadable or not JSON
 */
export async function readWords(file: string): Promise<unknown> {
  try {
    const { text } = await decode(readFileSync(file));
    return JSON.parse(text);
  } catch (error) {
    throw error instanceof InputError ? new Error(sentence(error.rule, error.values, 'en')) : error;
  }
}
