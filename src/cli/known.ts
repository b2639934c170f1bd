import type { Alias } from '../compare/index.js';
import type { Lexicon } from '../lexicon/index.js';

/** The command line's other files: vocabulary and department aliases. */
export interface Known {
  readonly lexicon: Lexicon;
  readonly aliases: readonly Alias[];
}
