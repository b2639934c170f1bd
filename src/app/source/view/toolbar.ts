import type { Medium } from '../../../model.js';
import { element } from '../../../report/page/rows.js';
import { button, spoken, type Words } from './words.js';

/** What a person asks of the panel. */
export interface ToolbarEvents {
  step(by: 1 | -1): void;
  fates(isOn: boolean): void;
  bare(isOn: boolean): void;
  zoom(zoom: number): void;
}

const ZOOMS = [0.5, 0.7, 0.85, 1, 1.25, 1.5, 2, 3];

/** What the bare text of a file is called: for a text file the file itself, else what was copied out of it. */
const bareWords = (medium: Medium): Words =>
  medium === 'text' ? { ja: '原文', en: 'As typed' } : { ja: '文字だけ', en: 'Text only' };

/** The bar above a document. */
export class Toolbar {
  readonly element: HTMLElement;
  readonly #fates: HTMLInputElement;
  #zoom = ZOOMS.indexOf(1);

  constructor(
    medium: Medium,
    readonly on: ToolbarEvents,
  ) {
    const fates = checkbox({ ja: '文字の行き先', en: 'Every character' }, (isOn) => on.fates(isOn));
    this.#fates = fates.input;
    this.element = element(
      'div',
      'source-bar',
      button('', { ja: '前の記載', en: 'Previous' }, () => on.step(-1)),
      button('', { ja: '次の記載', en: 'Next' }, () => on.step(1)),
      fates.element,
      checkbox(bareWords(medium), (isOn) => on.bare(isOn)).element,
      element(
        'span',
        'zoom',
        button('', { ja: '縮小', en: 'Smaller' }, () => this.#setZoom(-1)),
        button('', { ja: '拡大', en: 'Larger' }, () => this.#setZoom(1)),
      ),
    );
  }

  setFates(isOn: boolean): void {
    this.#fates.checked = isOn;
  }

  #setZoom(by: 1 | -1): void {
    this.#zoom = Math.max(0, Math.min(ZOOMS.length - 1, this.#zoom + by));
    this.on.zoom(ZOOMS[this.#zoom] ?? 1);
  }
}

function checkbox(words: Words, change: (isOn: boolean) => void) {
  const input = element('input', '');
  input.type = 'checkbox';
  input.addEventListener('change', () => change(input.checked));
  return { input, element: element('label', '', input, ...spoken(words)) };
}
