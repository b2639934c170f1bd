import { BothError } from '../schema/both-error.js';
import actions from './words/actions.json' with { type: 'json' };
import columns from './words/columns.json' with { type: 'json' };
import departments from './words/departments.json' with { type: 'json' };
import documents from './words/document.json' with { type: 'json' };
import entries from './words/entries.json' with { type: 'json' };
import eras from './words/eras.json' with { type: 'json' };
import evidence from './words/evidence.json' with { type: 'json' };
import legends from './words/legends.json' with { type: 'json' };
import numbering from './words/numbering.json' with { type: 'json' };
import quantities from './words/quantities.json' with { type: 'json' };
import statuses from './words/statuses.json' with { type: 'json' };

/** What the program knows of words; the JSON files in words/ hold it, for people to read. */
const BUILT_IN = {
  actions,
  columns,
  departments,
  documents,
  entries,
  eras,
  evidence,
  legends,
  numbering,
  quantities,
  statuses,
};

export type Vocabulary = typeof BUILT_IN;

/** A vocabulary that cannot be added: what was found, where, and what was expected. */
export class VocabularyError extends BothError {}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The kinds of values in Japanese. */
const KINDS_IN_JAPANESE: Readonly<Record<string, string>> = {
  nothing: '値なし',
  'a list': '一覧([ … ])',
  'an object': 'オブジェクト({ … })',
  string: '文字列',
  number: '数値',
  boolean: '真偽値',
};

function misfit(path: string, found: unknown, expected: readonly string[]): VocabularyError {
  const ja = (kind: string) => KINDS_IN_JAPANESE[kind] ?? kind;
  return new VocabularyError(
    `${path}: found ${kindOf(found)}, expected ${expected.join(' or ')}`,
    `${path}: ${ja(kindOf(found))}です。正しくは${expected.map(ja).join('か')}`,
  );
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : isObject(value) ? 'an object' : typeof value;
}

/** Lists are joined, what is in objects is added key by key; words that are there already are left out. */
function added(known: unknown, more: unknown, path: string): unknown {
  if (path.endsWith('.about')) return known;
  if (known === undefined)
    throw new VocabularyError(`${path}: unknown key`, `${path}: このような項目はありません`);
  if (kindOf(known) !== kindOf(more)) throw misfit(path, more, [kindOf(known)]);
  if (Array.isArray(known) && Array.isArray(more))
    return [...new Set([...known, ...checked(known, more, path)])];
  if (!isObject(known) || !isObject(more)) return more;
  const keys = Object.keys(more).map((key) => [
    key,
    added(Object.hasOwn(known, key) ? known[key] : undefined, more[key], `${path}.${key}`),
  ]);
  return { ...known, ...Object.fromEntries(keys) };
}

/** The members to add to a list, each of the shape that the list's own have: an era needs all of its parts. */
function checked(known: readonly unknown[], more: readonly unknown[], path: string): readonly unknown[] {
  for (const [index, member] of more.entries()) mustBeLike(known, member, `${path}[${index}]`);
  return more;
}

/** @throws {VocabularyError} where a value is of another kind than all in its like places */
function mustBeLike(known: readonly unknown[], value: unknown, path: string): void {
  const kinds = [...new Set(known.map(kindOf))];
  if (!kinds.includes(kindOf(value))) throw misfit(path, value, kinds);
  if (Array.isArray(value)) checked(known.flat(), value, path);
  if (!isObject(value)) return;
  const objects = known.filter(isObject);
  for (const key of Object.keys(objects[0] ?? {})) {
    mustBeLike(
      objects.map((object) => object[key]),
      value[key],
      `${path}.${key}`,
    );
  }
}

/**
 * The words that are built in, with a caller's added to them.
 *
 * @param more an object like the JSON files: `{ "columns": { "item": ["案件名"] } }`
 * @throws {VocabularyError} where it is not of the vocabulary's shape
 */
export const withWords = (more: unknown = {}): Vocabulary =>
  added(BUILT_IN, more, 'vocabulary') as Vocabulary;
