import type { Finding, Line, Range } from '../model.js';
import { verbatim } from '../text/text.js';
import { LineCollector } from './lines.js';

/** What a piece of inline HTML holds. */
export interface InlineReading {
  readonly lines: readonly Line[];
  readonly markup: readonly Range[];
  readonly blanks: readonly Range[];
  readonly findings: readonly Finding[];
}

/** Tags, or references to characters. */
export const INLINE_HTML = /<[a-zA-Z/!]|&#?\w+;/;

/** Tags that begin and end a line, and what the line after them begins. */
const LINE_TAGS: ReadonlyMap<string, Line['begins']> = new Map([
  ['br', 'break'],
  ['li', 'item'],
  ['p', 'block'],
  ['div', 'block'],
  ['ul', 'block'],
  ['ol', 'block'],
]);

const STYLE_TAGS = new Set(['b', 'strong', 'i', 'em', 'u', 'span', 'font', 'small', 'big', 'sup', 'sub']);

/** What line a tag begins, or null for a tag that only changes how text looks. */
export function lineBegunBy(name: string, closing: boolean): Line['begins'] | null {
  const begins = LINE_TAGS.get(name);
  if (begins === undefined) return null;
  return closing ? 'block' : begins;
}

const NAME = /^<\/?([a-zA-Z]+)(?=[\s/>])/;
/** Attributes that may take an element's text out of what is read. */
const HIDING = /hidden|display/i;

interface SimpleTag {
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
}

/** A tag of those that lists and emphasis are made of; null for any other, and for what is no tag. */
function simpleTagAt(html: string, at: number): SimpleTag | null {
  const end = html.indexOf('>', at) + 1;
  const tag = html.slice(at, end);
  const name = NAME.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (!(LINE_TAGS.has(name) || STYLE_TAGS.has(name)) || HIDING.test(tag)) return null;
  // A quoted `>` would end the tag elsewhere: quotes that are not closed up to here leave it to the HTML reader.
  const wellQuoted = tag.split('"').length % 2 === 1 && !tag.includes("'") && !tag.includes('<', 1);
  return wellQuoted ? { name, closing: tag.startsWith('</'), end } : null;
}

/** Sees whether each end tag closes the tag that was opened last, so that no repair is asked for. */
class Nesting {
  readonly #open: string[] = [];

  /** False where an end tag closes another tag than the last. */
  take({ name, closing }: SimpleTag): boolean {
    if (name === 'br') return !closing;
    if (closing) return this.#open.pop() === name;
    this.#open.push(name);
    return true;
  }

  get closed(): boolean {
    return this.#open.length === 0;
  }
}

/**
 * Reads inline HTML that is no more than lists, line breaks and emphasis, well nested, as cells of extracted
 * text hold it; null for any other, which the HTML reader reads. This one gives the same where it gives
 * anything: that one takes longer to load than such a document takes in all.
 */
export function readSimpleInline(html: string, base: number): InlineReading | null {
  if (html.includes('&')) return null;
  const lines = new LineCollector();
  const nesting = new Nesting();
  const markup: Range[] = [];
  let done = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', done)) {
    const tag = simpleTagAt(html, at);
    if (!tag || !nesting.take(tag)) return null;
    lines.add(verbatim(html.slice(done, at), base + done));
    const begins = lineBegunBy(tag.name, tag.closing);
    if (begins) lines.end(begins);
    markup.push([base + at, base + tag.end]);
    done = tag.end;
  }
  lines.add(verbatim(html.slice(done), base + done));
  return nesting.closed ? { lines: lines.finish(), markup, blanks: [], findings: [] } : null;
}
