import type { ColumnRole, NormalString } from '../model.js';
import type { EndingModel } from './columns/endings.js';
import { YEAR_ALONE } from './columns/heading.js';
import type { ColumnWords } from './columns/index.js';
import { NO_YEAR_HINTS } from './columns/types.js';
import type { Doubled } from './doubled.js';
import type { Vocabulary } from './vocabulary.js';

/** What a text says as a column's heading, by its words alone. */
export interface HeadingRead {
  /** Whether it is a listed heading or a year. */
  readonly known: boolean;
  /** Whether it is a listed word for a role; some are words for several (施策). */
  names(role: ColumnRole): boolean;
}

/** What a heading of departments may end in without saying more: 課名, 担当課等. */
const EMPTY_ENDING = /[名等]+$/;

/** A heading by its phrases, each of which is looked up when it is asked for. */
class ReadPhrases implements HeadingRead {
  constructor(
    readonly phrases: readonly string[],
    readonly endings: EndingModel,
  ) {}

  get known(): boolean {
    return this.phrases.length > 0 && this.phrases.every((phrase) => this.endings.isKnown(phrase));
  }

  names(role: ColumnRole): boolean {
    return this.phrases.some((phrase) => phrase !== YEAR_ALONE && this.endings.names(phrase, role));
  }
}

/** Tells headings from other texts where a text's columns are not yet known. */
export class Headings {
  readonly #departmentLevels: readonly (readonly string[])[];

  constructor(
    readonly words: ColumnWords,
    readonly doubled: Doubled,
    { departmentLevels }: Vocabulary['columns'],
  ) {
    this.#departmentLevels = Object.values(departmentLevels);
  }

  /** Reads a heading, once where bold print has doubled it. */
  read(heading: NormalString): HeadingRead {
    const levels = this.words.levelsOf(this.doubled.onceHeading(heading), NO_YEAR_HINTS);
    const [only] = levels;
    const phrases = only && levels.length === 1 ? only.phrases : levels.flatMap((level) => level.phrases);
    return new ReadPhrases(phrases, this.words.endings);
  }

  /** How narrow the departments of a column are, by its heading: 部 is 0, 課 1, 係 2; null where it does not say. */
  departmentLevel(heading: string): number | null {
    const word = this.doubled.onceHeading(bareHeading(heading)).replace(EMPTY_ENDING, '');
    const level = this.#departmentLevels.findIndex((endings) =>
      endings.some((ending) => word.endsWith(ending)),
    );
    return level < 0 ? null : level;
  }
}

/** A heading without white space and without a remark in brackets: 担当課(係). */
const bareHeading = (heading: string) => heading.replace(/\([^()]*\)/g, '').replace(/\s/g, '');
