import { decodeHTML } from 'entities';
import type { Nodes } from 'hast';
import { append } from '../lists/append.js';
import type { Range, SourceText } from '../model.js';
import { unitAt } from '../text/characters.js';
import { join, segmentsOf, standingFor, unplaced, verbatim } from '../text/text.js';

const CHARACTER_REFERENCE = /&(?:#[xX]?[0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?/y;

/** The character reference at an offset and its value; null if the `&` is literal. */
function referenceAt(html: string, at: number): { length: number; value: string } | null {
  CHARACTER_REFERENCE.lastIndex = at;
  const reference = CHARACTER_REFERENCE.exec(html)?.[0];
  if (reference === undefined) return null;
  const value = decodeHTML(reference);
  return value === reference ? null : { length: reference.length, value };
}

const WHOLE_REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]*);/y;
const MAY_BE_REFERENCE = /[#A-Za-z]/;

/** The text that a parser makes of some HTML without tags; null where a reference is unknown or has no `;`. */
export function decodedText(html: string): string | null {
  let value = '';
  let done = 0;
  for (let at = html.indexOf('&'); at >= 0; at = html.indexOf('&', at + 1)) {
    if (!MAY_BE_REFERENCE.test(html.charAt(at + 1))) continue;
    WHOLE_REFERENCE.lastIndex = at;
    const reference = WHOLE_REFERENCE.exec(html)?.[0];
    const character = reference === undefined ? undefined : decodeHTML(reference);
    if (reference === undefined || character === undefined || character.endsWith(';')) return null;
    value += withLineFeeds(html.slice(done, at)) + character;
    done = at + reference.length;
  }
  return value + withLineFeeds(html.slice(done));
}

const withLineFeeds = (html: string) => (html.includes('\r') ? html.replace(/\r\n?/g, '\n') : html);

/** Whether the parser drops a unit: the CR of a line end, or a NUL. */
function skippable(unit: number): boolean {
  return unit === CARRIAGE_RETURN || unit === NUL;
}

/** Whether the parser has replaced a unit by this value: a line end, or a NUL. */
function replaces(value: number, unit: number): boolean {
  return (unit === CARRIAGE_RETURN && value === LINE_FEED) || (unit === NUL && value === REPLACEMENT);
}

/** The markup in which a parsed text is located. */
export interface MarkupSource {
  readonly html: string;
  /** Offset of `html` in the input. */
  readonly base: number;
  /** HTML has character references, Markdown has backslash escapes as well, code has neither. */
  readonly notation: 'html' | 'markdown' | 'code';
  /** The range of each tag. */
  readonly tags: Stretches;
  /** The origins of texts that the parser has moved, made on demand. */
  readonly moved: () => Moved;
}

/** Texts that the parser has moved, by `placeName`. */
export type Moved = ReadonlyMap<string, SourceText>;

/** Ranges of the HTML. */
export type Stretches = ReadonlyMap<number, number>;

function hasTag(from: number, to: number, { html, tags }: MarkupSource): boolean {
  for (let at = html.indexOf('<', from); at >= 0 && at < to; at = html.indexOf('<', at + 1))
    if (tags.has(at)) return true;
  return false;
}

interface PlacedText {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

const placeName = ({ value, from, to }: PlacedText) => `${from} ${to} ${value}`;

function* textsOf(node: Nodes): Generator<PlacedText> {
  const [from, to] = [node.position?.start.offset, node.position?.end.offset];
  if (node.type === 'text' && from !== undefined && to !== undefined) yield { value: node.value, from, to };
  if ('content' in node && node.content) yield* textsOf(node.content);
  if ('children' in node) for (const child of node.children) yield* textsOf(child);
}

/**
 * Finds the texts that the parser has moved out of tables and joined. The text between their parts belongs to texts
 * that were left in place, or that were moved within a smaller range.
 */
export function movedTexts(tree: Nodes, markup: MarkupSource): Moved {
  const taken = new Map(markup.tags);
  const take = (text: SourceText) => {
    for (const { start, end } of segmentsOf(text)) taken.set(start - markup.base, end - markup.base);
  };
  const moved: PlacedText[] = [];
  for (const text of textsOf(tree)) {
    const inPlace = inOnePlace(text, markup);
    if (inPlace) take(inPlace);
    else moved.push(text);
  }
  const origins = new Map<string, SourceText>();
  for (const text of moved.sort((a, b) => a.to - a.from - (b.to - b.from))) {
    const origin = acrossOthers(text, { ...markup, tags: taken });
    origins.set(placeName(text), origin);
    take(origin);
  }
  return origins;
}

/**
 * The origin of a text that was not moved: only tags that the parser ignores (</>) interrupt it. Null for a text that
 * was moved: other texts interrupt it.
 */
function inOnePlace({ value, from, to }: PlacedText, markup: MarkupSource): SourceText | null {
  const parts: SourceText[] = [];
  let length = 0;
  let at = from;
  for (;;) {
    const run = matchRun(value, length, at, to, markup);
    append(parts, run.parts);
    length = run.length;
    if (run.at >= to) return length === value.length ? join(parts) : null;
    const behind = markup.tags.get(run.at);
    if (behind === undefined) return null;
    at = behind;
  }
}

/** The origin of a text that the given tags interrupt. */
function acrossOthers({ value, from, to }: PlacedText, markup: MarkupSource): SourceText {
  const parts: SourceText[] = [];
  let done = 0;
  let at = from;
  while (done < value.length && at < to) {
    const run = matchRun(value, done, at, to, markup);
    append(parts, run.parts);
    at = run.length > done ? run.at : (markup.tags.get(at) ?? at + 1);
    done = run.length;
  }
  if (done < value.length) parts.push(unplaced(value.slice(done)));
  return join(parts);
}

/**
 * Finds the origin of a parsed text: references stand for characters, and the parser joins text across tags
 * that it ignores, and text that it has moved out of a table.
 *
 * @param value the text as the parser gives it
 * @param from offset in the HTML where the text begins
 * @param to offset in the HTML where it ends
 */
export function originOf(value: string, from: number, to: number, markup: MarkupSource): SourceText {
  const { html, base } = markup;
  if (to - from === value.length && html.startsWith(value, from)) return verbatim(value, base + from);
  const text = { value, from: beginningOf(value, from, html), to };
  const inPlace = inOnePlace(text, markup);
  if (inPlace) return inPlace;
  const moved = hasTag(from, to, markup) ? markup.moved().get(placeName({ value, from, to })) : undefined;
  return moved ?? acrossOthers(text, markup);
}

/** In units; the longest name of a character has 31 letters. */
const LONGEST_CHARACTER_REFERENCE = 40;

/**
 * Where a text begins: parse5 has one that begins with a reference begin at the reference's last character, if it has
 * dropped the white space before, as it does before the body.
 */
function beginningOf(value: string, from: number, html: string): number {
  if (unitAt(html, from) === AMPERSAND) return from;
  const earliest = Math.max(0, from - LONGEST_CHARACTER_REFERENCE);
  const at = earliest + html.slice(earliest, from).lastIndexOf('&');
  const reference = at < earliest ? null : referenceAt(html, at);
  return reference && at + reference.length === from + 1 && value.startsWith(reference.value) ? at : from;
}

interface MatchedRun {
  readonly parts: readonly SourceText[];
  /** How many units of the value are matched. */
  readonly length: number;
  /** Where the match ends in the HTML. */
  readonly at: number;
}

const NUL = 0x00;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const REPLACEMENT = 0xfffd;
const AMPERSAND = 0x26;
const LESS_THAN = 0x3c;

/** Matches as much of a value as possible at an offset, reference by reference and unit by unit. */
function matchRun(value: string, done: number, from: number, to: number, markup: MarkupSource): MatchedRun {
  const { html, base, tags, notation } = markup;
  const parts: SourceText[] = [];
  let length = done;
  let at = from;
  while (at < to && length < value.length && !tags.has(at)) {
    if (notation === 'markdown' && isEscape(html, at) && html.charAt(at + 1) === value.charAt(length)) {
      parts.push(verbatim(value.charAt(length), base + at + 1));
      length++;
      at += 2;
      continue;
    }
    const hasReferences = notation !== 'code';
    const reference = hasReferences && unitAt(html, at) === AMPERSAND ? referenceAt(html, at) : null;
    if (reference && value.startsWith(reference.value, length)) {
      parts.push(standingFor(reference.value, base + at, base + at + reference.length));
      length += reference.value.length;
      at += reference.length;
      continue;
    }
    // In CR LF the LF is the line end, and the CR has no counterpart.
    const beforeLineFeed = unitAt(html, at + 1) === LINE_FEED && unitAt(html, at) === CARRIAGE_RETURN;
    if (!beforeLineFeed && replaces(unitAt(value, length), unitAt(html, at))) {
      parts.push(standingFor(value.charAt(length), base + at, base + at + 1));
      length++;
      at++;
      continue;
    }
    const count = plainLength(value, length, html, at, to);
    if (count > 0) parts.push(verbatim(value.slice(length, length + count), base + at));
    else if (!skippable(unitAt(html, at))) break;
    length += count;
    at += Math.max(1, count);
  }
  return { parts, length, at };
}

/** Whether a `\\` escapes the sign behind it. */
const isEscape = (markdown: string, at: number) => BACKSLASH_ESCAPE.test(markdown.slice(at, at + 2));

const BACKSLASH_ESCAPE = /^\\[!-/:-@[-`{-~]$/;

/** How many units are equal from here on, up to a possible reference or tag. */
function plainLength(value: string, length: number, html: string, at: number, to: number): number {
  let count = 0;
  while (at + count < to && unitAt(value, length + count) === unitAt(html, at + count)) {
    count++;
    const next = unitAt(html, at + count);
    if (next === AMPERSAND || next === LESS_THAN) break;
  }
  return count;
}

/** The ranges of references that stand for white space. */
export function blankReferences({ value, origin }: SourceText): Range[] {
  if (typeof origin === 'number') return [];
  return origin.flatMap(({ at, length, start, end }): Range[] =>
    end - start !== length && value.slice(at, at + length).trim() === '' ? [[start, end]] : [],
  );
}
