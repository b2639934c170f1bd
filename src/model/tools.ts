/** What a platform or a caller provides. */

import type { Quantity } from '../schema/generated/types.js';

/** Words that identify verbal nouns and quantities, in addition to a dictionary. */
export interface ActivityWords {
  /** Verbal nouns that a dictionary classifies otherwise. */
  readonly verbalNouns: ReadonlySet<string>;
  /** Words behind a verbal noun that do not form a compound with it. */
  readonly followers: ReadonlySet<string>;
  /** Nouns that tell when something is done, not what: 実施予定. */
  readonly auxiliaries: ReadonlySet<string>;
  /** Words that a dictionary classifies as verbal nouns and that name no action. */
  readonly notActions: ReadonlySet<string>;
  /** Outcomes of an action. A bracket with nothing else is not a remark. */
  readonly outcomes: ReadonlySet<string>;
  /** Words behind numbers that are no units: dates, ordinals. */
  readonly notUnits: ReadonlySet<string>;
  /** Units that a dictionary does not classify as counters, longer ones first. */
  readonly units: readonly string[];
  readonly ordinalPrefixes: readonly string[];
  readonly ordinalSuffixes: readonly string[];
}

/** Finds the verbal noun and the counted quantities of an activity. */
export interface Morphology {
  /** @param words the lexicon's words; by default the built-in ones */
  analyse(
    text: string,
    words?: ActivityWords,
  ): { readonly action: string | null; readonly quantities: readonly Quantity[] };
}

/** Gives the SHA-256 of bytes, or of a string's UTF-8 bytes, in hexadecimal digits. */
export type Digest = (data: string | Uint8Array) => string;
