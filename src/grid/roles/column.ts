import { type CellModel, type CellReader, type ColumnFacts, factsOf } from '../../lexicon/columns/cells.js';
import type { EndingModel } from '../../lexicon/columns/endings.js';
import {
  type HeadingLevel,
  isOverYears,
  isYearPhrase,
  joined,
  merge,
  YEAR_ALONE,
} from '../../lexicon/columns/heading.js';
import type { ColumnWords } from '../../lexicon/columns/index.js';
import {
  type ColumnRole,
  ROLES,
  type RoleYears,
  type Weights,
  type YearHints,
} from '../../lexicon/columns/types.js';
import type { ColumnInput } from './types.js';

/** A column with all that its own heading and cells say. */
export interface ScoredColumn {
  readonly weights: Weights;
  readonly years: RoleYears;
  /** The same for the same years; empty where there are none. */
  readonly yearKey: string;
  /** The heading without its years: columns of the same words are siblings that differ by year. */
  readonly stem: string;
  readonly yearAlone: boolean;
  /** Whether numbers stand in most of the cells. */
  readonly numeric: boolean;
  /** Whether its cells differ from row to row and none is blank, as those of items and unlike those of sections. */
  readonly distinct: boolean;
  /** How many of its cells are not blank. */
  readonly filled: number;
  readonly heading: string;
}

/** What a heading says where only its upper level has words, or where the lower one has words as well. */
const UPPER_SHARE = 0.6;
const UPPER_ALONE_SHARE = 1;
const ASIDE_SHARE = 0.25;
const DECIDING_ASIDE_SHARE = 0.75;
/** A best role that is this much ahead is clear. */
const CLEAR_LEAD = 1.5;
const TITLE_SHARE = 0.2;
/** Roles that a title may speak for; every plan's title has 計画 in it. */
const OF_TITLE: readonly ColumnRole[] = ['grade', 'budget', 'result', 'value'];
/** A group of these is never made of columns of items, sections, numbers or departments. */
const HOLDING: readonly ColumnRole[] = ['next', 'budget', 'plan', 'grade', 'result', 'value', 'target'];
const HELD = -3;
const HELD_ROLES: readonly ColumnRole[] = ['item', 'section', 'number', 'department'];
/** Below a heading for what comes next, these words name what it is about. */
const OF_NEXT: readonly ColumnRole[] = [...HELD_ROLES, 'budget'];
const HELD_SHARE = 0.25;

const bestOf = (weights: Weights): ColumnRole => ROLES[weights.indexOf(Math.max(...weights))] ?? 'other';

/** A column without heading and cells is nothing. */
const OF_BLANK = 20;

const roleIndex = (role: ColumnRole) => ROLES.indexOf(role);

function addTo(sums: number[], weights: Weights, factor: number): void {
  weights.forEach((weight, role) => {
    sums[role] = (sums[role] ?? 0) + weight * factor;
  });
}

function yearFeature(years: RoleYears): string | null {
  if (years.kind === 'stated') return 'statedYear';
  if (years.kind === 'unknown') return 'openYear';
  if (years.kind === 'none') return null;
  if (years.offset < 0) return 'yearBefore';
  return years.offset === 0 ? 'thisYear' : 'yearAfter';
}

/** Scores columns by their own headings and cells. */
export class ColumnScorer {
  readonly #features: ReadonlyMap<string, Weights>;

  readonly endings: EndingModel;
  readonly cells: CellModel;
  readonly reader: CellReader;

  constructor(readonly words: ColumnWords) {
    const { endings, cells, reader, features } = words;
    this.endings = endings;
    this.cells = cells;
    this.reader = reader;
    this.#features = new Map(
      Object.entries(features).map(
        ([name, byRole]: [string, Readonly<Partial<Record<ColumnRole, number>>>]) =>
          [name, ROLES.map((role) => byRole[role] ?? 0)] as const,
      ),
    );
  }

  /** The levels of a column's heading, outermost first, each told once where it spans several rows. */
  levelsOf(column: ColumnInput, hints: YearHints): readonly HeadingLevel[] {
    const texts = column.headings.filter((text, index, all) => text.trim() !== '' && text !== all[index - 1]);
    return texts.flatMap((text, index) => {
      const bareNumbers = texts.slice(0, index).some(isOverYears);
      return this.words.levelsOf(text, { ...hints, bareNumbers });
    });
  }

  score(column: ColumnInput, levels: readonly HeadingLevel[], title: string | null): ScoredColumn {
    const facts = factsOf(column.cells, this.reader);
    const sums = ROLES.map(() => 0);
    const worded = levels.filter(({ phrases }) => phrases.some((phrase) => phrase !== YEAR_ALONE));
    this.#addHeading(sums, levels, worded, title);
    const years = yearsOf(levels);
    this.#addFeatures(sums, levels, years, facts);
    addTo(sums, this.cells.weigh(facts), 1);
    if (levels.length === 0 && facts.filled === 0) sums[roleIndex('other')] = OF_BLANK;
    return {
      weights: sums,
      years,
      yearKey: keyOf(years),
      stem: stemOf(levels),
      yearAlone: worded.length === 0 && years.kind !== 'none',
      numeric: isNumeric(facts),
      distinct: facts.features.includes('distinct') && !facts.features.includes('merged'),
      filled: facts.filled,
      heading: column.headings.filter((text, index, all) => text !== all[index - 1]).join(' > '),
    };
  }

  #addHeading(
    sums: number[],
    levels: readonly HeadingLevel[],
    worded: readonly HeadingLevel[],
    title: string | null,
  ): void {
    const head = worded.at(-1);
    if (!head) {
      if (levels.some(({ phrases }) => phrases.length > 0)) addTo(sums, this.endings.weigh(YEAR_ALONE), 1);
      if (title !== null && levels.length > 0) this.#addTitle(sums, title);
      return;
    }
    const below = levels.indexOf(head) < levels.length - 1;
    // 実施年度 over 令和3年度 says no more than the year does.
    const isYearName = below && isOfYear(head);
    const own = isYearName ? this.endings.weigh(YEAR_ALONE) : this.#weighLevel(head);
    addTo(sums, own, this.#isHeld(own, worded.slice(0, -1)) ? HELD_SHARE : 1);
    for (const upper of worded.slice(0, -1))
      this.#addUpper(sums, upper, below ? UPPER_ALONE_SHARE : UPPER_SHARE);
  }

  /** Whether a heading is but a part of the one above it: 今後の方向性 over 事業 and 予算. */
  #isHeld(own: Weights, uppers: readonly HeadingLevel[]): boolean {
    const best = bestOf(own);
    return OF_NEXT.includes(best) && uppers.some((upper) => bestOf(this.#weighLevel(upper)) === 'next');
  }

  #weighLevel({ phrases, asides }: HeadingLevel): Weights {
    const sums = ROLES.map(() => 0);
    const phrase = joined(phrases.filter((each) => each !== YEAR_ALONE));
    addTo(sums, this.endings.weigh(phrase), 1);
    // What stands in brackets explains; a listed word there decides where those outside leave it open:
    // 20年度(決算), 取組内容(計画).
    const [best = 0, second = 0] = [...this.endings.weigh(phrase)].sort((one, other) => other - one);
    const open = best < 1 || best - second < CLEAR_LEAD;
    for (const aside of asides) {
      const factor = open && (best < 1 || this.endings.isKnown(aside)) ? DECIDING_ASIDE_SHARE : ASIDE_SHARE;
      addTo(sums, this.endings.weigh(aside), factor / asides.length);
    }
    return sums;
  }

  #addUpper(sums: number[], upper: HeadingLevel, factor: number): void {
    const weights = this.#weighLevel(upper);
    addTo(
      sums,
      weights.map((weight) => Math.max(Math.min(weight, 3), -3)),
      factor,
    );
    const best = bestOf(weights);
    if (HOLDING.includes(best))
      for (const role of HELD_ROLES) sums[roleIndex(role)] = (sums[roleIndex(role)] ?? 0) + HELD;
  }

  /** A title such as 評価の推移 speaks for columns whose headings are years alone. */
  #addTitle(sums: number[], title: string): void {
    const levels = this.levelsOf({ headings: [title], cells: [] }, { near: null, bareNumbers: false });
    const phrases = levels.flatMap(({ phrases: each }) => each).filter((each) => each !== YEAR_ALONE);
    for (const phrase of phrases)
      addTo(
        sums,
        this.endings
          .weigh(phrase)
          .map((weight, role) => (OF_TITLE.includes(ROLES[role] ?? 'other') ? weight : 0)),
        TITLE_SHARE / phrases.length,
      );
  }

  #addFeatures(sums: number[], levels: readonly HeadingLevel[], years: RoleYears, facts: ColumnFacts): void {
    const units = levels.map(({ marks }) => marks.unit).filter((unit) => unit !== null);
    const states = ((facts.kinds.mark ?? 0) + (facts.kinds.status ?? 0)) * 2 > facts.filled;
    const ofYear = states && levels.length > 0 && levels.every(isOfYear) ? 'statesOfYear' : null;
    const names = [yearFeature(years), ofYear, ...units, ...facts.features].filter((name) => name !== null);
    for (const name of new Set(names)) {
      const weights = this.#features.get(name);
      if (weights) addTo(sums, weights, 1);
    }
  }
}

/** A level that is a year, or a word for one: 実施年度. */
const isOfYear = ({ phrases }: HeadingLevel) => isYearPhrase(phrases.at(-1) ?? '');

const stemOf = (levels: readonly HeadingLevel[]) =>
  levels
    .map(({ phrases }) => joined(phrases.filter((each) => each !== YEAR_ALONE)))
    .filter((words) => words !== '')
    .join('>');

function isNumeric({ kinds, filled }: ColumnFacts): boolean {
  const numbers = (kinds.number ?? 0) + (kinds.integer ?? 0) + (kinds.amount ?? 0) + (kinds.money ?? 0);
  return numbers * 2 > filled;
}

function keyOf(years: RoleYears): string {
  if (years.kind === 'stated') return years.years.join();
  return years.kind === 'relative' ? `@${years.offset}` : years.kind === 'unknown' ? '?' : '';
}

/** The years of the innermost level that names some; an upper one's where that says nothing definite. */
function yearsOf(levels: readonly HeadingLevel[]): RoleYears {
  return levels.reduceRight<RoleYears>(
    (found, { years }) => (found.kind === 'none' || found.kind === 'unknown' ? merge(years, found) : found),
    { kind: 'none' },
  );
}
