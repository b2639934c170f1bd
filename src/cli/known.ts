import type { Alias } from '../compare/index.js';
import type { Lexicon } from '../lexicon/index.js';

/** What a command line's files tell beside the documents: words to know, and departments' new names. */
export interface Known {
  readonly lexicon: Lexicon;
  readonly aliases: readonly Alias[];
}
