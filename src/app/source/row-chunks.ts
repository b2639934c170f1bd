/** A cell as a chunk of its table shows it. */
export interface ChunkCell {
  /** Its place in the list of cells. */
  readonly index: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Whether it begins in an earlier chunk, which shows its text. */
  readonly isContinued: boolean;
}

/** Rows of a table that are drawn together. */
export interface RowChunk {
  readonly from: number;
  /** The row behind the last. */
  readonly to: number;
  /** The places of the cells that begin in it. */
  readonly begun: readonly number[];
  /** Those that begin in an earlier chunk and go on in it. */
  readonly continued: readonly number[];
}

/** A chunk has so many rows, and up to so many more to end where no merged cell goes on. */
const ROWS = 30;
const MORE_ROWS = 30;

/** Cells in a flat list: row, column, row span and column span come first. */
export interface FlatCells {
  readonly numbers: Uint32Array;
  /** How many numbers describe a cell. */
  readonly fields: number;
  readonly from: number;
  readonly to: number;
}

const cellAt = ({ numbers, fields }: FlatCells, index: number) => {
  const at = index * fields;
  const [row, column] = [numbers[at] ?? 0, numbers[at + 1] ?? 0];
  return { row, column, rowSpan: numbers[at + 2] ?? 1, columnSpan: numbers[at + 3] ?? 1 };
};

/** For each row how many cells go on in it from the row above. */
function crossings(cells: FlatCells, rows: number): Int32Array {
  const changes = new Int32Array(rows + 1);
  for (let index = cells.from; index < cells.to; index++) {
    const { row, rowSpan } = cellAt(cells, index);
    if (rowSpan < 2) continue;
    const [begin, end] = [row + 1, Math.min(rows, row + rowSpan)];
    changes[begin] = (changes[begin] ?? 0) + 1;
    changes[end] = (changes[end] ?? 0) - 1;
  }
  for (let row = 1; row <= rows; row++) changes[row] = (changes[row] ?? 0) + (changes[row - 1] ?? 0);
  return changes;
}

/** The rows at which chunks begin: where the fewest cells go on from the row above. */
function beginnings(cells: FlatCells, rows: number): number[] {
  const crossing = crossings(cells, rows);
  const begins = [0];
  for (let at = ROWS; at < rows; at += ROWS) {
    let best = at;
    for (let row = at; row <= Math.min(at + MORE_ROWS, rows - 1); row++)
      if ((crossing[row] ?? 0) < (crossing[best] ?? 0)) best = row;
    begins.push(best);
    at = best;
  }
  return begins;
}

/** Parts a table into chunks of rows. A merged cell that goes on in the next chunk goes on there without text. */
export function rowChunks(cells: FlatCells, rows: number): RowChunk[] {
  const begins = beginnings(cells, rows);
  const chunkOf = new Uint32Array(rows);
  const chunks = begins.map((from, index) => {
    const to = begins[index + 1] ?? rows;
    chunkOf.fill(index, from, to);
    return { from, to, begun: [] as number[], continued: [] as number[] };
  });
  for (let index = cells.from; index < cells.to; index++) {
    const { row, rowSpan } = cellAt(cells, index);
    const first = chunkOf[row] ?? 0;
    chunks[first]?.begun.push(index);
    for (let at = first + 1; (chunks[at]?.from ?? rows) < row + rowSpan; at++)
      chunks[at]?.continued.push(index);
  }
  return chunks;
}

/** For each row of a chunk the cells that it shows first, from left to right. */
export function cellsByRow(cells: FlatCells, { from, to, begun, continued }: RowChunk): ChunkCell[][] {
  const rows = Array.from({ length: to - from }, () => [] as ChunkCell[]);
  const place = (index: number, isContinued: boolean) => {
    const { row, column, rowSpan, columnSpan } = cellAt(cells, index);
    const first = Math.max(row, from);
    const shown = { index, column, columnSpan, isContinued };
    rows[first - from]?.push({ ...shown, rowSpan: Math.min(row + rowSpan, to) - first });
  };
  for (const index of begun) place(index, false);
  for (const index of continued) place(index, true);
  for (const row of rows) row.sort((a, b) => a.column - b.column);
  return rows;
}
