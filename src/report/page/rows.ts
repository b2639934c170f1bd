import { type PageData, STATUS_SIGNS } from '../page-data.js';
import { language, yearElement } from './language.js';
import type { RecordStore } from './store.js';

/** An element with a class and content. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** Draws rows of the table of records. */
export class RecordRows {
  constructor(
    readonly data: PageData,
    readonly store: RecordStore,
  ) {}

  word(name: string): string {
    return this.data.words[name]?.[language()] ?? '';
  }

  /** A record's row. `index` is its position in the view, from 1. */
  row(at: number, index: number, isOpen: boolean): HTMLTableRowElement {
    const { store, data } = this;
    const item = store.itemOf(at);
    const row = element(
      'tr',
      isOpen ? 'open' : '',
      cell('edition', data.editions[store.docOf(at)]?.name[language()] ?? ''),
      inJapanese(cell('item', `${data.items.label[item]} ${data.items.title[item]}`)),
      inJapanese(cell('activity', store.activityOf(at), ...this.#corrected(at))),
      cell('years', ...store.yearsOf(at).flatMap((year) => [yearElement(year, data), ' '])),
      inJapanese(cell('departments', store.departmentsOf(at).join('、'))),
      cell('status', ...this.status(at)),
      cell('source', this.#link(at)),
    );
    row.id = store.anchorOf(at);
    row.setAttribute('role', 'row');
    row.setAttribute('aria-rowindex', String(index + 1));
    return row;
  }

  /** The mark of a record that a person has corrected; the panel says how. */
  #corrected(at: number): (Node | string)[] {
    if (this.store.correctionsOf(at).length === 0) return [];
    const badge = element('span', 'badge', this.word('script.corrected'));
    badge.lang = language();
    return [' ', badge];
  }

  status(at: number): (Node | string)[] {
    const status = this.store.statusOf(at);
    const sign = element('span', 'sign', STATUS_SIGNS[status]);
    sign.ariaHidden = 'true';
    return [element('span', `s-${status}`, sign, this.word(`status.${status}`))];
  }

  /** Where the record stands: a line, or a place of a file that has no lines. */
  placeText(at: number): string {
    const place = this.store.placeOf(at);
    if (typeof place === 'string') return place;
    return `${this.word('changes.lineBefore')}${place}${this.word('changes.lineBehind')}`;
  }

  #link(at: number): HTMLAnchorElement {
    const link = element('a', '', this.placeText(at));
    link.href = `#${this.store.anchorOf(at)}`;
    return link;
  }
}

function cell(column: string, ...content: readonly (Node | string)[]): HTMLTableCellElement {
  const made = element('td', `c-${column}`, ...content);
  made.setAttribute('role', 'cell');
  return made;
}

function inJapanese<T extends HTMLElement>(made: T): T {
  made.lang = 'ja';
  return made;
}
