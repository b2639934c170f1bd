import type { SourceText } from '../model.js';
import { slice, trim } from '../text/text.js';
import { fromVocabulary } from './index.js';

/** In units; shorter repetitions (々, ああ) are words. */
const SHORTEST = 2;
/** Kana said twice over is a word: わくわく, いきいき, ハキハキ. */
const KANA = /^[ぁ-ゖァ-ヶー]{2,3}$/;
/** Others are listed: 一人一人. */
const words = fromVocabulary(({ entries }) => new Set(entries.saidTwice));

/** Whether a text is some text twice over, as where bold print was made by printing twice. */
function isDoubled(value: string): boolean {
  const half = value.length / 2;
  const once = value.slice(0, half);
  return (
    Number.isInteger(half) &&
    half >= SHORTEST &&
    once === value.slice(half) &&
    !KANA.test(once) &&
    !words().has(once)
  );
}

/** A text once, where it is there twice over. */
export function undoubled(text: SourceText): SourceText {
  const trimmed = trim(text);
  return isDoubled(trimmed.value) ? slice(trimmed, 0, trimmed.value.length / 2) : text;
}

/** As `undoubled`, for a string of no origin. */
export const undoubledString = (text: string): string => undoubled({ value: text, segments: [] }).value;
