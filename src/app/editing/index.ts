import type { Alias } from '../../compare/departments.js';
import { mergeCorrections } from '../../corrections/merge.js';
import { CORRECTIONS_FORMAT } from '../../corrections/parse.js';
import {
  PROFILE_FORMAT,
  type Profile,
  profileText,
  type TableProfile,
  withAnswers,
} from '../../grid/answers.js';
import type {
  CorrectedValues,
  CorrectionEntry,
  CorrectionsFile,
  Item,
  ProgressRecord,
  Range,
} from '../../model.js';
import { aliasesToCsv } from '../../write/aliases-csv.js';
import { toJson } from '../../write/json.js';
import {
  addIn,
  confirmIn,
  dropIn,
  setOnDocumentOf,
  setOnItemOf,
  setOnRecordOf,
  takenBack,
  type WantedValues,
} from './changes.js';
import type { EditedDocument, Signature } from './edited-document.js';
import { inFileOrder } from './file-order.js';
import { type EditingStep, History } from './history.js';
import { joinIn, splitIn } from './structure.js';

export type { WantedValues } from './changes.js';
export type { EditedDocument, Signature } from './edited-document.js';
export type { EditingStep } from './history.js';
export { nextOf, partsBetween } from './structure.js';

/** Two people's corrections of one text, of which a person chooses one. */
export interface OpenConflict {
  readonly first: CorrectionEntry;
  readonly second: CorrectionEntry;
}

/** All that a person has said in a session. */
export interface EditingState {
  readonly corrections: readonly CorrectionEntry[];
  /** What columns are for: the tables of a profile. */
  readonly tables: readonly TableProfile[];
  /** Departments with new names. */
  readonly aliases: readonly Alias[];
  readonly conflicts: readonly OpenConflict[];
}

export const EMPTY_STATE: EditingState = { corrections: [], tables: [], aliases: [], conflicts: [] };

/** What a session begins with. */
export interface EditingOptions {
  readonly corrections?: CorrectionsFile | null;
  readonly profile?: Profile | null;
  readonly aliases?: readonly Alias[];
  /** Who corrects; signs each correction. */
  readonly by?: string;
  /** Gives the day that signs a correction, such as `2026-11-26`. */
  readonly today?: () => string;
}

/** The corrections of a working session, of all its documents. Nothing in it knows a page or a file. */
export class Editing {
  readonly #history: History<EditingState>;
  readonly #listeners = new Set<() => void>();
  readonly #today: (() => string) | undefined;
  /** Who corrects. */
  by: string;

  constructor({ corrections, profile, aliases = [], by = '', today }: EditingOptions = {}) {
    this.#history = new History({
      ...EMPTY_STATE,
      corrections: corrections?.corrections ?? [],
      tables: profile?.tables ?? [],
      aliases,
    });
    this.by = by;
    this.#today = today;
  }

  get state(): EditingState {
    return this.#history.state;
  }

  get corrections(): CorrectionsFile {
    return { format: CORRECTIONS_FORMAT, corrections: [...this.state.corrections] };
  }

  /** The columns' answers as `extract` takes them; null if there are none. */
  get profile(): Profile | null {
    return this.state.tables.length > 0 ? { format: PROFILE_FORMAT, tables: this.state.tables } : null;
  }

  /** Conflicts of merged files that nobody has decided yet. Neither side of one is applied. */
  get conflicts(): readonly OpenConflict[] {
    const { corrections, conflicts } = this.state;
    return conflicts.filter(
      ({ first, second }) => corrections.includes(first) && corrections.includes(second),
    );
  }

  /** Whether there is something that `saved` has not been told of. */
  get isDirty(): boolean {
    return this.#history.isDirty;
  }

  /** What `undo` takes back; null if there is nothing. */
  get undoable(): EditingStep | null {
    return this.#history.undoable;
  }

  get redoable(): EditingStep | null {
    return this.#history.redoable;
  }

  /** Is called after each change. Returns what ends that. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  set(edited: EditedDocument, record: ProgressRecord, values: WantedValues, why = ''): void {
    this.#correct({ kind: 'set', text: record.activity }, (all) =>
      setOnRecordOf(all, edited, record, values, this.#signed(why)),
    );
  }

  setItem(edited: EditedDocument, item: Item, values: WantedValues, why = ''): void {
    this.#correct({ kind: 'set', text: item.title }, (all) =>
      setOnItemOf(all, edited, item, values, this.#signed(why)),
    );
  }

  setDocument(
    edited: EditedDocument,
    values: Pick<WantedValues, 'document.title' | 'document.date'>,
    why = '',
  ): void {
    this.#correct({ kind: 'set', text: edited.base.document.file }, (all) =>
      setOnDocumentOf(all, edited, values, this.#signed(why)),
    );
  }

  /** @param cuts offsets into the transcript: where the next part begins */
  split(edited: EditedDocument, record: ProgressRecord, cuts: readonly number[], why = ''): void {
    this.#correct({ kind: 'split', text: record.activity }, (all) =>
      splitIn(all, edited, record, cuts, this.#signed(why)),
    );
  }

  /** Joins two neighbours of an item (`nextOf`). */
  join(edited: EditedDocument, first: ProgressRecord, second: ProgressRecord, why = ''): void {
    this.#correct({ kind: 'join', text: first.activity }, (all) =>
      joinIn(all, edited, first, second, this.#signed(why)),
    );
  }

  drop(edited: EditedDocument, record: ProgressRecord, why = ''): void {
    this.#correct({ kind: 'drop', text: record.activity }, (all) =>
      dropIn(all, edited, record, this.#signed(why)),
    );
  }

  /** @param range offsets into the transcript */
  add(edited: EditedDocument, range: Range, set: CorrectedValues | null = null, why = ''): void {
    this.#correct({ kind: 'add', text: edited.text.slice(...range).trim() }, (all) =>
      addIn(all, edited, range, set, this.#signed(why)),
    );
  }

  confirm(edited: EditedDocument, target: ProgressRecord | Item, why = ''): void {
    const text = 'activity' in target ? target.activity : target.title;
    this.#correct({ kind: 'confirm', text }, (all) => confirmIn(all, edited, target, this.#signed(why)));
  }

  /** Makes several corrections in one step: one answer may correct many records. */
  together(step: EditingStep, correct: () => void): void {
    this.#history.together(step, correct);
    this.#tell();
  }

  /** Takes one correction back, whenever it was made, with those that rest on it. */
  takeBack(entry: CorrectionEntry): void {
    this.#correct({ kind: 'back', text: entry.at?.text ?? '' }, (all) => takenBack(all, entry));
  }

  /** Says what columns are for; null leaves a column to the evidence. */
  answerColumns(table: TableProfile): void {
    const { tables } = withAnswers({ format: PROFILE_FORMAT, tables: this.state.tables }, [table]);
    this.#change({ kind: 'columns', text: table.headings.join('、') }, { ...this.state, tables });
  }

  /** Takes back what was said of a table's columns. */
  forgetColumns(headings: readonly string[]): void {
    const tables = this.state.tables.filter((table) => table.headings.join('\t') !== headings.join('\t'));
    this.#change({ kind: 'back', text: headings.join('、') }, { ...this.state, tables });
  }

  /** Gives a department's new name. */
  rename(alias: Alias): void {
    const others = this.state.aliases.filter(({ old, new: next }) => old !== alias.old || next !== alias.new);
    this.#change({ kind: 'rename', text: alias.old }, { ...this.state, aliases: [...others, alias] });
  }

  forgetName(alias: Alias): void {
    const aliases = this.state.aliases.filter((each) => each !== alias);
    this.#change({ kind: 'back', text: alias.old }, { ...this.state, aliases });
  }

  /** Adds the corrections of a file. Returns what contradicts its like here; both sides wait for `decide`. */
  merge(other: CorrectionsFile): readonly OpenConflict[] {
    const { corrections, conflicts } = mergeCorrections(this.corrections, other);
    this.#change(
      { kind: 'merge', text: '' },
      {
        ...this.state,
        corrections: corrections.corrections,
        conflicts: [...this.state.conflicts, ...conflicts],
      },
    );
    return conflicts;
  }

  /** Adds the answers of a profile and renamed departments; those of the session stay where both speak of the same. */
  mergeAnswers(profile: Profile | null, aliases: readonly Alias[] = []): void {
    const { tables } = withAnswers(profile ?? { format: PROFILE_FORMAT, tables: [] }, this.state.tables);
    const known = new Set(this.state.aliases.map(({ old, new: next }) => `${old}\t${next}`));
    const added = aliases.filter(({ old, new: next }) => !known.has(`${old}\t${next}`));
    this.#change(
      { kind: 'merge', text: '' },
      { ...this.state, tables, aliases: [...this.state.aliases, ...added] },
    );
  }

  /** Decides a conflict: the other side is taken out. */
  decide({ first, second }: OpenConflict, kept: 'first' | 'second'): void {
    const gone = kept === 'first' ? second : first;
    this.#correct({ kind: 'decide', text: gone.at?.text ?? '' }, (all) =>
      all.filter((entry) => entry !== gone),
    );
  }

  undo(): void {
    this.#history.undo();
    this.#tell();
  }

  redo(): void {
    this.#history.redo();
    this.#tell();
  }

  /** Notes that the files have been saved. */
  saved(): void {
    this.#history.saved();
    this.#tell();
  }

  /** `corrections.json`. */
  toFile(): string {
    return toJson({ ...this.corrections, corrections: inFileOrder(this.state.corrections) });
  }

  /** A profile as `--profile` reads it; null if nothing was said of columns. */
  toProfileFile(): string | null {
    return this.profile && profileText(this.profile);
  }

  /** A list of renamed departments as `--aliases` reads it; null if there are none. */
  toAliasesFile(): string | null {
    return this.state.aliases.length > 0 ? aliasesToCsv(this.state.aliases) : null;
  }

  #signed(why: string): Signature {
    return { by: this.by, on: this.#today?.() ?? '', why };
  }

  #correct(step: EditingStep, change: (all: readonly CorrectionEntry[]) => readonly CorrectionEntry[]): void {
    this.#change(step, { ...this.state, corrections: change(this.state.corrections) });
  }

  #change(step: EditingStep, state: EditingState): void {
    if (this.#history.change(step, state)) this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

export const createEditing = (options: EditingOptions = {}): Editing => new Editing(options);
