import { numbersDisagree } from '../lexicon/identity.js';
import type { Lexicon } from '../lexicon/index.js';
import type { FoldedString } from '../model.js';
import { align, weightOf } from '../text/align.js';
import { isHighSurrogate, isLowSurrogate, unitAt } from '../text/characters.js';
import { bigrams } from './candidates.js';

/**
 * A text, prepared for comparing. Most texts find their partners by their keys, so that everything else is worked out
 * when it is first asked for.
 */
export class ComparedText {
  readonly #lexicon: Pick<Lexicon, 'wrapping' | 'identity'>;
  #core: string | null = null;
  #numbers: readonly string[] | null = null;
  #coreWeight: number | null = null;
  #wordPairs: ReadonlySet<string> | null = null;

  constructor(
    readonly folded: FoldedString,
    lexicon: Pick<Lexicon, 'wrapping' | 'identity'>,
  ) {
    this.#lexicon = lexicon;
  }

  /** Without wrapping words such as を開催. */
  get core(): string {
    this.#core ??= this.#lexicon.wrapping.unwrap(this.folded);
    return this.#core;
  }

  /** The numbers that tell which of several things it speaks of. */
  get numbers(): readonly string[] {
    this.#numbers ??= this.#lexicon.identity.numbersIn(this.folded);
    return this.#numbers;
  }

  /** How much the characters of its core tell. */
  get coreWeight(): number {
    this.#coreWeight ??= weigh(this.core);
    return this.#coreWeight;
  }

  /** The pairs of neighbouring characters in the words of its core. */
  get wordPairs(): ReadonlySet<string> {
    this.#wordPairs ??= new Set([...wordsIn(this.core)].flatMap(bigrams));
    return this.#wordPairs;
  }
}

/** Prepares folded text for comparing. */
export type ToCompared = (folded: FoldedString) => ComparedText;

export const comparedBy =
  (lexicon: Lexicon): ToCompared =>
  (folded) =>
    new ComparedText(folded, lexicon);

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

/** The weight of each UTF-16 code unit that has been met; 0 of the others. Looking up a character's string takes longer. */
const weights = new Float64Array(0x10000);

function weightAt(text: string, index: number): number {
  const unit = unitAt(text, index);
  const known = weights[unit] ?? 0;
  if (known !== 0) return known;
  const weight = weightOf(text.charAt(index));
  weights[unit] = weight;
  return weight;
}

function weigh(text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    // A character of two units is weighed once.
    if (isLowSurrogate(unitAt(text, index)) && isHighSurrogate(unitAt(text, index - 1))) continue;
    sum += weightAt(text, index);
  }
  return sum;
}

/**
 * The likeness of two texts, from 0 to 1. Characters that only join words (を開催, の開催) hardly count. Texts with different
 * numbers (第13回, 第14回) have no likeness.
 */
export function similarity(a: ComparedText, b: ComparedText): number {
  if (a.folded === b.folded) return 1;
  if (numbersDisagree(a.numbers, b.numbers)) return 0;
  return Math.max(
    likenessInOrder(a.core, b.core),
    likenessOfWords(a.wordPairs, b.wordPairs) * IN_ANOTHER_ORDER,
    continues(a.core, b.core) || continues(b.core, a.core) ? CONTINUATION_LIKENESS : 0,
  );
}

/** Texts with less weight are generic: 説明会を開催, 補助金の交付. */
const GENERIC = 8;

export const isGeneric = ({ coreWeight }: ComparedText): boolean => coreWeight < GENERIC;

/** Whether a distinctive word of one text is replaced in the other: 南小学校, 西小学校. */
export const replacesWords = (a: ComparedText, b: ComparedText): boolean =>
  align(a.core, b.core).some(
    (stretch) => Math.min(weigh(stretch.old), weigh(stretch.new)) >= 1 && stretch.kind === 'different',
  );

/** Whether a text begins with another text. */
function continues(short: string, long: string): boolean {
  const stem = short.replace(JOINING_END, '');
  return long.startsWith(stem) && weigh(stem) >= DISTINCTIVE_LENGTH;
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
function likenessOfWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  const against = difference(a.size - common, b.size - common);
  return common === 0 ? 0 : common / (common + against);
}

function difference(old: number, newer: number): number {
  const replaced = Math.min(old, newer);
  return replaced * REPLACED + (Math.max(old, newer) - replaced) * ADDED;
}
