import type { SourceText } from '../model.js';
import { slice } from '../source/text.js';
import { VOCABULARY } from '../vocabulary/index.js';
import { isWhiteSpace } from './characters.js';

const BULLETS = new Set(VOCABULARY.entries.bullets);

/** The bullet that stands inside lines too, where a list puts several entries on one (…【課】 ・…). */
export const USUAL_BULLET = '・';

/** The bullet that a text begins with, or null. A bullet with nothing after it is a mark, not a bullet. */
export function bulletOf(text: string): string | null {
  const trimmed = text.trim();
  const bullet = trimmed.charAt(0);
  return BULLETS.has(bullet) && trimmed.length > 1 ? bullet : null;
}

/** How many units a text's bullet takes, with the white space around it. */
export function bulletLength(text: string): number {
  if (bulletOf(text) === null) return 0;
  const from = text.length - text.trimStart().length + 1;
  return text.length - text.slice(from).trimStart().length;
}

/**
 * Cuts a line before each bullet inside it that stands after white space; elsewhere ・ is part of a name
 * (駅・郵便局・銀行).
 *
 * @param closed whether the text before a bullet ends so that no white space is needed
 */
export function cutAtBullets(
  text: SourceText,
  bullet: string,
  closed: (before: SourceText) => boolean = () => false,
): SourceText[] {
  const { value } = text;
  const pieces: SourceText[] = [];
  let from = 0;
  for (let at = value.indexOf(bullet, 1); at > 0; at = value.indexOf(bullet, at + 1)) {
    const spaced = isWhiteSpace(value.charCodeAt(at - 1)) && !isWhiteSpace(value.charCodeAt(at + 1));
    if (!spaced && !closed(slice(text, from, at))) continue;
    if (value.slice(from, at).trim() === '') continue;
    pieces.push(slice(text, from, at));
    from = at;
  }
  return [...pieces, slice(text, from)];
}
