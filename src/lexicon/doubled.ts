import type { SourceText, TextState } from '../model.js';
import { slice, trim } from '../text/text.js';
import type { Vocabulary } from './vocabulary.js';

/** In units; shorter repetitions (々, ああ) are words. */
const SHORTEST = 2;
/** Kana said twice over is a word: わくわく, いきいき, ハキハキ. */
const KANA = /^[ぁ-ゖァ-ヶー]{2,3}$/;

/** Text that was printed twice to make it bold. */
export class Doubled {
  /** Words that are some text twice over: 一人一人. */
  readonly #words: ReadonlySet<string>;

  constructor({ saidTwice }: Vocabulary['entries']) {
    this.#words = new Set(saidTwice);
  }

  /** A text once, where it is there twice over. */
  once<S extends TextState>(text: SourceText<S>): SourceText<S> {
    const trimmed = trim(text);
    return this.#isDoubled(trimmed.value) ? slice(trimmed, 0, trimmed.value.length / 2) : text;
  }

  /** As `once`, for a string of no origin. */
  onceString(text: string): string {
    const raw: SourceText = { value: text, segments: [] };
    return this.once(raw).value;
  }

  #isDoubled(value: string): boolean {
    const half = value.length / 2;
    const once = value.slice(0, half);
    return (
      Number.isInteger(half) &&
      half >= SHORTEST &&
      once === value.slice(half) &&
      !KANA.test(once) &&
      !this.#words.has(once)
    );
  }
}
