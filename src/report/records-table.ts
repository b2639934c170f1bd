import { isDone } from '../lexicon/statuses.js';
import { ancestors } from '../lists/ancestors.js';
import type { Item, ProgressRecord } from '../model.js';
import { departmentsOf } from './change-view.js';
import { notImplemented } from './figures.js';
import { html, type Markup } from './html.js';
import {
  ON,
  RECORD_COLUMNS,
  RECORD_FILTERS,
  type RecordColumn,
  type RecordFilter,
  recordAnchor,
} from './page-data.js';
import type { Reported, ReportView } from './report-view.js';
import { withoutBoxes } from './wording.js';

/**
 * All records, with the attributes by which the page filters and sorts. With ten thousand rows, each row must be laid
 * out by itself and only in view. This takes away the role of a row, which is therefore set explicitly.
 */
export function recordsTable(documents: readonly Reported[], view: ReportView): Markup {
  return html`<table class="records" role="table"><thead role="rowgroup"><tr role="row">${RECORD_COLUMNS.map(
    (name) => html`<th scope="col" role="columnheader" data-sort="${name}">${view.t(name)}</th>`,
  )}</tr></thead>
${chunks(documents.flatMap((reported, index) => rows(reported, index, view))).map(
  (chunk) => html`<tbody role="rowgroup">
${chunk}</tbody>`,
)}</table>
<p class="empty" hidden>${view.t('noRecords')}</p>`;
}

/** The number of rows in a table body. Bodies out of view cost the browser nothing. */
const ROWS_PER_BODY = 100;

const chunks = (all: readonly Markup[]): Markup[][] =>
  Array.from({ length: Math.ceil(all.length / ROWS_PER_BODY) }, (_, i) =>
    all.slice(i * ROWS_PER_BODY, (i + 1) * ROWS_PER_BODY),
  );

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
  const anchor = recordAnchor(index, record.id);
  const attributes: Readonly<Record<RecordFilter, readonly (string | number)[] | null>> = {
    doc: [index],
    year: record.fiscal_years,
    department: departmentsOf(record),
    status: [record.status],
    section: sections,
    item: [record.item],
    rule: rules,
    done: isDone(record.status) ? [ON] : null,
    idle: isIdle ? [ON] : null,
  };
  const cells: Readonly<Record<RecordColumn, Markup>> = {
    item: html`<td role="cell" lang="ja">${item?.label ?? ''} ${record.item_title}</td>`,
    activity: html`<td role="cell" lang="ja">${record.activity}</td>`,
    years: html`<td role="cell">${record.fiscal_years.map((year) => [view.year(year), ' '])}</td>`,
    departments: html`<td role="cell" lang="ja">${record.departments.join('、')}</td>`,
    status: html`<td role="cell">${view.t(`status.${record.status}`)}</td>`,
    source: html`<td role="cell"><a href="#${anchor}">${sourceName(record)}</a></td>`,
  };
  return html`<tr role="row" id="${anchor}"${FILTER_ATTRIBUTES.map((name) => dataAttribute(name, attributes[name]))}>${RECORD_COLUMNS.map((name) => cells[name])}</tr>
`;
}

const sourceName = ({ source: { line, place } }: ProgressRecord) =>
  place === null ? line : withoutBoxes(place);

const FILTER_ATTRIBUTES = Object.keys(RECORD_FILTERS) as RecordFilter[];

/** The data attribute of a filter, if the row has such a value. */
function dataAttribute(name: RecordFilter, values: readonly (string | number)[] | null): Markup | null {
  if (values === null) return null;
  return html` data-${name}="${values.join(RECORD_FILTERS[name].separator ?? '')}"`;
}

interface MarkedStretch {
  readonly start: number;
  readonly end: number;
}

/** The rules with messages on each record: those whose place is within the record's. */
function rulesByRecord(
  records: readonly ProgressRecord[],
  messages: readonly (MarkedStretch & { readonly rule: string })[],
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
