import { isDone } from '../japanese/statuses.js';
import { ancestors } from '../lists/ancestors.js';
import type { Item, ProgressRecord } from '../model.js';
import { departmentsOf } from './change-view.js';
import { notImplemented } from './figures.js';
import { html, type Markup } from './html.js';
import type { Reported, ReportView } from './report-view.js';

/** The columns by which the table can be sorted. */
const COLUMNS = ['item', 'activity', 'years', 'departments', 'status', 'source'] as const;

/** The place of a record on the page. */
export const recordAnchor = (document: number, id: string) => `r${document}-${id}`;

/**
 * All records, with what the page filters and sorts them by. Ten thousand rows need to be laid out each by itself
 * and only where they are in view; they are therefore told to be rows.
 */
export function recordsTable(documents: readonly Reported[], view: ReportView): Markup {
  return html`<table class="records" role="table"><thead role="rowgroup"><tr role="row">${COLUMNS.map(
    (name) => html`<th scope="col" role="columnheader" data-sort="${name}">${view.t(name)}</th>`,
  )}</tr></thead>
${chunks(documents.flatMap((reported, index) => rows(reported, index, view))).map(
  (chunk) => html`<tbody role="rowgroup">
${chunk}</tbody>`,
)}</table>
<p class="empty" hidden>${view.t('noRecords')}</p>`;
}

/** Rows that come into view together: what is out of view costs the browser nothing. */
const CHUNK = 100;

const chunks = (all: readonly Markup[]): Markup[][] =>
  Array.from({ length: Math.ceil(all.length / CHUNK) }, (_, i) => all.slice(i * CHUNK, (i + 1) * CHUNK));

function rows({ document }: Reported, index: number, view: ReportView): Markup[] {
  const items = new Map(document.items.map((item) => [item.id, item]));
  const around = ancestors(document.sections);
  const rules = rulesByRecord(document.records, document.messages);
  const idle = new Set(notImplemented(document.items, document.records).map(({ id }) => id));
  return document.records.map((record) => {
    const item = items.get(record.item);
    return row(record, item, {
      index,
      view,
      sections: around(item?.section ?? null).map(({ id }) => id),
      isIdle: idle.has(record.item),
      rules: rules.get(record.id) ?? [],
    });
  });
}

interface Context {
  readonly index: number;
  readonly view: ReportView;
  readonly sections: readonly string[];
  readonly rules: readonly string[];
  /** Whether its item stands at 未実施. */
  readonly isIdle: boolean;
}

function row(
  record: ProgressRecord,
  item: Item | undefined,
  { index, view, sections, rules, isIdle }: Context,
): Markup {
  const { id, fiscal_years: years, source } = record;
  return html`<tr role="row" id="${recordAnchor(index, id)}" data-doc="${index}" data-year="${years.join(' ')}" data-department="${departmentsOf(record).join('\n')}" data-status="${record.status}" data-section="${sections.join(' ')}" data-item="${record.item}" data-rule="${rules.join(' ')}"${isDone(record.status) && html` data-done="1"`}${isIdle && html` data-idle="1"`}><td role="cell" lang="ja">${item?.label ?? ''} ${record.item_title}</td><td role="cell" lang="ja">${record.activity}</td><td role="cell">${years.map((year) => [view.year(year), ' '])}</td><td role="cell" lang="ja">${record.departments.join('、')}</td><td role="cell">${view.t(`status.${record.status}`)}</td><td role="cell"><a href="#${recordAnchor(index, id)}">${source.line}</a></td></tr>
`;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The rules that speak of each record: those whose place is within the record's. */
function rulesByRecord(
  records: readonly ProgressRecord[],
  messages: readonly (Stretch & { readonly rule: string })[],
): Map<string, string[]> {
  const result = new Map<string, string[]>();
  const ordered = records.toSorted((a, b) => a.source.start - b.source.start);
  let at = 0;
  for (const message of messages.toSorted((a, b) => a.start - b.start)) {
    while (at < ordered.length && (ordered[at]?.source.end ?? 0) <= message.start) at++;
    const record = ordered[at];
    if (record && record.source.start <= message.start && message.end <= record.source.end)
      result.set(record.id, [...new Set([...(result.get(record.id) ?? []), message.rule])]);
  }
  return result;
}
