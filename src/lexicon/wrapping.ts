import { alternatives, fromVocabulary } from './index.js';
import { statedStatus } from './statuses.js';

const pattern = fromVocabulary(({ actions }) => new RegExp(alternatives(actions.wrapping), 'g'));

/** A word that wraps weighs as little as the sounds that join words. */
const PLACEHOLDER = 'の';

/** A state in brackets at a text's end, as in 講座の開催(中止). */
const BRACKET = /\(([^()]+)\)$/;

/**
 * A text in which words that only say that something was done (実施, 開催) stand for each other, without the
 * state that stands behind it in brackets: what is left is what was done.
 *
 * @param text folded
 */
export function unwrapped(text: string): string {
  const state = BRACKET.exec(text);
  const told = state && statedStatus(state[1] ?? '') !== null ? text.slice(0, state.index) : text;
  return told.replace(pattern(), PLACEHOLDER);
}
