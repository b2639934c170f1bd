import type { Status } from '../model.js';
import { fromVocabulary } from './index.js';

type Words = Readonly<Partial<Record<Status, readonly string[]>>>;

const pairsOf = (lists: Words) =>
  Object.entries(lists).flatMap(([status, list]) => list.map((word) => [word, status as Status] as const));

const known = fromVocabulary(({ statuses: { words, beginnings, endings } }) => ({
  words: new Map(pairsOf(words)),
  beginnings: pairsOf(beginnings),
  endings: pairsOf(endings),
}));

const DONE: ReadonlySet<Status> = new Set(['implemented', 'in_progress', 'completed']);

/** Whether a status says that something was done, or is being done. */
export const isDone = (status: Status): boolean => DONE.has(status);

const withoutFullStop = (text: string) => (text.endsWith('。') ? text.slice(0, -1) : text);

/** The status that a text states when it is nothing but a status word, or null. */
export function statedStatus(text: string): Status | null {
  return known().words.get(withoutFullStop(text)) ?? null;
}

/**
 * The status that an activity states: as a word alone, at its beginning (未実施(調整中)), at its end
 * (…を検討中), or in brackets at its end (講座の開催(中止)).
 */
export function statusOfActivity(activity: string): Status | null {
  const text = withoutFullStop(activity);
  const bracket = /\(([^()]{1,8})\)$/.exec(text)?.[1];
  return (
    statedStatus(text) ??
    known().beginnings.find(([word]) => text.startsWith(word))?.[1] ??
    (bracket === undefined ? null : statedStatus(bracket)) ??
    known().endings.find(([word]) => text.endsWith(word))?.[1] ??
    null
  );
}
