import ViterbiBuilder from 'kuromoji/src/viterbi/ViterbiBuilder.js';
import ViterbiSearcher, { type ViterbiNode } from 'kuromoji/src/viterbi/ViterbiSearcher.js';
import { fromVocabulary } from '../lexicon/index.js';
import { kanjiNumber } from '../lexicon/numerals.js';
import type { Morphology, Quantity } from '../model.js';
import { openDictionary, type WordClass } from './dictionary.js';

/** A word of a text, `end` in UTF-16 units of the text: kuromoji's own positions count characters from 1. */
interface Word {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly class: WordClass;
  readonly known: boolean;
}

const vocabularyWords = fromVocabulary(({ actions, quantities }) => ({
  verbalNouns: new Set(actions.verbalNouns),
  followers: new Set(actions.followers),
  notUnits: new Set(quantities.notUnits),
  units: [...quantities.units].sort((a, b) => b.length - a.length),
  ordinalPrefixes: quantities.ordinalPrefixes,
  ordinalSuffixes: quantities.ordinalSuffixes,
}));
const NOUN_CLASSES: ReadonlySet<WordClass> = new Set(['noun', 'suffix', 'verbalSuffix', 'verbalNoun']);
/** In words, of the verbal nouns that the vocabulary adds. */
const LONGEST_VERBAL_NOUN = 3;

/** kuromoji's time grows with the square of a text's length; words are shorter than this by far. */
const LONGEST_CLAUSE = 120;
/** What ends a clause: no word reaches across. A half of a character would, and kuromoji cannot read one. */
const CLAUSE = new RegExp(`[^、。「」『』()【】・\\s\\p{Surrogate}]{1,${LONGEST_CLAUSE}}`, 'gu');
const DIGITS = /[0-9][0-9,]*(?:\.[0-9]+)?/y;
const POWERS = /[万億千百]+/y;
const KANJI_NUMERAL = /[一二三四五六七八九十百千]+/y;
const ANY_NUMERAL = /[0-9一二三四五六七八九十百千]/;

/**
 * Makes the analysis of activities.
 *
 * @param dictionary a packed dictionary, as `packDictionary` makes it
 */
export function createMorphology(dictionary: Uint8Array): Morphology {
  const open = openDictionary(dictionary);
  const builder = new ViterbiBuilder(open.dictionaries);
  const searcher = new ViterbiSearcher(open.dictionaries.connection_costs);

  const wordsIn = (clause: string): Word[] => {
    let end = 0;
    return searcher.search(builder.build(clause)).map((node: ViterbiNode) => {
      const start = end;
      end += node.surface_form.length;
      return {
        surface: node.surface_form,
        start,
        end,
        class: open.classOf(node),
        known: node.type === 'KNOWN',
      };
    });
  };

  const analyseClause = remembered((clause: string): ClauseAnalysis => {
    const words = wordsIn(clause);
    return { action: verbalNounIn(clause, words), quantities: quantitiesIn(clause, words) };
  });

  return {
    analyse(text) {
      const clauses = text.match(CLAUSE) ?? [];
      const quantities = clauses
        .filter((clause) => ANY_NUMERAL.test(clause))
        .flatMap((clause) => analyseClause(clause).quantities);
      return { action: lastAction(clauses, analyseClause), quantities };
    },
  };
}

interface ClauseAnalysis {
  readonly action: string | null;
  readonly quantities: readonly Quantity[];
}

/** How many clauses are remembered: editions of a plan repeat each other, so most of them come again. */
const REMEMBERED = 20_000;

function remembered<T>(analyse: (clause: string) => T): (clause: string) => T {
  const known = new Map<string, T>();
  return (clause) => {
    let result = known.get(clause);
    if (result === undefined) {
      if (known.size >= REMEMBERED) known.clear();
      result = analyse(clause);
      known.set(clause, result);
    }
    return result;
  };
}

/** The last clauses are looked at first, and no more of them than it takes. */
function lastAction(clauses: readonly string[], analyse: (clause: string) => ClauseAnalysis): string | null {
  for (const clause of clauses.toReversed()) {
    const { action } = analyse(clause);
    if (action !== null) return action;
  }
  return null;
}

/**
 * The last verbal noun of a clause that stands for itself: 補助 in 補助金 and 発見 in 発見学部 are parts of
 * other words. Signs that the dictionary does not know count as verbal nouns in it, which they are not.
 */
function verbalNounIn(text: string, words: readonly Word[]): string | null {
  for (let last = words.length - 1; last >= 0; last--) {
    if (isPartOfNoun(words[last + 1])) continue;
    const first = verbalNounEndingAt(words, last, text);
    if (first !== null) return text.slice(words[first]?.start, words[last]?.end);
  }
  return null;
}

/** Whether a word makes the one before it part of a longer noun. */
const isPartOfNoun = (next: Word | undefined) =>
  next !== undefined &&
  NOUN_CLASSES.has(next.class) &&
  next.known &&
  !vocabularyWords().followers.has(next.surface);

/** The first word of the verbal noun that ends with the word `last`, or null where none does. */
function verbalNounEndingAt(words: readonly Word[], last: number, text: string): number | null {
  const word = words[last];
  if (!word?.known) return null;
  if (word.class === 'verbalNoun') return last;
  if (word.class === 'verbalSuffix' && last > 0) return last - 1;
  for (let first = last; first >= 0 && last - first < LONGEST_VERBAL_NOUN; first--) {
    if (vocabularyWords().verbalNouns.has(text.slice(words[first]?.start, word.end))) return first;
  }
  return null;
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

interface Numeral {
  readonly length: number;
  readonly value: number;
}

/** Digits at an offset with the powers between them: 1,200, 1.5, 1万5千. */
function digitsAt(text: string, at: number): Numeral | null {
  let length = 0;
  let value = 0;
  for (;;) {
    const digits = matchAt(DIGITS, text, at + length);
    if (digits === '') break;
    const power = matchAt(POWERS, text, at + length + digits.length);
    value += Number(digits.replaceAll(',', '')) * powerOf(power);
    length += digits.length + power.length;
  }
  return length > 0 ? { length, value } : null;
}

/** The numeral at an offset, in digits, or in kanji where kuromoji takes every one of them for a number. */
function numeralAt(text: string, at: number, words: readonly Word[]): Numeral | null {
  const digits = digitsAt(text, at);
  if (digits) return digits;
  const kanji = matchAt(KANJI_NUMERAL, text, at);
  const within = words.filter((word) => word.end > at && word.start < at + kanji.length);
  const isNumber = within.every((word) => word.class === 'number' && word.end <= at + kanji.length);
  const value = isNumber ? kanjiNumber(kanji) : null;
  return kanji === '' || value === null ? null : { length: kanji.length, value };
}

const POWER_VALUES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 億: 100_000_000 };

const powerOf = (power: string) => [...power].reduce((value, sign) => value * (POWER_VALUES[sign] ?? 1), 1);

/** The unit that begins at an offset: a counter by kuromoji's reading, or one that the vocabulary adds. */
function unitAt(text: string, at: number, words: readonly Word[]): string | null {
  const word = words.find((candidate) => candidate.start === at);
  const extra = vocabularyWords().units.find((unit) => text.startsWith(unit, at));
  const counter = word?.class === 'counter' ? word.surface : undefined;
  const unit = [counter, extra].sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
  if (unit === undefined || vocabularyWords().notUnits.has(unit)) return null;
  const ordinal = vocabularyWords().ordinalSuffixes.some((suffix) =>
    text.startsWith(suffix, at + unit.length),
  );
  return ordinal ? null : unit;
}

function quantitiesIn(text: string, words: readonly Word[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (let at = 0; at < text.length; ) {
    const numeral = numeralAt(text, at, words);
    if (!numeral) {
      at++;
      continue;
    }
    const end = at + numeral.length;
    const ordinal = vocabularyWords().ordinalPrefixes.some((prefix) => text.slice(0, at).endsWith(prefix));
    const unit = ordinal ? null : unitAt(text, end, words);
    if (unit !== null) {
      quantities.push({ value: numeral.value, unit, text: text.slice(at, end + unit.length) });
    }
    at = end + (unit?.length ?? 0);
  }
  return quantities;
}
