import { RoleReader } from '../../../src/grid/roles/index.js';
import { createLexicon } from '../../../src/lexicon/index.js';

export const newReader = () => new RoleReader(createLexicon());
