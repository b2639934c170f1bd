import type { EraNames } from '../page-data.js';

const DIGIT_SIGNS = '〇一二三四五六七八九';
const UNIT_SIGNS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A number in kanji: by places (二〇一六) or by units (十三). */
function kanjiNumber(text: string): string {
  if (!/[十百千]/.test(text)) return [...text].map((sign) => DIGIT_SIGNS.indexOf(sign)).join('');
  let sum = 0;
  let digit = 0;
  for (const sign of text) {
    const unit = UNIT_SIGNS[sign];
    if (unit === undefined) digit = digit * 10 + DIGIT_SIGNS.indexOf(sign);
    else {
      sum += Math.max(1, digit) * unit;
      digit = 0;
    }
  }
  return String(sum + digit);
}

const KATAKANA_TO_HIRAGANA = 0x60;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Folds texts so that spellings of the same thing are equal: widths, letter cases, hiragana and katakana, numbers in
 * kanji, and years by any calendar (平成28, H28 and 2016).
 */
export class Folding {
  readonly #eras = new Map<string, number>();
  readonly #eraYear: RegExp;

  constructor(eras: readonly EraNames[]) {
    for (const [names, first] of eras) {
      for (const name of names) this.#eras.set(name.normalize('NFKC').toLowerCase(), first);
    }
    const names = [...this.#eras.keys()].sort((a, b) => b.length - a.length).map(escaped);
    // A letter that ends a word, such as the s of "plans 3", is no era.
    this.#eraYear = new RegExp(`(?<![a-z])(${names.join('|') || '(?!)'}) ?(\\d{1,2}|元)(?![\\d.])`, 'g');
  }

  fold(text: string): string {
    return text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[〜～~∼]/g, '~')
      .replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - KATAKANA_TO_HIRAGANA))
      .replace(/[〇一二三四五六七八九十百千]+/g, kanjiNumber)
      .replace(this.#eraYear, (_, era: string, year: string) =>
        String((this.#eras.get(era) ?? 0) + (year === '元' ? 1 : Number(year)) - 1),
      );
  }

  /** The words of a search. */
  wordsOf(query: string): string[] {
    return this.fold(query)
      .split(/\s+/)
      .filter((word) => word !== '');
  }
}
