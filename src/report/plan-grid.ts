import { ancestors } from '../lists/ancestors.js';
import { grouped } from '../lists/grouped.js';
import type { Changes, Item, ProgressRecord, Section, Status } from '../model.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { countStates, stateMark, statesOf } from './item-state.js';
import { STATUS_SIGNS, sectionCode } from './page-data.js';
import type { PlanEdition } from './plan-editions.js';
import { type ReportView, recordsLink } from './report-view.js';
import { numbersOf } from './wording.js';

/** Plans with more items show their sections only. The table of records has the items. */
const MOST_ITEMS = 4000;

/** Plans with more outermost sections fold the rest. */
const SECTIONS_SHOWN = 12;

/** A plan with no more items needs no folding. */
const FEW_ITEMS = 12;

/** Columns that a committee reads beside the state. */
const BESIDE_ROLES = ['grade', 'next'] as const;

type BesideRole = (typeof BESIDE_ROLES)[number];

interface PlanGrid {
  readonly index: number;
  /** The position of the plan. */
  readonly plan: number;
  readonly view: ReportView;
  readonly years: readonly number[];
  readonly roles: readonly BesideRole[];
  readonly states: ReadonlyMap<string, Status>;
  /** The state of each item in the edition before, by its id in this one; null without such an edition. */
  readonly before: ReadonlyMap<string, Status> | null;
  readonly records: ReadonlyMap<string, readonly ProgressRecord[]>;
  readonly isWhole: boolean;
}

/** The items of a plan by its outermost section, in the plan's order. */
interface GridSection {
  readonly section: Section | null;
  readonly items: readonly Item[];
  /** The sections within, around each item. */
  readonly paths: ReadonlyMap<string, readonly Section[]>;
}

/** The plan's items by fiscal year, in the plan's order, folded by section. */
export function planGrid(
  { index, plan, since, reported: { document } }: PlanEdition,
  previous: PlanEdition | null,
  view: ReportView,
): HtmlPart {
  const { items, records } = document;
  if (items.length === 0) return null;
  const years = [...new Set(records.flatMap(({ fiscal_years }) => fiscal_years))].sort((a, b) => a - b);
  const grid: PlanGrid = {
    index,
    plan,
    view,
    years,
    roles: BESIDE_ROLES.filter((role) => items.some((item) => cellText(item, role) !== '')),
    states: statesOf(document),
    before: since?.related && previous ? statesBefore(since, previous) : null,
    records: grouped(records, ({ item }) => item),
    isWhole: items.length <= MOST_ITEMS,
  };
  const parts = partsOf(document.sections, items);
  const markup = parts.map((part) => gridPart(part, grid, parts.length === 1 && items.length <= FEW_ITEMS));
  const rest = markup.slice(SECTIONS_SHOWN);
  return html`<div class="grid">
${legend(grid)}
${!grid.isWhole && html`<p class="hint">${view.t('manyItems')}</p>`}
${markup.slice(0, SECTIONS_SHOWN)}
${rest.length > 0 && html`<details class="more-parts"><summary>${view.t('more')} ${rest.length} ${view.t('section')}</summary>${rest}</details>`}
</div>`;
}

/** The states that items had in the edition before. Items that it does not have are left out. */
function statesBefore({ items }: Changes, { reported }: PlanEdition): Map<string, Status> {
  const states = statesOf(reported.document);
  return new Map(
    items.flatMap(({ old, new: newer }) => {
      const state = old && newer ? states.get(old.id) : undefined;
      return newer && state !== undefined ? [[newer.id, state] as const] : [];
    }),
  );
}

function partsOf(sections: readonly Section[], items: readonly Item[]): GridSection[] {
  const around = ancestors(sections);
  const paths = new Map(items.map((item) => [item.id, around(item.section)]));
  const byOutermost = grouped(items, ({ id }) => paths.get(id)?.[0]?.id ?? null);
  return [...byOutermost].map(([id, own]) => ({
    section: sections.find((section) => section.id === id) ?? null,
    items: own,
    paths,
  }));
}

function legend({ states, records, view }: PlanGrid): Markup {
  const used = new Set<Status>([
    ...states.values(),
    ...[...records.values()].flat().map(({ status }) => status),
    'unreported',
  ]);
  const listed = (Object.keys(STATUS_SIGNS) as Status[]).filter((status) => used.has(status));
  return html`<p class="legend">${listed.map((status) => html`<span class="s-${status}">${stateMark(status, view)}</span> `)}</p>`;
}

function gridPart(part: GridSection, grid: PlanGrid, isOpen: boolean): Markup {
  const { view } = grid;
  const { section, items } = part;
  const title = section
    ? html`<span lang="ja">${numbersOf(section.id)} ${section.title}</span>`
    : view.t('allItems');
  const counts = countStates(items, grid.states);
  const head = html`<span class="part-title">${title}</span> <span class="part-states">${items.length}${view.t('itemUnit')} ${counts.map(
    ([status, count]) => html`<span class="s-${status}">${stateMark(status, view)} ${count}</span> `,
  )}</span>${shareBar(counts, items.length)}`;
  if (!grid.isWhole && section)
    return html`<p class="grid-part"><a href="${recordsLink({ doc: grid.index, section: sectionCode(grid.plan, section.id) })}">${head}</a></p>`;
  return html`<details class="grid-part"${isOpen && html` open`}><summary>${head}</summary>
${grid.isWhole && itemTable(part, grid)}</details>`;
}

/** The shares of the states. The numbers stand beside it. */
function shareBar(counts: readonly (readonly [Status, number])[], all: number): Markup {
  let at = 0;
  return html`<svg class="shares" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${counts.map(
    ([status, count]) => {
      const x = at;
      const width = Math.round((10000 * count) / all) / 100;
      at = Math.round(100 * (at + width)) / 100;
      return html`<rect class="s-${status}" x="${x}" width="${width}" height="4"/>`;
    },
  )}</svg>`;
}

function itemTable({ section, items, paths }: GridSection, grid: PlanGrid): Markup {
  const { view, years, roles, before } = grid;
  const columns = years.length + roles.length + (before ? 4 : 3);
  let inside = '';
  const rows = items.map((item) => {
    const path = (paths.get(item.id) ?? []).slice(section ? 1 : 0);
    const name = path.map(({ id }) => id).join(' ');
    const isNew = name !== inside && path.length > 0;
    inside = name;
    return [isNew && sectionRow(path, columns), itemRow(item, grid)];
  });
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${view.word('grid')}"><table><thead><tr><th scope="col" class="title">${view.t('items')}</th>${before && html`<th scope="col" class="state">${view.t('before')}</th>`}<th scope="col" class="state">${view.t('status')}</th>${roles.map(
    (role) => html`<th scope="col" class="${role}">${view.t(role)}</th>`,
  )}<th scope="col" class="names">${view.t('departments')}</th>${years.map((year) => html`<th scope="col" class="cell">${view.year(year)}</th>`)}</tr></thead><tbody>
${rows}</tbody></table></div>`;
}

const sectionRow = (path: readonly Section[], columns: number): Markup =>
  html`<tr class="inside"><th colspan="${columns}" scope="rowgroup" lang="ja"><span>${path
    .map(({ id, title }, at) => (at === path.length - 1 ? `${numbersOf(id)} ${title}` : title))
    .join(' › ')}</span></th></tr>
`;

/** What stands in the item's cells of a role: those of the last year, if their columns have years. */
function cellText(item: Item, role: BesideRole): string {
  const cells = item.cells.filter((cell) => cell.role === role && cell.text !== '');
  const last = cells
    .flatMap(({ fiscal_years }) => fiscal_years)
    .reduce((latest, year) => Math.max(latest, year), Number.NEGATIVE_INFINITY);
  const counting = cells.filter(({ fiscal_years }) => last < 0 || fiscal_years.includes(last));
  return [...new Set(counting.map(({ text }) => text))].join(' / ');
}

function itemRow(item: Item, grid: PlanGrid): Markup {
  const { view, years, roles, index } = grid;
  const records = grid.records.get(item.id) ?? [];
  const status = grid.states.get(item.id) ?? 'unreported';
  return html`<tr><th scope="row" lang="ja"><a href="${recordsLink({ doc: index, item: item.id })}">${item.label ?? ''} ${item.title}</a></th>${grid.before && stateBefore(grid.before.get(item.id), view)}<td class="state s-${status}">${stateMark(status, view)}</td>${roles.map(
    (role) => html`<td lang="ja" class="${role}">${cellText(item, role)}</td>`,
  )}<td lang="ja">${view.latestNames(item.departments).join('、')}</td>${years.map((year) => yearCell(item, year, records, grid))}</tr>
`;
}

const stateBefore = (status: Status | undefined, view: ReportView): Markup =>
  status === undefined
    ? html`<td class="state none">${view.t('said.absent')}</td>`
    : html`<td class="state before">${stateMark(status, view)}</td>`;

/** The states of an item's records of a year, each with its number if there are several. */
function yearCell(
  item: Item,
  year: number,
  records: readonly ProgressRecord[],
  { index, view }: PlanGrid,
): Markup {
  const own = grouped(
    records.filter(({ fiscal_years }) => fiscal_years.includes(year)),
    ({ status }) => status,
  );
  const [first] = own.keys();
  if (first === undefined) return html`<td class="cell s-unreported">－</td>`;
  const link = recordsLink({ doc: index, item: item.id, year });
  return html`<td class="cell s-${first}"><a href="${link}">${[...own].map(
    ([status, list]) => html`${stateMark(status, view)}${list.length > 1 && html` <b>${list.length}</b>`} `,
  )}</a></td>`;
}
