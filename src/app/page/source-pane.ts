import type { ProgressRecord, Range } from '../../model.js';
import type { OpenDocument } from '../protocol.js';
import type { SourceRange } from '../source/model.js';
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
  /** The document that is shown or on its way. */
  #opened: OpenDocument | null = null;
  #shown: ShownSource | null = null;
  /** What is to be in view, also of a document that is still on its way. */
  #wanted: SourceRange | null = null;
  /** Counts the documents, so that an answer for an earlier one is known. */
  #turn = 0;

  constructor(
    readonly place: HTMLElement,
    readonly session: Session,
    readonly choices: SourceChoices,
  ) {}

  /** Shows a record in its document. */
  async show(opened: OpenDocument, record: ProgressRecord): Promise<void> {
    await this.#showDocument(opened, record.source);
  }

  /** Shows a document from its beginning, as one without records. */
  async showDocument(opened: OpenDocument): Promise<void> {
    await this.#showDocument(opened, null);
  }

  /** Shows a stretch of the document. */
  showRange(range: SourceRange): void {
    this.#wanted = range;
    this.#shown?.show(range);
  }

  close(): void {
    this.#shown?.close();
    this.#turn++;
    this.#shown = null;
    this.#opened = null;
    this.#wanted = null;
    this.place.hidden = true;
    this.place.replaceChildren();
  }

  async #showDocument(opened: OpenDocument, wanted: SourceRange | null): Promise<void> {
    const before = this.#opened;
    const isOther = before?.key !== opened.key;
    if (isOther) this.close();
    this.#opened = opened;
    this.#wanted = wanted;
    if (isOther) await this.#open(opened.key);
    else if (before?.document !== opened.document) await this.#update(opened.key);
    if (wanted && this.#wanted === wanted) this.#shown?.show(wanted);
  }

  async #open(key: string): Promise<void> {
    this.place.hidden = false;
    const model = await this.#asked(() => this.session.worker.ask('source', { key }));
    if (!model) return;
    this.#shown = showSource(this.place, model, {
      pick: (range) => this.#pick(range),
      select: ({ start, end }) => {
        if (this.#opened) this.choices.marked(this.#opened, [start, end]);
      },
      drawPage: (page, scale) => this.session.worker.ask('drawPage', { key, page, scale }),
    });
    if (this.#wanted) this.#shown.show(this.#wanted);
  }

  async #update(key: string): Promise<void> {
    const marks = await this.#asked(() => this.session.worker.ask('marks', { key }));
    if (marks) this.#shown?.update(marks);
  }

  #pick({ start, end }: { readonly start: number; readonly end: number }): void {
    const { document, key } = this.#opened ?? {};
    const picked = document?.records.find(({ source }) => source.start === start && source.end === end);
    if (key && picked) this.choices.go(key, picked.id);
  }

  /** What the worker gives; null where another document was chosen meanwhile, or the worker was stopped. */
  async #asked<T>(ask: () => Promise<T>): Promise<T | null> {
    const turn = this.#turn;
    try {
      const given = await ask();
      return this.#turn === turn ? given : null;
    } catch (error) {
      // Chosen again, the document is asked for again.
      if (this.#turn === turn && this.#shown === null) this.close();
      if (error instanceof Stopped) return null;
      throw error;
    }
  }
}
