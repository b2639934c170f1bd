import type { Finding, Line, Range, SourceText } from '../model.js';
import { verbatim } from '../text/text.js';
import { LineCollector } from './lines.js';

/**
 * Reads the content of a cell or a paragraph in any notation. This file reads text with well-nested lists, line breaks
 * and emphasis; the HTML reader reads everything else. Both use one table of elements, and both read simple content
 * alike.
 */

/** The content of a cell or a paragraph. */
export interface InlineReading {
  readonly lines: readonly Line[];
  readonly markup: Iterable<Range>;
  readonly blanks: readonly Range[];
  readonly findings: readonly Finding[];
}

/**
 * What an element is to the text around it: a line break; a block on lines of its own, such as a list item; a heading
 * or a table; a reading aid, which repeats the text beside it; or an element whose content is not read.
 */
export type ElementRole = 'break' | 'item' | 'block' | 'heading' | 'table' | 'reading-aid' | 'unread';

const ELEMENTS_BY_ROLE: Readonly<Record<ElementRole, string>> = {
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

const ROLE_BY_ELEMENT: ReadonlyMap<string, ElementRole> = new Map(
  (Object.entries(ELEMENTS_BY_ROLE) as [ElementRole, string][]).flatMap(([role, names]) =>
    names.split(' ').map((name) => [name, role] as const),
  ),
);

/** An element's role; null for an element within a line. */
export const roleOf = (name: string): ElementRole | null => ROLE_BY_ELEMENT.get(name) ?? null;

/** Tags or character references. */
export const INLINE_HTML = /<[a-zA-Z/!]|&#?\w+;/;

/** The elements of lists and emphasis. */
const SIMPLE = new Set('br li p div ul ol b strong i em u span font small big sup sub'.split(' '));

const SIMPLE_TAG_NAME = /^<\/?([a-zA-Z]+)(?=[\s/>])/;
/** Attributes that may hide an element, or strike it out. */
const HIDING = /hidden|display|line-through/i;

interface SimpleTag {
  readonly name: string;
  readonly closing: boolean;
  readonly length: number;
}

/** The tag of a simple element at an offset, or null. */
function simpleTagAt(html: string, at: number): SimpleTag | null {
  const end = html.indexOf('>', at) + 1;
  const tag = html.slice(at, end);
  const name = SIMPLE_TAG_NAME.exec(tag)?.[1]?.toLowerCase() ?? '';
  if (!SIMPLE.has(name) || HIDING.test(tag)) return null;
  // A `>` in quotes does not end a tag. Tags with unclosed quotes are left to the HTML reader.
  const wellQuoted = tag.split('"').length % 2 === 1 && !tag.includes("'") && !tag.includes('<', 1);
  return wellQuoted ? { name, closing: tag.startsWith('</'), length: tag.length } : null;
}

const isOfList = (name: string) => name === 'li' || name === 'ul' || name === 'ol';

/** Collects the lines of simple inline content. */
export class SimpleInline {
  readonly #lines = new LineCollector();
  readonly #open: string[] = [];

  text(text: SourceText): void {
    this.#lines.add(text);
  }

  /** Like `text`, but a line end begins a new line. */
  linesOfText(text: SourceText): void {
    this.#lines.addLines(text);
  }

  break(): void {
    this.#lines.end('break');
  }

  /**
   * Reads the tag at an offset.
   *
   * @returns its length; 0 if it is not simple or if the tags around it need repair
   */
  tag(html: string, at: number): number {
    const tag = simpleTagAt(html, at);
    if (!tag || !this.#isWellNested(tag)) return 0;
    const role = roleOf(tag.name);
    if (role === 'break') this.break();
    else if (role !== null) this.#lines.end(role === 'item' && !tag.closing ? 'item' : 'block');
    return tag.length;
  }

  /** The lines; null if an element is left open. */
  finish(): Line[] | null {
    return this.#open.length === 0 ? this.#lines.finish() : null;
  }

  /** False if an end tag does not match the last open tag, or if an item begins directly within another. */
  #isWellNested({ name, closing }: SimpleTag): boolean {
    if (name === 'br') return !closing;
    if (closing) return this.#open.pop() === name;
    if (name === 'li' && this.#open.findLast(isOfList) === 'li') return false;
    this.#open.push(name);
    return true;
  }
}

/**
 * Reads simple inline HTML, which is what cells of extracted text hold; null for any other. A document of such cells is
 * read in less time than it takes to load the HTML reader.
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
