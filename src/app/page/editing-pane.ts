import type { ProgressRecord, Range } from '../../model.js';
import { find } from '../../report/page/dom.js';
import { addRecord, editRecord } from '../editing/forms/index.js';
import type { OpenDocument } from '../protocol.js';
import type { Corrector } from './corrector.js';

/** What is the same of a record whatever its id: its document and its place. */
const placeOf = ({ key }: OpenDocument, { source }: ProgressRecord) => `${key} ${source.start} ${source.end}`;

/** What the form shows of a record: it is filled again only if that has changed. Ids change with other records. */
function contentOf(opened: OpenDocument, record: ProgressRecord): string {
  const { items, corrections } = opened.document;
  const item = items.find(({ id }) => id === record.item);
  const corrected = corrections.filter(({ id }) => id === record.id || id === record.item);
  return JSON.stringify([
    placeOf(opened, record),
    { ...record, id: '', item: '' },
    item?.title,
    item?.departments,
    corrected.map(({ field, was }) => [field, was]),
  ]);
}

/** The form that sets the selected record right, folded until it is wanted. */
export class EditingPane {
  readonly #place: HTMLDetailsElement;
  readonly #body: HTMLElement;
  readonly #corrector: Corrector;
  #filled = '';
  /** The place of the record that the form is about. */
  #about = '';
  /** The record as it is now. */
  #record: ProgressRecord | null = null;
  /** Whether something was typed, or text was marked, that is not a correction yet: it stays while the record does. */
  #isBegun = false;

  constructor(corrector: Corrector) {
    this.#corrector = corrector;
    this.#place = find('.editing-place', HTMLDetailsElement);
    this.#body = find('.editing-body', HTMLElement, this.#place);
    this.#body.addEventListener('input', () => {
      this.#isBegun = true;
    });
    // What is done with a button or by Enter is no longer begun.
    const end = () => {
      this.#isBegun = false;
    };
    this.#body.addEventListener('submit', end, { capture: true });
    this.#body.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof Element && target.closest('button')) end();
      },
      { capture: true },
    );
  }

  show(opened: OpenDocument, record: ProgressRecord): void {
    this.#place.hidden = false;
    this.#record = record;
    const about = placeOf(opened, record);
    const content = contentOf(opened, record);
    if (content === this.#filled || (this.#isBegun && about === this.#about)) return;
    const hadFocus = this.#body.contains(document.activeElement);
    this.#begin(content, about);
    const current = () => this.#record ?? record;
    const context = {
      editing: this.#corrector.editing,
      edited: this.#corrector.edited(opened),
      get record() {
        return current();
      },
    };
    editRecord(this.#body, context);
    if (hadFocus) find('summary', HTMLElement, this.#place).focus();
    this.#corrector.speak();
  }

  #begin(filled: string, about: string): void {
    this.#filled = filled;
    this.#about = about;
    this.#isBegun = false;
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
    addRecord(this.#body, { editing, edited: this.#corrector.edited(opened), range }, () => {
      this.#begin('', '');
      back();
    });
    this.#isBegun = true;
    this.#corrector.speak();
  }

  close(): void {
    this.#place.hidden = true;
    this.#begin('', '');
    this.#body.replaceChildren();
  }
}
