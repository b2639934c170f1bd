import { find } from '../../report/page/dom.js';
import { language } from '../../report/page/language.js';
import { releaseLater } from '../../report/page/object-url.js';
import { element } from '../../report/page/rows.js';
import type { Session } from './session.js';
import { word } from './words.js';

/** The report as the command writes it, in a frame of its own. */
export class ReportPane {
  readonly #pane = find('#pane-report', HTMLElement);
  readonly #session: Session;
  #address: string | null = null;
  /** What the frame shows: the language, or null if the documents have changed since. */
  #shown: string | null = null;

  constructor(session: Session) {
    this.#session = session;
  }

  /** The documents have changed. */
  forget(): void {
    this.#shown = null;
  }

  async show(): Promise<void> {
    const wanted = language();
    if (this.#shown === wanted) return;
    if (this.#session.documents.length === 0) {
      this.#pane.replaceChildren(element('p', 'nothing', word('nothingToSave')));
      return;
    }
    this.#shown = wanted;
    this.#pane.replaceChildren(element('p', 'nothing', `${word('saving')}…`));
    const page = await this.#session.worker.ask('report', { language: wanted });
    // A tab of its own may be about to load the one before.
    if (this.#address !== null) releaseLater(this.#address);
    this.#address = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
    const frame = element('iframe', 'report-frame');
    frame.title = word('reportFrame');
    frame.src = this.#address;
    const link = element('a', 'button', word('openReport'));
    link.href = this.#address;
    link.target = '_blank';
    this.#pane.replaceChildren(element('p', 'pane-tools', link), frame);
  }
}
