import { expect } from 'vitest';
import { readTables } from '../../src/formats/index.js';
import { createLexicon } from '../../src/lexicon/index.js';
import type { TableRuleId, TableVerdict } from '../../src/model.js';
import { checkTables } from '../../src/soumu/index.js';

export async function verdicts(name: string, content: string | Uint8Array) {
  const file = await readTables(name, content, { encoding: null });
  const all = checkTables(file, createLexicon(), 'ja');
  return new Map<TableRuleId, TableVerdict>(all.map((verdict) => [verdict.rule, verdict]));
}

/** What a rule says of a file, and where. */
export async function said(rule: TableRuleId, content: string | Uint8Array, name = 'a.csv') {
  const { verdict, places = [], count = 0 } = (await verdicts(name, content)).get(rule) ?? {};
  expect(places.length).toBe(Math.min(count, 5));
  return [verdict, ...places.map(({ place }) => place)];
}
