import type { Content } from '../model.js';
import { unitAt } from '../text/characters.js';
import { RangeList } from '../text/range-list.js';
import { verbatim } from '../text/text.js';
import { attributesOf, NO_ATTRIBUTES, type TagAttributes } from './html-attributes.js';
import { type CellStart, HtmlBlocks, type Unmask } from './html-blocks.js';
import { mayOpen, type TameElement, tameElementOf } from './html-elements.js';
import { NESTING_LIMIT } from './html-tags.js';
import { decodedText, type MarkupSource, originOf } from './html-text.js';

/**
 * Reads HTML that needs no repair from its tags alone, without a tree: all elements are known, well nested and closed,
 * and a parser would add none but `html`, `head`, `body`, `tbody` and `colgroup`. A doubt is enough to leave a document
 * to the parser. Both give the same blocks to a document.
 */

/** How far a document has come; a fragment is all body. */
const Phase = { start: 0, html: 1, head: 2, headed: 3, body: 4, bodied: 5, end: 6 } as const;

const TAG_BEGINS = 0x3c;
const TAG_ENDS = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;

/** Whether a unit is a letter or digit of an element's name. */
const isOfName = (unit: number) =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);

/** HTML's white space, which is less than Unicode's. */
const isSpace = (unit: number) =>
  unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09 || unit === 0x0c;

/** What ends a comment where nobody would think it ends. */
const ODD_COMMENT = /^<!--(?:-?>|[\s\S]*?--!>)/;
const DOCTYPE = /<!doctype[\t\n\f\r ][^<>]*>/iy;
const BEGINS_BLANK = /[\s&]/;
const RAW_END = /<\/(?:script|style)/gi;

/**
 * Reads HTML that needs no repair.
 *
 * @returns null for HTML that may need some
 */
export function readTame(
  html: string,
  base = 0,
  kind: 'document' | 'fragment' = 'document',
  unmask: Unmask | null = null,
): Content | null {
  if (html.includes('\0')) return null;
  return new TameReader(html, base, kind === 'document' ? Phase.start : Phase.body, unmask).read();
}

class TameReader {
  readonly #markup = new RangeList();
  readonly #blocks: HtmlBlocks;
  readonly #source: MarkupSource;
  readonly #open: TameElement[] = [];
  /** What has been read of attributes, which repeat from tag to tag. */
  readonly #attributes = new Map<string, TagAttributes | null>();
  readonly #isVerbatim: boolean;
  #cell: CellStart = { columnSpan: 1, rowSpan: 1, at: 0 };

  constructor(
    readonly html: string,
    readonly base: number,
    private phase: number,
    unmask: Unmask | null,
  ) {
    this.#blocks = new HtmlBlocks(unmask);
    this.#source = { html, base, notation: 'html', tags: new Map(), moved: () => new Map() };
    this.#isVerbatim = !html.includes('&') && !html.includes('\r');
  }

  read(): Content | null {
    const { html } = this;
    for (let at = 0; at < html.length; ) {
      const next = unitAt(html, at) === TAG_BEGINS ? this.#tag(at) : this.#text(at);
      if (next < 0) return null;
      at = next;
    }
    if (this.#open.length > 0) return null;
    const { blanks, readingAids } = this.#blocks;
    for (const [start, end] of readingAids) this.#markup.add(start, end);
    return { blocks: this.#blocks.finish(), markup: this.#markup, blanks, findings: [] };
  }

  /** Reads the text from an offset on. Returns the offset behind it, or -1 for a doubt, as all these methods do. */
  #text(from: number): number {
    const next = this.html.indexOf('<', from);
    const to = next < 0 ? this.html.length : next;
    const parent = this.#open[this.#open.length - 1];
    if ((parent?.isFrame || this.phase !== Phase.body) && this.#isBlank(from, to)) return to;
    if (parent?.isFrame || this.phase > Phase.body) return -1;
    if (parent?.kind !== 'title' && this.phase !== Phase.body) {
      // The parser drops white space before the body, and references to it.
      if (BEGINS_BLANK.test(this.html.charAt(from))) return -1;
      this.phase = Phase.body;
    }
    const source = this.html.slice(from, to);
    if (this.#isVerbatim) return this.#put(source, from, to);
    const value = decodedText(source);
    return value === null ? -1 : this.#put(value, from, to);
  }

  #put(value: string, from: number, to: number): number {
    const text = this.#isVerbatim
      ? verbatim(value, from + this.base)
      : originOf(value, from, to, this.#source);
    if (this.#open[this.#open.length - 1]?.kind === 'aid') this.#blocks.readingAid(text);
    else this.#blocks.text(text);
    return to;
  }

  #isBlank(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (!isSpace(unitAt(this.html, at))) return false;
    return true;
  }

  #tag(at: number): number {
    const { html } = this;
    const next = unitAt(html, at + 1);
    if (next === BANG) return this.#declaration(at);
    const isEnd = next === SLASH;
    const from = isEnd ? at + 2 : at + 1;
    let behind = from;
    while (isOfName(unitAt(html, behind))) behind++;
    const element = tameElementOf(html.slice(from, behind));
    if (!element) return -1;
    const close = unitAt(html, behind) === TAG_ENDS ? behind : html.indexOf('>', behind);
    if (close < 0) return -1;
    this.#markup.add(at + this.base, close + 1 + this.base);
    if (isEnd) return this.#isBlank(behind, close) && this.#close(element) ? close + 1 : -1;
    const attributes = close === behind ? NO_ATTRIBUTES : this.#attributesIn(behind, close);
    return attributes ? this.#start(element, attributes, at, close + 1) : -1;
  }

  #declaration(at: number): number {
    const behind = this.html.startsWith('<!--', at) ? this.#commentEnd(at) : this.#doctypeEnd(at);
    if (behind >= 0) this.#markup.add(at + this.base, behind + this.base);
    return behind;
  }

  #commentEnd(at: number): number {
    const end = this.html.indexOf('-->', at + 4);
    return end < 0 || ODD_COMMENT.test(this.html.slice(at, end)) ? -1 : end + 3;
  }

  #doctypeEnd(at: number): number {
    if (this.phase !== Phase.start) return -1;
    DOCTYPE.lastIndex = at;
    return DOCTYPE.test(this.html) ? DOCTYPE.lastIndex : -1;
  }

  #attributesIn(from: number, to: number): TagAttributes | null {
    const source = this.html.slice(from, to);
    let known = this.#attributes.get(source);
    if (known === undefined) {
      known = attributesOf(source);
      this.#attributes.set(source, known);
    }
    return known;
  }

  #start(element: TameElement, attributes: TagAttributes, at: number, behind: number): number {
    if (!this.#mayStart(element)) return -1;
    switch (element.kind) {
      case 'root':
      case 'headed':
      case 'body':
      case 'head':
      case 'column':
        return behind;
      case 'void':
        if (element.role === 'break') this.#blocks.endLine('break');
        return behind;
      case 'rule':
        this.#blocks.endLine('block');
        return behind;
      case 'unread':
        return attributes.isSelfClosing ? -1 : this.#unread(element, behind);
      default:
        if (attributes.isSelfClosing || this.#open.length >= NESTING_LIMIT) return -1;
        return this.#begin(element, attributes, at, behind) ? behind : -1;
    }
  }

  /** Whether a parser would put the element where it stands. Moves on to the phase that it begins. */
  #mayStart(element: TameElement): boolean {
    const { phase } = this;
    const within = (first: number, last: number, then: number) => {
      this.phase = then;
      return phase >= first && phase <= last;
    };
    switch (element.kind) {
      case 'root':
        return within(Phase.start, Phase.start, Phase.html);
      case 'headed':
        return within(Phase.start, Phase.html, Phase.head);
      case 'body':
        return within(Phase.start, Phase.headed, Phase.body);
      case 'title':
        return within(Phase.start, Phase.head, Phase.head);
      case 'head':
      case 'unread':
        if (phase < Phase.headed) return within(Phase.start, Phase.head, Phase.head);
        return phase === Phase.body && mayOpen(element, this.#open);
      default:
        return within(Phase.start, Phase.body, Phase.body) && mayOpen(element, this.#open);
    }
  }

  #begin(element: TameElement, { columnSpan, rowSpan }: TagAttributes, at: number, behind: number): boolean {
    const blocks = this.#blocks;
    if (element.kind === 'title' && !this.html.startsWith('</', this.html.indexOf('<', behind))) return false;
    this.#open.push(element);
    if (element.kind === 'table') blocks.openTable(at + this.base);
    else if (element.kind === 'cell') {
      this.#cell = { columnSpan, rowSpan, at: behind + this.base };
      blocks.openCell();
    } else if (element.kind === 'heading') blocks.openHeading();
    else if (!element.isFrame && element.role !== null && element.kind !== 'aid')
      blocks.endLine(element.role === 'item' ? 'item' : 'block');
    return true;
  }

  /** Passes over what readers of a page do not see. */
  #unread({ name }: TameElement, from: number): number {
    RAW_END.lastIndex = from;
    const end = RAW_END.exec(this.html);
    if (end?.[0].slice(2).toLowerCase() !== name) return -1;
    const behind = end.index + end[0].length + 1;
    const isOdd = unitAt(this.html, behind - 1) !== TAG_ENDS;
    if (isOdd || this.html.slice(from, end.index).includes('<!--')) return -1;
    this.#markup.add(from + this.base, end.index + this.base);
    this.#markup.add(end.index + this.base, behind + this.base);
    return behind;
  }

  #close(element: TameElement): boolean {
    if (element.kind === 'headed') return this.#passTo(Phase.headed, Phase.head, Phase.head);
    if (element.kind === 'body') return this.#passTo(Phase.bodied, Phase.body, Phase.body);
    if (element.kind === 'root') return this.#passTo(Phase.end, Phase.body, Phase.bodied);
    if (this.#open.pop() !== element) return false;
    const blocks = this.#blocks;
    if (element.kind === 'cell') blocks.closeCell(this.#cell);
    else if (element.kind === 'row') blocks.closeRow();
    else if (element.kind === 'table') blocks.closeTable();
    else if (element.kind === 'heading') blocks.closeHeading(Number(element.name.slice(1)));
    else if (!element.isFrame && element.role !== null && element.kind !== 'aid') blocks.endLine('block');
    return true;
  }

  #passTo(phase: number, first: number, last: number): boolean {
    const mayPass = this.phase >= first && this.phase <= last && this.#open.length === 0;
    this.phase = phase;
    return mayPass;
  }
}
