import { CSV_TYPE, save, viewAsCsv } from '../../report/page/csv.js';
import { find } from '../../report/page/dom.js';
import { clear, FilterForm, showForms, take } from '../../report/page/filter-form.js';
import { RecordOrders } from '../../report/page/order.js';
import { RecordDetail } from '../../report/page/record-detail.js';
import { RecordsTable } from '../../report/page/records-table.js';
import { element, RecordRows } from '../../report/page/rows.js';
import { RecordStore } from '../../report/page/store.js';
import { ALL_EDITIONS } from '../../report/page-data.js';
import type { RecordsPart } from '../../report/parts.js';
import { word } from './words.js';

/** A record that a person has selected: its document's key and its id. */
export interface Selected {
  readonly key: string;
  readonly id: string;
}

/** The list of records of one view, drawn by the report's scripts. */
class RecordsView {
  readonly store: RecordStore;
  readonly rows: RecordRows;
  readonly table: RecordsTable;
  readonly form: FilterForm;
  readonly orders: RecordOrders;
  shown: Uint32Array = new Uint32Array();

  constructor(
    { data }: RecordsPart,
    readonly keys: readonly string[],
  ) {
    this.store = new RecordStore(data);
    this.rows = new RecordRows(data, this.store);
    this.table = new RecordsTable(this.rows);
    this.form = new FilterForm(data);
    this.orders = new RecordOrders(this.store, data);
    this.table.addButtons();
    showForms();
  }

  /** The position of a record, or null. */
  at({ key, id }: Selected): number | null {
    const doc = this.keys.indexOf(key);
    return doc < 0 ? null : this.store.at(`r${doc}-${id}`);
  }

  selectedAt(at: number): Selected {
    return { key: this.keys[this.store.docOf(at)] ?? '', id: this.store.idOf(at) };
  }
}

/** The pane with the list of records and the selected record. */
export class RecordsPane {
  readonly #nothing = find('#pane-records > .nothing', HTMLElement);
  readonly #list = find('.list', HTMLElement);
  readonly #body = find('.list-body', HTMLElement);
  readonly #detail = find('.detail', HTMLElement);
  readonly #detailBody = find('.detail-body', HTMLElement);
  readonly #pick = find('.detail > .nothing', HTMLElement);
  /** Filters and sort order, which stay when documents come and go. */
  readonly #state = new URLSearchParams();
  #view: RecordsView | null = null;
  #selected: Selected | null = null;

  /** @param picked is called with each selected record, and with null where none is */
  constructor(readonly picked: (selected: Selected | null) => void) {}

  /** Shows the records of all documents, or says why there are none. */
  show(part: RecordsPart | null, keys: readonly string[], isWorking: boolean): void {
    this.#list.hidden = part === null;
    this.#detail.hidden = part === null;
    this.#nothing.hidden = part !== null;
    const why = isWorking ? 'readingFirst' : 'noRecordsRead';
    this.#nothing.dataset.t = `app.${why}`;
    this.#nothing.textContent = word(why);
    this.#view = null;
    if (part === null) {
      this.#body.replaceChildren();
      this.#select(null);
      return;
    }
    this.#body.innerHTML = part.markup;
    this.#view = new RecordsView(part, keys);
    this.#addMore();
    this.#listen(this.#view);
    this.#filter();
    this.#select(this.#selected);
  }

  /** Says everything again, in another language. */
  redraw(): void {
    if (!this.#view) return;
    this.#filter();
    this.#select(this.#selected);
  }

  /** Selects no record, and makes room for a document without any. */
  leave(): void {
    this.#select(null);
    this.#detail.hidden = false;
  }

  /** Shows the records of a document alone. */
  showDocument(key: string): void {
    const doc = this.#view?.keys.indexOf(key) ?? -1;
    if (doc < 0) return;
    clear(this.#state);
    this.#state.set('doc', String(doc));
    this.#filter();
  }

  /** Shows the records that meet the conditions of a report's link. */
  showMatching(conditions: URLSearchParams): void {
    clear(this.#state);
    for (const [name, value] of conditions) this.#state.set(name, value);
    this.#filter();
  }

  /** Selects the record at an anchor of the report. Returns whether there is one. */
  goTo(anchor: string): boolean {
    const view = this.#view;
    const at = view?.store.at(anchor) ?? null;
    if (!view || at === null) return false;
    this.select(view.selectedAt(at));
    return true;
  }

  /** Selects a record and shows its row, whatever the filters. */
  select(selected: Selected): void {
    const view = this.#view;
    const at = view?.at(selected) ?? null;
    if (!view || at === null) return;
    if (!view.shown.includes(at)) {
      clear(this.#state);
      this.#state.set('doc', ALL_EDITIONS);
      this.#filter();
    }
    this.#select(selected);
    view.table.scrollTo(at);
  }

  /** Says which record is selected in the view that is about to be shown. */
  reselect(selected: Selected): void {
    this.#selected = selected;
  }

  /** The filters, of which only the search is always in view. */
  #addMore(): void {
    const form = find('.records-filter', HTMLFormElement, this.#body);
    const button = element('button', 'more-filters', word('more'));
    button.type = 'button';
    button.dataset.t = 'app.more';
    button.ariaExpanded = 'false';
    button.addEventListener('click', () => {
      const isOpen = form.classList.toggle('open');
      button.ariaExpanded = String(isOpen);
    });
    find('.facet.wide', HTMLElement, form).after(button);
  }

  #filter(): void {
    const view = this.#view;
    if (!view) return;
    const { store, form, table, orders } = view;
    const { records, counts } = store.select(this.#state, orders.order(this.#state));
    view.shown = records;
    form.fill(this.#state, records.length, store.size, counts);
    table.element.classList.toggle('single', view.keys.length < 2);
    table.show(records, this.#selected ? view.at(this.#selected) : null);
    table.markOrder(this.#state.get('sort') ?? '', this.#state.get('dir') === 'desc');
  }

  #select(selected: Selected | null): void {
    const view = this.#view;
    const at = selected && view ? view.at(selected) : null;
    this.#selected = at === null ? null : selected;
    view?.table.mark(at);
    this.#pick.hidden = at !== null;
    this.#detailBody.replaceChildren(...(at === null || !view ? [] : new RecordDetail(view.rows).of(at)));
    this.#detail.scrollTop = 0;
    this.picked(this.#selected);
  }

  #listen({ form, table, rows }: RecordsView): void {
    form.element.addEventListener('submit', (event) => {
      event.preventDefault();
      table.scroller.focus({ preventScroll: true });
    });
    form.element.addEventListener('input', ({ target }) => {
      take(target, this.#state);
      this.#filter();
    });
    form.element.addEventListener('reset', (event) => {
      event.preventDefault();
      clear(this.#state);
      this.#filter();
    });
    form.chips.addEventListener('click', ({ target }) => {
      const name = target instanceof Element ? target.closest<HTMLElement>('.chip')?.dataset.name : null;
      if (!name) return;
      this.#state.delete(name);
      this.#filter();
    });
    form.download.addEventListener('click', () => {
      const { shown = new Uint32Array() } = this.#view ?? {};
      save(`${rows.word('script.csv')}.csv`, viewAsCsv(shown, rows), CSV_TYPE);
    });
    this.#listenToTable(table);
  }

  #listenToTable(table: RecordsTable): void {
    table.element.addEventListener('click', (event) => {
      if (!(event.target instanceof Element)) return;
      const column = event.target.closest<HTMLElement>('thead th')?.dataset.sort;
      if (column !== undefined) this.#sortBy(column);
      const row = event.target.closest('tbody tr');
      if (!row) return;
      event.preventDefault();
      this.goTo(row.id);
      // The arrow keys go on from here.
      table.scroller.focus({ preventScroll: true });
    });
    table.scroller.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && event.target === table.scroller && this.#selected) {
        event.preventDefault();
        this.#detail.focus();
      }
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      this.#step(step);
    });
  }

  #sortBy(column: string): void {
    const turns = this.#state.get('sort') === column && this.#state.get('dir') !== 'desc';
    this.#state.set('sort', column);
    this.#state.set('dir', turns ? 'desc' : 'asc');
    this.#filter();
  }

  /** Selects the next record of the list, or the one before. */
  #step(step: number): void {
    const view = this.#view;
    if (!view || view.shown.length === 0) return;
    const at = this.#selected ? view.at(this.#selected) : null;
    const place = at === null ? -1 : view.shown.indexOf(at);
    const next = view.shown[Math.max(0, Math.min(view.shown.length - 1, place + step))];
    if (next !== undefined) this.select(view.selectedAt(next));
  }
}
