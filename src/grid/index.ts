import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { Finding, Grid, GridBlock, StructuredBlock, TableBlock } from '../model.js';
import { type HeadedTable, headedTable } from './headed-table.js';
import { type HeadedRows, HeadingRows } from './heading-rows.js';
import { type DocumentHints, hintsOf, NO_HINTS } from './hints.js';
import { partsByColumns, partsByProfile } from './insisted.js';
import { listToGrid } from './list.js';
import { type Answers, ColumnReader, type Heading, NO_ANSWERS, type ReadColumns } from './reader.js';
import { layOut } from './rectangle.js';
import { tableGrid } from './table-grid.js';

/** What somebody has said of a document's tables, and whether their rows take too much memory to be held. */
interface GridOptions {
  readonly answers?: Answers;
  readonly areRemade?: boolean;
}

/** A document's tables and lists as rectangles that know their heading rows and what each column is for. */
export function toGrids(
  blocks: readonly StructuredBlock[],
  lexicon: Lexicon,
  { answers = NO_ANSWERS, areRemade = false }: GridOptions = {},
): GridBlock[] {
  const hints = hintsOf(blocks, lexicon);
  const reader = new GridReader(lexicon, hints, answers, areRemade);
  const found = blocks.map((block) => (block.kind === 'table' ? reader.gather(block) : block));
  const isUnheaded = !found.some((block) => block.kind === 'gathered' && hasHeading(block));
  const gathered =
    answers.columns.length > 0 && isUnheaded
      ? found.map((block) => (block.kind === 'gathered' ? reader.gatherInsisted(block) : block))
      : found;
  const read = (take: 'progress' | 'items') =>
    gathered.map((block) => {
      if (block.kind === 'gathered') return reader.read(block, take);
      return block.kind === 'list' ? listToGrid(block) : block;
    });
  const grids = read('progress');
  return hints.isReport && !grids.some(hasColumns) ? read('items') : grids;
}

const hasColumns = (block: GridBlock) =>
  block.kind === 'grid' && block.rows.some(({ columns }) => columns !== null);

const hasHeading = ({ headings }: Gathered) => headings.some((heading) => heading !== null);

/** A table by itself. */
export const toGrid = (table: TableBlock, lexicon: Lexicon): Grid =>
  readAlone(table, new GridReader(lexicon, NO_HINTS, NO_ANSWERS, false));

const readAlone = (table: TableBlock, reader: GridReader) => reader.read(reader.gather(table), 'progress');

/** A table before its columns are read. */
interface Gathered {
  readonly kind: 'gathered';
  readonly table: HeadedTable;
  readonly width: number;
  readonly findings: readonly Finding[];
  /** Of each part, null for one without headings. */
  readonly headings: readonly (Heading | null)[];
}

class GridReader {
  readonly #headings: HeadingRows;
  readonly #columns: ColumnReader;

  constructor(
    readonly lexicon: Lexicon,
    hints: DocumentHints,
    readonly answers: Answers,
    /** Whether the tables are too large together for their rows to be held. */
    readonly areRemade: boolean,
  ) {
    this.#headings = new HeadingRows(lexicon);
    this.#columns = new ColumnReader(lexicon, hints, answers);
  }

  gather(table: TableBlock): Gathered {
    const layout = layOut(table);
    const findings: Finding[] = layout.capped.map(({ cell }) => ({
      rule: 'span-capped',
      range: [cell.at, cell.at],
      values: { columns: String(cell.columnSpan), rows: String(cell.rowSpan) },
    }));
    append(findings, table.findings ?? []);
    const found = this.#headings.partsOf(layout.rows);
    const isUnheaded = found.every(({ headings }) => headings.length === 0);
    const kept = isUnheaded ? partsByProfile(layout.rows, (texts) => this.#columns.hasProfile(texts)) : null;
    return this.#gathered(table, layout.width, findings, kept ?? found);
  }

  /** Gathers a table again in a document without heading rows, for columns that somebody has named. */
  gatherInsisted(gathered: Gathered): Gathered {
    const { table, width, findings } = gathered;
    const rows = table.parts.flatMap((part) => part.rows);
    const parted = partsByColumns(rows, this.answers.columns, this.lexicon);
    if (!parted) return gathered;
    return this.#gathered(table.table, width, [...findings, ...parted.findings], parted.parts);
  }

  #gathered(
    table: TableBlock,
    width: number,
    findings: readonly Finding[],
    parts: readonly HeadedRows[],
  ): Gathered {
    const gather = ({ headings, rows, isInsisted = false }: HeadedRows) =>
      headings.length > 0 || isInsisted
        ? this.#columns.gather(headings, rows, isInsisted ? width : undefined)
        : null;
    return {
      kind: 'gathered',
      table: headedTable(table, parts, this.areRemade),
      width,
      findings,
      headings: parts.map(gather),
    };
  }

  read({ table, width, findings: ofTable, headings }: Gathered, take: 'progress' | 'items'): Grid {
    const read = headings.map((heading) => heading && this.#read(heading, take));
    const findings = [...ofTable];
    for (const part of read) append(findings, part?.findings ?? []);
    const insisted = read.some((part) => part?.insisted);
    const columns = read.map((part) => part?.columns ?? null);
    return tableGrid(table, columns, { width, findings, insisted });
  }

  #read(heading: Heading, take: 'progress' | 'items'): ReadColumns | null {
    return take === 'items' ? this.#columns.readItems(heading) : this.#columns.read(heading);
  }
}
