import {
  type Accounted,
  type Bitmap,
  PdfPainter,
  type SourceMarks,
  type SourceModel,
  sourceMarks,
  sourceModel,
} from '../source/index.js';

/** An input's file, and what was read of it. */
export interface ReadSource {
  readonly bytes: Uint8Array;
  /** With a person's corrections. */
  readonly accounted: Accounted;
}

/** What shows documents beside their records. */
export class Sources {
  /** The PDF that was drawn last; another one takes its place. */
  #painter: { readonly key: string; readonly opened: Promise<PdfPainter> } | null = null;

  /** @param sourceOf reads an input, by its key */
  constructor(readonly sourceOf: (key: string) => Promise<ReadSource>) {}

  /** @throws {InputError} for an input that cannot be read */
  async model(key: string): Promise<SourceModel> {
    const { bytes, accounted } = await this.sourceOf(key);
    return sourceModel(bytes, accounted);
  }

  async marks(key: string): Promise<SourceMarks> {
    return sourceMarks((await this.sourceOf(key)).accounted);
  }

  /** @throws what pdf.js finds wrong with the page */
  async draw(key: string, page: number, scale: number): Promise<Bitmap> {
    if (this.#painter?.key !== key) {
      await this.close();
      this.#painter = { key, opened: this.#open(key) };
    }
    return (await this.#painter.opened).draw(page, scale);
  }

  async #open(key: string): Promise<PdfPainter> {
    return PdfPainter.open((await this.sourceOf(key)).bytes);
  }

  /** Lets go of what is open, as when its input is gone. */
  async close(): Promise<void> {
    const open = this.#painter;
    this.#painter = null;
    await open?.opened.then(
      (painter) => painter.close(),
      () => {},
    );
  }
}
