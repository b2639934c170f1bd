import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { Finding, Grid, GridBlock, GridRow, StructuredBlock, TableBlock } from '../model.js';
import { type HeadedRows, HeadingRows } from './heading-rows.js';
import { type DocumentHints, hintsOf, NO_HINTS } from './hints.js';
import { partsByColumns, partsByProfile } from './insisted.js';
import { listToGrid } from './list.js';
import { type Answers, ColumnReader, type Heading, NO_ANSWERS, type ReadColumns } from './reader.js';
import { type Cells, type Layout, layOut } from './rectangle.js';

/** A document's tables and lists as rectangles that know their heading rows and what each column is for. */
export function toGrids(
  blocks: readonly StructuredBlock[],
  lexicon: Lexicon,
  answers: Answers = NO_ANSWERS,
): GridBlock[] {
  const hints = hintsOf(blocks, lexicon);
  const reader = new GridReader(lexicon, hints, answers);
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

const hasHeading = ({ parts }: Gathered) => parts.some(({ heading }) => heading !== null);

/** A table by itself. */
export const toGrid = (table: TableBlock, lexicon: Lexicon): Grid =>
  readAlone(table, new GridReader(lexicon, NO_HINTS, NO_ANSWERS));

const readAlone = (table: TableBlock, reader: GridReader) => reader.read(reader.gather(table), 'progress');

/** A table in its rectangle, before its columns are read. */
interface Gathered {
  readonly kind: 'gathered';
  readonly layout: Layout;
  readonly findings: readonly Finding[];
  readonly parts: readonly { readonly part: HeadedRows; readonly heading: Heading | null }[];
}

class GridReader {
  readonly #headings: HeadingRows;
  readonly #columns: ColumnReader;

  constructor(
    readonly lexicon: Lexicon,
    hints: DocumentHints,
    readonly answers: Answers,
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
    return this.#gathered(layout, findings, kept ?? found);
  }

  /** Gathers a table again in a document without heading rows, for columns that somebody has named. */
  gatherInsisted(gathered: Gathered): Gathered {
    const { layout, findings } = gathered;
    const parted = partsByColumns(layout.rows, this.answers.columns, this.lexicon);
    return parted ? this.#gathered(layout, [...findings, ...parted.findings], parted.parts) : gathered;
  }

  #gathered(layout: Layout, findings: readonly Finding[], parts: readonly HeadedRows[]): Gathered {
    const gather = ({ headings, rows, isInsisted = false }: HeadedRows) =>
      headings.length > 0 || isInsisted
        ? this.#columns.gather(headings, rows, isInsisted ? layout.width : undefined)
        : null;
    return {
      kind: 'gathered',
      layout,
      findings,
      parts: parts.map((part) => ({ part, heading: gather(part) })),
    };
  }

  read({ layout: { width }, findings: ofLayout, parts }: Gathered, take: 'progress' | 'items'): Grid {
    const findings = [...ofLayout];
    const rows: GridRow[] = [];
    let insisted = false;
    for (const { part, heading } of parts) {
      const read = heading && this.#read(heading, take);
      insisted ||= read?.insisted ?? false;
      append(findings, read?.findings ?? []);
      append(rows, rowsOfPart(part, read));
    }
    return { kind: 'grid', width, rows, labels: [], findings, insisted };
  }

  #read(heading: Heading, take: 'progress' | 'items'): ReadColumns | null {
    return take === 'items' ? this.#columns.readItems(heading) : this.#columns.read(heading);
  }
}

const isBlank = (cells: Cells) => cells.every((cell) => cell === null || cell.blank);

/** A part's rows. Where the cells do not bear out its heading row, its rows have no columns and are all data. */
function rowsOfPart({ headings, rows }: HeadedRows, read: ReadColumns | null): GridRow[] {
  const columns = read?.columns ?? null;
  const kind = (cells: Cells) => (isBlank(cells) ? 'blank' : 'data');
  const headed = headings.length > 0 || !columns;
  return [
    // Rows that somebody has named the columns of need no heading row.
    ...(headed ? [] : [{ kind: 'columns', cells: [], columns } as const]),
    ...headings.map((cells): GridRow => ({ kind: columns ? 'columns' : kind(cells), cells, columns })),
    ...rows.map((cells): GridRow => ({ kind: kind(cells), cells, columns })),
  ];
}
