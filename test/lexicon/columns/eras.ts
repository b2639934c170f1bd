import { createLexicon } from '../../../src/lexicon/index.js';

export const ERAS = createLexicon().words.eras.eras;
