import type { DrawnPage, Fill } from './drawn.js';
import { type Area, heightOf, intersection, widthOf } from './geometry.js';
import { isPaperColor } from './visible.js';

/** A line of a table's ruling. */
export interface Ruling {
  /** Its distance from the top where it is level, from the left where it is upright. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface Rulings {
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
}

/** In points; a filled rectangle that is thinner is a line. */
const THIN = 3.5;
/** In points; so far the sides of a dot differ. */
const SQUARE = 0.5;
/** In points; lines that are no further apart are one: doubled ones, or what rounding moved. */
const SNAP = 3;
/** In points; so far a doubled line reaches at most. */
const WIDEST = 4.5;
/** In points; pieces no further apart go on as one line. */
const JOIN = 3;
/** In points; a shorter piece may be a dash, behind which a gap in proportion to it may follow. */
const DASH = 15;
const DASH_GAP = 1.6;
const LONGEST_GAP = 8;
/** In points; shorter lines are none. */
const SHORTEST_RULING = 5;
/** Of the page; a larger filling is its background. */
const BACKGROUND = 0.9;

/** Finds the lines that a page's tables may be ruled by. */
export function rulingsOf({ strokes, fills, area: page }: DrawnPage): Rulings {
  const level: Ruling[] = [];
  const upright: Ruling[] = [];
  const add = ({ left, top, right, bottom }: Area) => {
    const [width, height] = [right - left, bottom - top];
    // A dot may be part of a level line or of an upright one.
    const isDot = Math.max(width, height) <= THIN && Math.abs(width - height) <= SQUARE;
    if (isDot || width > height) level.push({ at: (top + bottom) / 2, from: left, to: right });
    if (isDot || height >= width) upright.push({ at: (left + right) / 2, from: top, to: bottom });
  };
  const isInk = ({ paint }: Painted) => !isPaperColor(paint.color);
  const isLine = ({ area }: Painted) => Math.min(widthOf(area), heightOf(area)) <= THIN;
  const lines = [...strokes, ...fills.filter(isLine)];
  for (const { area } of lines.filter(isInk)) add(area);
  const size = widthOf(page) * heightOf(page);
  const areas = fills.filter(
    (fill) => isInk(fill) && !isLine(fill) && widthOf(fill.area) * heightOf(fill.area) < size * BACKGROUND,
  );
  for (const line of lines) if (!isInk(line)) for (const piece of stretchesOver(areas, line)) add(piece);
  const edges = edgesOf(areas);
  return { level: joined([...level, ...edges.level]), upright: joined([...upright, ...edges.upright]) };
}

/** What is painted somewhere. */
type Painted = Pick<Fill, 'area' | 'paint'>;

/** Where a line of the paper's colour parts areas that are filled. */
function stretchesOver(areas: readonly Painted[], { area, paint }: Painted): Area[] {
  return areas.flatMap((below) => {
    const common = below.paint.order < paint.order ? intersection(below.area, area) : null;
    return common && Math.max(widthOf(common), heightOf(common)) > THIN ? [common] : [];
  });
}

/** The edges of filled areas, without those at which areas of one colour meet: a cell may be filled in strips. */
function edgesOf(fills: readonly Fill[]): Rulings {
  const level = new EdgeCollector();
  const upright = new EdgeCollector();
  for (const { area, paint } of fills) {
    const { left, top, right, bottom } = area;
    level.add(top, left, right, `${paint.color} after`, `${paint.color} before`);
    level.add(bottom, left, right, `${paint.color} before`, `${paint.color} after`);
    upright.add(left, top, bottom, `${paint.color} after`, `${paint.color} before`);
    upright.add(right, top, bottom, `${paint.color} before`, `${paint.color} after`);
  }
  return { level: level.outer(), upright: upright.outer() };
}

/** In points; areas that are no further apart meet. */
const TOUCHING_AREAS = 0.6;

/** Edges by the side on which their area lies. */
class EdgeCollector {
  readonly #edges: (Ruling & { readonly side: string; readonly opposite: string })[] = [];
  readonly #bySide = new Map<string, Ruling[]>();

  add(at: number, from: number, to: number, side: string, opposite: string): void {
    this.#edges.push({ at, from, to, side, opposite });
    const key = keyOf(side, at);
    const known = this.#bySide.get(key);
    if (known) known.push({ at, from, to });
    else this.#bySide.set(key, [{ at, from, to }]);
  }

  /** Edges without the stretches at which an area of the same colour lies on the other side. */
  outer(): Ruling[] {
    return this.#edges.flatMap(({ at, from, to, opposite }) => {
      const meeting = [at - 1, at, at + 1]
        .flatMap((near) => this.#bySide.get(keyOf(opposite, near)) ?? [])
        .filter((other) => Math.abs(other.at - at) <= TOUCHING_AREAS);
      return stretchesWithout(from, to, meeting).map(([start, end]) => ({ at, from: start, to: end }));
    });
  }
}

const keyOf = (side: string, at: number) => `${side} ${Math.floor(at)}`;

function stretchesWithout(from: number, to: number, cuts: readonly Ruling[]): [number, number][] {
  let rest: [number, number][] = [[from, to]];
  for (const cut of cuts) {
    rest = rest.flatMap(([start, end]): [number, number][] =>
      cut.to <= start || cut.from >= end
        ? [[start, end]]
        : [
            [start, Math.max(start, cut.from)],
            [Math.min(end, cut.to), end],
          ],
    );
  }
  return rest.filter(([start, end]) => end - start > TOUCHING_AREAS);
}

/** Joins pieces and dashes to lines, and lines that lie close beside each other to one. */
export function joined(pieces: readonly Ruling[]): Ruling[] {
  const lines: Ruling[] = [];
  for (const cluster of clusters(pieces)) {
    const weight = (piece: Ruling) => piece.to - piece.from;
    const total = cluster.reduce((sum, piece) => sum + weight(piece), 0);
    const at =
      total > 0
        ? cluster.reduce((sum, piece) => sum + piece.at * weight(piece), 0) / total
        : (cluster[0]?.at ?? 0);
    for (const [from, to] of joinedStretches(cluster)) lines.push({ at, from, to });
  }
  return lines.filter(({ from, to }) => to - from >= SHORTEST_RULING);
}

/** Parts pieces by their place. Lines of several tables may lie side by side like one that is doubled many times. */
function clusters(pieces: readonly Ruling[]): Ruling[][] {
  const sorted = [...pieces].sort((a, b) => a.at - b.at);
  return runsOf(sorted, (run, { at }) => at - (run.at(-1)?.at ?? at) <= SNAP).flatMap((run) =>
    (isOneLine(run) ? [run] : bandsOf(run)).flatMap((band) =>
      runsOf(
        band.sort((a, b) => a.at - b.at),
        (line, { at }) => at - (line.at(-1)?.at ?? at) <= SNAP && at - (line[0]?.at ?? at) <= WIDEST,
      ),
    ),
  );
}

const isOneLine = (run: readonly Ruling[]) => (run.at(-1)?.at ?? 0) - (run[0]?.at ?? 0) <= WIDEST;

/** Parts pieces where none goes on: those of tables one behind the other. */
function bandsOf(pieces: readonly Ruling[]): Ruling[][] {
  let end = Number.NEGATIVE_INFINITY;
  return runsOf(
    [...pieces].sort((a, b) => a.from - b.from),
    (band, { from, to }) => {
      const goesOn = band.length > 0 && from - end <= LONGEST_GAP;
      end = goesOn ? Math.max(end, to) : to;
      return goesOn;
    },
  );
}

function runsOf(
  pieces: readonly Ruling[],
  goesOn: (run: readonly Ruling[], piece: Ruling) => boolean,
): Ruling[][] {
  const runs: Ruling[][] = [];
  for (const piece of pieces) {
    const run = runs.at(-1);
    if (goesOn(run ?? [], piece) && run) run.push(piece);
    else runs.push([piece]);
  }
  return runs;
}

function joinedStretches(pieces: readonly Ruling[]): [number, number][] {
  const found: [number, number][] = [];
  let dash = 0;
  for (const { from, to } of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    const length = to - from;
    const longer = Math.max(dash, length);
    const gap = longer <= DASH ? Math.max(JOIN, Math.min(LONGEST_GAP, longer * DASH_GAP)) : JOIN;
    if (last && from - last[1] <= gap) last[1] = Math.max(last[1], to);
    else found.push([from, to]);
    dash = length;
  }
  return found;
}
