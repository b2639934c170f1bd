import type { Range } from '../model.js';
import { linesIn } from './plain.js';

/** Markdown whose lines stand in no more lists and quotations than can be read. */
export interface CappedMarkdown {
  /** The markers beyond the limit overwritten by spaces: offsets stay as they are. */
  readonly markdown: string;
  /** The markers that were overwritten. */
  readonly markers: readonly Range[];
}

/**
 * How far into a line the markers of lists and quotations around it may reach: a quotation takes one character and
 * a list two, so that lists are nested sixty deep at most. Reading them takes time that grows with the square
 * of their depth, and calls itself for each level.
 */
export const MARKER_LIMIT = 120;

/** White space and markers that a line begins with, one after the other. */
const MARKERS = /(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/y;
/** One by one: what is left of a line may be code, which takes some of them. */
const MARKER = /[^ \t]/g;

/** Overwrites the markers of lists and quotations that are nested beyond the limit. */
export function capNesting(markdown: string): CappedMarkdown {
  const markers: Range[] = [];
  let result = '';
  let done = 0;
  for (const { text, start } of linesIn(markdown)) {
    if (text.length <= MARKER_LIMIT) continue;
    MARKERS.lastIndex = 0;
    const beyond = MARKERS.exec(text)?.[0].slice(MARKER_LIMIT) ?? '';
    if (beyond.trim() === '') continue;
    const from = start + MARKER_LIMIT;
    for (const { 0: marker, index } of beyond.matchAll(MARKER))
      markers.push([from + index, from + index + marker.length]);
    result += markdown.slice(done, from) + ' '.repeat(beyond.length);
    done = from + beyond.length;
  }
  return { markdown: result + markdown.slice(done), markers };
}
