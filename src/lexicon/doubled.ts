import type { SourceText, TextState } from '../model.js';
import { unitAt } from '../text/characters.js';
import { join, slice, trim, unplaced } from '../text/text.js';
import type { Vocabulary } from './vocabulary.js';

/** In units; shorter repetitions are words: 々, ああ. */
const SHORTEST_HEADING = 2;
/** In units; of what headings do not say, shorter repetitions may be meant: 検討検討, 講座講座. */
const SHORTEST_TEXT = 3;
/** Figures and codes repeat themselves: 1010, ABAB, ーーーー. */
const LETTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
/** Kana said twice over is a word: わくわく, いきいき, ハキハキ. */
const KANA = /^[ぁ-ゖァ-ヶー]{2,3}$/;

/** How many letters at least are there twice where that is no word (ささ) and no line (・・・・). */
const FEWEST_LETTERS = 3;

/** How many different letters of Japanese a text has. */
const lettersIn = (value: string) => new Set(value.match(LETTERS)).size;

/** Whether each letter of a text is there twice, and they are not all one. */
function isLetterwise(value: string): boolean {
  if (value.length % 2 !== 0 || value.length < FEWEST_LETTERS * 2) return false;
  for (let at = 0; at < value.length; at += 2) if (value[at] !== value[at + 1]) return false;
  return lettersIn(value) >= FEWEST_LETTERS;
}

/** Text that was printed twice to make it bold. */
export class Doubled {
  /** Words that are some text twice over: 一人一人. */
  readonly #words: ReadonlySet<string>;

  constructor({ saidTwice }: Vocabulary['entries']) {
    this.#words = new Set(saidTwice);
  }

  /** A text once, where it is there twice over, as a whole or letter by letter (広広報報). */
  once<S extends TextState>(text: SourceText<S>): SourceText<S> {
    const trimmed = trim(text);
    if (isLetterwise(trimmed.value)) {
      const letters = Array.from({ length: trimmed.value.length / 2 }, (_, at) =>
        slice(trimmed, at * 2, at * 2 + 1),
      );
      return join(letters);
    }
    return this.#isDoubled(trimmed.value, SHORTEST_TEXT) ? slice(trimmed, 0, trimmed.value.length / 2) : text;
  }

  /** As `once`, for a heading, which may be shorter. */
  onceHeading(heading: string): string {
    const value = heading.trim();
    if (this.#isDoubled(value, SHORTEST_HEADING)) return value.slice(0, value.length / 2);
    return isLetterwise(value) ? this.once(unplaced(value)).value : heading;
  }

  #isDoubled(value: string, shortest: number): boolean {
    const half = value.length / 2;
    if (value.length % 2 !== 0 || unitAt(value, 0) !== unitAt(value, half)) return false;
    const once = value.slice(0, half);
    if (half < shortest || once !== value.slice(half)) return false;
    return lettersIn(once) > 1 && !KANA.test(once) && !this.#words.has(once);
  }
}
