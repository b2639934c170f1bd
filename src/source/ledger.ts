import type { ClaimKind, Coverage, Range } from '../model.js';

const KINDS = [
  'record',
  'item',
  'section',
  'metadata',
  'column_heading',
  'note',
  'markup',
  'furniture',
] as const satisfies readonly ClaimKind[];

const MARKUP = KINDS.indexOf('markup') + 1;

/** White space, and the characters that no reader of the document sees: soft hyphens, zero-width ones. */
function isBlank(unit: number): boolean {
  return (
    unit <= 0x20 ||
    unit === 0x3000 ||
    unit === 0xa0 ||
    unit === 0x85 ||
    unit === 0xad ||
    (unit >= 0x2000 && unit <= 0x200f) ||
    (unit >= 0x2028 && unit <= 0x202f) ||
    unit === 0x205f ||
    unit === 0x2060 ||
    unit === 0xfeff
  );
}

/**
 * Keeps account of what each character of the input became. A character is claimed once: `conflicts`
 * counts later claims that found it taken, which only an error in a reader or a stage can cause.
 */
export class Ledger {
  readonly #text: string;
  readonly #owner: Uint8Array;
  conflicts = 0;

  constructor(text: string) {
    this.#text = text;
    this.#owner = new Uint8Array(text.length);
    for (let i = 0; i < text.length; i++) if (isBlank(text.charCodeAt(i))) this.#owner[i] = MARKUP;
  }

  claim(kind: ClaimKind, ranges: readonly Range[]): void {
    const id = KINDS.indexOf(kind) + 1;
    for (const [start, end] of ranges) {
      for (let i = start; i < end; i++) {
        if (this.#owner[i] === 0) this.#owner[i] = id;
        else if (id !== MARKUP && !isBlank(this.#text.charCodeAt(i))) this.conflicts++;
      }
    }
  }

  coverage(): Coverage {
    this.#releaseBlanksInUnclaimed();
    const counts = new Array<number>(KINDS.length + 1).fill(0);
    for (const owner of this.#owner) counts[owner] = (counts[owner] ?? 0) + 1;
    const kinds = Object.fromEntries(KINDS.map((kind, index) => [kind, counts[index + 1] ?? 0]));
    return {
      characters: this.#text.length,
      ...(kinds as Record<ClaimKind, number>),
      unclaimed: counts[0] ?? 0,
      unclaimed_text: this.#unclaimed(),
    };
  }

  /** White space inside one line's unclaimed text belongs to it, so that the text is listed as it reads. */
  #releaseBlanksInUnclaimed(): void {
    let last = -1;
    for (let i = 0; i < this.#owner.length; i++) {
      const unit = this.#text.charCodeAt(i);
      if (unit === 10 || unit === 13) last = -1;
      else if (this.#owner[i] === 0) {
        if (last >= 0) this.#owner.fill(0, last, i);
        last = i;
      } else if (!isBlank(unit)) last = -1;
    }
  }

  #unclaimed(): { start: number; end: number; text: string }[] {
    const result: { start: number; end: number; text: string }[] = [];
    for (let start = this.#owner.indexOf(0); start >= 0; ) {
      let end = start;
      while (this.#owner[end] === 0) end++;
      result.push({ start, end, text: this.#text.slice(start, end) });
      start = this.#owner.indexOf(0, end);
    }
    return result;
  }
}
