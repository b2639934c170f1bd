import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const shell = readFileSync('src/app/page/shell.html', 'utf8');
const words = readFileSync('src/app/page/words.ts', 'utf8');

/** The Japanese of a word, as the list of words has it. */
const japaneseOf = (name: string) => new RegExp(`^  ${name}: \\{\\s*ja: '([^']*)'`, 'm').exec(words)?.[1];

describe('the words of the page', () => {
  it('stand in its markup as in the list of words', () => {
    const shown = [...shell.matchAll(/data-t="app\.(\w+)"[^>]*>([^<]*)</g)];
    expect(shown.length).toBeGreaterThan(30);
    for (const [, name = '', text] of shown) expect(text, name).toBe(japaneseOf(name));
  });
});
