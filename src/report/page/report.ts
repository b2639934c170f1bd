/**
 * The report's script: filters, sorts, opens sources and changes the language, and keeps this state in the address. The
 * page is complete without it.
 */
import type { PageData } from '../page-data.js';
import { readAddress, writeAddress } from './address.js';
import { filterComparisons } from './comparison-filter.js';
import { find } from './dom.js';
import { clear, FilterForm, take } from './filter-form.js';
import { language, languageFor, speak } from './language.js';
import { RecordsTable } from './records-table.js';
import { SourcePanel } from './source-panel.js';

const data = JSON.parse(find('#data', HTMLScriptElement).text) as PageData;
const table = new RecordsTable();
const form = new FilterForm();
const panel = new SourcePanel(data);

/** Shows the state in the address. */
function apply({ scroll }: { readonly scroll: boolean }): void {
  const { name, state } = readAddress();
  applyLanguage(state);
  if (name === 'records' || name === '') {
    filter(state);
    table.sort(state);
  }
  const row = rowOf(name);
  if (row?.hidden) filter(new URLSearchParams());
  openSource(row ? name : (state.get('open') ?? ''));
  if (row) row.scrollIntoView({ block: 'center' });
  else if (name === 'records' && scroll) document.getElementById('records')?.scrollIntoView();
}

function applyLanguage(state: URLSearchParams): void {
  const wanted = languageFor(state);
  if (language() === wanted) return;
  speak(wanted, data);
  table.forgetTexts();
}

const filter = (state: URLSearchParams) => form.fill(state, table.filter(state), table.size);

/** The place of the record at an anchor. Inherited property names are no anchors. */
const sourceOf = (anchor: string) => (Object.hasOwn(data.records, anchor) ? data.records[anchor] : undefined);

const rowOf = (anchor: string) => (sourceOf(anchor) ? table.row(anchor) : null);

function openSource(anchor: string): void {
  const source = sourceOf(anchor);
  const row = rowOf(anchor);
  table.mark(row);
  if (source && row) panel.show(anchor, source, row);
  else panel.hide();
}

/** Changes the state in the address and shows it. */
function change(edit: (state: URLSearchParams) => void, { replace = false } = {}): void {
  const { state } = readAddress();
  edit(state);
  writeAddress(state, { replace });
  apply({ scroll: false });
}

const closest = <T extends Element>(event: Event, selector: string): T | null =>
  event.target instanceof Element ? event.target.closest<T>(selector) : null;

function listenToForm(): void {
  form.element.addEventListener('submit', (event) => event.preventDefault());
  form.element.addEventListener('input', ({ target }) => {
    // One step back undoes a whole search, not a single letter.
    const replace = target instanceof HTMLInputElement && target.type === 'search';
    change((state) => take(target, state), { replace });
  });
  form.element.addEventListener('reset', (event) => {
    event.preventDefault();
    change(clear);
  });
}

function listenToTable(): void {
  table.element.tHead?.addEventListener('click', (event) => {
    const column = closest<HTMLTableCellElement>(event, 'th')?.dataset.sort;
    if (column === undefined) return;
    change((state) => {
      const turns = state.get('sort') === column && state.get('dir') !== 'desc';
      state.set('sort', column);
      state.set('dir', turns ? 'desc' : 'asc');
    });
  });
  table.element.addEventListener('click', (event) => {
    const row = closest(event, 'tbody a')?.closest('tr');
    if (!row) return;
    event.preventDefault();
    change((state) => state.set('open', row.id));
  });
  panel.close.addEventListener('click', () => {
    const { name, state } = readAddress();
    const anchor = state.get('open') ?? name;
    change((opened) => opened.delete('open'));
    table.row(anchor)?.querySelector('a')?.focus();
  });
}

function addSwitch(): void {
  const button = find('.switch', HTMLButtonElement);
  button.hidden = false;
  button.addEventListener('click', () =>
    change((state) => state.set('lang', language() === 'ja' ? 'en' : 'ja')),
  );
}

table.addButtons();
form.element.hidden = false;
addSwitch();
listenToForm();
listenToTable();
addEventListener('hashchange', () => apply({ scroll: true }));
addEventListener('popstate', () => apply({ scroll: false }));
apply({ scroll: true });
filterComparisons();
