import type { Language, Place } from '../../model.js';
import { anchorOf } from '../../report/page/address.js';
import { filterComparisons, reveal } from '../../report/page/comparison-filter.js';
import { find } from '../../report/page/dom.js';
import { language, type PageWords, speak } from '../../report/page/language.js';
import { element } from '../../report/page/rows.js';
import { showQuestions } from '../editing/forms/index.js';
import type { OpenDocument, OrderNotice, WorkerEvent, WorkView } from '../protocol.js';
import { AnswersPane } from './answers-pane.js';
import { CorrectionsPane } from './corrections-pane.js';
import { Corrector } from './corrector.js';
import { dictionaryOf } from './dictionary.js';
import { DocumentsList } from './documents-list.js';
import { EditingPane } from './editing-pane.js';
import { listenToFiles } from './intake.js';
import { Notices } from './notices.js';
import { recordNear } from './record-near.js';
import { RecordsPane, type Selected } from './records-pane.js';
import { ReportPane } from './report-pane.js';
import { SavePane } from './save-pane.js';
import { type GivenFile, isOpen, Session } from './session.js';
import { SourcePane } from './source-pane.js';
import { type TabName, Tabs } from './tabs.js';
import { APP_WORDS, TRANSLATED, word } from './words.js';
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
  #vocabulary: PageWords = { words: TRANSLATED, years: {} };
  readonly #corrector: Corrector;
  readonly #corrections: CorrectionsPane;
  readonly #editing: EditingPane;
  readonly #source: SourcePane;
  readonly #told = new Notices();
  readonly #answers: AnswersPane;
  #selected: Selected | null = null;
  #orders: readonly OrderNotice[] = [];
  /** Where the selected record stands: its id changes with other records. */
  #selectedPlace: Place | null = null;
  /** The view that is being made, or the last one. */
  #viewed: Promise<void> = Promise.resolve();

  constructor() {
    const script = find('#worker', HTMLScriptElement).text;
    this.#session = new Session(
      (hear) => new WorkerClient(script, dictionaryOf, hear),
      (what) => this.#changed(what),
    );
    this.#documents = new DocumentsList(this.#session, (key) => {
      this.#showDocument(key);
    });
    this.#corrector = new Corrector(this.#session, () => this.#showCorrections());
    this.#corrections = new CorrectionsPane(this.#corrector, () =>
      find('input.files', HTMLInputElement).click(),
    );
    this.#editing = new EditingPane(this.#corrector);
    this.#answers = new AnswersPane(this.#corrector);
    this.#source = new SourcePane(find('.source-place', HTMLElement), this.#session, {
      go: (key, id) => this.#records.select({ key, id }),
      marked: (opened, range) => this.#editing.offer(opened, range, () => this.#showPlaces(this.#selected)),
    });
    this.#report = new ReportPane(this.#session);
    this.#saving = new SavePane(this.#session, (text) => this.#announce(text));
  }

  start(): void {
    addEventListener('unhandledrejection', ({ reason }) => this.#fail(reason));
    listenToFiles({ take: (files) => void this.#add(files), say: (words) => this.#told.say(words) });
    addEventListener('beforeunload', (event) => {
      if (!this.#corrector.isKept && this.#corrector.editing.isDirty) event.preventDefault();
    });
    addEventListener('hashchange', () => this.#follow());
    find('.switch', HTMLButtonElement).addEventListener('click', () =>
      this.#speak(language() === 'ja' ? 'en' : 'ja'),
    );
  }

  #changed(what: WorkerEvent['event'] | 'phase'): void {
    const { phase, outcomes, inputs } = this.#session;
    this.#documents.show();
    if (what === 'phase' && phase !== 'working') void this.#conclude();
    else document.body.dataset.state = phase;
    // The first document is shown at once, where there is more to be read.
    if (what === 'document' && outcomes.size === 1 && inputs.length > 1) void this.#refresh();
  }

  /** Work has ended: shows what came of it, and only then says so. */
  async #conclude(): Promise<void> {
    this.#corrector.restore(this.#session.documents);
    await this.#refresh();
    const { phase } = this.#session;
    document.body.dataset.state = phase;
    if (phase === 'done') this.#announce(word('finished'));
  }

  #announce(text: string): void {
    this.#announcement.textContent = text;
  }

  /** Makes the view of all documents anew, after one that is being made. */
  #refresh(): Promise<void> {
    this.#viewed = this.#viewed.then(async () => {
      try {
        this.#show(await this.#session.worker.ask('view', {}));
      } catch (error) {
        this.#fail(error);
      }
    });
    return this.#viewed;
  }

  #show(view: WorkView): void {
    this.#vocabulary = { words: { ...view.words, ...TRANSLATED }, years: view.records?.data.years ?? {} };
    const { documents, failures, phase } = this.#session;
    this.#followSelected();
    this.#records.show(view.records, view.keys, phase === 'working');
    find('.messages-body', HTMLElement).innerHTML = view.messages;
    find('.changes-body', HTMLElement).innerHTML = view.changes;
    find('#pane-changes > .nothing', HTMLElement).hidden = view.comparisons > 0;
    this.#orders = view.notices;
    this.#showNotices();
    filterComparisons();
    const grave = documents.flatMap(({ messages }) => messages).filter(({ severity }) => severity !== 'info');
    const records = documents.reduce((sum, { document }) => sum + document.records.length, 0);
    this.#tabs.count('records', String(records));
    this.#tabs.count('messages', String(grave.length + failures.length + view.notices.length));
    this.#tabs.count('changes', view.comparisons > 0 ? String(view.comparisons) : '');
    void this.#showQuestions();
    this.#showCorrections();
    this.#report.forget();
    this.#saving.forget();
    speak(language(), this.#vocabulary);
    void this.#showTab(this.#tabs.current);
  }

  /** Keeps the same record selected: corrections give others its id, and make others of its text. */
  #followSelected(): void {
    const { key } = this.#selected ?? {};
    const outcome = key === undefined ? undefined : this.#session.outcomes.get(key);
    if (!isOpen(outcome) || !this.#selectedPlace || !this.#selected) return;
    const record = recordNear(outcome.document.records, this.#selectedPlace, this.#selected.id);
    if (record) this.#records.reselect({ key: outcome.key, id: record.id });
  }

  /** Documents that failed and orders of editions that are unsure, above the messages. */
  #showNotices(): void {
    const failed = this.#session.failures.map(({ file, failed }) => ({ file, message: failed[language()] }));
    const boxes = [
      ...failed.map((each) => ({ ...each, kind: 'error' })),
      ...this.#session.repeated
        .map((file) => ({ file, message: word('sameFile') }))
        .map((each) => ({ ...each, kind: 'warning' })),
      ...this.#orders.map(({ file, message }) => ({ file, message: message[language()], kind: 'warning' })),
    ].map(({ file, message, kind }) =>
      element('p', `alert ${kind}`, element('strong', '', file), ` ${message}`),
    );
    find('.notices', HTMLElement).replaceChildren(...boxes);
  }

  /** What the program is unsure of, above the messages. */
  async #showQuestions(): Promise<void> {
    const place = find('.questions-place', HTMLElement);
    const questions = await this.#corrector.questions();
    place.hidden = questions.length === 0;
    const { editing, putOff } = this.#corrector;
    showQuestions(place, editing, questions, putOff, (stem, start) => this.#goToPlace(stem, start));
    this.#corrector.speak();
  }

  #showCorrections(): void {
    const { corrections, tables, aliases } = this.#corrector.editing.state;
    const count = corrections.length + tables.length + aliases.length;
    this.#tabs.count('corrections', count > 0 ? String(count) : '');
    this.#answers.show(this.#session.documents);
    if (count > 0 && !this.#corrector.isKept) this.#told.say(APP_WORDS.correctionsNotKept);
    this.#corrections.show((stem, id) => {
      const opened = this.#documentOf(stem);
      if (opened) this.#select({ key: opened.key, id });
    });
    this.#corrector.speak();
  }

  /** Shows the records of a document from its first one; of one without records the document alone. */
  #showDocument(key: string): void {
    this.#tabs.show('records');
    const opened = this.#session.outcomes.get(key);
    if (!isOpen(opened)) return;
    const [first] = opened.document.records;
    if (first) {
      this.#records.showDocument(key);
      this.#records.select({ key, id: first.id });
      return;
    }
    this.#records.leave();
    this.#editing.close();
    void this.#source.showDocument(opened);
  }

  #documentOf(stem: string): OpenDocument | undefined {
    return this.#session.documents.find((opened) => opened.stem === stem);
  }

  #select(selected: Selected): void {
    this.#tabs.show('records');
    this.#records.select(selected);
  }

  /** Shows the record at a place, or the one before it with the place marked. */
  #goToPlace(stem: string, start: number): void {
    const opened = this.#documentOf(stem);
    const before = opened?.document.records.findLast(({ source }) => source.start <= start);
    const nearest = before ?? opened?.document.records[0];
    if (!opened || !nearest) return;
    this.#select({ key: opened.key, id: nearest.id });
    if (start >= nearest.source.end) this.#source.showRange({ start, end: start + 1 });
  }

  async #showTab(name: TabName): Promise<void> {
    try {
      if (name === 'report') await this.#report.show();
      if (name === 'save') await this.#saving.show();
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Says what went wrong in the page itself, which no document is to blame for. */
  #fail(error: unknown): void {
    if (error instanceof Stopped) return;
    const trouble = find('.trouble', HTMLElement);
    trouble.textContent = `${word('trouble')} (${error instanceof Error ? error.message : error})`;
    trouble.hidden = false;
  }

  #speak(name: Language): void {
    speak(name, this.#vocabulary);
    document.title = `${word('title')} - shinchoku`;
    this.#documents.show();
    this.#records.redraw();
    this.#showCorrections();
    this.#showNotices();
    void this.#showTab(this.#tabs.current);
  }

  /** Shows the selected record's document beside it, and the form to correct it. */
  #showPlaces(selected: Selected | null): void {
    this.#selected = selected;
    const outcome = selected ? this.#session.outcomes.get(selected.key) : undefined;
    const record = isOpen(outcome)
      ? outcome.document.records.find(({ id }) => id === selected?.id)
      : undefined;
    this.#selectedPlace = record?.source ?? null;
    if (isOpen(outcome) && record) {
      this.#editing.show(outcome, record);
      void this.#source.show(outcome, record);
    } else {
      this.#editing.close();
      this.#source.close();
    }
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

  /** Takes documents, and files of corrections among them. */
  async #add(files: readonly GivenFile[]): Promise<void> {
    const { others, answers, wrong } = await this.#corrector.take(files);
    for (const { path, why } of wrong) {
      const { ja, en } = APP_WORDS.wrongAnswers;
      this.#told.say({ ja: `${path}: ${ja}(${why.ja})`, en: `${path}: ${en} (${why.en})` });
    }
    if (answers.length > 0) this.#announce(word('answersTaken'));
    if (others.length > 0) await this.#session.add(others);
  }
}

new App().start();
