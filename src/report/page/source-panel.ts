import { find } from './dom.js';
import { RecordDetail } from './record-detail.js';
import type { RecordRows } from './rows.js';

/** The panel with the source of a record. It lies over the page, so that the record's row stays where it is. */
export class SourcePanel {
  readonly element = find('.panel', HTMLElement);
  readonly close = find('.close', HTMLButtonElement, this.element);
  readonly #body = find('.panel-body', HTMLElement, this.element);
  readonly #detail: RecordDetail;

  constructor(rows: RecordRows) {
    this.#detail = new RecordDetail(rows);
  }

  get isOpen(): boolean {
    return !this.element.hidden;
  }

  /** Lets the keyboard scroll the panel. */
  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  hide(): void {
    this.element.hidden = true;
  }

  /** Shows the source of a record. On a phone, the panel takes the half of the screen that the row is not in. */
  show(at: number, row: Element | null): void {
    const { top = 0 } = row?.getBoundingClientRect() ?? {};
    if (!this.isOpen) this.element.classList.toggle('at-top', top > innerHeight / 2);
    this.#body.replaceChildren(...this.#detail.of(at));
    this.element.hidden = false;
    this.element.scrollTop = 0;
  }
}
