import type { Language } from '../../model.js';
import { anchorOf } from '../../report/page/address.js';
import { filterComparisons, reveal } from '../../report/page/comparison-filter.js';
import { find } from '../../report/page/dom.js';
import { language, type PageWords, speak } from '../../report/page/language.js';
import { element } from '../../report/page/rows.js';
import type { WorkerEvent, WorkView } from '../protocol.js';
import { DocumentsList } from './documents-list.js';
import { chosenFiles, droppedFiles, pastedFiles } from './given-files.js';
import { fillEditingPlace, fillQuestionsPlace, fillSourcePlace } from './places.js';
import { RecordsPane, type Selected } from './records-pane.js';
import { ReportPane } from './report-pane.js';
import { SavePane } from './save-pane.js';
import { type GivenFile, isOpen, Session } from './session.js';
import { type TabName, Tabs } from './tabs.js';
import { APP_WORDS, word } from './words.js';
import { Stopped, WorkerClient } from './worker-client.js';

/** The page: takes files, shows what the worker makes of them, and gives files. */
class App {
  readonly #session: Session;
  readonly #documents: DocumentsList;
  readonly #records = new RecordsPane((selected) => this.#showPlaces(selected));
  readonly #tabs = new Tabs((name) => void this.#showTab(name));
  readonly #report: ReportPane;
  readonly #saving: SavePane;
  readonly #announcement = find('.announce', HTMLElement);
  #vocabulary: PageWords = { words: APP_WORDS, years: {} };
  #leavePlaces: readonly (() => void)[] = [];
  #pasted = 0;
  /** Whether the view is being made, and whether it must be made again after that. */
  #viewing: 'no' | 'yes' | 'again' = 'no';

  constructor() {
    const script = find('#worker', HTMLScriptElement).text;
    const coded = find('#dictionary', HTMLScriptElement).text;
    const dictionary = coded === '' ? null : new Blob([coded]);
    this.#session = new Session(
      (hear) => new WorkerClient(script, { dictionary }, hear),
      (what) => this.#changed(what),
    );
    this.#documents = new DocumentsList(this.#session, (key) => {
      this.#tabs.show('records');
      this.#records.showDocument(key);
    });
    this.#report = new ReportPane(this.#session);
    this.#saving = new SavePane(this.#session, (text) => this.#announce(text));
  }

  start(): void {
    this.#listenToFiles();
    this.#listenToChoosing();
    addEventListener('hashchange', () => this.#follow());
    find('.switch', HTMLButtonElement).addEventListener('click', () =>
      this.#speak(language() === 'ja' ? 'en' : 'ja'),
    );
  }

  #changed(what: WorkerEvent['event'] | 'phase'): void {
    const { phase, outcomes } = this.#session;
    document.body.dataset.state = phase;
    this.#documents.show();
    if (what === 'phase' && phase !== 'working') {
      if (phase === 'done') this.#announce(word('finished'));
      void this.#refresh();
    } else if (what === 'document' && outcomes.size === 1) void this.#refresh();
  }

  #announce(text: string): void {
    this.#announcement.textContent = text;
  }

  /** Makes the view of all documents anew; changes that come meanwhile are shown after it. */
  async #refresh(): Promise<void> {
    if (this.#viewing !== 'no') {
      this.#viewing = 'again';
      return;
    }
    this.#viewing = 'yes';
    try {
      this.#show(await this.#session.worker.ask('view', {}));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    } finally {
      const isStale = (this.#viewing as string) === 'again';
      this.#viewing = 'no';
      if (isStale) void this.#refresh();
    }
  }

  #show(view: WorkView): void {
    const data = view.records?.data;
    this.#vocabulary = { words: { ...data?.words, ...APP_WORDS }, years: data?.years ?? {} };
    const { documents, failures, phase } = this.#session;
    this.#records.show(view.records, view.keys, phase === 'working');
    find('.messages-body', HTMLElement).innerHTML = view.messages;
    find('.changes-body', HTMLElement).innerHTML = view.changes;
    find('#pane-changes > .nothing', HTMLElement).hidden = view.comparisons > 0;
    this.#showNotices(view);
    filterComparisons();
    const grave = documents.flatMap(({ messages }) => messages).filter(({ severity }) => severity !== 'info');
    const records = documents.reduce((sum, { document }) => sum + document.records.length, 0);
    this.#tabs.count('records', String(records));
    this.#tabs.count('messages', String(grave.length + failures.length + view.notices.length));
    this.#tabs.count('changes', view.comparisons > 0 ? String(view.comparisons) : '');
    fillQuestionsPlace(find('.questions-place', HTMLElement), this.#session);
    this.#report.forget();
    speak(language(), this.#vocabulary);
    void this.#showTab(this.#tabs.current);
  }

  /** Documents that failed and orders of editions that are unsure, above the messages. */
  #showNotices({ notices }: WorkView): void {
    const failed = this.#session.failures.map(({ file, failed }) => ({ file, message: failed[language()] }));
    const boxes = [
      ...failed.map((each) => ({ ...each, kind: 'error' })),
      ...notices.map((each) => ({ ...each, kind: 'warning' })),
    ].map(({ file, message, kind }) =>
      element('p', `alert ${kind}`, element('strong', '', file), ` ${message}`),
    );
    find('.notices', HTMLElement).replaceChildren(...boxes);
  }

  async #showTab(name: TabName): Promise<void> {
    try {
      if (name === 'report') await this.#report.show();
      if (name === 'save') await this.#saving.show();
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  #speak(name: Language): void {
    speak(name, this.#vocabulary);
    document.title = `${word('title')} - shinchoku`;
    this.#documents.show();
    this.#records.redraw();
    void this.#showTab(this.#tabs.current);
  }

  /** Fills the places beside the record with its source and the form to correct it. */
  #showPlaces(selected: Selected | null): void {
    for (const leave of this.#leavePlaces) leave();
    this.#leavePlaces = [];
    const outcome = selected ? this.#session.outcomes.get(selected.key) : undefined;
    const record = isOpen(outcome)
      ? outcome.document.records.find(({ id }) => id === selected?.id)
      : undefined;
    if (!isOpen(outcome) || !record) return;
    const { key } = outcome;
    const shown = {
      opened: outcome,
      record,
      session: this.#session,
      go: (id: string) => this.#records.select({ key, id }),
    };
    this.#leavePlaces = [
      fillEditingPlace(find('.editing-place', HTMLElement), shown),
      fillSourcePlace(find('.source-place', HTMLElement), shown),
    ];
  }

  /** Follows a link within the page: to a record, to records that meet conditions, or to a part of a tab. */
  #follow(): void {
    const [name = '', query = ''] = location.hash.slice(1).split('?');
    if (name === 'records' || this.#records.goTo(anchorOf(location.hash))) {
      if (name === 'records') this.#records.showMatching(new URLSearchParams(query));
      this.#tabs.show('records');
      return;
    }
    const target = document.getElementById(anchorOf(location.hash));
    const tab = target ? this.#tabs.around(target) : null;
    if (tab) this.#tabs.show(tab);
    reveal();
  }

  #add(files: readonly GivenFile[]): void {
    if (files.length > 0) void this.#session.add(files);
  }

  #listenToFiles(): void {
    const cover = find('.drop-cover', HTMLElement);
    addEventListener('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      cover.hidden = false;
    });
    addEventListener('dragleave', ({ relatedTarget }) => {
      if (relatedTarget === null) cover.hidden = true;
    });
    addEventListener('drop', async (event) => {
      cover.hidden = true;
      if (!event.dataTransfer) return;
      event.preventDefault();
      this.#add(await droppedFiles(event.dataTransfer));
    });
    addEventListener('paste', (event) => {
      const isTyping = event.target instanceof Element && event.target.closest('input, textarea, select');
      if (isTyping || !event.clipboardData) return;
      event.preventDefault();
      const files = pastedFiles(event.clipboardData, `${word('pasted')}${this.#pasted + 1}`);
      if (files.length > 0) this.#pasted++;
      else this.#announce(word('nothingPasted'));
      this.#add(files);
    });
  }

  #listenToChoosing(): void {
    for (const kind of ['files', 'folder'] as const) {
      const input = find(`input.${kind}`, HTMLInputElement);
      for (const button of document.querySelectorAll(`.choose-${kind}`))
        button.addEventListener('click', () => input.click());
      input.addEventListener('change', () => {
        this.#add(chosenFiles(input.files ?? new DataTransfer().files));
        input.value = '';
      });
    }
  }
}

new App().start();
