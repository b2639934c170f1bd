import { CHANGE_SEPARATOR } from '../page-data.js';
import { anchorOf } from './address.js';
import { all, find } from './dom.js';

/**
 * Filters a comparison by class and department. The filter appears only if scripts run; the page is complete without
 * it.
 */
class ComparisonFilter {
  readonly #comparison: HTMLElement;
  readonly #filter: HTMLFormElement;
  readonly #boxes: readonly HTMLInputElement[];
  readonly #select: HTMLSelectElement;
  readonly #output: HTMLOutputElement;
  readonly #changes: readonly HTMLElement[];

  constructor(comparison: HTMLElement, filter: HTMLFormElement) {
    this.#comparison = comparison;
    this.#filter = filter;
    this.#boxes = [...filter.querySelectorAll('input')];
    this.#select = find('select', HTMLSelectElement, filter);
    this.#output = find('output', HTMLOutputElement, filter);
    this.#changes = all('.change', comparison);
  }

  start(): void {
    this.#filter.addEventListener('input', () => this.#show());
    // The event precedes the reset of the fields.
    this.#filter.addEventListener('reset', () => setTimeout(() => this.#show()));
    addEventListener('hashchange', () => this.#reveal());
    this.#filter.hidden = false;
    this.#reveal();
  }

  #show(): void {
    const classes = this.#boxes.filter(({ checked }) => checked).map(({ value }) => value);
    const department = this.#select.value;
    const fits = (change: HTMLElement) =>
      (classes.length === 0 || classes.some((name) => listOf(change, 'classes').includes(name))) &&
      (department === '' || listOf(change, 'departments').includes(department));
    for (const change of this.#changes) change.hidden = !fits(change);
    this.#showAround(classes.length > 0 || department !== '');
    const shown = this.#changes.filter(({ hidden }) => !hidden).length;
    this.#output.textContent = `${shown} / ${this.#changes.length} ${this.#output.dataset.unit}`;
  }

  /** Hides parts that have become empty. */
  #showAround(isFiltered: boolean): void {
    const [items, same, parts] = ['.item', '.same', '.part'].map((name) => all(name, this.#comparison));
    for (const item of items ?? []) item.hidden = isFiltered && !item.querySelector('.change:not([hidden])');
    for (const unchanged of same ?? []) unchanged.hidden = isFiltered;
    for (const part of parts ?? []) part.hidden = isFiltered && !part.querySelector('.item:not([hidden])');
  }

  /** Shows the target of the address, even if the filter or a closed part hides it. */
  #reveal(): void {
    const target = document.getElementById(anchorOf(location.hash));
    if (!target || !this.#comparison.contains(target)) return;
    if (target.closest('[hidden]')) {
      this.#filter.reset();
      this.#show();
    }
    for (const details of detailsAround(target)) details.open = true;
    target.scrollIntoView();
  }
}

const listOf = (change: HTMLElement, name: 'classes' | 'departments') =>
  (change.dataset[name] ?? '').split(CHANGE_SEPARATOR);

/** Unfolds the target of the address. */
export function reveal(): void {
  const target = document.getElementById(anchorOf(location.hash));
  if (!target) return;
  let opened = false;
  for (const details of detailsAround(target)) {
    opened ||= !details.open;
    details.open = true;
  }
  if (opened) target.scrollIntoView();
}

function* detailsAround(element: Element): Generator<HTMLDetailsElement> {
  let details = element.closest('details');
  while (details) {
    yield details;
    details = details.parentElement?.closest('details') ?? null;
  }
}

/** Starts the filters of the page's comparisons. */
export function filterComparisons(): void {
  for (const comparison of all('.comparison')) {
    const filter = comparison.querySelector<HTMLFormElement>('form.filter');
    if (filter) new ComparisonFilter(comparison, filter).start();
  }
}
