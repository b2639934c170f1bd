import { isDone } from '../lexicon/statuses.js';
import { grouped } from '../lists/grouped.js';
import type { Item, ProgressRecord, Section } from '../model.js';
import { notImplemented } from './figures.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { type Reported, type ReportView, recordsLink } from './report-view.js';
import { numbersOf } from './wording.js';

/** The number of activities with the darkest shade. */
const DARKEST = 4;

interface GridView {
  readonly index: number;
  readonly years: readonly number[];
  readonly items: ReadonlyMap<string | null, readonly Item[]>;
  readonly records: ReadonlyMap<string, readonly ProgressRecord[]>;
  readonly idle: ReadonlySet<string>;
  readonly children: ReadonlyMap<string | null, readonly Section[]>;
  readonly view: ReportView;
}

/** The plan's items by fiscal year, in the plan's order. Sections can be folded. */
export function planGrid({ document }: Reported, index: number, view: ReportView): Markup {
  const { sections, items, records } = document;
  const years = [
    ...new Set(records.filter(({ status }) => isDone(status)).flatMap(({ fiscal_years }) => fiscal_years)),
  ];
  const grid: GridView = {
    index,
    years: years.sort((a, b) => a - b),
    items: grouped(items, ({ section }) => section),
    records: grouped(records, ({ item }) => item),
    idle: new Set(notImplemented(items, records).map(({ id }) => id)),
    children: grouped(sections, ({ parent }) => parent),
    view,
  };
  return html`<div class="grid">${inside(null, grid)}</div>`;
}

function inside(section: string | null, grid: GridView): HtmlPart {
  const items = grid.items.get(section) ?? [];
  return [
    items.length > 0 && table(items, grid),
    (grid.children.get(section) ?? []).map(
      (
        inner,
      ) => html`<details open class="level${inner.level}"><summary lang="ja">${numbersOf(inner.id)} ${inner.title}</summary>
${inside(inner.id, grid)}</details>`,
    ),
  ];
}

function table(items: readonly Item[], grid: GridView): Markup {
  const { view, years } = grid;
  return html`<div class="scroll" tabindex="0"><table><thead><tr><th scope="col">${view.t('item')}</th><th scope="col" class="names">${view.t('departments')}</th>${years.map(
    (year) => html`<th scope="col" class="cell">${view.year(year)}</th>`,
  )}</tr></thead><tbody>
${items.map((item) => row(item, grid))}
</tbody></table></div>`;
}

function row(item: Item, grid: GridView): Markup {
  const records = grid.records.get(item.id) ?? [];
  const head = html`<th scope="row" lang="ja"><a href="${recordsLink({ doc: grid.index, item: item.id })}">${item.label ?? item.id} ${item.title}</a></th><td lang="ja">${item.departments.join('、')}</td>`;
  const { view, years } = grid;
  if (grid.idle.has(item.id))
    return html`<tr class="idle">${head}<td colspan="${Math.max(1, years.length)}">${view.t('status.not_implemented')}</td></tr>
`;
  return html`<tr>${head}${years.map((year) => cell(item, year, records, grid))}</tr>
`;
}

function cell(item: Item, year: number, records: readonly ProgressRecord[], { index }: GridView): Markup {
  const count = records.filter(
    (record) => isDone(record.status) && record.fiscal_years.includes(year),
  ).length;
  if (count === 0) return html`<td class="cell"></td>`;
  const link = recordsLink({ doc: index, done: 1, item: item.id, year });
  return html`<td class="cell shade${Math.min(count, DARKEST)}"><a href="${link}">${count}</a></td>`;
}
