import type { ProgressRecord, Range } from '../../model.js';
import type { OpenDocument } from '../protocol.js';
import { type ShownSource, showSource } from '../source/view/show-source.js';
import type { Session } from './session.js';
import { Stopped } from './worker-client.js';

/** What a person does in the source beside a record. */
export interface SourceChoices {
  /** A record's mark was chosen. */
  readonly go: (key: string, id: string) => void;
  /** Text was marked. */
  readonly marked: (opened: OpenDocument, range: Range) => void;
}

/** The document of the selected record as it is. It stays while records of one document are selected. */
export class SourcePane {
  #key: string | null = null;
  #opened: OpenDocument | null = null;
  #shown: ShownSource | null = null;

  constructor(
    readonly place: HTMLElement,
    readonly session: Session,
    readonly choices: SourceChoices,
  ) {}

  /** Shows a record in its document. */
  async show(opened: OpenDocument, record: ProgressRecord): Promise<void> {
    const isKnown = this.#key === opened.key;
    const isCorrected = isKnown && this.#opened?.document !== opened.document;
    this.#opened = opened;
    if (!isKnown) await this.#open(opened);
    else if (isCorrected) await this.#update(opened.key);
    if (this.#key === opened.key) this.#shown?.show(record.source);
  }

  /** Shows a document from its beginning, as one without records. */
  async showDocument(opened: OpenDocument): Promise<void> {
    this.#opened = opened;
    if (this.#key !== opened.key) await this.#open(opened);
  }

  /** Shows a stretch of a document. */
  showRange(range: { readonly start: number; readonly end: number }): void {
    this.#shown?.show(range);
  }

  close(): void {
    this.#shown?.close();
    this.#shown = null;
    this.#key = null;
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  async #open({ key }: OpenDocument): Promise<void> {
    this.close();
    this.#key = key;
    this.place.hidden = false;
    const model = await this.#asked(() => this.session.worker.ask('source', { key }));
    // Another document may have been chosen meanwhile.
    if (!model || this.#key !== key) return;
    this.#shown = showSource(this.place, model, {
      pick: (range) => this.#pick(range),
      select: ({ start, end }) => {
        if (this.#opened) this.choices.marked(this.#opened, [start, end]);
      },
      drawPage: (page, scale) => this.session.worker.ask('drawPage', { key, page, scale }),
    });
  }

  async #update(key: string): Promise<void> {
    const marks = await this.#asked(() => this.session.worker.ask('marks', { key }));
    if (marks && this.#key === key) this.#shown?.update(marks);
  }

  #pick({ start, end }: { readonly start: number; readonly end: number }): void {
    const { document, key } = this.#opened ?? {};
    const picked = document?.records.find(({ source }) => source.start === start && source.end === end);
    if (key && picked) this.choices.go(key, picked.id);
  }

  /** What the worker gives; null where it was stopped. */
  async #asked<T>(ask: () => Promise<T>): Promise<T | null> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof Stopped) return null;
      throw error;
    }
  }
}
