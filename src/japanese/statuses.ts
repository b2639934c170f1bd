import type { Status } from '../model.js';
import { VOCABULARY } from '../vocabulary/index.js';

const { words, beginnings, endings } = VOCABULARY.statuses;

type Words = Readonly<Partial<Record<Status, readonly string[]>>>;

const pairsOf = (lists: Words) =>
  Object.entries(lists).flatMap(([status, list]) => list.map((word) => [word, status as Status] as const));

const STATUS_OF = new Map(pairsOf(words));
const BEGINNINGS = pairsOf(beginnings);
const ENDINGS = pairsOf(endings);

const withoutFullStop = (text: string) => (text.endsWith('。') ? text.slice(0, -1) : text);

/** The status that a text states when it is nothing but a status word, or null. */
export function statedStatus(text: string): Status | null {
  return STATUS_OF.get(withoutFullStop(text)) ?? null;
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
    BEGINNINGS.find(([word]) => text.startsWith(word))?.[1] ??
    (bracket === undefined ? null : statedStatus(bracket)) ??
    ENDINGS.find(([word]) => text.endsWith(word))?.[1] ??
    null
  );
}
