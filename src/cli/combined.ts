import type { Language, ProgressDocument } from '../model.js';
import { BYTE_ORDER_MARK, type CsvTable, type Layout, toRows, widen, widest } from '../write/csv.js';
import { WholeFile } from './files.js';

interface Part {
  readonly start: number;
  readonly end: number;
  readonly layout: Layout;
}

const isSame = (a: Layout, b: Layout) => a.depth === b.depth && a.columns.length === b.columns.length;

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

  add(document: ProgressDocument, stem: string): void {
    const own = this.table.layoutOf(document);
    if (this.#layout === null) this.#file.append(this.#head(own));
    this.#layout = this.#layout === null ? own : widest(this.#layout, own);
    const start = this.#file.length;
    this.#file.append(toRows(this.table.rows(document, stem, this.#layout)));
    this.#parts.push({ start, end: this.#file.length, layout: this.#layout });
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
    return BYTE_ORDER_MARK + toRows([this.table.headings(layout, this.language)]);
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
