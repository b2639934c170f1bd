import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { cMapFile } from './cmaps.js';

/**
 * Speaks with pdf.js's worker on the same thread, in the messages of its version 5.6.205. Its other half, `pdf.mjs`,
 * is for drawing: it loads a canvas and needs classes that Node does not have. Nothing here fetches, runs a script
 * of the document, or starts a thread.
 */

const VERSION = '5.6.205';
const DOCUMENT = 'document';
const WORKER = `${DOCUMENT}_worker`;

const REPLY_DATA = 1;
const REPLY_FAILED = 2;
const STREAM_KIND = { close: 3, enqueue: 4, error: 5, startComplete: 8 } as const;

interface WorkerMessage {
  readonly sourceName: string;
  readonly targetName: string;
  readonly action?: string;
  readonly callback?: number;
  readonly callbackId?: number;
  readonly stream?: number;
  readonly streamId?: number;
  readonly desiredSize?: number;
  readonly success?: boolean;
  readonly chunk?: OperatorChunk;
  readonly data?: unknown;
  readonly reason?: unknown;
}

interface OperatorChunk {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
  readonly length: number;
}

/** What the worker posts to and listens at. */
interface Port {
  postMessage(message: WorkerMessage): void;
  addEventListener(type: 'message', listener: (event: { readonly data: WorkerMessage }) => void): void;
}

interface WorkerGlobal {
  readonly pdfjsWorker: { readonly WorkerMessageHandler: { initializeFromPort(port: Port): void } };
}

/** What the page tells of itself. */
export interface PageInfo {
  readonly rotate: number;
  readonly userUnit: number;
  readonly view: readonly [number, number, number, number];
}

/** Operators with what each takes. */
export interface Operators {
  readonly codes: readonly number[];
  readonly values: readonly unknown[];
}

/** A font as the worker has read it. */
export interface WorkerFont {
  readonly buffer?: ArrayBuffer;
  readonly extra?: { readonly composite?: boolean; readonly toUnicode?: object | null };
  readonly error?: string;
}

interface Waiting<T> {
  readonly resolve: (value: T) => void;
  readonly reject: (reason: unknown) => void;
}

/** Images are no text: larger ones are not decoded. One pixel may be drawn out to a line. */
const LARGEST_IMAGE = 1;

const EVALUATOR_OPTIONS = {
  maxImageSize: LARGEST_IMAGE,
  disableFontFace: false,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: -1,
  fontExtraProperties: true,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  cMapPacked: true,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
  enableWebGPU: false,
};

const ERRORS_ONLY = 0;
/** What is asked of a page: all that is shown on a screen. */
const DISPLAY = 2;
const PLENTY = 1_000_000_000;

/** A document that pdf.js's worker has open. */
export class WorkerDocument {
  readonly fonts = new Map<string, WorkerFont>();
  readonly #toWorker: ((event: { readonly data: WorkerMessage }) => void)[] = [];
  readonly #replies = new Map<number, Waiting<unknown>>();
  readonly #streams = new Map<number, Waiting<void> & { readonly take: (chunk: OperatorChunk) => void }>();
  #opened: Waiting<number> | null = null;
  #next = 1;

  /**
   * @returns the number of pages that the document says it has
   * @throws what the worker finds wrong with the document
   */
  async open(bytes: Uint8Array): Promise<number> {
    const { WorkerMessageHandler } = (globalThis as unknown as WorkerGlobal).pdfjsWorker;
    WorkerMessageHandler.initializeFromPort({
      postMessage: (message) => {
        const kept = withOwnChunk(message);
        queueMicrotask(() => this.#receive(kept));
      },
      addEventListener: (_, listener) => this.#toWorker.push(listener),
    });
    this.#send({
      sourceName: 'main',
      targetName: 'worker',
      action: 'configure',
      data: { verbosity: ERRORS_ONLY },
    });
    // A copy: pdf.js takes the bytes for all of their buffer, of which those of a small file are a part.
    const request = { docId: DOCUMENT, apiVersion: VERSION, data: new Uint8Array(bytes), password: null };
    const plain = { disableAutoFetch: true, rangeChunkSize: 65536, docBaseUrl: null, enableXfa: false };
    await this.#ask(
      'GetDocRequest',
      { ...request, ...plain, evaluatorOptions: EVALUATOR_OPTIONS },
      'main',
      'worker',
    );
    return new Promise<number>((resolve, reject) => {
      this.#opened = { resolve, reject };
      this.#send({ sourceName: DOCUMENT, targetName: WORKER, action: 'Ready', data: null });
    });
  }

  async page(index: number): Promise<PageInfo> {
    return (await this.#ask('GetPage', { pageIndex: index })) as PageInfo;
  }

  /** Ids of the optional content (layers) that is not shown. */
  async hiddenLayers(): Promise<ReadonlySet<string>> {
    const config = (await this.#ask('GetOptionalContentConfig', null)) as {
      readonly baseState?: string;
      readonly on?: readonly string[];
      readonly off?: readonly string[];
      readonly groups?: readonly { readonly id: string }[];
    } | null;
    const groups = config?.groups?.map(({ id }) => id) ?? [];
    const on = new Set(config?.on ?? []);
    const isAllOff = config?.baseState === 'OFF';
    return new Set([...(config?.off ?? []), ...groups.filter((id) => isAllOff && !on.has(id))]);
  }

  /** What draws a page that `page` has given. */
  async operators(index: number): Promise<Operators> {
    const codes: number[] = [];
    const values: unknown[] = [];
    await new Promise<void>((resolve, reject) => {
      const streamId = this.#next++;
      const take = ({ fnArray, argsArray, length }: OperatorChunk) => {
        for (let i = 0; i < length; i++) {
          codes.push(fnArray[i] ?? 0);
          values.push(argsArray[i]);
        }
      };
      this.#streams.set(streamId, { resolve, reject, take });
      const data = {
        pageId: index,
        pageIndex: index,
        intent: DISPLAY,
        cacheKey: '',
        annotationStorage: null,
        modifiedIds: '',
      };
      const names = { sourceName: DOCUMENT, targetName: WORKER };
      this.#send({ ...names, action: 'GetOperatorList', streamId, data, desiredSize: PLENTY });
    });
    return { codes, values };
  }

  /** Gives up what is kept of the pages that were read. */
  async cleanUp(): Promise<void> {
    this.fonts.clear();
    await this.#ask('Cleanup', null);
  }

  async close(): Promise<void> {
    await this.#ask('Terminate', null);
    this.fonts.clear();
    this.#toWorker.length = 0;
  }

  #ask(action: string, data: unknown, sourceName = DOCUMENT, targetName = WORKER): Promise<unknown> {
    const callbackId = this.#next++;
    return new Promise((resolve, reject) => {
      this.#replies.set(callbackId, { resolve, reject });
      this.#send({ sourceName, targetName, action, callbackId, data });
    });
  }

  #send(data: WorkerMessage): void {
    for (const listener of [...this.#toWorker]) listener({ data });
  }

  #receive(message: WorkerMessage): void {
    if (message.stream !== undefined) this.#receiveStream(message);
    else if (message.callback !== undefined) this.#receiveReply(message);
    else void this.#receiveAction(message);
  }

  #receiveReply({ callback, callbackId = 0, data, reason }: WorkerMessage): void {
    const waiting = this.#replies.get(callbackId);
    this.#replies.delete(callbackId);
    if (callback === REPLY_DATA) waiting?.resolve(data);
    else waiting?.reject(reason);
  }

  #receiveStream({ stream, streamId = 0, chunk, success, reason }: WorkerMessage): void {
    const waiting = this.#streams.get(streamId);
    if (stream === STREAM_KIND.enqueue && chunk) waiting?.take(chunk);
    const isOver = stream === STREAM_KIND.close;
    const isLost = stream === STREAM_KIND.error || (stream === STREAM_KIND.startComplete && success !== true);
    if (!isOver && !isLost) return;
    this.#streams.delete(streamId);
    if (isOver) waiting?.resolve();
    else waiting?.reject(reason);
  }

  /** What the worker tells or asks of its own accord. */
  async #receiveAction({ action, data, callbackId, sourceName }: WorkerMessage): Promise<void> {
    if (action === 'GetDoc')
      this.#opened?.resolve((data as { pdfInfo: { numPages: number } }).pdfInfo.numPages);
    else if (action === 'DocException') this.#opened?.reject(data);
    else if (action === 'commonobj') this.#takeFont(data as readonly [string, string, WorkerFont]);
    if (callbackId === undefined) return;
    const names = { sourceName: DOCUMENT, targetName: sourceName, callbackId };
    try {
      this.#send({ ...names, callback: REPLY_DATA, data: await this.#answer(action, data) });
    } catch (reason) {
      this.#send({ ...names, callback: REPLY_FAILED, reason });
    }
  }

  #takeFont([id, type, font]: readonly [string, string, WorkerFont]): void {
    if (type === 'Font') this.fonts.set(id, font);
  }

  /** @throws {Error} for a password, which is not asked for, and for the outlines of fonts, which are not drawn */
  async #answer(action: string | undefined, data: unknown): Promise<unknown> {
    if (action === 'FetchBinaryData') {
      const { kind, filename } = data as { readonly kind: string; readonly filename: string };
      if (kind === 'cMapUrl') return cMapFile(filename);
    }
    if (action === 'commonobj') return null;
    throw new Error(`${action} is not answered`);
  }
}

/** The worker empties the lists of operators that it has posted, as it may where messages are copied. */
function withOwnChunk(message: WorkerMessage): WorkerMessage {
  const { chunk } = message;
  if (!chunk) return message;
  const { fnArray, argsArray, length } = chunk;
  return { ...message, chunk: { fnArray: fnArray.slice(), argsArray: argsArray.slice(), length } };
}
