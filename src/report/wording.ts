import type { Eras } from '../lexicon/eras.js';
import type { Language, Place } from '../model.js';
import { type HtmlPart, html } from './html.js';
import { REPORT_WORDS, type ReportWord } from './report-words.js';

/** The words of a page. */
export interface Wording {
  readonly language: Language;
  /** A word as plain text, for attributes. */
  word(name: ReportWord): string;
  /** A word as markup. */
  t(name: ReportWord): HtmlPart;
  /** A fiscal year as markup. */
  year(year: number): HtmlPart;
}

/** The words of a page in one language. */
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

/** Where something stands in its source: its place in a workbook, Word file or PDF, or its line in a text. */
export const placeOf = ({ line, place }: Pick<Place, 'line' | 'place'>, words: Wording): HtmlPart =>
  place === null
    ? html`${words.t('changes.lineBefore')}${line}${words.t('changes.lineBehind')}`
    : withoutBoxes(place);

/** Places without the boxes on pages, which are for programs. */
export const withoutBoxes = (place: string): string => place.replace(/ \[[^\]]*\]/g, '');

/** The path of numbers that people use: an id without its first letter. */
export const numbersOf = (id: string): string => id.replace(/^[a-z]/, '');
