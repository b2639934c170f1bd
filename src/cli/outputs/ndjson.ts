import { recordLines } from '../../write/ndjson.js';
import type { CollectionWriter } from '../outputs.js';

export const contentsOf: CollectionWriter = async ({ documents }) => [recordLines(documents)];
