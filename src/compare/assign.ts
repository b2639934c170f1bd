import munkres from 'munkres';
import { grouped } from '../lists/grouped.js';

/** A possible pair of partners. */
export interface Edge {
  readonly old: number;
  readonly new: number;
  /** Above 0; the greater, the better. */
  readonly weight: number;
}

/** The largest matrix that is solved exactly, which takes cubic time. Larger ones are paired greedily. */
export const LARGEST = 40_000;

/** The pairs with the greatest total weight, each member in one pair at most; in large groups nearly the greatest. */
export function assign(edges: readonly Edge[]): Edge[] {
  return components(edges).flatMap(solve);
}

function solve(edges: readonly Edge[]): Edge[] {
  const [only] = edges;
  if (only && edges.length === 1) return [only];
  const oldIndexes = [...new Set(edges.map((edge) => edge.old))];
  const newIndexes = [...new Set(edges.map((edge) => edge.new))];
  if (oldIndexes.length * newIndexes.length > LARGEST) return greedy(edges);
  const rows = new Map(oldIndexes.map((old, row) => [old, row]));
  const columns = new Map(newIndexes.map((newer, column) => [newer, column]));
  const width = newIndexes.length;
  const costs = oldIndexes.map(() => new Float64Array(width));
  const at: Edge[] = [];
  for (const edge of edges) {
    const row = rows.get(edge.old) ?? 0;
    const column = columns.get(edge.new) ?? 0;
    const costsOfRow = costs[row];
    if (costsOfRow) costsOfRow[column] = -edge.weight;
    at[row * width + column] = edge;
  }
  // A pair without an edge costs nothing and means that neither has a partner.
  return munkres(costs).flatMap(([row, column]) => at[row * width + column] ?? []);
}

/** Takes the pair with the greatest weight again and again; of equal ones the first in the order of the lists. */
function greedy(edges: readonly Edge[]): Edge[] {
  const sorted = edges.toSorted((a, b) => b.weight - a.weight || a.old - b.old || a.new - b.new);
  const taken = { old: new Set<number>(), new: new Set<number>() };
  return sorted.filter((edge) => {
    if (taken.old.has(edge.old) || taken.new.has(edge.new)) return false;
    taken.old.add(edge.old);
    taken.new.add(edge.new);
    return true;
  });
}

/** Groups of edges without common members. */
function components(edges: readonly Edge[]): Edge[][] {
  const places = { old: new Map<number, number>(), new: new Map<number, number>() };
  const roots: number[] = [];
  const placeOf = (known: Map<number, number>, index: number) => {
    const place = known.get(index);
    if (place !== undefined) return place;
    known.set(index, roots.length);
    return roots.push(roots.length) - 1;
  };
  let joined = 0;
  for (const edge of edges) {
    const root = rootOf(roots, placeOf(places.old, edge.old));
    const other = rootOf(roots, placeOf(places.new, edge.new));
    if (root === other) continue;
    roots[root] = other;
    joined++;
  }
  if (joined === roots.length - 1) return [[...edges]];
  return [...grouped(edges, ({ old }) => rootOf(roots, places.old.get(old) ?? 0)).values()];
}

/** The one member that stands for a thing's group. The way to it becomes shorter. */
function rootOf(roots: number[], thing: number): number {
  let root = thing;
  for (let next = roots[root]; next !== undefined && next !== root; next = roots[root]) root = next;
  for (let at = thing; at !== root; ) {
    const next = roots[at] ?? root;
    roots[at] = root;
    at = next;
  }
  return root;
}
