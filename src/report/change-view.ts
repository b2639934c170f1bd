import type {
  ChangeKind,
  ItemClass,
  ProgressRecord,
  RecordChange,
  RecordClass,
  SectionClass,
} from '../model.js';
import { align } from '../text/align.js';
import { type HtmlPart, html, type Markup } from './html.js';
import { CHANGE_SEPARATOR } from './page-data.js';
import { numbersOf, placeOf, type Wording } from './wording.js';

type ClassName = RecordClass | ItemClass | SectionClass;

/** The settings of a comparison's view. */
export interface View {
  readonly words: Wording;
  /** The prefix of ids, if the page has several comparisons. */
  readonly prefix: string;
  /** The level of the heading above the comparison. */
  readonly level: number;
  /** Whether the changes one by one are folded. */
  readonly isFolded: boolean;
  /** Gives departments the names by which the filter finds them. */
  readonly latestNames: (departments: readonly string[]) => readonly string[];
}

/** Whether an edition says something else of past years than the one before. */
export const isPastChanged = (classes: readonly RecordClass[]): boolean =>
  classes.includes('years_rewritten') || classes.includes('figures_changed');

type ChangeSide = 'old' | 'new';

/** A side of a comparison: removed from the old text, or added in the new one. */
const marked = (side: ChangeSide, part: HtmlPart): Markup =>
  side === 'old' ? html`<del>${part}</del>` : html`<ins>${part}</ins>`;

/** One of two texts, with differences marked character by character. */
export function highlighted(old: string, newer: string, side: ChangeSide): HtmlPart {
  return align(old, newer).map((stretch) => {
    const text = stretch[side];
    return stretch.kind === 'same' || text === '' ? text : marked(side, text);
  });
}

export const badges = (kind: ChangeKind, classes: readonly ClassName[], { words }: View): Markup => html`
<span class="badge kind">${words.t(`kind.${kind}`)}</span>${classes.map(
  (name) => html`<span class="badge">${words.t(`class.${name}`)}</span>`,
)}`;

/** Years as small boxes. Those that the other side does not have are marked. */
function years(record: ProgressRecord, other: ProgressRecord | null, side: ChangeSide, view: View): HtmlPart {
  if (record.fiscal_years.length === 0)
    return html`<span class="none">${view.words.t('changes.noYears')}</span>`;
  return record.fiscal_years.map((year) => {
    const name = view.words.year(year);
    const differs = other !== null && !other.fiscal_years.includes(year);
    return html`<span class="year">${differs ? marked(side, name) : name}</span>`;
  });
}

/** Names. Those that the other side does not have are marked. */
export function names(
  own: readonly string[],
  other: readonly string[] | null,
  side: ChangeSide,
  view: View,
): HtmlPart {
  if (own.length === 0) return html`<span class="none">${view.words.t('changes.noDepartments')}</span>`;
  return own.map((name, index) => {
    const differs = other !== null && !other.includes(name);
    return [index > 0 ? '、' : '', differs ? marked(side, name) : name];
  });
}

function side(record: ProgressRecord, other: ProgressRecord | null, which: ChangeSide, view: View): Markup {
  const { words } = view;
  const status = words.t(`status.${record.status}`);
  const statusDiffers = other !== null && other.status !== record.status;
  const text =
    other === null
      ? record.activity
      : highlighted(
          which === 'old' ? record.activity : other.activity,
          which === 'old' ? other.activity : record.activity,
          which,
        );
  return html`<div class="side ${which}">
<p><span class="edition">${words.t(`changes.${which}`)} ${numbersOf(record.id)} · ${placeOf(record.source, words)}</span></p>
<p lang="ja">${text}</p>
<p class="facts">${years(record, other, which, view)} · ${names(departmentsOf(record), other && departmentsOf(other), which, view)} · ${
    statusDiffers ? marked(which, status) : status
  }</p>
</div>`;
}

const absent = (which: ChangeSide, kind: 'added' | 'removed', { words }: View): Markup =>
  html`<div class="side ${which}"><p class="none">${words.t(`changes.none.${kind}`)}</p></div>`;

/** The attributes by which changes are filtered. */
const filterWords = (names: readonly string[]): string => [...new Set(names)].join(CHANGE_SEPARATOR);

/** The departments by which a record is found: its own, or those of its item. */
export const departmentsOf = ({ departments, item_departments }: ProgressRecord): readonly string[] =>
  departments.length > 0 ? departments : item_departments;

/** A record of either edition beside its partner. */
export function recordChange(change: RecordChange, anchor: string, view: View): Markup {
  const { kind, classes, old, new: newer, confidence, runner_up } = change;
  const departments = view.latestNames(
    [old, newer].flatMap((record) => (record ? departmentsOf(record) : [])),
  );
  const moved = classes.includes('moved') && old;
  return html`<div class="change" id="${anchor}" data-classes="${filterWords([kind, ...classes])}" data-departments="${filterWords(departments)}">
<p>${badges(kind, classes, view)}</p>
<div class="pair">
${old ? side(old, newer, 'old', view) : absent('old', 'added', view)}
${newer ? side(newer, old, 'new', view) : absent('new', 'removed', view)}
</div>
${moved && html`<p class="facts">${view.words.t('changes.movedFrom')}: ${old.sections.join(' › ')} › ${old.item_title}</p>`}
<details><summary>${view.words.t('changes.source')}</summary>
${sourceOf(old, 'old', view)}${sourceOf(newer, 'new', view)}
<p class="facts">${view.words.t('changes.confidence')} ${confidence}${runner_up && html` · ${view.words.t('changes.runnerUp')} ${numbersOf(runner_up.id)} (${runner_up.confidence})`}</p>
</details>
</div>`;
}

/** The verbatim source. */
function sourceOf(record: ProgressRecord | null, which: ChangeSide, { words }: View): HtmlPart {
  if (record === null) return null;
  return html`<p class="facts">${words.t(`changes.${which}`)} ${placeOf(record.source, words)}</p><blockquote lang="ja">${record.source.text}</blockquote>`;
}
