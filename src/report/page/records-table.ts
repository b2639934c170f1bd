import { RECORD_COLUMNS, RECORD_FILTERS, type RecordColumn, type RecordFilter } from '../page-data.js';
import { all, find } from './dom.js';

const FILTERS = Object.keys(RECORD_FILTERS) as RecordFilter[];

/** The approximate height of a row in rem, for rows that the browser does not lay out. */
const ROW_HEIGHT = 3.2;

/** A row's values for filtering. */
interface Facts {
  readonly row: HTMLTableRowElement;
  readonly values: Readonly<Record<RecordFilter, readonly string[]>>;
  /** The row's text, folded for the search. */
  readonly text: string;
}

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** The words of a search. */
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

/** A row's cell in a column. */
export const cellOf = (row: HTMLTableRowElement, column: RecordColumn): string =>
  row.cells[RECORD_COLUMNS.indexOf(column)]?.textContent ?? '';

const isColumn = (name: string): name is RecordColumn => RECORD_COLUMNS.some((column) => column === name);

/** The table of all records, filtered and sorted by the state in the page's address. */
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

  /** Shows the matching rows. Returns their number. */
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

  /** Sorts the rows by a column, or in the order of the documents. */
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
    // Years are sorted as numbers in every language.
    const text = (row: HTMLTableRowElement) => (by === 'years' ? (row.dataset.year ?? '') : cellOf(row, by));
    const sign = descends ? -1 : 1;
    return this.#rows
      .map((row) => ({ row, text: text(row) }))
      .sort((a, b) => sign * compare(a.text, b.text))
      .map(({ row }) => row);
  }

  /** Sets the height of a body out of view, by its number of matching rows. */
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

  /** Marks the row with the open source, if any. */
  mark(open: HTMLTableRowElement | null): void {
    for (const row of all('tr.open', this.element)) row.classList.remove('open');
    open?.classList.add('open');
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

  /** Discards the folded texts after the language has changed. */
  forgetTexts(): void {
    this.#facts = null;
  }
}
