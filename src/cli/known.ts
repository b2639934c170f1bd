import type { Alias } from '../compare/index.js';
import type { Lexicon } from '../lexicon/index.js';
import type { Corrections } from './corrections.js';

/** The command line's other files: vocabulary, department aliases and corrections. */
export interface Known {
  readonly lexicon: Lexicon;
  /** The vocabulary's words, or null. */
  readonly words: unknown;
  readonly aliases: readonly Alias[];
  readonly corrections: Corrections;
}
