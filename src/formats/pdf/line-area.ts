import type { Glyph } from './drawn.js';
import { type Area, around, IDENTITY, type Matrix, mapArea } from './geometry.js';

/** The place of a line on a page, with that of each unit of its text. */
export interface LineArea extends Area {
  /** Left, top, right and bottom of each UTF-16 unit; NaN for white space that stands in no place. */
  readonly units?: Float32Array;
}

/** Numbers for each unit. */
const EDGES = 4;

/** A character with where it stood before its text was turned. */
type Placed = Pick<Glyph, 'area'> & { readonly place?: Area };

/**
 * The place of a line.
 *
 * @param owners the character that each unit of the text is of; null for a space between characters
 */
export function lineArea(shown: readonly Placed[], owners: readonly (Placed | null)[]): LineArea {
  const units = new Float32Array(owners.length * EDGES).fill(Number.NaN);
  for (const [index, owner] of owners.entries()) if (owner) units.set(edgesOf(owner), index * EDGES);
  return { ...around(shown.map((glyph) => glyph.place ?? glyph.area)), units };
}

function edgesOf({ place, area }: Placed): number[] {
  const { left, top, right, bottom } = place ?? area;
  return [left, top, right, bottom];
}

/** A text that was put together of lines, with white space between them. */
export class JoinedLine {
  text = '';
  readonly #parts: { readonly at: number; readonly place: LineArea }[] = [];

  /** @param column where the part begins at least */
  add(text: string, place: LineArea, column: number): void {
    this.text = this.text.padEnd(column);
    this.#parts.push({ at: this.text.length, place });
    this.text += text;
  }

  get place(): Required<LineArea> {
    const units = new Float32Array(this.text.length * EDGES).fill(Number.NaN);
    for (const { at, place } of this.#parts) if (place.units) units.set(place.units, at * EDGES);
    return { ...around(this.#parts.map(({ place }) => place)), units };
  }
}

/** The place of a line that a matrix moves or turns. */
export function mapLine(matrix: Matrix, place: LineArea): LineArea {
  const { units } = place;
  if (matrix === IDENTITY || !units) return units ? place : mapArea(matrix, place);
  const mapped = new Float32Array(units.length);
  for (let at = 0; at < units.length; at += EDGES) {
    const [left = 0, top = 0, right = 0, bottom = 0] = units.subarray(at, at + EDGES);
    mapped.set(edgesOf({ area: mapArea(matrix, { left, top, right, bottom }) }), at);
  }
  return { ...mapArea(matrix, place), units: mapped };
}
