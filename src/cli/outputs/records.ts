import { RECORD_TABLE } from '../../write/csv.js';
import { combinedWriter } from '../combined.js';

export const documentWriter = combinedWriter('records.csv', RECORD_TABLE);
