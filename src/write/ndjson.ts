import { visibleJson } from '../messages/visible.js';
import type { NamedDocument } from './csv.js';

/**
 * The records of documents, a line of JSON each. A line stands by itself: it says which document and which item it is
 * of.
 */
export function* recordLines(documents: Iterable<NamedDocument>): Generator<string> {
  for (const { stem, document } of documents) {
    const { title, file, sha256, date, issued } = document.document;
    const about = { stem, title, file, sha256, date, issued };
    const items = new Map(document.items.map((item) => [item.id, item]));
    for (const record of document.records) {
      const { label = null, departments_basis: basis = 'none' } = items.get(record.item) ?? {};
      const line = { document: about, item_label: label, item_departments_basis: basis, ...record };
      yield `${visibleJson(JSON.stringify(line))}\n`;
    }
  }
}
