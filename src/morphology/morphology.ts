import ViterbiBuilder from 'kuromoji/src/viterbi/ViterbiBuilder.js';
import ViterbiSearcher, { type ViterbiNode } from 'kuromoji/src/viterbi/ViterbiSearcher.js';
import { CLAUSE_ENDS } from '../lexicon/activities.js';
import { lexiconOf } from '../lexicon/index.js';
import { kanjiNumber } from '../lexicon/numerals.js';
import { remembered } from '../lists/remembered.js';
import type { ActivityWords, Morphology, Quantity } from '../model.js';
import { openDictionary, type WordClass } from './dictionary.js';

/** A word of a text, `end` in UTF-16 units of the text: kuromoji's own positions count characters from 1. */
interface Word {
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  readonly class: WordClass;
  readonly known: boolean;
}

const NOUN_CLASSES: ReadonlySet<WordClass> = new Set(['noun', 'suffix', 'verbalSuffix', 'verbalNoun']);
/** In words, of the verbal nouns that the vocabulary adds. */
const LONGEST_VERBAL_NOUN = 3;

/** kuromoji's time grows with the square of a text's length; words are shorter than this by far. */
const LONGEST_CLAUSE = 120;
const CLAUSE = new RegExp(`[^${CLAUSE_ENDS}]{1,${LONGEST_CLAUSE}}`, 'gu');
const DIGITS = /[0-9][0-9,]*(?:\.[0-9]+)?/y;
/** A sign that makes the number behind it negative. Behind letters and figures a hyphen joins: 10-20人, A-1棟. */
const MINUS = /[▲△]$|(?<=^|[\p{Script=Hiragana}\s、。,:=(「比])-$/u;
const POWERS = /[万億千百]+/y;
const KANJI_NUMERAL = /[一二三四五六七八九十百千]+/y;
const KANJI_PAIR = /^\p{Script=Han}{2}$/u;
/** Of a number: more are a code, or are written wrong; a double holds no more. */
const MOST_DIGITS = 15;
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

  // Other words find other things in a clause: each set of them has a memory of its own.
  const analyses = new WeakMap<ActivityWords, AnalyseClause>();
  const analysisWith = (extra: ActivityWords): AnalyseClause => {
    let analyse = analyses.get(extra);
    if (!analyse) {
      analyse = remembered(REMEMBERED, (clause) => new Clause(clause, wordsIn(clause), extra).analysis);
      analyses.set(extra, analyse);
    }
    return analyse;
  };

  return {
    analyse(text, extra = lexiconOf({}).activities) {
      const analyseClause = analysisWith(extra);
      const clauses = text.match(CLAUSE) ?? [];
      const quantities = clauses
        .filter((clause) => ANY_NUMERAL.test(clause))
        .flatMap((clause) => analyseClause(clause).quantities);
      return { action: actionOf(text, clauses, extra, analyseClause), quantities };
    },
  };
}

interface ClauseAnalysis {
  readonly action: string | null;
  readonly quantities: readonly Quantity[];
}

/** How many clauses are remembered: editions of a plan repeat each other, so most of them come again. */
const REMEMBERED = 20_000;

type AnalyseClause = (clause: string) => ClauseAnalysis;

/** Round brackets hold remarks; those within them go with them. */
const REMARK = /\([^()]*\)/g;
const DEEPEST_REMARK = 3;

/** What a text does stands outside its round brackets, unless nothing there does anything. */
function actionOf(
  text: string,
  clauses: readonly string[],
  { outcomes }: ActivityWords,
  analyse: AnalyseClause,
): string | null {
  let bare = text;
  for (let depth = 0; depth < DEEPEST_REMARK && bare.includes('('); depth++) {
    bare = bare.replace(REMARK, (bracket) => (outcomes.has(bracket.slice(1, -1)) ? bracket : ''));
  }
  const action = bare === text ? null : lastAction(bare.match(CLAUSE) ?? [], analyse);
  return action ?? lastAction(clauses, analyse);
}

/** The last clauses are looked at first, and no more of them than it takes. */
function lastAction(clauses: readonly string[], analyse: AnalyseClause): string | null {
  for (const clause of clauses.toReversed()) {
    const { action } = analyse(clause);
    if (action !== null) return action;
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

const isCount = ({ value }: Numeral): boolean => value < 10 ** MOST_DIGITS;

const POWER_VALUES: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 億: 100_000_000 };

const powerOf = (power: string) => [...power].reduce((value, sign) => value * (POWER_VALUES[sign] ?? 1), 1);

/** A clause, cut into words. */
class Clause {
  constructor(
    readonly text: string,
    readonly words: readonly Word[],
    readonly extra: ActivityWords,
  ) {}

  get analysis(): ClauseAnalysis {
    return { action: this.#verbalNoun(), quantities: this.#quantities() };
  }

  /**
   * The last verbal noun that stands for itself: 補助 in 補助金 and 発見 in 発見学部 are parts of other words.
   * Signs that the dictionary does not know count as verbal nouns in it, which they are not.
   */
  #verbalNoun(): string | null {
    const { text, words } = this;
    for (let last = words.length - 1; last >= 0; last--) {
      if (this.#isPartOfNoun(last)) continue;
      const first = this.#verbalNounEndingAt(last);
      if (first === null) continue;
      const noun = text.slice(words[first]?.start, words[last]?.end);
      if (!this.extra.auxiliaries.has(noun) && !this.extra.notActions.has(noun)) return noun;
    }
    return null;
  }

  /** Whether the word behind a word makes it part of a longer noun: 補助 in 補助金, but not in 補助事業. */
  #isPartOfNoun(index: number): boolean {
    const next = this.words[index + 1];
    if (next === undefined || !NOUN_CLASSES.has(next.class) || !next.known) return false;
    return !this.extra.followers.has(next.surface) || this.#isPartOfNoun(index + 1);
  }

  /** The first word of the verbal noun that ends with the word `last`, or null where none does. */
  #verbalNounEndingAt(last: number): number | null {
    const { words } = this;
    const word = words[last];
    if (!word) return null;
    if (!word.known) return this.#addedNounEndingAt(last);
    if (word.class === 'verbalNoun') return last;
    if (word.class === 'verbalSuffix' && last > 0) return last - 1;
    return this.#addedNounEndingAt(last);
  }

  /** As `#verbalNounEndingAt`, for those that the vocabulary adds. */
  #addedNounEndingAt(last: number): number | null {
    const { text, words } = this;
    const end = words[last]?.end;
    for (let first = last; first >= 0 && last - first < LONGEST_VERBAL_NOUN; first--) {
      if (this.extra.verbalNouns.has(text.slice(words[first]?.start, end))) return first;
    }
    return null;
  }

  #quantities(): Quantity[] {
    const { text } = this;
    const quantities: Quantity[] = [];
    for (let at = 0; at < text.length; ) {
      const numeral = this.#numeralAt(at);
      if (!numeral) {
        at++;
        continue;
      }
      const end = at + numeral.length;
      const ordinal = this.extra.ordinalPrefixes.some((prefix) => text.slice(0, at).endsWith(prefix));
      const unit = ordinal || !isCount(numeral) ? null : this.#unitAt(end);
      if (unit !== null) {
        const sign = MINUS.exec(text.slice(0, at))?.[0].length ?? 0;
        const value = sign > 0 ? -numeral.value : numeral.value;
        quantities.push({ value, unit, text: text.slice(at - sign, end + unit.length) });
      }
      at = end + (unit?.length ?? 0);
    }
    return quantities;
  }

  /** The numeral at an offset, in digits, or in kanji where kuromoji takes every one of them for a number. */
  #numeralAt(at: number): Numeral | null {
    const digits = digitsAt(this.text, at);
    if (digits) return digits;
    const kanji = matchAt(KANJI_NUMERAL, this.text, at);
    const within = this.words.filter((word) => word.end > at && word.start < at + kanji.length);
    const isNumber = within.every((word) => word.class === 'number' && word.end <= at + kanji.length);
    const value = isNumber ? kanjiNumber(kanji) : null;
    return kanji === '' || value === null ? null : { length: kanji.length, value };
  }

  /** Whether an offset is inside a word in kanji: 基 in 3基本方針 is no unit. */
  #isCutOff(at: number): boolean {
    if (!KANJI_PAIR.test(this.text.slice(at - 1, at + 1))) return false;
    return this.words.some((word) => word.known && word.start < at && word.end > at);
  }

  /** The unit that begins at an offset: a counter by kuromoji's reading, or one that the vocabulary adds. */
  #unitAt(at: number): string | null {
    const { text, words, extra } = this;
    const word = words.find((candidate) => candidate.start === at);
    const added = extra.units.find((unit) => text.startsWith(unit, at) && !this.#isCutOff(at + unit.length));
    const counter = word?.class === 'counter' ? word.surface : undefined;
    const unit = [counter, added].sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0];
    if (unit === undefined || extra.notUnits.has(unit)) return null;
    const ordinal = extra.ordinalSuffixes.some((suffix) => text.startsWith(suffix, at + unit.length));
    return ordinal ? null : unit;
  }
}
