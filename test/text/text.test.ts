import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Range, SourceText } from '../../src/model.js';
import { LineIndex } from '../../src/text/lines.js';
import {
  EMPTY,
  edit,
  extent,
  join,
  ranges,
  segmentsOf,
  slice,
  standingFor,
  trim,
  unplaced,
  verbatim,
} from '../../src/text/text.js';

/** A unit of a text and where it comes from, as a list holds it that knows nothing of segments. */
interface Unit {
  readonly character: string;
  readonly from: Range | null;
}

const unitsOf = (text: SourceText): Unit[] =>
  [...Array(text.value.length).keys()].map((i) => {
    const { value } = text;
    const segment = segmentsOf(text).find(({ at, length }) => at <= i && i < at + length);
    if (!segment) return { character: value.charAt(i), from: null };
    const { at, length, start, end } = segment;
    const exact = end - start === length;
    return { character: value.charAt(i), from: exact ? [start + i - at, start + i - at + 1] : [start, end] };
  });

const value = fc.string({ unit: fc.constantFrom(...'市民 \n・a'), maxLength: 6 });
/** Texts of some pieces: as they stand in the input, standing for something else, and of no origin. */
const text = fc
  .array(fc.tuple(value, fc.constantFrom('verbatim', 'standing', 'none'), fc.integer({ min: 1, max: 4 })), {
    maxLength: 5,
  })
  .map((pieces) => {
    let at = 0;
    return join(
      pieces.map(([piece, kind, gap]) => {
        const start = at + gap;
        at = start + piece.length;
        if (kind === 'none') return unplaced(piece);
        if (kind === 'verbatim' || piece === '') return verbatim(piece, start);
        at += 3;
        return standingFor(piece, start, at);
      }),
    );
  });

describe('texts that know where they come from', () => {
  it('keep the origin of each unit when they are cut', () => {
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(30), (given, from, to) => {
        expect(unitsOf(slice(given, from, to))).toEqual(unitsOf(given).slice(from, to));
        expect(unitsOf(slice(given, from))).toEqual(unitsOf(given).slice(from));
      }),
    );
  });

  it('keep it when they are put together, the joiner having none', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), fc.constantFrom('', '、', '\n '), (texts, joiner) => {
        const between = [...joiner].map((character): Unit => ({ character, from: null }));
        const expected = texts.flatMap((each, i) => [...(i > 0 ? between : []), ...unitsOf(each)]);
        expect(unitsOf(join(texts, joiner))).toEqual(expected);
      }),
    );
  });

  it('keep it when white space is taken from their ends', () => {
    fc.assert(
      fc.property(text, (given) => {
        const trimmed = trim(given);
        expect(trimmed.value).toBe(given.value.trim());
        const from = given.value.length - given.value.trimStart().length;
        expect(unitsOf(trimmed)).toEqual(unitsOf(given).slice(from, from + trimmed.value.length));
      }),
    );
  });

  it('give what is put in for something the whole of its origin, or unit by unit where it is as long', () => {
    const given = join([verbatim('ABCDEF', 10), verbatim('GH', 30)]);
    const edited = edit(given, [
      { from: 1, to: 3, insert: 'xy' },
      { from: 4, to: 6, insert: '!' },
      { from: 7, to: 8, insert: '' },
    ]);
    expect(edited.value).toBe('AxyD!G');
    expect(unitsOf(edited).map(({ from }) => from)).toEqual([
      [10, 11], [11, 12], [12, 13], [13, 14], [14, 16], [30, 31],
    ]); // biome-ignore format: a list
    expect(edit(given, [])).toBe(given);
    const joined = join([verbatim('A', 10), verbatim('B', 11)], '、');
    const longer = edit(joined, [{ from: 1, to: 2, insert: ' と ' }]);
    expect(unitsOf(longer).map(({ from }) => from)).toEqual([[10, 11], null, null, null, [11, 12]]);
  });

  it('have none for a joiner between two pieces that touch', () => {
    const joined = join([verbatim('A', 10), verbatim('B', 11)], '、');
    expect(unitsOf(joined).map(({ from }) => from)).toEqual([[10, 11], null, [11, 12]]);
    expect(ranges(slice(joined, 2))).toEqual([[11, 12]]);
  });

  it('do not grow by edits that change nothing of their length', () => {
    const edits = [...'ABCDEF'].map((_, i) => ({ from: i, to: i + 1, insert: 'x' }));
    expect(edit(verbatim('ABCDEF', 10), edits)).toEqual({ value: expect.anything(), origin: 10 });
  });

  it('name the stretches of the input in their order, and those from the first to the last', () => {
    const given = join(
      [verbatim('AB', 10), standingFor('&', 12, 17), verbatim('C', 20), verbatim('D', 3)],
      '\n',
    );
    expect(ranges(given)).toEqual([
      [10, 17],
      [20, 21],
      [3, 4],
    ]);
    expect(extent(given)).toEqual([3, 21]);
    const gap = join([verbatim('A', 10), verbatim('B', 20), verbatim('C', 21)]);
    expect(ranges(gap)).toEqual([
      [10, 11],
      [20, 22],
    ]);
    expect(edit(gap, [{ from: 0, to: 1, insert: 'x' }]).origin).toHaveLength(2);
    expect(extent(EMPTY)).toBeNull();
    expect(ranges(unplaced('x'))).toEqual([]);
  });
});

describe('lines', () => {
  it('are counted from 1, as are columns, whatever ends a line', () => {
    const lines = new LineIndex('ab\r\nc\n\rd');
    const addressOf = (offset: number) => {
      const { line, column } = lines.addressOf(offset);
      return [line, column];
    };
    expect([0, 2, 3, 4, 5, 6, 7, 8].map(addressOf)).toEqual([
      [1, 1], [1, 3], [1, 4], [2, 1], [2, 2], [3, 1], [4, 1], [4, 2],
    ]); // biome-ignore format: a list
  });

  it('are found as if they were counted', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n'), maxLength: 30 }), (given) => {
        const index = new LineIndex(given);
        for (let offset = 0; offset <= given.length; offset++) {
          const before = given.slice(0, offset);
          const split = before.endsWith('\r') && given.charAt(offset) === '\n';
          const lines = (split ? before.slice(0, -1) : before).split(/\r\n|\n|\r/);
          const column = (lines.at(-1)?.length ?? 0) + 1 + (split ? 1 : 0);
          expect(index.addressOf(offset)).toEqual({ line: lines.length, column, place: null });
        }
      }),
    );
  });
});
