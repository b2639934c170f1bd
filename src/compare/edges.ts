import type { Edge } from './assign.js';
import { CandidateIndex } from './candidates.js';
import type { Matching } from './matching.js';

/** How many candidates are weighed for each thing. */
const CANDIDATES = 8;

type Tokens = readonly (readonly string[])[];

/**
 * The possible pairs of what has no partner yet. Candidates are looked for from both sides, so that the two
 * editions have the same say.
 *
 * @param weigh how likely it is that two belong together, from 0 to 1
 */
export function edgesBetween(
  matching: Matching,
  oldTokens: Tokens,
  newTokens: Tokens,
  weigh: (old: number, young: number) => number,
): Edge[] {
  const olds = matching.freeOlds;
  const news = matching.freeNews;
  const of = (tokens: Tokens, indexes: readonly number[]) => indexes.map((index) => tokens[index] ?? []);
  const pairs = new Map<string, Edge>();
  const add = (old: number | undefined, young: number | undefined) => {
    if (old === undefined || young === undefined || pairs.has(`${old} ${young}`)) return;
    pairs.set(`${old} ${young}`, { old, new: young, weight: weigh(old, young) });
  };
  const newIndex = new CandidateIndex(of(newTokens, news));
  for (const old of olds)
    for (const at of newIndex.nearest(oldTokens[old] ?? [], CANDIDATES)) add(old, news[at]);
  const oldIndex = new CandidateIndex(of(oldTokens, olds));
  for (const young of news)
    for (const at of oldIndex.nearest(newTokens[young] ?? [], CANDIDATES)) add(olds[at], young);
  return [...pairs.values()].filter(({ weight }) => weight > 0);
}
