import { asInputError } from '../../messages/input-error.js';
import { sentence } from '../../messages/render.js';
import type { Both } from '../../schema/both.js';

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** What a person is told of an error. One of another kind than `InputError` is unexpected. */
export function sentenceOf(error: unknown): Both {
  const { rule, values } = asInputError(error, messageOf);
  return { ja: sentence(rule, values, 'ja'), en: sentence(rule, values, 'en') };
}
