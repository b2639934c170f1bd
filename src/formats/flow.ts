import type { Finding } from '../model.js';
import { MARKER_LIMIT } from './markdown-nesting.js';
import type { TextLine } from './plain.js';

/**
 * Cuts long Markdown into pieces before remark reads them. Its time grows with the square of the number of emphasis
 * marks, links, list items and headings in one piece.
 */

/** Lines that are read together. */
export interface MarkdownPiece {
  readonly lines: TextLine[];
  /** Whether the lines hold so much notation that they are read as plain text. */
  readonly isPlain: boolean;
}

export interface Pieces {
  readonly pieces: readonly MarkdownPiece[];
  readonly findings: readonly Finding[];
}

/** The weight from which a new piece begins: about so many lines, or half as many delimiters. */
const PIECE = 800;
/** The greatest weight of a piece without a good place to cut. */
const MOST_AT_ONCE = 2000;

const DELIMITERS = /\*+|_+|[[\]`<&\\!~"]/g;
const DELIMITER_WEIGHT = 2;
const CONTAINER_MARKERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])(?:[ \t]+|(?=>)|$)|>)+/;
const CONTAINER = /[-+*>]|\d+[.)]/g;
/** Deeper indentation adds no weight: it may be a column of laid-out text. */
const MAX_INDENT = 40;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** How deep a line is nested in lists and quotations. Remark walks through all levels for each line. */
function depthOf(text: string): number {
  // Markers beyond the limit count as text.
  const containers = CONTAINER_MARKERS.exec(text.slice(0, MARKER_LIMIT))?.[0];
  if (containers === undefined) return 0;
  const indent = Math.min(MAX_INDENT, (containers.length - containers.trimStart().length) / 2);
  return indent + count(containers, CONTAINER);
}

const weightOf = (text: string) =>
  1 + count(text, DELIMITERS) * DELIMITER_WEIGHT + Math.floor(depthOf(text) ** 2 / 8);

const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** Lighter rows of a table weigh nothing, because cells are read one by one. */
const HEAVY_ROW = 200;
const DEFINITION = /^ {0,3}\[[^\]]+\]:/;
const BLOCK_TAG =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|link|main|menu|nav|ol|optgroup|option|p|param|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$)/i;
/** HTML blocks that may contain blank lines, and what ends them. */
const RAW_HTML: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
];
/** A top-level list item with text. */
const BULLET_ITEM = /^([-+*])[ \t]+[^\s]/;
const NUMBERED_ITEM = /^(\d{1,9})([.)])[ \t]+[^\s]/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Tracks which blocks are open, in order to weigh lines and to find where pieces may be cut. */
class BlockFollower {
  /** What ends the code or raw HTML block that the line is in. */
  #ends: RegExp | null = null;
  /** Whether the lines up to the next blank line are HTML, or rows of a table. */
  #inHtml = false;
  #inTable = false;
  /** The marker of the open list, or null. */
  #list: string | null = null;
  #before = '';

  /** The weight of a line, and whether a new block begins with it. */
  take(text: string): { readonly weight: number; readonly isBoundary: boolean } {
    const before = this.#before;
    this.#before = text;
    if (this.#ends) {
      if (this.#ends.test(text)) this.#ends = null;
      return { weight: 0, isBoundary: false };
    }
    if (text.trim() === '') {
      this.#inHtml = false;
      this.#inTable = false;
      return { weight: 1, isBoundary: false };
    }
    const isBoundary = this.#begins(text, before.trim() === '');
    if (this.#inHtml || this.#opensRaw(text)) return { weight: 0, isBoundary };
    this.#inHtml = BLOCK_TAG.test(text);
    if (this.#inHtml) return { weight: 0, isBoundary };
    this.#inTable ||= text.includes('|') && before.includes('|') && DELIMITER_ROW.test(text);
    const weight = weightOf(text);
    return { weight: this.#inTable && weight < HEAVY_ROW ? 0 : weight, isBoundary };
  }

  /** Whether a line begins a block that is independent of the lines before it. Keeps track of lists. */
  #begins(text: string, afterBlank: boolean): boolean {
    const number = NUMBERED_ITEM.exec(text);
    const marker = RULE.test(text) ? null : (BULLET_ITEM.exec(text)?.[1] ?? number?.[2] ?? null);
    if (marker !== null) {
      const isContiguous = this.#list === marker;
      const interrupts = number === null || number[1] === '1';
      if (isContiguous || afterBlank || interrupts) this.#list = marker;
      return isContiguous || afterBlank;
    }
    if (!afterBlank) return false;
    if (/^[ \t]/.test(text)) return this.#list === null && !/^(?: {4}|\t)/.test(text);
    this.#list = null;
    return true;
  }

  #opensRaw(text: string): boolean {
    const fence = FENCE.exec(text)?.[1];
    if (fence !== undefined) this.#ends = new RegExp(`^ {0,3}${fence.charAt(0)}{${fence.length},}[ \\t]*$`);
    const raw = RAW_HTML.find(([begins]) => begins.test(text));
    if (raw && !raw[1].test(text)) this.#ends = raw[1];
    return fence !== undefined || raw !== undefined;
  }
}

/** Lines between two boundaries. */
interface OpenBlock {
  readonly lines: TextLine[];
  readonly weights: number[];
  weight: number;
}

function blocksOf(lines: readonly TextLine[]): OpenBlock[] {
  const blocks: OpenBlock[] = [];
  const follower = new BlockFollower();
  for (const line of lines) {
    const { weight, isBoundary } = follower.take(line.text);
    let block = blocks.at(-1);
    if (!block || isBoundary) {
      block = { lines: [], weights: [], weight: 0 };
      blocks.push(block);
    }
    block.lines.push(line);
    block.weights.push(weight);
    block.weight += weight;
  }
  return blocks;
}

/** Cuts a block that is too heavy between its lines. A line that is too heavy by itself becomes plain text. */
function cutBetweenLines({ lines, weights }: OpenBlock): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let weight = 0;
  for (const [index, line] of lines.entries()) {
    const own = weights[index] ?? 0;
    const isPlain = own > MOST_AT_ONCE;
    const last = pieces.at(-1);
    weight += own;
    if (last && last.isPlain === isPlain && (isPlain || weight <= PIECE)) last.lines.push(line);
    else {
      pieces.push({ lines: [line], isPlain });
      weight = own;
    }
  }
  return pieces;
}

function cappedFinding(block: OpenBlock): Finding {
  const start = block.lines[0]?.start ?? 0;
  const last = block.lines.at(-1);
  return { rule: 'markdown-capped', range: [start, last ? last.start + last.text.length : start] };
}

/**
 * Cuts Markdown at the beginnings of blocks. Short Markdown is left whole. Link definitions apply to the whole text, so
 * a text that has some is cut with a message.
 */
export function piecesOf(lines: readonly TextLine[]): Pieces {
  const blocks = blocksOf(lines);
  const total = blocks.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= PIECE) return { pieces: [{ lines: [...lines], isPlain: false }], findings: [] };
  const pieces: MarkdownPiece[] = [];
  const findings: Finding[] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    weight += block.weight;
    if (block.weight > MOST_AT_ONCE) {
      for (const piece of cutBetweenLines(block)) pieces.push(piece);
      findings.push(cappedFinding(block));
      weight = Number.POSITIVE_INFINITY;
    } else if (weight > PIECE) {
      pieces.push({ lines: [...block.lines], isPlain: false });
      weight = block.weight;
    } else for (const line of block.lines) pieces.at(-1)?.lines.push(line);
  }
  const definition = lines.find(({ text }) => DEFINITION.test(text));
  if (definition && findings.length === 0)
    findings.push(cappedFinding({ lines: [definition], weights: [], weight: 0 }));
  return { pieces, findings };
}
