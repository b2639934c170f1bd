import { find } from '../../report/page/dom.js';
import type { Both } from '../../schema/both.js';
import { make } from '../editing/forms/elements.js';

/** What a person should know at once, above everything else, until it has been read. */
export class Notices {
  readonly #place = find('.told', HTMLElement);
  readonly #list = find('ul', HTMLUListElement, this.#place);

  constructor() {
    find('button', HTMLButtonElement, this.#place).addEventListener('click', () => {
      this.#list.replaceChildren();
      this.#place.hidden = true;
    });
  }

  /** Says something, once as long as it stands there. */
  say({ ja, en }: Both): void {
    const isSaid = [...this.#list.children].some((line) => (line as HTMLElement).dataset.ja === ja);
    if (isSaid) return;
    this.#list.append(make('li', {}, { ja, en }));
    this.#place.hidden = false;
  }
}
