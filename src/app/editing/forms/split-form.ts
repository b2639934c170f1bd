import entries from '../../../lexicon/words/entries.json' with { type: 'json' };
import { partsBetween } from '../index.js';
import { button, labelled, make } from './elements.js';
import { FORM_WORDS } from './form-words.js';
import type { RecordFormContext } from './record-form.js';

/** Stands where a text is cut. */
const CUT_SIGN = '▼';

const BULLETS = entries.bullets.filter((bullet) => /\P{ASCII}/u.test(bullet)).join('');
/** Where entries may begin: at line ends and bullets. Two of a sign stand for a name (〇〇). */
const ENTRY_SIGNS = new RegExp(`\\r?\\n|([${BULLETS}])(?!\\1)(?<!\\1\\1)`, 'gu');

/** A record's text with the places where it is cut, set by the cursor. */
class SplitForm {
  readonly #cuts = new Set<number>();
  readonly #text: string;
  readonly #area = make('textarea', { rows: '4', spellcheck: 'false' });
  readonly #parts = make('ol', { class: 'editing-parts' });
  readonly #told = make('p', { role: 'status', class: 'hint' });
  readonly #apply = make('button', { type: 'submit', class: 'primary' }, FORM_WORDS.splitApply);

  constructor(
    readonly place: HTMLElement,
    readonly context: RecordFormContext,
    readonly back: () => void,
  ) {
    this.#text = context.record.source.text;
    // The text is the document's own: typing changes nothing but the cuts.
    this.#area.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      if (/^insert(?:LineBreak|Paragraph)$/.test(event.inputType)) this.#toggleAtCursor();
    });
  }

  show(): void {
    const why = make('input', { type: 'text', autocomplete: 'off' });
    const form = make(
      'form',
      { class: 'editing' },
      make('h3', {}, FORM_WORDS.splitHeading),
      labelled(FORM_WORDS.source, this.#area, FORM_WORDS.splitHint),
      make(
        'div',
        { class: 'editing-buttons' },
        button(FORM_WORDS.splitHere, () => this.#toggleAtCursor()),
        this.#signs().length > 0 ? button(FORM_WORDS.splitSigns, () => this.#cutAtSigns()) : null,
      ),
      make('h4', {}, FORM_WORDS.splitParts),
      this.#parts,
      this.#told,
      labelled(FORM_WORDS.why, why),
      make('div', { class: 'editing-buttons' }, this.#apply, button(FORM_WORDS.cancel, this.back)),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const { editing, edited, record } = this.context;
      const cuts = [...this.#cuts].map((cut) => record.source.start + cut);
      editing.split(edited, record, cuts, why.value.trim());
    });
    this.place.replaceChildren(form);
    this.#draw(0);
    this.#area.focus();
  }

  /** Where the signs of entries stand within the text. */
  #signs(): number[] {
    const found = [...this.#text.matchAll(ENTRY_SIGNS)].map(({ index, 0: sign }) =>
      sign.trim() ? index : index + sign.length,
    );
    return [...new Set(found)].filter((at) => at > 0 && at < this.#text.length);
  }

  #cutAtSigns(): void {
    for (const at of this.#signs()) this.#cuts.add(at);
    this.#draw(this.#text.length);
  }

  /** The cursor's place in the text itself: the area shows line ends as one character, and the cuts. */
  #cursor(): number {
    const before = this.#area.value.slice(0, this.#area.selectionStart).replaceAll(CUT_SIGN, '').length;
    let shown = 0;
    for (let at = 0; at < this.#text.length; at++) {
      if (shown === before) return at;
      if (this.#text[at] !== '\r') shown++;
    }
    return this.#text.length;
  }

  #toggleAtCursor(): void {
    const at = this.#cursor();
    if (at > 0 && at < this.#text.length && !this.#cuts.delete(at)) this.#cuts.add(at);
    this.#draw(at);
    this.#area.focus();
  }

  #draw(cursor: number): void {
    const cuts = [...this.#cuts].sort((a, b) => a - b);
    let shown = '';
    let selected = 0;
    for (let at = 0; at <= this.#text.length; at++) {
      if (this.#cuts.has(at)) shown += CUT_SIGN;
      if (at === cursor) selected = shown.length;
      if (this.#text[at] !== '\r') shown += this.#text[at] ?? '';
    }
    this.#area.value = shown;
    this.#area.setSelectionRange(selected, selected);
    const { start } = this.context.record.source;
    const parts = partsBetween(
      this.context.edited,
      [start, start + this.#text.length],
      cuts.map((cut) => start + cut),
    );
    this.#parts.replaceChildren(
      ...parts.map(([from, to]) => make('li', {}, this.#text.slice(from - start, to - start))),
    );
    this.#apply.disabled = parts.length < 2;
    this.#told.replaceChildren(...(parts.length < 2 ? [make('span', {}, FORM_WORDS.splitTooFew)] : []));
  }
}

/** Shows a record's text, to be cut by the cursor and Enter. */
export function showSplitForm(place: HTMLElement, context: RecordFormContext, back: () => void): void {
  new SplitForm(place, context, back).show();
}
