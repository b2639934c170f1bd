import { toDatabase } from '../../write/sqlite/index.js';
import type { CollectionWriter } from '../outputs.js';

export const contentsOf: CollectionWriter = async ({ documents, comparisons, lexicon }) => [
  [await toDatabase({ documents, comparisons, eras: lexicon.eras })],
];
