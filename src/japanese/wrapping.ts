import { alternatives, fromVocabulary } from '../vocabulary/index.js';

const pattern = fromVocabulary(({ actions }) => new RegExp(alternatives(actions.wrapping), 'g'));

/** A word that wraps weighs as little as the sounds that join words. */
const PLACEHOLDER = 'の';

/**
 * A text in which words that only say that something was done (実施, 開催) stand for each other: what is left is
 * what was done.
 */
export const unwrapped = (text: string): string => text.replace(pattern(), PLACEHOLDER);
