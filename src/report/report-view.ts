import type { Documents } from '../lexicon/documents.js';
import type { Eras } from '../lexicon/eras.js';
import type { Audit, Changes, Language, ProgressDocument, ProgressRecord, Timeline } from '../model.js';
import { departmentsOf } from './change-view.js';
import { type HeadNotes, headNotesOf } from './head-notes.js';
import { html, type Markup } from './html.js';
import type { ReportWord } from './report-words.js';
import { FixedWording } from './wording.js';

/** A document for the report. */
export interface Reported {
  readonly stem: string;
  readonly document: ProgressDocument;
  /** The transcript. */
  readonly text: string;
}

/** An input that could not be read. */
export interface FailedInput {
  readonly file: string;
  /** What was found and what to do. */
  readonly message: string;
}

/** The data of a report. */
export interface ReportData {
  /** The latest editions first. */
  readonly documents: readonly Reported[];
  readonly comparisons: readonly Changes[];
  readonly timelines: readonly Timeline[];
  readonly audits?: readonly Audit[];
  readonly failures?: readonly FailedInput[];
}

/** Gives departments their latest names, so that each has one name in every list and filter. */
export type LatestDepartmentNames = (departments: readonly string[]) => readonly string[];

/** Prints words in the page's initial language. The script translates them. */
export class ReportView extends FixedWording {
  constructor(
    language: Language,
    readonly lexicon: { readonly eras: Eras; readonly documents: Documents },
    readonly latestNames: LatestDepartmentNames = (departments) => departments,
  ) {
    super(language, lexicon.eras);
  }

  /** The departments of a record, or else those of its item, by their latest names. */
  departmentsOf(record: ProgressRecord): readonly string[] {
    return this.latestNames(departmentsOf(record));
  }

  readonly #notes = new WeakMap<ProgressDocument, HeadNotes>();

  /** What stands above a document's first section. */
  notesOf({ document }: Reported): HeadNotes {
    const known = this.#notes.get(document) ?? headNotesOf(document, this.lexicon.documents);
    this.#notes.set(document, known);
    return known;
  }

  /** Caches words and years, which are repeated often. */
  readonly #made = new Map<string | number, Markup>();

  /** A word that the page can translate. */
  override t(name: ReportWord): Markup {
    return this.#once(name, () => html`<span data-t="${name}">${this.word(name)}</span>`);
  }

  /** A fiscal year that the page can translate. */
  override year(year: number): Markup {
    return this.#once(year, () => {
      const title = this.yearTitle(year);
      return html`<span data-y="${year}" title="${title}">${this.yearName(year)}</span>`;
    });
  }

  #once(key: string | number, make: () => Markup): Markup {
    const made = this.#made.get(key) ?? make();
    this.#made.set(key, made);
    return made;
  }
}

/** A link to the records that meet conditions. */
export function recordsLink(conditions: Readonly<Record<string, string | number>>): string {
  const words = Object.entries(conditions).map(
    ([name, value]) => `${name}=${encodeURIComponent(String(value).toWellFormed())}`,
  );
  return `#records?${words.join('&')}`;
}

/** Markup in both languages, of which the page shows one. */
export const inBoth = (ja: Markup, en: Markup): Markup =>
  html`<span class="only-ja" lang="ja">${ja}</span><span class="only-en" lang="en">${en}</span>`;
