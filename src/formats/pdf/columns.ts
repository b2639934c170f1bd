import { append } from '../../lists/append.js';
import { largest, smallest } from '../../lists/extremes.js';
import type { Glyph } from './drawn.js';
import { type Area, around, heightOf } from './geometry.js';
import { JoinedLine, type LineArea } from './line-area.js';
import { type GlyphLine, lineOf } from './text-lines.js';

/** As parts of the size: a wider gap parts what stands on one line in two. */
const GAP = 1.6;
/** In lines and characters: two columns of text are no smaller. */
const FEWEST_TEXT_LINES = 3;
const NARROWEST_TEXT = 8;
/** Of the lines of a column; where fewer fill its width it is a column of a table. */
const FILLED = 0.6;

/** The pieces of one line that wide gaps hold apart, from left to right. */
export type LinePieces = readonly GlyphLine[];

/** Parts a line at its wide gaps. */
export function piecesOf({ glyphs, size }: GlyphLine): LinePieces {
  const pieces: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of glyphs) {
    const isSpace = glyph.text.trim() === '';
    if (!isSpace && glyph.area.left - end > size * GAP) pieces.push([glyph]);
    else pieces.at(-1)?.push(glyph);
    if (!isSpace) end = Math.max(end, glyph.area.right);
  }
  return pieces.map((piece) => lineOf(piece));
}

/** Text lines that are read one after the other. */
export interface TextColumn {
  readonly area: Area;
  readonly lines: readonly GlyphLine[];
}

/** A stretch of lines: as wide as the page, or in two columns. */
export type TextStretch =
  | { readonly lines: readonly LinePieces[] }
  | { readonly columns: readonly TextColumn[] };

/** Finds where lines are set in two columns, which are read one after the other. */
export function stretchesOf(lines: readonly LinePieces[]): TextStretch[] {
  const stretches: TextStretch[] = [];
  let single: LinePieces[] = [];
  const endSingle = () => {
    if (single.length > 0) stretches.push({ lines: single });
    single = [];
  };
  for (let at = 0; at < lines.length; ) {
    const columns = columnsFrom(lines, at);
    if (columns) {
      endSingle();
      stretches.push({ columns: columns.columns });
      at += columns.length;
    } else {
      const line = lines[at++];
      if (line) single.push(line);
    }
  }
  endSingle();
  return stretches;
}

/** The two columns that begin at a line, and how many lines they take; null where none do. */
function columnsFrom(lines: readonly LinePieces[], at: number) {
  const first = lines[at];
  if (first?.length !== 2) return null;
  const [left, right] = [[] as GlyphLine[], [] as GlyphLine[]];
  let [from, to] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let length = 0;
  for (const pieces of lines.slice(at)) {
    if (pieces.length > 2) break;
    const isLeft = (piece: GlyphLine) =>
      piece.area.right < to && piece.area.left < (first[1]?.area.left ?? 0) - piece.size;
    const mine = pieces.filter(isLeft);
    const others = pieces.filter((piece) => !isLeft(piece));
    const nextFrom = Math.max(from, largest(mine.map(({ area }) => area.right)));
    const nextTo = Math.min(to, smallest(others.map(({ area }) => area.left)));
    if (mine.length > 1 || others.length > 1 || nextTo - nextFrom < (pieces[0]?.size ?? 0)) break;
    append(left, mine);
    append(right, others);
    [from, to] = [nextFrom, nextTo];
    length++;
  }
  if (!isText(left) || !isText(right)) return null;
  return { length, columns: [columnOf(left), columnOf(right)] };
}

const columnOf = (lines: readonly GlyphLine[]): TextColumn => ({
  lines,
  area: around(lines.map(({ area }) => area)),
});

/** Whether lines are those of running text: most fill their width. */
function isText(lines: readonly GlyphLine[]): boolean {
  if (lines.length < FEWEST_TEXT_LINES) return false;
  const edge = lines.reduce((most, { area }) => Math.max(most, area.right), 0);
  const full = lines.filter(({ area, size }) => edge - area.right < size * 2);
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return full.length >= lines.length * FILLED && letters >= lines.length * NARROWEST_TEXT;
}

/** Of some lines; where more are in pieces, white space holds columns of a table apart. */
const TABULAR = 0.3;

/** Whether lines are those of a table that no lines rule. */
export function isTabular(lines: readonly LinePieces[]): boolean {
  const parted = lines.filter((pieces) => pieces.length > 1).length;
  return parted >= FEWEST_TEXT_LINES && parted >= lines.length * TABULAR;
}

/** A line as a program would print it for which all characters are equally wide: at which column each piece begins. */
export interface PrintedLine {
  readonly text: string;
  readonly place: LineArea;
}

/** Prints lines so that what stands below each other on the page does so in characters too. */
export function printedLines(lines: readonly LinePieces[]): PrintedLine[] {
  const sizes = lines.flatMap((pieces) => pieces.map(({ size }) => size)).sort((a, b) => a - b);
  const unit = (sizes[sizes.length >> 1] ?? 10) / 2;
  const left = smallest(lines.flatMap((pieces) => pieces.map(({ area }) => area.left)));
  const printed: PrintedLine[] = [];
  let bottom: number | null = null;
  for (const pieces of lines) {
    const area = around(pieces.map((piece) => piece.area));
    if (bottom !== null && area.top - bottom > heightOf(area)) printed.push({ text: '', place: area });
    bottom = area.bottom;
    const line = new JoinedLine();
    for (const { text, place, area: own } of pieces) {
      const column = Math.round((own.left - left) / unit);
      line.add(text, place, line.text === '' ? column : Math.max(line.text.length + 2, column));
    }
    const { text, place } = line;
    printed.push({ text, place });
  }
  return printed;
}
