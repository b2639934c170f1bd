import { decodeHTML } from 'entities';
import type { SourceText } from '../model.js';
import { join, standingFor, verbatim } from '../source/text.js';

const REFERENCE = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/y;

/** The reference at an offset, and what it stands for; null where the `&` stands for itself. */
function referenceAt(html: string, at: number): { length: number; value: string } | null {
  REFERENCE.lastIndex = at;
  const reference = REFERENCE.exec(html)?.[0];
  if (reference === undefined) return null;
  const value = decodeHTML(reference);
  return value === reference ? null : { length: reference.length, value };
}

/** A line end that the parser has made one character of, or a control character that it has dropped. */
function skippable(unit: number): boolean {
  return unit === 0x0d || unit === 0;
}

/**
 * Finds the origin of a parsed text in the HTML: references stand for characters, and the parser joins text
 * across tags that it ignores, and text that it has moved out of a table.
 *
 * @param value the text as the parser gives it
 * @param html what was parsed
 * @param from offset in `html` where the text begins
 * @param to offset in `html` where it ends
 * @param base offset of `html` in the input
 */
export function originOf(value: string, html: string, from: number, to: number, base: number): SourceText {
  if (to - from === value.length && html.startsWith(value, from)) return verbatim(value, base + from);
  const parts: SourceText[] = [];
  let done = 0;
  let at = from;
  while (done < value.length && at < to) {
    const run = matchRun(value, done, html, at, to, base);
    if (run.length > done) {
      parts.push(...run.parts);
      done = run.length;
      at = run.at;
    } else if (html.charAt(at) === '<') at = Math.max(at + 1, html.indexOf('>', at) + 1);
    else at++;
  }
  if (done < value.length) parts.push({ value: value.slice(done), segments: [] });
  return join(parts);
}

interface Run {
  readonly parts: readonly SourceText[];
  /** How much of the value is matched. */
  readonly length: number;
  /** Where the match ends in the HTML. */
  readonly at: number;
}

/** Matches as much of a value as stands at an offset, reference by reference and unit by unit. */
function matchRun(value: string, done: number, html: string, from: number, to: number, base: number): Run {
  const parts: SourceText[] = [];
  let length = done;
  let at = from;
  while (at < to && length < value.length) {
    const reference = html.charCodeAt(at) === 0x26 ? referenceAt(html, at) : null;
    if (reference && value.startsWith(reference.value, length)) {
      parts.push(standingFor(reference.value, base + at, base + at + reference.length));
      length += reference.value.length;
      at += reference.length;
      continue;
    }
    let count = 0;
    while (at + count < to && value.charCodeAt(length + count) === html.charCodeAt(at + count)) {
      if (count > 0 && html.charCodeAt(at + count) === 0x26) break;
      count++;
    }
    if (count > 0) parts.push(verbatim(value.slice(length, length + count), base + at));
    else if (!skippable(html.charCodeAt(at))) break;
    length += count;
    at += Math.max(1, count);
  }
  return { parts, length, at };
}
