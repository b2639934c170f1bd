import type { SourceText } from '../model.js';
import { unitAt } from '../text/characters.js';
import { slice, trim } from '../text/text.js';
import { asWritten, classOf } from './patterns.js';
import type { Vocabulary } from './vocabulary.js';

const ROUND = '(';

/** The opening brackets that no activity leaves open: where one is, a file was cut off. */
const TOLD_IF_UNCLOSED = [ROUND, '【'];

/** A bracket in a text, with what stands in it. */
export interface Bracket {
  /** Round brackets hold places and remarks too; the others hold tags. */
  readonly isRound: boolean;
  /** Where the bracket begins in the text. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
  readonly inner: SourceText<'spaced'>;
}

/** The brackets around departments, years and remarks. */
export class Brackets {
  readonly #openerOf: ReadonlyMap<string, string>;
  readonly #closerOf: ReadonlyMap<string, string>;
  readonly #open: RegExp;
  readonly #closed: RegExp;
  readonly #opens: RegExp;
  readonly #behindTag: RegExp;
  readonly #roundBegins: RegExp;
  readonly #closedAgain: RegExp;
  /** The opening brackets as they may stand in the input, for the inside of a character class. */
  readonly openers: string;
  /** As `openers`, the closing ones. */
  readonly closers: string;
  /** As `closers`, without round ones. */
  readonly tagClosers: string;

  constructor({ brackets }: Vocabulary['entries']) {
    const pairs = brackets.map((pair) => [pair.charAt(0), pair.charAt(1)] as const);
    this.#closerOf = new Map(pairs);
    this.#openerOf = new Map(pairs.map(([opener, closer]) => [closer, opener]));
    const tags = pairs.filter(([opener]) => opener !== ROUND);
    const roundCloser = this.#closerOf.get(ROUND) ?? '';
    this.openers = classOf(asWritten(this.#closerOf.keys()));
    this.closers = classOf(asWritten(this.#openerOf.keys()));
    this.tagClosers = classOf(asWritten(tags.map(([, closer]) => closer)));
    const roundClosers = classOf(asWritten([roundCloser]));
    this.#open = new RegExp(`[${classOf(this.#closerOf.keys())}]`);
    this.#opens = new RegExp(`[${this.openers}]`);
    this.#closed = new RegExp(`[${this.closers}]$`);
    this.#behindTag = new RegExp(
      `[${this.tagClosers}](?=\\s*[^\\s${this.openers}。])|[${roundClosers}](?=\\s+[^\\s${this.openers}])`,
      'g',
    );
    this.#roundBegins = new RegExp(`^\\s*[${classOf(asWritten([ROUND]))}]`);
    this.#closedAgain = new RegExp(
      `[${classOf(TOLD_IF_UNCLOSED.map((opener) => this.#closerOf.get(opener) ?? ''))}]`,
    );
  }

  isOpener(sign: string): boolean {
    return this.#closerOf.has(sign);
  }

  isCloser(sign: string): boolean {
    return this.#openerOf.has(sign);
  }

  /** The bracket that ends at `end`, with its partner found leftwards; null where there is none. */
  before(text: SourceText<'spaced'>, end: number): Bracket | null {
    const closer = text.value.charAt(end - 1);
    const opener = this.#openerOf.get(closer);
    if (opener === undefined) return null;
    const [opening, closing] = [unitAt(opener, 0), unitAt(closer, 0)];
    let depth = 0;
    for (let i = end - 1; i >= 0; i--) {
      const unit = unitAt(text.value, i);
      if (unit === closing) depth++;
      else if (unit === opening && --depth === 0) {
        return { isRound: opener === ROUND, from: i, to: end, inner: trim(slice(text, i + 1, end - 1)) };
      }
    }
    return null;
  }

  /** The bracket that a text begins with, or null. */
  at(text: SourceText<'spaced'>): Bracket | null {
    const opener = text.value.charAt(0);
    const closer = this.#closerOf.get(opener);
    const end = closer === undefined ? -1 : text.value.indexOf(closer);
    if (end < 0) return null;
    return { isRound: opener === ROUND, from: 0, to: end + 1, inner: trim(slice(text, 1, end)) };
  }

  /** Whether a text as it stands in the input ends with a closing bracket. */
  close(text: string): boolean {
    return this.#closed.test(text.trimEnd());
  }

  /** Where the bracket that ends at `end` begins in a text as it stands in the input; -1 where none does. */
  beginningOf(text: string, end: number): number {
    let at = end - 1;
    while (at >= 0 && !this.#opens.test(text.charAt(at))) at--;
    return at;
  }

  /** Whether a text as it stands in the input begins with a round bracket. */
  beginRound(text: string): boolean {
    return this.#roundBegins.test(text);
  }

  /**
   * Where text goes on behind a bracket of a text as it stands in the input: behind a round one after white space,
   * and before no further bracket.
   */
  *endsIn(text: string): Generator<number> {
    for (const { index } of text.matchAll(this.#behindTag)) yield index + 1;
  }

  /** The text from an opening bracket that is never closed, as where a file was cut off, or null. */
  unclosed(text: string): string | null {
    const at = Math.max(...TOLD_IF_UNCLOSED.map((opener) => text.lastIndexOf(opener)));
    const rest = at < 0 ? '' : text.slice(at);
    return rest !== '' && !this.#closedAgain.test(rest) ? rest : null;
  }

  /** Whether a normalised text has an opening bracket anywhere. */
  openIn(text: string): boolean {
    return this.#open.test(text);
  }

  /** How many brackets are open behind a text, if some were before it. */
  depthAfter(text: string, before = 0): number {
    let depth = before;
    for (const sign of text) {
      if (this.isOpener(sign)) depth++;
      else if (this.isCloser(sign)) depth = Math.max(0, depth - 1);
    }
    return depth;
  }
}
