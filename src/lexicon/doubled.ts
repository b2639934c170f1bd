import type { SourceText, TextState } from '../model.js';
import { join, slice, trim } from '../text/text.js';
import type { Vocabulary } from './vocabulary.js';

/** In units; shorter repetitions (々, ああ) are words. */
const SHORTEST = 2;
/** Kana said twice over is a word: わくわく, いきいき, ハキハキ. */
const KANA = /^[ぁ-ゖァ-ヶー]{2,3}$/;

/** How many letters at least are there twice where that is no word (ささ) and no line (・・・・). */
const FEWEST_LETTERS = 3;

/** Whether each letter of a text is there twice, and they are not all one. */
function isLetterwise(value: string): boolean {
  if (value.length % 2 !== 0 || value.length < FEWEST_LETTERS * 2) return false;
  for (let at = 0; at < value.length; at += 2) if (value[at] !== value[at + 1]) return false;
  return (
    new Set(value.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)).size >= FEWEST_LETTERS
  );
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
    return this.#isDoubled(trimmed.value) ? slice(trimmed, 0, trimmed.value.length / 2) : text;
  }

  /** As `once`, for a string of no origin. */
  onceString(text: string): string {
    const value = text.trim();
    if (!isLetterwise(value) && !this.#isDoubled(value)) return text;
    const raw: SourceText = { value: text, segments: [] };
    return this.once(raw).value;
  }

  #isDoubled(value: string): boolean {
    const half = value.length / 2;
    if (value.length % 2 !== 0 || value.charCodeAt(0) !== value.charCodeAt(half)) return false;
    const once = value.slice(0, half);
    return half >= SHORTEST && once === value.slice(half) && !KANA.test(once) && !this.#words.has(once);
  }
}
