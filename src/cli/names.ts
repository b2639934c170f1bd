import * as fileNames from '../write/file-names.js';
import * as stems from '../write/stems.js';
import { digest } from './extraction.js';
import { RESERVED_STEMS } from './outputs.js';

export type { OutputName } from '../write/stems.js';

/** The names of inputs' outputs, of which none is that of a file that a run writes once. */
export const namesOf = (paths: readonly string[]): stems.OutputName[] =>
  stems.namesOf(paths, { reserved: RESERVED_STEMS, digest });

export const stemsOf = (paths: readonly string[]): string[] => namesOf(paths).map(({ stem }) => stem);

/** The stem of a comparison's files. */
export const comparisonName = (old: string, newer: string): string =>
  fileNames.comparisonName(old, newer, digest);
