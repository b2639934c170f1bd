import type { Eras } from '../lexicon/eras.js';
import { grouped } from '../lists/grouped.js';
import type { Place, ProgressDocument, Range } from '../model.js';
import { Markup } from './html.js';
import { type PageData, type RecordSource, recordAnchor } from './page-data.js';
import type { Reported } from './report-view.js';
import { REPORT_WORDS } from './report-words.js';

/** The most text shown before and behind a record, in UTF-16 code units. */
const CONTEXT_LENGTH = 600;

/** The data of the page's script: the texts, the places of records in them, and the words. */
export function sourceData(documents: readonly Reported[], eras: Eras): Markup {
  const records = Object.fromEntries(documents.flatMap(({ document }, doc) => sourcesOf(document, doc)));
  const texts = documents.map(({ text }) => text);
  const data: PageData = { texts, records, words: REPORT_WORDS, years: yearNames(documents, eras) };
  // Escaped so that no text can end the element with the data.
  return new Markup(JSON.stringify(data).replaceAll('<', '\\u003c'));
}

/** The years of the documents, in both languages. */
function yearNames(documents: readonly Reported[], eras: Eras) {
  const years = new Set(
    documents.flatMap(({ document }) => document.records.flatMap(({ fiscal_years }) => fiscal_years)),
  );
  return Object.fromEntries(
    [...years].map((year) => [year, { ja: eras.shortYear(year, 'ja'), en: eras.shortYear(year, 'en') }]),
  );
}

function sourcesOf(document: ProgressDocument, doc: number): [string, RecordSource][] {
  const items = new Map(document.items.map((item) => [item.id, item.source]));
  const byItem = grouped(document.records, ({ item }) => item);
  return [...byItem].flatMap(([item, records]) => {
    const ends = records.map(({ source }) => source.end);
    const end = ends.reduce((last, end) => Math.max(last, end));
    return records.map(({ id, source }): [string, RecordSource] => {
      const { spans } = source;
      const record = { doc, record: [source.start, source.end], activity: spans.activity } as const;
      const row = rowAround(items.get(item) ?? source, source, end);
      return [
        recordAnchor(doc, id),
        { ...record, row, years: spans.fiscal_years, departments: spans.departments },
      ];
    });
  });
}

/** The range from the item's title to the end of its last record, shortened if necessary. */
function rowAround(item: Place, record: Place, end: number): Range {
  const start = item.start <= record.start ? item.start : record.start;
  return [
    Math.max(start, record.start - CONTEXT_LENGTH),
    Math.min(Math.max(end, record.end), record.end + CONTEXT_LENGTH),
  ];
}
