import type { Both } from '../../../schema/both.js';
import type { EditedDocument, Editing, WantedValues } from '../index.js';
import { button, labelled, make, say } from './elements.js';
import { FORM_WORDS } from './form-words.js';

const DOCUMENT_WORDS = {
  heading: { ja: '資料の名称と日付を訂正する', en: "Correct the document's title and date" },
  title: { ja: '計画の名称', en: 'Name of the plan' },
  date: { ja: '資料の日付', en: 'Date of the document' },
} satisfies Readonly<Record<string, Both>>;

type DocumentValues = Pick<WantedValues, 'document.title' | 'document.date'>;

/** Lets a person set the title and the date of a document. An empty field says that it has none. */
export function showDocumentForm(
  place: HTMLElement,
  { editing, edited }: { readonly editing: Editing; readonly edited: EditedDocument },
  back: () => void,
): void {
  const { title, date } = edited.document.document;
  const titleField = make('input', { type: 'text', value: title ?? '', autocomplete: 'off' });
  const dateField = make('input', { type: 'date', value: date ?? '' });
  const why = make('input', { type: 'text', autocomplete: 'off' });
  const told = make('p', { role: 'status', class: 'hint' });
  const form = make(
    'form',
    { class: 'editing' },
    make('h3', {}, DOCUMENT_WORDS.heading),
    make('p', { class: 'hint' }, edited.base.document.file),
    labelled(DOCUMENT_WORDS.title, titleField),
    make(
      'div',
      { class: 'editing-row' },
      labelled(DOCUMENT_WORDS.date, dateField),
      labelled(FORM_WORDS.why, why),
    ),
    told,
    make(
      'div',
      { class: 'editing-buttons' },
      make('button', { type: 'submit', class: 'primary' }, FORM_WORDS.apply),
      button(FORM_WORDS.cancel, back),
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wanted: DocumentValues = {
      ...(titleField.value.trim() !== (title ?? '') && { 'document.title': titleField.value.trim() || null }),
      ...(dateField.value !== (date ?? '') && { 'document.date': dateField.value || null }),
    };
    if (Object.keys(wanted).length === 0) {
      say(told, FORM_WORDS.nothingChanged);
      return;
    }
    editing.setDocument(edited, wanted, why.value.trim());
    back();
  });
  place.replaceChildren(form);
}
