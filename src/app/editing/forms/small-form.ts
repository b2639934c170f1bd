import type { Both } from '../../../schema/both.js';
import { button, make, say } from './elements.js';
import { FORM_WORDS } from './form-words.js';

/** A form that asks for a few things and does one. */
export interface SmallForm {
  readonly heading: Both;
  readonly hint: Both | string;
  readonly fields: readonly HTMLElement[];
  /** The words of the button that does it. */
  readonly apply: Both;
  /** Does it, or gives what is wrong with the fields. */
  readonly act: () => Both | null;
  /** Leaves the form. */
  readonly back: () => void;
}

/** Shows a form in a place. Returns the button that does what it is for. */
export function showSmallForm(
  place: HTMLElement,
  { heading, hint, fields, apply, act, back }: SmallForm,
): HTMLButtonElement {
  const told = make('p', { role: 'status', class: 'hint' });
  const doing = make('button', { type: 'submit', class: 'primary' }, apply);
  const form = make(
    'form',
    { class: 'editing' },
    make('h3', {}, heading),
    make('p', { class: 'hint' }, hint),
    ...fields,
    told,
    make('div', { class: 'editing-buttons' }, doing, button(FORM_WORDS.cancel, back)),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const wrong = act();
    if (wrong) say(told, wrong);
  });
  place.replaceChildren(form);
  return doing;
}

/** Fields beside each other. */
export const fieldRow = (...fields: readonly HTMLElement[]): HTMLElement =>
  make('div', { class: 'editing-row' }, ...fields);
