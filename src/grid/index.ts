import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { Finding, Grid, GridBlock, GridRow, StructuredBlock, TableBlock } from '../model.js';
import { HeadingRows, type Part } from './heading-rows.js';
import { type DocumentHints, hintsOf, NO_HINTS } from './hints.js';
import { listToGrid } from './list.js';
import { type Answers, ColumnReader, type Heading, NO_ANSWERS, type ReadColumns } from './reader.js';
import { type Cells, layOut } from './rectangle.js';

/** A document's tables and lists as rectangles that know their heading rows and what each column is for. */
export function toGrids(
  blocks: readonly StructuredBlock[],
  lexicon: Lexicon,
  answers: Answers = NO_ANSWERS,
): GridBlock[] {
  const reader = new GridReader(lexicon, hintsOf(blocks, lexicon), answers);
  const gathered = blocks.map((block) => (block.kind === 'table' ? reader.gather(block) : block));
  return gathered.map((block) => {
    if (block.kind === 'gathered') return reader.read(block);
    return block.kind === 'list' ? listToGrid(block) : block;
  });
}

/** A table by itself. */
export const toGrid = (table: TableBlock, lexicon: Lexicon): Grid =>
  readAlone(table, new GridReader(lexicon, NO_HINTS, NO_ANSWERS));

const readAlone = (table: TableBlock, reader: GridReader) => reader.read(reader.gather(table));

/** A table in its rectangle, before its columns are read. */
interface Gathered {
  readonly kind: 'gathered';
  readonly width: number;
  readonly findings: Finding[];
  readonly parts: readonly { readonly part: Part; readonly heading: Heading | null }[];
}

class GridReader {
  readonly #headings: HeadingRows;
  readonly #columns: ColumnReader;

  constructor(lexicon: Lexicon, hints: DocumentHints, answers: Answers) {
    this.#headings = new HeadingRows(lexicon);
    this.#columns = new ColumnReader(lexicon, hints, answers);
  }

  gather(table: TableBlock): Gathered {
    const { rows, width, capped } = layOut(table);
    const findings: Finding[] = capped.map(({ cell }) => ({
      rule: 'span-capped',
      range: [cell.at, cell.at],
      values: { columns: String(cell.columnSpan), rows: String(cell.rowSpan) },
    }));
    const parts = this.#headings.partsOf(rows).map((part) => ({
      part,
      heading: part.headings.length > 0 ? this.#columns.gather(part.headings, part.rows) : null,
    }));
    return { kind: 'gathered', width, findings, parts };
  }

  read({ width, findings, parts }: Gathered): Grid {
    const rows: GridRow[] = [];
    for (const { part, heading } of parts) {
      const columns = heading && this.#columns.read(heading);
      append(findings, columns?.findings ?? []);
      append(rows, rowsOfPart(part, columns));
    }
    return { kind: 'grid', width, rows, labels: [], findings };
  }
}

const isBlank = (cells: Cells) => cells.every((cell) => cell === null || cell.blank);

/** A part's rows. Where the cells do not bear out its heading row, its rows have no columns and are all data. */
function rowsOfPart({ headings, rows }: Part, read: ReadColumns | null): GridRow[] {
  const columns = read?.columns ?? null;
  const kind = (cells: Cells) => (isBlank(cells) ? 'blank' : 'data');
  return [
    ...headings.map((cells): GridRow => ({ kind: columns ? 'columns' : kind(cells), cells, columns })),
    ...rows.map((cells): GridRow => ({ kind: kind(cells), cells, columns })),
  ];
}
