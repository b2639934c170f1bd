import type { Edge } from './assign.js';
import { CandidateIndex } from './candidates.js';
import type { Matching } from './matching.js';

/** How many candidates are weighed for each member of a list. */
const CANDIDATES = 8;

/** The distinct tokens of a member, by its index. */
type TokensOf = (index: number) => readonly string[];

/**
 * The possible pairs of members without partners. Candidates are found from both sides, so that swapping the editions
 * changes nothing.
 *
 * @param weigh the likelihood that two belong together, from 0 to 1
 */
export function edgesBetween(
  matching: Matching,
  oldTokens: TokensOf,
  newTokens: TokensOf,
  weigh: (old: number, newer: number) => number,
): Edge[] {
  const oldIndexes = matching.freeOldIndexes;
  const newIndexes = matching.freeNewIndexes;
  const [tokensOfOld, tokensOfNew] = [oldIndexes.map(oldTokens), newIndexes.map(newTokens)];
  const edges: Edge[] = [];
  const seen = new Set<number>();
  const add = (oldPlace: number, newPlace: number) => {
    // One number for each pair.
    const pair = oldPlace * newIndexes.length + newPlace;
    if (seen.has(pair)) return;
    seen.add(pair);
    const [old, newer] = [oldIndexes[oldPlace] ?? 0, newIndexes[newPlace] ?? 0];
    const weight = weigh(old, newer);
    if (weight > 0) edges.push({ old, new: newer, weight });
  };
  const newIndex = new CandidateIndex(tokensOfNew);
  for (const [place, tokens] of tokensOfOld.entries())
    for (const other of newIndex.nearest(tokens, CANDIDATES)) add(place, other);
  const oldIndex = new CandidateIndex(tokensOfOld);
  for (const [place, tokens] of tokensOfNew.entries())
    for (const other of oldIndex.nearest(tokens, CANDIDATES)) add(other, place);
  return edges;
}
