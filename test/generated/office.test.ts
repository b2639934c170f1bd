import { describe, expect, it } from 'vitest';
import { readFile } from '../../src/formats/index.js';
import { expectedRecords, facts } from './facts.js';
import { LAYOUTS } from './layouts.js';
import { NOTATIONS, type Notation } from './notation.js';
import { toWord, toWorkbook } from './office.js';
import { scoreOf } from './score.js';

const SEEDS = [1, 2];
const RIGHT = { f1: 1, wrong: undefined, missed: undefined, unclaimed: 0 };

/** What a layout without columns of spaces is read as. */
const blocksOf = async (file: string, text: string) =>
  (await readFile(file, text, { encoding: null })).blocks;

async function scores(
  { file, render }: (typeof LAYOUTS)[number],
  notation: Notation,
  as: 'a.xlsx' | 'a.docx',
): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const seed of SEEDS) {
    const parts = facts(seed);
    const blocks = await blocksOf(file, render(parts, notation));
    const bytes = as === 'a.xlsx' ? toWorkbook(blocks) : toWord(blocks);
    found.push(await scoreOf(bytes, as, expectedRecords(parts)));
  }
  return found;
}

const written = LAYOUTS.filter(({ file }) => /\.(?:html|csv|md)$/.test(file));
/** Offices write lists under headings in Word alone: a sheet has no headings but those above its tables. */
const tables = written.filter(({ name }) => !name.startsWith('lists'));

describe.each(tables)('a workbook of $name', (layout) => {
  it.each(NOTATIONS)('$name', async (notation) =>
    expect(await scores(layout, notation, 'a.xlsx')).toEqual(SEEDS.map(() => RIGHT)),
  );
});

describe.each(written)('a Word file of $name', (layout) => {
  it.each(NOTATIONS)('$name', async (notation) =>
    expect(await scores(layout, notation, 'a.docx')).toEqual(SEEDS.map(() => RIGHT)),
  );
});
