import type { Glyph } from './drawn.js';
import { centreOf, middleOf } from './geometry.js';

/** As parts of the size of what they stand beside: the readings of characters are no larger. */
const SMALL = 0.65;
/** How far a reading may lie from what it reads, as parts of the larger size. */
const BESIDE = 0.55;

const READING_LETTER = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
const READ_LETTER = /\p{Script=Han}/u;

/** Leaves out furigana: small kana right above a character, or right of one in vertical text. */
export function withoutFurigana(glyphs: readonly Glyph[]): readonly Glyph[] {
  const sizes = glyphs.map(({ size }) => size);
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  const small = glyphs.filter(({ text, size }) => size <= largest * SMALL && READING_LETTER.test(text));
  if (small.length === 0) return glyphs;
  const bases = glyphs.filter(({ text }) => READ_LETTER.test(text));
  const readings = new Set(small.filter((glyph) => bases.some((base) => reads(glyph, base))));
  return glyphs.filter((glyph) => !readings.has(glyph));
}

function reads(reading: Glyph, base: Glyph): boolean {
  const { area, size } = base;
  if (reading.size > size * SMALL || reading.direction !== base.direction) return false;
  const reach = size * BESIDE;
  const [x, y] = [middleOf(reading.area), centreOf(reading.area)];
  const isAbove =
    x > area.left - reach && x < area.right + reach && y < area.top + size * 0.1 && y > area.top - reach;
  const isRight =
    y > area.top - reach && y < area.bottom + reach && x > area.right - size * 0.1 && x < area.right + reach;
  return isAbove || (base.isVertical && isRight);
}
