import { append } from '../../lists/append.js';
import type { Glyph } from './drawn.js';
import { type Area, around, centreOf, middleOf } from './geometry.js';
import { isHeadingLine } from './heading-lines.js';
import { type RuledTable, tableOf } from './ruled-tables.js';
import type { Ruling } from './rulings.js';
import { type GlyphLine, levelLines } from './text-lines.js';

/** In points; the ends of the lines across a table lie no further apart. */
const SAME_END = 6;
/** Lines across as wide as the table: at its top, its bottom and between rows. */
const FEWEST_BORDERS = 3;
/** Of the page's width; shorter lines across rule no table. */
const NARROWEST_TABLE = 0.3;
/** As parts of the size; what is narrower holds a number and its text apart, not columns. */
const GUTTER = 0.6;
/** More than all headings count: what text of another row crosses is no gutter. */
const BODY_ROW = 1000;
/** As parts of the size: a row without a wider gap is one text, such as a title, and may cross everything. */
const WORD_GAP = 0.6;

/**
 * Finds tables with lines between their rows alone: what no text crosses, and where lines end that are not as wide as
 * the table, holds columns apart.
 *
 * @param level lines that are part of no other table
 * @param before where columns of the last such table begin, which may go on
 */
export function tablesByRows(
  level: readonly Ruling[],
  glyphs: readonly Glyph[],
  width: number,
  before: readonly number[],
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
    if (!lines) continue;
    const parts = partsBetween(withOuterRows(lines, glyphs), glyphs);
    const found = parts
      .map((part, index) => tableBetween(part, glyphs, index === 0 ? before : []))
      .filter((table) => table !== null && table.columns.length > 2);
    if (found.length === 0) continue;
    append(tables, found);
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

/** As parts of the size: rows that the end of a page leaves without a line above or below them lie no further off. */
const NEXT_ROW = 1.2;

/** The lines of a table with one more above, or below, where text in columns stands right outside of them. */
function withOuterRows(level: readonly Ruling[], glyphs: readonly Glyph[]): readonly Ruling[] {
  const [first] = level;
  const last = level.at(-1);
  if (!first || !last) return level;
  const beside = glyphs.filter(
    ({ area, text }) =>
      text.trim() !== '' && middleOf(area) > first.from - SAME_END && middleOf(area) < first.to + SAME_END,
  );
  const above = beside.filter(({ area }) => centreOf(area) < first.at);
  const below = beside.filter(({ area }) => centreOf(area) > last.at);
  const upwards = reachOf(
    above,
    ({ bottom }) => first.at - bottom,
    ({ top }) => first.at - top,
  );
  const downwards = reachOf(
    below,
    ({ top }) => top - last.at,
    ({ bottom }) => bottom - last.at,
  );
  return [
    ...(upwards > 0 ? [{ ...first, at: first.at - upwards - 1 }] : []),
    ...level,
    ...(downwards > 0 ? [{ ...first, at: last.at + downwards + 1 }] : []),
  ];
}

/**
 * How far the text reaches that goes on from a table's edge line by line; 0 where it is not in columns.
 *
 * @param near how far from the edge a character begins, and `far` where it ends
 */
function reachOf(
  glyphs: readonly Glyph[],
  near: (area: Area) => number,
  far: (area: Area) => number,
): number {
  const taken: Glyph[] = [];
  let reach = 0;
  for (const glyph of [...glyphs].sort((a, b) => near(a.area) - near(b.area))) {
    if (near(glyph.area) - reach > glyph.size * NEXT_ROW) break;
    taken.push(glyph);
    reach = Math.max(reach, far(glyph.area));
  }
  return levelLines(taken).some((line) => !isOneText(line.glyphs.filter(isFilled))) ? reach : 0;
}

const isFilled = ({ text }: Glyph) => text.trim() !== '';

/** How many rows of one text may stand between two tables: titles. */
const MOST_TITLE_ROWS = 3;

/** Parts a table where headings stand anew: what stands above them there are titles, and no rows. */
function partsBetween(level: readonly Ruling[], glyphs: readonly Glyph[]): Ruling[][] {
  const rows = rowsBetween(level, glyphs);
  const begins = rows.flatMap(({ strip }, index) => (levelLines(strip).some(isHeadingLine) ? [index] : []));
  if (begins[0] === undefined) return [[...level]];
  const isTitle = (index: number) => {
    const strip = rows[index]?.strip;
    return strip !== undefined && isOneText(strip.filter(isFilled));
  };
  // The first part of a page may go on with a table of the page before.
  return (begins[0] > 0 ? [0, ...begins] : begins).map((begin, index, all) => {
    let end = all[index + 1] ?? rows.length;
    if (end < rows.length) for (let titles = 0; titles < MOST_TITLE_ROWS && isTitle(end - 1); titles++) end--;
    const [top, bottom] = [rows[begin]?.top ?? 0, rows[end - 1]?.bottom ?? 0];
    return level.filter(({ at }) => at >= top && at <= bottom);
  });
}

/** What stands between two lines of a table that follow each other. */
interface RowStrip {
  readonly top: number;
  readonly bottom: number;
  readonly strip: readonly Glyph[];
}

function rowsBetween(level: readonly Ruling[], glyphs: readonly Glyph[]): RowStrip[] {
  const rows = [...new Set(level.map(({ at }) => at))].sort((a, b) => a - b);
  return rows.slice(1).map((bottom, index): RowStrip => {
    const top = rows[index] ?? bottom;
    const strip = glyphs.filter(({ area }) => centreOf(area) >= top && centreOf(area) < bottom);
    return { top, bottom, strip };
  });
}

function tableBetween(
  level: readonly Ruling[],
  glyphs: readonly Glyph[],
  before: readonly number[],
): RuledTable | null {
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
  const hasHeadings = strips.slice(0, 1).some((strip) => levelLines(strip).some(isHeadingLine));
  const isFree = (at: number) => !inside.some(({ area }) => area.left < at - 1 && area.right > at + 1);
  const goesOn = !hasHeadings && before.length > 0 && before.every(isFree);
  const own = goesOn ? before : guttersOf(strips, first, headingRowsOf(strips));
  const gutters = own.filter((at) => !isEnd(at));
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

/** The texts that wide gaps hold apart in a line. */
function piecesOf({ glyphs }: GlyphLine): Area[] {
  const pieces: Area[] = [];
  for (const { area, size } of glyphs.filter(isFilled)) {
    const last = pieces.at(-1);
    if (last && area.left - last.right <= size * WORD_GAP) pieces[pieces.length - 1] = around([last, area]);
    else pieces.push(area);
  }
  return pieces;
}

/** Whether a row's text is all in one piece. */
export function isOneText(strip: readonly Glyph[]): boolean {
  const sorted = [...strip].sort((a, b) => a.area.left - b.area.left);
  let end = sorted[0]?.area.right ?? 0;
  for (const { area, size } of sorted) {
    if (area.left - end > size * WORD_GAP) return false;
    end = Math.max(end, area.right);
  }
  return true;
}

/** How many rows at the head of a table are headings: a second one is no longer than the first, and goes on no line. */
function headingRowsOf([first = [], second = [], ...others]: readonly (readonly Glyph[])[]): number {
  if (others.length === 0) return second.length > 0 ? 1 : 0;
  return second.length <= first.length * 2 && levelLines(second).length === 1 ? 2 : 1;
}

/**
 * The middles of what no row's text crosses, between text. Where a heading stands by itself between two columns, its own
 * has no text.
 */
export function guttersOf(
  strips: readonly (readonly Glyph[])[],
  { from, to }: Ruling,
  headingRows: number,
): number[] {
  const size = Math.ceil(to - from);
  const crossed = new Array<number>(size).fill(0);
  for (const [index, strip] of strips.entries()) {
    const isHeading = index < headingRows;
    const weight = isHeading || isOneText(strip) ? 1 : BODY_ROW;
    const covered = new Set<number>();
    for (const { area } of strip)
      for (let x = Math.floor(area.left + 0.5 - from); x < Math.ceil(area.right - 0.5 - from); x++)
        covered.add(x);
    for (const x of covered) if (x >= 0 && x < size) crossed[x] = (crossed[x] ?? 0) + weight;
  }
  const sizes = strips.flat().map((glyph) => glyph.size);
  const narrowest = GUTTER * (sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0);
  const headings = headingRows > 0 ? levelLines(strips[0] ?? []).flatMap(piecesOf) : [];
  const found: number[] = [];
  let begins = 0;
  for (let x = 0; x <= size; x++) {
    if (x < size && (crossed[x] ?? 0) < BODY_ROW) continue;
    // Titles and headings that reach into a gutter do not make it narrower.
    const run =
      begins > 0 && x < size && x - begins >= narrowest ? lastRunOfFewest(crossed, begins, x) : null;
    if (run)
      append(found, besideHeadings(headings, [from + begins, from + x]) ?? [from + (run[0] + run[1]) / 2]);
    begins = x + 1;
  }
  return found;
}

/** Where columns are held apart in a stretch without text in which headings stand; null where none do. */
function besideHeadings(
  headings: readonly Area[],
  [left, right]: readonly [number, number],
): number[] | null {
  const inside = headings.filter((area) => area.left >= left && area.right <= right);
  if (inside.length === 0) return null;
  const edges = [left, ...inside.flatMap((area) => [area.left, area.right]), right];
  return inside.concat({ left, right, top: 0, bottom: 0 }).map((_, index) => {
    const [end, next] = [edges[index * 2] ?? left, edges[index * 2 + 1] ?? right];
    return (end + next) / 2;
  });
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
