import { InputError } from '../messages/input-error.js';
import type { ProgressDocument } from '../model.js';
import { documentFault } from '../schema/generated/validators.js';
import { foundText } from '../text/quoted.js';
import { faultIn } from './whole.js';

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    throw new InputError('input-not-extracted', { found, expected: 'JSON' });
  }
}

/**
 * Reads the JSON of an extracted document. Validates all of it, so that callers can rely on it. Leaves out unknown
 * fields.
 *
 * @param text the content of `<stem>.json`
 * @throws {InputError} `input-not-extracted` for text that is not JSON, not of this format, or damaged
 */
export function parseDocument(text: string): ProgressDocument {
  const value = parseJson(text);
  // The schema checks the format first: nothing else applies to other formats.
  const wrong = documentFault(value) ?? faultIn(value as ProgressDocument);
  if (wrong === null) return value as ProgressDocument;
  const values = { found: foundText(wrong), expected: wrong.expected };
  throw new InputError('input-not-extracted', values);
}
