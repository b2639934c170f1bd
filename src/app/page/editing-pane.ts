import type { ProgressRecord, Range } from '../../model.js';
import { find } from '../../report/page/dom.js';
import { addRecord, editRecord } from '../editing/forms/index.js';
import type { OpenDocument } from '../protocol.js';
import type { Corrector } from './corrector.js';

/** What the form shows of a record: it is filled again only if that has changed, so that nothing typed is lost. */
function contentOf({ key, document }: OpenDocument, record: ProgressRecord): string {
  const item = document.items.find(({ id }) => id === record.item);
  const corrected = document.corrections.filter(({ id }) => id === record.id || id === record.item);
  return JSON.stringify([key, record, item?.title, item?.departments, corrected]);
}

/** The form that sets the selected record right, folded until it is wanted. */
export class EditingPane {
  readonly #place: HTMLDetailsElement;
  readonly #body: HTMLElement;
  readonly #corrector: Corrector;
  #filled = '';

  constructor(corrector: Corrector) {
    this.#corrector = corrector;
    this.#place = find('.editing-place', HTMLDetailsElement);
    this.#body = find('.editing-body', HTMLElement, this.#place);
  }

  show(opened: OpenDocument, record: ProgressRecord): void {
    this.#place.hidden = false;
    const content = contentOf(opened, record);
    if (content === this.#filled) return;
    this.#filled = content;
    const { editing } = this.#corrector;
    editRecord(this.#body, { editing, edited: this.#corrector.edited(opened), record });
    this.#corrector.speak();
  }

  /**
   * Offers to make a record of marked text.
   *
   * @param back shows the selected record again
   */
  offer(opened: OpenDocument, range: Range, back: () => void): void {
    this.#place.hidden = false;
    this.#place.open = true;
    this.#filled = '';
    const { editing } = this.#corrector;
    addRecord(this.#body, { editing, edited: this.#corrector.edited(opened), range }, back);
    this.#corrector.speak();
  }

  close(): void {
    this.#place.hidden = true;
    this.#filled = '';
    this.#body.replaceChildren();
  }
}
