import type { NormalString, SpacedString } from '../model.js';
import type { Brackets } from './brackets.js';

const SEPARATOR = /[\s、,・/:]/;
/** Where years may end and departments begin: at a separator, or right behind 年度. */
const BETWEEN = /[\s、,・/:]+|(?<=年度)(?=[^\s、,・/:～-])/g;

/** A particle makes the bracket before it a part of its sentence: (総務課)と連携. */
const AFTER_LEADING_TAG = /^\s*(?!(?:と|の|が|を|に|へ|は|で|や|から|より)(?![ぁ-ん])|[、。・,:：(])\S/;

/** A place between years and departments. */
export interface Between {
  readonly index: number;
  /** How many units hold the two apart. */
  readonly length: number;
}

/** Where the tags of entries stand: years and departments, in brackets or at the end of a line. */
export class Tags {
  readonly #atEnd: RegExp;
  readonly #inCharge: RegExp;

  constructor(brackets: Brackets) {
    const { openers, closers, tagClosers } = brackets;
    this.#atEnd = new RegExp(`(?:年度|年度\\)|[${tagClosers}]|[課係室局部所館]\\))。?$`);
    this.#inCharge = new RegExp(`[${openers}]([^${openers}${closers}]{2,60})[${closers}]$`);
  }

  /** Whether a normalised line ends as an entry does: with years, or with a bracket of departments. */
  areAtEndOf(line: NormalString): boolean {
    return this.#atEnd.test(line);
  }

  /** Whether a tag may stand before a text, rather than be a part of it. */
  mayStandBefore(text: string): boolean {
    return AFTER_LEADING_TAG.test(text);
  }

  /** What a bracket at the end of a line holds, as it stands in the input, and where; null without one. */
  bracketAtEnd(line: string): { readonly inner: string; readonly index: number } | null {
    const match = this.#inCharge.exec(line);
    return match && { inner: match[1] ?? '', index: match.index };
  }

  /** The places in a bracket where years may end and departments begin (平成28年度 総務課), the last one first. */
  betweenIn(text: SpacedString): Between[] {
    return [...text.matchAll(BETWEEN)]
      .reverse()
      .map(({ index }) => ({ index, length: SEPARATOR.test(text.charAt(index)) ? 1 : 0 }));
  }
}
