import { ITEM_TABLE } from '../../write/csv.js';
import { combinedSink } from '../combined.js';

export const openSink = combinedSink('items.csv', ITEM_TABLE);
