import type { Eras } from '../lexicon/eras.js';
import type { Language } from '../model.js';
import { type HtmlPart, html } from './html.js';
import { REPORT_WORDS, type ReportWord } from './report-words.js';

/** How a page speaks. */
export interface Wording {
  readonly language: Language;
  /** A word as text alone, for attributes. */
  word(name: ReportWord): string;
  /** A word where it is read. */
  t(name: ReportWord): HtmlPart;
  /** A fiscal year where it is read. */
  year(year: number): HtmlPart;
}

/** For pages of one language. */
export class FixedWording implements Wording {
  constructor(
    readonly language: Language,
    readonly eras: Eras,
  ) {}

  word(name: ReportWord): string {
    return REPORT_WORDS[name]?.[this.language] ?? name;
  }

  t(name: ReportWord): HtmlPart {
    return this.word(name);
  }

  year(year: number): HtmlPart {
    return this.eras.shortYear(year, this.language);
  }
}

/** Where something stands in its source. */
export const lineOf = (line: number, words: Wording): HtmlPart =>
  html`${words.t('changes.lineBefore')}${line}${words.t('changes.lineBehind')}`;

/** The path of numbers that people know something by: its id without the letter of its kind. */
export const numbersOf = (id: string): string => id.replace(/^[a-z]/, '');
