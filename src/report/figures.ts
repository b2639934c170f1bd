import { isDone, standsNotImplemented } from '../lexicon/statuses.js';
import { ancestors } from '../lists/ancestors.js';
import { grouped } from '../lists/grouped.js';
import type { Item, ProgressRecord } from '../model.js';
import { departmentsOf } from './change-view.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { type Reported, type ReportView, recordsLink } from './report-view.js';
import { numbersOf } from './wording.js';

/** Items all of whose records say that nothing was done. */
export function notImplemented(items: readonly Item[], records: readonly ProgressRecord[]): Item[] {
  const byItem = grouped(records, ({ item }) => item);
  return items.filter(({ id }) => standsNotImplemented(byItem.get(id) ?? []));
}

/** How often each value occurs, in the order of first occurrence. */
export function countsOf<T>(
  records: readonly ProgressRecord[],
  valuesOf: (record: ProgressRecord) => readonly T[],
) {
  const counts = new Map<T, number>();
  for (const record of records)
    for (const value of new Set(valuesOf(record))) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

interface Bar {
  readonly label: HtmlPart;
  readonly count: number;
  readonly link: string;
  /** The indentation of the label. */
  readonly depth?: number;
}

/** A committee's first questions: key figures with links to their rows. */
export function figures({ document }: Reported, index: number, view: ReportView): Markup {
  const { items, records, messages, sections } = document;
  const idle = notImplemented(items, records);
  const warnings = messages.filter(({ severity }) => severity === 'warning').length;
  const done = records.filter(({ status }) => isDone(status));
  const years = [...countsOf(done, ({ fiscal_years }) => fiscal_years)].sort(([a], [b]) => a - b);
  const departments = [...countsOf(done, departmentsOf)].sort(([, a], [, b]) => b - a);
  const sectionOf = new Map(items.map(({ id, section }) => [id, section]));
  const around = ancestors(sections);
  const bySection = countsOf(done, ({ item }) => around(sectionOf.get(item) ?? null).map(({ id }) => id));
  const doc = index;
  return html`<ul class="figures">
<li><a href="#grid-${index}"><b>${items.length}</b> ${view.t('items')}</a></li>
<li><a href="${recordsLink({ doc, idle: 1 })}"><b>${idle.length}</b> ${view.t('itemsNotImplemented')}</a></li>
<li><a href="${recordsLink({ doc })}"><b>${records.length}</b> ${view.t('activities')}</a></li>
<li><a href="#messages-${index}"><b>${warnings}</b> ${view.t('warnings')}</a></li>
</ul>
<div class="charts">
${chart(
  view.t('byYear'),
  years.map(([year, count]) => ({
    label: view.year(year),
    count,
    link: recordsLink({ doc, done: 1, year }),
  })),
)}
${chart(
  view.t('byDepartment'),
  departments.map(([name, count]) => ({
    label: html`<span lang="ja">${name}</span>`,
    count,
    link: recordsLink({ doc, done: 1, department: name }),
  })),
)}
${chart(
  view.t('bySection'),
  sections
    .filter(({ level }) => level <= 2)
    .map(({ id, title, level }) => ({
      label: html`<span lang="ja">${numbersOf(id)} ${title}</span>`,
      count: bySection.get(id) ?? 0,
      link: recordsLink({ doc, done: 1, section: id }),
      depth: level,
    })),
)}
</div>`;
}

/** Bars in a table that is complete without them. */
function chart(title: Markup, bars: readonly Bar[]): HtmlPart {
  if (bars.length === 0) return null;
  const most = Math.max(1, ...bars.map(({ count }) => count));
  return html`<table class="chart"><caption>${title}</caption><tbody>${bars.map(
    ({
      label,
      count,
      link,
      depth = 1,
    }) => html`<tr><th scope="row" class="depth${depth}">${label}</th><td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect width="${Math.round((1000 * count) / most) / 10}" height="10"/></svg></td><td class="number"><a href="${link}">${count}</a></td></tr>
`,
  )}</tbody></table>`;
}
