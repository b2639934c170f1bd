import type {
  AccountedTranscript,
  ClaimedPiece,
  ClaimKind,
  Range,
  SourceText,
  TranscriptLine,
} from '../model.js';
import { join, segmentsOf, slice, trim } from '../text/text.js';

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Whether a stretch of the transcript holds letters or digits that are no notation. */
export function tells({ text, account }: AccountedTranscript, start: number, end: number): boolean {
  if (end <= start || !LETTER_OR_DIGIT.test(text.slice(start, end))) return false;
  let done = start;
  for (const piece of account) {
    if (piece.start >= end) break;
    if (piece.end <= start || piece.kind !== 'markup') continue;
    if (LETTER_OR_DIGIT.test(text.slice(done, Math.max(done, piece.start)))) return true;
    done = Math.max(done, piece.end);
  }
  return LETTER_OR_DIGIT.test(text.slice(done, Math.max(done, end)));
}

/** The text of a stretch as its format has read it, line by line. */
export function textAt({ lines }: AccountedTranscript, [start, end]: Range): SourceText {
  const parts = lines.flatMap((line) => {
    const inside = line.segments.filter((segment) => segment.start < end && segment.end > start);
    const [first, last] = [inside[0], inside.at(-1)];
    if (!first || !last) return [];
    const isByUnit = (segment: typeof first) => segment.end - segment.start === segment.length;
    const from = first.at + (isByUnit(first) ? Math.max(0, start - first.start) : 0);
    const to = last.at + last.length - (isByUnit(last) ? Math.max(0, last.end - end) : 0);
    return [slice(asText(line), from, to)];
  });
  const inOrder = parts.sort((a, b) => startOf(a) - startOf(b));
  return trim(join(inOrder, '\n'));
}

const asText = ({ value, segments }: TranscriptLine): SourceText => ({ value, origin: segments });

const startOf = (text: SourceText) => segmentsOf(text)[0]?.start ?? 0;

/** A stretch without others: what is left of it, in order. */
export function without([start, end]: Range, others: readonly Range[]): Range[] {
  const left: Range[] = [];
  let done = start;
  for (const [from, to] of others.toSorted((a, b) => a[0] - b[0])) {
    if (to <= done || from >= end) continue;
    if (from > done) left.push([done, from]);
    done = to;
  }
  if (done < end) left.push([done, end]);
  return left;
}

/**
 * An account in which a stretch has become something else.
 *
 * @param isTaken whether pieces of a kind change; null is what nothing has claimed
 */
export function reclaimed(
  account: readonly ClaimedPiece[],
  [start, end]: Range,
  kind: ClaimKind,
  isTaken: (kind: ClaimKind | null) => boolean,
): ClaimedPiece[] {
  const pieces: ClaimedPiece[] = [];
  const gaps = without(
    [start, end],
    account.map((piece) => [piece.start, piece.end] as const),
  );
  for (const piece of account) {
    if (piece.end <= start || piece.start >= end || !isTaken(piece.kind)) {
      pieces.push(piece);
      continue;
    }
    if (piece.start < start) pieces.push({ ...piece, end: start });
    pieces.push({ start: Math.max(piece.start, start), end: Math.min(piece.end, end), kind });
    if (piece.end > end) pieces.push({ ...piece, start: end });
  }
  if (isTaken(null)) for (const [from, to] of gaps) pieces.push({ start: from, end: to, kind });
  return pieces.sort((a, b) => a.start - b.start);
}
