import type { SourceText } from '../model.js';
import { slice, trim } from '../source/text.js';

/** In units; shorter repetitions (々, ああ) are words. */
const SHORTEST = 2;
/** Words that say something twice over: わくわく, いきいき, 一人一人, 一つ一つ. */
const WORD = /^(?:[ぁ-ゖ]{2,3}|[一各日人年](?:[ぁ-ゖ]|[一-龠])|[ァ-ヶー]{2,3})$/;

/** Whether a text is some text twice over, as where bold print was made by printing twice. */
function isDoubled(value: string): boolean {
  const half = value.length / 2;
  const once = value.slice(0, half);
  return Number.isInteger(half) && half >= SHORTEST && once === value.slice(half) && !WORD.test(once);
}

/** A text once, where it is there twice over. */
export function undoubled(text: SourceText): SourceText {
  const trimmed = trim(text);
  return isDoubled(trimmed.value) ? slice(trimmed, 0, trimmed.value.length / 2) : text;
}

/** As `undoubled`, for a string of no origin. */
export const undoubledString = (text: string): string => undoubled({ value: text, segments: [] }).value;
