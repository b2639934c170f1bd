// Counts src/grid/roles/weights.json from the words of src/grid/roles/headings.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { countWeights, printWeights } from '../grid/roles/count-weights.mjs';

const file = (name) => `src/grid/roles/${name}.json`;
const headings = JSON.parse(readFileSync(file('headings'), 'utf8'));
writeFileSync(file('weights'), printWeights(countWeights(headings)));
