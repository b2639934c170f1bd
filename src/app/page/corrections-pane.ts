import { CSV_TYPE, save } from '../../report/page/csv.js';
import { find } from '../../report/page/dom.js';
import { element } from '../../report/page/rows.js';
import { type GoToRecord, showCorrections } from '../editing/forms/index.js';
import type { Corrector } from './corrector.js';
import { type AppWord, word } from './words.js';

/** The names under which the command finds the files, or takes them by an option. */
const CORRECTIONS_FILE = 'corrections.json';
const PROFILE_FILE = 'profile.json';
const ALIASES_FILE = 'aliases.csv';

const JSON_TYPE = 'application/json';

/** The tab of corrections: what was corrected, and its files. */
export class CorrectionsPane {
  readonly #tools = find('#pane-corrections .pane-tools', HTMLElement);
  readonly #list = find('.corrections-body', HTMLElement);
  readonly #corrector: Corrector;
  readonly #choose: () => void;

  /** @param choose lets a person choose files */
  constructor(corrector: Corrector, choose: () => void) {
    this.#corrector = corrector;
    this.#choose = choose;
  }

  show(go: GoToRecord): void {
    const { editing, outcomes } = this.#corrector;
    this.#tools.replaceChildren(
      this.#button('saveCorrections', editing.state.corrections.length === 0 ? null : () => this.#save()),
      this.#button('openCorrections', this.#choose),
      ...this.#answerFiles(),
      element(
        'p',
        'hint',
        word(this.#corrector.isKept ? 'correctionsKept' : 'correctionsNotKept'),
        ' ',
        word('correctionsNext'),
      ),
    );
    showCorrections(this.#list, editing, outcomes, go);
  }

  /** What was said of columns and departments has files of its own. */
  #answerFiles(): HTMLElement[] {
    const { editing } = this.#corrector;
    const profile = editing.toProfileFile();
    const aliases = editing.toAliasesFile();
    return [
      ...(profile ? [this.#button('saveProfile', () => save(PROFILE_FILE, profile, JSON_TYPE))] : []),
      ...(aliases ? [this.#button('saveAliases', () => save(ALIASES_FILE, aliases, CSV_TYPE))] : []),
    ];
  }

  #save(): void {
    const { editing } = this.#corrector;
    save(CORRECTIONS_FILE, editing.toFile(), JSON_TYPE);
    editing.saved();
  }

  /** @param act what it does; null where there is nothing to do it with */
  #button(name: AppWord, act: (() => void) | null): HTMLButtonElement {
    const button = element('button', name === 'saveCorrections' ? 'primary' : '', word(name));
    button.type = 'button';
    button.disabled = act === null;
    if (act) button.addEventListener('click', act);
    return button;
  }
}
