import { InputError } from '../messages/input-error.js';
import { QUOTE_LENGTH } from '../messages/quote-length.js';

import type { ProgressDocument } from '../model.js';
import { pathText } from '../schema/fault.js';
import { documentFault } from '../schema/generated/validators.js';
import { excerpt } from '../text/excerpt.js';
import { faultIn } from './whole.js';

/** A value, quoted for a message. */
function quote(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(excerpt(value, QUOTE_LENGTH));
}

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
  const path = pathText(wrong.path);
  const found = quote(wrong.found);
  const values = { found: path === '' ? found : `${path}: ${found}`, expected: wrong.expected };
  throw new InputError('input-not-extracted', values);
}
