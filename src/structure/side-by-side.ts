import type { Lexicon } from '../lexicon/index.js';
import type { StructuredBlock, TableBlock, TableCell, TableRow } from '../model.js';
import { filledOf, isFilled, plainOf } from './cells.js';
import { type Place, placed } from './places.js';

type Places = readonly Place[];

/** In how many rows at the top of a table its headings are looked for. */
const ROWS_TO_HEADINGS = 12;

/** Parts tables that stand beside each other on one sheet, with an empty column between them or the same headings. */
export function partSideBySide(blocks: readonly StructuredBlock[], lexicon: Lexicon): StructuredBlock[] {
  return blocks.flatMap((block): StructuredBlock[] =>
    block.kind === 'table' ? parted(block, lexicon) : [block],
  );
}

function parted(table: TableBlock, lexicon: Lexicon): TableBlock[] {
  if (!mayBeSeveral(table, lexicon)) return [table];
  const rows = placed(table.rows);
  for (const [at, headings] of rows.slice(0, ROWS_TO_HEADINGS).entries()) {
    const body = rows.slice(at);
    const edge = edgeIn(headings, body, lexicon);
    if (edge === null) continue;
    const above = rows.slice(0, at).map((row) => rowOf(row));
    const left = body.map((row) => rowOf(row.slice(0, edge.left)));
    const right = body.map((row) => rowOf(row.slice(edge.right)));
    return [{ ...table, rows: [...above, ...left] }, ...parted({ kind: 'table', rows: right }, lexicon)];
  }
  return [table];
}

/** Each of two tables has two headings at least. */
const FEWEST_OF_TWO = 4;

/** A quick look, for few tables are wide enough and have two headings of items in one row. */
const mayBeSeveral = ({ rows }: TableBlock, lexicon: Lexicon): boolean =>
  rows.some((row) => row.cells.length >= FEWEST_OF_TWO && filledOf(row).length >= FEWEST_OF_TWO) &&
  rows.slice(0, ROWS_TO_HEADINGS).some(({ cells }) => namesItemsTwice(cells, lexicon));

function namesItemsTwice(cells: readonly TableCell[], lexicon: Lexicon): boolean {
  let count = 0;
  for (const cell of cells) if (isFilled(cell) && names(cell, 'item', lexicon)) count++;
  return count > 1;
}

const names = (
  cell: Place['cell'],
  role: 'item' | 'department' | 'result' | 'status',
  { headings }: Lexicon,
): boolean => headings.read(plainOf(cell)).names(role);

const rowOf = (places: Places): TableRow => ({
  cells: places.flatMap(({ cell, isOrigin, isTop }) => (isOrigin && isTop ? [cell] : [])),
});

/** Where the first of two tables ends, and where the second begins. */
interface SideEdge {
  readonly left: number;
  readonly right: number;
}

/**
 * Where one whole table ends and another begins: at a column that is empty in all rows, or where the headings begin
 * again, as some formats leave empty columns out. Null where no such place is.
 */
function edgeIn(headings: Places, body: readonly Places[], lexicon: Lexicon): SideEdge | null {
  const isEmpty = (column: number) =>
    body.every((row) => {
      const place = row[column];
      return !place || (!isFilled(place.cell) && place.cell.columnSpan === 1);
    });
  const isCrossed = (column: number) =>
    body.some((row) => row[column] !== undefined && row[column]?.cell === row[column - 1]?.cell);
  const texts = headings.map(({ cell }) => plainOf(cell)).join('\t');
  for (let column = 1; column < headings.length - 1; column++) {
    const left = headings.slice(0, column);
    const begin = left.map(({ cell }) => plainOf(cell)).join('\t');
    const isAgain = texts === `${begin}\t${begin}` && !isCrossed(column);
    if (!isAgain && !isEmpty(column)) continue;
    const right = isAgain ? column : column + 1;
    if ([left, headings.slice(right)].every((side) => areOfTable(side, lexicon)))
      return { left: column, right };
  }
  return null;
}

/** Whether headings name items, and who did what about them. */
function areOfTable(places: Places, lexicon: Lexicon): boolean {
  const own = places.filter(({ cell, isOrigin }) => isOrigin && isFilled(cell));
  const have = (role: 'item' | 'department' | 'result' | 'status') =>
    own.some(({ cell }) => names(cell, role, lexicon));
  return own.length > 1 && have('item') && (have('department') || have('result') || have('status'));
}
