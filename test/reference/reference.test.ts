import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { reference } from './reference.js';

it('the reference has words to add that can be added', () => {
  const [, example = ''] = /## Words[^#]*?```json\n([\s\S]*?)```/.exec(reference()) ?? [];
  const { columns, eras } = createLexicon(JSON.parse(example)).words;
  expect(columns.item).toContain('案件名');
  expect(eras.eras.at(-1)).toMatchObject({ name: '新元' });
});

it('the reference says what the rules and the vocabulary say; npm run reference writes it anew', () => {
  expect(readFileSync('docs/reference.md', 'utf8')).toBe(reference());
});
