import type { CorrectionKind } from '../model.js';

/** Kinds that change a record as a whole and may follow each other at one place, in the order of their being applied. */
const SUCCESSIVE: readonly string[] = ['join split', 'add split', 'join drop'];

/** Whether kinds at one place can all be meant: neighbours are joined and cut elsewhere, or what is joined is dropped. */
export const followEachOther = (kinds: readonly CorrectionKind[]): boolean =>
  kinds.length <= 1 || SUCCESSIVE.includes(kinds.join(' '));
