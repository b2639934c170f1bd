import type { Eras } from '../lexicon/eras.js';
import { pageSentence } from '../messages/page-sentence.js';
import type { Language, Message, Place } from '../model.js';
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
  /** A date as markup: `2018-06-27` or `2018-06`. */
  date(isoDate: string): HtmlPart;
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
    return html`<span title="${this.yearTitle(year)}">${this.yearName(year)}</span>`;
  }

  /** A fiscal year as tables show it: H28, or 2016 in English. */
  yearName(year: number): string {
    return this.eras.shortYear(year, this.language);
  }

  /** The same year by the other calendar. */
  yearTitle(year: number): string {
    return this.language === 'ja' ? `${year}年度` : this.eras.shortYear(year, 'ja');
  }

  date(isoDate: string): HtmlPart {
    return html`<time datetime="${isoDate}" title="${isoDate}">${dateName(isoDate, this.language, this.eras)}</time>`;
  }
}

const DATE_PARTS = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/;

/** A date in words, by the calendar of eras. */
export function dateName(isoDate: string, language: Language, eras: Eras): string {
  const [, year, month, day] = DATE_PARTS.exec(isoDate) ?? [];
  if (language === 'en' || year === undefined) return isoDate;
  const western = Number(year);
  const era = eras.onDate(isoDate);
  const count = era === null ? null : western - era.first + 1;
  const name = era === null ? year : `${era.name}${count === 1 ? '元' : count}`;
  return `${name}年${month ? `${Number(month)}月` : ''}${day ? `${Number(day)}日` : ''}`;
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

/** What a message quotes of a document, or outside of that a fiscal year or the id of an item, section or record. */
const QUOTE_YEAR_OR_ID =
  /「[^」]*」|(?<=年度 |年度 [^。「」]*、)\d{4}(?!\d)|(?<!\d)\d{4}(?=年度)|(?<![\w.-])[irs]\d+(?:\.\d+)*(?![\w.-])/g;

/** A message in words for readers of a page: no options of the command, and years and numbers as the page shows them. */
export const messageText = (message: Pick<Message, 'rule' | 'message'>, words: Wording): HtmlPart =>
  sentenceText(pageSentence(message), words);

/** A sentence with years and numbers as the page shows them. */
export function sentenceText(sentence: string, words: Wording): HtmlPart {
  const text = sentence.replace(/(?<=年度) -(?=[、。])/g, ' なし');
  const parts: HtmlPart[] = [];
  let at = 0;
  for (const match of text.matchAll(QUOTE_YEAR_OR_ID)) {
    const [found] = match;
    if (found.startsWith('「')) continue;
    parts.push(text.slice(at, match.index), /^\d/.test(found) ? words.year(Number(found)) : numbersOf(found));
    at = match.index + found.length;
  }
  return [...parts, text.slice(at)];
}
