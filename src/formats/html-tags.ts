import type { Range } from '../model.js';

/** What the tags alone tell about HTML. */
export interface TagScan {
  /** Tags, comments, and the content of scripts and style sheets. */
  readonly markup: readonly Range[];
  /** The HTML with NULs in place of tags that are nested too deep. Parsers drop NULs, so offsets stay. */
  readonly html: string;
  /** The first tag beyond the nesting limit, or null. */
  readonly tooDeep: Range | null;
  /** How many elements were closed by an ancestor's end tag. A parser may reopen formatting for each. */
  readonly misnested: number;
}

/**
 * How deep tags may be nested. Nested layout tables stay under a hundred levels; recursive parsers overflow at about
 * two thousand.
 */
export const NESTING_LIMIT = 256;

const PASSED_OVER = '\0';

/** Elements whose content is neither text for readers nor tags. */
const SCRIPT_ELEMENTS = new Set(['script', 'style']);
/** Elements in whose text tags are text. */
const RAW_TEXT = new Set(['title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
/** Everything behind this tag is text. */
const PLAIN_TEXT = 'plaintext';
const VOID = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose end tag may be left out, and the open elements that their start tag closes. */
const CLOSES: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    p: new Set(['p']),
    li: new Set(['li', 'p']),
    dt: new Set(['dt', 'dd', 'p']),
    dd: new Set(['dt', 'dd', 'p']),
    option: new Set(['option']),
    td: new Set(['td', 'th', 'p', 'li']),
    th: new Set(['td', 'th', 'p', 'li']),
    tr: new Set(['tr', 'td', 'th', 'p', 'li']),
    tbody: new Set(['tbody', 'thead', 'tr', 'td', 'th', 'p', 'li']),
  }),
);

interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly end: number;
}

const TAG_NAME = /[A-Za-z][^\t\n\f\r />]*/y;
const COMMENT_END = /--!?>/g;
const EMPTY_COMMENT = /<!---?>/y;
const ATTRIBUTE_QUOTE = /["']/;
/** The parts of a tag's attributes. A `=` without a name begins a name. White space is HTML's, not Unicode's. */
const BETWEEN_ATTRIBUTES = /[\t\n\f\r /]*/y;
const ATTRIBUTE_NAME = /[^\t\n\f\r />][^\t\n\f\r /=>]*/y;
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const QUOTE_OPENS = /["']/y;
const UNQUOTED_VALUE = /[^\t\n\f\r >]*/y;
const ASCII_LETTER = /[A-Za-z]/;

/** Finds the tags of HTML as the HTML standard's tokenizer does, in one pass. */
class TagScanner {
  readonly #markup: Range[] = [];
  readonly #open: string[] = [];
  readonly #openCounts = new Map<string, number>();
  #misnested = 0;
  readonly #blanked: Range[] = [];

  constructor(readonly html: string) {}

  run(): TagScan {
    for (let at = this.html.indexOf('<'); at >= 0; ) at = this.html.indexOf('<', this.#take(at));
    return {
      markup: this.#markup,
      html: this.#withBlanks(),
      tooDeep: this.#blanked[0] ?? null,
      misnested: this.#misnested,
    };
  }

  /** Reads the tag or comment that begins at an offset. Returns the offset behind it. */
  #take(at: number): number {
    const next = this.html.charAt(at + 1);
    if (next === '!' || next === '?') return this.#comment(at);
    const closing = next === '/';
    const from = closing ? at + 2 : at + 1;
    // A `</` at the very end, as in a truncated file, is text.
    if (from === this.html.length) return from;
    if (!ASCII_LETTER.test(this.html.charAt(from))) return closing ? this.#until('>', at, from) : at + 1;
    const tag = this.#tag(from, closing);
    // The input ends inside a tag, whose beginning stays unclaimed.
    if (!tag) return this.html.length;
    this.#markup.push([at, tag.end]);
    if (!closing && tag.name === PLAIN_TEXT) return this.html.length;
    if (!closing && (SCRIPT_ELEMENTS.has(tag.name) || RAW_TEXT.has(tag.name))) return this.#rawText(tag);
    if (closing) this.#close(tag, at);
    else if (!VOID.has(tag.name)) this.#openTag(tag, at);
    return tag.end;
  }

  #comment(at: number): number {
    if (!this.html.startsWith('<!--', at)) return this.#until('>', at, at + 2);
    EMPTY_COMMENT.lastIndex = at;
    const empty = EMPTY_COMMENT.exec(this.html);
    if (empty) return this.#claim(at, at + empty[0].length);
    COMMENT_END.lastIndex = at + 4;
    return this.#claim(at, COMMENT_END.exec(this.html) ? COMMENT_END.lastIndex : this.html.length);
  }

  #until(stop: string, at: number, from: number): number {
    const end = this.html.indexOf(stop, from);
    return this.#claim(at, end < 0 ? this.html.length : end + 1);
  }

  #claim(from: number, to: number): number {
    this.#markup.push([from, to]);
    return to;
  }

  #tag(from: number, closing: boolean): Tag | null {
    TAG_NAME.lastIndex = from;
    const name = TAG_NAME.exec(this.html)?.[0] ?? '';
    const end = this.#tagEnd(from + name.length);
    return end < 0 ? null : { name: name.toLowerCase(), closing, end };
  }

  /** The offset behind a tag's `>`, or -1. Most tags have no quotes and need no closer look. */
  #tagEnd(from: number): number {
    const simple = this.html.indexOf('>', from);
    if (simple < 0) return -1;
    return ATTRIBUTE_QUOTE.test(this.html.slice(from, simple)) ? this.#quotedTagEnd(from) : simple + 1;
  }

  /** The same for a tag with quotes, attribute by attribute: a quote counts only at the start of a value. */
  #quotedTagEnd(from: number): number {
    let at = from;
    const take = (token: RegExp) => {
      token.lastIndex = at;
      const found = token.exec(this.html)?.[0] ?? '';
      at += found.length;
      return found;
    };
    while (at < this.html.length) {
      take(BETWEEN_ATTRIBUTES);
      if (this.html.charAt(at) === '>') return at + 1;
      take(ATTRIBUTE_NAME);
      if (take(EQUALS) === '') continue;
      const quote = take(QUOTE_OPENS);
      if (quote === '') take(UNQUOTED_VALUE);
      else {
        at = this.html.indexOf(quote, at) + 1;
        if (at === 0) return -1;
      }
    }
    return -1;
  }

  #rawText(tag: Tag): number {
    const close = new RegExp(`</${tag.name}(?=[\\s/>])`, 'gi');
    close.lastIndex = tag.end;
    const end = close.exec(this.html)?.index ?? this.html.length;
    if (SCRIPT_ELEMENTS.has(tag.name)) this.#claim(tag.end, end);
    return end;
  }

  #openTag(tag: Tag, at: number): void {
    const closes = CLOSES.get(tag.name);
    while (closes?.has(this.#open.at(-1) ?? '')) this.#pop();
    if (this.#open.length >= NESTING_LIMIT) this.#blanked.push([at, tag.end]);
    this.#open.push(tag.name);
    this.#openCounts.set(tag.name, (this.#openCounts.get(tag.name) ?? 0) + 1);
  }

  #pop(): string | undefined {
    const name = this.#open.pop();
    if (name !== undefined) this.#openCounts.set(name, (this.#openCounts.get(name) ?? 1) - 1);
    return name;
  }

  /** An end tag closes the nearest open element of its name. Without such an element it is ignored. */
  #close(tag: Tag, at: number): void {
    if ((this.#openCounts.get(tag.name) ?? 0) === 0) return;
    for (let name = this.#pop(); name !== tag.name; name = this.#pop())
      if (!CLOSES.has(name ?? '')) this.#misnested++;
    if (this.#open.length >= NESTING_LIMIT) this.#blanked.push([at, tag.end]);
  }

  #withBlanks(): string {
    let result = '';
    let done = 0;
    for (const [start, end] of this.#blanked) {
      result += this.html.slice(done, start) + PASSED_OVER.repeat(end - start);
      done = end;
    }
    return result + this.html.slice(done);
  }
}

/** Scans the tags of HTML and blanks those beyond the nesting limit. */
export function scanTags(html: string): TagScan {
  return new TagScanner(html).run();
}
