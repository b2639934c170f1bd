import type { Language } from '../../model.js';
import { save } from '../../report/page/csv.js';
import { find } from '../../report/page/dom.js';
import { language } from '../../report/page/language.js';
import { element } from '../../report/page/rows.js';
import { OUTPUT_GROUPS, type OutputFile, type OutputGroup } from '../protocol.js';
import type { Session } from './session.js';
import { type AppWord, word } from './words.js';

const GROUP_WORDS: Readonly<Record<OutputGroup, AppWord>> = {
  report: 'groupReport',
  workbook: 'groupWorkbook',
  csv: 'groupCsv',
  json: 'groupJson',
  other: 'groupOther',
};

const WORKBOOK = 'records.xlsx';
const ARCHIVE = 'shinchoku.zip';

/** The types of files, by extension; the others are bytes. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv;charset=utf-8',
  html: 'text/html;charset=utf-8',
  json: 'application/json',
  txt: 'text/plain;charset=utf-8',
  zip: 'application/zip',
};

const typeOf = (name: string) => MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream';

/** The files that can be saved. */
export class SavePane {
  readonly #pane = find('#pane-save', HTMLElement);
  readonly #session: Session;
  readonly #announce: (text: string) => void;
  #headings: Language = 'en';
  /** The language of what is shown, or null if the documents have changed since. */
  #shown: Language | null = null;
  /** How often the worker has been asked for the list. */
  #asked = 0;
  /** The list that stands in the pane, with its language. */
  #listed = '';

  constructor(session: Session, announce: (text: string) => void) {
    this.#session = session;
    this.#announce = announce;
  }

  /** The documents have changed. */
  forget(): void {
    this.#shown = null;
  }

  async show(): Promise<void> {
    const wanted = language();
    if (this.#shown === wanted) return;
    this.#shown = wanted;
    const asked = ++this.#asked;
    this.#pane.ariaBusy = 'true';
    try {
      const files = await this.#session.worker.ask('outputs', {});
      if (asked === this.#asked) this.#list(files, wanted);
    } finally {
      if (asked === this.#asked) this.#pane.ariaBusy = 'false';
    }
  }

  #list(files: readonly OutputFile[], shown: Language): void {
    // A button that goes while it is held down would not be clicked.
    const listed = JSON.stringify([shown, files]);
    if (listed === this.#listed) return;
    this.#listed = listed;
    if (files.length === 0) {
      this.#pane.replaceChildren(element('p', 'nothing', word('nothingToSave')));
      return;
    }
    const whole = [
      this.#button(word('saveAll'), null, 'primary'),
      this.#button(word('saveWorkbook'), WORKBOOK, 'primary'),
    ];
    this.#pane.replaceChildren(
      element('p', 'pane-tools', ...whole, this.#headingsChoice()),
      ...OUTPUT_GROUPS.map((group) => this.#group(group, files)),
    );
  }

  #headingsChoice(): HTMLElement {
    const select = element('select', '');
    for (const [value, name] of [
      ['en', 'headingsEn'],
      ['ja', 'headingsJa'],
    ] as const) {
      const option = element('option', '', word(name));
      option.value = value;
      option.selected = this.#headings === value;
      select.append(option);
    }
    select.addEventListener('change', () => {
      this.#headings = select.value === 'ja' ? 'ja' : 'en';
    });
    return element('label', 'headings', word('headings'), ' ', select);
  }

  #group(group: OutputGroup, files: readonly OutputFile[]): HTMLElement {
    const list = element('ul', 'files-list');
    for (const { name } of files.filter((file) => file.group === group)) {
      const shown = element('span', 'name', name);
      shown.lang = 'ja';
      const button = this.#button(word('saveOne'), name, '');
      button.setAttribute('aria-label', `${word('saveOne')}: ${name}`);
      list.append(element('li', '', shown, button));
    }
    return element('section', 'files-group', element('h3', '', word(GROUP_WORDS[group])), list);
  }

  #button(label: string, name: string | null, className: string): HTMLButtonElement {
    const button = element('button', className, label);
    button.type = 'button';
    button.dataset.save = name ?? ARCHIVE;
    button.addEventListener('click', () => void this.#save(name, button));
    return button;
  }

  async #save(name: string | null, button: HTMLButtonElement): Promise<void> {
    button.disabled = true;
    try {
      const file = name ?? ARCHIVE;
      const bytes = await this.#session.worker.ask('save', { name, headings: this.#headings });
      save(file, bytes, typeOf(file));
      this.#announce(`${word('saved')}: ${file}`);
    } finally {
      button.disabled = false;
    }
  }
}
