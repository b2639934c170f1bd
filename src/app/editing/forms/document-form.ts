import type { Both } from '../../../schema/both.js';
import type { EditedDocument, Editing, WantedValues } from '../index.js';
import { labelled, make } from './elements.js';
import { FORM_WORDS } from './form-words.js';
import { fieldRow, showSmallForm } from './small-form.js';

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
  const act = () => {
    const wanted: DocumentValues = {
      ...(titleField.value.trim() !== (title ?? '') && { 'document.title': titleField.value.trim() || null }),
      ...(dateField.value !== (date ?? '') && { 'document.date': dateField.value || null }),
    };
    if (Object.keys(wanted).length === 0) return FORM_WORDS.nothingChanged;
    editing.setDocument(edited, wanted, why.value.trim());
    back();
    return null;
  };
  const more = fieldRow(labelled(DOCUMENT_WORDS.date, dateField), labelled(FORM_WORDS.why, why));
  showSmallForm(place, {
    heading: DOCUMENT_WORDS.heading,
    hint: edited.base.document.file,
    fields: [labelled(DOCUMENT_WORDS.title, titleField), more],
    apply: FORM_WORDS.apply,
    act,
    back,
  });
}
