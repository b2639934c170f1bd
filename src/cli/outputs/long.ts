import { LONG_TABLES } from '../../write/long.js';
import type { CollectionWriter } from '../outputs.js';

export const contentsOf: CollectionWriter = async ({ documents, lexicon, args }) => [
  LONG_TABLES.years(documents, lexicon.eras, args.headings),
  LONG_TABLES.departments(documents, args.headings),
];
