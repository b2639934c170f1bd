import { escapeFormula } from '../../text/formula.js';
import { releaseLater } from './object-url.js';
import type { RecordRows } from './rows.js';

function field(value: string): string {
  const text = escapeFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The records of a view as CSV that spreadsheets open, with the headings of the page. */
export function viewAsCsv(records: Uint32Array, rows: RecordRows): string {
  const { store, data } = rows;
  const head = [
    'edition',
    'item',
    'activity',
    'years',
    'departments',
    'status',
    'script.file',
    'script.place',
  ];
  const lines = [head.map((name) => rows.word(name))];
  for (const at of records) {
    const item = store.itemOf(at);
    const edition = data.editions[store.docOf(at)];
    lines.push([
      edition?.name.ja ?? '',
      `${data.items.label[item]}${data.items.title[item]}`,
      store.activityOf(at),
      store.yearsOf(at).join(';'),
      store.departmentsOf(at).join(';'),
      rows.word(`status.${store.statusOf(at)}`),
      edition?.file ?? '',
      rows.placeText(at),
    ]);
  }
  return `\ufeff${lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

export const CSV_TYPE = 'text/csv;charset=utf-8';

/** Gives the reader a file. */
export function save(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  releaseLater(address);
}
