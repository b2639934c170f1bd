import type { EditionStatus, Silence, Timeline, TimelineActivity } from '../model.js';
import { SILENCE_VALUES } from '../schema/generated/values.js';
import { html, type Markup } from './html.js';
import type { ReportView } from './report-view.js';
import type { ReportWord } from './report-words.js';

const isSilence = (said: EditionStatus): said is Silence =>
  (SILENCE_VALUES as readonly EditionStatus[]).includes(said);

const wordFor = (said: EditionStatus): ReportWord => (isSilence(said) ? `said.${said}` : `status.${said}`);

/** The status of each activity and year in each edition. Rows on which editions disagree are marked. */
export function timelinePart(timeline: Timeline, view: ReportView): Markup {
  return html`<div class="scroll" tabindex="0"><table class="timeline"><caption lang="ja">${timeline.title ?? ''}</caption><thead><tr><th scope="col">${view.t('activity')}</th><th scope="col">${view.t('year')}</th>${timeline.editions.map(
    ({ date, issued, file }) => html`<th scope="col">${date ?? issued ?? file}</th>`,
  )}<th scope="col">${view.t('rewritten')}</th></tr></thead><tbody>
${timeline.activities.map((row) => activityRow(row, view))}</tbody></table></div>`;
}

function activityRow(row: TimelineActivity, view: ReportView): Markup {
  return html`<tr${row.rewritten && html` class="rewritten"`}><th scope="row" lang="ja">${row.activity}</th><td>${
    row.fiscal_year !== null && view.year(row.fiscal_year)
  }</td>${row.said.map((said) => html`<td>${view.t(wordFor(said))}</td>`)}<td>${row.rewritten && '●'}</td></tr>
`;
}
