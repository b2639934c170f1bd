import { InputError } from '../messages/input-error.js';
import { QUOTE_LENGTH } from '../messages/quote-length.js';

import type { ProgressDocument } from '../model.js';
import { pathText } from '../schema/fault.js';
import { documentFault } from '../schema/generated/validators.js';
import { excerpt } from '../text/excerpt.js';
import { faultIn } from './whole.js';

/** A value as a message quotes it. */
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
 * Reads a document that was extracted before. All of it is looked at, so that whatever takes a document can rely
 * on it; fields that the format does not have are left out.
 *
 * @param text what `<stem>.json` holds
 * @throws {InputError} `input-not-extracted` for what is no JSON, not of this format, or damaged
 */
export function parseDocument(text: string): ProgressDocument {
  const value = parseJson(text);
  // The format comes first in the schema: of another one, nothing else need be right.
  const wrong = documentFault(value) ?? faultIn(value as ProgressDocument);
  if (wrong === null) return value as ProgressDocument;
  const path = pathText(wrong.path);
  const found = quote(wrong.found);
  const values = { found: path === '' ? found : `${path}: ${found}`, expected: wrong.expected };
  throw new InputError('input-not-extracted', values);
}
