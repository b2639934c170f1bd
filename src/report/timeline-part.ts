import type { EditionStatus, ProgressRecord, Silence, Timeline, TimelineActivity } from '../model.js';
import { SILENCE_VALUES } from '../schema/generated/values.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { stateMark } from './item-state.js';
import { areSameDocument, editionMark } from './plan-editions.js';
import type { Reported, ReportView } from './report-view.js';

const isSilence = (said: EditionStatus): said is Silence =>
  (SILENCE_VALUES as readonly EditionStatus[]).includes(said);

/** A page with more rows shows those on which editions disagree. `timeline.csv` has all. */
const MOST_TIMELINE_ROWS = 2000;

/** The status of each activity and year in each edition. Rows on which editions disagree come first. */
export function timelinePart(timeline: Timeline, documents: readonly Reported[], view: ReportView): Markup {
  const rewritten = timeline.activities.filter((row) => row.rewritten);
  const others = timeline.activities.filter((row) => !row.rewritten);
  const departments = departmentsIn(timeline, documents, view);
  const print = (rows: readonly TimelineActivity[]) =>
    table(timeline, rows.slice(0, MOST_TIMELINE_ROWS), departments, view);
  const fold = (title: HtmlPart, rows: readonly TimelineActivity[]) =>
    rows.length > 0 &&
    html`<details><summary>${title} ${rows.length}${view.t('rows')}</summary>${print(rows)}</details>`;
  return html`<h3 lang="ja">${timeline.title ?? ''}</h3>
${rewritten.length === 0 ? html`<p>${view.t('noneRewritten')}</p>` : fold(view.t('rewrittenRows'), rewritten)}
${
  timeline.activities.length > MOST_TIMELINE_ROWS
    ? html`<p class="hint">${view.t('manyRows')}</p>`
    : fold(view.t('agreedRows'), others)
}`;
}

/** The departments of an activity: those of its record in the last edition that has it. */
function departmentsIn(
  { editions }: Timeline,
  documents: readonly Reported[],
  view: ReportView,
): (row: TimelineActivity) => readonly string[] {
  const records = editions.map((info) => {
    const found = documents.find(({ document: { document } }) => areSameDocument(document, info));
    return new Map<string, ProgressRecord>(found?.document.records.map((record) => [record.id, record]));
  });
  return ({ id, key }) => {
    for (const byId of records.toReversed()) {
      const record = byId.get(id);
      if (record?.key === key) return view.departmentsOf(record);
    }
    return [];
  };
}

function table(
  { editions }: Timeline,
  rows: readonly TimelineActivity[],
  departments: (row: TimelineActivity) => readonly string[],
  view: ReportView,
): Markup {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${view.word('timeline')}"><table class="timeline"><thead><tr><th scope="col">${view.t('item')}</th><th scope="col">${view.t('activity')}</th><th scope="col">${view.t('departments')}</th><th scope="col">${view.t('year')}</th>${editions.map(
    (info) => html`<th scope="col">${editionMark(info, view)}</th>`,
  )}<th scope="col">${view.t('rewritten')}</th></tr></thead><tbody>
${rows.map((row) => activityRow(row, departments(row), view))}</tbody></table></div>`;
}

function activityRow(row: TimelineActivity, departments: readonly string[], view: ReportView): Markup {
  return html`<tr${row.rewritten && html` class="rewritten"`}><td lang="ja">${row.item_title}</td><th scope="row" lang="ja">${row.activity}</th><td lang="ja">${departments.join('、')}</td><td>${
    row.fiscal_year !== null && view.year(row.fiscal_year)
  }</td>${row.said.map((said, edition) => html`<td>${saidIn(row, said, edition, view)}</td>`)}<td>${row.rewritten && html`▲ ${view.t('rewritten')}`}</td></tr>
`;
}

/** What one edition says of a year: its state, and its own words where they are not those of the row. */
function saidIn(
  { activity, told }: TimelineActivity,
  said: EditionStatus,
  edition: number,
  view: ReportView,
): HtmlPart {
  if (isSilence(said)) return view.t(`said.${said}`);
  const words = told[edition] || activity;
  return html`${stateMark(said, view)}${words !== activity && html` <small lang="ja">${words}</small>`}`;
}
