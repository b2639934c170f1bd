import { isDone } from '../lexicon/statuses.js';
import type { ProgressRecord } from '../model.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { countStates, stateMark, statesOf } from './item-state.js';
import type { PlanEdition } from './plan-editions.js';
import { type ReportView, recordsLink } from './report-view.js';

/** How often each value occurs, in the order of first occurrence. */
function countsOf<T>(records: readonly ProgressRecord[], valuesOf: (record: ProgressRecord) => readonly T[]) {
  const counts = new Map<T, number>();
  for (const record of records)
    for (const value of new Set(valuesOf(record))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** The states of the plan's items: a tile each, with a link to its items. */
export function stateTiles({ index, reported: { document } }: PlanEdition, view: ReportView): HtmlPart {
  const counts = countStates(document.items, statesOf(document));
  if (counts.length === 0) return null;
  const share = (count: number) => Math.round((100 * count) / document.items.length);
  return html`<ul class="tiles">${counts.map(
    ([status, count]) =>
      html`<li class="s-${status}"><a href="${recordsLink({ doc: index, state: status })}"><span class="state">${stateMark(status, view)}</span> <b>${count}</b><span class="unit">${view.t('itemUnit')}</span> <span class="share">${share(count)}%</span></a></li>`,
  )}</ul>`;
}

interface Bar {
  readonly label: HtmlPart;
  readonly count: number;
  readonly link: string;
}

/** More bars than this are folded. */
const BARS_SHOWN = 6;

/** Activities by year and by department. */
export function charts({ index, reported: { document } }: PlanEdition, view: ReportView): HtmlPart {
  const done = document.records.filter(({ status }) => isDone(status));
  const years = [...countsOf(done, ({ fiscal_years }) => fiscal_years)].sort(([a], [b]) => a - b);
  const departments = [...countsOf(done, (record) => view.departmentsOf(record))].sort(
    ([, a], [, b]) => b - a,
  );
  return html`<div class="charts">
${chart(
  view.t('byYear'),
  years.map(([year, count]) => ({
    label: view.year(year),
    count,
    link: recordsLink({ doc: index, done: 1, year }),
  })),
  view,
)}
${chart(
  view.t('byDepartment'),
  departments.map(([name, count]) => ({
    label: html`<span lang="ja">${name}</span>`,
    count,
    link: recordsLink({ doc: index, done: 1, department: name }),
  })),
  view,
)}
</div>`;
}

function chart(title: Markup, bars: readonly Bar[], view: ReportView): HtmlPart {
  if (bars.length === 0) return null;
  const most = bars.reduce((highest, { count }) => Math.max(highest, count), 1);
  const rows = bars.map((bar) => barRow(bar, most, view));
  const rest = rows.slice(BARS_SHOWN);
  return html`<div class="chart-part"><table class="chart"><caption>${title}</caption><tbody>${rows.slice(0, BARS_SHOWN)}</tbody></table>${
    rest.length > 0 &&
    html`<details><summary>${view.t('more')} ${rest.length}${view.t('count')}</summary><table class="chart"><tbody>${rest}</tbody></table></details>`
  }</div>`;
}

/** A bar with its number beside it, so that the chart is a complete table without the bars. */
const barRow = ({ label, count, link }: Bar, most: number, view: ReportView): Markup =>
  html`<tr><th scope="row">${label}</th><td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((1000 * count) / most) / 10}" height="10"/></svg></td><td class="number"><a href="${link}">${count}${view.t('count')}</a></td></tr>
`;
