import type { Finding, Line, Range, SourceText } from '../model.js';
import { verbatim } from '../text/text.js';
import { LineCollector } from './lines.js';

/**
 * What stands in a cell or a paragraph, whatever notation the document is in. Text and tags that are no more than
 * lists, line breaks and emphasis, well nested, are read here one by one; for all others the notation is handed to
 * the HTML reader as a whole. Both go by one table of elements and say the same of what both can read.
 */

/** What inline content holds. */
export interface InlineReading {
  readonly lines: readonly Line[];
  readonly markup: readonly Range[];
  readonly blanks: readonly Range[];
  readonly findings: readonly Finding[];
}

/**
 * What an element is to the text around it: it ends a line; it stands on lines of its own, as a list's item or not;
 * it is a heading or a table; a reading aid, which repeats the text beside it; or it holds nothing that is read.
 */
export type ElementRole = 'break' | 'item' | 'block' | 'heading' | 'table' | 'reading-aid' | 'unread';

const NAMES: Readonly<Record<ElementRole, string>> = {
  break: 'br',
  item: 'li',
  block:
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form header hgroup hr html main menu nav ol p pre section summary tbody td tfoot th thead title ' +
    'tr ul',
  heading: 'h1 h2 h3 h4 h5 h6',
  table: 'table',
  'reading-aid': 'rt rp rtc',
  unread: 'template script style noscript iframe noembed noframes',
};

const ROLES: ReadonlyMap<string, ElementRole> = new Map(
  (Object.entries(NAMES) as [ElementRole, string][]).flatMap(([role, names]) =>
    names.split(' ').map((name) => [name, role] as const),
  ),
);

/** What an element is to the text around it; null for one that stands within a line. */
export const roleOf = (name: string): ElementRole | null => ROLES.get(name) ?? null;

/** Tags, or references to characters. */
export const INLINE_HTML = /<[a-zA-Z/!]|&#?\w+;/;

/** The elements that lists and emphasis are made of. */
const SIMPLE = new Set('br li p div ul ol b strong i em u span font small big sup sub'.split(' '));

const NAME = /^<\/?([a-zA-Z]+)(?=[\s/>])/;
/** Attributes that may take an element's text out of what is read. */
const HIDING = /hidden|display/i;

interface SimpleTag {
  readonly name: string;
  readonly closing: boolean;
  readonly length: number;
}

/** The tag of a simple element at an offset; null for any other, and for what is no tag. */
function simpleTagAt(html: string, at: number): SimpleTag | null {
  const end = html.indexOf('>', at) + 1;
  const tag = html.slice(at, end);
  const name = NAME.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (!SIMPLE.has(name) || HIDING.test(tag)) return null;
  // A quoted `>` would end the tag elsewhere: quotes that are not closed up to here leave it to the HTML reader.
  const wellQuoted = tag.split('"').length % 2 === 1 && !tag.includes("'") && !tag.includes('<', 1);
  return wellQuoted ? { name, closing: tag.startsWith('</'), length: tag.length } : null;
}

const isOfList = (name: string) => name === 'li' || name === 'ul' || name === 'ol';

/** Gathers the lines of inline content that is simple. */
export class SimpleInline {
  readonly #lines = new LineCollector();
  readonly #open: string[] = [];

  text(text: SourceText): void {
    this.#lines.add(text);
  }

  /** As `text`, where a line end in the text begins a new line. */
  linesOfText(text: SourceText): void {
    this.#lines.addLines(text);
  }

  break(): void {
    this.#lines.end('break');
  }

  /**
   * Takes the tag that stands at an offset.
   *
   * @returns its length; 0 where it is not simple, or asks for a repair of the tags around it
   */
  tag(html: string, at: number): number {
    const tag = simpleTagAt(html, at);
    if (!tag || !this.#isWellNested(tag)) return 0;
    const role = roleOf(tag.name);
    if (role === 'break') this.break();
    else if (role !== null) this.#lines.end(role === 'item' && !tag.closing ? 'item' : 'block');
    return tag.length;
  }

  /** The lines; null where an element is left open. */
  finish(): Line[] | null {
    return this.#open.length === 0 ? this.#lines.finish() : null;
  }

  /** False where an end tag closes another tag than the last, or an item begins right within another. */
  #isWellNested({ name, closing }: SimpleTag): boolean {
    if (name === 'br') return !closing;
    if (closing) return this.#open.pop() === name;
    if (name === 'li' && this.#open.findLast(isOfList) === 'li') return false;
    this.#open.push(name);
    return true;
  }
}

/**
 * Reads inline HTML that is simple, as cells of extracted text hold it; null for any other. The HTML reader takes
 * longer to load than a document of such cells takes in all.
 */
export function readSimpleInline(html: string, base: number): InlineReading | null {
  if (html.includes('&')) return null;
  const inline = new SimpleInline();
  const markup: Range[] = [];
  let done = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', done)) {
    inline.text(verbatim(html.slice(done, at), base + done));
    const length = inline.tag(html, at);
    if (length === 0) return null;
    markup.push([base + at, base + at + length]);
    done = at + length;
  }
  inline.text(verbatim(html.slice(done), base + done));
  const lines = inline.finish();
  return lines && { lines, markup, blanks: [], findings: [] };
}
