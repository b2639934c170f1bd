import { InputError } from '../../../messages/input-error.js';
import type { DrawnPage, PageSize } from '../drawn.js';
import { Drawing } from './drawing.js';
import { WorkerDocument } from './worker.js';

/** After so many pages, what pdf.js keeps of them is given up. */
const PAGES_KEPT = 16;

const QUARTER = 90;

/** A PDF whose pages are read one by one. */
export class PdfDocument {
  #layersOff: ReadonlySet<string> = new Set();

  private constructor(
    readonly worker: WorkerDocument,
    readonly pageCount: number,
  ) {}

  /** @throws {InputError} for a PDF that cannot be opened */
  static async open(bytes: Uint8Array): Promise<PdfDocument> {
    const worker = new WorkerDocument();
    try {
      const document = new PdfDocument(worker, await worker.open(bytes));
      document.#layersOff = await worker.hiddenLayers();
      return document;
    } catch (error) {
      await worker.close().catch(() => undefined);
      if (nameOf(error) === 'PasswordException') throw new InputError('pdf-protected');
      throw new InputError('file-damaged', { found: messageOf(error) });
    }
  }

  /**
   * @param number counted from 1
   * @returns null where the document has no such page, or one that cannot be read
   */
  async page(number: number): Promise<DrawnPage | null> {
    const { worker } = this;
    try {
      const info = await worker.page(number - 1);
      const operators = await worker.operators(number - 1);
      return new Drawing(number, info, worker.fonts, this.#layersOff).run(operators);
    } catch {
      return null;
    } finally {
      if (number % PAGES_KEPT === 0) await worker.cleanUp();
    }
  }

  /**
   * @param number counted from 1
   * @returns null where the document has no such page, or one that cannot be read
   */
  async pageSize(number: number): Promise<PageSize | null> {
    try {
      const { view, rotate, userUnit } = await this.worker.page(number - 1);
      const [width, height] = [(view[2] - view[0]) * userUnit, (view[3] - view[1]) * userUnit];
      return (rotate / QUARTER) % 2 === 0 ? { width, height } : { width: height, height: width };
    } catch {
      return null;
    }
  }

  async close(): Promise<void> {
    await this.worker.close();
  }
}

const nameOf = (error: unknown) => (error as { readonly name?: string } | null)?.name;
const messageOf = (error: unknown) =>
  (error as { readonly message?: string } | null)?.message ?? String(error);
