import { CSV_TYPE, save } from '../../report/page/csv.js';
import { find } from '../../report/page/dom.js';
import { element } from '../../report/page/rows.js';
import { type GoToRecord, showCorrections } from '../editing/forms/index.js';
import type { EditingState } from '../editing/index.js';
import type { Corrector } from './corrector.js';
import { type AppWord, word } from './words.js';

/** The names under which the command finds the files, or takes them by an option. */
const CORRECTIONS_FILE = 'corrections.json';
const PROFILE_FILE = 'profile.json';
const ALIASES_FILE = 'aliases.csv';

/** The parts of a session that have a file each. */
const SAVED_PARTS = ['corrections', 'tables', 'aliases'] as const;

type SavedPart = (typeof SAVED_PARTS)[number];

const JSON_TYPE = 'application/json';

/** The tab of corrections: what was corrected, and its files. */
export class CorrectionsPane {
  readonly #tools = find('#pane-corrections .pane-tools', HTMLElement);
  readonly #list = find('.corrections-body', HTMLElement);
  readonly #corrector: Corrector;
  readonly #choose: () => void;
  /** What of the session stands in the files that were saved last. */
  #inFiles: Readonly<Partial<EditingState>> = {};

  /** @param choose lets a person choose files */
  constructor(corrector: Corrector, choose: () => void) {
    this.#corrector = corrector;
    this.#choose = choose;
  }

  show(go: GoToRecord): void {
    const { editing, outcomes } = this.#corrector;
    this.#tools.replaceChildren(
      this.#button(
        'saveCorrections',
        editing.state.corrections.length === 0 ? null : () => this.#saveCorrections(),
      ),
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
      ...(profile
        ? [
            this.#button('saveProfile', () =>
              this.#save('tables', () => save(PROFILE_FILE, profile, JSON_TYPE)),
            ),
          ]
        : []),
      ...(aliases
        ? [
            this.#button('saveAliases', () =>
              this.#save('aliases', () => save(ALIASES_FILE, aliases, CSV_TYPE)),
            ),
          ]
        : []),
    ];
  }

  #saveCorrections(): void {
    const file = this.#corrector.editing.toFile();
    this.#save('corrections', () => save(CORRECTIONS_FILE, file, JSON_TYPE));
  }

  /** Saves a file. Everything is saved once each part stands in its file as it is now. */
  #save(part: SavedPart, act: () => void): void {
    act();
    const { editing } = this.#corrector;
    const { state } = editing;
    this.#inFiles = { ...this.#inFiles, [part]: state[part] };
    const isSaved = (each: SavedPart) => state[each].length === 0 || this.#inFiles[each] === state[each];
    if (SAVED_PARTS.every(isSaved)) editing.saved();
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
