import type { ScoredColumn } from './column.js';
import { type ColumnRole, ROLES, type RoleYears } from './types.js';

/** What columns say of each other, as natural logarithms. */
export interface NeighbourWeights {
  readonly noItem: number;
  readonly noItemButIndicator: number;
  readonly noOutcome: number;
  readonly secondItem: number;
  readonly parallelItem: number;
  readonly numberBeforeItem: number;
  readonly numberAfterResult: number;
  readonly departmentRun: number;
  readonly sectionRun: number;
  readonly sectionBeforeItem: number;
  readonly sectionAfterItem: number;
  readonly sectionAfterOutcome: number;
  readonly itemAfterResult: number;
  readonly siblingSame: number;
  readonly siblingOther: number;
  readonly pairOfYear: number;
  readonly planBesideLastYear: number;
  readonly resultOfSameYearTwice: number;
  readonly stateBesideResult: number;
  readonly resultBesideIndicator: number;
  readonly valueWithoutIndicator: number;
  readonly planWithoutOutcome: number;
  readonly indicatorRun: number;
  readonly sameAsOtherTable: number;
  /** Readings nearer than this are told; those that give the same records only where they are nearer still. */
  readonly uncertainBelow: number;
  readonly uncertainBelowMinor: number;
}

export interface Assignment {
  readonly roles: readonly ColumnRole[];
  readonly score: number;
}

interface Partial {
  readonly roles: readonly ColumnRole[];
  readonly score: number;
}

/** Assignments that are followed at a time. */
const WIDTH = 200;
/** Of those that differ in nothing that later columns depend on. */
const ALIKE = 3;
/** A role that is this much worse than the column's best one is not tried. */
const HOPELESS = 7;
const MOST_ROLES = 6;

const OUTCOMES: readonly ColumnRole[] = ['result', 'status', 'grade', 'value'];

/** Roles whose presence counts for the columns to the right and the table as a whole. */
const FLAGS: readonly ColumnRole[] = [
  'item',
  'result',
  'status',
  'grade',
  'value',
  'plan',
  'indicator',
  'target',
];

const sameYears = (a: RoleYears, b: RoleYears) => JSON.stringify(a) === JSON.stringify(b);

/** Searches the assignment of roles to columns that all the evidence together speaks for most. */
export class RoleSearch {
  readonly #siblingOf: readonly (number | null)[];
  readonly #lastYear: boolean;

  constructor(
    readonly columns: readonly ScoredColumn[],
    readonly weights: NeighbourWeights,
  ) {
    this.#siblingOf = columns.map((column, index) => {
      const before = columns
        .slice(0, index)
        .findLastIndex((each) => each.stem === column.stem && !sameYears(each.years, column.years));
      return before < 0 || column.years.kind !== 'stated' ? null : before;
    });
    this.#lastYear = columns.some(({ years }) => years.kind === 'relative' && years.offset < 0);
  }

  /** Assignments, best first. */
  run(): readonly Assignment[] {
    let beam: Partial[] = [{ roles: [], score: 0 }];
    this.columns.forEach((column, index) => {
      const candidates = candidatesOf(column);
      const next = beam.flatMap((partial) =>
        candidates.map((role) => ({
          roles: [...partial.roles, role],
          score:
            partial.score +
            (column.weights[ROLES.indexOf(role)] ?? 0) +
            this.#step(partial.roles, index, role),
        })),
      );
      beam = this.#kept(
        next.sort((a, b) => b.score - a.score),
        index,
      );
    });
    return beam
      .map(({ roles, score }) => ({ roles, score: score + this.#whole(roles) }))
      .sort((a, b) => b.score - a.score);
  }

  /** The best partial assignments, of those that are alike for what is still to come the best few. */
  #kept(sorted: readonly Partial[], index: number): Partial[] {
    if (sorted.length <= WIDTH) return [...sorted];
    const alike = new Map<string, number>();
    const kept: Partial[] = [];
    for (const partial of sorted) {
      const key = this.#keyOf(partial.roles, index);
      const times = alike.get(key) ?? 0;
      if (times < ALIKE) kept.push(partial);
      alike.set(key, times + 1);
      if (kept.length === WIDTH) break;
    }
    return kept;
  }

  #keyOf(roles: readonly ColumnRole[], index: number): string {
    const has = FLAGS.filter((role) => roles.includes(role)).join();
    const siblings = this.#siblingOf
      .slice(index + 1)
      .map((sibling) => (sibling === null ? '' : roles[sibling]));
    return `${has}|${roles[index]}|${roles.indexOf('item')}|${siblings.join()}`;
  }

  #step(before: readonly ColumnRole[], index: number, role: ColumnRole): number {
    return this.#place(before, role) + this.#items(before, index, role) + this.#siblings(before, index, role);
  }

  #place(before: readonly ColumnRole[], role: ColumnRole): number {
    const { weights } = this;
    const last = before.at(-1);
    let sum = 0;
    if (role === 'item' && last === 'number') sum += weights.numberBeforeItem;
    if (role === 'item' && last === 'section') sum += weights.sectionBeforeItem;
    if (role === 'department' && last === 'department') sum += weights.departmentRun;
    if (role === 'indicator' && last === 'indicator') sum += weights.indicatorRun;
    if (role === 'section') {
      if (last === 'section') sum += weights.sectionRun;
      if (before.includes('item') && !before.includes('section', before.indexOf('item')))
        sum += weights.sectionAfterItem;
      if (before.some((each) => OUTCOMES.includes(each))) sum += weights.sectionAfterOutcome;
    }
    if (role === 'number' && before.includes('result')) sum += weights.numberAfterResult;
    return sum;
  }

  #items(before: readonly ColumnRole[], index: number, role: ColumnRole): number {
    if (role !== 'item') return 0;
    let sum = before.includes('result') ? this.weights.itemAfterResult : 0;
    const first = before.indexOf('item');
    if (first >= 0) {
      const stems = [this.columns[first]?.stem ?? '', this.columns[index]?.stem ?? ''];
      const parallel =
        first === index - 1 && stems[0]?.slice(-2) === stems[1]?.slice(-2) && stems[0] !== stems[1];
      sum += parallel ? this.weights.parallelItem : this.weights.secondItem;
    }
    return sum;
  }

  #siblings(before: readonly ColumnRole[], index: number, role: ColumnRole): number {
    const { weights, columns } = this;
    const sibling = this.#siblingOf[index];
    let sum = 0;
    if (sibling !== null && sibling !== undefined)
      sum += before[sibling] === role ? weights.siblingSame : weights.siblingOther;
    const own = columns[index];
    const left = columns[index - 1];
    if (own && left && role === 'result' && before.at(-1) === 'plan' && sameYears(own.years, left.years))
      sum += weights.pairOfYear;
    if (role === 'plan' && own?.years.kind === 'relative' && own.years.offset === 0 && this.#lastYear)
      sum += weights.planBesideLastYear;
    return sum;
  }

  #whole(roles: readonly ColumnRole[]): number {
    const { weights, columns } = this;
    const has = (role: ColumnRole) => roles.includes(role);
    let sum = 0;
    if (!has('item')) sum += has('indicator') ? weights.noItemButIndicator : weights.noItem;
    const outcome = OUTCOMES.some(has);
    if (!outcome) sum += weights.noOutcome;
    if (!has('result') && !has('status') && !has('grade'))
      sum += weights.planWithoutOutcome * roles.filter((role) => role === 'plan').length;
    if ((has('status') || has('grade')) && has('result')) sum += weights.stateBesideResult;
    const measured = has('indicator') || has('target');
    roles.forEach((role, index) => {
      const column = columns[index];
      if (!column || column.numeric) return;
      const plain = column.yearAlone || /実績$/.test(column.stem);
      if (role === 'result' && measured && plain && !column.hasCells) sum += weights.resultBesideIndicator;
      if (role === 'value' && !measured && plain) sum += weights.valueWithoutIndicator;
    });
    return sum + this.#doubled(roles) * weights.resultOfSameYearTwice;
  }

  /** How many result columns tell of the same years as one before them. */
  #doubled(roles: readonly ColumnRole[]): number {
    const seen = new Set<string>();
    let doubled = 0;
    roles.forEach((role, index) => {
      if (role !== 'result') return;
      const years = JSON.stringify(this.columns[index]?.years);
      if (seen.has(years)) doubled += 1;
      seen.add(years);
    });
    return doubled;
  }
}

/** The roles worth trying for a column, best first. */
function candidatesOf({ weights }: ScoredColumn): readonly ColumnRole[] {
  const best = Math.max(...weights);
  return ROLES.map((role, index) => ({ role, weight: weights[index] ?? 0 }))
    .filter(({ weight }) => weight >= best - HOPELESS)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ROLES)
    .map(({ role }) => role);
}
