import { decodeHTML } from 'entities';
import type { Nodes } from 'hast';
import type { Range, SourceText } from '../model.js';
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

/** What a parsed text is looked for in. */
export interface Markup {
  readonly html: string;
  /** Offset of `html` in the input. */
  readonly base: number;
  /** Where each tag begins and ends. */
  readonly tags: Stretches;
  /** The tags, and the texts of the parsed tree that no tag interrupts; asked for where a tag does. */
  readonly taken: () => Stretches;
}

/** Stretches of the HTML, from their beginnings to their ends. */
export type Stretches = ReadonlyMap<number, number>;

function hasTag(from: number, to: number, { html, tags }: Markup): boolean {
  for (let at = html.indexOf('<', from); at >= 0 && at < to; at = html.indexOf('<', at + 1))
    if (tags.has(at)) return true;
  return false;
}

/** Tags, and texts of a parsed tree that stand between them as they are. */
export function takenStretches(tree: Nodes, markup: Markup): Stretches {
  const taken = new Map(markup.tags);
  const visit = (node: Nodes) => {
    const [from, to] = [node.position?.start.offset, node.position?.end.offset];
    if (node.type === 'text' && from !== undefined && to !== undefined) {
      // A text may be said to end behind a tag that the parser ignores (</>); where it has matched, it ends.
      const { length, at } = matchRun(node.value, 0, from, to, markup);
      if (length === node.value.length) taken.set(from, at);
    }
    if ('content' in node && node.content) visit(node.content);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return taken;
}

/**
 * Finds the origin of a parsed text: references stand for characters, and the parser joins text across tags
 * that it ignores, and text that it has moved out of a table. Between the parts of the latter stand other
 * texts, which are passed over as tags are.
 *
 * @param value the text as the parser gives it
 * @param from offset in the HTML where the text begins
 * @param to offset in the HTML where it ends
 */
export function originOf(value: string, from: number, to: number, markup: Markup): SourceText {
  const { html, base } = markup;
  if (to - from === value.length && html.startsWith(value, from)) return verbatim(value, base + from);
  const taken = hasTag(from, to, markup) ? markup.taken() : markup.tags;
  const parts: SourceText[] = [];
  let done = 0;
  let at = from;
  while (done < value.length && at < to) {
    const run = matchRun(value, done, at, to, { ...markup, tags: taken });
    parts.push(...run.parts);
    at = run.length > done ? run.at : (taken.get(at) ?? at + 1);
    done = run.length;
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

const AMPERSAND = 0x26;
const LESS_THAN = 0x3c;

/** Matches as much of a value as stands at an offset, reference by reference and unit by unit. */
function matchRun(value: string, done: number, from: number, to: number, { html, base, tags }: Markup): Run {
  const parts: SourceText[] = [];
  let length = done;
  let at = from;
  while (at < to && length < value.length && !tags.has(at)) {
    const reference = html.charCodeAt(at) === AMPERSAND ? referenceAt(html, at) : null;
    if (reference && value.startsWith(reference.value, length)) {
      parts.push(standingFor(reference.value, base + at, base + at + reference.length));
      length += reference.value.length;
      at += reference.length;
      continue;
    }
    const count = plainLength(value, length, html, at, to);
    if (count > 0) parts.push(verbatim(value.slice(length, length + count), base + at));
    else if (!skippable(html.charCodeAt(at))) break;
    length += count;
    at += Math.max(1, count);
  }
  return { parts, length, at };
}

/** How many units are the same from some place on, up to what may be a reference or a tag. */
function plainLength(value: string, length: number, html: string, at: number, to: number): number {
  let count = 0;
  while (at + count < to && value.charCodeAt(length + count) === html.charCodeAt(at + count)) {
    count++;
    const next = html.charCodeAt(at + count);
    if (next === AMPERSAND || next === LESS_THAN) break;
  }
  return count;
}

/** Where references stand for white space. */
export function blankReferences({ value, segments }: SourceText): Range[] {
  return segments.flatMap(({ at, length, start, end }): Range[] =>
    end - start !== length && value.slice(at, at + length).trim() === '' ? [[start, end]] : [],
  );
}
