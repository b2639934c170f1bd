import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reference } from './reference.js';

it('the reference says what the rules and the vocabulary say; npm run reference writes it anew', () => {
  expect(readFileSync('docs/reference.md', 'utf8')).toBe(reference());
});
