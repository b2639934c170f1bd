import { type ColumnRole, ROLES } from '../../lexicon/columns/types.js';
import type { ScoredColumn } from './column.js';

/** What columns say of each other, as natural logarithms. */
export interface NeighbourWeights {
  readonly noItem: number;
  readonly noItemButIndicator: number;
  readonly recordsWithoutItem: number;
  readonly sectionWithoutItem: number;
  readonly sectionsOfRecords: number;
  readonly noOutcome: number;
  readonly noResult: number;
  readonly indicatorWithoutFigures: number;
  readonly secondItem: number;
  readonly parallelItem: number;
  readonly itemAfterResult: number;
  readonly itemAfterIssue: number;
  /** The share of its loss that a column of items gets back as a section left of more concrete items. */
  readonly demotedItem: number;
  readonly numberBeforeItem: number;
  readonly numberAfterResult: number;
  readonly namesOfNumbers: number;
  readonly departmentRun: number;
  readonly indicatorRun: number;
  readonly sectionRun: number;
  readonly sectionBeforeItem: number;
  readonly sectionAfterItem: number;
  readonly sectionAfterOutcome: number;
  readonly sectionApart: number;
  readonly siblingSame: number;
  readonly siblingOther: number;
  /** The same for siblings whose headings are years and nothing else. */
  readonly yearsApart: number;
  readonly pairOfYear: number;
  readonly planBesideLastYear: number;
  readonly planWithoutOutcome: number;
  readonly resultOfSameYearTwice: number;
  readonly resultBesideResult: number;
  readonly resultBesideIndicator: number;
  readonly stateBesideResult: number;
  readonly valueWithoutIndicator: number;
  readonly sameAsOtherTable: number;
  /** Readings nearer than this are told; those that give the same records only where they are nearer still. */
  readonly uncertainBelow: number;
  readonly uncertainBelowMinor: number;
  /** The same where there are hardly any cells to go by. */
  readonly uncertainBelowFewCells: number;
  readonly uncertainBelowMinorFewCells: number;
}

export interface Assignment {
  readonly roles: readonly ColumnRole[];
  readonly score: number;
}

/** Roles for the columns from the left up to some column. */
interface Partial extends Assignment {
  /** Bits of the roles that are assigned. */
  readonly flags: number;
  readonly itemAt: number;
  readonly sectionAfterItem: boolean;
}

/** A column beyond those looked at together that another role comes near for. */
interface CloseCall {
  readonly at: number;
  readonly role: ColumnRole;
  readonly loss: number;
}

/** A partial assignment and the role that the next column is given. */
interface Step {
  readonly from: Partial;
  readonly role: ColumnRole;
  readonly score: number;
}

/** Assignments that are followed at a time. */
const BEAM_WIDTH = 80;
/** Columns that are looked at together; those beyond them are told one after another. */
const MOST_TOGETHER = 64;
/** Of the columns beyond, so many may be called close. */
const MOST_CLOSE_CALLS = 8;
/** Of those that differ in nothing that later columns depend on. */
const MOST_ALIKE = 3;
/** A role that is this much worse than the column's best one is not tried. */
const HOPELESS = 6.5;
const MOST_ROLES = 6;

const bitOf = Object.fromEntries(ROLES.map((role, index) => [role, 1 << index])) as Readonly<
  Record<ColumnRole, number>
>;
const bits = (...roles: readonly ColumnRole[]) => roles.reduce((sum, role) => sum | bitOf[role], 0);

const OUTCOMES = bits('result', 'status', 'grade', 'value');
const FIGURES = bits('target', 'value', 'budget');
const STATES = bits('status', 'grade');
const LATE = bits('issue', 'next');

/** Roles whose cells name something. */
const NAMING_ROLES: readonly ColumnRole[] = ['item', 'section', 'department'];

const ITEM = ROLES.indexOf('item');
const SECTION = ROLES.indexOf('section');
const MOST_LOSS = 4;
/** Columns of parallel items look alike to about this weight. */
const MOST_DIFFERENCE = 0.5;

const START: Partial = { roles: [], score: 0, flags: 0, itemAt: -1, sectionAfterItem: false };

/** The nearest column to the left that has the same words and another year. */
function siblingsOf(columns: readonly ScoredColumn[]): readonly number[] {
  return columns.map((column, index) =>
    column.years.kind === 'stated'
      ? columns
          .slice(0, index)
          .findLastIndex((each) => each.stem === column.stem && each.yearKey !== column.yearKey)
      : -1,
  );
}

/** Searches the assignment of roles to columns that all the evidence together speaks for most. */
export class RoleSearch {
  readonly #siblingOf: readonly number[];
  readonly #lastYear: boolean;

  constructor(
    readonly columns: readonly ScoredColumn[],
    readonly weights: NeighbourWeights,
  ) {
    this.#siblingOf = siblingsOf(columns.slice(0, MOST_TOGETHER));
    this.#lastYear = columns.some(({ years }) => years.kind === 'relative' && years.offset < 0);
  }

  /** Assignments, best first. */
  run(): readonly Assignment[] {
    let beam: Partial[] = [START];
    this.columns.slice(0, MOST_TOGETHER).forEach((column, index) => {
      const candidates = candidatesOf(column);
      const steps = beam.flatMap((from) =>
        candidates.map(({ role, weight }) => ({
          from,
          role,
          score: from.score + weight + this.#step(from, index, role),
        })),
      );
      beam = this.#kept(steps, index).map((step) => follow(step, index));
    });
    const found = beam
      .map((partial) => ({ partial, score: partial.score + this.#whole(partial) }))
      .sort((a, b) => b.score - a.score);
    const best = found[0]?.partial ?? START;
    if (this.columns.length <= MOST_TOGETHER)
      return found.map(({ partial: { roles }, score }) => ({ roles, score }));
    const beyond = this.#beyond(best);
    const first = { roles: [...best.roles, ...beyond.roles], score: found[0]?.score ?? 0 };
    const others = found.slice(1).map(({ partial: { roles }, score }) => ({
      roles: [...roles, ...beyond.roles],
      score,
    }));
    const close = beyond.close.map(({ at, role, loss }) => ({
      roles: first.roles.with(best.roles.length + at, role),
      score: first.score - loss,
    }));
    return [first, ...[...others, ...close].sort((a, b) => b.score - a.score)];
  }

  /** The roles of the columns beyond those looked at together, each for those left of it, and the close calls. */
  #beyond(from: Partial): { roles: readonly ColumnRole[]; close: readonly CloseCall[] } {
    const roles: ColumnRole[] = [...from.roles];
    const close: CloseCall[] = [];
    let state: Partial = { ...from, roles };
    for (let index = roles.length; index < this.columns.length; index += 1) {
      const column = this.columns[index];
      const [best, second] = (column ? candidatesOf(column) : [])
        .map(({ role, weight }) => ({ role, score: weight + this.#step(state, index, role) }))
        .sort((a, b) => b.score - a.score);
      const role = best?.role ?? 'other';
      if (best && second)
        close.push({ at: index - from.roles.length, role: second.role, loss: best.score - second.score });
      state = { ...follow({ from: { ...state, roles: [] }, role, score: 0 }, index), roles };
      roles.push(role);
    }
    close.sort((a, b) => a.loss - b.loss);
    return { roles: roles.slice(from.roles.length), close: close.slice(0, MOST_CLOSE_CALLS) };
  }

  /** The best steps; of those that are alike for what is still to come the best few. */
  #kept(steps: readonly Step[], index: number): readonly Step[] {
    if (steps.length <= BEAM_WIDTH) return steps;
    const alike = new Map<string, number>();
    const kept: Step[] = [];
    for (const step of [...steps].sort((a, b) => b.score - a.score)) {
      const key = this.#keyOf(step, index);
      const times = alike.get(key) ?? 0;
      if (times < MOST_ALIKE) kept.push(step);
      alike.set(key, times + 1);
      if (kept.length === BEAM_WIDTH) break;
    }
    return kept;
  }

  #keyOf({ from, role }: Step, index: number): string {
    let siblings = '';
    for (let later = index + 1; later < this.#siblingOf.length; later += 1) {
      const sibling = this.#siblingOf[later] ?? -1;
      if (sibling >= 0 && sibling <= index) siblings += sibling === index ? role : from.roles[sibling];
    }
    return `${from.flags | bitOf[role]} ${role} ${from.itemAt} ${siblings}`;
  }

  #step(from: Partial, index: number, role: ColumnRole): number {
    const names =
      this.columns[index]?.numeric && NAMING_ROLES.includes(role) ? this.weights.namesOfNumbers : 0;
    return names + this.#place(from, role) + this.#item(from, index, role) + this.#year(from, index, role);
  }

  #place({ roles, flags, itemAt, sectionAfterItem }: Partial, role: ColumnRole): number {
    const { weights } = this;
    const last = roles.at(-1);
    if (role === 'department' && last === 'department') return weights.departmentRun;
    if (role === 'indicator' && last === 'indicator') return weights.indicatorRun;
    if (role === 'number' && (flags & bitOf.result) !== 0) return weights.numberAfterResult;
    if (role !== 'section') return 0;
    // Sections stand together; right of the items, one by itself is hardly another.
    const apart = itemAt >= 0 && last !== 'section' && last !== 'item' && (flags & bitOf.section) !== 0;
    return (
      (last === 'section' ? weights.sectionRun : 0) +
      (apart ? weights.sectionApart : 0) +
      (itemAt >= 0 && !sectionAfterItem ? weights.sectionAfterItem : 0) +
      ((flags & OUTCOMES) !== 0 ? weights.sectionAfterOutcome : 0) +
      ((flags & LATE) !== 0 ? weights.itemAfterIssue : 0)
    );
  }

  #item({ roles, flags, itemAt }: Partial, index: number, role: ColumnRole): number {
    if (role !== 'item') return 0;
    const { weights } = this;
    const last = roles.at(-1);
    let sum = (flags & bitOf.result) !== 0 ? weights.itemAfterResult : 0;
    if (last === 'number') sum += weights.numberBeforeItem;
    if (last === 'section') sum += weights.sectionBeforeItem + this.#demoted(index - 1);
    if ((flags & LATE) !== 0) sum += weights.itemAfterIssue;
    if (itemAt < 0) return sum;
    return sum + (this.#areParallel(itemAt, index) ? weights.parallelItem : weights.secondItem);
  }

  /**
   * Whether two neighbours name items of two kinds: 行政の取組 beside 社会福祉協議会の取組. Of 重点取組 beside
   * 具体的な取組, one speaks more of items than the other.
   */
  #areParallel(first: number, second: number): boolean {
    const [one, other] = [this.columns[first], this.columns[second]];
    if (first !== second - 1 || !one || !other || one.stem === other.stem) return false;
    const difference = (one.weights[ITEM] ?? 0) - (other.weights[ITEM] ?? 0);
    return one.stem.slice(-2) === other.stem.slice(-2) && Math.abs(difference) < MOST_DIFFERENCE;
  }

  /** A column that could hold the items is a section where a more concrete one stands to its right. */
  #demoted(index: number): number {
    const { weights: own = [], distinct } = this.columns[index] ?? {};
    if (distinct) return 0;
    const loss = (own[ITEM] ?? 0) - (own[SECTION] ?? 0);
    return Math.min(Math.max(loss, 0), MOST_LOSS) * this.weights.demotedItem;
  }

  #year({ roles }: Partial, index: number, role: ColumnRole): number {
    const { weights, columns } = this;
    const sibling = this.#siblingOf[index] ?? -1;
    let sum = 0;
    const own = columns[index];
    if (sibling >= 0 && roles[sibling] === role) sum += weights.siblingSame;
    else if (sibling >= 0) sum += own?.yearAlone ? weights.yearsApart : weights.siblingOther;
    if (role === 'result' && roles.at(-1) === 'plan' && own?.yearKey === columns[index - 1]?.yearKey)
      sum += weights.pairOfYear;
    if (role === 'plan' && this.#lastYear && own?.years.kind === 'relative' && own.years.offset === 0)
      sum += weights.planBesideLastYear;
    return sum;
  }

  #whole({ roles, flags }: Partial): number {
    const { weights } = this;
    const has = (wanted: number) => (flags & wanted) !== 0;
    let sum = 0;
    if (!has(bitOf.item)) {
      sum += has(bitOf.indicator) && !has(bitOf.result) ? weights.noItemButIndicator : weights.noItem;
      const records = has(bitOf.result) && has(bitOf.department);
      if (records) sum += weights.recordsWithoutItem;
      if (has(bitOf.section)) sum += weights.sectionWithoutItem;
      if (has(bitOf.section) && (records || (has(bitOf.result | STATES) && !has(bitOf.indicator))))
        sum += weights.sectionsOfRecords;
    }
    if (has(bitOf.indicator) && !has(FIGURES)) sum += weights.indicatorWithoutFigures;
    if (!has(OUTCOMES)) sum += weights.noOutcome;
    if (!has(bitOf.result)) sum += weights.noResult;
    else if (has(STATES)) sum += weights.stateBesideResult;
    if (has(bitOf.plan) && !has(bitOf.result | STATES))
      sum += weights.planWithoutOutcome * roles.filter((role) => role === 'plan').length;
    return sum + this.#measured(roles) + this.#results(roles);
  }

  /** 実績 and years alone are numbers beside indicators, and hardly anywhere else. */
  #measured(roles: readonly ColumnRole[]): number {
    const measured = this.columns.some(
      ({ stem }, index) =>
        roles[index] === 'indicator' || (roles[index] === 'target' && /[値数]$/.test(stem)),
    );
    let sum = 0;
    this.columns.forEach((column, index) => {
      if (column.numeric || !(column.yearAlone || /実績$/.test(column.stem))) return;
      const stated = column.years.kind !== 'relative';
      if (roles[index] === 'result' && measured && stated && column.filled === 0)
        sum += this.weights.resultBesideIndicator;
      if (roles[index] === 'value' && !measured) sum += this.weights.valueWithoutIndicator;
    });
    return sum;
  }

  /** A table tells of the results of a year once. */
  #results(roles: readonly ColumnRole[]): number {
    const seen = new Set<string>();
    let sum = 0;
    this.columns.forEach(({ yearKey }, index) => {
      if (roles[index] !== 'result') return;
      if (seen.has(yearKey)) sum += this.weights.resultOfSameYearTwice;
      else if (seen.has('') || (yearKey === '' && seen.size > 0)) sum += this.weights.resultBesideResult;
      seen.add(yearKey);
    });
    return sum;
  }
}

function follow({ from, role, score }: Step, index: number): Partial {
  return {
    roles: [...from.roles, role],
    score,
    flags: from.flags | bitOf[role],
    itemAt: role === 'item' && from.itemAt < 0 ? index : from.itemAt,
    sectionAfterItem: from.sectionAfterItem || (role === 'section' && from.itemAt >= 0),
  };
}

/** The roles worth trying for a column, best first. */
function candidatesOf({ weights }: ScoredColumn): readonly { role: ColumnRole; weight: number }[] {
  const best = Math.max(...weights);
  return ROLES.map((role, index) => ({ role, weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight >= best - HOPELESS)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ROLES);
}
