import type { AnyText, ClaimKind, Coverage, Range, Transcript, UnclaimedText } from '../model.js';
import { CLAIM_KIND_VALUES } from '../schema/generated/values.js';
import { isUnseen } from './unit-classes.js';

const LINE_ENDS = /[\r\n]+/g;

/** What a character is that nobody has claimed. */
const UNCLAIMED = 0;
/** What else it is: one more than the place of its kind. */
const numberOf = (kind: ClaimKind) => CLAIM_KIND_VALUES.indexOf(kind) + 1;

/**
 * Keeps account of what each character of a transcript became. A character is claimed once, by the first to come; white
 * space is markup whoever claims it. `conflicts` counts the characters that a later claim found taken, which only an
 * error in a reader or a stage can cause.
 */
export class Ledger {
  readonly #text: string;
  readonly #omitted: Transcript['omitted'];
  readonly #owners: Uint8Array;
  readonly #spare: Range[] = [];
  conflicts = 0;

  constructor({ text, omitted }: Pick<Transcript, 'text' | 'omitted'>) {
    this.#text = text;
    this.#omitted = omitted;
    this.#owners = new Uint8Array(text.length);
  }

  claim(kind: ClaimKind, ranges: readonly Range[]): void {
    const owner = numberOf(kind);
    for (const range of ranges) this.#take(owner, range[0], range[1]);
  }

  /** As `claim`, for all that some texts stand for. */
  claimTexts(kind: ClaimKind, texts: readonly AnyText[]): void {
    const owner = numberOf(kind);
    for (const { segments } of texts) for (const { start, end } of segments) this.#take(owner, start, end);
  }

  #take(owner: number, start: number, end: number): void {
    const owners = this.#owners;
    for (let at = start; at < end; at++) {
      if (owners[at] === UNCLAIMED) owners[at] = owner;
      else if (!isUnseen(this.#text.charCodeAt(at))) this.conflicts++;
    }
  }

  /** Claims as markup those ranges of which nothing else claims any. */
  claimIfFree(ranges: readonly Range[]): void {
    for (const range of ranges) this.#spare.push(range);
  }

  coverage(): Coverage {
    this.#claimSpare();
    const counts = new Uint32Array(CLAIM_KIND_VALUES.length + 1);
    const unclaimed: UnclaimedText[] = [];
    const [text, owners] = [this.#text, this.#owners];
    for (let at = 0; at < text.length; ) {
      const owner = owners[at] ?? UNCLAIMED;
      if (owner === UNCLAIMED) {
        const from = at;
        while (at < text.length && owners[at] === UNCLAIMED) at++;
        for (const stretch of this.#unclaimedIn(from, at)) unclaimed.push(stretch);
      } else {
        if (!isUnseen(text.charCodeAt(at))) counts[owner] = (counts[owner] ?? 0) + 1;
        at++;
      }
    }
    const missing = unclaimed.reduce((sum, { start, end }) => sum + end - start, 0);
    const blank = this.#text.length - missing - counts.reduce((sum, count) => sum + count, 0);
    const countOf = (kind: ClaimKind) => (counts[numberOf(kind)] ?? 0) + (kind === 'markup' ? blank : 0);
    return {
      characters: this.#text.length,
      ...(Object.fromEntries(CLAIM_KIND_VALUES.map((kind) => [kind, countOf(kind)])) as Record<
        ClaimKind,
        number
      >),
      unclaimed: missing,
      unclaimed_text: unclaimed,
      omitted: this.#omitted,
    };
  }

  #claimSpare(): void {
    for (const range of this.#spare.splice(0)) {
      if (this.#isFree(range)) this.claim('markup', [range]);
    }
  }

  #isFree([start, end]: Range): boolean {
    for (let at = start; at < end; at++) if (this.#owners[at] !== UNCLAIMED) return false;
    return true;
  }

  /** What of a stretch that nothing claims is text, line by line, white space inside a line with it. */
  #unclaimedIn(from: number, to: number): UnclaimedText[] {
    const gap = this.#text.slice(from, to);
    if (gap.trim() === '') return [];
    const found: UnclaimedText[] = [];
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

function withoutBlankEnds(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && isUnseen(line.charCodeAt(start))) start++;
  while (end > start && isUnseen(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}
