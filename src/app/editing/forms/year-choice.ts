import { largest, smallest } from '../../../lists/extremes.js';
import type { EditedDocument } from '../index.js';
import { yearWords } from '../rows.js';
import { labelled, make } from './elements.js';
import { FORM_WORDS } from './form-words.js';

const YEARS_BESIDE = 1;
const MOST_YEARS = 16;

/** The years of a document and those around them, and a record's own. */
function yearsFor({ document: { records } }: EditedDocument, own: readonly number[]): number[] {
  const told = [...records.flatMap(({ fiscal_years: years }) => years), ...own];
  if (told.length === 0) return [];
  const last = largest(told) + YEARS_BESIDE;
  const first = Math.max(smallest(told) - YEARS_BESIDE, last - MOST_YEARS + 1);
  const near = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return [...new Set([...near, ...own])].sort((a, b) => a - b);
}

/** Fiscal years to be ticked, and a field for another one. */
export class YearChoice {
  readonly element: HTMLElement;
  readonly #other = make('input', { type: 'number', min: '1900', max: '2199', inputmode: 'numeric' });

  constructor(edited: EditedDocument, own: readonly number[]) {
    const boxes = yearsFor(edited, own).map((year) =>
      make(
        'label',
        {},
        make('input', { type: 'checkbox', value: String(year), checked: own.includes(year) }),
        ' ',
        { ja: `${yearWords(year).ja}(${year})`, en: String(year) },
      ),
    );
    this.element = make(
      'fieldset',
      { class: 'editing-years' },
      make('legend', {}, FORM_WORDS.years),
      ...boxes,
      labelled(FORM_WORDS.otherYear, this.#other),
    );
  }

  get value(): number[] {
    const ticked = [...this.element.querySelectorAll<HTMLInputElement>('input:checked')];
    const years = ticked.map(({ value }) => Number(value));
    const other = this.#other.valueAsNumber;
    return [...new Set(other >= 1900 && other <= 2199 ? [...years, other] : years)].sort((a, b) => a - b);
  }
}
