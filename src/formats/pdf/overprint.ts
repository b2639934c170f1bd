import type { Glyph } from './drawn.js';
import { placeOfGlyph } from './visible.js';

/** As parts of the size: how far the copies of a character lie apart that is drawn twice to look bold or shadowed. */
const COPY_DISTANCE = 0.25;

const keyOf = (text: string, x: number, y: number) => `${text} ${x} ${y}`;

/** Leaves out the second and later copies of characters that are drawn several times at one place. */
export function withoutOverprint(glyphs: readonly Glyph[]): Glyph[] {
  const seen = new Map<string, Glyph[]>();
  return glyphs.filter((glyph) => {
    const { text, area, size } = glyph;
    if (text.trim() === '') return true;
    const [x, y] = [Math.floor(area.left / size), Math.floor(area.top / size)];
    for (let dx = -1; dx <= 1; dx++) {
      for (let dy = -1; dy <= 1; dy++) {
        const known = seen.get(keyOf(text, x + dx, y + dy));
        if (known?.some((other) => isCopy(glyph, other))) return false;
      }
    }
    const key = keyOf(text, x, y);
    const known = seen.get(key);
    if (known) known.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  });
}

/** Copies count at one place: what a frame cuts off may lie where the next row's text does. */
function isCopy(a: Glyph, b: Glyph): boolean {
  const near = COPY_DISTANCE * a.size;
  const [x, y] = placeOfGlyph(a);
  const [otherX, otherY] = placeOfGlyph(b);
  return (
    Math.abs(a.size - b.size) <= near &&
    Math.abs(a.area.left - b.area.left) <= near &&
    Math.abs(a.area.top - b.area.top) <= near &&
    Math.abs(x - otherX) <= near &&
    Math.abs(y - otherY) <= near
  );
}
