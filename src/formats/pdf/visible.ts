import type { DrawnPage, Fill, Glyph } from './drawn.js';
import { type Area, centreOf, contains, intersection, middleOf } from './geometry.js';

/** Of 255: colours that differ by less in red, green and blue alike are one colour to a reader. */
const SAME_COLOR = 32;
const PAPER = '#ffffff';
/** In points; smaller text is not read. */
const SMALLEST_TEXT = 1;
/** What is less opaque lets the text below it through. */
const COVERING = 0.9;

const channels = (color: string) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));

/** Whether two colours differ by less than a number of 255; patterns differ from anything. */
function isNearColor(a: string | null, b: string | null, difference: number): boolean {
  if (a === null || b === null) return false;
  const others = channels(b);
  return channels(a).every((channel, index) => Math.abs(channel - (others[index] ?? 0)) < difference);
}

/** Of 255: areas of a paler colour are not seen. Text needs more to be read. */
const PALE = 5;

export const isPaperColor = (color: string | null) => isNearColor(color, PAPER, PALE);

const holds = ({ left, top, right, bottom }: Area, x: number, y: number) =>
  x >= left && x <= right && y >= top && y <= bottom;

/** The nearest place to a glyph's middle on the page. */
const nearestOn = ({ left, top, right, bottom }: Area, { area }: Glyph): readonly [number, number] => [
  Math.min(Math.max(middleOf(area), left), right),
  Math.min(Math.max(centreOf(area), top), bottom),
];

const isOn = (page: Area, { area }: Glyph) => holds(page, middleOf(area), centreOf(area));

/** Whether a reader of the page sees a glyph, or would if the page were wider. */
function isVisible(glyph: Glyph, fills: readonly Fill[], page: Area): boolean {
  const { area, clip, paint, size } = glyph;
  if (paint.opacity < 0.05 || size < SMALLEST_TEXT || clip.right < 0) return false;
  const [x, y] = nearestOn(page, glyph);
  let background: string | null = PAPER;
  for (const fill of fills) {
    if (fill.paint.opacity < COVERING || !holds(fill.area, x, y)) continue;
    if (fill.paint.order < paint.order) background = fill.paint.color;
    else if (contains(fill.area, area)) return false;
  }
  return !isNearColor(paint.color, background, SAME_COLOR);
}

/** As parts of the size: letters of one line are no further apart, beside each other and in height. */
const NEXT_LETTER = 0.5;
const SAME_LINE = 0.3;

/** Whether a glyph goes on with the line of another one, from left to right. */
function goesOnWith(last: Glyph, { area, size, direction, isVertical }: Glyph): boolean {
  if (direction !== 0 || last.direction !== 0 || isVertical) return false;
  const gap = area.left - last.area.right;
  const drop = Math.abs(centreOf(area) - centreOf(last.area));
  return Math.abs(gap) <= size * NEXT_LETTER && drop <= size * SAME_LINE;
}

export interface Seen {
  readonly visible: readonly Glyph[];
  /** White on white, under a picture that shows them, or outside of the page. */
  readonly hidden: readonly Glyph[];
  /** Those of the hidden that a wider page would show. */
  readonly beyond: readonly Glyph[];
}

/** In points; smaller rectangles are the background of no text. */
const LINE = 3;

/**
 * Parts what is seen of a page's text from what is not. What a frame cuts off still belongs to the text in it, and
 * what goes on over the edge of the page to the line that begins on it.
 */
export function seenGlyphs({ glyphs, fills, area }: DrawnPage): Seen {
  const backgrounds = fills.filter(
    ({ area: { left, top, right, bottom } }) => Math.min(right - left, bottom - top) > LINE,
  );
  const visible: Glyph[] = [];
  const hidden: Glyph[] = [];
  const beyond: Glyph[] = [];
  for (const glyph of glyphs) {
    const isSeen = isVisible(glyph, backgrounds, area);
    const last = visible.at(-1);
    if (isSeen && (isOn(area, glyph) || (last && goesOnWith(last, glyph)))) visible.push(glyph);
    else {
      hidden.push(glyph);
      if (isSeen) beyond.push(glyph);
    }
  }
  const filled = ({ text }: Glyph) => text.trim() !== '';
  return { visible, hidden: hidden.filter(filled), beyond: beyond.filter(filled) };
}

/** Where a glyph counts: at its middle, or at the edge of the frame that cuts it off. */
export function placeOfGlyph({ area, clip }: Glyph): readonly [number, number] {
  const [x, y] = [middleOf(area), centreOf(area)];
  const inside = intersection(clip, { left: x, top: y, right: x, bottom: y });
  if (inside) return [x, y];
  const inset = (low: number, value: number, high: number) =>
    Math.max(Math.min(low + 1, (low + high) / 2), Math.min(value, Math.max(high - 1, (low + high) / 2)));
  return [inset(clip.left, x, clip.right), inset(clip.top, y, clip.bottom)];
}
