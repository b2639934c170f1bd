import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Bitmap } from '../drawn.js';
import { cMapFile } from './cmaps.js';

/**
 * Draws pages with pdf.js's other half, in a browser alone: in a worker as well as in a page. Nothing is fetched, and
 * no script of the document runs.
 */

/** What browsers have and Node does not. */
interface Canvas {
  width: number;
  height: number;
  getContext(kind: '2d', settings?: object): unknown;
  transferToImageBitmap(): Bitmap;
}

interface BrowserGlobal {
  readonly OffscreenCanvas: new (width: number, height: number) => Canvas;
  /** The fonts of a worker; in a page they are the document's. */
  readonly fonts?: object;
  readonly document?: { readonly fonts: object };
}

const browser = () => globalThis as unknown as BrowserGlobal;

interface CanvasAndContext {
  canvas: Canvas | null;
  context: unknown;
}

/** Makes the canvases that pdf.js draws on. A worker has no document to make them. */
class OffscreenCanvases {
  create(width: number, height: number): CanvasAndContext {
    const canvas = new (browser().OffscreenCanvas)(width, height);
    return { canvas, context: canvas.getContext('2d', { willReadFrequently: true }) };
  }

  reset({ canvas }: CanvasAndContext, width: number, height: number): void {
    if (canvas) Object.assign(canvas, { width, height });
  }

  destroy(made: CanvasAndContext): void {
    this.reset(made, 0, 0);
    Object.assign(made, { canvas: null, context: null });
  }
}

/** Filters are SVG, which a worker does not have: pictures with them are drawn without. */
class NoFilters {
  addFilter = () => 'none';
  addHCMFilter = () => 'none';
  addAlphaFilter = () => 'none';
  addLuminosityFilter = () => 'none';
  addHighlightHCMFilter = () => 'none';
  destroy(): void {}
}

/** Gives the CMaps that the program holds. Fonts that a file leaves out are those of the system. */
class HeldFiles {
  async fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    if (kind === 'cMapUrl') return cMapFile(filename);
    throw new Error(`${filename} is not at hand`);
  }
}

/** What of pdf.js is used here. */
interface PageProxy {
  getViewport(of: { scale: number }): { readonly width: number; readonly height: number };
  render(of: { canvas: null; canvasContext: unknown; viewport: unknown }): {
    readonly promise: Promise<void>;
  };
  cleanup(): void;
}

interface DocumentProxy {
  readonly numPages: number;
  getPage(number: number): Promise<PageProxy>;
}

interface LoadingTask {
  readonly promise: Promise<DocumentProxy>;
  destroy(): Promise<void>;
}

const PAINTER_VERBOSITY = 0;
/** No page is drawn with more pixels than this. */
const MOST_PIXELS = 16_000_000;

const settings = (bytes: Uint8Array) => ({
  data: new Uint8Array(bytes),
  verbosity: PAINTER_VERBOSITY,
  ownerDocument: { fonts: browser().document?.fonts ?? browser().fonts },
  CanvasFactory: OffscreenCanvases,
  FilterFactory: NoFilters,
  BinaryDataFactory: HeldFiles,
  useWorkerFetch: false,
  useSystemFonts: true,
  useWasm: false,
  isEvalSupported: false,
  isImageDecoderSupported: false,
  isOffscreenCanvasSupported: false,
  enableXfa: false,
  disableAutoFetch: true,
});

/** A PDF that is open for drawing. */
export class PdfPainter {
  private constructor(
    readonly task: LoadingTask,
    readonly document: DocumentProxy,
  ) {}

  /** @throws what pdf.js finds wrong with the file */
  static async open(bytes: Uint8Array): Promise<PdfPainter> {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
    const task = getDocument(settings(bytes) as never) as unknown as LoadingTask;
    try {
      return new PdfPainter(task, await task.promise);
    } catch (error) {
      await task.destroy();
      throw error;
    }
  }

  /**
   * Draws a page.
   *
   * @param number counted from 1
   * @param scale pixels for each point
   * @throws what pdf.js finds wrong with the page
   */
  async draw(number: number, scale: number): Promise<Bitmap> {
    const page = await this.document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const most = Math.sqrt(MOST_PIXELS / Math.max(1, width * height));
    const viewport = page.getViewport({ scale: Math.min(scale, most) });
    const canvas = new (browser().OffscreenCanvas)(
      Math.max(1, Math.round(viewport.width)),
      Math.max(1, Math.round(viewport.height)),
    );
    const canvasContext = canvas.getContext('2d', { willReadFrequently: true });
    try {
      await page.render({ canvas: null, canvasContext, viewport }).promise;
    } finally {
      page.cleanup();
    }
    return canvas.transferToImageBitmap();
  }

  async close(): Promise<void> {
    await this.task.destroy();
  }
}
