import type { Edge } from './assign.js';
import { CandidateIndex } from './candidates.js';
import type { Matching } from './matching.js';

/** How many candidates are weighed for each member of a list. */
const CANDIDATES = 8;

type Tokens = readonly (readonly string[])[];

/**
 * The possible pairs of members without partners. Candidates are found from both sides, so that swapping the editions
 * changes nothing.
 *
 * @param weigh the likelihood that two belong together, from 0 to 1
 */
export function edgesBetween(
  matching: Matching,
  oldTokens: Tokens,
  newTokens: Tokens,
  weigh: (old: number, newer: number) => number,
): Edge[] {
  const oldIndexes = matching.freeOldIndexes;
  const newIndexes = matching.freeNewIndexes;
  const of = (tokens: Tokens, indexes: readonly number[]) => indexes.map((index) => tokens[index] ?? []);
  const pairs = new Map<string, Edge>();
  const add = (old: number | undefined, newer: number | undefined) => {
    if (old === undefined || newer === undefined || pairs.has(`${old} ${newer}`)) return;
    pairs.set(`${old} ${newer}`, { old, new: newer, weight: weigh(old, newer) });
  };
  const newIndex = new CandidateIndex(of(newTokens, newIndexes));
  for (const old of oldIndexes)
    for (const at of newIndex.nearest(oldTokens[old] ?? [], CANDIDATES)) add(old, newIndexes[at]);
  const oldIndex = new CandidateIndex(of(oldTokens, oldIndexes));
  for (const newer of newIndexes)
    for (const at of oldIndex.nearest(newTokens[newer] ?? [], CANDIDATES)) add(oldIndexes[at], newer);
  return [...pairs.values()].filter(({ weight }) => weight > 0);
}
