import type { NormalString, ProgressRecord, Status } from '../model.js';
import type { Vocabulary } from './vocabulary.js';

type Words = Readonly<Partial<Record<Status, readonly string[]>>>;

const pairsOf = (lists: Words) =>
  Object.entries(lists).flatMap(([status, list]) => list.map((word) => [word, status as Status] as const));

const withoutFullStop = (text: string) => (text.endsWith('。') ? text.slice(0, -1) : text);

/** A bracket at the end that is short enough to hold a state: 講座の開催(中止). */
const BRACKET = /\(([^()]{1,8})\)$/;

/** The words that tell how far something got. */
export class Statuses {
  readonly #words: ReadonlyMap<string, Status>;
  readonly #beginnings: readonly (readonly [string, Status])[];
  readonly #endings: readonly (readonly [string, Status])[];

  constructor({ words, beginnings, endings }: Vocabulary['statuses']) {
    this.#words = new Map(pairsOf(words));
    this.#beginnings = pairsOf(beginnings);
    this.#endings = pairsOf(endings);
  }

  /** The status that a text states when it is nothing but a status word, or null. */
  stated(text: NormalString): Status | null {
    return this.#word(withoutFullStop(text));
  }

  /**
   * The status that an activity states: as a word alone, at its beginning (未実施(調整中)), at its end
   * (…を検討中), or in brackets at its end (講座の開催(中止)).
   */
  ofActivity(activity: NormalString): Status | null {
    const text = withoutFullStop(activity);
    const bracket = BRACKET.exec(text)?.[1];
    return (
      this.#word(text) ??
      this.#beginnings.find(([word]) => text.startsWith(word))?.[1] ??
      (bracket === undefined ? null : this.#word(bracket)) ??
      this.#endings.find(([word]) => text.endsWith(word))?.[1] ??
      null
    );
  }

  /**
   * Whether a record tells of something done or to be done; the others only say where an item stands
   * (未実施, 検討中).
   */
  isActivity({ activity, status }: Pick<ProgressRecord, 'activity' | 'status'>): boolean {
    if (KINDS[status].nothingToTell) return false;
    return isDone(status) || this.#word(withoutFullStop(activity)) === null;
  }

  #word(text: string): Status | null {
    return this.#words.get(text) ?? null;
  }
}

interface Kind {
  /** How much an item has to show for itself that has a record of this status: 1 is most. */
  readonly rank: number;
  /** Something was done, or is being done. */
  readonly done?: true;
  /** It came to an end in words. */
  readonly ended?: true;
  /** There is no activity to tell of. */
  readonly nothingToTell?: true;
}

/** All that the program asks of a status. */
const KINDS: Readonly<Record<Status, Kind>> = {
  implemented: { rank: 1, done: true },
  completed: { rank: 2, done: true, ended: true },
  in_progress: { rank: 3, done: true },
  planned: { rank: 4 },
  considering: { rank: 5 },
  discontinued: { rank: 6, ended: true },
  not_implemented: { rank: 7, ended: true, nothingToTell: true },
  not_applicable: { rank: 8, nothingToTell: true },
  unreported: { rank: 9, nothingToTell: true },
};

/** Whether a status says that something was done, or is being done. */
export const isDone = (status: Status): boolean => KINDS[status].done === true;

/** Whether a status says that something came to its end in words: it has not merely lapsed. */
export const hasEnded = (status: Status): boolean => KINDS[status].ended === true;

/** Of several statuses the one that has most to show for itself; null of none. */
export const weightiest = (statuses: readonly Status[]): Status | null =>
  statuses.toSorted((a, b) => KINDS[a].rank - KINDS[b].rank)[0] ?? null;

/** Whether an item stands at 未実施: its records all say that nothing was done. */
export const standsNotImplemented = (records: readonly { readonly status: Status }[]): boolean =>
  records.length > 0 && records.every(({ status }) => status === 'not_implemented');
