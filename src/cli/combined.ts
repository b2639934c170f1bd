import type { Language, ProgressDocument } from '../model.js';
import { type CsvTable, csvHead, type Layout, widen, widest } from '../write/csv.js';
import { toRows } from '../write/rows.js';
import { WholeFile } from './files.js';

/** A document's rows, as text. */
export interface Rows {
  readonly layout: Layout;
  readonly text: string;
}

/** A document's rows in the layout that it needs by itself. */
export function rowsOf(document: ProgressDocument, stem: string, table: CsvTable): Rows {
  const layout = table.layoutOf(document);
  return { layout, text: toRows(table.rows(document, stem, layout)) };
}

interface Part {
  readonly start: number;
  readonly end: number;
  readonly layout: Layout;
}

const isSame = (a: Layout, b: Layout) =>
  a.depth === b.depth &&
  a.columns.length === b.columns.length &&
  a.columns.every((name, i) => name === b.columns[i]);

/**
 * A CSV file of all documents together. Rows go to the file as they come, so that a thousand documents take
 * no more memory than one; should a later document need more columns, the file is written anew at the end.
 */
export class CombinedFile {
  readonly #parts: Part[] = [];
  #file: WholeFile;
  #layout: Layout | null = null;

  constructor(
    readonly path: string,
    readonly table: CsvTable,
    readonly language: Language,
  ) {
    this.#file = new WholeFile(path);
  }

  /** @param own the document's rows as its own file has them, which will do here where the layout is the same */
  add(document: ProgressDocument, stem: string, own: Rows = rowsOf(document, stem, this.table)): void {
    if (this.#layout === null) this.#file.append(this.#head(own.layout));
    const layout = this.#layout === null ? own.layout : widest(this.#layout, own.layout);
    const text = isSame(layout, own.layout) ? own.text : toRows(this.table.rows(document, stem, layout));
    const start = this.#file.length;
    this.#file.append(text);
    this.#parts.push({ start, end: this.#file.length, layout });
    this.#layout = layout;
  }

  async finish(): Promise<void> {
    const layout = this.#layout ?? { depth: 0, columns: [] };
    const [first] = this.#parts;
    if (!first) this.#file.append(this.#head(layout));
    else if (!isSame(first.layout, layout)) await this.#rewrite(layout);
    this.#file.finish();
  }

  discard(): void {
    this.#file.discard();
  }

  #head(layout: Layout): string {
    return csvHead(this.table, layout, this.language);
  }

  async #rewrite(layout: Layout): Promise<void> {
    const { parse } = await import('csv-parse/sync');
    const narrow = this.#file;
    this.#file = new WholeFile(this.path, `${narrow.draft}.wide`);
    this.#file.append(this.#head(layout));
    for (const part of this.#parts) {
      const rows: string[][] = parse(narrow.read(part.start, part.end));
      this.#file.append(toRows(rows.map((row) => widen(row, this.table, part.layout, layout))));
    }
    narrow.discard();
  }
}
