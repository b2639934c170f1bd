import type { Range } from '../../../model.js';
import type { Both } from '../../../schema/both.js';
import { type EditedDocument, type Editing, nextOf } from '../index.js';
import { labelled, make } from './elements.js';
import { FORM_WORDS } from './form-words.js';
import type { RecordFormContext } from './record-form.js';
import { showSmallForm } from './small-form.js';

/** What a form says and does that asks once before it changes records. */
interface Asking {
  readonly heading: Both;
  readonly hint: Both;
  readonly texts: readonly string[];
  readonly apply: Both;
  readonly act: (why: string) => void;
}

/** Shows what is about to be done, and does it when it is confirmed. */
function showAsking(
  place: HTMLElement,
  { heading, hint, texts, apply, act }: Asking,
  back: () => void,
): void {
  const why = make('input', { type: 'text', autocomplete: 'off' });
  const doing = showSmallForm(place, {
    heading,
    hint,
    fields: [
      make('ol', { class: 'editing-parts' }, ...texts.map((text) => make('li', {}, text))),
      labelled(FORM_WORDS.why, why),
    ],
    apply,
    act: () => {
      act(why.value.trim());
      return null;
    },
    back,
  });
  doing.focus();
}

/** Joins a record with the next one of its item. */
export function showJoinForm(place: HTMLElement, context: RecordFormContext, back: () => void): void {
  const { editing, edited, record } = context;
  const next = nextOf(edited, record);
  if (!next) return;
  const asking = {
    heading: FORM_WORDS.joinHeading,
    hint: FORM_WORDS.joinHint,
    texts: [record.source.text, next.source.text],
    apply: FORM_WORDS.joinApply,
    act: (why: string) => editing.join(edited, record, next, why),
  };
  showAsking(place, asking, back);
}

/** Takes a record for none. */
export function showDropForm(
  place: HTMLElement,
  { editing, edited, record }: RecordFormContext,
  back: () => void,
): void {
  const asking = {
    heading: FORM_WORDS.dropHeading,
    hint: FORM_WORDS.dropHint,
    texts: [record.source.text],
    apply: FORM_WORDS.dropApply,
    act: (why: string) => editing.drop(edited, record, why),
  };
  showAsking(place, asking, back);
}

/** Makes a record of a text that a person has marked in the source. */
export function addRecord(
  place: HTMLElement,
  context: { readonly editing: Editing; readonly edited: EditedDocument; readonly range: Range },
  back: () => void,
): void {
  const { editing, edited, range } = context;
  const asking = {
    heading: FORM_WORDS.addHeading,
    hint: FORM_WORDS.addHint,
    texts: [edited.text.slice(...range).trim()],
    apply: FORM_WORDS.addApply,
    act: (why: string) => editing.add(edited, range, null, why),
  };
  showAsking(place, asking, back);
}
