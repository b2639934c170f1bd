import type { Direction, DrawnPage, Glyph } from './drawn.js';
import { type Area, heightOf, IDENTITY, type Matrix, mapArea, widthOf } from './geometry.js';

/** A page turned so that most of its text runs from left to right. */
export interface UprightPage extends DrawnPage {
  /** Leads back to the page as it is shown. */
  readonly back: Matrix;
}

/** Turns areas of a box so that what runs in a direction runs from left to right. */
export function turnMatrix(direction: Direction, box: Area): Matrix {
  if (direction === 90) return [0, -1, 1, 0, -box.top, box.right];
  if (direction === 180) return [-1, 0, 0, -1, box.right, box.bottom];
  if (direction === 270) return [0, 1, -1, 0, box.bottom, -box.left];
  return IDENTITY;
}

/** What undoes `turnMatrix`. */
function backMatrix(direction: Direction, box: Area): Matrix {
  if (direction === 90) return [0, 1, -1, 0, box.right, box.top];
  if (direction === 180) return [-1, 0, 0, -1, box.right, box.bottom];
  if (direction === 270) return [0, -1, 1, 0, box.left, box.bottom];
  return IDENTITY;
}

export function turnedGlyph(glyph: Glyph, by: Direction, matrix: Matrix): Glyph {
  const direction = ((glyph.direction - by + 360) % 360) as Direction;
  return { ...glyph, direction, area: mapArea(matrix, glyph.area), clip: mapArea(matrix, glyph.clip) };
}

/** The direction of most of some glyphs. */
export function mainDirection(glyphs: readonly Glyph[]): Direction {
  const counts = new Map<Direction, number>();
  for (const { direction, text } of glyphs)
    if (text.trim() !== '') counts.set(direction, (counts.get(direction) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 0;
}

/** Turns a page whose text is turned, as that of a wide table on an upright page is. */
export function turnUpright(page: DrawnPage): UprightPage {
  const direction = mainDirection(page.glyphs);
  if (direction === 0) return { ...page, back: IDENTITY };
  const matrix = turnMatrix(direction, page.area);
  const turn = <T extends { readonly area: Area }>(things: readonly T[]) =>
    things.map((thing) => ({ ...thing, area: mapArea(matrix, thing.area) }));
  const isQuarter = direction !== 180;
  const [width, height] = [widthOf(page.area), heightOf(page.area)];
  return {
    number: page.number,
    area: { left: 0, top: 0, right: isQuarter ? height : width, bottom: isQuarter ? width : height },
    glyphs: page.glyphs.map((glyph) => turnedGlyph(glyph, direction, matrix)),
    strokes: turn(page.strokes),
    fills: turn(page.fills),
    pictures: page.pictures.map((picture) => mapArea(matrix, picture)),
    back: backMatrix(direction, page.area),
  };
}
