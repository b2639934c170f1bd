import { firstIndex } from '../../lists/first-index.js';
import { FATES, type Fate, NO_RECORD, type SourceMarks, type SourceRange } from './model.js';

/** A stretch of the transcript that looks the same all through. */
export interface SourceRun extends SourceRange {
  readonly fate: Fate;
  /** The index of its record, or `NO_RECORD`. */
  readonly record: number;
  /** Its place in `MARKED_PARTS`. */
  readonly part: number;
  /** Whether it lies in the range that is pointed at. */
  readonly isHere: boolean;
}

/** The index of the piece that holds an offset. */
export const pieceAt = ({ starts, fates }: SourceMarks, offset: number): number =>
  Math.max(0, firstIndex(fates.length, (index) => (starts[index] ?? 0) > offset) - 1);

/** Parts a range into runs. */
export function runsIn(
  marks: SourceMarks,
  { start, end }: SourceRange,
  here: SourceRange | null,
): SourceRun[] {
  const runs: SourceRun[] = [];
  for (let piece = pieceAt(marks, start), at = start; at < end; piece++) {
    const next = Math.min(end, marks.starts[piece + 1] ?? end);
    for (const to of [...cutsIn(at, next, here), next]) {
      runs.push({ start: at, end: to, ...looksOf(marks, piece), isHere: isWithin(at, to, here) });
      at = to;
    }
  }
  return runs;
}

/** Where the range that is pointed at begins or ends between two offsets. */
const cutsIn = (from: number, to: number, here: SourceRange | null): number[] =>
  here
    ? [here.start, here.end].filter((cut, index, all) => cut > from && cut < to && all.indexOf(cut) === index)
    : [];

const isWithin = (from: number, to: number, here: SourceRange | null) =>
  here !== null && from >= here.start && to <= here.end;

const looksOf = ({ fates, records, parts }: SourceMarks, piece: number) => ({
  fate: FATES[fates[piece] ?? 0] ?? 'markup',
  record: records[piece] ?? NO_RECORD,
  part: parts[piece] ?? 0,
});

/** The place of a record. */
export const rangeOfRecord = ({ ranges }: SourceMarks, record: number): SourceRange => ({
  start: ranges[record * 2] ?? 0,
  end: ranges[record * 2 + 1] ?? 0,
});

/** The record that begins next behind an offset, or before it, in the order of the text; null where none does. */
export function recordBeside({ ranges }: SourceMarks, offset: number, step: 1 | -1): number | null {
  let best: number | null = null;
  for (let record = 0; record < ranges.length / 2; record++) {
    const distance = ((ranges[record * 2] ?? 0) - offset) * step;
    if (distance > 0 && (best === null || distance < ((ranges[best * 2] ?? 0) - offset) * step))
      best = record;
  }
  return best;
}

/** The next piece of a fate from an offset on, from the beginning again behind the last; null where there is none. */
export function nextOfFate(marks: SourceMarks, fate: Fate, offset: number): SourceRange | null {
  const { starts, fates } = marks;
  const number = FATES.indexOf(fate);
  const first = pieceAt(marks, offset);
  for (let step = 0; step < fates.length; step++) {
    const piece = (first + step) % fates.length;
    const start = starts[piece] ?? 0;
    if (fates[piece] === number && (start >= offset || piece < first))
      return { start, end: endOf(marks, piece) };
  }
  return null;
}

/** Where the pieces of one fate end that begins with a piece. */
function endOf({ starts, fates }: SourceMarks, piece: number): number {
  let next = piece + 1;
  while (next < fates.length && fates[next] === fates[piece]) next++;
  return starts[next] ?? 0;
}
