import {
  isTabular,
  type LinePieces,
  type PrintedLine,
  piecesOf,
  printedLines,
  stretchesOf,
  type TextStretch,
} from './columns.js';
import { type DrawnPage, type Glyph, UNKNOWN_CHARACTER } from './drawn.js';
import { withoutFurigana } from './furigana.js';
import { withoutGaps } from './gaps.js';
import {
  type Area,
  around,
  centreOf,
  contains,
  heightOf,
  type Matrix,
  mapArea,
  widthOf,
} from './geometry.js';
import { tablesByRows } from './gutters.js';
import { type LineArea, mapLine } from './line-area.js';
import { withoutOverprint } from './overprint.js';
import { fillTables, type PageCell, type PageTable, type PlacedLine, placedLines } from './page-tables.js';
import { isLevelLineOf, type RuledTable, ruledTables } from './ruled-tables.js';
import { rulingsOf } from './rulings.js';
import { type GlyphLine, levelLines } from './text-lines.js';
import { type ColumnLayout, printedInColumns, type TextRun, textRuns } from './unruled.js';
import { turnUpright, type UprightPage } from './upright.js';
import { placeOfGlyph, seenGlyphs } from './visible.js';
import { wrapsOf } from './wrapped.js';

/** Lines of running text. */
export interface ParagraphPart {
  readonly kind: 'paragraph';
  readonly area: Area;
  readonly lines: readonly PlacedLine[];
}

/** Lines in which white space holds columns apart. */
export interface PrintedPart {
  readonly kind: 'printed';
  readonly area: Area;
  readonly lines: readonly PrintedLine[];
}

export interface TablePart {
  readonly kind: 'table';
  readonly area: Area;
  readonly table: PageTable;
}

export type PagePart = ParagraphPart | PrintedPart | TablePart;

/** Tables that the next page may go on with. */
export interface OpenTables {
  /** The columns of a table without lines with which the page ends, or null. */
  readonly columns: ColumnLayout | null;
  /** Where the columns begin that white space holds apart in the last table with lines between its rows. */
  readonly gutters: readonly number[];
}

const NO_TABLES: OpenTables = { columns: null, gutters: [] };

/** What is read of a page, in the order in which it is read. Places are those of the page as it is shown. */
export interface ReadPage {
  readonly number: number;
  readonly area: Area;
  readonly parts: readonly PagePart[];
  /** What is there and not seen, or null. */
  readonly hidden: Area | null;
  readonly pictures: readonly Area[];
  readonly isScanned: boolean;
  readonly isUnreadable: boolean;
  readonly open: OpenTables;
  /** Whether a table goes on over the edge of the page. */
  readonly isCut: boolean;
}

/** Of a page's characters; a page of which more are unknown is not read. */
const MOST_UNKNOWN = 0.3;
/** Of a page's area; a smaller picture is no scan of it. */
const SCAN = 0.3;

/**
 * Reads what a page shows.
 *
 * @param before what the page before leaves open
 */
export function readPage(drawn: DrawnPage, before: OpenTables = NO_TABLES): ReadPage {
  const page = turnUpright(drawn);
  const { visible, hidden, beyond } = seenGlyphs(page);
  const filled = visible.filter(({ text }) => text.trim() !== '');
  const unknown = filled.filter(({ text }) => text === UNKNOWN_CHARACTER).length;
  const size = widthOf(drawn.area) * heightOf(drawn.area);
  const isScan = (picture: Area) => widthOf(picture) * heightOf(picture) >= size * SCAN;
  const isUnreadable = filled.length > 0 && unknown > filled.length * MOST_UNKNOWN;
  const isScanned = filled.length === 0 && drawn.pictures.some(isScan);
  const { parts, open } =
    isUnreadable || isScanned ? { parts: [], open: NO_TABLES } : partsOf(page, visible, before);
  return {
    number: drawn.number,
    area: drawn.area,
    parts: shownParts(parts, page.back),
    open,
    hidden:
      hidden.length > 0 && !isScanned ? mapArea(page.back, around(hidden.map(({ area }) => area))) : null,
    pictures: isScanned ? [] : drawn.pictures,
    isScanned,
    isUnreadable,
    isCut: parts.some((part) => part.kind === 'table' && beyond.some((glyph) => isCutOff(part, glyph))),
  };
}

/** In points; so far from the edge of a page a table ends that reaches it. */
const PAGE_EDGE = 3;

/** Whether what stands outside of the page stands where a table would go on. */
function isCutOff({ area }: TablePart, glyph: Glyph): boolean {
  const [x, y] = placeOfGlyph(glyph);
  return contains(area, { left: x, top: y, right: x, bottom: y }, PAGE_EDGE);
}

function partsOf(
  page: UprightPage,
  visible: readonly Glyph[],
  before: OpenTables,
): Pick<ReadPage, 'parts' | 'open'> {
  const glyphs = withoutFurigana(withoutOverprint(visible));
  const rulings = rulingsOf(page);
  const ruled = ruledTables(rulings);
  const free = rulings.level.filter((line) => !ruled.some((table) => isLevelLineOf(table, line)));
  const byRows = tablesByRows(free, glyphs, widthOf(page.area), before.gutters);
  const outlines = [...ruled, ...byRows].sort(byPosition);
  const { tables, rest } = fillTables(outlines, glyphs);
  const shown = tables.filter(({ cells }) => cells.some(({ lines }) => lines.length > 0)).map(withoutGaps);
  const between = bandsOf(rest, shown);
  let columns = before.columns;
  const parts = between.flatMap((band, index): PagePart[] => {
    const table = shown[index];
    const text = textParts(band, page, columns);
    columns = table ? null : text.columns;
    return table ? [...text.parts, { kind: 'table', area: table.area, table }] : [...text.parts];
  });
  const gutters = byRows.sort(byPosition).at(-1)?.columns.slice(1, -1) ?? [];
  return { parts, open: { columns, gutters } };
}

const byPosition = (a: RuledTable, b: RuledTable) => a.area.top - b.area.top || a.area.left - b.area.left;

/** What stands before each table, and behind the last. */
function bandsOf(glyphs: readonly Glyph[], tables: readonly PageTable[]): Glyph[][] {
  const bands: Glyph[][] = [...tables, null].map(() => []);
  for (const glyph of glyphs) {
    const index = tables.findIndex(({ area }) => centreOf(glyph.area) < area.top);
    bands[index < 0 ? tables.length : index]?.push(glyph);
  }
  return bands;
}

function textParts(
  glyphs: readonly Glyph[],
  page: UprightPage,
  before: ColumnLayout | null,
): Pick<OpenTables, 'columns'> & Pick<ReadPage, 'parts'> {
  const isTurned = ({ direction, isVertical }: Glyph) => direction !== 0 || isVertical;
  const runs = textRuns(levelLines(glyphs.filter((glyph) => !isTurned(glyph))), before);
  const parts = [
    ...runs.flatMap((run) => runParts(run, page)),
    ...turnedParts(glyphs.filter(isTurned), page),
  ];
  return { parts, columns: runs.at(-1)?.layout ?? null };
}

function runParts({ lines, layout }: TextRun, page: UprightPage): PagePart[] {
  if (layout) {
    const printed = printedInColumns(lines, layout);
    return [{ kind: 'printed', area: around(lines.map(({ area }) => area)), lines: printed }];
  }
  return stretchesOf(lines.map(piecesOf)).flatMap((stretch) => stretchParts(stretch, page));
}

/** Text beside tables that does not run from left to right. */
function turnedParts(glyphs: readonly Glyph[], page: UprightPage): PagePart[] {
  if (!glyphs.some(({ text }) => text.trim() !== '')) return [];
  const area = around(glyphs.map((glyph) => glyph.area));
  const others = glyphs.filter(({ direction }) => direction !== glyphs[0]?.direction);
  const lines = placedLines(
    glyphs.filter((glyph) => !others.includes(glyph)),
    area,
  );
  return [{ kind: 'paragraph', area, lines }, ...turnedParts(others, page)];
}

function stretchParts(stretch: TextStretch, page: UprightPage): PagePart[] {
  if ('columns' in stretch)
    return stretch.columns.flatMap(({ lines, area }) =>
      paragraphsOf(
        lines.map((line) => [line]),
        area,
      ),
    );
  if (isTabular(stretch.lines)) return [printedPart(stretch.lines)];
  const all = stretch.lines.flat();
  const text = all.length > 0 ? around(all.map(({ area }) => area)) : page.area;
  return paragraphsOf(stretch.lines, text);
}

function printedPart(lines: readonly LinePieces[]): PrintedPart {
  const printed = printedLines(lines);
  return { kind: 'printed', area: around(printed.map(({ place }) => place)), lines: printed };
}

/** As parts of the size: lines further apart, or of a size that differs by more, are paragraphs of their own. */
const SPACING = 1.1;
const SAME_SIZE = 0.12;

/** Parts lines into paragraphs by the space between them and their sizes. */
function paragraphsOf(lines: readonly LinePieces[], { left, right }: Area): ParagraphPart[] {
  const groups: GlyphLine[][] = [];
  let last: GlyphLine | null = null;
  for (const pieces of lines) {
    for (const piece of pieces) {
      const goesOn =
        pieces.length === 1 &&
        last !== null &&
        piece.area.top - last.area.bottom <= last.size * SPACING &&
        Math.abs(piece.size - last.size) <= last.size * SAME_SIZE;
      if (goesOn) groups.at(-1)?.push(piece);
      else groups.push([piece]);
      last = piece;
    }
    if (pieces.length > 1) last = null;
  }
  return groups.map((group): ParagraphPart => {
    const wraps = wrapsOf({ lines: group, left, right });
    return {
      kind: 'paragraph',
      area: around(group.map(({ area }) => area)),
      lines: group.map(({ text, place }, index) => ({ text, place, wraps: wraps[index] === true })),
    };
  });
}

/** Places as they are on the page as it is shown; what compares parts stays upright. */
function shownParts(parts: readonly PagePart[], back: Matrix): PagePart[] {
  const shown = <T extends { readonly place: LineArea }>(lines: readonly T[]) =>
    lines.map((line) => ({ ...line, place: mapLine(back, line.place) }));
  const shownCell = (cell: PageCell): PageCell => ({
    ...cell,
    area: mapArea(back, cell.area),
    lines: shown(cell.lines),
  });
  return parts.map((part): PagePart => {
    if (part.kind === 'table')
      return { ...part, table: { ...part.table, cells: part.table.cells.map(shownCell) } };
    if (part.kind === 'printed') return { ...part, lines: shown(part.lines) };
    return { ...part, lines: shown(part.lines) };
  });
}
