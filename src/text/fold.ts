import type { Digest, FoldedString, NormalString } from '../model.js';
import { flat } from './flat.js';

/** Half the digits of a key. */
const HALF_KEY = 8;

/** Brackets of a kind: what a writer would use for the same purpose. */
const BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/[([{〔【〈《«‹<≪]/g, '('],
  [/[)\]}〕】〉》»›>≫]/g, ')'],
  [/[「『｢]/g, '「'],
  [/[」』｣]/g, '」'],
];

/** What becomes something else: most texts have none of it. */
const FOLDS = /[\s\u200b[{〔【〈《«‹<≪\]}〕】〉》»›>≫『｢』｣]/;

/** A text with everything folded away that may differ between two editions without a change of meaning. */
export function fold(text: NormalString): FoldedString {
  let folded: string = text.normalize('NFKC');
  if (FOLDS.test(folded)) {
    folded = folded.replace(/[\s\u200b]+/g, '');
    for (const [pattern, bracket] of BRACKETS) folded = folded.replace(pattern, bracket);
  }
  let end = folded.length;
  while (folded[end - 1] === '。') end--;
  return folded.slice(0, end) as FoldedString;
}

/** The key under which the same activity is found in every edition. */
export function activityKey(activity: NormalString, digest: Digest): string {
  const digits = digest(fold(activity));
  return flat(digits.slice(0, HALF_KEY), digits.slice(HALF_KEY, 2 * HALF_KEY));
}
