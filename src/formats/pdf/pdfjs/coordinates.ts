import type { Direction } from '../drawn.js';
import type { Area, Matrix } from '../geometry.js';
import type { PageInfo } from './worker.js';

/** From the file's coordinates, which grow upwards, to those of the page as it is shown. */
export function pageMatrix([x0, y0, x1, y1]: PageInfo['view'], rotate: number, unit: number): Matrix {
  const turns = ((rotate % 360) + 360) % 360;
  const u = unit;
  if (turns === 90) return [0, u, u, 0, -y0 * u, -x0 * u];
  if (turns === 180) return [-u, 0, 0, u, x1 * u, -y0 * u];
  if (turns === 270) return [0, -u, -u, 0, y1 * u, x1 * u];
  return [u, 0, 0, -u, -x0 * u, y1 * u];
}

export function matrixOf(numbers: ArrayLike<number>): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(numbers);
  return [a, b, c, d, e, f];
}

/** A rectangle given by two corners, whichever they are. */
export function areaOf(numbers: ArrayLike<number>): Area {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = Array.from(numbers);
  return { left: Math.min(x0, x1), top: Math.min(y0, y1), right: Math.max(x0, x1), bottom: Math.max(y0, y1) };
}

export const grown = ({ left, top, right, bottom }: Area, by: number): Area => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
});

/** The right angle that is nearest to where the text's line runs. */
export function directionOf([a, b]: Matrix, sign: number): Direction {
  const degrees = (Math.atan2(b * Math.sign(sign || 1), a * Math.sign(sign || 1)) * 180) / Math.PI;
  return ((((Math.round(degrees / 90) * 90) % 360) + 360) % 360) as Direction;
}
