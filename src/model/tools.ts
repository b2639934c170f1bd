/** What a platform or a caller hands in. */

import type { Quantity } from '../schema/generated/types.js';

/** The words by which verbal nouns and quantities are told, beside what a dictionary knows. */
export interface ActivityWords {
  /** Verbal nouns that a dictionary takes for something else. */
  readonly verbalNouns: ReadonlySet<string>;
  /** Words right behind a verbal noun that do not make it part of a longer word. */
  readonly followers: ReadonlySet<string>;
  /** Nouns that say when something is done rather than what: 実施予定. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Words that a dictionary takes for verbal nouns and that name no action. */
  readonly notActions: ReadonlySet<string>;
  /** What became of an action: a bracket that holds no more than one of these is no remark. */
  readonly outcomes: ReadonlySet<string>;
  /** Words behind numbers that count nothing: dates, ordinals. */
  readonly notUnits: ReadonlySet<string>;
  /** Units that a dictionary does not take for counters, longer ones first. */
  readonly units: readonly string[];
  readonly ordinalPrefixes: readonly string[];
  readonly ordinalSuffixes: readonly string[];
}

/** Finds the verbal noun and the counted quantities of an activity. */
export interface Morphology {
  /** @param words of the lexicon in use; without them those that are built in */
  analyse(
    text: string,
    words?: ActivityWords,
  ): { readonly action: string | null; readonly quantities: readonly Quantity[] };
}

/** Gives the SHA-256 of bytes, or of a string's UTF-8 bytes, in hexadecimal digits. */
export type Digest = (data: string | Uint8Array) => string;
