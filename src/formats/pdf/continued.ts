import type { Lexicon } from '../../lexicon/index.js';
import type { FurnitureLine } from './furniture.js';
import { isNextName } from './names.js';
import type { ParagraphPart } from './page.js';
import type { PageCell, PageTable, PlacedLine } from './page-tables.js';

/** A line with the page it stands on. */
export interface PageLine extends PlacedLine {
  readonly page: number;
}

/** A cell of a table that may go on over several pages. */
export interface TableCellDraft extends Omit<PageCell, 'lines'> {
  readonly lines: readonly PageLine[];
  readonly page: number;
}

export interface DocumentTable {
  readonly columns: readonly number[];
  readonly height: number;
  readonly cells: readonly TableCellDraft[];
  /** Heading rows that later pages repeat. */
  readonly repeated: readonly FurnitureLine[];
}

/** In points; columns of one table begin no further apart on its pages. */
const SAME_COLUMN = 4;
/** Of tables with as many columns. */
const LIKE_COLUMN = 20;
/** Titles and headings: a page may repeat rows from so far down on the first one. */
const MOST_REPEATED_ROWS = 8;
const SENTENCE_END = /[。！？!?]$/;

/** A table as it stands on its first page. */
export function documentTable({ columns, rows, cells }: PageTable, page: number): DocumentTable {
  return {
    columns,
    height: rows.length - 1,
    cells: cells.map((cell) => ({ ...cell, page, lines: cell.lines.map((line) => ({ ...line, page })) })),
    repeated: [],
  };
}

/** In points: so much text may reach over the edges of its column. */
const OVER_EDGE = 2;

/**
 * What stands at the top of a page in a column of the table that the page before ends with, as a row of it; null for
 * text that stands elsewhere, or in the first column, where titles stand too.
 */
export function restOfRow({ area, lines }: ParagraphPart, { columns }: DocumentTable): PageTable | null {
  const index = columns.findIndex((right, at) => at > 0 && area.right <= right + OVER_EDGE) - 1;
  if (index < 1 || area.left < (columns[index] ?? 0) - OVER_EDGE) return null;
  const cells = columns.slice(1).map((right, column): PageCell => {
    const left = columns[column] ?? 0;
    return {
      row: 0,
      column,
      rowSpan: 1,
      columnSpan: 1,
      area: { ...area, left, right },
      isOpenAbove: true,
      isOpenBelow: false,
      isOpenRight: true,
      lines: column === index ? lines : [],
    };
  });
  return {
    columns,
    rows: [area.top, area.bottom],
    cells,
    area: { ...area, left: columns[0] ?? 0, right: columns.at(-1) ?? 0 },
  };
}

/** Adds to a table what a later page has of it; null where that is another table. */
export function continued(table: DocumentTable, next: DocumentTable, lexicon: Lexicon): DocumentTable | null {
  const columns = commonColumns(table.columns, next.columns);
  if (!columns) return null;
  const above = onColumns(table, columns);
  const whole = onColumns(next, columns);
  const count = repeatedRows(above, whole);
  const below = withoutRows(whole, count);
  const repeated = whole.cells
    .filter(({ row }) => row < count)
    .flatMap(({ lines }) => lines.map((line) => ({ page: line.page, line })));
  const joined = { ...append(above, below, lexicon), repeated: [...table.repeated, ...repeated] };
  return joined;
}

/** The columns of both parts, where their outer edges are the same and so are the inner ones that both have. */
function commonColumns(a: readonly number[], b: readonly number[]): number[] | null {
  const isNear = (x: number, y: number) => Math.abs(x - y) <= SAME_COLUMN;
  if (!isNear(a[0] ?? 0, b[0] ?? 0) || !isNear(a.at(-1) ?? 0, b.at(-1) ?? 0)) return null;
  // White space that holds columns apart has no certain middle.
  if (a.length === b.length && a.every((x, index) => Math.abs(x - (b[index] ?? 0)) <= LIKE_COLUMN))
    return [...a];
  const added = b.filter((x) => !a.some((y) => isNear(x, y)));
  const shared = b.length - added.length;
  if (shared * 2 <= Math.min(a.length, b.length)) return null;
  return [...a, ...added].sort((x, y) => x - y);
}

/** A table with its columns counted among others. */
function onColumns(table: DocumentTable, columns: readonly number[]): DocumentTable {
  const indexOf = (index: number) => {
    const at = table.columns[index] ?? 0;
    let best = 0;
    for (const [i, x] of columns.entries())
      if (Math.abs(x - at) < Math.abs((columns[best] ?? 0) - at)) best = i;
    return best;
  };
  const cells = table.cells.map((cell) => {
    const column = indexOf(cell.column);
    return { ...cell, column, columnSpan: indexOf(cell.column + cell.columnSpan) - column };
  });
  return { ...table, columns, cells };
}

const rowText = ({ cells }: DocumentTable, row: number) =>
  cells
    .filter((cell) => cell.row === row)
    .sort((a, b) => a.column - b.column)
    .map((cell) => `${cell.column}+${cell.columnSpan} ${cell.lines.map(({ text }) => text).join('')}`)
    .join('\t');

const isBlankRow = ({ cells }: DocumentTable, row: number) =>
  !cells.some((cell) => cell.row === row && cell.lines.length > 0);

/** How many rows at the head of a page's part stand at the head of the table as well. */
function repeatedRows(table: DocumentTable, next: DocumentTable): number {
  let most = 0;
  for (let from = 0; from < Math.min(MOST_REPEATED_ROWS, table.height); from++) {
    let count = 0;
    while (
      count < Math.min(next.height - 1, MOST_REPEATED_ROWS) &&
      from + count < table.height &&
      rowText(table, from + count) === rowText(next, count)
    )
      count++;
    if (count > 0 && isBlankRow(next, 0)) count = 0;
    most = Math.max(most, count);
  }
  // A cell that reaches from a repeated row into the others is none.
  while (most > 0 && next.cells.some(({ row, rowSpan }) => row < most && row + rowSpan > most)) most--;
  return most;
}

const withoutRows = (table: DocumentTable, count: number): DocumentTable => ({
  ...table,
  height: table.height - count,
  cells: table.cells.filter(({ row }) => row >= count).map((cell) => ({ ...cell, row: cell.row - count })),
});

function append(above: DocumentTable, below: DocumentTable, lexicon: Lexicon): DocumentTable {
  const last = above.cells.filter(({ row, rowSpan }) => row + rowSpan === above.height);
  const cutAbove = (cell: TableCellDraft) =>
    last.find(({ column, columnSpan }) => column === cell.column && columnSpan === cell.columnSpan);
  const first = below.cells.filter(({ row }) => row === 0);
  const pairs = first.map((cell): CellPair => ({ below: cell, above: cutAbove(cell) ?? null }));
  const isCut = isRowCut(pairs, lexicon);
  const shift = above.height - (isCut ? 1 : 0);
  const grown = new Map<TableCellDraft, TableCellDraft>();
  const kept: TableCellDraft[] = [];
  for (const cell of below.cells) {
    const pair = pairs.find((candidate) => candidate.below === cell);
    if (pair?.above && (isCut || isRestOfMerged(pair.below, pair.above)))
      grown.set(pair.above, {
        ...pair.above,
        rowSpan: pair.above.rowSpan + cell.rowSpan - (isCut ? 1 : 0),
        lines: [...pair.above.lines, ...cell.lines],
        isOpenBelow: cell.isOpenBelow,
      });
    else kept.push({ ...cell, row: cell.row + shift });
  }
  const cells = [...above.cells.map((cell) => grown.get(cell) ?? cell), ...kept];
  return { ...above, height: shift + below.height, cells };
}

interface CellPair {
  readonly below: TableCellDraft;
  readonly above: TableCellDraft | null;
}

/** A blank cell at the head of a page that goes on with the merged one above it. */
const isRestOfMerged = (below: TableCellDraft, above: TableCellDraft) =>
  below.lines.length === 0 &&
  above.lines.length > 0 &&
  (below.isOpenAbove || below.rowSpan > 1 || above.rowSpan > 1);

/**
 * Whether a page's first row is the rest of the last row of the page before: its cells go on with texts that broke
 * off, or, where nothing else stands in the row, with a list.
 */
function isRowCut(pairs: readonly CellPair[], { bullets, numbering }: Lexicon): boolean {
  if (pairs.some(({ above }) => above === null)) return false;
  const filled = pairs.filter(({ below }) => below.lines.length > 0);
  if (filled.length === 0 || filled.some(({ above }) => above?.lines.length === 0)) return false;
  const begins = ({ below }: CellPair) => below.lines[0]?.text ?? '';
  const isEntry = (pair: CellPair) =>
    bullets.of(begins(pair), 'entry') !== null || numbering.of(begins(pair)) !== null;
  const isBroken = (pair: CellPair) => {
    const end = pair.above?.lines.at(-1);
    if (!end || isEntry(pair) || SENTENCE_END.test(end.text) || isNextName(end.text, begins(pair)))
      return false;
    return end.wraps || (pair.above?.isOpenBelow === true && pair.below.isOpenAbove);
  };
  const isNamed = (pair: CellPair) => isNextName(pair.above?.lines.at(-1)?.text ?? '', begins(pair));
  // A circled number may be that of the next row, unless nothing else stands in the row.
  const kind = filled.length === 1 ? 'entry' : 'bullet';
  const isListed = (pair: CellPair) =>
    bullets.of(begins(pair), kind) !== null && bullets.of(pair.above?.lines[0]?.text ?? '', kind) !== null;
  const isRest = filled.every((pair) => isBroken(pair) || isListed(pair) || isNamed(pair));
  return isRest && (filled.some(isBroken) || (filled.length === 1 && pairs.length > 1));
}
