import evidence from '../../../src/grid/roles/evidence.json' with { type: 'json' };
import { RoleReader, yearFinder } from '../../../src/grid/roles/index.js';
import weights from '../../../src/grid/roles/weights.json' with { type: 'json' };

export const ERAS = [
  { name: '昭和', short: ['昭', 'S'], first: 1926, last: 64 },
  { name: '平成', short: ['平', 'H'], first: 1989, last: 31 },
  { name: '令和', short: ['令', 'R'], first: 2019, last: null },
];

export const newReader = () => new RoleReader({ headings: weights, ...evidence }, yearFinder(ERAS));
