import type { FoldedString } from '../model.js';
import { asNormal } from '../text/normalise.js';
import { alternatives } from './patterns.js';
import type { Statuses } from './statuses.js';
import type { Vocabulary } from './vocabulary.js';

/** A word that wraps weighs as little as the sounds that join words. */
const PLACEHOLDER = 'の';

/** A state in brackets at a text's end, as in 講座の開催(中止). */
const BRACKET = /\(([^()]+)\)$/;

/** The words that only say that something was done. */
export class Wrapping {
  readonly #pattern: RegExp;

  constructor(
    { wrapping }: Vocabulary['actions'],
    readonly statuses: Statuses,
  ) {
    this.#pattern = new RegExp(alternatives(wrapping), 'g');
  }

  /**
   * A text in which words that only say that something was done (実施, 開催) stand for each other, without the
   * state that stands behind it in brackets: what is left is what was done.
   *
   * @param text folded
   */
  unwrap(text: FoldedString): string {
    const state = BRACKET.exec(text);
    const told =
      state && this.statuses.stated(asNormal(state[1] ?? '')) !== null ? text.slice(0, state.index) : text;
    return told.replace(this.#pattern, PLACEHOLDER);
  }
}
