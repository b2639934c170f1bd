import { valueWords } from '../../../messages/value-words.js';
import type { CorrectionEntry } from '../../../model.js';
import type { Both } from '../../../schema/both.js';
import type { Editing, OpenConflict } from '../index.js';
import {
  type CorrectionOutcome,
  type CorrectionRow,
  correctionRows,
  fieldName,
  roleInWords,
  valueInWords,
} from '../rows.js';
import { button, make, words } from './elements.js';
import { FORM_WORDS } from './form-words.js';

const reasonWords = (reason: string): Both => ({
  ja: valueWords(`correction ${reason}`, 'ja'),
  en: valueWords(`correction ${reason}`, 'en'),
});

function stateOf({ unused, places, isReapplied }: CorrectionRow): HTMLElement {
  if (unused !== null)
    return make('div', {}, words(FORM_WORDS.unused, 'b'), ': ', words(reasonWords(unused)));
  if (isReapplied) return make('div', {}, FORM_WORDS.reapplied);
  const others = new Set(places.map(({ stem }) => stem)).size - 1;
  const more = { ja: `(ほかの資料${others}件にも)`, en: ` (in ${others} more documents)` };
  return make(
    'div',
    {},
    words(places.length > 0 ? FORM_WORDS.used : FORM_WORDS.waiting),
    others > 0 ? words(more) : null,
  );
}

const signature = ({ by, on, why }: CorrectionEntry) =>
  [by, on, why].filter((part) => part !== undefined && part !== '').join(' / ');

function rowOf(editing: Editing, row: CorrectionRow, go: GoToRecord): HTMLElement {
  const { entry, kind, fields, places } = row;
  const [place] = places;
  const name = place?.id
    ? button({ ja: entry.file, en: entry.file }, () => go(place.stem, place.id ?? ''), 'link')
    : make('span', {}, entry.file);
  const cells = (which: 'was' | 'now') =>
    fields.map((field) => make('div', { class: 'editing-value' }, field[which] ? words(field[which]) : '―'));
  return make(
    'tr',
    row.unused === null ? {} : { class: 'unused' },
    make(
      'td',
      {},
      name,
      make('div', {}, words(kind, 'b')),
      ...(entry.do === 'set' ? fields.map(({ label }) => make('div', { class: 'hint' }, label)) : []),
    ),
    make('td', {}, ...cells('was')),
    make('td', {}, ...cells('now')),
    make('td', { class: 'hint' }, signature(entry)),
    make('td', {}, stateOf(row)),
    make(
      'td',
      {},
      button(FORM_WORDS.takeBack, () => editing.takeBack(entry)),
    ),
  );
}

/** Goes to a record of a document. */
export type GoToRecord = (stem: string, id: string) => void;

const headed = (...labels: readonly Both[]) =>
  make(
    'thead',
    {},
    make('tr', {}, ...labels.map((label) => make('th', { scope: 'col' }, label)), make('td')),
  );

/** Shows all corrections: what was, what is, by whom, and what has come of each. */
export function showCorrections(
  place: HTMLElement,
  editing: Editing,
  outcomes: readonly CorrectionOutcome[],
  go: GoToRecord = () => {},
): void {
  const rows = correctionRows(editing.state.corrections, outcomes);
  const unusedFirst = rows.toSorted((a, b) => Number(b.unused !== null) - Number(a.unused !== null));
  const table = make(
    'table',
    { class: 'editing-list' },
    headed(FORM_WORDS.what, FORM_WORDS.was, FORM_WORDS.now, FORM_WORDS.signed, FORM_WORDS.state),
    make('tbody', {}, ...unusedFirst.map((row) => rowOf(editing, row, go))),
  );
  const { tables, aliases } = editing.state;
  const isEmpty = rows.length + tables.length + aliases.length === 0;
  place.replaceChildren(
    make('h2', {}, FORM_WORDS.corrections),
    ...showHistory(editing),
    ...(editing.conflicts.length > 0 ? [conflictsOf(editing)] : []),
    ...(isEmpty ? [make('p', { class: 'none' }, FORM_WORDS.noCorrections)] : []),
    ...(rows.length > 0
      ? [make('div', { class: 'editing-scroll', tabindex: '0', role: 'group' }, table)]
      : []),
    ...answersOf(editing),
  );
}

function stateWords({ isDirty, state, undoable }: Editing): Both {
  if (isDirty) return FORM_WORDS.dirty;
  const isEmpty = state.corrections.length + state.tables.length + state.aliases.length === 0;
  return isEmpty && undoable === null ? { ja: '', en: '' } : FORM_WORDS.clean;
}

/** Buttons that take the last step back or make it again, and whether all is saved. */
function showHistory(editing: Editing): HTMLElement[] {
  const undo = button(FORM_WORDS.undo, () => editing.undo());
  const redo = button(FORM_WORDS.redo, () => editing.redo());
  undo.disabled = editing.undoable === null;
  redo.disabled = editing.redoable === null;
  const state = make('span', { role: 'status', class: 'hint' }, stateWords(editing));
  return [make('div', { class: 'editing-buttons' }, undo, redo, state)];
}

function sinceWords(year: number): Both {
  const { ja, en } = valueInWords('fiscal_years', [year]);
  return { ja: `(${ja}から)`, en: `(from ${en})` };
}

/** What was said of columns and departments. */
function answersOf(editing: Editing): HTMLElement[] {
  const { tables, aliases } = editing.state;
  const columns = tables.map(({ headings, roles }) =>
    make(
      'li',
      {},
      ...headings.flatMap((heading, at) => {
        const role = roles[at];
        return role ? [`「${heading}」: `, words(roleInWords(role)), ' '] : [];
      }),
      button(FORM_WORDS.takeBack, () => editing.forgetColumns(headings)),
    ),
  );
  const names = aliases.map((alias) =>
    make(
      'li',
      {},
      `${alias.old} → ${alias.new} `,
      alias.fiscalYear === null ? '' : words(sinceWords(alias.fiscalYear)),
      ' ',
      button(FORM_WORDS.takeBack, () => editing.forgetName(alias)),
    ),
  );
  return [
    ...(columns.length > 0 ? [make('h3', {}, FORM_WORDS.columns), make('ul', {}, ...columns)] : []),
    ...(names.length > 0 ? [make('h3', {}, FORM_WORDS.names), make('ul', {}, ...names)] : []),
  ];
}

function sideOf(editing: Editing, conflict: OpenConflict, side: 'first' | 'second'): HTMLElement {
  const entry = conflict[side];
  const values = Object.entries(entry.set ?? {}).map(([field, value]) =>
    make('li', {}, fieldName(field), ': ', valueInWords(field, value)),
  );
  const [row] = correctionRows([entry], []);
  return make(
    'div',
    { class: 'editing-side' },
    words(side === 'first' ? FORM_WORDS.mine : FORM_WORDS.theirs, 'b'),
    values.length > 0 || !row
      ? make('ul', {}, ...values)
      : make('p', {}, row.kind, ': ', row.fields[0]?.now ?? { ja: '', en: '' }),
    make('p', { class: 'hint' }, signature(entry)),
    button(FORM_WORDS.choose, () => editing.decide(conflict, side)),
  );
}

/** Corrections of two people that contradict each other, to choose one. */
function conflictsOf(editing: Editing): HTMLElement {
  return make(
    'section',
    { class: 'notice warning' },
    make('h3', {}, FORM_WORDS.conflicts),
    make('p', {}, FORM_WORDS.conflictsHint),
    ...editing.conflicts.map((conflict) =>
      make(
        'div',
        { class: 'editing-conflict' },
        make('q', {}, conflict.first.at?.text ?? conflict.first.file),
        make(
          'div',
          { class: 'editing-row' },
          sideOf(editing, conflict, 'first'),
          sideOf(editing, conflict, 'second'),
        ),
      ),
    ),
  );
}
