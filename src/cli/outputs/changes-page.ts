import { changesPage } from '../../report/changes-page.js';
import { digest } from '../extraction.js';
import type { ComparisonWriter } from '../outputs.js';

export const writeComparison: ComparisonWriter = (changes, { language, lexicon, latestNames }, editions) => [
  [changesPage(changes, { language, lexicon, latestNames, editions, digest })],
];
