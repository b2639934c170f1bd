import type {
  Break,
  Heading,
  InlineCode,
  TableCell as MarkdownCell,
  Nodes,
  Paragraph,
  Parents,
  Text,
} from 'mdast';
import { append } from '../lists/append.js';
import type { Range, SourceText } from '../model.js';
import { edit, ranges, segmentsOf } from '../text/text.js';
import { readMaskedLines } from './html.js';
import { blankReferences, type Moved, originOf, type Stretches } from './html-text.js';
import { type InlineReading, SimpleInline } from './inline.js';

/** A part of a paragraph, heading or cell of Markdown. */
type MaskedPiece =
  | { readonly kind: 'text'; readonly text: SourceText }
  | { readonly kind: 'break'; readonly end: number }
  | { readonly kind: 'html'; readonly html: string; readonly range: Range };

/** Remark makes tags nodes of their own, so texts contain none. */
const NO_TAGS: Stretches = new Map();
const NOTHING_MOVED: Moved = new Map();

export function rangeOf(node: Nodes): Range {
  const start = node.position?.start.offset ?? 0;
  return [start, node.position?.end.offset ?? start];
}

/**
 * Reads the inline content of a paragraph, heading or cell of Markdown, its HTML as a cell of HTML is read.
 *
 * @param markdown what was parsed, of which `base` is the offset in the input
 */
export function readPhrasing(
  node: Heading | Paragraph | MarkdownCell,
  markdown: string,
  base: number,
): InlineReading {
  const phrasing = new Phrasing(markdown, base);
  phrasing.take(node);
  const { pieces, markup } = phrasing;
  const { lines, ...rest } = readSimple(pieces, base) ?? readAsHtml(pieces, rangeOf(node), phrasing);
  return { ...rest, lines, markup: [...markup, ...outside([...rest.markup], markup)] };
}

const byStart = ([a]: Range, [b]: Range) => a - b;

/** The parts of some ranges outside of others. Notation may also stand within a style element that is left open. */
function outside(found: readonly Range[], others: readonly Range[]): Range[] {
  const taken = others.toSorted(byStart);
  const result: Range[] = [];
  let first = 0;
  for (const [start, end] of found.toSorted(byStart)) {
    while (first < taken.length && (taken[first]?.[1] ?? 0) <= start) first++;
    let from = start;
    for (let index = first; (taken[index]?.[0] ?? end) < end; index++) {
      const [takenFrom, takenTo] = taken[index] ?? [end, end];
      if (takenFrom > from) result.push([from, takenFrom]);
      from = Math.max(from, takenTo);
    }
    if (from < end) result.push([from, end]);
  }
  return result;
}

/** Splits Markdown into pieces of text and of HTML. */
class Phrasing {
  readonly pieces: MaskedPiece[] = [];
  readonly markup: Range[] = [];

  constructor(
    readonly markdown: string,
    readonly base: number,
  ) {}

  /** Visits nodes in order without recursion: emphasis may be nested thousands of levels deep. */
  take(parent: Parents): void {
    const waiting: Nodes[] = [parent];
    for (let node = waiting.pop(); node; node = waiting.pop()) {
      if (node.type === 'text' || node.type === 'inlineCode') this.#text(node);
      else if (node.type === 'break') this.#break(node);
      else if (node.type === 'html')
        this.pieces.push({ kind: 'html', html: node.value, range: rangeOf(node) });
      else if ('children' in node) {
        this.#claimNotation(node);
        append(waiting, node.children.toReversed());
      }
    }
  }

  /** White space or a `\\` before a line end, and the line end. */
  #break(node: Break): void {
    const [from, to] = rangeOf(node);
    this.#claim(from, to);
    this.pieces.push({ kind: 'break', end: to });
  }

  /** The parts of a text that are not in its value (escapes, the `>` of a quotation) are notation. */
  #text(node: Text | InlineCode): void {
    const [from, to] = rangeOf(node);
    const text = originOf(node.value, from, to, {
      html: this.markdown,
      base: this.base,
      notation: node.type === 'text' ? 'markdown' : 'code',
      tags: NO_TAGS,
      moved: () => NOTHING_MOVED,
    });
    let done = from;
    for (const [start, end] of ranges(text)) {
      this.#claim(done, start - this.base);
      done = end - this.base;
    }
    this.#claim(done, to);
    this.pieces.push({ kind: 'text', text });
  }

  /** Claims the notation between a node's children: delimiters, markers, link targets. */
  #claimNotation(node: Parents): void {
    const [from, to] = rangeOf(node);
    let done = from;
    for (const child of node.children) {
      const [start, end] = rangeOf(child);
      this.#claim(done, start);
      done = end;
    }
    this.#claim(done, to);
  }

  #claim(from: number, to: number): void {
    if (to > from) this.markup.push([from + this.base, to + this.base]);
  }
}

/** Reads pieces with simple HTML; null for others. */
function readSimple(pieces: readonly MaskedPiece[], base: number): InlineReading | null {
  const inline = new SimpleInline();
  const markup: Range[] = [];
  const blanks: Range[] = [];
  for (const piece of pieces) {
    if (piece.kind === 'break') inline.break();
    else if (piece.kind === 'text') {
      append(blanks, blankReferences(piece.text));
      inline.linesOfText(piece.text);
    } else {
      const [from, to] = piece.range;
      if (inline.tag(piece.html, 0) !== piece.html.length) return null;
      markup.push([from + base, to + base]);
    }
  }
  const lines = inline.finish();
  return lines && { lines, markup, blanks, findings: [] };
}

/**
 * Signs that do not occur in a text. They stand in for text that HTML would take for notation, and for Markdown's
 * own.
 */
interface Masks {
  readonly lessThan: string;
  readonly ampersand: string;
  readonly notation: string;
}

const FIRST_PRIVATE = 0xe000;

function masksFor(text: string): Masks {
  const free: string[] = [];
  for (let code = FIRST_PRIVATE; free.length < 3; code++) {
    const sign = String.fromCharCode(code);
    if (!text.includes(sign)) free.push(sign);
  }
  const [lessThan = '', ampersand = '', notation = ''] = free;
  return { lessThan, ampersand, notation };
}

/** Markdown as HTML of the same length, so that offsets stay. Only its own tags and references are left as HTML. */
function htmlOf(
  pieces: readonly MaskedPiece[],
  [from, to]: Range,
  { markdown, base }: Phrasing,
  { lessThan, ampersand, notation }: Masks,
): string {
  const parts: string[] = [];
  let done = from;
  const put = (start: number, html: string) => {
    parts.push(notation.repeat(start - done), html);
    done = start + html.length;
  };
  for (const piece of pieces) {
    if (piece.kind === 'break') put(piece.end - 1, '\n');
    else if (piece.kind === 'html') put(piece.range[0], htmlIn(piece, markdown));
    else {
      for (const { at, length, start, end } of segmentsOf(piece.text)) {
        const isReference = end - start !== length;
        const text = isReference
          ? markdown.slice(start - base, end - base)
          : piece.text.value
              .slice(at, at + length)
              .replaceAll('<', lessThan)
              .replaceAll('&', ampersand);
        put(start - base, text);
      }
    }
  }
  put(to, '');
  return parts.join('');
}

/** A tag, with white space in place of the `>` of a quotation that interrupts it. */
function htmlIn(
  { html, range: [from, to] }: Extract<MaskedPiece, { kind: 'html' }>,
  markdown: string,
): string {
  const source = markdown.slice(from, to);
  if (source === html) return source;
  return (
    html
      .slice(0, -1)
      .replace(/[\r\n]/g, ' ')
      .padEnd(to - from - 1) + html.slice(-1)
  );
}

/** Reads pieces with any HTML. */
function readAsHtml(pieces: readonly MaskedPiece[], range: Range, phrasing: Phrasing): InlineReading {
  const [from, to] = range;
  const masks = masksFor(phrasing.markdown.slice(from, to));
  const { lessThan, ampersand, notation } = masks;
  const masked = new RegExp(`${notation}+|[${lessThan}${ampersand}]`, 'g');
  const unmask = (text: SourceText): SourceText =>
    edit(
      text,
      [...text.value.matchAll(masked)].map(({ 0: found, index }) => {
        const insert = found === lessThan ? '<' : found === ampersand ? '&' : '';
        return { from: index, to: index + found.length, insert };
      }),
    );
  return readMaskedLines(htmlOf(pieces, range, phrasing, masks), from + phrasing.base, unmask);
}
