import { numbersDisagree } from '../lexicon/identity.js';
import type { Lexicon } from '../lexicon/index.js';
import type { FoldedString } from '../model.js';
import { align, weightOf } from '../text/align.js';
import { bigrams } from './candidates.js';

/** A text as it is compared. */
export interface ComparedText {
  readonly folded: string;
  /** Without what merely wraps what was done. */
  readonly core: string;
  readonly numbers: readonly string[];
}

/** Makes a text, as `fold` gives it, ready to be compared. */
export type ToCompared = (folded: FoldedString) => ComparedText;

export const comparedBy =
  ({ wrapping, identity }: Lexicon): ToCompared =>
  (folded) => ({
    folded,
    core: wrapping.unwrap(folded),
    numbers: identity.numbersIn(folded),
  });

/** What stands in another's place counts more against two texts than what was merely added to one. */
const REPLACED = 1.6;
const ADDED = 0.5;

/** What goes on from where another text ends tells of the same thing, however much it adds. */
const CONTINUATION_LIKENESS = 0.72;
const JOINING_END = /[のをし、。]+$/;
/** A beginning shorter than this may be that of many things. */
const DISTINCTIVE_LENGTH = 5;

/** Likeness of texts that say the same in another order is worth less than likeness in order. */
const IN_ANOTHER_ORDER = 0.9;

const weigh = (text: string) => [...text].reduce((sum, character) => sum + weightOf(character), 0);

/**
 * How alike two texts are, from 0 to 1. Characters that only join words (を開催, の開催) hardly count, and
 * where numbers tell two things apart (第13回, 第14回) there is no likeness at all.
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

/** Texts that say less than this stand for many things: 説明会を開催, 補助金の交付. */
const GENERIC = 8;

export const isGeneric = ({ core }: ComparedText): boolean => weigh(core) < GENERIC;

/** Whether something telling of one text has something else in its place in the other: 南小学校, 西小学校. */
export const replacesWords = (a: ComparedText, b: ComparedText): boolean =>
  align(a.core, b.core).some(
    (stretch) => Math.min(weigh(stretch.old), weigh(stretch.new)) >= 1 && stretch.kind === 'different',
  );

/** Whether one text begins with all that another says. */
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

/** Stretches of telling characters: what is left of a text without the sounds that join words. */
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

/** How much of two texts' words is the same, by pairs of neighbouring characters, whatever their order. */
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
