import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

const KEY_DIGITS = 16;

/** Brackets of a kind: what a writer would use for the same purpose. */
const BRACKETS: readonly (readonly [RegExp, string])[] = [
  [/[([{〔【〈《«‹<≪]/g, '('],
  [/[)\]}〕】〉》»›>≫]/g, ')'],
  [/[「『｢]/g, '「'],
  [/[」』｣]/g, '」'],
];

/** A text with everything folded away that may differ between two editions without a change of meaning. */
export function fold(text: string): string {
  let folded = text.normalize('NFKC').replace(/[\s\u200b]+/g, '');
  for (const [pattern, bracket] of BRACKETS) folded = folded.replace(pattern, bracket);
  let end = folded.length;
  while (folded[end - 1] === '。') end--;
  return folded.slice(0, end);
}

/** SHA-256 of bytes, in hexadecimal digits. */
export function digestBytes(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/** SHA-256 of a string's UTF-8 bytes, in hexadecimal digits. */
export function digest(text: string): string {
  return digestBytes(utf8ToBytes(text));
}

/** The key under which the same activity is found in every edition. */
export function activityKey(activity: string): string {
  return digest(fold(activity)).slice(0, KEY_DIGITS);
}
