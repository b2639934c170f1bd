import type { NormalString, Status } from '../model.js';
import type { Vocabulary } from './vocabulary.js';

/** A symbol that stands for text. */
export interface Mark {
  /** As the vocabulary writes it, whichever of its forms the document has. */
  readonly mark: string;
  readonly status: Status;
}

/** Symbols and words that stand for what is told elsewhere. */
export class Marks {
  readonly #marks: ReadonlyMap<string, Mark>;
  readonly #above: ReadonlySet<string>;
  readonly #before: ReadonlySet<string>;

  constructor({ marks, carried }: Vocabulary['entries']) {
    this.#marks = new Map(
      marks.flatMap(({ mark, also, status }) =>
        [mark, ...also].map((sign) => [sign, { mark, status: status as Status }] as const),
      ),
    );
    this.#above = new Set(carried.above);
    this.#before = new Set(carried.before);
  }

  /** The mark that a text is nothing but, or null. */
  read(text: NormalString): Mark | null {
    return this.#marks.get(text.trim()) ?? null;
  }

  /** The mark of a text that is a mark and a word for it in brackets: ○(予定どおり). */
  readWithWord(text: NormalString): Mark | null {
    const sign = /^(\S)\([^()]{1,12}\)$/.exec(text)?.[1];
    return sign === undefined ? null : (this.#marks.get(sign) ?? null);
  }

  /** Where a text points that says no more than that it is the same as another: up, or to the year before. */
  carriedFrom(activity: NormalString): 'above' | 'before' | null {
    const word = activity.endsWith('。') ? activity.slice(0, -1) : activity;
    if (this.#above.has(word)) return 'above';
    return this.#before.has(word) ? 'before' : null;
  }
}
