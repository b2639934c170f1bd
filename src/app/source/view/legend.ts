import type { Omission } from '../../../model.js';
import { element } from '../../../report/page/rows.js';
import { FATES, type Fate, type SourceMarks } from '../model.js';
import { FATE_WORDS, OMISSION_WORDS, spoken } from './words.js';

/** Places of the file that are not in the text are named up to so many. */
const OMISSIONS_NAMED = 30;

/** What the colours mean, and how many characters each has. */
export class FateLegend {
  readonly element = element('div', 'fate-legend');
  readonly #entries = new Map<Fate, HTMLElement>();

  /** @param go a person wants to see the next place of a fate */
  constructor(
    marks: SourceMarks,
    readonly omitted: readonly Omission[],
    readonly go: (fate: Fate) => void,
  ) {
    this.element.hidden = true;
    this.update(marks);
  }

  update({ counts }: SourceMarks): void {
    const sum = FATES.reduce((total, fate) => total + counts[fate], 0);
    const shown = FATES.filter((fate) => counts[fate] > 0 || fate === 'unclaimed');
    this.#entries.clear();
    this.element.replaceChildren(
      element('p', 'fate-sum', ...spoken(sumWords(sum, counts.unclaimed))),
      element('ul', 'fates-list', ...shown.map((fate) => this.#entry(fate, counts[fate]))),
      ...this.#omissions(),
    );
  }

  /** Marks the entry of what the pointer is over; null for none. */
  point(fate: Fate | null): void {
    for (const [name, entry] of this.#entries) entry.classList.toggle('pointed', name === fate);
  }

  #entry(fate: Fate, count: number): HTMLElement {
    const swatch = element('span', `swatch f-${fate}`);
    swatch.ariaHidden = 'true';
    const made = element('button', '', swatch, ...spoken(FATE_WORDS[fate]), ` ${count.toLocaleString('ja')}`);
    made.type = 'button';
    made.disabled = count === 0;
    made.addEventListener('click', () => this.go(fate));
    this.#entries.set(fate, made);
    return element('li', '', made);
  }

  /** What the file holds and the text does not. */
  #omissions(): HTMLElement[] {
    if (this.omitted.length === 0) return [];
    const words = { ja: 'ファイルにあって読んでいないもの', en: 'In the file and not read' };
    const places = this.omitted
      .slice(0, OMISSIONS_NAMED)
      .map(({ place, what }) => element('li', '', ...spoken(OMISSION_WORDS[what]), ` ${place}`));
    const rest = this.omitted.length > OMISSIONS_NAMED ? [element('li', '', '…')] : [];
    const summary = element('summary', '', ...spoken(words), ` ${this.omitted.length}`);
    return [element('details', 'omitted', summary, element('ul', '', ...places, ...rest))];
  }
}

function sumWords(sum: number, unclaimed: number) {
  const [all, left] = [sum.toLocaleString('ja'), unclaimed.toLocaleString('ja')];
  return unclaimed === 0
    ? {
        ja: `全${all}文字の行き先がわかっています。読み残しはありません。`,
        en: `All ${all} characters are accounted for.`,
      }
    : {
        ja: `全${all}文字のうち、読み残しが${left}文字あります。`,
        en: `${left} of ${all} characters are not read.`,
      };
}
