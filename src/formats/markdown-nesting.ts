import type { Range } from '../model.js';
import { linesIn } from './plain.js';

/** Markdown whose nesting is within the limit. */
export interface CappedMarkdown {
  /** The text with spaces in place of the markers beyond the limit. Offsets stay as they are. */
  readonly markdown: string;
  /** The markers that were overwritten. */
  readonly markers: readonly Range[];
}

/**
 * How far into a line the markers of lists and quotations may reach. A quotation takes one character and a list two, so
 * lists are at most sixty levels deep. Reading is recursive and takes time that grows with the square of the depth.
 */
export const MARKER_LIMIT = 120;

/** White space and markers at the start of a line. */
const MARKERS = /(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))*/y;
/** Matches one marker at a time, because the rest of a line may be code. */
const MARKER = /[^ \t]/g;

/** Overwrites the markers of lists and quotations beyond the limit. */
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
