import type { Eras } from '../lexicon/eras.js';
import type { Language } from '../model.js';
import { html, type Part } from './html.js';
import { REPORT_WORDS, type Word } from './report-words.js';

/** How a page speaks. */
export interface Wording {
  readonly language: Language;
  /** A word as text alone, for attributes. */
  word(name: Word): string;
  /** A word where it is read. */
  t(name: Word): Part;
  /** A fiscal year where it is read. */
  year(year: number): Part;
}

/** For pages of one language. */
export class FixedWording implements Wording {
  constructor(
    readonly language: Language,
    readonly eras: Eras,
  ) {}

  word(name: Word): string {
    return REPORT_WORDS[name]?.[this.language] ?? name;
  }

  t(name: Word): Part {
    return this.word(name);
  }

  year(year: number): Part {
    return this.eras.shortYear(year, this.language);
  }
}

/** Where something stands in its source. */
export const lineOf = (line: number, words: Wording): Part =>
  html`${words.t('changes.lineBefore')}${line}${words.t('changes.lineBehind')}`;
