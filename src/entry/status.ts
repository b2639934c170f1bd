import type { Status } from '../model.js';
import { VOCABULARY } from '../vocabulary/index.js';

const { about: _, ...WORDS } = VOCABULARY.statuses;

const STATUS_OF = new Map(
  Object.entries(WORDS).flatMap(([status, words]) => words.map((word) => [word, status as Status] as const)),
);

/** The status that an entry states when it is nothing but a status word, or null. */
export function statedStatus(activity: string): Status | null {
  const word = activity.endsWith('。') ? activity.slice(0, -1) : activity;
  return STATUS_OF.get(word) ?? null;
}
