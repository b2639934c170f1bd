import { editionDate } from '../lexicon/dates.js';
import type {
  Changes,
  DocumentInfo,
  FieldValue,
  Item,
  ItemChange,
  RecordChange,
  RecordClass,
  Section,
  SectionChange,
} from '../model.js';
import { CHANGE_KIND_VALUES, RECORD_CLASS_VALUES } from '../schema/generated/values.js';
import { isPlainlyUnchanged } from '../schema/unchanged.js';
import { badges, departmentsOf, highlighted, names, recordChange, type View } from './change-view.js';
import { type HtmlPart, heading, html, type Markup } from './html.js';
import { messageGroups } from './messages-part.js';
import { isWord, type ReportWord } from './report-words.js';
import { messageText, numbersOf, placeOf } from './wording.js';

/** A report shows no more changes one by one. */
const MOST_CHANGES = 2000;

/** A page of its own shows no more, which browsers open at once. The CSV has all. */
const MOST_ON_PAGE = 4000;

/**
 * A comparison with totals, messages, a filter, and changes by section and item; for editions that cannot be compared
 * only the reason.
 */
export function comparisonView(changes: Changes, view: View): Markup {
  if (!changes.related)
    return html`<div class="comparison">
<p class="notice warning">${changes.messages.map((message) => [messageText(message, view.words), ' '])}</p>
</div>`;
  const told = changes.changes.filter((change) => !isPlainlyUnchanged(change)).length;
  const isCut = view.isFolded && told > MOST_CHANGES;
  const items = isCut ? [] : firstItems(itemsOf(changes), MOST_ON_PAGE);
  return html`<div class="comparison">
${sums(changes, view)}
${messages(changes, items, view)}
${isCut ? html`<p class="hint">${view.words.t('changes.tooMany')}</p>` : allChanges(changes, items, told, view)}
</div>`;
}

/** Every change by section and item, with a filter. A report folds it. */
function allChanges(changes: Changes, items: readonly ItemGroup[], told: number, view: View): Markup {
  const list = html`${told > MOST_ON_PAGE && html`<p class="hint">${view.words.t('changes.firstOnly')}</p>`}
${filter(changes, view)}
${partView(partsOf(items, changes.sections), view)}`;
  if (!view.isFolded) return list;
  const { words } = view;
  return html`<details class="all-changes"><summary>${words.t('changes.all')} ${told}${words.t('changes.unit')}</summary>
${list}</details>`;
}

/** The compared editions. */
export function editionsView({ old, new: newer, summary }: Changes, { words }: View): Markup {
  const date = (day: string | null) => (day === null ? words.t('changes.noDate') : words.date(day));
  const line = (label: HtmlPart, info: DocumentInfo, records: number, items: number) => html`<dt>${label}</dt>
<dd>${date(editionDate(info))} ${[info.meeting, info.material].filter((part) => part !== null).join(' ')}
<span class="facts">${info.file} · ${items}${words.t('changes.itemUnit')} · ${records}${words.t('changes.unit')}</span></dd>`;
  return html`<dl class="editions">
${line(words.t('changes.old'), old, summary.records_old, summary.items_old)}
${line(words.t('changes.new'), newer, summary.records_new, summary.items_new)}
</dl>`;
}

/** Classes of items: a record has one of them only because its item has. */
const OF_ITEMS: readonly RecordClass[] = ['started', 'reverted'];

function sums({ summary, items }: Changes, { words, level }: View): Markup {
  const classes = Object.entries(summary.classes) as [RecordClass, number][];
  const total = ([name, count]: readonly [RecordClass, number]): Markup =>
    OF_ITEMS.includes(name)
      ? html`<b>${items.filter((item) => item.classes.some((own) => own === name)).length}</b><span class="unit">${words.t('changes.itemUnit')}</span>`
      : html`<b>${count}</b><span class="unit">${words.t('changes.unit')}</span>`;
  return html`<ul class="sums">${CHANGE_KIND_VALUES.map(
    (kind) =>
      html`<li>${words.t(`kind.${kind}`)} <b>${summary[kind]}</b><span class="unit">${words.t('changes.unit')}</span></li>`,
  )}</ul>
${
  classes.length > 0 &&
  html`${heading(level + 1, {}, words.t('changes.classes'))}
<ul class="classes">${classes.map((each) => html`<li>${words.t(`class.${each[0]}`)} ${total(each)}</li>`)}</ul>`
}`;
}

/** An item of either edition with the changes of its records. */
interface ItemGroup {
  readonly change: ItemChange;
  readonly records: readonly RecordChange[];
}

/** The items from the first on that together have no more changes than so many. */
function firstItems(items: readonly ItemGroup[], most: number): readonly ItemGroup[] {
  let told = 0;
  const end = items.findIndex(({ records }) => {
    told += records.filter((record) => !isPlainlyUnchanged(record)).length;
    return told > most;
  });
  return end < 0 ? items : items.slice(0, end);
}

const isQuiet = ({ change, records }: ItemGroup) =>
  isPlainlyUnchanged(change) && records.every(isPlainlyUnchanged);

/** Records by the item of the new edition. Removed records are under the partner of their item. */
function itemsOf({ items, changes }: Changes): ItemGroup[] {
  const groups = items.map((change) => ({ change, records: [] as RecordChange[] }));
  const byOld = new Map(groups.map((group) => [group.change.old?.id, group]));
  const byNew = new Map(groups.map((group) => [group.change.new?.id, group]));
  for (const record of changes) {
    const group = record.new ? byNew.get(record.new.item) : byOld.get(record.old?.item);
    group?.records.push(record);
  }
  return groups;
}

/** The anchor of a change: the id in the new edition, or else in the old one. */
const anchorOf = ({ old, new: newer }: RecordChange | ItemChange | SectionChange, { prefix }: View) =>
  prefix + (newer ? `n${newer.id}` : `o${old?.id}`);

function messages({ messages: list, sections }: Changes, groups: readonly ItemGroup[], view: View): HtmlPart {
  if (list.length === 0) return null;
  const things = [...sections, ...groups.flatMap(({ change, records }) => [change, ...records])];
  const targets = new Map(
    (['old', 'new'] as const).flatMap((edition) =>
      things.flatMap((change) => {
        const place = change[edition]?.source;
        return place ? [[`${edition} ${place.start} ${place.end}`, change] as const] : [];
      }),
    ),
  );
  const line = (message: Changes['messages'][number]): HtmlPart => {
    const target = targets.get(`${message.edition} ${message.start} ${message.end}`);
    const where = html`${view.words.t(`changes.${message.edition}`)} ${placeOf(message, view.words)}`;
    return html`${messageText(message, view.words)} ${
      target ? html`<a href="#${anchorOf(target, view)}">${where}</a>` : where
    }`;
  };
  return html`${heading(view.level + 1, {}, view.words.t('changes.messages'))}
<div class="messages">${messageGroups(list, line, view.words)}</div>`;
}

/** The filter, which the script shows because it needs the script. */
function filter({ changes }: Changes, { words, latestNames }: View): Markup {
  const present = new Set(changes.flatMap(({ kind, classes }) => [kind, ...classes]));
  const names: ReportWord[] = [
    ...(['changed', 'added', 'removed'] as const).map((name) => `kind.${name}` as const),
    ...RECORD_CLASS_VALUES.map((name) => `class.${name}` as const),
  ];
  const codeOf = (name: ReportWord) => name.slice(name.indexOf('.') + 1);
  const options = names.filter((name) => present.has(codeOf(name) as RecordClass));
  const told = changes.filter((change) => !isPlainlyUnchanged(change));
  const departments = new Set(
    told.flatMap(({ old, new: newer }) =>
      [old, newer].flatMap((record) => (record ? latestNames(departmentsOf(record)) : [])),
    ),
  );
  return html`<form class="filter" hidden>
<fieldset><legend>${words.t('changes.filter')}</legend>${options.map(
    (name) => html`<label><input type="checkbox" value="${codeOf(name)}"> ${words.t(name)}</label> `,
  )}</fieldset>
<label>${words.t('changes.department')} <select><option value="" data-t="all">${words.word('all')}</option>${[
    ...departments,
  ].map((name) => html`<option>${name}</option>`)}</select></label>
<button type="reset">${words.t('changes.reset')}</button>
<output data-unit="${words.word('changes.unit')}"></output>
</form>`;
}

/** A section with its content, in the order of the plan. */
interface SectionPart {
  readonly section: SectionChange | null;
  readonly items: ItemGroup[];
  readonly parts: Map<SectionChange, SectionPart>;
}

const newPart = (section: SectionChange | null): SectionPart => ({ section, items: [], parts: new Map() });

/** Items under the headings of their sections, each section once. */
function partsOf(groups: readonly ItemGroup[], sections: readonly SectionChange[]): SectionPart {
  const pathTo = pathsOf(sections);
  const root = newPart(null);
  for (const group of groups) {
    let part = root;
    for (const section of pathTo(group.change)) {
      const inner = part.parts.get(section) ?? newPart(section);
      part.parts.set(section, inner);
      part = inner;
    }
    part.items.push(group);
  }
  return root;
}

/** The sections around an item, outermost first. */
function pathsOf(sections: readonly SectionChange[]): (item: ItemChange) => SectionChange[] {
  const maps = {
    old: new Map(sections.map((change) => [change.old?.id ?? null, change])),
    new: new Map(sections.map((change) => [change.new?.id ?? null, change])),
  };
  return ({ old, new: newer }) => {
    const edition = newer ? 'new' : 'old';
    const path: SectionChange[] = [];
    let id = (newer ?? old)?.section ?? null;
    while (id !== null) {
      const change: SectionChange | undefined = maps[edition].get(id);
      if (!change) break;
      path.unshift(change);
      id = change[edition]?.parent ?? null;
    }
    return path;
  };
}

function partView({ section, items, parts }: SectionPart, view: View): Markup {
  const quiet = items.filter(isQuiet);
  const level = levelOf(section, view);
  return html`<section class="part">
${section && sectionHeading(section, view)}
${items.filter((group) => !isQuiet(group)).map((group) => itemGroup(group, level + 1, view))}
${
  quiet.length > 0 &&
  html`<details class="same"><summary>${view.words.t('changes.unchangedItems')} ${quiet.length}</summary>
<ul lang="ja">${quiet.map(({ change, records }) => html`<li id="${anchorOf(change, view)}">${numbered(change.new)}${sameRecords(records, view)}</li>`)}</ul></details>`
}
${[...parts.values()].map((inner) => partView(inner, view))}
</section>`;
}

/** A heading of the plan's own level, one below the page's title. */
const levelOf = (section: SectionChange | null, view: View) =>
  ((section?.new ?? section?.old)?.level ?? 0) + view.level;

function sectionHeading(change: SectionChange, view: View): Markup {
  const section = change.new ?? change.old;
  const title = html`<span lang="ja">${titleOf(change.old, change.new)}</span>`;
  const text = html`${numbersOf(section?.id ?? '')} ${title} ${!isPlainlyUnchanged(change) && badges(change.kind, change.classes, view)}`;
  return heading(levelOf(change, view), { id: anchorOf(change, view) }, text);
}

type Titled = Section | Item | null;

/** A title, or the old and the new title if it has changed. */
function titleOf(old: Titled, newer: Titled): HtmlPart {
  if (!old || !newer || old.title === newer.title) return (newer ?? old)?.title ?? '';
  return [highlighted(old.title, newer.title, 'old'), ' → ', highlighted(old.title, newer.title, 'new')];
}

/** A separator behind labels that would run into the title. */
const labelOf = (item: Item | null): string => item?.label?.replace(/([0-9A-Za-z])$/, '$1 ') ?? '';

const numbered = (item: Item | null): HtmlPart => (item ? [labelOf(item), item.title] : '');

function itemGroup({ change, records }: ItemGroup, level: number, view: View): Markup {
  const { old, new: newer } = change;
  const told = records.filter((record) => !isPlainlyUnchanged(record));
  const same = records.filter(isPlainlyUnchanged);
  const ids =
    old && newer && old.id !== newer.id
      ? `${numbersOf(old.id)} → ${numbersOf(newer.id)}`
      : numbersOf((newer ?? old)?.id ?? '');
  return html`<article class="item" id="${anchorOf(change, view)}">
<header>${heading(level, { lang: 'ja' }, html`${labelOf(newer ?? old)}${titleOf(old, newer)}`)}
<p class="facts">${ids ?? ''} · ${itemDepartments(old, newer, view)}</p></header>
${
  !isPlainlyUnchanged(change) &&
  html`<div class="own">
<p>${view.words.t('changes.items')}: ${badges(change.kind, change.classes, view)}</p>
${fieldList(change, view)}</div>`
}
${told.map((record) => recordChange(record, anchorOf(record, view), view))}
${same.length > 0 && html`<details class="same"><summary>${view.words.t('changes.unchangedRecords')} ${same.length}</summary>${sameRecords(same, view)}</details>`}
</article>`;
}

function itemDepartments(old: Item | null, newer: Item | null, view: View): HtmlPart {
  if (!old || !newer) return names((newer ?? old)?.departments ?? [], null, 'new', view);
  const same = old.departments.join('、') === newer.departments.join('、');
  if (same) return names(newer.departments, null, 'new', view);
  return [
    names(old.departments, newer.departments, 'old', view),
    ' → ',
    names(newer.departments, old.departments, 'new', view),
  ];
}

/** An item's changed fields, without title and departments, which are shown above. */
function fieldList({ fields }: ItemChange, { words }: View): HtmlPart {
  const others = fields.filter(({ field }) => field !== 'title' && field !== 'departments');
  const text = (value: FieldValue | null) =>
    typeof value === 'string' ? value : (value?.join('、') ?? words.word('none'));
  const name = (field: string): HtmlPart => {
    const own = `changes.field.${field}`;
    return isWord(own) ? words.t(own) : field.replace(/^columns\./, '');
  };
  return others.map(
    (change) => html`<p class="facts">${name(change.field)}: ${text(change.old)} → ${text(change.new)}</p>`,
  );
}

function sameRecords(records: readonly RecordChange[], view: View): HtmlPart {
  return html`<ul>${records.map(
    (change) =>
      html`<li id="${anchorOf(change, view)}">${change.new?.activity ?? ''} <span class="none">${view.words.t('changes.old')} ${change.old && placeOf(change.old.source, view.words)}, ${view.words.t('changes.new')} ${change.new && placeOf(change.new.source, view.words)}</span></li>`,
  )}</ul>`;
}
