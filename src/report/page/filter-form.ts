import { ON, RECORD_FILTERS } from '../page-data.js';
import { find } from './dom.js';

/** The form above the table of records. */
export class FilterForm {
  readonly element = find('.records-filter', HTMLFormElement);
  readonly #output = find('output', HTMLOutputElement, this.element);

  /** Shows the filters and the number of matching records. */
  fill(state: URLSearchParams, shown: number, size: number): void {
    this.#output.textContent = `${shown} / ${size}`;
    for (const field of this.element.elements) {
      if (!isField(field) || field.name === '') continue;
      const value = state.get(field.name) ?? '';
      if (isCheckbox(field)) field.checked = value === ON;
      else field.value = value;
    }
  }
}

type FilterField = HTMLInputElement | HTMLSelectElement;

const isField = (element: unknown): element is FilterField =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

const isCheckbox = (field: FilterField): field is HTMLInputElement => field.type === 'checkbox';

/** Copies a field's value to a state. */
export function take(entered: EventTarget | null, state: URLSearchParams): void {
  if (!isField(entered)) return;
  // The item comes from a link and has no field. Using the form ends it.
  state.delete('item');
  if (isCheckbox(entered)) state.set(entered.name, entered.checked ? ON : '');
  else state.set(entered.name, entered.value);
}

/** Removes all filters from a state. Sort order, open source and language stay. */
export function clear(state: URLSearchParams): void {
  for (const name of ['q', ...Object.keys(RECORD_FILTERS)]) state.delete(name);
}
