import { shortFiscalYear } from '../japanese/year-names.js';
import type { Changes, Language, ProgressDocument, Timeline } from '../model.js';
import { html, type Markup } from './html.js';
import { REPORT_WORDS, type Word } from './report-words.js';

/** A document as the report shows it. */
export interface Reported {
  readonly stem: string;
  readonly document: ProgressDocument;
  /** The decoded text that the document's offsets count in. */
  readonly text: string;
}

/** A comparison, and whether single changes may be shown of it. */
export interface ReportedComparison {
  readonly changes: Changes;
  readonly related: boolean;
}

/** All that a report is made of. */
export interface ReportData {
  /** The latest editions first. */
  readonly documents: readonly Reported[];
  readonly comparisons: readonly ReportedComparison[];
  readonly timelines: readonly Timeline[];
}

/** Prints words in the language that the page opens in; its script puts others in their place. */
export class ReportView {
  /** Words and years come again and again. */
  readonly #made = new Map<string | number, Markup>();

  constructor(readonly language: Language) {}

  /** A word as text alone. */
  word(name: Word): string {
    return REPORT_WORDS[name]?.[this.language] ?? name;
  }

  /** A word that the page can switch. */
  t(name: Word): Markup {
    return this.#once(name, () => html`<span data-t="${name}">${this.word(name)}</span>`);
  }

  /** A fiscal year that the page can switch. */
  year(year: number): Markup {
    const name = () => shortFiscalYear(year, this.language);
    return this.#once(year, () => html`<span data-y="${year}">${name()}</span>`);
  }

  #once(key: string | number, make: () => Markup): Markup {
    const made = this.#made.get(key) ?? make();
    this.#made.set(key, made);
    return made;
  }
}

/** A link to the records that fit some conditions. */
export function recordsLink(conditions: Readonly<Record<string, string | number>>): string {
  const words = Object.entries(conditions).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `#records?${words.join('&')}`;
}
