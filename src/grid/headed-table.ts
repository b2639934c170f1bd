import type { TableBlock } from '../model.js';
import type { HeadedRows } from './heading-rows.js';
import { type Cells, layOut } from './rectangle.js';

/** How many of a table's rows belong to a part of it. */
interface PartSize {
  readonly headings: number;
  readonly rows: number;
}

/** A table in its rectangle, parted at its heading rows. */
export interface HeadedTable {
  readonly table: TableBlock;
  /** The parts in their order; each row of the table is in one. */
  readonly parts: readonly HeadedRows[];
  /** Whether it is laid out anew each time that its parts are asked for. */
  readonly isRemade: boolean;
  /** Lets go of the table; its parts cannot be asked for again. */
  letGo(): void;
}

/** @param isRemade whether to hold nothing but the table: the cells of a laid out table take as much memory again */
export const headedTable = (
  table: TableBlock,
  parts: readonly HeadedRows[],
  isRemade: boolean,
): HeadedTable =>
  isRemade ? new RemadeTable(table, parts) : { table, parts, isRemade, letGo: () => undefined };

class RemadeTable implements HeadedTable {
  readonly isRemade = true;
  #table: TableBlock | null;
  readonly #sizes: readonly PartSize[];

  constructor(table: TableBlock, parts: readonly HeadedRows[]) {
    this.#table = table;
    this.#sizes = parts.map(({ headings, rows }) => ({ headings: headings.length, rows: rows.length }));
  }

  get table(): TableBlock {
    if (this.#table === null) throw new Error('a table that has been let go is asked for again');
    return this.#table;
  }

  get parts(): HeadedRows[] {
    const { rows } = layOut(this.table);
    let end = 0;
    const next = (count: number): readonly Cells[] => {
      const start = end;
      end += count;
      return rows.slice(start, end);
    };
    return this.#sizes.map((size) => ({ headings: next(size.headings), rows: next(size.rows) }));
  }

  letGo(): void {
    this.#table = null;
  }
}
