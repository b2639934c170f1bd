import type {
  AnyText,
  ClaimedPiece,
  ClaimKind,
  Coverage,
  Range,
  Transcript,
  UnclaimedText,
} from '../model.js';
import { CLAIM_KIND_VALUES } from '../schema/generated/values.js';
import { unitAt } from './characters.js';
import { isUnseen } from './unit-classes.js';

const LINE_ENDS = /[\r\n]+/g;

/** What a character is that nobody has claimed. */
const UNCLAIMED = 0;
/** What else it is: one more than the place of its kind. */
const numberOf = (kind: ClaimKind) => CLAIM_KIND_VALUES.indexOf(kind) + 1;

/** A transcript whose characters are counted. */
type Counted = Pick<Transcript, 'text' | 'omitted'>;

/**
 * Keeps account of what each character of a transcript became. A character is claimed once, by the first to come; white
 * space is markup whoever claims it. `conflicts` counts the characters that a later claim found taken, which only an
 * error in a reader or a stage can cause.
 */
export class Ledger {
  readonly #owners: Uint8Array;
  readonly #spare: Range[] = [];
  conflicts = 0;

  constructor(readonly transcript: Counted) {
    this.#owners = new Uint8Array(transcript.text.length);
  }

  claim(kind: ClaimKind, ranges: Iterable<Range>): void {
    const owner = numberOf(kind);
    for (const [start, end] of ranges) this.#take(owner, start, end);
  }

  /** As `claim`, for all that some texts stand for. */
  claimTexts(kind: ClaimKind, texts: readonly AnyText[]): void {
    const owner = numberOf(kind);
    for (const { value, origin } of texts) {
      if (typeof origin === 'number') this.#take(owner, origin, origin + value.length);
      else for (const { start, end } of origin) this.#take(owner, start, end);
    }
  }

  #take(owner: number, start: number, end: number): void {
    const owners = this.#owners;
    for (let at = start; at < end; at++) {
      if (owners[at] === UNCLAIMED) owners[at] = owner;
      else if (!isUnseen(unitAt(this.transcript.text, at))) this.conflicts++;
    }
  }

  /** Claims as markup those ranges of which nothing else claims any. */
  claimIfFree(ranges: readonly Range[]): void {
    for (const range of ranges) this.#spare.push(range);
  }

  /** @param account one that a person has corrected, in the place of its own */
  coverage(account: readonly ClaimedPiece[] | null = null): Coverage {
    this.#claimSpare();
    return account ? coverageOf(this.transcript, account) : counted(this.transcript, this.#owners);
  }

  /** What is claimed, in the order of the text. */
  account(): ClaimedPiece[] {
    this.#claimSpare();
    const pieces: ClaimedPiece[] = [];
    for (let at = 0; at < this.#owners.length; ) {
      const [start, owner] = [at, this.#owners[at]];
      while (at < this.#owners.length && this.#owners[at] === owner) at++;
      const kind = CLAIM_KIND_VALUES[(owner ?? UNCLAIMED) - 1];
      if (kind) pieces.push({ start, end: at, kind });
    }
    return pieces;
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
}

/** Counts what each character of a transcript became. What no piece of the account covers is unclaimed or white space. */
export function coverageOf(transcript: Counted, account: readonly ClaimedPiece[]): Coverage {
  const owners = new Uint8Array(transcript.text.length);
  for (const { start, end, kind } of account) owners.fill(numberOf(kind), start, end);
  return counted(transcript, owners);
}

/** Counts what each character became. */
function counted({ text, omitted }: Counted, owners: Uint8Array): Coverage {
  const counts = new Uint32Array(CLAIM_KIND_VALUES.length + 1);
  const unclaimed: UnclaimedText[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const owner = owners[at] ?? UNCLAIMED;
    if (owner === UNCLAIMED) {
      const from = at;
      while (at < length && owners[at] === UNCLAIMED) at++;
      for (const stretch of unclaimedIn(text, from, at)) unclaimed.push(stretch);
    } else {
      if (!isUnseen(unitAt(text, at))) counts[owner] = (counts[owner] ?? 0) + 1;
      at++;
    }
  }
  const missing = unclaimed.reduce((sum, { start, end }) => sum + end - start, 0);
  const blank = text.length - missing - counts.reduce((sum, count) => sum + count, 0);
  const countOf = (kind: ClaimKind) => (counts[numberOf(kind)] ?? 0) + (kind === 'markup' ? blank : 0);
  return {
    characters: text.length,
    ...(Object.fromEntries(CLAIM_KIND_VALUES.map((kind) => [kind, countOf(kind)])) as Record<
      ClaimKind,
      number
    >),
    unclaimed: missing,
    unclaimed_text: unclaimed,
    omitted,
  };
}

/** What of a stretch that nothing claims is text, line by line, white space inside a line with it. */
function unclaimedIn(whole: string, from: number, to: number): UnclaimedText[] {
  const gap = whole.slice(from, to);
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

function withoutBlankEnds(line: string): string {
  let [start, end] = [0, line.length];
  while (start < end && isUnseen(unitAt(line, start))) start++;
  while (end > start && isUnseen(unitAt(line, end - 1))) end--;
  return line.slice(start, end);
}
