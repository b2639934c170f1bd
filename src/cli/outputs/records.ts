import { RECORD_TABLE } from '../../write/csv.js';
import { combinedSink } from '../combined.js';

export const openSink = combinedSink('records.csv', RECORD_TABLE);
