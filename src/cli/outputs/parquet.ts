import { recordGroups } from '../../write/parquet/index.js';
import type { CollectionWriter } from '../outputs.js';

export const contentsOf: CollectionWriter = async ({ documents }) => [recordGroups(documents)];
