import { fitted } from '../lists/fitted.js';
import type { AnyText, Place, Range, Transcript } from '../model.js';
import { extent, ranges } from '../text/text.js';

/** Where offsets are in the file. */
export type Original = Pick<Transcript, 'text' | 'addresses'>;

/**
 * The range from the first to the last character of the transcript that a text stands for.
 *
 * @param at the offset of a text without an origin
 */
export function placeOf(text: AnyText, original: Original, at = 0): Place {
  const [start, end] = extent(text) ?? [at, at];
  const { line, column, place } = original.addresses.addressOf(start, end);
  return { start, end, line, column, place, text: original.text.slice(start, end) };
}

/**
 * A text's ranges in the order of the input; the text's own order may differ, because a parser moves text out of
 * tables. Ranges that only white space separates are one.
 */
export function spansOf(text: AnyText, original: Original): Range[] {
  if (typeof text.origin === 'number') return ranges(text);
  const spans: Range[] = [];
  for (const [start, end] of ranges(text).sort(([a], [b]) => a - b)) {
    const last = spans.at(-1);
    if (last && original.text.slice(last[1], start).trim() === '') spans[spans.length - 1] = [last[0], end];
    else spans.push([start, end]);
  }
  return fitted(spans);
}
