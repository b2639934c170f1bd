import type { Status } from '../model.js';
import { fromVocabulary } from './index.js';

/** A symbol that stands for text. */
export interface Mark {
  /** As the vocabulary writes it, whichever of its forms the document has. */
  readonly mark: string;
  readonly status: Status;
}

const marks = fromVocabulary(
  ({ entries }) =>
    new Map(
      entries.marks.flatMap(({ mark, also, status }) =>
        [mark, ...also].map((sign) => [sign, { mark, status: status as Status }] as const),
      ),
    ),
);

/** The mark that a text is nothing but, or null. */
export const markOf = (text: string): Mark | null => marks().get(text.trim()) ?? null;

const carriedWords = fromVocabulary(({ entries: { carried } }) => ({
  above: new Set(carried.above),
  before: new Set(carried.before),
}));

/** Where a text points that says no more than that it is the same as another: up, or to the year before. */
export function carriedFrom(activity: string): 'above' | 'before' | null {
  const word = activity.endsWith('。') ? activity.slice(0, -1) : activity;
  if (carriedWords().above.has(word)) return 'above';
  return carriedWords().before.has(word) ? 'before' : null;
}
