import type { Language } from '../model.js';
import { type CsvLayout, NARROWEST_LAYOUT, widen, widest } from '../write/columns.js';
import { type CsvTable, csvHead, type NamedDocument } from '../write/csv.js';
import { rearranged, toRowTexts } from '../write/rows.js';
import type { DocumentWriter } from './document-writers.js';
import { DraftFile, type Text } from './files.js';

/** A document's rows as CSV. */
export interface Rows<T = Text> {
  readonly layout: CsvLayout;
  /** One behind the other. */
  readonly parts: readonly T[];
}

/** A document's rows in its own layout. */
export function rowsOf(named: NamedDocument, table: CsvTable, headings: Language): Rows {
  const layout = table.layoutOf(named.document);
  return { layout, parts: [...toRowTexts(table.rows(named, layout, headings))] };
}

/** A document's rows in a draft, in the document's own layout. */
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
 * A CSV file of all documents. Rows are written at once, so that a thousand documents take no more memory than one. If a
 * later document needs other columns, the file is made again from what is written.
 */
export class CombinedFile {
  readonly #parts: WrittenPart[] = [];
  #file: DraftFile;
  #layout: CsvLayout | null = null;
  /** The error because of which no file is written. */
  #failure: unknown = null;

  /** @throws {InputError} `output-unwritable` */
  constructor(
    readonly path: string,
    readonly table: CsvTable,
    readonly language: Language,
  ) {
    this.#file = new DraftFile(path);
  }

  /** Adds a document's rows as CSV. Keeps errors for `finish`, because they are not the document's. */
  add(rows: Rows): void {
    if (this.#failure !== null) return;
    try {
      this.#add(rows);
    } catch (error) {
      this.#failure = error;
      // Frees space on a full disk for other files.
      this.discard();
    }
  }

  #add({ layout, parts }: Rows): void {
    if (this.#layout === null) this.#file.append(this.#head(layout));
    const start = this.#file.length;
    for (const text of parts) this.#file.append(text);
    this.#parts.push({ start, end: this.#file.length, layout });
    this.#layout = this.#layout === null ? layout : widest(this.#layout, layout);
  }

  /** @throws {InputError} `output-unwritable`, also for earlier errors; leaves nothing behind */
  finish(): void {
    try {
      if (this.#failure !== null) throw this.#failure;
      if (this.#layout === null) this.#file.append(this.#head(NARROWEST_LAYOUT));
      else this.#widenTo(this.#layout);
      this.#file.finishAs(this.path);
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  discard(): void {
    this.#file.discard();
  }

  #head(layout: CsvLayout): string {
    return csvHead(this.table, layout, this.language);
  }

  #widenTo(layout: CsvLayout): void {
    if (this.#parts.every((part) => isSame(part.layout, layout))) return;
    const written = this.#file;
    try {
      this.#file = new DraftFile(this.path);
      this.#file.append(this.#head(layout));
      for (const part of this.#parts) {
        const text = written.read(part.start, part.end);
        const moved = (cells: readonly string[]) => widen(cells, this.table.columns, part.layout, layout);
        this.#file.append(isSame(part.layout, layout) ? text : rearranged(text, moved));
      }
    } finally {
      written.discard();
    }
  }
}

/** An output that is one CSV file of all documents. */
export const combinedWriter = (name: string, table: CsvTable): DocumentWriter => ({
  makeTexts: ({ document, stem, headings }) => ({
    files: [],
    rows: rowsOf({ document, stem }, table, headings),
  }),
  openCombined: ({ path, headings }) => new CombinedFile(path(name), table, headings),
});
