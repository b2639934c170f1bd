import type { Status } from '../model.js';
import { VOCABULARY } from '../vocabulary/index.js';

/** A symbol that stands for text. */
export interface Mark {
  /** As the vocabulary writes it, whichever of its forms the document has. */
  readonly mark: string;
  readonly status: Status;
}

const MARKS = new Map(
  VOCABULARY.entries.marks.flatMap(({ mark, also, status }) =>
    [mark, ...also].map((sign) => [sign, { mark, status: status as Status }] as const),
  ),
);

/** The mark that a text is nothing but, or null. */
export const markOf = (text: string): Mark | null => MARKS.get(text.trim()) ?? null;

const { above, before } = VOCABULARY.entries.carried;
const ABOVE = new Set(above);
const BEFORE = new Set(before);

/** Where a text points that says no more than that it is the same as another: up, or to the year before. */
export function carriedFrom(activity: string): 'above' | 'before' | null {
  const word = activity.endsWith('。') ? activity.slice(0, -1) : activity;
  if (ABOVE.has(word)) return 'above';
  return BEFORE.has(word) ? 'before' : null;
}
