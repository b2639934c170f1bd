import type { ProgressRecord, Status } from '../../../model.js';
import { STATUS_LABELS } from '../../../schema/generated/labels.js';
import type { WantedValues } from '../changes.js';
import { type EditedDocument, type Editing, nextOf } from '../index.js';
import { fieldName, valueInWords } from '../rows.js';
import { button, labelled, make, say, words } from './elements.js';
import { FORM_WORDS } from './form-words.js';
import { showDropForm, showJoinForm } from './shape-forms.js';
import { showSplitForm } from './split-form.js';
import { YearChoice } from './year-choice.js';

/** What a form for a record is about. */
export interface RecordFormContext {
  readonly editing: Editing;
  readonly edited: EditedDocument;
  readonly record: ProgressRecord;
}

const NAME_SEPARATORS = /[、，,;；\n]/;

const namesIn = (text: string) =>
  text
    .split(NAME_SEPARATORS)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** What has no value that was there before. */
const WITHOUT_FORMER: readonly string[] = ['add', 'confirm'];

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What the program had read before a person set it; undefined if nobody has. */
const formerValue = ({ edited, record }: RecordFormContext, id: string, field: string) =>
  edited.document.corrections.find(
    (correction) => correction.field === field && [id, record.id].includes(correction.id ?? ''),
  )?.was;

/** The form that sets a record right. It is filled again when the record has changed. */
class RecordForm {
  readonly #activity = make('textarea', { rows: '2' });
  readonly #status = make('select');
  readonly #departments = make('input', { type: 'text', autocomplete: 'off' });
  readonly #itemTitle = make('input', { type: 'text', autocomplete: 'off' });
  readonly #itemDepartments = make('input', { type: 'text', autocomplete: 'off' });
  readonly #by = make('input', { type: 'text', autocomplete: 'name' });
  readonly #why = make('input', { type: 'text', autocomplete: 'off' });
  readonly #told = make('p', { role: 'status', class: 'hint' });
  readonly #years: YearChoice;

  constructor(
    readonly place: HTMLElement,
    readonly context: RecordFormContext,
  ) {
    const { edited, record, editing } = context;
    this.#years = new YearChoice(edited, record.fiscal_years);
    this.#activity.value = record.activity;
    for (const [status, label] of Object.entries(STATUS_LABELS))
      this.#status.append(make('option', { value: status, selected: status === record.status }, label));
    this.#departments.value = record.departments.join('、');
    this.#itemTitle.value = record.item_title;
    this.#itemDepartments.value = record.item_departments.join('、');
    this.#by.value = editing.by;
  }

  show(): void {
    const { record } = this.context;
    const form = make(
      'form',
      { class: 'editing' },
      make('h3', {}, FORM_WORDS.heading),
      make(
        'div',
        { class: 'editing-quote' },
        words(FORM_WORDS.source, 'b'),
        make('q', {}, record.source.text),
      ),
      this.#formerValues(),
      labelled(FORM_WORDS.activity, this.#activity),
      make(
        'div',
        { class: 'editing-row' },
        labelled(FORM_WORDS.status, this.#status),
        labelled(FORM_WORDS.departments, this.#departments, FORM_WORDS.departmentsHint),
      ),
      this.#years.element,
      make(
        'details',
        {},
        make('summary', {}, FORM_WORDS.item),
        labelled(FORM_WORDS.itemTitle, this.#itemTitle),
        labelled(FORM_WORDS.itemDepartments, this.#itemDepartments, FORM_WORDS.departmentsHint),
      ),
      make(
        'div',
        { class: 'editing-row' },
        labelled(FORM_WORDS.who, this.#by),
        labelled(FORM_WORDS.why, this.#why),
      ),
      this.#buttons(),
      this.#told,
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#apply();
    });
    this.place.replaceChildren(form);
  }

  #buttons(): HTMLElement {
    const { edited, record, editing } = this.context;
    const hasText = record.source.end > record.source.start;
    const back = () => this.show();
    const shaping = [
      button(FORM_WORDS.split, () => showSplitForm(this.place, this.context, back)),
      button(FORM_WORDS.join, () => showJoinForm(this.place, this.context, back)),
      button(FORM_WORDS.drop, () => showDropForm(this.place, this.context, back)),
    ];
    const [, joining] = shaping;
    for (const each of shaping) each.disabled = !hasText;
    if (joining && nextOf(edited, record) === null) joining.disabled = true;
    return make(
      'div',
      { class: 'editing-buttons' },
      make('button', { type: 'submit', class: 'primary' }, FORM_WORDS.apply),
      button(FORM_WORDS.confirm, () => {
        this.#sign();
        editing.confirm(edited, record, this.#why.value);
      }),
      make('span', { class: 'editing-gap' }),
      ...shaping,
    );
  }

  /** What had been read before a person corrected it. */
  #formerValues(): HTMLElement | null {
    const { edited, record } = this.context;
    const own = edited.document.corrections.filter(({ id }) => id === record.id || id === record.item);
    if (own.length === 0) return null;
    const list = own.map(({ field, was }) => {
      const former = [' (', FORM_WORDS.was, ': ', valueInWords(field, was), ')'];
      return make('li', {}, fieldName(field), ...(WITHOUT_FORMER.includes(field) ? [''] : former));
    });
    return make('ul', { class: 'editing-former' }, ...list);
  }

  #sign(): void {
    this.context.editing.by = this.#by.value.trim();
  }

  /** Values that differ from those of the record. One that is what had been read takes the correction back. */
  #changed(wanted: WantedValues, current: Readonly<Record<string, unknown>>, id: string): WantedValues {
    const changed = Object.entries(wanted).filter(([field, value]) => !isSame(value, current[field]));
    const own: Readonly<Record<string, string>> = { item_title: 'title', item_departments: 'departments' };
    return Object.fromEntries(
      changed.map(([field, value]) => {
        const former = formerValue(this.context, id, own[field] ?? field);
        return [field, former !== undefined && isSame(former, value) ? undefined : value];
      }),
    );
  }

  #apply(): void {
    const { edited, record, editing } = this.context;
    const wanted = {
      activity: this.#activity.value.trim(),
      status: this.#status.value as Status,
      fiscal_years: this.#years.value,
      departments: namesIn(this.#departments.value),
    };
    const ofItem = {
      item_title: this.#itemTitle.value.trim() || record.item_title,
      item_departments: namesIn(this.#itemDepartments.value),
    };
    const values = this.#changed(wanted, { ...record }, record.id);
    const itemValues = this.#changed(ofItem, { ...record }, record.item);
    const item = edited.document.items.find(({ id }) => id === record.item);
    const isNothing = Object.keys({ ...values, ...itemValues }).length === 0;
    say(this.#told, isNothing ? FORM_WORDS.nothingChanged : { ja: '', en: '' });
    if (isNothing) return;
    this.#sign();
    const why = this.#why.value.trim();
    editing.together({ kind: 'set', text: record.activity }, () => {
      if (Object.keys(values).length > 0) editing.set(edited, record, values, why);
      if (item && Object.keys(itemValues).length > 0) editing.setItem(edited, item, itemValues, why);
    });
  }
}

/** Shows the form for a record in a place. */
export function editRecord(place: HTMLElement, context: RecordFormContext): void {
  new RecordForm(place, context).show();
}
