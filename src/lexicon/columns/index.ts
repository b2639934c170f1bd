import { Memory } from '../../lists/remembered.js';
import type { Vocabulary } from '../vocabulary.js';
import builtIn from '../words/columns.json' with { type: 'json' };
import { CellModel, CellReader } from './cells.js';
import { EndingModel, type OwnWords } from './endings.js';
import evidence from './evidence.json' with { type: 'json' };
import { foldHeading, type HeadingLevel, readHeading } from './heading.js';
import { listedWord } from './listed.js';
import { type FindYears, NO_YEAR_HINTS, ROLES, type YearHints } from './types.js';
import weights from './weights.json' with { type: 'json' };
import { yearFinder } from './years.js';

/** How many headings are remembered, and how long they may be in units. */
const REMEMBERED_HEADINGS = 2000;
const LONGEST_REMEMBERED_HEADING = 80;

/** What is known of the words of columns: their headings, their cells and the years that both name. */
export class ColumnWords {
  readonly endings: EndingModel;
  readonly cells = new CellModel(evidence.cells);
  readonly reader: CellReader;
  readonly findYears: FindYears;
  readonly features = evidence.features;
  readonly neighbours = evidence.neighbours;
  readonly #levels = new Memory<readonly HeadingLevel[]>(REMEMBERED_HEADINGS);
  /** Those that nothing is known of the years of, by the heading alone. */
  readonly #levelsAlone = new Memory<readonly HeadingLevel[]>(REMEMBERED_HEADINGS);

  constructor({ columns, eras }: Vocabulary) {
    this.findYears = yearFinder(eras.eras);
    this.endings = new EndingModel(weights, columns === builtIn ? new Map() : ownWords(columns));
    this.reader = new CellReader(evidence.words, this.findYears);
  }

  /** Takes a heading apart into its levels. What has been read is remembered. */
  levelsOf(heading: string, hints: YearHints): readonly HeadingLevel[] {
    if (heading.length > LONGEST_REMEMBERED_HEADING) return readHeading(heading, this.findYears, hints);
    const isAlone = hints === NO_YEAR_HINTS;
    const memory = isAlone ? this.#levelsAlone : this.#levels;
    const key = isAlone ? heading : `${hints.near}|${hints.bareNumbers}|${heading}`;
    const known = memory.get(key);
    if (known) return known;
    const levels = readHeading(heading, this.findYears, hints);
    memory.set(key, levels);
    return levels;
  }
}

/** The words that a caller has added, which the weights are not counted from. */
function ownWords(columns: Vocabulary['columns']): OwnWords {
  const own = new Map<string, Set<(typeof ROLES)[number]>>();
  for (const role of ROLES) {
    const known = new Set(builtIn[role].map(listedWord));
    for (const word of columns[role].map(listedWord)) {
      if (known.has(word)) continue;
      const key = foldHeading(word);
      own.set(key, (own.get(key) ?? new Set()).add(role));
    }
  }
  return own;
}
