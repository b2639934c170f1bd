import { type PageData, RECORD_COLUMNS, type RecordColumn } from '../page-data.js';
import type { RecordStore } from './store.js';

const isColumn = (name: string): name is RecordColumn => RECORD_COLUMNS.some((column) => column === name);

/** Orders of all records, by the column that sorts them. */
export class RecordOrders {
  readonly #store: RecordStore;
  readonly #data: PageData;
  readonly #made = new Map<string, Uint32Array>();

  constructor(store: RecordStore, data: PageData) {
    this.#store = store;
    this.#data = data;
  }

  /** The order that a state of the page asks for. Unknown columns leave the order of the documents. */
  order(state: URLSearchParams): Uint32Array {
    const by = state.get('sort') ?? '';
    if (!isColumn(by)) return this.#made.get('') ?? this.#make('', () => 0);
    const descends = state.get('dir') === 'desc';
    const name = `${by} ${descends}`;
    const known = this.#made.get(name);
    if (known) return known;
    const sign = descends ? -1 : 1;
    const ranks = this.#ranks(by);
    return this.#make(name, (a, b) => sign * ((ranks[a] ?? 0) - (ranks[b] ?? 0)));
  }

  #make(name: string, compare: (a: number, b: number) => number): Uint32Array {
    const order = Uint32Array.from({ length: this.#store.size }, (_, at) => at);
    if (name !== '') order.sort((a, b) => compare(a, b) || a - b);
    this.#made.set(name, order);
    return order;
  }

  /** The rank of each record by a column. Values that many records share are compared once. */
  #ranks(by: RecordColumn): Uint32Array {
    const values = Array.from({ length: this.#store.size }, (_, at) => this.#value(at, by));
    const { compare } = new Intl.Collator('ja', { numeric: true });
    // A collator takes seconds for activities, nearly all of which differ.
    const plain = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
    const distinct = [...new Set(values)].sort(by === 'activity' ? plain : compare);
    const ranks = new Map(distinct.map((value, rank) => [value, rank]));
    return Uint32Array.from(values, (value) => ranks.get(value) ?? 0);
  }

  #value(at: number, by: RecordColumn): string {
    const { items, editions, statuses } = this.#data;
    const item = this.#store.itemOf(at);
    if (by === 'edition') return editions[this.#store.docOf(at)]?.name.en ?? '';
    if (by === 'item') return `${items.id[item]} ${items.title[item]}`;
    if (by === 'activity') return this.#store.activityOf(at);
    // Records without years or departments come last.
    if (by === 'years') return this.#store.yearsOf(at).join(' ') || '9999';
    if (by === 'departments') return this.#store.departmentsOf(at).join('、') || '\uffff';
    if (by === 'status') return String(statuses.indexOf(this.#store.statusOf(at)));
    return String(this.#store.placeOf(at));
  }
}
