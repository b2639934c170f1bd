import { append } from '../../lists/append.js';
import type { PrintedLine } from './columns.js';
import type { Glyph } from './drawn.js';
import { around, middleOf } from './geometry.js';
import { guttersOf, isOneText } from './gutters.js';
import { headingPieces, isHeadingLine } from './heading-lines.js';
import { JoinedLine } from './line-area.js';
import { type GlyphLine, lineOf } from './text-lines.js';

/**
 * Finds tables that no lines rule: what no text crosses holds their columns apart. They are printed as lines of text,
 * in which the reader of laid-out text finds the rows.
 */

/** Where the columns of a table stand on the page. */
export interface ColumnLayout {
  readonly left: number;
  readonly gutters: readonly number[];
  /** How wide a column of the printed text is. */
  readonly unit: number;
  /** The space between the lines of a cell. */
  readonly leading: number;
}

/** Lines of a page that follow each other; without columns they are running text. */
export interface TextRun {
  readonly lines: readonly GlyphLine[];
  readonly layout: ColumnLayout | null;
}

/** How many lines without headings are in columns at least, and of all of them. */
const FEWEST_PARTED = 3;
const PARTED = 0.3;
/** How many lines of titles stand above the headings of a table at most. */
const MOST_TITLE_LINES = 3;
/** More columns than running text is set in. */
const TABLE_GUTTERS = 2;

/** As parts of the size: how much more than between two lines of a cell the space between two rows is. */
const ROW_GAP = 0.12;
/** Of the spaces between lines, from the smallest: that between two lines of a cell. */
const CELL_LEADING = 0.1;

const isFilled = ({ text }: Glyph) => text.trim() !== '';

/** The space between the lines of a cell: between texts that stand below each other. */
function leadingOf(lines: readonly GlyphLine[]): number {
  const pieces = lines.flatMap(headingPieces);
  const gaps = pieces.flatMap(({ area }, index) => {
    const isBelow = (other: GlyphLine) =>
      other.area.top >= area.bottom && other.area.left < area.right && other.area.right > area.left;
    const below = pieces.slice(index + 1).find(isBelow);
    return below ? [below.area.top - area.bottom] : [];
  });
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length * CELL_LEADING)] ?? 0;
}

/** The lines above which there is more space than between the lines of a cell. */
function linesBelowGaps(lines: readonly GlyphLine[], leading: number): ReadonlySet<GlyphLine> {
  const found = new Set<GlyphLine>();
  let bottom = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line.area.top - bottom > leading + line.size * ROW_GAP) found.add(line);
    bottom = Math.max(bottom === Number.POSITIVE_INFINITY ? 0 : bottom, line.area.bottom);
  }
  return found;
}

/** The characters between gaps, as those between two lines of a ruled table. */
function stripsOf(lines: readonly GlyphLine[], leading: number, isHeaded: boolean): Glyph[][] {
  const gaps = linesBelowGaps(lines, leading);
  const strips: Glyph[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || (index === 1 && isHeaded) || gaps.has(line)) strips.push([]);
    const strip = strips.at(-1);
    for (const glyph of line.glyphs) if (isFilled(glyph)) strip?.push(glyph);
  }
  return strips;
}

function layoutOf(lines: readonly GlyphLine[], isHeaded: boolean): ColumnLayout | null {
  const area = around(lines.map((line) => line.area));
  const bounds = { at: 0, from: area.left - 1, to: area.right + 1 };
  const leading = leadingOf(lines);
  const gutters = guttersOf(stripsOf(lines, leading, isHeaded), bounds, isHeaded ? 1 : 0);
  if (gutters.length === 0) return null;
  const sizes = lines.map(({ size }) => size).sort((a, b) => a - b);
  const unit = (sizes[sizes.length >> 1] ?? 10) / 2;
  return { left: area.left, gutters: gutters.sort((a, b) => a - b), unit, leading };
}

/** The columns of headings at the end of a page, whose rows stand on the next. */
function headingLayout(lines: readonly GlyphLine[]): ColumnLayout {
  const pieces = lines.flatMap(headingPieces);
  const gutters = pieces
    .slice(1)
    .map(({ area }, index) => (area.left + (pieces[index]?.area.right ?? 0)) / 2);
  const [{ area, size } = { area: { left: 0 }, size: 10 }] = pieces;
  return { left: area.left, gutters, unit: size / 2, leading: size };
}

const crosses = (line: GlyphLine, { gutters }: ColumnLayout) =>
  line.glyphs.some(
    (glyph) => isFilled(glyph) && gutters.some((at) => glyph.area.left < at - 1 && glyph.area.right > at + 1),
  );

/** A line in its columns; null for a title, which takes no heed of them. */
function columnsOf(line: GlyphLine, layout: ColumnLayout): (GlyphLine | null)[] | null {
  const filled = line.glyphs.filter(isFilled);
  const isTitle =
    isOneText(filled) && layout.gutters.some((at) => line.area.left < at && line.area.right > at);
  if (isTitle) return null;
  const columns = [...layout.gutters, Number.POSITIVE_INFINITY].map(() => [] as Glyph[]);
  // Headings are wider than what stands below them at times: they are not cut.
  const pieces = crosses(line, layout) ? headingPieces(line).map(({ glyphs }) => glyphs) : line.glyphs;
  for (const piece of pieces) {
    const glyphs = 'text' in piece ? [piece] : piece;
    const middle = middleOf(around(glyphs.map(({ area }) => area)));
    const index = layout.gutters.findIndex((at) => middle < at);
    append(columns[index < 0 ? layout.gutters.length : index] ?? [], glyphs);
  }
  return columns.map((glyphs) => (glyphs.some(isFilled) ? lineOf(glyphs) : null));
}

/** Whether lines without headings stand in columns: several of them in more than one. */
function isInColumns(lines: readonly GlyphLine[], layout: ColumnLayout): boolean {
  const parted = lines.filter(
    (line) => (columnsOf(line, layout)?.filter((column) => column !== null).length ?? 0) > 1,
  ).length;
  return layout.gutters.length >= TABLE_GUTTERS && parted >= FEWEST_PARTED && parted >= lines.length * PARTED;
}

/** Of the lines of a page that goes on with a table: more that cross its columns are running text. */
const CROSSING = 0.3;

/** Whether lines go on with a table of the page before: they stand in its columns, and not in the first alone. */
function goesOnWith(lines: readonly GlyphLine[], layout: ColumnLayout): boolean {
  const isBeyondFirst = (line: GlyphLine) =>
    columnsOf(line, layout)?.some((column, index) => index > 0 && column !== null) ?? false;
  const crossing = lines.filter((line) => crosses(line, layout));
  return (
    crossing.length <= lines.length * CROSSING &&
    crossing.every((line) => isOneText(line.glyphs.filter(isFilled))) &&
    lines.some(isBeyondFirst)
  );
}

/**
 * Parts a page's lines into running text and tables.
 *
 * @param before the columns with which the page before ends
 */
export function textRuns(lines: readonly GlyphLine[], before: ColumnLayout | null): TextRun[] {
  if (lines.length === 0) return [];
  const begins = lines.flatMap((line, index) => (isHeadingLine(line) ? [index] : []));
  const runs: TextRun[] = [];
  const top = lines.slice(0, begins[0] ?? lines.length);
  const layout = before && begins.length > 0 && areTitles(top) ? before : unheadedLayout(top, before);
  if (top.length > 0) runs.push({ lines: top, layout });
  for (const [index, begin] of begins.entries()) {
    const own = lines.slice(begin, begins[index + 1] ?? lines.length);
    runs.push({ lines: own, layout: layoutOf(own, true) ?? (own.length === 1 ? headingLayout(own) : null) });
  }
  return runs;
}

/** Titles of the next table, which may begin on the page before. */
const areTitles = (lines: readonly GlyphLine[]) =>
  lines.length <= MOST_TITLE_LINES && lines.every((line) => isOneText(line.glyphs.filter(isFilled)));

function unheadedLayout(lines: readonly GlyphLine[], before: ColumnLayout | null): ColumnLayout | null {
  if (lines.length === 0) return null;
  if (before && goesOnWith(lines, before)) return before;
  const own = layoutOf(lines, false);
  const hasColumnsOf = (other: ColumnLayout) => own?.gutters.length === other.gutters.length;
  return own && (isInColumns(lines, own) || (before && hasColumnsOf(before))) ? own : null;
}

/** How many spaces hold two columns of printed text apart at least. */
const SPACES = 3;

/** Prints lines so that columns begin at the same character of each; a blank line stands where more space is. */
export function printedInColumns(lines: readonly GlyphLine[], layout: ColumnLayout): PrintedLine[] {
  const starts = [
    0,
    ...layout.gutters.map((at, index) => Math.ceil((at - layout.left) / layout.unit) + SPACES * (index + 1)),
  ];
  const gaps = linesBelowGaps(lines, Math.min(layout.leading, leadingOf(lines)));
  return lines.flatMap((line): PrintedLine[] => {
    const columns = columnsOf(line, layout);
    const blank = gaps.has(line) ? [{ text: '', place: line.place }] : [];
    if (!columns) return [...blank, { text: line.text, place: line.place }];
    const joined = new JoinedLine();
    for (const [index, column] of columns.entries()) {
      const behind = joined.text === '' ? 0 : joined.text.length + 2;
      if (column) joined.add(column.text, column.place, Math.max(starts[index] ?? 0, behind));
    }
    const { text, place } = joined;
    return [...blank, { text, place: { ...line.place, units: place.units } }];
  });
}
