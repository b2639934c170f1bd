import { RECORD_PARTS } from '../page-data.js';
import { language, yearElement } from './language.js';
import { element, type RecordRows } from './rows.js';

/** What a page shows of one record: its facts, and its row of the document with the record marked. */
export class RecordDetail {
  readonly #rows: RecordRows;

  constructor(rows: RecordRows) {
    this.#rows = rows;
  }

  /** The notes of its document, its facts and its row. */
  of(at: number): HTMLElement[] {
    const { data, store } = this.#rows;
    const notes = data.editions[store.docOf(at)]?.notes ?? [];
    return [...notes.map((text) => japanese(element('p', 'note', text))), this.facts(at), this.row(at)];
  }

  facts(at: number): HTMLElement {
    const { data, store } = this.#rows;
    const edition = data.editions[store.docOf(at)];
    const list = element('dl', 'facts-list');
    const add = (name: string, ...content: (Node | string)[]) =>
      list.append(element('dt', '', this.#rows.word(name)), element('dd', '', ...content));
    add('script.file', edition?.file ?? '');
    add('edition', edition?.name[language()] ?? '');
    add('script.place', `${this.#rows.placeText(at)} · ${store.idOf(at).slice(1)}`);
    const years = store.yearsOf(at).flatMap((year) => [yearElement(year, data), ' ']);
    add('years', ...(years.length > 0 ? years : [this.#rows.word('script.noYears')]));
    add('status', ...this.#rows.status(at));
    for (const note of store.correctionsOf(at)) add('script.corrected', note[language()]);
    return list;
  }

  /** The row of the document, one line for each of its cells. */
  row(at: number): HTMLElement {
    const { data, store, rows } = { ...this.#rows, rows: this.#rows };
    const item = store.itemOf(at);
    const body = element('tbody', '');
    const add = (heading: string, ...content: (Node | string)[]) => {
      const head = element('th', '', heading);
      head.scope = 'row';
      body.append(element('tr', '', head, japanese(element('td', '', ...content))));
    };
    const departments = data.lists.names[data.items.departments[item] ?? 0] ?? [];
    const isFilled = data.items.filledDown.includes(item);
    add(rows.word('item'), `${data.items.label[item]} ${data.items.title[item]}`);
    add(
      rows.word('script.itemDepartments'),
      departments.length > 0 ? departments.join('、') : rows.word('script.noDepartments'),
      ...(isFilled ? [' ', element('span', 'badge', rows.word('script.filledDown'))] : []),
    );
    const cells = data.items.cells[item] ?? [];
    for (let place = 0; place < cells.length; place += 2)
      add(cells[place] || rows.word('script.other'), cells[place + 1] ?? '');
    add(rows.word('activity'), this.#markedRow(at));
    const caption = element('caption', '', rows.word('script.original'));
    return element('table', 'source-row', caption, body);
  }

  /** What the document says for the item's records, with this one marked. */
  #markedRow(at: number): HTMLElement {
    const { store } = this.#rows;
    const text = store.rowOf(at);
    const spans = store.spansOf(at);
    const [start, end] = spans.whole;
    const parts = RECORD_PARTS.flatMap((name) => spans[name].map(([from, to]) => ({ name, from, to }))).sort(
      (a, b) => a.from - b.from,
    );
    const here = element('span', 'here');
    let done = start;
    for (const { name, from, to } of parts) {
      // Where parts overlap, the first one is marked.
      if (from < done || to > end) continue;
      here.append(text.slice(done, from), element('mark', name, text.slice(from, to)));
      done = to;
    }
    here.append(text.slice(done, end));
    return element('div', 'row-text', text.slice(0, start), here, text.slice(end));
  }
}

function japanese<T extends HTMLElement>(made: T): T {
  made.lang = 'ja';
  return made;
}
