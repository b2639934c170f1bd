import { all, find } from './dom.js';
import type { RecordsTable } from './records-table.js';

/** A plan with more items is printed by section, unless everything is. */
const MOST_PRINTED_ITEMS = 150;

/** A rule with more messages is printed by its number alone. */
const MOST_PRINTED_MESSAGES = 20;

/**
 * Unfolds what is printed. An ordinary print has the summary, the items and the changes in brief; everything is
 * printed only if the reader asks for it.
 */
export class PrintUnfolding {
  readonly #table: RecordsTable;
  #opened: HTMLDetailsElement[] = [];
  #isWhole = false;

  constructor(table: RecordsTable) {
    this.#table = table;
  }

  start(): void {
    addEventListener('beforeprint', () => this.#open());
    addEventListener('afterprint', () => this.#close());
    const button = find('.print-all', HTMLButtonElement);
    button.hidden = false;
    button.addEventListener('click', () => {
      this.#isWhole = true;
      print();
    });
  }

  #open(): void {
    document.documentElement.classList.toggle('print-whole', this.#isWhole);
    if (this.#isWhole) this.#table.drawAll();
    for (const details of all('details:not([open])')) {
      if (!(details instanceof HTMLDetailsElement) || !(this.#isWhole || isPrinted(details))) continue;
      details.open = true;
      this.#opened.push(details);
    }
  }

  #close(): void {
    for (const details of this.#opened) details.open = false;
    this.#opened = [];
    if (this.#isWhole) this.#table.drawInView();
    this.#isWhole = false;
    document.documentElement.classList.remove('print-whole');
  }
}

/** The items of a plan that is not too long, and what needs to be checked in the changes. */
function isPrinted(details: HTMLDetailsElement): boolean {
  const grid = details.matches('.plan-grid') ? details.querySelector('.grid') : details.closest('.grid');
  if (grid !== null) return grid.querySelectorAll('tbody tr:not(.inside)').length <= MOST_PRINTED_ITEMS;
  const isGrave = details.matches('#changes .rule:not(.info)');
  return isGrave && all('li', details).length <= MOST_PRINTED_MESSAGES;
}
