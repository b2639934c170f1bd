import { all, find } from './dom.js';
import type { RecordRows } from './rows.js';

/** The number of rows in a table body. Only bodies in or near the view are drawn. */
const ROWS_PER_BODY = 25;

/** The height of a row that has not been drawn yet, in CSS pixels. */
const ROW_HEIGHT = 54;

/** How far outside of the view rows are drawn, in CSS pixels. */
const DRAWN_MARGIN = 600;

/** The table of records: draws the rows in view, and keeps the height of the others. */
export class RecordsTable {
  readonly element = find('.records', HTMLTableElement);
  readonly scroller = find('.records-scroll', HTMLElement);
  readonly #rows: RecordRows;
  readonly #none = find('.records-none', HTMLElement);
  readonly #headings = all('thead th', this.element);
  readonly #above = spacer();
  readonly #below = spacer();
  readonly #drawn = new Map<number, HTMLTableSectionElement>();
  #heights: number[] = [];
  #records: Uint32Array = new Uint32Array();
  #open: number | null = null;
  #isWhole = false;

  constructor(rows: RecordRows) {
    this.#rows = rows;
    this.scroller.addEventListener('scroll', () => this.#draw(), { passive: true });
    new ResizeObserver(() => this.#draw()).observe(this.scroller);
  }

  /** Shows records, given by position, from the first. */
  show(records: Uint32Array, open: number | null): void {
    this.#records = records;
    this.#open = open;
    this.#heights = Array.from(
      { length: Math.ceil(records.length / ROWS_PER_BODY) },
      (_, index) => this.#rowsIn(index) * ROW_HEIGHT,
    );
    this.#drawn.clear();
    for (const body of [...this.element.tBodies]) body.remove();
    this.element.append(this.#above, this.#below);
    this.element.setAttribute('aria-rowcount', String(records.length + 1));
    this.#none.hidden = records.length > 0;
    this.scroller.hidden = records.length === 0;
    this.scroller.scrollTop = 0;
    this.#draw();
  }

  #rowsIn(index: number): number {
    return Math.min(ROWS_PER_BODY, this.#records.length - index * ROWS_PER_BODY);
  }

  /** Draws the bodies in or near the view, and lets go of the others. */
  #draw(): void {
    const { scrollTop, clientHeight } = this.scroller;
    const [top, bottom] = this.#isWhole
      ? [0, Number.POSITIVE_INFINITY]
      : [scrollTop - DRAWN_MARGIN, scrollTop + Math.max(clientHeight, DRAWN_MARGIN) + DRAWN_MARGIN];
    let at = 0;
    let above = 0;
    let below = 0;
    const wanted = new Set<number>();
    for (const [index, height] of this.#heights.entries()) {
      if (at + height < top) above += height;
      else if (at > bottom) below += height;
      else wanted.add(index);
      at += height;
    }
    this.#update(wanted);
    this.#above.style.height = `${above}px`;
    this.#below.style.height = `${below}px`;
  }

  #update(wanted: ReadonlySet<number>): void {
    for (const [index, body] of this.#drawn) {
      if (wanted.has(index)) continue;
      this.#heights[index] = body.offsetHeight;
      body.remove();
      this.#drawn.delete(index);
    }
    let before: Element = this.#above;
    for (const index of wanted) {
      const body = this.#drawn.get(index) ?? this.#body(index);
      if (before.nextElementSibling !== body) before.after(body);
      before = body;
    }
  }

  #body(index: number): HTMLTableSectionElement {
    const body = document.createElement('tbody');
    body.setAttribute('role', 'rowgroup');
    const start = index * ROWS_PER_BODY;
    for (let at = start; at < start + this.#rowsIn(index); at++) {
      const record = this.#records[at] ?? 0;
      body.append(this.#rows.row(record, at + 1, record === this.#open));
    }
    this.#drawn.set(index, body);
    return body;
  }

  /** Draws every row, for printing. */
  drawAll(): void {
    this.#isWhole = true;
    this.#draw();
  }

  /** Lets go of rows that are out of view. */
  drawInView(): void {
    this.#isWhole = false;
    this.#draw();
  }

  /** The row of a record, if it is drawn. */
  row(record: number): HTMLTableRowElement | null {
    const place = this.#records.indexOf(record);
    return this.#drawn.get(Math.floor(place / ROWS_PER_BODY))?.rows[place % ROWS_PER_BODY] ?? null;
  }

  /** Marks the row with the open source, if any. */
  mark(open: number | null): void {
    this.#open = open;
    for (const row of all('tr.open', this.element)) row.classList.remove('open');
    if (open !== null) this.row(open)?.classList.add('open');
  }

  /** Scrolls a row into the upper half of the list. */
  scrollTo(record: number): void {
    const place = this.#records.indexOf(record);
    if (place < 0) return;
    const body = Math.floor(place / ROWS_PER_BODY);
    const above = this.#heights.slice(0, body).reduce((sum, height) => sum + height, 0);
    this.scroller.scrollTop = above + (place % ROWS_PER_BODY) * ROW_HEIGHT;
    this.#draw();
    const row = this.row(record);
    if (!row) return;
    const { top } = this.scroller.getBoundingClientRect();
    this.scroller.scrollTop += row.getBoundingClientRect().top - top - this.scroller.clientHeight / 3;
    this.#draw();
  }

  /** Shows by which column the table is sorted. */
  markOrder(by: string, descends: boolean): void {
    for (const heading of this.#headings) {
      if (heading.dataset.sort === by)
        heading.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    }
  }

  /** Turns the headings into buttons that sort the table. */
  addButtons(): void {
    for (const heading of this.#headings) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
    }
  }
}

/** Keeps the height of rows that are not drawn. */
function spacer(): HTMLTableSectionElement {
  const made = document.createElement('tbody');
  made.className = 'spacer';
  made.setAttribute('role', 'presentation');
  return made;
}
