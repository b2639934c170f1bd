import { find } from '../../report/page/dom.js';
import type { Both } from '../../schema/both.js';
import { button, labelled, make } from '../editing/forms/elements.js';
import { showColumnsForm, showDocumentForm, showNameForm } from '../editing/forms/index.js';
import type { OpenDocument } from '../protocol.js';
import type { Corrector } from './corrector.js';

const PANE_WORDS = {
  columns: { ja: '列の役割を指定する', en: 'Say what columns are for' },
  table: { ja: '役割を指定する表', en: 'Table' },
  name: { ja: '部署の新しい名前を登録する', en: "Give a department's new name" },
  document: { ja: '資料の名称と日付を訂正する', en: "Correct a document's title and date" },
  which: { ja: '訂正する資料', en: 'Document' },
  next: { ja: '次へ', en: 'Next' },
  cancel: { ja: 'やめる', en: 'Cancel' },
  offer: {
    ja: '前に別の資料で行った訂正が、このブラウザーに残っています。',
    en: 'This browser keeps corrections of other documents.',
  },
  take: { ja: 'この資料に当てはめる', en: 'Apply to these documents' },
} satisfies Readonly<Record<string, Both>>;

interface PaneChoice {
  readonly label: string;
  readonly act: () => void;
}

/** What is not about a single record: columns, departments, a document's title and date, and corrections of last year. */
export class AnswersPane {
  readonly #offers = find('.offers', HTMLElement);
  readonly #place = find('.answers-place', HTMLElement);
  readonly #corrector: Corrector;
  readonly #back = () => this.#showButtons();

  constructor(corrector: Corrector) {
    this.#corrector = corrector;
  }

  /** Shows what can be done. A form that stands open stays as it is. */
  show(documents: readonly OpenDocument[]): void {
    this.#documents = documents;
    this.#showOffers();
    if (!this.#place.querySelector('form')) this.#showButtons();
  }

  #documents: readonly OpenDocument[] = [];

  #showOffers(): void {
    const { offers } = this.#corrector;
    this.#offers.hidden = offers.length === 0;
    const lines = offers.map((other) => {
      const count = other.corrections.length;
      return make(
        'li',
        {},
        make('span', {}, `${other.file} `),
        make(
          'span',
          {},
          { ja: `(${count}件の文がここにもあります) `, en: `(texts that stand here, too: ${count}) ` },
        ),
        button(PANE_WORDS.take, () => this.#corrector.takeOffer(other)),
      );
    });
    this.#offers.replaceChildren(make('p', {}, PANE_WORDS.offer), make('ul', {}, ...lines));
  }

  #showButtons(): void {
    const hasTables = this.#documents.some(({ tables }) => tables.length > 0);
    const { editing } = this.#corrector;
    this.#place.replaceChildren(
      make(
        'div',
        { class: 'editing-buttons' },
        ...(hasTables
          ? [button(PANE_WORDS.columns, () => this.#choose(PANE_WORDS.table, this.#tables()))]
          : []),
        button(PANE_WORDS.name, () =>
          showNameForm(this.#place, { editing, departments: this.#departments() }, this.#back),
        ),
        ...(this.#documents.length > 0
          ? [button(PANE_WORDS.document, () => this.#choose(PANE_WORDS.which, this.#titles()))]
          : []),
      ),
    );
  }

  /** Lets a person choose where there is a choice. */
  #choose(label: Both, choices: readonly PaneChoice[]): void {
    const [only] = choices;
    if (choices.length < 2) {
      only?.act();
      return;
    }
    const select = make('select');
    select.append(...choices.map((choice, at) => make('option', { value: String(at) }, choice.label)));
    const form = make(
      'form',
      { class: 'editing' },
      labelled(label, select),
      make(
        'div',
        { class: 'editing-buttons' },
        make('button', { type: 'submit', class: 'primary' }, PANE_WORDS.next),
        button(PANE_WORDS.cancel, this.#back),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      choices[Number(select.value)]?.act();
    });
    this.#place.replaceChildren(form);
    select.focus();
  }

  /** The tables with other headings each: an answer holds for all with the same ones. */
  #tables(): PaneChoice[] {
    const { editing } = this.#corrector;
    const tables = this.#documents.flatMap(({ file, tables }) => tables.map((table) => ({ file, table })));
    const once = new Map(tables.map((each) => [each.table.headings.join('\t'), each]));
    return [...once.values()].map(({ file, table }) => ({
      label: `${file}: ${table.headings.filter((heading) => heading !== '').join('、')}`,
      act: () => showColumnsForm(this.#place, { editing, table }, this.#back),
    }));
  }

  #titles(): PaneChoice[] {
    const { editing } = this.#corrector;
    return this.#documents.map((opened) => ({
      label: opened.file,
      act: () =>
        showDocumentForm(this.#place, { editing, edited: this.#corrector.edited(opened) }, this.#back),
    }));
  }

  /** The names that a list of suggestions shows. */
  #departments(): string[] {
    const records = this.#documents.flatMap(({ document }) => document.records);
    const names = records.flatMap(({ departments, item_departments: own }) => [...departments, ...own]);
    return [...new Set(names)].sort();
  }
}
