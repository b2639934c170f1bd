import { withBoxesJoined } from './boxed-tables.js';
import { type Area, contains } from './geometry.js';
import type { Ruling, Rulings } from './rulings.js';
import { stackedTables } from './stacked-tables.js';

/** A cell of a grid of lines: columns and rows are counted from 0. */
export interface RuledCell {
  readonly area: Area;
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether no line is drawn above the cell, below it, or right of it. */
  readonly isOpenAbove: boolean;
  readonly isOpenBelow: boolean;
  readonly isOpenRight: boolean;
}

/** A table as its lines show it. */
export interface RuledTable {
  readonly area: Area;
  /** Where columns begin and the last one ends, and likewise rows. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** In points; lines that end so near to another one meet it. */
const TOUCH = 3;
/** In points; a line that goes on for less behind the last one that it crosses is cut there. */
const OVERHANG = 8;
/** Of the side of a cell; a line along less of it is no wall. */
const WALL = 0.6;
/** More lines than this in one direction are a drawing. */
const MOST_RULINGS = 4000;

const crosses = (level: Ruling, upright: Ruling) =>
  upright.at >= level.from - TOUCH &&
  upright.at <= level.to + TOUCH &&
  level.at >= upright.from - TOUCH &&
  level.at <= upright.to + TOUCH;

interface LineGroup {
  readonly level: Ruling[];
  readonly upright: Ruling[];
}

/** Whether a line is part of a table. */
export const isLevelLineOf = ({ area }: RuledTable, { at, from, to }: Ruling) =>
  at >= area.top - TOUCH && at <= area.bottom + TOUCH && from < area.right && to > area.left;

/** Finds the tables that lines make: each is a group of lines that cross or meet, one by another. */
export function ruledTables(rulings: Rulings): RuledTable[] {
  if (Math.max(rulings.level.length, rulings.upright.length) > MOST_RULINGS) return [];
  const tables = groupsOf(rulings).flatMap((group) => {
    const table = tableOf(group);
    return table.cells.length > 0 ? stackedTables(table) : [];
  });
  return withoutNested(tables).sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

/** Groups of lines that are connected by crossings. */
function groupsOf({ level, upright }: Rulings): LineGroup[] {
  const parents = Array.from({ length: level.length + upright.length }, (_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  for (const [i, line] of level.entries())
    for (const [j, other] of upright.entries())
      if (crosses(line, other)) parents[rootOf(i)] = rootOf(level.length + j);
  const groups = new Map<number, LineGroup>();
  const groupAt = (index: number) => {
    const group = groups.get(rootOf(index)) ?? { level: [], upright: [] };
    groups.set(rootOf(index), group);
    return group;
  };
  for (const [i, line] of level.entries()) groupAt(i).level.push(line);
  for (const [j, line] of upright.entries()) groupAt(level.length + j).upright.push(line);
  return withAbreast(
    withBoxesJoined([...groups.values()]).map(({ level, upright }) => ({
      level: [...level],
      upright: [...upright],
    })),
  );
}

/** In points; lines that begin and end together differ by no more. */
const ABREAST = 3;
/** Upright lines that begin and end together are columns, also where no line crosses them. */
const FEWEST_COLUMNS = 3;

const areAbreast = (a: Ruling, b: Ruling) =>
  Math.abs(a.from - b.from) <= ABREAST && Math.abs(a.to - b.to) <= ABREAST;

/**
 * Adds upright lines that nothing crosses to the table whose other lines begin and end with them: on a page where a
 * merged cell or a single row goes on from the page before, no line is drawn across it.
 */
function withAbreast(groups: readonly LineGroup[]): LineGroup[] {
  const tables = groups.filter(({ level, upright }) => level.length > 0 && upright.length > 0);
  const lone: Ruling[][] = [];
  for (const { level, upright } of groups) {
    const [line] = upright;
    if (level.length > 0 || !line) continue;
    const table = tables.find((group) => group.upright.some((other) => areAbreast(other, line)));
    const others = lone.find(([first]) => first && areAbreast(first, line));
    if (table) table.upright.push(line);
    else if (others) others.push(line);
    else lone.push([line]);
  }
  const rows = lone.filter(({ length }) => length >= FEWEST_COLUMNS);
  return [...tables, ...rows.map((upright): LineGroup => ({ level: [], upright }))];
}

/**
 * The positions of a group's lines, with the outer borders that are not drawn: where two or more lines across end at
 * one place beyond the outermost line, the table ends there too.
 */
function positionsOf(lines: readonly Ruling[], across: readonly Ruling[]): number[] {
  const drawn = [...new Set(lines.map(({ at }) => at))].sort((a, b) => a - b);
  const first = drawn[0] ?? Number.POSITIVE_INFINITY;
  const last = drawn.at(-1) ?? Number.NEGATIVE_INFINITY;
  const before = commonEnd(across.map(({ from }) => from).filter((from) => from < first - OVERHANG));
  const after = commonEnd(across.map(({ to }) => to).filter((to) => to > last + OVERHANG));
  return [...(before === null ? [] : [before]), ...drawn, ...(after === null ? [] : [after])];
}

/** Where most of some line ends lie together; null where they do not. */
function commonEnd(ends: readonly number[]): number | null {
  if (ends.length < 2) return null;
  const near = (end: number) => ends.filter((other) => Math.abs(other - end) <= TOUCH);
  const [most = []] = ends.map(near).sort((a, b) => b.length - a.length);
  return most.length < 2 ? null : most.reduce((sum, end) => sum + end, 0) / most.length;
}

/** Which of the stretches between some positions lines run along, for each place at which such lines lie. */
function wallsOf(
  lines: readonly Ruling[],
  places: readonly number[],
  positions: readonly number[],
): boolean[][] {
  return places.map((place) => {
    const here = lines.filter(({ at }) => at === place);
    return positions.slice(1).map((end, index) => {
      const start = positions[index] ?? end;
      const covered = here.reduce(
        (sum, { from, to }) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
        0,
      );
      return covered >= (end - start) * WALL;
    });
  });
}

/** In points; lines of one table that are no further apart, above and below a merged row, are one. */
const SAME_PLACE = 1;

function withSharedPlaces(lines: readonly Ruling[]): Ruling[] {
  let place = Number.NEGATIVE_INFINITY;
  return [...lines]
    .sort((a, b) => a.at - b.at)
    .map((line) => {
      if (line.at - place > SAME_PLACE) place = line.at;
      return { ...line, at: place };
    });
}

/** The table that lines make which are connected. */
export function tableOf(group: LineGroup): RuledTable {
  const [level, upright] = [withSharedPlaces(group.level), withSharedPlaces(group.upright)];
  const columns = positionsOf(upright, level);
  const rows = positionsOf(level, upright);
  const area = {
    left: columns[0] ?? 0,
    top: rows[0] ?? 0,
    right: columns.at(-1) ?? 0,
    bottom: rows.at(-1) ?? 0,
  };
  const grid: Walls = {
    width: columns.length - 1,
    height: rows.length - 1,
    upright: wallsOf(upright, columns, rows),
    level: wallsOf(level, rows, columns),
  };
  const cells = rectanglesOf(grid).map(
    ({ column, row, columnSpan, rowSpan }): RuledCell => ({
      column,
      row,
      columnSpan,
      rowSpan,
      isOpenAbove: grid.level[row]?.[column] !== true,
      isOpenBelow: grid.level[row + rowSpan]?.[column] !== true,
      isOpenRight: grid.upright[column + columnSpan]?.[row] !== true,
      area: {
        left: columns[column] ?? 0,
        top: rows[row] ?? 0,
        right: columns[column + columnSpan] ?? 0,
        bottom: rows[row + rowSpan] ?? 0,
      },
    }),
  );
  return { area, columns, rows, cells };
}

/** A grid of squares with the walls between them: `upright[column][row]` stands left of a square. */
interface Walls {
  readonly width: number;
  readonly height: number;
  readonly upright: readonly (readonly boolean[])[];
  readonly level: readonly (readonly boolean[])[];
}

type Rectangle = Pick<RuledCell, 'column' | 'row' | 'columnSpan' | 'rowSpan'>;

/**
 * Joins the squares of a grid that no wall parts to rectangles, from the upper left one on. What is no rectangle, for
 * want of a piece of line, is taken apart by rows.
 */
function rectanglesOf({ width, height, upright, level }: Walls): Rectangle[] {
  const taken = Array.from({ length: height }, () => new Array<boolean>(width).fill(false));
  const isFree = (column: number, row: number) => taken[row]?.[column] === false;
  const hasLeftWall = (column: number, row: number) => upright[column]?.[row] === true;
  const hasTopWall = (column: number, row: number) => level[row]?.[column] === true;
  const found: Rectangle[] = [];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (!isFree(column, row)) continue;
      let columnSpan = 1;
      while (isFree(column + columnSpan, row) && !hasLeftWall(column + columnSpan, row)) columnSpan++;
      const goesOn = (below: number) => {
        for (let at = column; at < column + columnSpan; at++) {
          if (!isFree(at, below) || hasTopWall(at, below)) return false;
          if (at > column && hasLeftWall(at, below)) return false;
        }
        // A square beside it that no wall parts from it would make it wider there.
        const right = column + columnSpan;
        return right >= width || hasLeftWall(right, below) || !isFree(right, below);
      };
      let rowSpan = 1;
      while (goesOn(row + rowSpan)) rowSpan++;
      for (let down = row; down < row + rowSpan; down++)
        for (let at = column; at < column + columnSpan; at++) {
          const line = taken[down];
          if (line) line[at] = true;
        }
      found.push({ column, row, columnSpan, rowSpan });
    }
  }
  return found;
}

/** Leaves out frames around tables, and what is drawn inside a cell of another table. */
function withoutNested(tables: readonly RuledTable[]): RuledTable[] {
  const isFrame = ({ cells }: RuledTable) => cells.length === 1;
  const real = tables.filter((table) => !isFrame(table));
  return real.filter(
    (table) =>
      !real.some(
        (other) => other !== table && other.cells.some(({ area }) => contains(area, table.area, TOUCH)),
      ),
  );
}
