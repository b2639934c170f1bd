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
  if (pieces.length < 2) return pieces.map((piece) => ({ piece, again: [] }));
  const printed: (Printed & { readonly copies: EntryPiece[] })[] = [];
  for (const piece of pieces) {
    const { source } = piece;
    const last = printed.at(-1);
    const isSame = last !== undefined && last.piece.source.value === source.value;
    const before = isSame ? extent(last.again.at(-1) ?? last.piece.source) : null;
    if (isSame && before && before[1] === extent(source)?.[0]) {
      last.again.push(source);
      last.copies.push(piece);
    } else printed.push({ piece, again: [], copies: [] });
  }
  // More than two are what somebody has written so often.
  return printed.flatMap(({ piece, again, copies }) =>
    again.length === 1 ? [{ piece, again }] : [piece, ...copies].map((each) => ({ piece: each, again: [] })),
  );
}
