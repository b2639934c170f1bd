import type { ActivityWords } from '../model.js';
import { activityWords } from './activities.js';
import { Brackets } from './brackets.js';
import { Bullets } from './bullets.js';
import { Checkboxes } from './checkboxes.js';
import { ColumnWords } from './columns/index.js';
import { Dates } from './dates.js';
import { Departments } from './departments.js';
import { Documents } from './documents.js';
import { Doubled } from './doubled.js';
import { Eras } from './eras.js';
import { Evidence } from './evidence.js';
import { Headings } from './headings.js';
import { Identity } from './identity.js';
import { Legends } from './legends.js';
import { Marks } from './marks.js';
import { NumberingReader } from './numbering.js';
import { Phrases } from './phrases.js';
import { Placeholders } from './placeholders.js';
import { SectionTitles } from './section-titles.js';
import { Statuses } from './statuses.js';
import { Tags } from './tags.js';
import { Titles } from './titles.js';
import { type Vocabulary, withWords } from './vocabulary.js';
import { Wrapping } from './wrapping.js';
import { YearReader } from './years.js';

export { type Vocabulary, VocabularyError } from './vocabulary.js';

/**
 * What is known of words, as a value that is handed down: nothing about words is kept anywhere else. Each part is
 * made of the words when it is first asked for. The parts are the program's own: to a caller of the library a lexicon
 * is something to hand in.
 */
export class Lexicon {
  #activities?: ActivityWords;
  #brackets?: Brackets;
  #bullets?: Bullets;
  #checkboxes?: Checkboxes;
  #columns?: ColumnWords;
  #dates?: Dates;
  #departments?: Departments;
  #documents?: Documents;
  #doubled?: Doubled;
  #eras?: Eras;
  #evidence?: Evidence;
  #headings?: Headings;
  #identity?: Identity;
  #legends?: Legends;
  #marks?: Marks;
  #numbering?: NumberingReader;
  #phrases?: Phrases;
  #placeholders?: Placeholders;
  #sectionTitles?: SectionTitles;
  #statuses?: Statuses;
  #tags?: Tags;
  #titles?: Titles;
  #wrapping?: Wrapping;
  #years?: YearReader;

  /** @internal */
  readonly words: Vocabulary;

  /** @internal */
  constructor(words: Vocabulary) {
    this.words = words;
  }

  /** @internal */
  get activities(): ActivityWords {
    this.#activities ??= activityWords(this.words.actions, this.words.quantities);
    return this.#activities;
  }

  /** @internal */
  get brackets(): Brackets {
    this.#brackets ??= new Brackets(this.words.entries);
    return this.#brackets;
  }

  /** @internal */
  get bullets(): Bullets {
    this.#bullets ??= new Bullets(this.words.entries);
    return this.#bullets;
  }

  /** @internal */
  get checkboxes(): Checkboxes {
    this.#checkboxes ??= new Checkboxes(this.statuses);
    return this.#checkboxes;
  }

  /** @internal */
  get columns(): ColumnWords {
    this.#columns ??= new ColumnWords(this.words);
    return this.#columns;
  }

  /** @internal */
  get dates(): Dates {
    this.#dates ??= new Dates(this.eras);
    return this.#dates;
  }

  /** @internal */
  get departments(): Departments {
    this.#departments ??= new Departments(this.words.columns, this.words.departments, this.brackets);
    return this.#departments;
  }

  /** @internal */
  get documents(): Documents {
    this.#documents ??= new Documents(this.words.documents, this.eras, this.departments);
    return this.#documents;
  }

  /** @internal */
  get doubled(): Doubled {
    this.#doubled ??= new Doubled(this.words.entries);
    return this.#doubled;
  }

  /** @internal */
  get eras(): Eras {
    this.#eras ??= new Eras(this.words.eras);
    return this.#eras;
  }

  /** @internal */
  get evidence(): Evidence {
    this.#evidence ??= new Evidence(this.words.evidence, this.statuses, this.departments, this.tags);
    return this.#evidence;
  }

  /** @internal */
  get headings(): Headings {
    this.#headings ??= new Headings(this.columns, this.doubled, this.words.columns);
    return this.#headings;
  }

  /** @internal */
  get identity(): Identity {
    this.#identity ??= new Identity(this.words.quantities, this.eras);
    return this.#identity;
  }

  /** @internal */
  get legends(): Legends {
    this.#legends ??= new Legends(this.words.legends, this.statuses, this.marks);
    return this.#legends;
  }

  /** @internal */
  get marks(): Marks {
    this.#marks ??= new Marks(this.words.entries);
    return this.#marks;
  }

  /** @internal */
  get numbering(): NumberingReader {
    this.#numbering ??= new NumberingReader(this.words.numbering);
    return this.#numbering;
  }

  /** @internal */
  get phrases(): Phrases {
    this.#phrases ??= new Phrases(this.words.entries);
    return this.#phrases;
  }

  /** @internal */
  get placeholders(): Placeholders {
    this.#placeholders ??= new Placeholders(this.words.documents);
    return this.#placeholders;
  }

  /** @internal */
  get sectionTitles(): SectionTitles {
    this.#sectionTitles ??= new SectionTitles(this.words.numbering);
    return this.#sectionTitles;
  }

  /** @internal */
  get statuses(): Statuses {
    this.#statuses ??= new Statuses(this.words.statuses);
    return this.#statuses;
  }

  /** @internal */
  get tags(): Tags {
    this.#tags ??= new Tags(this.brackets);
    return this.#tags;
  }

  /** @internal */
  get titles(): Titles {
    this.#titles ??= new Titles(this.numbering, this.bullets, this.doubled);
    return this.#titles;
  }

  /** @internal */
  get wrapping(): Wrapping {
    this.#wrapping ??= new Wrapping(this.words.actions, this.statuses);
    return this.#wrapping;
  }

  /** @internal */
  get years(): YearReader {
    this.#years ??= new YearReader(this.eras, this.brackets);
    return this.#years;
  }
}

/**
 * Compiles the words that are built in, with a caller's added to them.
 *
 * @param more an object like the files in words/: `{ "columns": { "item": ["案件名"] } }`
 * @throws {VocabularyError} where it is not of the vocabulary's shape
 */
export const createLexicon = (more: unknown = {}): Lexicon => new Lexicon(withWords(more));

/** How a caller hands in words. */
export interface LexiconOptions {
  /** Words to add to those that are built in, as `createLexicon` takes them. */
  readonly vocabulary?: unknown;
  /** The words, compiled once for many calls; `vocabulary` is not looked at then. */
  readonly lexicon?: Lexicon;
}

const BUILT_IN = createLexicon();

/** @throws {VocabularyError} where the words to add are not of the vocabulary's shape */
export const lexiconOf = ({ lexicon, vocabulary }: LexiconOptions): Lexicon =>
  lexicon ?? (vocabulary === undefined ? BUILT_IN : createLexicon(vocabulary));
