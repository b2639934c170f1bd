import munkres from 'munkres';
import { grouped } from '../lists/grouped.js';

/** A possible pair of partners. */
export interface Edge {
  readonly old: number;
  readonly new: number;
  /** Above 0; the greater, the better. */
  readonly weight: number;
}

/** The largest matrix that is solved as it is; what is larger has its weakest pairs left out until it falls apart. */
const LARGEST = 1_000_000;

/** The pairs, each thing in one at most, whose weights add up to the most. */
export function assign(edges: readonly Edge[]): Edge[] {
  return components(edges).flatMap(solve);
}

function solve(edges: readonly Edge[]): Edge[] {
  const [only] = edges;
  if (only && edges.length === 1) return [only];
  const olds = [...new Set(edges.map((edge) => edge.old))];
  const news = [...new Set(edges.map((edge) => edge.new))];
  if (olds.length * news.length > LARGEST) return assign(withoutWeakest(edges));
  const rows = new Map(olds.map((old, row) => [old, row]));
  const columns = new Map(news.map((young, column) => [young, column]));
  const costs = olds.map(() => new Array<number>(news.length).fill(0));
  const at = new Map<string, Edge>();
  for (const edge of edges) {
    const row = rows.get(edge.old) ?? 0;
    const column = columns.get(edge.new) ?? 0;
    const costsOfRow = costs[row];
    if (costsOfRow) costsOfRow[column] = -edge.weight;
    at.set(`${row} ${column}`, edge);
  }
  // A pair that is no edge costs nothing: it means that neither has a partner.
  return munkres(costs).flatMap(([row, column]) => at.get(`${row} ${column}`) ?? []);
}

function withoutWeakest(edges: readonly Edge[]): Edge[] {
  const sorted = edges.toSorted((a, b) => b.weight - a.weight);
  return sorted.slice(0, Math.ceil(sorted.length * 0.8));
}

/** Edges in groups that have no thing in common. */
function components(edges: readonly Edge[]): Edge[][] {
  const roots = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = roots.get(root); next !== undefined && next !== root; next = roots.get(root)) root = next;
    roots.set(name, root);
    return root;
  };
  for (const edge of edges) roots.set(rootOf(`old ${edge.old}`), rootOf(`new ${edge.new}`));
  return [...grouped(edges, (edge) => rootOf(`old ${edge.old}`)).values()];
}
