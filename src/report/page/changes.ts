import { filterComparisons } from './comparison-filter.js';

filterComparisons();
