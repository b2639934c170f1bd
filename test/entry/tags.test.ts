import { describe, expect, it } from 'vitest';
import { TagReader } from '../../src/entry/tags.js';
import { createLexicon } from '../../src/lexicon/index.js';
import { segmentsOf, verbatim } from '../../src/text/text.js';

const reader = new TagReader(createLexicon(), { departments: new Set(), era: '平成' });

/** What is read of an entry that stands at offset 100 of a document. */
function read(text: string) {
  const { activity, yearTags, departments, strayBracket } = reader.read(verbatim(text, 100));
  return {
    activity: activity.value,
    years: yearTags.flatMap(({ years }) => years.years),
    departments: departments.map(({ name }) => name),
    stray: strayBracket?.value ?? null,
  };
}

describe('the tags of an entry', () => {
  it.each([
    ['苗木の配布(平成27～28年度)【公園課】', '苗木の配布', [2015, 2016], ['公園課'], null],
    ['苗木の配布【公園課】(平成27年度)', '苗木の配布', [2015], ['公園課'], null],
    ['講座【入門編】の実施(平成27年度)', '講座【入門編】の実施', [2015], [], null],
    ['苗木の配布', '苗木の配布', [], [], null],
    ['計画(平成24年3月決定)の周知', '計画(平成24年3月決定)の周知', [], [], null],
  ])('are read from its right end: %s', (text, activity, years, departments, stray) => {
    expect(read(text)).toEqual({ activity, years, departments, stray });
  });

  it('leave the rest of the text its origin', () => {
    const { activity } = reader.read(verbatim('植樹(平成27年度)', 100));
    expect(segmentsOf(activity).map(({ start }) => start)).toEqual([100]);
  });
});
