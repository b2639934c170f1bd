import type { Finding } from '../model.js';
import { MARKER_LIMIT } from './markdown-nesting.js';
import type { TextLine } from './plain.js';

/**
 * Cuts long stretches of Markdown before remark reads them: its time grows with the square of the emphasis, links,
 * list items and headings that it is given at once.
 */

/** Lines that are read at once. */
export interface Piece {
  readonly lines: TextLine[];
  /** Whether the lines hold too much notation to be read as anything but text. */
  readonly isPlain: boolean;
}

export interface Pieces {
  readonly pieces: readonly Piece[];
  readonly findings: readonly Finding[];
}

/** Where pieces are to be cut, by their weight: about so many lines, or half as many delimiters. */
const PIECE = 800;
/** The greatest weight that is read at once where there is no good place to cut. */
const MOST_AT_ONCE = 2000;

const DELIMITERS = /\*+|_+|[[\]`<&\\!~"]/g;
const DELIMITER_WEIGHT = 2;
const CONTAINERS = /^[ \t]*(?:(?:[-+*>]|\d{1,9}[.)])(?:[ \t]+|(?=>)|$)|>)+/;
const CONTAINER = /[-+*>]|\d+[.)]/g;
/** Deeper indentation weighs no more: it may be a column of laid-out text. */
const DEEPEST = 40;

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Lists and quotations within each other are gone through level by level for each line. */
function depthOf(text: string): number {
  // The markers beyond the limit are not read as such.
  const containers = CONTAINERS.exec(text.slice(0, MARKER_LIMIT))?.[0];
  if (containers === undefined) return 0;
  const indent = Math.min(DEEPEST, (containers.length - containers.trimStart().length) / 2);
  return indent + count(containers, CONTAINER);
}

const weightOf = (text: string) =>
  1 + count(text, DELIMITERS) * DELIMITER_WEIGHT + Math.floor(depthOf(text) ** 2 / 8);

const FENCE = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** A row of a table weighs nothing unless one row does so much: cells are read one by one. */
const HEAVY_ROW = 200;
const DEFINITION = /^ {0,3}\[[^\]]+\]:/;
const BLOCK_TAG =
  /^ {0,3}<\/?(?:address|article|aside|blockquote|body|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|link|main|menu|nav|ol|optgroup|option|p|param|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)(?=[\s/>]|$)/i;
/** HTML that goes on over blank lines, and what ends it. */
const RAW_HTML: readonly (readonly [begins: RegExp, ends: RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![A-Za-z]/, />/],
];
/** A list item that stands in no other, with text. */
const BULLET = /^([-+*])[ \t]+[^\s]/;
const NUMBER = /^(\d{1,9})([.)])[ \t]+[^\s]/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;

/** Follows which blocks are open, as far as it tells what a line weighs and where pieces may be cut. */
class BlockFollower {
  /** What ends the code or raw HTML that the line stands in. */
  #ends: RegExp | null = null;
  /** Whether lines up to the next blank one are HTML, or rows of a table. */
  #inHtml = false;
  #inTable = false;
  /** What marks the items of the list that is open, or null. */
  #list: string | null = null;
  #before = '';

  /** What a line weighs, and whether what stands before it has ended there. */
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

  /** Whether a line begins a block that has no part in what stands before it; follows lists on the way. */
  #begins(text: string, afterBlank: boolean): boolean {
    const number = NUMBER.exec(text);
    const marker = RULE.test(text) ? null : (BULLET.exec(text)?.[1] ?? number?.[2] ?? null);
    if (marker !== null) {
      const goesOn = this.#list === marker;
      const interrupts = number === null || number[1] === '1';
      if (goesOn || afterBlank || interrupts) this.#list = marker;
      return goesOn || afterBlank;
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

/** A block that is too heavy, cut between its lines; a line that is too heavy by itself is plain text. */
function cutBetweenLines({ lines, weights }: OpenBlock): Piece[] {
  const pieces: Piece[] = [];
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

function capped(block: OpenBlock): Finding {
  const start = block.lines[0]?.start ?? 0;
  const last = block.lines.at(-1);
  return { rule: 'markdown-capped', range: [start, last ? last.start + last.text.length : start] };
}

/**
 * Cuts lines of Markdown where a block begins. What is short is not cut at all, and what holds link definitions,
 * which count everywhere, only with a message.
 */
export function piecesOf(lines: readonly TextLine[]): Pieces {
  const blocks = blocksOf(lines);
  const total = blocks.reduce((sum, { weight }) => sum + weight, 0);
  if (total <= PIECE) return { pieces: [{ lines: [...lines], isPlain: false }], findings: [] };
  const pieces: Piece[] = [];
  const findings: Finding[] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const block of blocks) {
    weight += block.weight;
    if (block.weight > MOST_AT_ONCE) {
      for (const piece of cutBetweenLines(block)) pieces.push(piece);
      findings.push(capped(block));
      weight = Number.POSITIVE_INFINITY;
    } else if (weight > PIECE) {
      pieces.push({ lines: [...block.lines], isPlain: false });
      weight = block.weight;
    } else for (const line of block.lines) pieces.at(-1)?.lines.push(line);
  }
  const definition = lines.find(({ text }) => DEFINITION.test(text));
  if (definition && findings.length === 0)
    findings.push(capped({ lines: [definition], weights: [], weight: 0 }));
  return { pieces, findings };
}
