import { RECORD_COLUMNS, RECORD_FILTERS, type RecordColumn, type RecordFilter } from '../page-data.js';
import { all, find } from './dom.js';

const FILTERS = Object.keys(RECORD_FILTERS) as RecordFilter[];

/** What a row takes, about, in rem: the browser is told how high the rows are that it does not lay out. */
const ROW_HEIGHT = 3.2;

/** What a row is filtered by. */
interface Facts {
  readonly row: HTMLTableRowElement;
  readonly values: Readonly<Record<RecordFilter, readonly string[]>>;
  /** All that the row says, folded for the search. */
  readonly text: string;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** The words that are searched for. */
const wordsOf = (query: string) =>
  fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');

function factsOf(row: HTMLTableRowElement): Facts {
  const valuesOf = (name: RecordFilter) => {
    const value = row.dataset[name] ?? '';
    const { separator } = RECORD_FILTERS[name];
    return separator === null ? [value] : value.split(separator);
  };
  const values = Object.fromEntries(FILTERS.map((name) => [name, valuesOf(name)])) as Record<
    RecordFilter,
    string[]
  >;
  return { row, values, text: fold(row.textContent) };
}

/** The cell of a row that stands in a column. */
export const cellOf = (row: HTMLTableRowElement, column: RecordColumn): string =>
  row.cells[RECORD_COLUMNS.indexOf(column)]?.textContent ?? '';

const isColumn = (name: string): name is RecordColumn => RECORD_COLUMNS.some((column) => column === name);

/** The table of all records, which filters and sorts itself by the state that the page's address holds. */
export class RecordsTable {
  readonly element = find('.records', HTMLTableElement);
  readonly #bodies = [...this.element.tBodies];
  readonly #rows = this.#bodies.flatMap((body) => [...body.rows]);
  readonly #rowsOfBody = this.#bodies.reduce((most, { rows }) => Math.max(most, rows.length), 1);
  readonly #empty = find('.empty', HTMLElement);
  readonly #headings = all('thead th', this.element);
  #facts: readonly Facts[] | null = null;
  #order = '';

  get size(): number {
    return this.#rows.length;
  }

  /** Shows the rows that fit; returns how many. */
  filter(state: URLSearchParams): number {
    const wanted = FILTERS.map((name) => ({ name, value: state.get(name) ?? '' })).filter(
      ({ value }) => value !== '',
    );
    const words = wordsOf(state.get('q') ?? '');
    let shown = 0;
    this.#facts ??= this.#rows.map(factsOf);
    for (const { row, values, text } of this.#facts) {
      const fits =
        wanted.every(({ name, value }) => values[name].includes(value)) &&
        words.every((word) => text.includes(word));
      if (row.hidden === fits) row.hidden = !fits;
      if (fits) shown++;
    }
    this.#measure();
    this.#empty.hidden = shown > 0;
    return shown;
  }

  /** Puts the rows in the order of a column, or in that of the documents. */
  sort(state: URLSearchParams): void {
    const by = state.get('sort') ?? '';
    const descends = state.get('dir') === 'desc';
    const order = isColumn(by) ? `${by} ${descends}` : '';
    if (this.#order === order) return;
    this.#order = order;
    const rows = isColumn(by) ? this.#sorted(by, descends) : this.#rows;
    for (const [index, body] of this.#bodies.entries())
      body.replaceChildren(...rows.slice(index * this.#rowsOfBody, (index + 1) * this.#rowsOfBody));
    this.#measure();
    for (const heading of this.#headings) {
      if (heading.dataset.sort === by)
        heading.setAttribute('aria-sort', descends ? 'descending' : 'ascending');
      else heading.removeAttribute('aria-sort');
    }
  }

  #sorted(by: RecordColumn, descends: boolean): HTMLTableRowElement[] {
    const { compare } = new Intl.Collator('ja', { numeric: true });
    // Years are sorted as numbers, whatever the language that they are shown in.
    const text = (row: HTMLTableRowElement) => (by === 'years' ? (row.dataset.year ?? '') : cellOf(row, by));
    const sign = descends ? -1 : 1;
    return this.#rows
      .map((row) => ({ row, text: text(row) }))
      .sort((a, b) => sign * compare(a.text, b.text))
      .map(({ row }) => row);
  }

  /** Tells the browser what a body takes while it is out of view: as much as its rows that fit. */
  #measure(): void {
    for (const body of this.#bodies) {
      let count = 0;
      for (const row of body.rows) if (!row.hidden) count++;
      body.hidden = count === 0;
      body.style.containIntrinsicSize = `auto ${count * ROW_HEIGHT}rem`;
    }
  }

  /** The row of a record. */
  row(anchor: string): HTMLTableRowElement | null {
    const row = document.getElementById(anchor);
    return row instanceof HTMLTableRowElement ? row : null;
  }

  /** Marks the row whose source is open, if any. */
  mark(open: HTMLTableRowElement | null): void {
    for (const row of all('tr.open', this.element)) row.classList.remove('open');
    open?.classList.add('open');
  }

  /** Makes buttons of the headings, by which the table is sorted. */
  addButtons(): void {
    for (const heading of this.#headings) {
      const button = document.createElement('button');
      button.type = 'button';
      button.append(...heading.childNodes);
      heading.append(button);
    }
  }

  /** The words of the rows have changed: what the search looks at is stale. */
  forgetTexts(): void {
    this.#facts = null;
  }
}
