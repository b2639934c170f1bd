import { Memory } from '../lists/remembered.js';
import type { Edit, NormalString, SourceText, SpacedString } from '../model.js';
import { isJapanese, isKana, isKatakana, unitAt } from './characters.js';
import { RADICALS } from './radicals.js';
import { edit, unplaced } from './text.js';
import { isWhite, neededIn } from './unit-classes.js';

/**
 * One step of normalisation: what it would change in a text. Steps look only at the text they are given,
 * so that each can be named, tested and read alone; their order is that of `STEPS`.
 */
export interface NormalisationStep {
  readonly name: string;
  /** Matches a text in which the step may have something to do; the others are left alone at no cost. */
  readonly needed: RegExp;
  readonly edits: (text: string) => Edit[];
}

/** Replaces each single match of `pattern` by what `replacement` gives for it. */
function replacing(pattern: RegExp, replacement: (match: string) => string): (text: string) => Edit[] {
  return (text) => {
    const edits: Edit[] = [];
    for (const match of text.matchAll(pattern)) {
      const insert = replacement(match[0]);
      if (insert !== match[0]) edits.push({ from: match.index, to: match.index + match[0].length, insert });
    }
    return edits;
  };
}

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const FULL_WIDTH = /[！-｝￠￡￥￦]/g;
const HALF_WIDTH_KATAKANA = /[｡-ﾟ]/g;
const WAVE_DASHES = /[〜∼∾~˜]/g;
const VOICED = /[\u3041-\u30ff][\u3099\u309a]/g;
const WHITE_SPACE = /[\s\u0085]/;

/** Half-width sound marks become combining ones here, which a later step composes with their kana. */
const halfToFull = (character: string) => character.normalize('NFKC');

/** A kana and its sound mark as one character; as they stand where there is no such character. */
const composeVoiced = (pair: string) => pair.normalize('NFC');

function spaceEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  const { length } = text;
  for (let from = 0; from < length; from++) {
    if (!isWhite(unitAt(text, from))) continue;
    let to = from + 1;
    while (to < length && isWhite(unitAt(text, to))) to++;
    const outside = from === 0 || to === length;
    const beside = isJapanese(unitAt(text, from - 1)) || isJapanese(unitAt(text, to));
    const insert = outside || beside ? '' : ' ';
    if (to - from !== insert.length || text.charAt(from) !== insert) edits.push({ from, to, insert });
    from = to;
  }
  return edits;
}

/** Hyphen, minus and dash look-alikes, ー among them. */
const DASHES = /[-‐-―⁃−－ー─━]/;
const ALL_DASHES = new RegExp(DASHES, 'g');
/** A look-alike, or a ー that lengthens nothing: plain hyphens and the ー of words are as they should be. */
const ODD_DASH = /[‐-―⁃−－─━]|(?<![\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff])ー/;
const LONG_VOWEL = 'ー';
const HYPHEN = '-';

/**
 * ー stays after kana. A look-alike becomes ー after katakana unless what follows could stand behind a hyphen:
 * センタ－の is センターの, while A-B and 25－28 get hyphens. A plain hyphen is what it is.
 */
function dashEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  let previousDash = { index: -2, insert: '' };
  for (const match of text.matchAll(ALL_DASHES)) {
    const index = match.index;
    const before = previousDash.index === index - 1 ? previousDash.insert : lastBefore(text, index);
    const insert = lengthens(match[0], before, text.charAt(index + 1)) ? LONG_VOWEL : HYPHEN;
    previousDash = { index, insert };
    if (insert !== match[0]) edits.push({ from: index, to: index + 1, insert });
  }
  return edits;
}

/**
 * The last character before a dash. White space does not count: a text extractor puts it into words (アンケ ート),
 * and so does the end of a line.
 */
const lastBefore = (text: string, index: number) =>
  text
    .slice(Math.max(0, index - 8), index)
    .trimEnd()
    .slice(-1);

const AFTER_HYPHEN = /^[A-Za-z0-9 ]/;

function lengthens(dash: string, before: string, after: string): boolean {
  if (dash === LONG_VOWEL) return isKana(unitAt(before, 0));
  if (dash === HYPHEN || !isKatakana(unitAt(before, 0))) return false;
  return !AFTER_HYPHEN.test(after) && !DASHES.test(after);
}

/** The steps of the contract's section 5, in order. */
export const STEPS: readonly NormalisationStep[] = [
  { name: 'drop-invisible', needed: INVISIBLE, edits: replacing(INVISIBLE, () => '') },
  {
    name: 'half-width-katakana',
    needed: HALF_WIDTH_KATAKANA,
    edits: replacing(HALF_WIDTH_KATAKANA, halfToFull),
  },
  {
    name: 'full-width-ascii',
    needed: FULL_WIDTH,
    edits: replacing(FULL_WIDTH, (character) =>
      character === '－' ? character : character.normalize('NFKC'),
    ),
  },
  {
    name: 'radicals',
    needed: /[\u2e80-\u2fdf]/,
    edits: replacing(/[\u2e80-\u2fdf]/g, (radical) => RADICALS.get(radical) ?? radical),
  },
  { name: 'wave-dashes', needed: WAVE_DASHES, edits: replacing(WAVE_DASHES, () => '～') },
  { name: 'white-space', needed: WHITE_SPACE, edits: spaceEdits },
  { name: 'voiced-kana', needed: /[\u3099\u309a]/, edits: replacing(VOICED, composeVoiced) },
  { name: 'dashes', needed: ODD_DASH, edits: dashEdits },
];

type BeforeNormal = SourceText<'raw' | 'spaced'>;

/** How many texts are remembered, and how long they may be in units: longer ones hardly come again. */
const REMEMBERED = 1000;
const LONGEST_REMEMBERED = 200;

/** What the steps change in a text, one after the other. */
type Changes = readonly (readonly Edit[])[];

/** A form that texts are brought into. What is to be changed in a text is found out once for each different text. */
export class Form<S extends 'spaced' | 'normal'> {
  readonly #memory = new Memory<Changes>(REMEMBERED);
  readonly #keepsSpaces: boolean;

  constructor(readonly steps: readonly NormalisationStep[]) {
    this.#keepsSpaces = !steps.some(({ name }) => name === 'white-space');
  }

  of(given: BeforeNormal): SourceText<S> {
    // What the steps leave of the text is in the form; no copy of it is made to say so.
    const text = given as unknown as SourceText<S>;
    const needed = neededIn(text.value);
    // Most texts need no step at all, and most others only lose white space.
    if (needed === 'nothing') return text;
    if (needed === 'spaces') return this.#keepsSpaces ? text : edit(text, spaceEdits(text.value));
    const known = text.value.length > LONGEST_REMEMBERED ? undefined : this.#memory.get(text.value);
    return known === undefined ? this.make(text) : known.reduce<SourceText<S>>(edit, text);
  }

  /** As `of`, for a text that is not remembered. */
  make(text: SourceText<S>): SourceText<S> {
    let result = text;
    const changes: Edit[][] = [];
    for (const step of this.steps) {
      if (result.value.search(step.needed) < 0) continue;
      const edits = step.edits(result.value);
      if (edits.length === 0) continue;
      changes.push(edits);
      result = edit(result, edits);
    }
    if (text.value.length <= LONGEST_REMEMBERED) this.#memory.set(text.value, changes);
    return result;
  }
}

const NORMAL = new Form<'normal'>(STEPS);
const SPACED = new Form<'spaced'>(STEPS.filter((step) => step.name !== 'white-space'));

/** Normalises a text as section 5 of the contract has it; every character keeps its origin. */
export function normalise(text: BeforeNormal): SourceText<'normal'> {
  return NORMAL.of(text);
}

/** Normalises all but white space, for what must still see it: labels, bullets, lists of names. */
export function normaliseKeepingSpaces(text: SourceText): SourceText<'spaced'> {
  return SPACED.of(text);
}

/** Normalises a string of no origin. */
export function normaliseString(text: string): NormalString {
  return NORMAL.of(unplaced(text)).value;
}

/** As `normaliseString`, for callers of the library, who know no states. */
export const normaliseText = (text: string): string => normaliseString(text);

/** As `normaliseKeepingSpaces`, for a string of no origin. */
export function spacedString(text: string): SpacedString {
  return SPACED.of(unplaced(text)).value;
}

/** A text of a document, which is normal by the contract. */
export const asNormal = (text: string): NormalString => text as NormalString;
