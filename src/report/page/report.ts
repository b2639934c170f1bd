/**
 * The report's script: draws, filters and sorts the records, opens sources, switches editions and the language, and
 * keeps this state in the address. Without it, the page has the sentence, figures, grid, changes and messages.
 */
import { ALL_EDITIONS, type PageData, RECORD_FILTERS } from '../page-data.js';
import { readAddress, writeAddress } from './address.js';
import { filterComparisons, reveal } from './comparison-filter.js';
import { CSV_TYPE, save, viewAsCsv } from './csv.js';
import { all, find } from './dom.js';
import { clear, FilterForm, showForms, take } from './filter-form.js';
import { language, languageFor, speak } from './language.js';
import { RecordOrders } from './order.js';
import { PrintUnfolding } from './printing.js';
import { RecordsTable } from './records-table.js';
import { RecordRows } from './rows.js';
import { SourcePanel } from './source-panel.js';
import { RecordStore } from './store.js';

/** Records whose texts are folded in one idle moment. */
const FOLDED_AT_ONCE = 4000;

/** The parts of the page that show records. */
class ReportScript {
  readonly #data: PageData;
  readonly #store: RecordStore;
  readonly #rows: RecordRows;
  readonly #table: RecordsTable;
  readonly #form: FilterForm;
  readonly #panel: SourcePanel;
  readonly #orders: RecordOrders;
  #shown: Uint32Array = new Uint32Array();
  /** The filters, sort order and language that the table shows. */
  #view: string | null = null;

  constructor(data: PageData) {
    this.#data = data;
    this.#store = new RecordStore(data);
    this.#rows = new RecordRows(data, this.#store);
    this.#table = new RecordsTable(this.#rows);
    this.#form = new FilterForm(data, find('.lookup', HTMLFormElement));
    this.#panel = new SourcePanel(this.#rows);
    this.#orders = new RecordOrders(this.#store, data);
  }

  start(): void {
    this.#table.addButtons();
    showForms();
    this.#listenToForms();
    this.#listenToTable();
    this.#listenToPanel();
    this.#listenToSwitches();
    new PrintUnfolding(this.#table).start();
    addEventListener('hashchange', () => this.#apply({ scroll: true }));
    addEventListener('popstate', () => this.#apply({ scroll: false }));
    this.#apply({ scroll: true });
    this.#foldWhenIdle();
  }

  #foldWhenIdle(): void {
    setTimeout(() => {
      if (this.#store.prepare(FOLDED_AT_ONCE)) this.#foldWhenIdle();
    });
  }

  /** Shows the state in the address. */
  #apply({ scroll }: { readonly scroll: boolean }): void {
    const { name, state } = readAddress();
    const [, edition] = /^edition-(\d+)$/.exec(name) ?? [];
    if (edition !== undefined) state.set('doc', edition);
    this.#applyLanguage(state);
    const named = this.#store.at(name);
    const open = named ?? this.#store.at(state.get('open') ?? '');
    if (named !== null && !this.#shown.includes(named)) this.#filter(withDoc(this.#store.docOf(named)), open);
    else if (name === 'records' || name === '' || edition !== undefined) this.#filter(state, open);
    else if (this.#view === null) this.#filter(new URLSearchParams(), open);
    this.#openSource(open);
    if (named !== null) {
      this.#table.scroller.scrollIntoView({ block: 'nearest' });
      this.#table.scrollTo(named);
    } else if (name === 'records' && scroll) document.getElementById('records')?.scrollIntoView();
  }

  #applyLanguage(state: URLSearchParams): void {
    const wanted = languageFor(state);
    if (language() === wanted) return;
    speak(wanted, this.#data);
    this.#view = null;
  }

  #filter(state: URLSearchParams, open: number | null): void {
    const wanted = ['q', 'sort', 'dir', ...RECORD_FILTERS].map((name) => state.get(name) ?? '').join('\n');
    if (wanted === this.#view) return;
    this.#view = wanted;
    const { records, counts } = this.#store.select(state, this.#orders.order(state));
    this.#shown = records;
    const shownDocs = this.#docsShown(state.get('doc') ?? '');
    const all = shownDocs.reduce((sum, doc) => sum + this.#store.sizeOf(doc), 0);
    this.#form.fill(state, records.length, all, counts);
    this.#table.element.classList.toggle('single', shownDocs.length < 2);
    this.#table.show(records, open);
    this.#offerAllEditions(state, records.length);
    this.#table.markOrder(state.get('sort') ?? '', state.get('dir') === 'desc');
    this.#showEdition(state.get('doc') ?? '');
    this.#showNotes(shownDocs);
  }

  /** Where no record fits, tells of those that fit in the other editions. */
  #offerAllEditions(state: URLSearchParams, shown: number): void {
    const count = shown > 0 || state.get('doc') === ALL_EDITIONS ? 0 : this.#store.countElsewhere(state);
    const offer = find('.records-elsewhere', HTMLElement);
    offer.hidden = count === 0;
    find('b', HTMLElement, offer).textContent = String(count);
  }

  /** The documents whose records a value of the filter shows. */
  #docsShown(doc: string): number[] {
    return [...this.#data.editions.keys()].filter((index) =>
      doc === '' ? this.#data.editions[index]?.isLatest : doc === ALL_EDITIONS || doc === String(index),
    );
  }

  /** Shows an edition of its plan, and the latest edition of every other plan. */
  #showEdition(doc: string): void {
    for (const plan of all('.plan')) {
      const editions = all('.edition', plan);
      const shown = editions.find(({ dataset }) => dataset.doc === doc) ?? editions[0];
      for (const edition of editions) edition.hidden = edition !== shown;
      for (const link of all('.editions-switch a', plan)) {
        if (link.dataset.doc === shown?.dataset.doc) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    }
  }

  /** Shows the notes of the documents whose records the table shows. */
  #showNotes(docs: readonly number[]): void {
    const texts = new Set(docs.flatMap((doc) => this.#data.editions[doc]?.notes ?? []));
    for (const note of all('.record-notes .note')) note.hidden = !texts.has(note.textContent);
  }

  #openSource(open: number | null): void {
    this.#table.mark(open);
    if (open === null) this.#panel.hide();
    else this.#panel.show(open, this.#table.row(open));
  }

  /** Changes the state in the address and shows it. */
  #change(edit: (state: URLSearchParams) => void, { replace = false } = {}): void {
    const { state } = readAddress();
    edit(state);
    writeAddress(state, { replace });
    this.#apply({ scroll: false });
  }

  #listenToForms(): void {
    const { element: form, lookup, chips, download } = this.#form;
    for (const each of [form, lookup]) {
      each?.addEventListener('submit', (event) => {
        event.preventDefault();
        document.getElementById('records')?.scrollIntoView();
        // The keyboard goes on among what was found, not behind the whole page.
        this.#table.scroller.focus({ preventScroll: true });
      });
      each?.addEventListener('input', ({ target }) => {
        // One step back undoes a whole search, not a single letter.
        const replace = target instanceof HTMLInputElement && target.type === 'search';
        this.#change((state) => take(target, state), { replace });
      });
    }
    form.addEventListener('reset', (event) => {
      event.preventDefault();
      this.#change(clear);
    });
    chips.addEventListener('click', (event) => {
      const name = closest<HTMLElement>(event, '.chip')?.dataset.name;
      if (name !== undefined) this.#change((state) => state.delete(name));
    });
    download.addEventListener('click', () =>
      save(`${this.#rows.word('script.csv')}.csv`, viewAsCsv(this.#shown, this.#rows), CSV_TYPE),
    );
  }

  #listenToTable(): void {
    this.#table.element.tHead?.addEventListener('click', (event) => {
      const column = closest<HTMLTableCellElement>(event, 'th')?.dataset.sort;
      if (column === undefined) return;
      this.#change((state) => {
        const turns = state.get('sort') === column && state.get('dir') !== 'desc';
        state.set('sort', column);
        state.set('dir', turns ? 'desc' : 'asc');
      });
    });
    find('.records-elsewhere button', HTMLButtonElement).addEventListener('click', () =>
      this.#change((state) => state.set('doc', ALL_EDITIONS)),
    );
    this.#table.element.addEventListener('click', (event) => {
      const row = closest(event, 'tbody a')?.closest('tr');
      if (!row) return;
      event.preventDefault();
      this.#change((state) => state.set('open', row.id));
      this.#panel.focus();
    });
  }

  #listenToPanel(): void {
    this.#panel.close.addEventListener('click', () => this.#closePanel());
    addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#panel.isOpen || event.isComposing) return;
      event.preventDefault();
      this.#closePanel();
    });
  }

  #closePanel(): void {
    const { name, state } = readAddress();
    const open = this.#store.at(state.get('open') ?? name);
    this.#change((opened) => opened.delete('open'));
    if (open !== null) this.#table.row(open)?.querySelector('a')?.focus({ preventScroll: true });
  }

  #listenToSwitches(): void {
    const button = find('.switch', HTMLButtonElement);
    button.hidden = false;
    button.addEventListener('click', () =>
      this.#change((state) => state.set('lang', language() === 'ja' ? 'en' : 'ja')),
    );
    for (const link of all('.editions-switch a')) {
      link.addEventListener('click', (event) => {
        event.preventDefault();
        this.#change((state) => state.set('doc', link.dataset.doc ?? ''));
      });
    }
  }
}

const withDoc = (doc: number) => new URLSearchParams({ doc: String(doc) });

const closest = <T extends Element>(event: Event, selector: string): T | null =>
  event.target instanceof Element ? event.target.closest<T>(selector) : null;

/** A page on which no document has a record has no table. */
if (document.querySelector('.records'))
  new ReportScript(JSON.parse(find('#data', HTMLScriptElement).text) as PageData).start();
filterComparisons();
addEventListener('hashchange', reveal);
reveal();
