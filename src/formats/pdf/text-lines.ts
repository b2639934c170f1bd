import type { Glyph } from './drawn.js';
import { type Area, around, centreOf, heightOf, mapArea, middleOf, widthOf } from './geometry.js';
import { type LineArea, lineArea } from './line-area.js';
import { mainDirection, turnedGlyph, turnMatrix } from './upright.js';

/** Characters that stand on one line. */
export interface GlyphLine {
  readonly text: string;
  /** Turned so that the line runs from left to right. */
  readonly area: Area;
  /** Where it stands on the page. */
  readonly place: LineArea;
  readonly size: number;
  /** From left to right. */
  readonly glyphs: readonly Glyph[];
}

/** A character with where it stood before its text was turned. */
interface TurnedGlyph extends Glyph {
  readonly place?: Area;
}

/** As parts of the size: gaps that hold words apart, between Latin letters and between others. */
const LATIN_GAP = 0.25;
const OTHER_GAP = 0.9;
const LATIN = /^[\p{Script=Latin}\p{Nd}.,;:%)('-]$/u;

/** Of the lower of two characters; what overlaps by more stands on one line. */
const OVERLAP = 0.5;

/** Characters in one line, from left to right. */
export function lineOf(glyphs: readonly TurnedGlyph[]): GlyphLine {
  const sorted = [...glyphs].sort((a, b) => a.area.left - b.area.left || a.paint.order - b.paint.order);
  const filled = sorted.filter(({ text }) => text.trim() !== '');
  let text = '';
  const owners: (TurnedGlyph | null)[] = [];
  let last: TurnedGlyph | null = null;
  for (const glyph of sorted) {
    if (last && isGap(last, glyph) && !/\s$/.test(text) && glyph.text.trim() !== '') {
      text += ' ';
      owners.push(null);
    }
    text += glyph.text;
    for (let unit = 0; unit < glyph.text.length; unit++) owners.push(glyph);
    last = glyph;
  }
  const shown = filled.length > 0 ? filled : sorted;
  const size = shown.reduce((most, glyph) => Math.max(most, glyph.size), 0);
  const area = around(shown.map((glyph) => glyph.area));
  const begin = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const place = lineArea(shown, owners.slice(begin, begin + trimmed.length));
  return { text: trimmed, area, place, size, glyphs: sorted };
}

function isGap(a: Glyph, b: Glyph): boolean {
  const gap = b.area.left - a.area.right;
  const isLatin = LATIN.test(a.text) && LATIN.test(b.text);
  return gap > Math.max(a.size, b.size) * (isLatin ? LATIN_GAP : OTHER_GAP);
}

/** Puts characters that run from left to right into lines, from top to bottom. */
export function levelLines(glyphs: readonly TurnedGlyph[]): GlyphLine[] {
  const lines: { top: number; bottom: number; glyphs: TurnedGlyph[] }[] = [];
  const sorted = [...glyphs].sort((a, b) => centreOf(a.area) - centreOf(b.area));
  for (const glyph of sorted) {
    const { top, bottom } = glyph.area;
    const line = lines.at(-1);
    const shared = line ? Math.min(bottom, line.bottom) - Math.max(top, line.top) : 0;
    const least = line ? Math.min(heightOf(glyph.area), line.bottom - line.top) : 0;
    if (line && shared > least * OVERLAP) line.glyphs.push(glyph);
    else lines.push({ top, bottom, glyphs: [glyph] });
  }
  return lines.map((line) => lineOf(line.glyphs)).filter(({ text }) => text !== '');
}

/** Vertical signs as they are written in level text. */
const VERTICAL_FORMS: Readonly<Record<string, string>> = {
  '︵': '（',
  '︶': '）',
  '︷': '｛',
  '︸': '｝',
  '︹': '〔',
  '︺': '〕',
  '︻': '【',
  '︼': '】',
  '︽': '《',
  '︾': '》',
  '︿': '〈',
  '﹀': '〉',
  '﹁': '「',
  '﹂': '」',
  '﹃': '『',
  '﹄': '』',
  '︰': '：',
  '︱': '―',
  '︙': '…',
  '︑': '、',
  '︒': '。',
  '︓': '：',
  '︔': '；',
  '︕': '！',
  '︖': '？',
};

/** Where of two characters the second is the next one below the first, in the order in which they are drawn. */
function isBelow(a: Glyph, b: Glyph): boolean {
  const size = Math.max(a.size, b.size);
  const step = centreOf(b.area) - centreOf(a.area);
  return Math.abs(middleOf(b.area) - middleOf(a.area)) < size * 0.5 && step > size * 0.4 && step < size * 2.2;
}

const RUNNING_LETTER = /^[\p{L}ー―]$/u;

/**
 * Whether text runs from top to bottom: its font says so, or its letters stand one below the other. Marks that do so
 * are marks of several lines.
 */
export function isVertical(glyphs: readonly Glyph[]): boolean {
  const filled = glyphs.filter(({ text }) => text.trim() !== '');
  if (filled.length < 2) return filled.some((glyph) => glyph.isVertical);
  if (filled.filter((glyph) => glyph.isVertical).length * 2 > filled.length) return true;
  const letters = filled.filter(({ text }) => RUNNING_LETTER.test(text));
  if (letters.length * 2 < filled.length) return false;
  const below = filled.slice(1).filter((glyph, index) => {
    const before = filled[index];
    return before !== undefined && isBelow(before, glyph);
  }).length;
  return below > 0 && below >= (filled.length - 1) * 0.6;
}

/** Vertical text as if it ran from left to right; its columns come from right to left. */
function turnVertical(glyphs: readonly TurnedGlyph[], box: Area): TurnedGlyph[] {
  const matrix = turnMatrix(90, box);
  return glyphs.map((glyph) => ({
    ...glyph,
    text: VERTICAL_FORMS[glyph.text] ?? glyph.text,
    area: mapArea(matrix, squared(glyph)),
    place: glyph.place ?? glyph.area,
  }));
}

/** Narrow characters in vertical text take the place of full ones. */
function squared({ area, size, isVertical: isOfColumn }: Glyph): Area {
  if (isOfColumn || widthOf(area) >= size * 0.9) return area;
  const middle = middleOf(area);
  return { ...area, left: middle - size / 2, right: middle + size / 2 };
}

/** The lines of a text, in the order in which they are read, with the area in which they run. */
export interface TextFlow {
  readonly lines: readonly GlyphLine[];
  /** The edges of the area in the direction of the lines. */
  readonly left: number;
  readonly right: number;
}

/** Reads the characters of a cell or box in the direction in which they run. */
export function flowOf(glyphs: readonly TurnedGlyph[], box: Area): TextFlow {
  const direction = mainDirection(glyphs);
  if (direction !== 0) {
    const matrix = turnMatrix(direction, box);
    const turned = glyphs.map((glyph): TurnedGlyph => {
      const upright = turnedGlyph(glyph, direction, matrix);
      return { ...upright, direction: 0, place: glyph.place ?? glyph.area };
    });
    return flowOf(turned, mapArea(matrix, box));
  }
  if (isVertical(glyphs))
    return { lines: levelLines(turnVertical(glyphs, box)), left: 0, right: heightOf(box) };
  return { lines: levelLines(glyphs), left: box.left, right: box.right };
}
