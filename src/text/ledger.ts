import type { ClaimKind, Coverage, Range, Transcript } from '../model.js';
import { CLAIM_KIND_VALUES } from '../schema/generated/values.js';

/** White space, and the characters that no reader of the document sees: soft hyphens, zero-width and control characters. */
const BLANKS = /[\s\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+/gu;
const LINE_ENDS = /[\r\n]+/g;

interface ClaimedPiece {
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
}

/**
 * Keeps account of what each character of a transcript became. A character is claimed once; white space is
 * markup whoever claims it. `conflicts` counts the characters that a later claim found taken, which only an
 * error in a reader or a stage can cause.
 */
export class Ledger {
  readonly #text: string;
  readonly #omitted: Transcript['omitted'];
  readonly #claims: ClaimedPiece[] = [];
  readonly #spare: Range[] = [];
  conflicts = 0;

  constructor({ text, omitted }: Pick<Transcript, 'text' | 'omitted'>) {
    this.#text = text;
    this.#omitted = omitted;
  }

  claim(kind: ClaimKind, ranges: readonly Range[]): void {
    for (const [start, end] of ranges) if (end > start) this.#claims.push({ start, end, kind });
  }

  /** Claims as markup what nothing else claims of some ranges. */
  claimIfFree(ranges: readonly Range[]): void {
    for (const range of ranges) this.#spare.push(range);
  }

  coverage(): Coverage {
    const counts = new Map<ClaimKind, number>(CLAIM_KIND_VALUES.map((kind) => [kind, 0]));
    const unclaimed: { start: number; end: number; text: string }[] = [];
    const blanks = new BlankCounter(this.#text);
    const add = (kind: ClaimKind, count: number) => counts.set(kind, (counts.get(kind) ?? 0) + count);
    let done = 0;
    for (const { start, end, kind } of [...this.#disjoint(), this.#theEnd()]) {
      for (const stretch of this.#unclaimedIn(done, start)) unclaimed.push(stretch);
      add('markup', start - done);
      const blank = blanks.countIn(start, end);
      add(kind, end - start - blank);
      add('markup', blank);
      done = end;
    }
    const missing = unclaimed.reduce((sum, { start, end }) => sum + end - start, 0);
    add('markup', -missing);
    return {
      characters: this.#text.length,
      ...(Object.fromEntries(counts) as Record<ClaimKind, number>),
      unclaimed: missing,
      unclaimed_text: unclaimed,
      omitted: this.#omitted,
    };
  }

  #theEnd(): ClaimedPiece {
    return { start: this.#text.length, end: this.#text.length, kind: 'markup' };
  }

  /** The claims in the order of the text, the first to come keeping what two of them claim. */
  #disjoint(): ClaimedPiece[] {
    const pieces: ClaimedPiece[] = [];
    let done = 0;
    for (const { start, end, kind } of this.#claims.toSorted((a, b) => a.start - b.start)) {
      const from = Math.max(start, done);
      if (from > start)
        this.conflicts += this.#text.slice(start, Math.min(end, from)).replace(BLANKS, '').length;
      if (from < end) pieces.push({ start: from, end, kind });
      done = Math.max(done, end);
    }
    return this.#spare.length === 0 ? pieces : withSpare(pieces, this.#spare);
  }

  /** What of a stretch that nothing claims is text, line by line, white space inside a line with it. */
  #unclaimedIn(from: number, to: number): { start: number; end: number; text: string }[] {
    const gap = this.#text.slice(from, to);
    if (gap.trim() === '') return [];
    const found: { start: number; end: number; text: string }[] = [];
    let lineStart = 0;
    for (const line of gap.split(LINE_ENDS)) {
      const text = withoutBlankEnds(line);
      if (text !== '') {
        const start = gap.indexOf(text, lineStart);
        found.push({ start: from + start, end: from + start + text.length, text });
        lineStart = start + text.length;
      }
    }
    return found;
  }
}

/** Pieces with those ranges between them that none of them touches. */
function withSpare(pieces: readonly ClaimedPiece[], spare: readonly Range[]): ClaimedPiece[] {
  const result: ClaimedPiece[] = [];
  let next = 0;
  for (const [start, end] of spare.toSorted((a, b) => a[0] - b[0])) {
    for (let piece = pieces[next]; piece && piece.start < end; piece = pieces[++next]) result.push(piece);
    if ((result.at(-1)?.end ?? 0) <= start) result.push({ start, end, kind: 'markup' });
  }
  return [...result, ...pieces.slice(next)];
}

function withoutBlankEnds(line: string): string {
  const blanks = [...line.matchAll(BLANKS)];
  const first = blanks[0];
  const last = blanks.at(-1);
  const start = first?.index === 0 ? first[0].length : 0;
  const end = last && last.index + last[0].length === line.length ? last.index : line.length;
  return line.slice(start, end);
}

/** Counts white space in stretches of a text that are asked for from left to right. */
class BlankCounter {
  readonly #runs: Iterator<RegExpExecArray>;
  #run: Range | null = null;

  constructor(text: string) {
    this.#runs = text.matchAll(BLANKS);
    this.#next();
  }

  #next(): void {
    const { value, done } = this.#runs.next();
    this.#run = done ? null : [value.index, value.index + value[0].length];
  }

  countIn(from: number, to: number): number {
    let count = 0;
    while (this.#run && this.#run[0] < to) {
      const [start, end] = this.#run;
      count += Math.max(0, Math.min(end, to) - Math.max(start, from));
      if (end > to) break;
      this.#next();
    }
    return count;
  }
}
