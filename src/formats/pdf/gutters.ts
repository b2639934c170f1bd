import type { Glyph } from './drawn.js';
import { centreOf, middleOf } from './geometry.js';
import { type RuledTable, tableOf } from './ruled-tables.js';
import type { Ruling } from './rulings.js';

/** In points; the ends of the lines across a table lie no further apart. */
const SAME_END = 6;
/** Lines across as wide as the table: at its top, its bottom and between rows. */
const FEWEST_BORDERS = 3;
/** Of the page's width; shorter lines across rule no table. */
const NARROWEST_TABLE = 0.3;
/** As parts of the size; what is narrower holds a number and its text apart, not columns. */
const GUTTER = 0.6;
/** Rows in which headings may cross what holds the columns below them apart. */
const HEADING_ROWS = 2;
/** More than all headings count: what text of another row crosses is no gutter. */
const BODY_ROW = 1000;
/** As parts of the size: a row without a wider gap is one text, such as a title, and may cross everything. */
const WORD_GAP = 0.8;

/**
 * Finds tables with lines between their rows alone: what no text crosses, and where lines end that are not as wide as
 * the table, holds columns apart.
 *
 * @param level lines that are part of no other table
 */
export function tablesByRows(
  level: readonly Ruling[],
  glyphs: readonly Glyph[],
  width: number,
): RuledTable[] {
  const long = level.filter(({ from, to }) => to - from >= width * NARROWEST_TABLE);
  const groups: Ruling[][] = [];
  for (const line of [...long].sort((a, b) => a.at - b.at)) {
    const group = groups.find(([first]) => first && isAsWide(first, line));
    if (group) group.push(line);
    else groups.push([line]);
  }
  const widestFirst = groups.sort((a, b) => lengthOf(b[0]) - lengthOf(a[0]));
  const tables: RuledTable[] = [];
  let free: readonly Ruling[] = level;
  for (const group of widestFirst) {
    const lines = linesOfTable(
      group.filter((line) => free.includes(line)),
      free,
    );
    const table = lines && tableBetween(lines, glyphs);
    if (!table || table.columns.length <= 2) continue;
    tables.push(table);
    free = free.filter((line) => !lines.includes(line));
  }
  return tables;
}

const lengthOf = (line: Ruling | undefined) => (line ? line.to - line.from : 0);

/** The lines of a table in order, the first and the last as wide as it is; null where too few are. */
function linesOfTable(borders: readonly Ruling[], level: readonly Ruling[]): Ruling[] | null {
  const [first] = borders;
  const last = borders.at(-1);
  if (borders.length < FEWEST_BORDERS || !first || !last) return null;
  const isWithin = ({ from, to }: Ruling) => from >= first.from - SAME_END && to <= first.to + SAME_END;
  const inside = level.filter((line) => line.at >= first.at && isWithin(line)).sort((a, b) => a.at - b.at);
  const end = inside.at(-1);
  // Where the end of a page cuts cells that span rows, the last line is not as wide as the table.
  return !end || end === last ? inside : [...inside.slice(0, -1), { ...first, at: end.at }];
}

const isAsWide = (a: Ruling, b: Ruling) =>
  Math.abs(a.from - b.from) <= SAME_END && Math.abs(a.to - b.to) <= SAME_END;

function tableBetween(level: readonly Ruling[], glyphs: readonly Glyph[]): RuledTable | null {
  const first = level[0];
  const last = level.at(-1);
  if (!first || !last) return null;
  const rows = [...new Set(level.map(({ at }) => at))].sort((a, b) => a - b);
  const inside = glyphs.filter(
    ({ area, text }) => text.trim() !== '' && centreOf(area) > first.at && centreOf(area) < last.at,
  );
  const strips = rows.slice(1).map((bottom, index) => {
    const top = rows[index] ?? bottom;
    return inside.filter(({ area }) => centreOf(area) >= top && centreOf(area) < bottom);
  });
  const ends = lineEnds(level, first);
  // Where no text stands between the end of a line and a gutter, the two are one.
  const isEnd = (at: number) =>
    ends.some(
      (end) =>
        !inside.some(({ area }) => middleOf(area) > Math.min(at, end) && middleOf(area) < Math.max(at, end)),
    );
  const gutters = guttersOf(strips, first).filter((at) => !isEnd(at));
  const upright = [...ends, ...gutters].flatMap((at) =>
    piecesBeside(at, strips, rows).filter((piece) => !crossesHeading(piece, level, strips[0] ?? [])),
  );
  const border = (at: number): Ruling => ({ at, from: first.at, to: last.at });
  return upright.length === 0
    ? null
    : tableOf({ level: [...level], upright: [border(first.from), ...upright, border(first.to)] });
}

/** Where lines begin or end that do not reach over the whole table. */
function lineEnds(level: readonly Ruling[], { from, to }: Ruling): number[] {
  const found: number[] = [];
  for (const end of level.flatMap((line) => [line.from, line.to])) {
    const isInner = end > from + SAME_END && end < to - SAME_END;
    if (isInner && !found.some((other) => Math.abs(other - end) <= SAME_END)) found.push(end);
  }
  return found;
}

/** Whether a row's text is all in one piece. */
function isOneText(strip: readonly Glyph[]): boolean {
  const sorted = [...strip].sort((a, b) => a.area.left - b.area.left);
  let end = sorted[0]?.area.right ?? 0;
  for (const { area, size } of sorted) {
    if (area.left - end > size * WORD_GAP) return false;
    end = Math.max(end, area.right);
  }
  return true;
}

/** The middles of what no row's text crosses, between text. */
function guttersOf(strips: readonly (readonly Glyph[])[], { from, to }: Ruling): number[] {
  const size = Math.ceil(to - from);
  const crossed = new Array<number>(size).fill(0);
  for (const [index, strip] of strips.entries()) {
    const isHeading = index < HEADING_ROWS && strips.length > HEADING_ROWS;
    const weight = isHeading || isOneText(strip) ? 1 : BODY_ROW;
    const covered = new Set<number>();
    for (const { area } of strip)
      for (let x = Math.floor(area.left + 0.5 - from); x < Math.ceil(area.right - 0.5 - from); x++)
        covered.add(x);
    for (const x of covered) if (x >= 0 && x < size) crossed[x] = (crossed[x] ?? 0) + weight;
  }
  const sizes = strips.flat().map((glyph) => glyph.size);
  const narrowest = GUTTER * (sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0);
  const found: number[] = [];
  let begins = 0;
  for (let x = 0; x <= size; x++) {
    if (x < size && (crossed[x] ?? 0) < BODY_ROW) continue;
    const run = begins > 0 && x < size ? lastRunOfFewest(crossed, begins, x) : null;
    if (run && run[1] - run[0] >= narrowest) found.push(from + (run[0] + run[1]) / 2);
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

/**
 * Whether a piece of a gutter lies within a heading of several columns: the only text in the first row above a line
 * that is not as wide as the table.
 */
function crossesHeading(
  { at, from, to }: Ruling,
  level: readonly Ruling[],
  strip: readonly Glyph[],
): boolean {
  if (strip.some(({ area }) => centreOf(area) < from || centreOf(area) > to)) return false;
  return level.some((line) => {
    if (line.at !== to || at < line.from + SAME_END || at > line.to - SAME_END) return false;
    const text = strip.filter(({ area }) => middleOf(area) > line.from && middleOf(area) < line.to);
    return text.length > 0 && text.length < strip.length && isOneText(text);
  });
}

/** A gutter as upright lines, left out in the rows whose text crosses it. */
function piecesBeside(at: number, strips: readonly (readonly Glyph[])[], rows: readonly number[]): Ruling[] {
  return strips.flatMap((strip, index): Ruling[] => {
    const isCrossed = strip.some(({ area }) => area.left < at - 1 && area.right > at + 1);
    return isCrossed ? [] : [{ at, from: rows[index] ?? 0, to: rows[index + 1] ?? 0 }];
  });
}
