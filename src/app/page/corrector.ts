import { CORRECTIONS_FORMAT } from '../../corrections/parse.js';
import { type DraftStorage, Drafts, type OtherDraft } from '../editing/drafts.js';
import { type CorrectionOutcome, type PutOff, speakForms } from '../editing/forms/index.js';
import { createEditing, type EditedDocument, type Editing, type EditingState } from '../editing/index.js';
import { type AskedDocument, type Question, questions } from '../editing/questions.js';
import type { OpenDocument, PersonAnswers } from '../protocol.js';
import { type SortedFiles, sortFiles } from './answer-files.js';
import { type GivenFile, isOpen, type Session } from './session.js';

/** Where a browser keeps nothing, corrections last until the page is closed. */
function browserStorage(): DraftStorage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/** The day of a correction, by the clock of this computer: `2026-11-26`. */
function today(): string {
  const now = new Date();
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** A person's corrections and answers: kept in the browser, applied by the worker. */
export class Corrector {
  readonly editing: Editing = createEditing({ today });
  readonly putOff: PutOff = new Set();
  readonly #drafts: Drafts | null;
  #hasRoom = true;
  readonly #session: Session;
  /** What the worker was last told; the session before anything was said. */
  #told: EditingState = this.editing.state;
  #isApplying = false;

  /** @param changed is called after each correction, and after each undoing of one */
  constructor(session: Session, changed: () => void) {
    this.#session = session;
    const storage = browserStorage();
    this.#drafts = storage && new Drafts(storage);
    this.#drafts?.restoreAnswers(this.editing);
    addEventListener('storage', (event) => this.#drafts?.takeOver(this.editing, event));
    this.editing.subscribe(() => {
      if (this.#drafts?.keep(this.editing) === false) this.#hasRoom = false;
      changed();
      void this.#apply();
    });
  }

  /** Whether the browser keeps corrections until they are saved. */
  get isKept(): boolean {
    return this.#drafts !== null && this.#hasRoom;
  }

  /** Takes what was kept for inputs that have been read. */
  restore(documents: readonly OpenDocument[]): void {
    this.#drafts?.restore(
      this.editing,
      documents.map(({ base }) => base.document),
    );
    void this.#apply();
  }

  /** Takes files of corrections, profiles and renamed departments out of what was given. */
  async take(files: readonly GivenFile[]): Promise<SortedFiles> {
    const sorted = await sortFiles(files, (content) => this.#session.worker.ask('aliases', { content }));
    for (const { corrections, profile, aliases } of sorted.answers) {
      if (corrections) this.editing.merge(corrections);
      else this.editing.mergeAnswers(profile, aliases);
    }
    return sorted;
  }

  /** Corrections kept for other documents, such as last year's edition, whose text stands in one that is open. */
  get offers(): OtherDraft[] {
    const { documents } = this.#session;
    const held = new Set(this.editing.state.corrections.map((entry) => JSON.stringify(entry)));
    const others = this.#drafts?.others(documents.map(({ base }) => base.document)) ?? [];
    return others.flatMap((other) => {
      const corrections = other.corrections.filter(
        (entry) =>
          entry.at &&
          !held.has(JSON.stringify(entry)) &&
          documents.some(({ text }) => text.includes(entry.at?.text ?? '')),
      );
      return corrections.length > 0 ? [{ ...other, corrections }] : [];
    });
  }

  /** Takes corrections that were kept for another document. */
  takeOffer({ corrections }: OtherDraft): void {
    this.editing.merge({ format: CORRECTIONS_FORMAT, corrections: [...corrections] });
  }

  /** Applies all corrections, if the worker does not know them; those that come meanwhile are applied after it. */
  async #apply(): Promise<void> {
    if (this.#isApplying || this.#session.inputs.length === 0) return;
    this.#isApplying = true;
    try {
      while (this.#told !== this.editing.state) {
        this.#told = this.editing.state;
        await this.#session.answer(this.#answers());
      }
    } finally {
      this.#isApplying = false;
    }
  }

  #answers(): PersonAnswers {
    const { corrections, conflicts, profile, state } = this.editing;
    const undecided = new Set(conflicts.flatMap(({ first, second }) => [first, second]));
    const decided = corrections.corrections.filter((entry) => !undecided.has(entry));
    return {
      corrections: decided.length > 0 ? { ...corrections, corrections: decided } : null,
      profile,
      aliases: state.aliases,
    };
  }

  /** A document as the forms take it: always as it is now, however long a form stands open. */
  edited(opened: OpenDocument): EditedDocument {
    const { outcomes } = this.#session;
    const now = () => {
      const outcome = outcomes.get(opened.key);
      return isOpen(outcome) ? outcome : opened;
    };
    const { base, text } = opened;
    return {
      base,
      text,
      get stem() {
        return now().stem;
      },
      get document() {
        return now().document;
      },
    };
  }

  /** What became of the corrections in each document. */
  get outcomes(): CorrectionOutcome[] {
    return this.#session.documents.map(({ stem, base, applied, unused }) => ({
      stem,
      sha256: base.document.sha256,
      applied,
      unused,
    }));
  }

  /** What only a person can tell, what most records hang on first. */
  async questions(): Promise<Question[]> {
    const asked: AskedDocument[] = this.#session.documents.map((opened) => ({
      stem: opened.stem,
      base: opened.base,
      document: opened.document,
      text: opened.text,
      tables: opened.tables,
    }));
    const comparisons = asked.length > 1 ? await this.#session.worker.ask('comparisons', {}) : [];
    return questions(asked, comparisons);
  }

  speak(): void {
    speakForms(document.documentElement.lang === 'en' ? 'en' : 'ja');
  }
}
