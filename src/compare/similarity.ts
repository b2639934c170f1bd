import { numbersDisagree } from '../lexicon/identity.js';
import type { Lexicon } from '../lexicon/index.js';
import type { FoldedString } from '../model.js';
import { align, weightOf } from '../text/align.js';
import { bigrams } from './candidates.js';

/** A text, prepared for comparing. */
export interface ComparedText {
  readonly folded: FoldedString;
  /** Without wrapping words such as を開催. */
  readonly core: string;
  readonly numbers: readonly string[];
}

/** Prepares folded text for comparing. */
export type ToCompared = (folded: FoldedString) => ComparedText;

export const comparedBy =
  ({ wrapping, identity }: Lexicon): ToCompared =>
  (folded) => ({
    folded,
    core: wrapping.unwrap(folded),
    numbers: identity.numbersIn(folded),
  });

/** The weights of replaced and of added characters against likeness. */
const REPLACED = 1.6;
const ADDED = 0.5;

/** The likeness of a text and its continuation, however long that is. */
const CONTINUATION_LIKENESS = 0.72;
const JOINING_END = /[のをし、。]+$/;
/** Shorter beginnings are common to many activities. */
const DISTINCTIVE_LENGTH = 5;

/** The weight of likeness in another word order. */
const IN_ANOTHER_ORDER = 0.9;

const weigh = (text: string) => [...text].reduce((sum, character) => sum + weightOf(character), 0);

/**
 * The likeness of two texts, from 0 to 1. Characters that only join words (を開催, の開催) hardly count. Texts with different
 * numbers (第13回, 第14回) have no likeness.
 */
export function similarity(a: ComparedText, b: ComparedText): number {
  if (a.folded === b.folded) return 1;
  if (numbersDisagree(a.numbers, b.numbers)) return 0;
  return Math.max(
    likenessInOrder(a.core, b.core),
    likenessOfWords(a.core, b.core) * IN_ANOTHER_ORDER,
    continues(a.core, b.core) || continues(b.core, a.core) ? CONTINUATION_LIKENESS : 0,
  );
}

/** Texts with less weight are generic: 説明会を開催, 補助金の交付. */
const GENERIC = 8;

export const isGeneric = ({ core }: ComparedText): boolean => weigh(core) < GENERIC;

/** Whether a distinctive word of one text is replaced in the other: 南小学校, 西小学校. */
export const replacesWords = (a: ComparedText, b: ComparedText): boolean =>
  align(a.core, b.core).some(
    (stretch) => Math.min(weigh(stretch.old), weigh(stretch.new)) >= 1 && stretch.kind === 'different',
  );

/** Whether a text begins with another text. */
function continues(short: string, long: string): boolean {
  const stem = short.replace(JOINING_END, '');
  return weigh(stem) >= DISTINCTIVE_LENGTH && long.startsWith(stem);
}

function likenessInOrder(a: string, b: string): number {
  let same = 0;
  let against = 0;
  for (const stretch of align(a, b)) {
    if (stretch.kind === 'same') same += weigh(stretch.old);
    else against += difference(weigh(stretch.old), weigh(stretch.new));
  }
  return same === 0 ? 0 : same / (same + against);
}

/** The words of a text, without characters that only join words. */
function* wordsIn(text: string): Generator<string> {
  let word = '';
  for (const character of text) {
    if (weightOf(character) === 1) word += character;
    else if (word !== '') {
      yield word;
      word = '';
    }
  }
  if (word !== '') yield word;
}

/** The likeness of two texts' words in any order, by pairs of neighbouring characters. */
function likenessOfWords(a: string, b: string): number {
  const [pairsOfA, pairsOfB] = [a, b].map((text) => new Set([...wordsIn(text)].flatMap(bigrams)));
  if (!pairsOfA || !pairsOfB) return 0;
  const common = [...pairsOfA].filter((pair) => pairsOfB.has(pair)).length;
  const against = difference(pairsOfA.size - common, pairsOfB.size - common);
  return common === 0 ? 0 : common / (common + against);
}

function difference(old: number, newer: number): number {
  const replaced = Math.min(old, newer);
  return replaced * REPLACED + (Math.max(old, newer) - replaced) * ADDED;
}
