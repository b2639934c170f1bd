import type { NormalString, Status } from '../model.js';
import type { Vocabulary } from './vocabulary.js';

/** A symbol that stands for text. */
export interface Mark {
  /** As the vocabulary writes it, whichever of its forms the document has. */
  readonly mark: string;
  readonly status: Status;
}

/**
 * Where a text points that says no more than that it is the same as another: up, to the year before, to the cell on
 * the left, or, as 〃 does, to the left in a row of years and up elsewhere.
 */
export type Pointer = 'above' | 'before' | 'left' | 'ditto';

/** In units. */
const LONGEST_WORD_OF_MARK = 12;
const LONGEST_WITH_WORD = LONGEST_WORD_OF_MARK + 3;
const WITH_WORD = new RegExp(`^(\\S)\\([^()]{1,${LONGEST_WORD_OF_MARK}}\\)$`);

/** Symbols and words that stand for what is told elsewhere. */
export class Marks {
  readonly #marks: ReadonlyMap<string, Mark>;
  /** Signs that are marks only where a cell holds nothing else; elsewhere most of them are bullets. */
  readonly #cellMarks: ReadonlyMap<string, Mark>;
  readonly #pointers: ReadonlyMap<string, Pointer>;
  /** In units; a longer text is no mark, nor one with a word for it. */
  readonly longest: number;

  constructor({ marks, cellMarks, carried }: Vocabulary['entries']) {
    const bySign = (list: typeof marks) =>
      new Map(
        list.flatMap(({ mark, also, status }) =>
          [mark, ...also].map((sign) => [sign, { mark, status: status as Status }] as const),
        ),
      );
    this.#marks = bySign(marks);
    this.#cellMarks = bySign(cellMarks);
    const signs = [...this.#marks.keys(), ...this.#cellMarks.keys()];
    this.longest = signs.reduce((most, { length }) => Math.max(most, length), LONGEST_WITH_WORD);
    const pointers: Readonly<Record<Pointer, readonly string[]>> = carried;
    this.#pointers = new Map(
      Object.entries(pointers).flatMap(([pointer, words]) =>
        words.map((word) => [word, pointer as Pointer] as const),
      ),
    );
  }

  /** The mark that a text is nothing but, or null. */
  read(text: NormalString): Mark | null {
    return this.#marks.get(text.trim()) ?? null;
  }

  /** The mark that a whole cell is nothing but, or null; its status is `unreported` where only a legend could tell. */
  readCell(text: NormalString): Mark | null {
    return this.read(text) ?? this.#cellMarks.get(text.trim()) ?? null;
  }

  /** Whether only a legend says for certain what a mark means. */
  needsLegend(mark: string): boolean {
    return this.#cellMarks.has(mark);
  }

  /** The mark of a text that is a mark and a word for it in brackets: ○(予定どおり). */
  readWithWord(text: NormalString): Mark | null {
    const sign = WITH_WORD.exec(text)?.[1];
    return sign === undefined ? null : (this.#marks.get(sign) ?? null);
  }

  /** Where a text points that says no more than that it is the same as another; null for any other. */
  pointerOf(activity: NormalString): Pointer | null {
    return this.#pointers.get(activity.endsWith('。') ? activity.slice(0, -1) : activity) ?? null;
  }
}
