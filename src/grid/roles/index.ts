import { type ColumnRole, ROLES } from '../../lexicon/columns/types.js';
import type { Lexicon } from '../../lexicon/index.js';
import { ColumnScorer, type ScoredColumn } from './column.js';
import { type Assignment, type NeighbourWeights, RoleSearch } from './search.js';
import type { ColumnInput, RoleReading, RolesAnswer, RolesContext } from './types.js';

export type { AssignedColumn, ColumnInput, RoleReading, RolesAnswer, RolesContext } from './types.js';

/** Roles that decide which items and records a table gives. */
const DECIDING: readonly ColumnRole[] = ['item', 'department', 'result'];
/** Roles that decide how they are described. */
const DESCRIBING: readonly ColumnRole[] = ['section', 'number', 'status', 'grade'];

const FEW_CELLS = 3;

const NOWHERE: RolesContext = { title: null, fiscalYear: null, otherTables: [] };

/**
 * Tells what the columns of a table are for: each column is weighed for each role by its heading, read from its end
 * as compounds are, and by its cells; the assignment that fits best as a whole is searched. Make one reader for a
 * document, for it keeps the headings that it has read.
 */
export class RoleReader {
  readonly #scorer: ColumnScorer;
  readonly #neighbours: NeighbourWeights;

  constructor({ columns }: Lexicon) {
    this.#neighbours = columns.neighbours;
    this.#scorer = new ColumnScorer(columns);
  }

  read(table: readonly ColumnInput[], context: RolesContext = NOWHERE): RolesAnswer {
    const columns = this.weigh(table, context);
    const found = new RoleSearch(columns, this.#neighbours).run();
    const best = found[0] ?? { roles: [], score: 0 };
    const { main, minor } = this.#limits(columns);
    const within = (limit: number, roles: readonly ColumnRole[]) =>
      found.find((other) => best.score - other.score < limit && differs(best, other, roles));
    const near = within(main, decidingFor(best)) ?? within(minor, DESCRIBING);
    const second = near ?? found.find((other) => differs(best, other, [...DECIDING, ...DESCRIBING]));
    return {
      ...readingOf(best, columns),
      runnerUp: second ? readingOf(second, columns) : null,
      uncertain: near !== undefined,
    };
  }

  /** How near a reading must come to be told: one that gives other records, and one that describes them otherwise. */
  #limits(columns: readonly ScoredColumn[]): { main: number; minor: number } {
    const few = columns.every(({ filled }) => filled < FEW_CELLS);
    const weights = this.#neighbours;
    return few
      ? { main: weights.uncertainBelowFewCells, minor: weights.uncertainBelowMinorFewCells }
      : { main: weights.uncertainBelow, minor: weights.uncertainBelowMinor };
  }

  /** What each column says by itself: a weight for each role, in the order of `ROLES`. */
  weigh(table: readonly ColumnInput[], context: RolesContext = NOWHERE): readonly ScoredColumn[] {
    return this.#withOtherTables(this.#score(table, context), context);
  }

  #score(table: readonly ColumnInput[], { title, fiscalYear }: RolesContext): ScoredColumn[] {
    const near = fiscalYear ?? this.#yearNear(table);
    const hints = { near, bareNumbers: false };
    return table.map((column) => {
      const scored = this.#scorer.score(column, this.#scorer.levelsOf(column, hints), title);
      return column.insisted === undefined ? scored : { ...scored, weights: insistedOn(column.insisted) };
    });
  }

  /** The latest year that the table's headings state with its era: bare numbers are near to it. */
  #yearNear(table: readonly ColumnInput[]): number | null {
    const levels = table.flatMap((column) =>
      this.#scorer.levelsOf(column, { near: null, bareNumbers: false }),
    );
    const years = levels.flatMap(({ years: each }) =>
      each.kind === 'stated' && !each.eraAssumed ? each.years : [],
    );
    return years.length > 0 ? Math.max(...years) : null;
  }

  /** A heading that another table of the document has keeps the role that it has there. */
  #withOtherTables(columns: ScoredColumn[], { otherTables }: RolesContext): ScoredColumn[] {
    if (otherTables.length === 0) return columns;
    const roleOf = new Map(
      otherTables.flatMap(({ headings, roles }) =>
        headings.map((heading, index) => [heading, roles[index]] as const),
      ),
    );
    return columns.map((column) => {
      const role = roleOf.get(column.heading);
      if (role === undefined) return column;
      const at = ROLES.indexOf(role);
      const weights = column.weights.map((weight, index) =>
        index === at ? weight + this.#neighbours.sameAsOtherTable : weight,
      );
      return { ...column, weights };
    });
  }
}

/** The weights of a column of which somebody has said what it is for. */
const insistedOn = (insisted: ColumnRole) => ROLES.map((role) => (role === insisted ? 0 : -INSISTED));
const INSISTED = 1000;

/** Without a column of results, one of states gives the records. */
const decidingFor = ({ roles }: Assignment): readonly ColumnRole[] =>
  roles.includes('result') ? DECIDING : [...DECIDING, 'status'];

function differs(a: Assignment, b: Assignment, deciding: readonly ColumnRole[]): boolean {
  const others = withItem(b.roles);
  return withItem(a.roles).some((role, index) => {
    const other = others[index] ?? 'other';
    return role !== other && (deciding.includes(role) || deciding.includes(other));
  });
}

/** Without a column of items, the last one of sections gives them, as `settleStates` has it. */
function withItem(roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const last = roles.includes('item') ? -1 : roles.lastIndexOf('section');
  return last < 0 ? roles : roles.with(last, 'item');
}

const readingOf = ({ roles, score }: Assignment, columns: readonly ScoredColumn[]): RoleReading => ({
  columns: roles.map((role, index) => ({ role, years: columns[index]?.years ?? { kind: 'none' } })),
  score,
});
