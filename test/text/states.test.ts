import { expect, expectTypeOf, it } from 'vitest';
import { createLexicon } from '../../src/lexicon/index.js';
import type { FoldedString, Line, NormalString, SourceText, SpacedString } from '../../src/model.js';
import { fold } from '../../src/text/fold.js';
import { normalise, normaliseKeepingSpaces, normaliseString } from '../../src/text/normalise.js';
import { join, slice, trim, verbatim } from '../../src/text/text.js';

const { statuses, years, dates, numbering, headings, departments, marks, documents, identity, wrapping } =
  createLexicon();
const raw = verbatim('未 実 施', 0);
const spaced = normaliseKeepingSpaces(raw);
const normal = normalise(raw);
const folded = fold(normal.value);

/** What must not compile; the compiler tells of each line that does. It is never run. */
export function mixed(line: Line): void {
  // @ts-expect-error a line's text is raw
  statuses.stated(line.text.value);
  // @ts-expect-error so is what is cut from it
  statuses.ofActivity(trim(line.text).value);
  // @ts-expect-error white space is still there
  statuses.stated(spaced.value);
  // @ts-expect-error a plain string may be anything
  years.parse('平成２５年度');
  // @ts-expect-error raw
  dates.parse(raw.value);
  // @ts-expect-error raw: widths are not folded
  numbering.parse(raw.value);
  // @ts-expect-error normal: it has lost the white space that tells 「ア 市民」 from 「アンケート」
  numbering.parse(normal.value);
  // @ts-expect-error raw
  headings.read(raw.value);
  // @ts-expect-error raw
  departments.looksLike(raw.value);
  // @ts-expect-error raw
  marks.read(raw.value);
  // @ts-expect-error raw
  documents.planName(raw.value);
  // @ts-expect-error raw
  fold(raw.value);
  // @ts-expect-error normal, not folded
  identity.numbersIn(normal.value);
  // @ts-expect-error normal, not folded
  wrapping.unwrap(normal.value);
  // @ts-expect-error folded
  statuses.stated(folded);
  // @ts-expect-error normal text is not normalised again
  normalise(normal);
  // @ts-expect-error nor are its widths folded
  normaliseKeepingSpaces(normal);
  // @ts-expect-error what is joined of two states is of neither
  statuses.stated(join([raw, normal]).value);
  // @ts-expect-error normal text is no line of the input
  line.text satisfies SourceText<'normal'>;
  // @ts-expect-error and a line is made of raw text
  ({ text: normal, begins: 'block' }) satisfies Line;
}

it('keeps the state of what is cut and joined', () => {
  expectTypeOf(slice(normal, 0, 1)).toEqualTypeOf<SourceText<'normal'>>();
  expectTypeOf(trim(spaced)).toEqualTypeOf<SourceText<'spaced'>>();
  expectTypeOf(join([raw, raw])).toEqualTypeOf<SourceText>();
  expectTypeOf(spaced.value).toEqualTypeOf<SpacedString>();
  expectTypeOf(normal.value).toEqualTypeOf<NormalString>();
  expectTypeOf(normaliseString('未 実 施')).toEqualTypeOf<NormalString>();
  expectTypeOf(folded).toEqualTypeOf<FoldedString>();
  expect([raw.value, spaced.value, normal.value, folded]).toEqual([
    '未 実 施',
    '未 実 施',
    '未実施',
    '未実施',
  ]);
  expect(statuses.stated(normal.value)).toBe('not_implemented');
});
