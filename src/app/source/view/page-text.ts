import { BOX_EDGES, type SourceRange } from '../model.js';
import type { SourceRun } from '../runs.js';
import { widthOfText } from '../widths.js';

/** A stretch of a line that stands at a place of its own on a page, in points. */
export interface PlacedRun extends SourceRange {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly isVertical: boolean;
}

/** As parts of its height: a character further away stands at a place of its own. */
const APART = 0.5;

class RunBuilder {
  readonly runs: PlacedRun[] = [];
  #open: { start: number; end: number; box: number[]; last: number[] } | null = null;

  take(at: number, box: number[], isNew: boolean): void {
    if (isNew || !this.#open) this.end();
    const before = this.#open;
    if (!before) this.#open = { start: at, end: at + 1, box: [...box], last: box };
    else {
      before.end = at + 1;
      before.box = around(before.box, box);
      before.last = box;
    }
  }

  /** Whether a box stands next to the one before. */
  isNext(box: number[]): boolean {
    return this.#open === null || isBeside(this.#open.last, box);
  }

  end(): void {
    if (!this.#open) return;
    const { start, end, box } = this.#open;
    const [left = 0, top = 0, right = 0, bottom = 0] = box;
    const isVertical = end - start > 1 && bottom - top > (right - left) * 1.5;
    this.runs.push({ start, end, left, top, right, bottom, isVertical });
    this.#open = null;
  }
}

const around = (a: number[], b: number[]): number[] => [
  Math.min(a[0] ?? 0, b[0] ?? 0),
  Math.min(a[1] ?? 0, b[1] ?? 0),
  Math.max(a[2] ?? 0, b[2] ?? 0),
  Math.max(a[3] ?? 0, b[3] ?? 0),
];

/** Whether two boxes touch, or nearly so, in a line or column. */
function isBeside(a: number[], b: number[]): boolean {
  const [left = 0, top = 0, right = 0, bottom = 0] = a;
  const [nextLeft = 0, nextTop = 0, nextRight = 0, nextBottom = 0] = b;
  const near = Math.max(bottom - top, right - left, 1) * APART;
  const across = Math.max(nextLeft - right, left - nextRight, 0);
  const down = Math.max(nextTop - bottom, top - nextBottom, 0);
  return across <= near && down <= near;
}

const boxAt = (boxes: Float32Array, at: number): number[] => [
  boxes[at] ?? Number.NaN,
  boxes[at + 1] ?? 0,
  boxes[at + 2] ?? 0,
  boxes[at + 3] ?? 0,
];

const isSameCharacter = (a: number[], b: number[]) => a.every((edge, index) => edge === b[index]);

const isLowHalf = (text: string, at: number) => /[\udc00-\udfff]/.test(text.charAt(at));

/**
 * Parts a run of a line into stretches in each of which letters are of one width, so that each can be laid over what is
 * drawn. White space that stands in no place is left out.
 */
export function placedRuns(text: string, { start, end }: SourceRun, boxes: Float32Array): PlacedRun[] {
  const builder = new RunBuilder();
  let isWide: boolean | null = null;
  let before: number[] = [];
  for (let at = start; at < end; at++) {
    const box = boxAt(boxes, at * BOX_EDGES);
    if (Number.isNaN(box[0] ?? Number.NaN)) {
      builder.end();
      continue;
    }
    const wide: boolean | null = isLowHalf(text, at) ? isWide : widthOfText(text.charAt(at)) === 1;
    const goesOn = isLowHalf(text, at) || isSameCharacter(before, box);
    builder.take(at, box, !goesOn && (wide !== isWide || !builder.isNext(box)));
    isWide = wide;
    before = box;
  }
  builder.end();
  return builder.runs;
}
