import type { GlyphLine, TextFlow } from './text-lines.js';

/** As parts of the size: how much more than is there the next word may need before it counts as not fitting. */
const FITTING_SLACK = 0.3;
/** What does not stand at the beginning of a line takes the character before it along. */
const NOT_FIRST =
  /^[、。，．,.・：；:;？！?!ー―）)］\]｝}」』】〕〉》ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ々]/;
/** What does not stand at the end of a line takes the character behind it along. */
const NOT_LAST = /[（(［[｛{「『【〔〈《]$/;
/** Words of these are not cut. */
const UNCUT = /^[A-Za-z0-9０-９Ａ-Ｚａ-ｚ]/;

/** How wide the beginning of a line is that cannot be cut. */
function firstWordWidth(line: GlyphLine): number {
  const glyphs = line.glyphs.filter(({ text }) => text.trim() !== '');
  const [first] = glyphs;
  let end = first;
  for (const [index, glyph] of glyphs.entries()) {
    const next = glyphs[index + 1];
    end = glyph;
    if (!next) break;
    const isUncut =
      UNCUT.test(glyph.text) &&
      UNCUT.test(next.text) &&
      isClose(glyph.area.right, next.area.left, glyph.size);
    if (!isUncut && !NOT_FIRST.test(next.text) && !NOT_LAST.test(glyph.text)) break;
  }
  return first && end ? end.area.right - first.area.left : 0;
}

const isClose = (right: number, left: number, size: number) => left - right < size * 0.2;

/** As a part of the width: how far from the left edge lines stand that are set to the right. */
const SET_APART = 0.25;
/** In sizes: lines that are set to the right end alike and begin apart. */
const END_ALIKE = 0.5;
const BEGINS_APART = 1.5;

/** Whether two lines are set to the right, as the date and the number of a material are: each is whole by itself. */
function areRightAligned(
  { area, size }: GlyphLine,
  { area: next }: GlyphLine,
  { left, right }: Pick<TextFlow, 'left' | 'right'>,
): boolean {
  const isFar = Math.min(area.left, next.left) - left > (right - left) * SET_APART;
  const endAlike = Math.abs(area.right - next.right) < size * END_ALIKE;
  return isFar && endAlike && Math.abs(area.left - next.left) > size * BEGINS_APART;
}

/**
 * Tells of each line whether it may have ended for want of room: the first word of the next one would not have fitted
 * behind it. The room on the right is taken to be as far from the edge as that on the left.
 */
export function wrapsOf({ lines, left, right }: TextFlow): boolean[] {
  const gaps = lines.flatMap(({ area }) => [area.left - left, right - area.right]);
  const padding = Math.max(
    0,
    gaps.reduce((least, gap) => Math.min(least, gap), Number.POSITIVE_INFINITY),
  );
  return lines.map((line, index) => {
    const { area, size } = line;
    const next = lines[index + 1];
    if (next && areRightAligned(line, next, { left, right })) return false;
    // The last line may go on on the next page.
    const needed = next ? firstWordWidth(next) : size;
    return area.right + needed > right - padding - size * FITTING_SLACK;
  });
}
