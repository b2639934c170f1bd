import { ITEM_TABLE } from '../../write/csv.js';
import { combinedWriter } from '../combined.js';

export const documentWriter = combinedWriter('items.csv', ITEM_TABLE);
