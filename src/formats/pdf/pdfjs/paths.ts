import { largest, smallest } from '../../../lists/extremes.js';
import { type Area, heightOf, widthOf } from '../geometry.js';
import { areaOf } from './coordinates.js';

/** The steps of a path. */
const PATH_STEP = { move: 0, line: 1, curve: 2, quadratic: 3, close: 4 } as const;

/** A part of a path that is drawn without lifting the pen. */
export interface Subpath {
  /** null where a curve ends. */
  readonly points: (readonly [number, number] | null)[];
  isClosed: boolean;
}

export function subpathsOf(data: ArrayLike<number>): Subpath[] {
  const parts: Subpath[] = [];
  for (let at = 0; at < data.length; ) {
    const step = data[at++];
    const point = (index: number) => [data[index] ?? 0, data[index + 1] ?? 0] as const;
    const part = parts.at(-1);
    if (step === PATH_STEP.move) {
      parts.push({ points: [point(at)], isClosed: false });
      at += 2;
    } else if (step === PATH_STEP.line) {
      part?.points.push(point(at));
      at += 2;
    } else if (step === PATH_STEP.curve || step === PATH_STEP.quadratic) {
      at += step === PATH_STEP.curve ? 6 : 4;
      part?.points.push(null, point(at - 2));
    } else if (part) part.isClosed = true;
  }
  return parts;
}

/** Of its length; so far the ends of a strip may be cut askew, as where two sides of a border meet. */
const ASKEW = 0.25;

/** The upright rectangle that a part of a path is, or null. */
export function rectangleOf({ points }: Subpath): Area | null {
  const corners = points.filter((point) => point !== null);
  if (corners.length < points.length || corners.length < 4) return null;
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const area = areaOf([smallest(xs), smallest(ys), largest(xs), largest(ys)]);
  const [width, height] = [widthOf(area), heightOf(area)];
  const near = (a: number, b: number, c: number, across: number) => {
    const isStrip = across <= Math.abs(c - b) * ASKEW;
    const distance = Math.min(Math.abs(a - b), Math.abs(a - c));
    return distance <= (isStrip ? ASKEW : 0.01) * Math.abs(c - b) + 1e-3;
  };
  const isCorner = ([x, y]: readonly [number, number]) =>
    near(x, area.left, area.right, height) && near(y, area.top, area.bottom, width);
  return corners.every(isCorner) && corners.length <= 5 ? area : null;
}
