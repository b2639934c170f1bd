import type { ReadTable } from '../../../grid/read-table.js';
import { ROLE_LABELS } from '../../../messages/role-labels.js';
import type { Both } from '../../../schema/both.js';
import type { Editing } from '../index.js';
import { labelled, make } from './elements.js';
import { FORM_WORDS } from './form-words.js';
import { fieldRow, showSmallForm } from './small-form.js';

const ANSWER_WORDS = {
  columns: { ja: '列の役割を指定する', en: 'Say what columns are for' },
  columnsHint: {
    ja: '同じ見出しの表すべてに当てはめ、資料を読み直します。',
    en: 'Holds for all tables with these headings; the document is read again.',
  },
  readAgain: { ja: 'この役割で読み直す', en: 'Read it like this' },
  name: { ja: '部署の新しい名前', en: "A department's new name" },
  nameHint: {
    ja: '名前が変わった部署を、年度の違う資料の間で同じ部署として比べます。',
    en: 'Editions are compared with both names as one department.',
  },
  old: { ja: '前の名前', en: 'Old name' },
  next: { ja: '新しい名前', en: 'New name' },
  since: { ja: '新しい名前になった年度(西暦、任意)', en: 'First fiscal year of the new name (optional)' },
  apply: { ja: '登録する', en: 'Add' },
  missing: { ja: '前の名前と新しい名前を入れてください。', en: 'Give both names.' },
} satisfies Readonly<Record<string, Both>>;

const heading = (text: string, at: number): Both =>
  text === ''
    ? { ja: `${at + 1}列目(見出しなし)`, en: `Column ${at + 1} (no heading)` }
    : { ja: text, en: text };

/** A choice of roles; the first one is how the column was read. */
function roleChoice(read: string): HTMLSelectElement {
  const [own] = read.split('@');
  const choice = make('select');
  for (const [role, label] of Object.entries(ROLE_LABELS))
    choice.append(make('option', { value: role, selected: role === own }, { ja: label.ja, en: label.en }));
  return choice;
}

/** Lets a person say what the columns of a table are for. The answer becomes a profile. */
export function showColumnsForm(
  place: HTMLElement,
  { editing, table }: { readonly editing: Editing; readonly table: ReadTable },
  back: () => void,
): void {
  const choices = table.headings.map((text, at) => ({
    read: table.roles[at]?.split('@')[0] ?? 'other',
    choice: roleChoice(table.roles[at] ?? 'other'),
    label: heading(text, at),
  }));
  const act = () => {
    const roles = choices.map(({ read, choice }) => (choice.value === read ? null : choice.value));
    if (roles.every((role) => role === null)) return FORM_WORDS.nothingChanged;
    editing.answerColumns({ headings: table.headings, roles });
    back();
    return null;
  };
  showSmallForm(place, {
    heading: ANSWER_WORDS.columns,
    hint: ANSWER_WORDS.columnsHint,
    fields: [fieldRow(...choices.map(({ label, choice }) => labelled(label, choice)))],
    apply: ANSWER_WORDS.readAgain,
    act,
    back,
  });
}

/** Lets a person give a department's new name. */
export function showNameForm(
  place: HTMLElement,
  { editing, departments }: { readonly editing: Editing; readonly departments: readonly string[] },
  back: () => void,
): void {
  const known = make(
    'datalist',
    { id: `departments-${crypto.randomUUID()}` },
    ...departments.map((name) => make('option', { value: name })),
  );
  const name = () => make('input', { type: 'text', list: known.id, autocomplete: 'off' });
  const [old, next] = [name(), name()];
  const since = make('input', { type: 'number', min: '1900', max: '2199' });
  const act = () => {
    const [from, to] = [old.value.trim(), next.value.trim()];
    if (from === '' || to === '') return ANSWER_WORDS.missing;
    editing.rename({ old: from, new: to, fiscalYear: since.value === '' ? null : since.valueAsNumber });
    back();
    return null;
  };
  const names = fieldRow(labelled(ANSWER_WORDS.old, old), labelled(ANSWER_WORDS.next, next));
  showSmallForm(place, {
    heading: ANSWER_WORDS.name,
    hint: ANSWER_WORDS.nameHint,
    fields: [names, labelled(ANSWER_WORDS.since, since), known],
    apply: ANSWER_WORDS.apply,
    act,
    back,
  });
}
