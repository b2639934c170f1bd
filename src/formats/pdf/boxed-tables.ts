import type { Ruling, Rulings } from './rulings.js';

/** In points; boxes of the cells of one table are no further apart, which leaves no room for text between them. */
export const WIDEST_GAP = 12;
/** In points; so far the edges of boxes in one row or column differ. */
const SAME_EDGE = 1.5;
/** Boxes in a row and in a column of a table, at least. */
const FEWEST_BOXES = 2;

/** Joins the lines of boxes that stand in rows and columns: a table may have a border for each cell. */
export function withBoxesJoined(groups: readonly Rulings[]): Rulings[] {
  const joined: CellBoxes[][] = [];
  for (const group of groups.filter(isStrip)) {
    const box = { lines: group, level: placesOf(group.level), upright: placesOf(group.upright) };
    const near = joined.filter((others) => others.some((other) => areBeside(box, other)));
    for (const others of near) joined.splice(joined.indexOf(others), 1);
    joined.push([...near.flat(), box]);
  }
  const tables = joined.filter(isGrid);
  const used = new Set(tables.flat().map(({ lines }) => lines));
  return [
    ...groups.filter((group) => !used.has(group)),
    ...tables.map((parts) => ({
      level: parts.flatMap(({ lines }) => lines.level),
      upright: parts.flatMap(({ lines }) => lines.upright),
    })),
  ];
}

/** Lines with their places, in order. */
interface CellBoxes {
  readonly lines: Rulings;
  readonly level: readonly number[];
  readonly upright: readonly number[];
}

/** Whether lines are one box, or a row or column of boxes whose short sides look like dashes of one line. */
const isStrip = ({ level, upright }: Rulings) => Math.min(level.length, upright.length) === 2;

const placesOf = (lines: readonly Ruling[]) => lines.map(({ at }) => at).sort((a, b) => a - b);

const haveSamePlaces = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((at, index) => Math.abs(at - (b[index] ?? 0)) <= SAME_EDGE);

function areApart(a: readonly number[], b: readonly number[]): boolean {
  const gap = Math.max((a[0] ?? 0) - (b.at(-1) ?? 0), (b[0] ?? 0) - (a.at(-1) ?? 0));
  return gap >= 0 && gap <= WIDEST_GAP;
}

const areBeside = (a: CellBoxes, b: CellBoxes) =>
  (haveSamePlaces(a.level, b.level) && areApart(a.upright, b.upright)) ||
  (haveSamePlaces(a.upright, b.upright) && areApart(a.level, b.level));

/** Whether boxes have neighbours both beside and below each other. */
function isGrid(boxes: readonly CellBoxes[]): boolean {
  const count = (direction: keyof Rulings) => {
    const places = boxes.flatMap((box) => box[direction]).sort((a, b) => a - b);
    return places.filter((at, index) => index === 0 || at - (places[index - 1] ?? at) > SAME_EDGE).length;
  };
  return count('level') >= FEWEST_BOXES * 2 && count('upright') >= FEWEST_BOXES * 2;
}
