import { grouped } from '../lists/grouped.js';
import type { NormalString, ProgressRecord, Status } from '../model.js';
import { Predicates } from './predicates.js';
import type { Vocabulary } from './vocabulary.js';

type Words = Readonly<Partial<Record<Status, readonly string[]>>>;

const pairsOf = (lists: Words) =>
  Object.entries(lists).flatMap(([status, list]) => list.map((word) => [word, status as Status] as const));

const endsWithBracket = (text: string) => text.endsWith(')');

const withoutFullStop = (text: string) => (text.endsWith('。') ? text.slice(0, -1) : text);

/** A bracket at the end that is short enough to hold nothing but a state: 講座の開催(中止). */
const STATE = /\(([^()]{1,8})\)$/;

/** A bracket at the end of a sentence, with the sentence before it. */
const REMARK = /^(.*)\(((?:[^()]|\([^()]*\))*)\)$/s;

/** What says that something was done in so many words, so that a remark behind it is no more than one. */
const TOLD = /(?:[したいきけえめ]た|った|んだ|ました|ている|ています)$/;

/** What may stand behind a state that a text begins with: 未実施(調整中), but 未実施者への勧奨. */
const BEHIND_STATE = /^(?:[、。,(「:：/\s]|だ|です|である|のため|のまま|$)/;

/** The status that an activity states. */
export interface StatedStatus {
  /** Null where none is stated: what is told of was done. */
  readonly status: Status | null;
  /** Whether a reader could take it otherwise. */
  readonly isDoubtful: boolean;
}

/** The words that tell how far something got. */
export class Statuses {
  readonly #words: ReadonlyMap<string, Status>;
  /** Words that a text may begin with, by their first signs. */
  readonly #beginnings: ReadonlyMap<string, readonly (readonly [string, Status])[]>;
  readonly #predicates: Predicates;

  constructor({ words, beginnings, endings, predicates }: Vocabulary['statuses']) {
    this.#words = new Map(pairsOf(words));
    this.#beginnings = grouped(pairsOf(beginnings), ([word]) => word.charAt(0));
    this.#predicates = new Predicates(predicates, pairsOf(endings));
  }

  /** The status that a text states when it is nothing but a status word, or null. */
  stated(text: NormalString): Status | null {
    return this.#word(withoutFullStop(text));
  }

  /** As `read`, the status alone. */
  ofActivity(activity: NormalString): Status | null {
    return this.read(activity).status;
  }

  /**
   * The status that an activity states: as a word alone, at its beginning (未実施(調整中)), in brackets at its end
   * (講座の開催(中止)), or by the predicates of its sentences (…を検討中, …できなかった).
   */
  read(activity: NormalString): StatedStatus {
    const word = this.#named(activity);
    return word === null ? this.#ofSentences(sentencesOf(activity)) : { status: word, isDoubtful: false };
  }

  /** Whether what a text states is no more than inferred from the predicates of its sentences. */
  isOfSentence(activity: NormalString): boolean {
    return this.#named(activity) === null && this.ofActivity(activity) !== null;
  }

  /** The status of a word that a text is, begins with, or ends with in brackets. */
  #named(activity: NormalString): Status | null {
    const text = withoutFullStop(activity);
    const bracket = endsWithBracket(text) ? STATE.exec(text)?.[1] : undefined;
    const inBracket = bracket === undefined ? null : this.#word(bracket);
    return this.#word(text) ?? this.#beginning(text) ?? inBracket ?? this.#beforeBracket(text);
  }

  /** The status of a word with its reason behind it: なし(用地が未定). What was done may not be what a remark denies. */
  #beforeBracket(text: string): Status | null {
    const word = endsWithBracket(text) ? REMARK.exec(text)?.[1] : undefined;
    const status = word === undefined ? null : this.#word(word.trimEnd());
    return status === 'not_implemented' || status === 'not_applicable' ? status : null;
  }

  #beginning(text: string): Status | null {
    const alike = this.#beginnings.get(text.charAt(0));
    const isHere = (word: string) => text.startsWith(word) && BEHIND_STATE.test(text.slice(word.length));
    return alike?.find(([word]) => isHere(word))?.[1] ?? null;
  }

  /**
   * Something that was done stays done whatever a later sentence adds: that a part of it failed, or what comes next.
   * A last sentence decides where those before it only prepare for what it denies.
   */
  #ofSentences(sentences: readonly string[]): StatedStatus {
    const read = sentences.map((sentence) => this.#ofSentence(sentence));
    const last = read.at(-1) ?? { status: null, isDoubtful: false };
    const before = sentences.slice(0, -1).filter((_, index) => isDoneOrTold(read[index]?.status ?? null));
    if (last.status === 'completed' || before.length === 0) return last;
    if (last.status === null) return { status: null, isDoubtful: false };
    const turns =
      this.#predicates.isContrast(sentences.at(-1) ?? '') ||
      before.every((sentence) => this.#predicates.isPreparation(sentence));
    const isEnd = !isDone(last.status) && last.status !== 'planned' && last.status !== 'considering';
    if (isEnd && turns) return last;
    return { status: null, isDoubtful: isEnd };
  }

  /** A bracket at the end is set aside; it decides where the sentence itself leaves open what became of it. */
  #ofSentence(sentence: string): StatedStatus {
    const remark = endsWithBracket(sentence) ? REMARK.exec(sentence) : null;
    const [main, inner] = remark ? [remark[1] ?? '', remark[2] ?? ''] : [sentence, null];
    const found = this.#predicates.read(main);
    if (inner === null || found.status !== null || TOLD.test(main)) return found;
    const { status } = this.#predicates.read(withoutFullStop(inner));
    const isRemark =
      status === null ||
      isDone(status) ||
      this.#predicates.isPartial(inner) ||
      this.#predicates.isOfLater(inner);
    return isRemark ? found : { status, isDoubtful: false };
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

/** A text's sentences without their full stops; one within brackets ends nothing. */
function sentencesOf(text: string): string[] {
  if (!text.includes('。')) return text.trim() === '' ? [] : [text.trim()];
  const sentences: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '(' || sign === '「') depth++;
    else if (sign === ')' || sign === '」') depth = Math.max(0, depth - 1);
    else if (sign === '。' && depth === 0) {
      sentences.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...sentences, text.slice(from)].map((sentence) => sentence.trim()).filter((part) => part !== '');
}

/** Whether a sentence of such a status tells of something that was done. */
const isDoneOrTold = (status: Status | null): boolean => status === null || isDone(status);

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

/** Whether a status says that something will not go on: it was completed or discontinued. */
export const isFinal = (status: Status): boolean => status === 'completed' || status === 'discontinued';

/** Of several statuses the one that has most to show for itself; null of none. */
export const weightiest = (statuses: readonly Status[]): Status | null =>
  statuses.toSorted((a, b) => KINDS[a].rank - KINDS[b].rank)[0] ?? null;

/** What is read of a record for the status of its item. */
type DatedStatus = Pick<ProgressRecord, 'status' | 'fiscal_years' | 'fiscal_years_basis'>;

/**
 * The status of an item: the weightiest of its records. With a column for each year, only the last year that tells
 * something counts.
 */
export function overallStatus(records: readonly DatedStatus[]): Status {
  const told = records.filter(({ status }) => status !== 'unreported');
  const columns = told.filter((record) => record.fiscal_years_basis === 'column');
  const last = columns
    .flatMap(({ fiscal_years }) => fiscal_years)
    .reduce((latest, year) => Math.max(latest, year), Number.NEGATIVE_INFINITY);
  const counting = columns.length > 0 ? columns.filter((record) => record.fiscal_years.includes(last)) : told;
  return weightiest(counting.map(({ status }) => status)) ?? 'unreported';
}

/** Whether an item stands at 未実施: its records all say that nothing was done. */
export const standsNotImplemented = (records: readonly { readonly status: Status }[]): boolean =>
  records.length > 0 && records.every(({ status }) => status === 'not_implemented');
