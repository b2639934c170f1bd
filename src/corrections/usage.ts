import type { CorrectionEntry, DocumentInfo } from '../model.js';
import type { UnusedReason } from './locate.js';

/** Why a correction was not used, the most telling reason first. */
const REASONS: readonly UnusedReason[] = [
  'conflict',
  'taken',
  'interleaved',
  'no-item',
  'ambiguous',
  'part',
  'no-target',
  'gone',
  'absent',
];

/** Which corrections the documents of a run have used, and why the others were not. */
export class CorrectionUse {
  readonly #used = new Set<number>();
  /** The reasons of those that a document did not use. */
  readonly #unused = new Map<number, UnusedReason>();
  /** Those whose own document was read. */
  readonly #met = new Set<number>();

  constructor(readonly entries: readonly CorrectionEntry[]) {}

  /** Notes which corrections a document has used, wherever and whenever it was extracted with them. */
  note(
    { sha256 }: Pick<DocumentInfo, 'sha256'>,
    unused: readonly { readonly index: number; readonly reason: UnusedReason }[],
  ): void {
    const reasons = new Map(unused.map(({ index, reason }) => [index, reason]));
    for (const [index, entry] of this.entries.entries()) {
      const reason = reasons.get(index);
      const isOwn = entry.sha256 === sha256;
      if (reason === undefined || reason === 'superseded') this.#used.add(index);
      else this.#refuse(index, reason, isOwn);
      if (isOwn) this.#met.add(index);
    }
  }

  /** Notes an extracted document: its corrections are in it. */
  noteExtracted({ sha256 }: Pick<DocumentInfo, 'sha256'>): void {
    for (const [index, entry] of this.entries.entries()) if (entry.sha256 === sha256) this.#used.add(index);
  }

  /** The reason that its own document gives counts, or else the most telling one. */
  #refuse(index: number, reason: UnusedReason, isOwn: boolean): void {
    const known = this.#unused.get(index);
    const isBetter = known === undefined || REASONS.indexOf(reason) < REASONS.indexOf(known);
    if (isOwn || (isBetter && !this.#met.has(index))) this.#unused.set(index, reason);
  }

  /** Why no document has used a correction; null if one has. */
  reasonOf(index: number): UnusedReason | null {
    return this.#used.has(index) ? null : (this.#unused.get(index) ?? 'absent');
  }

  /** Whether the document that a correction was made for has been read. */
  hasMet(index: number): boolean {
    return this.#met.has(index);
  }
}
