// Counts src/lexicon/columns/weights.json from the words of src/lexicon/words/columns.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { countWeights, printWeights } from '../lexicon/columns/count-weights.mjs';

const headings = JSON.parse(readFileSync('src/lexicon/words/columns.json', 'utf8'));
writeFileSync('src/lexicon/columns/weights.json', printWeights(countWeights(headings)));
