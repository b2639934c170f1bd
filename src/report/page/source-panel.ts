import { type PageData, RECORD_PARTS, type RecordSource, recordIdOf } from '../page-data.js';
import { find } from './dom.js';
import { language } from './language.js';
import { cellOf } from './records-table.js';

/** The panel with the source of a record. */
export class SourcePanel {
  readonly #data: PageData;
  readonly #panel = find('.panel', HTMLElement);
  readonly #place = find('.place', HTMLElement, this.#panel);
  readonly #quote = find('blockquote', HTMLElement, this.#panel);
  readonly close = find('.close', HTMLButtonElement, this.#panel);

  constructor(data: PageData) {
    this.#data = data;
  }

  hide(): void {
    this.#panel.hidden = true;
  }

  show(anchor: string, source: RecordSource, row: HTMLTableRowElement): void {
    const text = this.#data.texts[source.doc] ?? '';
    const [start, end] = source.record;
    const [rowStart, rowEnd] = source.row;
    this.#quote.replaceChildren(text.slice(rowStart, start), marked(text, source), text.slice(end, rowEnd));
    const place = cellOf(row, 'source');
    // A number is a line; anything else names its place by itself.
    const where = /^\d+$/.test(place) ? `${this.#data.words.line?.[language()]} ${place}` : place;
    this.#place.textContent = `${recordIdOf(anchor)} · ${where}`;
    this.#panel.hidden = false;
  }
}

/** The text of a record with its parts marked. Where parts overlap, the first one is marked. */
function marked(text: string, source: RecordSource): HTMLElement {
  const parts = RECORD_PARTS.flatMap((name) =>
    source[name].map(([start, end]) => ({ name, start, end })),
  ).sort((a, b) => a.start - b.start);
  const [recordStart, recordEnd] = source.record;
  const here = document.createElement('span');
  here.className = 'here';
  let at = recordStart;
  for (const { name, start, end } of parts) {
    if (start < at) continue;
    const mark = document.createElement('mark');
    mark.className = name;
    mark.textContent = text.slice(start, end);
    here.append(text.slice(at, start), mark);
    at = end;
  }
  here.append(text.slice(at, recordEnd));
  return here;
}
