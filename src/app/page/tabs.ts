import { all, find } from '../../report/page/dom.js';

export type TabName = 'records' | 'messages' | 'changes' | 'corrections' | 'report' | 'save';

const ARROW_STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The tabs of the desk, one of which is shown; the arrow keys go from one to the next. */
export class Tabs {
  readonly #list = find('[role="tablist"]', HTMLElement);
  readonly #tabs = all('[role="tab"]', this.#list);

  /** @param shown is called when a tab is shown */
  constructor(readonly shown: (name: TabName) => void) {
    this.#list.addEventListener('click', ({ target }) => {
      const tab = target instanceof Element ? target.closest<HTMLElement>('[role="tab"]') : null;
      if (tab) this.show(nameOf(tab));
    });
    this.#list.addEventListener('keydown', (event) => {
      const step = ARROW_STEPS[event.key];
      if (step === undefined) return;
      event.preventDefault();
      const at = this.#tabs.findIndex((tab) => nameOf(tab) === this.current) + step;
      const next = this.#tabs.at(at % this.#tabs.length);
      if (!next) return;
      this.show(nameOf(next));
      next.focus();
    });
  }

  get current(): TabName {
    const selected = this.#tabs.find((tab) => tab.ariaSelected === 'true');
    return selected ? nameOf(selected) : 'records';
  }

  show(name: TabName): void {
    for (const tab of this.#tabs) {
      const isShown = nameOf(tab) === name;
      tab.ariaSelected = String(isShown);
      tab.tabIndex = isShown ? 0 : -1;
      find(`#pane-${nameOf(tab)}`, HTMLElement).hidden = !isShown;
    }
    this.shown(name);
  }

  /** Shows a number beside a tab's name. */
  count(name: TabName, text: string): void {
    find(`#tab-${name} b`, HTMLElement).textContent = text;
  }

  /** The tab around an element. */
  around(inside: Element): TabName | null {
    const pane = inside.closest('.pane');
    return pane ? (pane.id.replace('pane-', '') as TabName) : null;
  }
}

const nameOf = ({ id }: HTMLElement) => id.replace('tab-', '') as TabName;
