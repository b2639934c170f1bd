import { QUOTE_LENGTH } from '../messages/quote-length.js';
import { type Fault, pathText } from '../schema/fault.js';
import { excerpt } from './excerpt.js';

/** A value of a JSON file, quoted for a message. */
export function quotedValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'object' && value !== null) return 'object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(excerpt(value, QUOTE_LENGTH));
}

/** What was found, with its path: `records[3].status: "done"`. */
export function foundText({ path, found }: Pick<Fault, 'path' | 'found'>): string {
  const where = pathText(path);
  return where === '' ? quotedValue(found) : `${where}: ${quotedValue(found)}`;
}
