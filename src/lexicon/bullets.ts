import type { SourceText } from '../model.js';
import { isWhiteSpace } from '../text/characters.js';
import { slice } from '../text/text.js';
import { fromVocabulary } from './index.js';

const bullets = fromVocabulary(({ entries }) => new Set(entries.bullets));
/** Circled numbers in front of entries: the next entry begins with the next of them. */
const NUMBERS = /[①-⑳]/;
/** A hyphen before a figure is its sign, and a circle before another stands for a name (○○地区). */
const NO_BULLET = /^(?:[-－‐*＊][0-9０-９.,．]|○○|〇〇|◯◯|■■|□□|●●|--|\*\*)/;

/** The bullet that stands inside lines too, where a list puts several entries on one (…【課】 ・…). */
export const USUAL_BULLET = '・';

/** Whether a text is a bullet and nothing else. */
export const isBullet = (text: string) => bullets().has(text);

/** The bullet that a text begins with, or null. A bullet with nothing after it is a mark, not a bullet. */
export function bulletOf(text: string): string | null {
  const trimmed = text.trim();
  const bullet = trimmed.charAt(0);
  return bullets().has(bullet) && trimmed.length > 1 && !NO_BULLET.test(trimmed) ? bullet : null;
}

/** As `bulletOf`, for lists whose entries may be numbered: ① stands for every circled number. */
export function entryBulletOf(text: string): string | null {
  const trimmed = text.trim();
  return NUMBERS.test(trimmed.charAt(0)) && trimmed.length > 1 ? '①' : bulletOf(text);
}

/** How many units a text's bullet takes, with the white space around it. */
export function bulletLength(text: string, bulletIn: (text: string) => string | null = bulletOf): number {
  if (bulletIn(text) === null) return 0;
  const from = text.length - text.trimStart().length + 1;
  return text.length - text.slice(from).trimStart().length;
}

/** Where a bullet stands in a text, from an offset on. */
function* bulletsIn(text: string, bullet: string): Generator<number> {
  const pattern = bullet === '①' ? /[①-⑳]/g : null;
  if (pattern) for (const match of text.matchAll(pattern)) yield match.index;
  else for (let at = text.indexOf(bullet); at >= 0; at = text.indexOf(bullet, at + 1)) yield at;
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
  for (const at of bulletsIn(value, bullet)) {
    if (at === 0) continue;
    const spaced = isWhiteSpace(value.charCodeAt(at - 1)) && !isWhiteSpace(value.charCodeAt(at + 1));
    if (!spaced && !closed(slice(text, from, at))) continue;
    if (value.slice(from, at).trim() === '' || (spaced && NO_BULLET.test(value.slice(at, at + 2)))) continue;
    pieces.push(slice(text, from, at));
    from = at;
  }
  return [...pieces, slice(text, from)];
}
