import { ON, RECORD_FILTERS } from '../page-data.js';
import { find } from './dom.js';

/** The form above the table of records. */
export class FilterForm {
  readonly element = find('.records-filter', HTMLFormElement);
  readonly #output = find('output', HTMLOutputElement, this.element);

  /** Shows what is filtered by, and how many records that leaves. */
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

/** Takes what was entered in a field over into a state. */
export function take(entered: EventTarget | null, state: URLSearchParams): void {
  if (!isField(entered)) return;
  // The item comes from a link and has no field: whoever filters by the form is done with it.
  state.delete('item');
  if (isCheckbox(entered)) state.set(entered.name, entered.checked ? ON : '');
  else state.set(entered.name, entered.value);
}

/** Takes every condition out of a state; what is sorted, open and spoken stays. */
export function clear(state: URLSearchParams): void {
  for (const name of ['q', ...Object.keys(RECORD_FILTERS)]) state.delete(name);
}
