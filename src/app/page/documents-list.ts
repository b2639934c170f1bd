import { find } from '../../report/page/dom.js';
import { language } from '../../report/page/language.js';
import { element } from '../../report/page/rows.js';
import type { ListedInput } from '../protocol.js';
import { isOpen, type Session } from './session.js';
import { type AppWord, counted, word } from './words.js';

type DocumentState = 'waiting' | 'working' | 'stopped' | 'failed' | 'done';

const STATE_WORDS: Readonly<Record<DocumentState, AppWord>> = {
  waiting: 'stateWaiting',
  working: 'stateWorking',
  stopped: 'stateStopped',
  failed: 'stateFailed',
  done: 'stateDone',
};

const STATE_SIGNS: Readonly<Record<DocumentState, string>> = {
  waiting: '…',
  working: '▶',
  stopped: '－',
  failed: '■',
  done: '✓',
};

/** An entry of the list as it was drawn last. */
interface DrawnEntry {
  readonly element: HTMLLIElement;
  /** What it was drawn from, in this order: the same again draws nothing. */
  readonly of: readonly unknown[];
}

/** The list of documents with their states, and the progress above it. */
export class DocumentsList {
  readonly #list = find('.documents', HTMLUListElement);
  readonly #work = find('.work', HTMLElement);
  readonly #line = find('.work-line', HTMLElement);
  readonly #bar = find('.work-bar', HTMLProgressElement);
  readonly #stopped = find('.stopped', HTMLElement);
  readonly #passedOver = find('.passed-over', HTMLElement);
  readonly #session: Session;
  readonly #drawn = new Map<string, DrawnEntry>();

  /** @param pick is called with the key of a document that a person selects */
  constructor(session: Session, pick: (key: string) => void) {
    this.#session = session;
    this.#list.addEventListener('click', ({ target }) => {
      if (!(target instanceof Element)) return;
      const { upload, key } = target.closest<HTMLElement>('button')?.dataset ?? {};
      if (upload !== undefined) void this.#remove(upload, target);
      else if (key !== undefined) pick(key);
    });
    find('.stop', HTMLButtonElement).addEventListener('click', () => void session.stop());
    find('.resume', HTMLButtonElement).addEventListener('click', () => void session.resume());
  }

  show(): void {
    this.#showWork();
    const { inputs, phase } = this.#session;
    this.#showEntries(inputs);
    this.#stopped.hidden = phase !== 'stopped' || inputs.every(({ key }) => this.#session.outcomes.has(key));
    this.#showPassedOver();
  }

  /** Draws the entries that have changed: thousands may be in the list. */
  #showEntries(inputs: readonly ListedInput[]): void {
    const listed = new Set(inputs.map(({ key }) => key));
    for (const key of this.#drawn.keys()) if (!listed.has(key)) this.#drawn.delete(key);
    const entries = inputs.map((input) => this.#drawnEntry(input));
    const { children } = this.#list;
    const isSame = entries.length === children.length && entries.every((entry, at) => entry === children[at]);
    if (!isSame) this.#list.replaceChildren(...entries);
  }

  #drawnEntry(input: ListedInput): HTMLLIElement {
    const of = [this.#session.outcomes.get(input.key), this.#stateOf(input), input.file, language()];
    const known = this.#drawn.get(input.key);
    if (known && of.every((each, at) => each === known.of[at])) return known.element;
    const element = this.#entry(input);
    this.#drawn.set(input.key, { element, of });
    return element;
  }

  /** Removes a document. The next one has the focus, or what adds another. */
  async #remove(upload: string, within: Element): Promise<void> {
    const entry = within.closest('li');
    const next = entry?.nextElementSibling ?? entry?.previousElementSibling;
    await this.#session.remove(upload);
    const target = next?.isConnected ? next.querySelector<HTMLElement>('.remove') : null;
    (target ?? find('.choose-files', HTMLButtonElement)).focus();
  }

  #showWork(): void {
    const { phase, progress, inputs } = this.#session;
    this.#work.hidden = phase !== 'working';
    if (!progress) {
      this.#line.textContent = word('working');
      this.#bar.removeAttribute('value');
      return;
    }
    const { done, total, key } = progress;
    const file = inputs.find((input) => input.key === key)?.file ?? '';
    const line = `${word('working')} ${done + 1}/${total}: ${file}`;
    if (this.#line.textContent !== line) this.#line.textContent = line;
    this.#bar.max = total;
    this.#bar.value = done;
  }

  #stateOf({ key }: ListedInput): DocumentState {
    const { outcomes, progress, phase } = this.#session;
    const outcome = outcomes.get(key);
    if (outcome) return isOpen(outcome) ? 'done' : 'failed';
    if (progress?.key === key) return 'working';
    return phase === 'stopped' ? 'stopped' : 'waiting';
  }

  #entry(input: ListedInput): HTMLLIElement {
    const state = this.#stateOf(input);
    const sign = element('span', 'sign', STATE_SIGNS[state]);
    sign.ariaHidden = 'true';
    const name = element('span', 'name', input.file);
    name.lang = 'ja';
    const entry = element('li', state, sign, ...this.#content(input, name), this.#removal(input));
    return entry;
  }

  #content(input: ListedInput, name: HTMLElement): HTMLElement[] {
    const outcome = this.#session.outcomes.get(input.key);
    if (outcome && !isOpen(outcome)) {
      const why = element('span', 'why', outcome.failed[language()]);
      return [element('div', 'about', name, why)];
    }
    if (!outcome)
      return [
        element('div', 'about', name, element('span', 'facts', word(STATE_WORDS[this.#stateOf(input)]))),
      ];
    const { records } = outcome.document;
    const grave = outcome.messages.filter(({ severity }) => severity !== 'info').length;
    const facts = element('span', 'facts', `${word('recordsUnit')} ${counted(records.length)}`);
    if (grave > 0) facts.append(' ', element('span', 'alert-count', `${word('toCheck')} ${counted(grave)}`));
    const button = element('button', 'about', name, facts);
    button.type = 'button';
    button.dataset.key = input.key;
    return [button];
  }

  #removal({ upload, file }: ListedInput): HTMLElement {
    const button = element('button', 'remove', '×');
    button.type = 'button';
    button.dataset.upload = upload;
    button.title = word('remove');
    button.setAttribute('aria-label', `${word('remove')}: ${file}`);
    return button;
  }

  #showPassedOver(): void {
    const { passedOver } = this.#session;
    this.#passedOver.hidden = passedOver.size === 0;
    find('b', HTMLElement, this.#passedOver).textContent = counted(passedOver.size);
    const entries = [...passedOver].map(([file, why]) =>
      element('li', '', element('strong', '', file), ` ${why[language()]}`),
    );
    find('ul', HTMLUListElement, this.#passedOver).replaceChildren(...entries);
  }
}
