import type { Lexicon } from '../lexicon/index.js';
import type { Column, Finding, Grid, GridBlock, GridRow, StructuredBlock, TableBlock } from '../model.js';
import { readColumns, readLowerColumns } from './columns.js';
import { confirmColumns } from './confirm.js';
import { listToGrid } from './list.js';
import { type Cells, layOut } from './rectangle.js';

/** A document with its tables and lists as rectangles. */
export function toGrids(blocks: readonly StructuredBlock[], lexicon: Lexicon): GridBlock[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return toGrid(block, lexicon);
    return block.kind === 'list' ? listToGrid(block) : block;
  });
}

/** A table as a rectangle that knows its heading rows and what each column is for. */
export function toGrid(table: TableBlock, lexicon: Lexicon): Grid {
  const { rows, width, capped } = layOut(table);
  const findings: Finding[] = capped.map(({ cell }) => ({
    rule: 'span-capped',
    range: [cell.at, cell.at],
    values: { columns: String(cell.columnSpan), rows: String(cell.rowSpan) },
  }));
  return {
    kind: 'grid',
    width,
    rows: partsOf(rows, lexicon).flatMap((part) => rowsOfPart(part, lexicon)),
    labels: [],
    findings,
  };
}

/** Rows from one heading row, which may be two rows deep, to the next. */
interface Part {
  readonly headings: readonly Cells[];
  readonly columns: readonly Column[] | null;
  readonly rows: Cells[];
}

function partsOf(rows: readonly Cells[], { headings }: Lexicon): Part[] {
  const parts: Part[] = [{ headings: [], columns: null, rows: [] }];
  for (const cells of rows) {
    const last = parts.at(-1);
    const upper = last?.headings.length === 1 && last.rows.length === 0 ? last.columns : null;
    const lower = upper ? readLowerColumns(cells, upper, headings) : null;
    const columns = lower ? null : readColumns(cells, headings);
    if (last && lower)
      parts[parts.length - 1] = { headings: [...last.headings, cells], columns: lower, rows: [] };
    else if (columns) parts.push({ headings: [cells], columns, rows: [] });
    else last?.rows.push(cells);
  }
  return parts;
}

const isBlank = (cells: Cells) => cells.every((cell) => cell === null || cell.blank);

/** A part's rows. Where the cells do not bear out its heading row, its rows have no columns and are all data. */
function rowsOfPart({ headings, columns: named, rows }: Part, lexicon: Lexicon): GridRow[] {
  const columns = named && confirmColumns(named, rows, lexicon);
  const kind = (cells: Cells) => (isBlank(cells) ? 'blank' : 'data');
  return [
    ...headings.map((cells): GridRow => ({ kind: columns ? 'columns' : kind(cells), cells, columns })),
    ...rows.map((cells): GridRow => ({ kind: kind(cells), cells, columns })),
  ];
}
