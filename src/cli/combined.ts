import type { Language } from '../model.js';
import { type CsvLayout, NARROWEST_LAYOUT, widen, widest } from '../write/columns.js';
import { type CsvTable, csvHead, type NamedDocument } from '../write/csv.js';
import { toRows } from '../write/rows.js';
import type { OpenSink } from './document-outputs.js';
import { DraftFile } from './files.js';

/** A document's rows. */
export interface Rows {
  readonly layout: CsvLayout;
  readonly cells: readonly (readonly string[])[];
}

/** A document's rows in its own layout. */
export function rowsOf(named: NamedDocument, table: CsvTable, headings: Language): Rows {
  const layout = table.layoutOf(named.document);
  return { layout, cells: table.rows(named, layout, headings) };
}

interface WrittenPart {
  readonly start: number;
  readonly end: number;
  readonly layout: CsvLayout;
}

const isSame = (a: CsvLayout, b: CsvLayout) =>
  a.depth === b.depth &&
  a.columns.length === b.columns.length &&
  a.columns.every((name, i) => name === b.columns[i]);

/**
 * A CSV file of all documents. Rows are written at once, so that a thousand documents take no more memory than one.
 * Their cells are also kept as JSON in a draft: if a later document needs other columns, the file is rebuilt from it.
 */
export class CombinedFile {
  readonly #parts: WrittenPart[] = [];
  readonly #cells: DraftFile;
  #file: DraftFile;
  #layout: CsvLayout | null = null;
  /** Whether all documents so far have the same layout. */
  #isEven = true;
  /** The error because of which no file is written. */
  #failure: unknown = null;

  /** @throws {InputError} `output-unwritable` */
  constructor(
    readonly path: string,
    readonly table: CsvTable,
    readonly language: Language,
  ) {
    this.#file = new DraftFile(path);
    try {
      this.#cells = new DraftFile(path);
    } catch (error) {
      this.#file.discard();
      throw error;
    }
  }

  /**
   * Adds a document's rows. Keeps errors for `finish`, because they are not the document's.
   *
   * @param text the rows as CSV, if they have been written before
   */
  add(rows: Rows, text?: string): void {
    if (this.#failure !== null) return;
    try {
      this.#add(rows, text);
    } catch (error) {
      this.#failure = error;
      // Frees space on a full disk for other files.
      this.discard();
    }
  }

  #add({ layout, cells }: Rows, text?: string): void {
    const start = this.#cells.length;
    this.#cells.append(JSON.stringify(cells));
    this.#parts.push({ start, end: this.#cells.length, layout });
    if (this.#layout === null) this.#file.append(this.#head(layout));
    else this.#isEven &&= isSame(this.#layout, layout);
    if (this.#isEven) this.#file.append(text ?? toRows(cells));
    this.#layout = this.#layout === null ? layout : widest(this.#layout, layout);
  }

  /** @throws {InputError} `output-unwritable`, also for earlier errors; leaves nothing behind */
  finish(): void {
    try {
      if (this.#failure !== null) throw this.#failure;
      if (this.#layout === null) this.#file.append(this.#head(NARROWEST_LAYOUT));
      else if (!this.#isEven) this.#rewrite(this.#layout);
      this.#file.finishAs(this.path);
      this.#cells.discard();
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  discard(): void {
    this.#file.discard();
    this.#cells.discard();
  }

  #head(layout: CsvLayout): string {
    return csvHead(this.table, layout, this.language);
  }

  #rewrite(layout: CsvLayout): void {
    this.#file.discard();
    this.#file = new DraftFile(this.path);
    this.#file.append(this.#head(layout));
    for (const part of this.#parts) {
      const rows: string[][] = JSON.parse(this.#cells.read(part.start, part.end));
      this.#file.append(toRows(rows.map((row) => widen(row, this.table.columns, part.layout, layout))));
    }
  }
}

/** How to make one CSV file of all documents. */
export const combinedSink =
  (name: string, table: CsvTable): OpenSink =>
  ({ path, headings }) => {
    const file = new CombinedFile(path(name), table, headings);
    return {
      take(document, stem) {
        const rows = rowsOf({ document, stem }, table, headings);
        return { texts: [], keep: () => file.add(rows) };
      },
      combined: [file],
    };
  };
