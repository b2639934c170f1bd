import { describe, expect, it } from 'vitest';
import { Drawing } from '../../../src/formats/pdf/pdfjs/drawing.js';

const SET_FONT = 37;
const SHOW_TEXT = 44;

/** What a page shows of a character that is so wide, in thousandths of its size. */
function drawn(unicode: string, width: number): string | undefined {
  const page = { view: [0, 0, 600, 400], rotate: 0, userUnit: 1 } as const;
  const glyph = { unicode, originalCharCode: 1, width, isSpace: false };
  const operators = { codes: [SET_FONT, SHOW_TEXT], values: [['F', 10], [[glyph]]] };
  return new Drawing(1, page, new Map(), new Set()).run(operators).glyphs[0]?.text;
}

describe('characters of one shape', () => {
  it('are the Japanese ones where they are of full width', () => {
    expect(drawn('\u2003', 1000)).toBe('\u3000');
    expect(drawn('·', 1000)).toBe('・');
    expect(drawn('\u2003', 500)).toBe('\u2003');
    expect(drawn('·', 300)).toBe('·');
  });
});
