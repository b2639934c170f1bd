import { expect, it } from 'vitest';
import { extract } from '../src/pipeline.js';
import { CONSTRUCTS } from './hostile/constructs.js';
import { exponentAgain } from './hostile/exponent.js';

/** A few of the constructs that `hostile/probe.test.ts` doubles, which once took the square of their size or worse. */
const ONCE_SLOW = [
  ['a.md', 'piece "**あ*"', 3000],
  ['a.md', 'lines with emphasis', 700],
  ['a.md', 'table: one long row in a long table', 400],
  ['a.md', 'table: columns of one name', 1500],
  ['a.md', 'in a cell "】"', 4000],
  ['a.txt', 'laid out: prose before', 1500],
  ['a.csv', 'csv: a cell of lines with doubled quotes', 2500],
] as const;

/** Far from 2, and far enough from 1 for tests that run beside others. */
const FAR_FROM_SQUARE = 1.5;

it.each(ONCE_SLOW)('%s: the time that %s takes grows with its size', async (file, name, size) => {
  const construct = CONSTRUCTS.find((one) => one.file === file && one.name === name);
  expect(construct).toBeDefined();
  const exponent = await exponentAgain((count) => {
    const text = construct?.make(count) ?? '';
    return () => extract(text, { file });
  }, size);
  expect(exponent).toBeLessThan(FAR_FROM_SQUARE);
});
