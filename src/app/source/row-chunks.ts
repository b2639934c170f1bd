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
  /** For each of its rows the cells that begin there, from left to right. */
  readonly rows: readonly (readonly ChunkCell[])[];
}

/** A chunk has so many rows, and up to so many more to end where no merged cell goes on. */
const ROWS = 30;
const MORE_ROWS = 30;

/** Cells in a flat list: row, column, row span and column span come first. */
interface FlatCells {
  readonly numbers: Uint32Array;
  /** How many numbers describe a cell. */
  readonly fields: number;
  readonly from: number;
  readonly to: number;
}

const cellAt = ({ numbers, fields }: FlatCells, index: number) => {
  const at = index * fields;
  const [row = 0, column = 0, rowSpan = 1, columnSpan = 1] = numbers.subarray(at, at + 4);
  return { row, column, rowSpan, columnSpan };
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
    return { from, to, rows: Array.from({ length: to - from }, () => [] as ChunkCell[]) };
  });
  for (let index = cells.from; index < cells.to; index++) {
    const { row, column, rowSpan, columnSpan } = cellAt(cells, index);
    for (let at = chunkOf[row] ?? 0; ; at++) {
      const chunk = chunks[at];
      if (!chunk || chunk.from >= row + rowSpan) break;
      const from = Math.max(row, chunk.from);
      const shown = { index, column, columnSpan, isContinued: from > row };
      chunk.rows[from - chunk.from]?.push({ ...shown, rowSpan: Math.min(row + rowSpan, chunk.to) - from });
    }
  }
  for (const chunk of chunks) for (const row of chunk.rows) row.sort((a, b) => a.column - b.column);
  return chunks;
}
