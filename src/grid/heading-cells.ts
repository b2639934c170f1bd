import type { CellKind } from '../lexicon/columns/cells.js';
import type { HeadingLevel } from '../lexicon/columns/heading.js';
import { conjunctsOf, hasBracket, isYearPhrase, outsideBrackets } from '../lexicon/columns/heading.js';
import { type ColumnRole, NO_YEAR_HINTS, ROLES, type Weights } from '../lexicon/columns/types.js';
import type { Lexicon } from '../lexicon/index.js';
import type { PlacedCell } from './rectangle.js';

/**
 * What a cell looks like as a heading: a listed one, a year, one that ends as headings do, one that neither looks
 * like a heading nor like anything else, or a value that no heading has.
 */
export type HeadingLook = 'known' | 'year' | 'like' | 'open' | 'data';

export interface HeadingCell {
  readonly look: HeadingLook;
  /** The roles that it is listed for. */
  readonly roles: readonly ColumnRole[];
}

/** Longer texts are no headings; what stands in brackets explains one and is not counted. */
const LONGEST_HEADING = 40;
const LONGEST_WITH_HELP = 400;
/** Shorter cells are told by their words alone. */
const SHORT_CELL = 20;
/** How much more often an ending must go with some role than with any heading to look like a heading's. */
const TELLING_ENDING = 1;

const VALUES: ReadonlySet<CellKind> = new Set([
  'ordinal',
  'digit',
  'integer',
  'code',
  'number',
  'amount',
  'money',
  'mark',
  'grade',
]);
/** Kinds of short texts that columns hold and that are no headings unless they are listed as such. */
const SHORT_VALUES: ReadonlySet<CellKind> = new Set(['status', 'department', 'planned', 'text']);
/** Sentences, which headings may resemble: 事業の課題 ends like 人手不足が課題, 講じた措置 like what was done. */
const SENTENCES: ReadonlySet<CellKind> = new Set(['done', 'need']);
/** Particles that a sentence has and a heading hardly ever. */
const OF_SENTENCE = /[がをはも、]|では|には/;

/** A day is a document's date, hardly a column's. */
const ENDS_IN_DAY = /[0-9]日$/;

const NO_ROLES: readonly ColumnRole[] = [];
const OPEN_CELL: HeadingCell = { look: 'open', roles: NO_ROLES };
const DATA_CELL: HeadingCell = { look: 'data', roles: NO_ROLES };

/** Looks at single cells for whether they may be headings. What was found is kept, for cells repeat. */
export class HeadingCells {
  readonly #seen = new Map<string, HeadingCell>();

  constructor(readonly lexicon: Lexicon) {}

  /** Whether a cell is plainly no heading, told from its length and signs without reading it. */
  isData(cell: PlacedCell): boolean {
    if (cell.length <= SHORT_CELL) return false;
    if (cell.length > LONGEST_WITH_HELP) return true;
    const { lines } = cell.cell;
    if (this.lexicon.bullets.of(lines[0]?.text.value ?? '') !== null) return true;
    return lines.some(({ text }) => hasStop(text.value)) && !lines.some(({ text }) => hasBracket(text.value));
  }

  read(cell: PlacedCell): HeadingCell {
    if (this.isData(cell)) return DATA_CELL;
    const known = this.#seen.get(cell.plain);
    if (known) return known;
    const found = this.#look(cell.plain);
    this.#seen.set(cell.plain, found);
    return found;
  }

  #look(text: string): HeadingCell {
    const { bullets, columns, doubled } = this.lexicon;
    if (text.length > LONGEST_HEADING && outsideBrackets(text).length > LONGEST_HEADING) return DATA_CELL;
    const levels = columns.levelsOf(doubled.onceHeading(text), NO_YEAR_HINTS);
    const phrases = levels.flatMap((level) => level.phrases);
    const listed = phrases
      .filter((phrase) => !isYearPhrase(phrase))
      .map((phrase) => listedWordsOf(phrase, this.lexicon))
      .filter((words) => words.length > 0);
    const kind = columns.reader.kindOf(text);
    if (listed.length > 0 && listed.length * 2 >= phrases.length && kind !== 'ordinal')
      return { look: 'known', roles: rolesOf(listed.flat(), this.lexicon) };
    if (ENDS_IN_DAY.test(text)) return OPEN_CELL;
    if (phrases.length > 0 && phrases.every(isYearPhrase)) return { look: 'year', roles: ['result'] };
    if (VALUES.has(kind) || bullets.of(text) !== null || phrases.length === 0 || hasStop(text))
      return DATA_CELL;
    if (SENTENCES.has(kind) && OF_SENTENCE.test(text)) return DATA_CELL;
    if (SHORT_VALUES.has(kind)) return OPEN_CELL;
    return { look: this.#endsAsHeading(levels) ? 'like' : 'open', roles: NO_ROLES };
  }

  #endsAsHeading(levels: readonly HeadingLevel[]): boolean {
    const { endings } = this.lexicon.columns;
    return levels.some(({ phrases }) => {
      const head = phrases.at(-1);
      return head !== undefined && best(endings.weigh(head)) > TELLING_ENDING;
    });
  }
}

/** The listed words that a phrase is made of: itself, or all of those that it coordinates (成果と課題). */
function listedWordsOf(phrase: string, { columns: { endings } }: Lexicon): readonly string[] {
  if (endings.isKnown(phrase)) return [phrase];
  const words = conjunctsOf(phrase);
  return words.length > 1 && words.every((word) => endings.isKnown(word)) ? words : [];
}

const best = (weights: Weights) => Math.max(...weights);

const hasStop = (text: string) => text.includes('。');

const rolesOf = (phrases: readonly string[], { columns }: Lexicon) =>
  ROLES.filter((role) => phrases.some((phrase) => columns.endings.names(phrase, role)));
