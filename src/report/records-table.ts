import type { Item, ProgressRecord } from '../model.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { stateMark } from './item-state.js';
import { MOST_WRITTEN_ROWS, RECORD_COLUMNS, type RecordColumn, recordAnchor } from './page-data.js';
import { longName } from './plan-editions.js';
import type { Reported, ReportView } from './report-view.js';
import { placeOf } from './wording.js';

/**
 * The table of all records. The script draws the rows that are in view from the page's data; the rows written here are
 * for readers without scripts. Rows are grids, which takes away their roles, so these are set explicitly.
 */
export function recordsTable(
  documents: readonly Reported[],
  isOfSeveralPlans: boolean,
  view: ReportView,
): Markup {
  const count = documents.reduce((sum, { document }) => sum + document.records.length, 0);
  const isWritten = count <= MOST_WRITTEN_ROWS;
  return html`<p class="records-none" hidden>${view.t('noRecords')}</p>
<p class="records-elsewhere" hidden>${view.t('elsewhere')} <b></b>${view.t('count')} <button type="button">${view.t('showElsewhere')}</button></p>
${!isWritten && html`<p class="records-many">${view.t('tooMany')}</p>`}
<div class="records-scroll" tabindex="0" role="group" aria-label="${view.word('records')}"><table class="records${documents.length < 2 && ' single'}" role="table" aria-rowcount="${count + 1}"><thead role="rowgroup"><tr role="row">${RECORD_COLUMNS.map(
    (name) =>
      html`<th scope="col" role="columnheader" class="c-${name}" data-sort="${name}">${view.t(name)}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">
${isWritten && documents.map((reported, index) => rows(reported, index, isOfSeveralPlans, view))}</tbody></table></div>`;
}

function rows({ document }: Reported, index: number, isOfSeveralPlans: boolean, view: ReportView): Markup[] {
  const items = new Map(document.items.map((item) => [item.id, item]));
  const edition = longName(document.document, isOfSeveralPlans, view.language, view.eras);
  const corrected = new Set(document.corrections.map(({ id }) => id));
  return document.records.map((record) => {
    const isCorrected = corrected.has(record.id) || corrected.has(record.item);
    return row(record, items.get(record.item), { edition, index, isCorrected }, view);
  });
}

interface RowContext {
  readonly edition: string;
  readonly index: number;
  readonly isCorrected: boolean;
}

function row(
  record: ProgressRecord,
  item: Item | undefined,
  { edition, index, isCorrected }: RowContext,
  view: ReportView,
): Markup {
  const cells: Readonly<Record<RecordColumn, HtmlPart>> = {
    edition,
    item: `${item?.label ?? ''} ${record.item_title}`,
    activity: isCorrected
      ? html`${record.activity} <span class="badge" lang="${view.language}">${view.t('script.corrected')}</span>`
      : record.activity,
    years: record.fiscal_years.map((year) => [view.year(year), ' ']),
    departments: view.departmentsOf(record).join('、'),
    status: stateMark(record.status, view),
    source: html`<a href="#${recordAnchor(index, record.id)}">${placeOf(record.source, view)}</a>`,
  };
  return html`<tr role="row" id="${recordAnchor(index, record.id)}">${RECORD_COLUMNS.map(
    (name) => html`<td role="cell" class="c-${name}">${cells[name]}</td>`,
  )}</tr>
`;
}
