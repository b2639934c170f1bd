import {
  ON,
  PAST_CHANGED,
  type PageData,
  RECORD_FILTERS,
  type RecordFilter,
  sectionCode,
} from '../page-data.js';
import { all, find } from './dom.js';
import { language } from './language.js';
import { element } from './rows.js';
import type { FacetCounts } from './store.js';

type FilterField = HTMLInputElement | HTMLSelectElement;

const isField = (candidate: unknown): candidate is FilterField =>
  candidate instanceof HTMLInputElement || candidate instanceof HTMLSelectElement;

const isCheckbox = (field: FilterField): field is HTMLInputElement => field.type === 'checkbox';

/** Filters whose choices come from the data. The others are written in the page. */
const FACETS_FROM_DATA = ['year', 'department', 'change', 'rule'] as const;

/** The forms above the table of records: the filters, and the search at the head of the page. */
export class FilterForm {
  readonly element = find('.records-filter', HTMLFormElement);
  readonly download = find('.download', HTMLButtonElement, this.element);
  readonly chips = find('.chips', HTMLElement, this.element);
  readonly #data: PageData;
  readonly #names = new WeakMap<HTMLOptionElement, string>();

  /** @param lookup the search at the head of the page, where there is one */
  constructor(
    data: PageData,
    readonly lookup: HTMLFormElement | null = null,
  ) {
    this.#data = data;
    this.#addChoices();
  }

  #addChoices(): void {
    const { years, names, codes } = this.#data.lists;
    const used = (lists: readonly (readonly string[])[], column: readonly number[]) =>
      new Set([...new Set(column)].flatMap((place) => lists[place] ?? []));
    const { records } = this.#data;
    const choices: Readonly<Record<(typeof FACETS_FROM_DATA)[number], readonly (string | number)[]>> = {
      year: [...new Set(years.flat())].sort((a, b) => a - b),
      department: [...used(names, records.departments)],
      change: [...used(codes, records.changes)],
      rule: [...used(codes, records.rules)],
    };
    for (const name of FACETS_FROM_DATA) {
      const select = this.#select(name);
      for (const value of choices[name]) {
        const option = document.createElement('option');
        option.value = String(value);
        select?.append(option);
      }
    }
  }

  #select(name: string): HTMLSelectElement | null {
    return this.element.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  }

  /** The word for a value of a filter. */
  wordFor(name: RecordFilter | 'q', value: string): string {
    const { words, years, items, editions } = this.#data;
    const word = (key: string) => (Object.hasOwn(words, key) ? words[key]?.[language()] : undefined);
    if (name === 'year') return Object.hasOwn(years, value) ? (years[value]?.[language()] ?? value) : value;
    if (name === 'status' || name === 'state') return word(`status.${value}`) ?? value;
    if (name === 'change')
      return (
        (value === PAST_CHANGED ? word('script.past') : (word(`class.${value}`) ?? word(`kind.${value}`))) ??
        value
      );
    if (name === 'rule') return word(`rule.${value}`) ?? value;
    if (name === 'done') return word('doneOnly') ?? value;
    if (name === 'doc') return editions[Number(value)]?.name[language()] ?? word('allEditions') ?? value;
    if (name === 'item') return items.title[items.id.indexOf(value)] ?? value;
    if (name === 'section') return this.#sectionTitle(value);
    return value;
  }

  #sectionTitle(code: string): string {
    const { sections, editions } = this.#data;
    const place = sections.id.findIndex(
      (id, at) => sectionCode(editions[sections.doc[at] ?? 0]?.plan ?? 0, id) === code,
    );
    return sections.title[place] ?? code;
  }

  /** Shows the filters, the choices with their numbers, and the number of matching records. */
  fill(state: URLSearchParams, shown: number, all: number, counts: FacetCounts): void {
    const word = (key: string) => this.#data.words[key]?.[language()] ?? '';
    const text =
      language() === 'ja'
        ? `${all}件中 ${shown}${word('script.shown')}`
        : `${shown} of ${all} ${word('script.shown')}`;
    find('output', HTMLOutputElement, this.element).textContent = text;
    this.#fillFields(this.element, state);
    if (this.lookup) {
      find('output', HTMLOutputElement, this.lookup).textContent = state.get('q') ? text : '';
      this.#fillFields(this.lookup, state);
    }
    this.#count(counts, state);
    this.#showChips(state);
  }

  #fillFields(form: HTMLFormElement, state: URLSearchParams): void {
    for (const field of form.elements) {
      if (!isField(field) || field.name === '') continue;
      const value = state.get(field.name) ?? '';
      if (isCheckbox(field)) field.checked = value === ON;
      else if (field.value !== value) field.value = value;
    }
  }

  #count(counts: FacetCounts, state: URLSearchParams): void {
    for (const name of RECORD_FILTERS) {
      const select = this.#select(name);
      const tally = counts.get(name);
      if (!select || !tally) continue;
      for (const option of select.options) {
        if (option.value === '' || (name === 'doc' && !/^\d+$/.test(option.value))) continue;
        const count = tally.get(option.value) ?? 0;
        const text = `${this.#nameOf(option, name)} (${count})`;
        if (option.textContent !== text) option.textContent = text;
        const isHidden = count === 0 && state.get(name) !== option.value;
        if (option.hidden !== isHidden) option.hidden = isHidden;
      }
    }
  }

  #nameOf(option: HTMLOptionElement, name: RecordFilter): string {
    if (name !== 'section') return this.wordFor(name, option.value);
    const known = this.#names.get(option) ?? option.textContent;
    this.#names.set(option, known);
    return known;
  }

  /** The conditions that are on, each a button that removes it. */
  #showChips(state: URLSearchParams): void {
    const names = (['q', ...RECORD_FILTERS] as const).filter((name) => (state.get(name) ?? '') !== '');
    const remove = this.#data.words['script.remove']?.[language()] ?? '';
    const chips = names.map((name) => {
      const button = element(
        'button',
        'chip',
        this.wordFor(name, state.get(name) ?? ''),
        element('span', 'remove', '×'),
      );
      button.type = 'button';
      button.dataset.name = name;
      button.title = remove;
      button.setAttribute('aria-label', `${remove}: ${this.wordFor(name, state.get(name) ?? '')}`);
      return button;
    });
    this.chips.replaceChildren(...chips);
    this.chips.hidden = chips.length === 0;
  }
}

/** Copies a field's value to a state. */
export function take(entered: EventTarget | null, state: URLSearchParams): void {
  if (!isField(entered) || entered.name === '') return;
  // The item comes from a link and has no field. Using the form ends it.
  state.delete('item');
  if (isCheckbox(entered)) state.set(entered.name, entered.checked ? ON : '');
  else state.set(entered.name, entered.value);
}

/** Removes all filters from a state. Sort order, open source and language stay. */
export function clear(state: URLSearchParams): void {
  for (const name of ['q', ...RECORD_FILTERS]) state.delete(name);
}

/** Shows the forms, which need the script. */
export function showForms(): void {
  for (const form of all('.records-filter, .lookup')) form.hidden = false;
}
