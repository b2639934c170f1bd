import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import { asWritten } from '../../src/lexicon/patterns.js';

/** The lexicon itself, rooms that print sentences for people, and one that judges how tables of any kind are written. */
const NOT_READING = ['lexicon', 'messages', 'schema', 'report', 'cli', 'write', 'app', 'soumu'];

/** Files of the reading rooms that may name brackets and bullets, and why. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'formats/pdf/pdfjs/fonts.ts': 'fonts name the dots that they have one shape for by any of them',
  'formats/pdf/text-lines.ts': 'vertical signs are written as level ones',
  'formats/pdf/wrapped.ts': 'type-setters begin and end no line with some signs',
  'text/normalise.ts': 'the contract lists the signs that section 5 makes one of',
  'text/fold.ts': 'brackets of a kind are folded whether or not they hold tags',
  'text/formula.ts': 'spreadsheets begin a formula with signs of either width',
  'text/align.ts': 'signs weigh little when two texts are laid side by side',
};

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .filter((file) => !NOT_READING.includes(file.split('/')[0] ?? ''));

/** Brackets and bullets in either width. Those of ASCII are left out: they are the notation of every language. */
const { brackets, bullets } = createLexicon().words.entries;
const SIGNS = asWritten([...brackets.join(''), ...bullets]).filter((sign) => /\P{ASCII}/u.test(sign));

/** The signs in a program's text, comments left out. */
function signsIn(program: string): string[] {
  const { code } = transformSync(program, { loader: 'ts', charset: 'utf8', minifyWhitespace: true });
  return SIGNS.filter((sign) => code.includes(sign));
}

describe('brackets and bullets', () => {
  it('are found in literals and not in comments', () => {
    expect(signsIn("/** 【】 */\nconst a = /[】]$/; // ・\nconst b = '●';")).toEqual(['】', '●']);
    expect(signsIn("const a = '（' + 1;")).toEqual(['（']);
  });

  it.each(files)('stand in no literal of %s', (file) => {
    const found = signsIn(readFileSync(join('src', file), 'utf8'));
    if (EXCEPTIONS[file] === undefined) expect(found).toEqual([]);
    else expect(found).not.toEqual([]);
  });
});
