import type { SourceText } from '../model.js';
import { extent } from '../text/text.js';
import type { EntryPiece } from './split.js';

/** An entry, and what is printed over it. */
interface Printed {
  readonly piece: EntryPiece;
  readonly again: SourceText[];
}

/** Two entries that touch and are the same to the letter are one that was printed twice, to make it bold. */
export function withoutOverlay(pieces: readonly EntryPiece[]): Printed[] {
  const printed: (Printed & { readonly copies: EntryPiece[] })[] = [];
  for (const piece of pieces) {
    const { source } = piece;
    const last = printed.at(-1);
    const before = last && extent(last.again.at(-1) ?? last.piece.source);
    const touching = before && before[1] === extent(source)?.[0];
    if (last && touching && last.piece.source.value === source.value) {
      last.again.push(source);
      last.copies.push(piece);
    } else printed.push({ piece, again: [], copies: [] });
  }
  // More than two are what somebody has written so often.
  return printed.flatMap(({ piece, again, copies }) =>
    again.length === 1 ? [{ piece, again }] : [piece, ...copies].map((each) => ({ piece: each, again: [] })),
  );
}
