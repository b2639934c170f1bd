import type { Glyph } from './drawn.js';
import { centreOf } from './geometry.js';
import { type RuledTable, tableOf } from './ruled-tables.js';
import type { Ruling } from './rulings.js';

/** In points; the ends of the lines across a table lie no further apart. */
const SAME_END = 6;
/** Lines across as wide as the table: at its top, its bottom and between rows. */
const FEWEST_LINES = 3;
/** Of the page's width; shorter lines across rule no table. */
const NARROWEST = 0.3;
/** In points; what is narrower holds no columns apart. */
const GUTTER = 2;
/** Of the rows of a table; text may cross a gutter in as many, in cells that span columns. */
const CROSSED = 0.15;

/**
 * Finds tables with lines between their rows alone: what no text crosses in hardly any row holds columns apart.
 *
 * @param level lines that are part of no other table
 */
export function tablesByRows(
  level: readonly Ruling[],
  glyphs: readonly Glyph[],
  width: number,
): RuledTable[] {
  const long = level.filter(({ from, to }) => to - from >= width * NARROWEST);
  const groups: Ruling[][] = [];
  for (const line of [...long].sort((a, b) => a.at - b.at)) {
    const group = groups.find(([first]) => first && isAsWide(first, line));
    if (group) group.push(line);
    else groups.push([line]);
  }
  return groups.flatMap((group) => {
    const widest = group.reduce((most, { from, to }) => Math.max(most, to - from), 0);
    const borders = group.filter(({ from, to }) => to - from >= widest - SAME_END);
    const [first] = borders;
    const last = borders.at(-1);
    if (borders.length < FEWEST_LINES || !first || !last) return [];
    const inside = level.filter(
      ({ at, from, to }) =>
        at >= first.at && at <= last.at && from >= first.from - SAME_END && to <= first.to + SAME_END,
    );
    const table = tableBetween(inside, first, last, glyphs);
    return table && table.columns.length > 2 ? [table] : [];
  });
}

const isAsWide = (a: Ruling, b: Ruling) =>
  Math.abs(a.from - b.from) <= SAME_END && Math.abs(a.to - b.to) <= SAME_END;

function tableBetween(
  level: readonly Ruling[],
  first: Ruling,
  last: Ruling,
  glyphs: readonly Glyph[],
): RuledTable | null {
  const rows = [...new Set(level.map(({ at }) => at))].sort((a, b) => a - b);
  const inside = glyphs.filter(
    ({ area, text }) => text.trim() !== '' && centreOf(area) > first.at && centreOf(area) < last.at,
  );
  const strips = rows.slice(1).map((bottom, index) => {
    const top = rows[index] ?? bottom;
    return inside.filter(({ area }) => centreOf(area) >= top && centreOf(area) < bottom);
  });
  const upright = guttersOf(strips, first).flatMap((at) => piecesBeside(at, strips, rows));
  const border = (at: number): Ruling => ({ at, from: first.at, to: last.at });
  return upright.length === 0
    ? null
    : tableOf({ level: [...level], upright: [border(first.from), ...upright, border(first.to)] });
}

/** The middles of what hardly any row's text crosses, between text. */
function guttersOf(strips: readonly (readonly Glyph[])[], { from, to }: Ruling): number[] {
  const size = Math.ceil(to - from);
  const crossed = new Array<number>(size).fill(0);
  for (const strip of strips) {
    const covered = new Set<number>();
    for (const { area } of strip)
      for (let x = Math.floor(area.left + 0.5 - from); x < Math.ceil(area.right - 0.5 - from); x++)
        covered.add(x);
    for (const x of covered) if (x >= 0 && x < size) crossed[x] = (crossed[x] ?? 0) + 1;
  }
  const most = Math.floor(strips.length * CROSSED);
  const found: number[] = [];
  let begins = 0;
  for (let x = 0; x <= size; x++) {
    if (x < size && (crossed[x] ?? 0) <= most) continue;
    const run = begins > 0 && x < size ? lastRunOfFewest(crossed, begins, x) : null;
    if (run && run[1] - run[0] >= GUTTER) found.push(from + (run[0] + run[1]) / 2);
    begins = x + 1;
  }
  return found;
}

/** The last stretch of a range that the fewest rows cross: text begins right behind it in most columns. */
function lastRunOfFewest(
  crossed: readonly number[],
  begin: number,
  end: number,
): readonly [number, number] | null {
  const fewest = crossed
    .slice(begin, end)
    .reduce((least, count) => Math.min(least, count), Number.POSITIVE_INFINITY);
  let last = end;
  while (last > begin && (crossed[last - 1] ?? 0) > fewest) last--;
  let first = last;
  while (first > begin && (crossed[first - 1] ?? 0) <= fewest) first--;
  return last > first ? [first, last] : null;
}

/** A gutter as upright lines, left out in the rows whose text crosses it. */
function piecesBeside(at: number, strips: readonly (readonly Glyph[])[], rows: readonly number[]): Ruling[] {
  return strips.flatMap((strip, index): Ruling[] => {
    const isCrossed = strip.some(({ area }) => area.left < at - 1 && area.right > at + 1);
    return isCrossed ? [] : [{ at, from: rows[index] ?? 0, to: rows[index + 1] ?? 0 }];
  });
}
