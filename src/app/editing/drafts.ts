import type { Alias } from '../../compare/departments.js';
import { CORRECTIONS_FORMAT, parseCorrections } from '../../corrections/parse.js';
import { PROFILE_FORMAT, type TableProfile } from '../../grid/answers.js';
import { grouped } from '../../lists/grouped.js';
import type { CorrectionEntry } from '../../model.js';
import type { Editing } from './index.js';

/** A browser's own storage, or anything like it. */
export interface DraftStorage {
  readonly length: number;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  key(index: number): string | null;
}

/** What a browser tells of storage that another tab has changed. */
interface StorageChange {
  readonly key: string | null;
  readonly newValue: string | null;
}

/** A document that corrections are kept for. */
export interface DraftedInput {
  /** The file's name. */
  readonly file: string;
  readonly sha256: string;
}

/** Corrections of a document that is not among the inputs, such as last year's edition. */
export interface OtherDraft extends DraftedInput {
  readonly corrections: readonly CorrectionEntry[];
}

interface DocumentDraft {
  readonly corrections: readonly CorrectionEntry[];
  /** Whether they were saved to a file, too. */
  readonly isSaved: boolean;
}

interface KeptAnswers {
  readonly tables: readonly TableProfile[];
  readonly aliases: readonly Alias[];
  readonly by: string;
}

// Pages that were opened from a disk may share their storage.
const PREFIX = 'shinchoku-editing/1 ';
const ANSWERS_KEY = `${PREFIX}answers`;

const keyOf = ({ sha256, file }: DraftedInput) => `${PREFIX}${sha256} ${file}`;

/** What a value in the storage says; null for what this program cannot have written. */
function parsed<T>(text: string | null): T | null {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function parsedDraft(text: string | null): DocumentDraft | null {
  const draft = parsed<DocumentDraft>(text);
  try {
    const file = { format: CORRECTIONS_FORMAT, corrections: draft?.corrections };
    return { corrections: parseCorrections(file).corrections, isSaved: draft?.isSaved === true };
  } catch {
    return null;
  }
}

/** A session's corrections in the browser's own storage, each document's by its SHA-256 and file name. */
export class Drafts {
  /** The keys that this session has written or read, whose corrections it may remove. */
  readonly #own = new Set<string>();

  constructor(readonly storage: DraftStorage) {}

  /**
   * Keeps what the session holds. What is kept of a document that the session has not opened stays as it is: the
   * session may hold some of it alone.
   *
   * @returns false where the browser keeps nothing, or has no room left
   */
  keep({ state, isDirty, by }: Editing): boolean {
    try {
      const byDocument = grouped(state.corrections, keyOf);
      for (const [key, corrections] of byDocument) {
        if (!this.#own.has(key) && this.storage.getItem(key) !== null) continue;
        this.#put(key, { corrections, isSaved: !isDirty } satisfies DocumentDraft);
        this.#own.add(key);
      }
      for (const key of this.#own) if (!byDocument.has(key)) this.storage.removeItem(key);
      this.#put(ANSWERS_KEY, { tables: state.tables, aliases: state.aliases, by } satisfies KeptAnswers);
      return true;
    } catch {
      return false;
    }
  }

  #put(key: string, value: unknown): void {
    const text = JSON.stringify(value);
    if (this.storage.getItem(key) !== text) this.storage.setItem(key, text);
  }

  /**
   * Adds to a session what was kept for some inputs.
   *
   * @returns the number of corrections
   */
  restore(editing: Editing, inputs: readonly DraftedInput[]): number {
    const wasDirty = editing.isDirty;
    const keys = inputs.map(keyOf).filter((key) => !this.#own.has(key));
    const found = keys.flatMap((key) => {
      const draft = parsedDraft(this.#get(key));
      this.#own.add(key);
      return draft ? [draft] : [];
    });
    if (found.length === 0) return 0;
    const corrections = found.flatMap((draft) => draft.corrections);
    if (corrections.length > 0) editing.merge({ format: CORRECTIONS_FORMAT, corrections });
    if (!wasDirty && found.every(({ isSaved }) => isSaved)) editing.saved();
    return corrections.length;
  }

  /** Adds to a session what another tab has kept meanwhile for one of its documents, so that neither overwrites the other. */
  takeOver(editing: Editing, { key, newValue }: StorageChange): void {
    const draft = key !== null && this.#own.has(key) ? parsedDraft(newValue) : null;
    if (draft) editing.merge({ format: CORRECTIONS_FORMAT, corrections: [...draft.corrections] });
  }

  /** Adds to a session what was said of columns and departments, and who it is that corrects. */
  restoreAnswers(editing: Editing): void {
    const wasDirty = editing.isDirty;
    const { tables = [], aliases = [], by = '' } = parsed<KeptAnswers>(this.#get(ANSWERS_KEY)) ?? {};
    editing.mergeAnswers({ format: PROFILE_FORMAT, tables }, aliases);
    if (editing.by === '') editing.by = by;
    if (!wasDirty) editing.saved();
  }

  /** What is kept for other documents, which a person may want to apply to these. */
  others(inputs: readonly DraftedInput[]): OtherDraft[] {
    const known = new Set(inputs.map(keyOf));
    return this.#keys().flatMap((key) => {
      const draft = known.has(key) || key === ANSWERS_KEY ? null : parsedDraft(this.#get(key));
      const [first] = draft?.corrections ?? [];
      if (!draft || !first) return [];
      return [{ file: first.file, sha256: first.sha256, corrections: draft.corrections }];
    });
  }

  /** Removes everything that is kept. */
  forget(): void {
    for (const key of this.#keys()) this.storage.removeItem(key);
  }

  #get(key: string): string | null {
    try {
      return this.storage.getItem(key);
    } catch {
      return null;
    }
  }

  #keys(): string[] {
    const keys: string[] = [];
    for (let index = 0; index < this.storage.length; index++) {
      const key = this.storage.key(index);
      if (key?.startsWith(PREFIX)) keys.push(key);
    }
    return keys.sort();
  }
}
