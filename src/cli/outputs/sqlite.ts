import { toDatabase } from '../../write/sqlite/index.js';
import type { CollectionWriter } from '../outputs.js';

export const contentsOf: CollectionWriter = async ({ documents, comparisons, unread, lexicon }) => [
  [await toDatabase({ documents, comparisons, unread, eras: lexicon.eras })],
];
