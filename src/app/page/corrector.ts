import { CORRECTIONS_FORMAT, parseCorrections } from '../../corrections/parse.js';
import { PROFILE_FORMAT, parseProfile } from '../../grid/answers.js';
import { type DraftStorage, Drafts } from '../editing/drafts.js';
import { type CorrectionOutcome, type PutOff, speakForms } from '../editing/forms/index.js';
import { createEditing, type EditedDocument, type Editing, type EditingState } from '../editing/index.js';
import { type AskedDocument, type Question, questions } from '../editing/questions.js';
import type { OpenDocument, PersonAnswers } from '../protocol.js';
import type { GivenFile, Session } from './session.js';
import { Stopped } from './worker-client.js';

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

/** What a file says of corrections or columns; null for a file that is something else. */
function answersIn(text: string) {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  const { format } = (file ?? {}) as { readonly format?: unknown };
  if (format === CORRECTIONS_FORMAT) return { corrections: parseCorrections(file), profile: null };
  if (format === PROFILE_FORMAT) return { corrections: null, profile: parseProfile(file) };
  return null;
}

/** A person's corrections and answers: kept in the browser, applied by the worker. */
export class Corrector {
  readonly editing: Editing = createEditing({ today });
  readonly putOff: PutOff = new Set();
  readonly #drafts: Drafts | null;
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
    this.editing.subscribe(() => {
      this.#drafts?.keep(this.editing);
      changed();
      void this.#apply();
    });
  }

  /** Whether the browser keeps corrections until they are saved. */
  get isKept(): boolean {
    return this.#drafts !== null;
  }

  /** Takes what was kept for inputs that have been read. */
  restore(documents: readonly OpenDocument[]): void {
    this.#drafts?.restore(
      this.editing,
      documents.map(({ base }) => base.document),
    );
    void this.#apply();
  }

  /**
   * Takes files of corrections and profiles out of what was given.
   *
   * @returns the other files
   * @throws {CorrectionsError} or {ColumnsError} for files of such a format that do not hold to it
   */
  async take(files: readonly GivenFile[]): Promise<readonly GivenFile[]> {
    const others: GivenFile[] = [];
    for (const file of files) {
      const answers = file.path.endsWith('.json') ? answersIn(await file.content.text()) : null;
      if (answers === null) others.push(file);
      else if (answers.corrections) this.editing.merge(answers.corrections);
      else this.editing.mergeAnswers(answers.profile);
    }
    return others;
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
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
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

  edited({ stem, base, document, text }: OpenDocument): EditedDocument {
    return { stem, base, document, text };
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
      ...this.edited(opened),
      tables: opened.tables,
    }));
    const comparisons = asked.length > 1 ? await this.#session.worker.ask('comparisons', {}) : [];
    return questions(asked, comparisons);
  }

  speak(): void {
    speakForms(document.documentElement.lang === 'en' ? 'en' : 'ja');
  }
}
