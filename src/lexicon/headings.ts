import type { ColumnRole, ColumnYears, NormalString } from '../model.js';
import { asNormal } from '../text/normalise.js';
import type { Doubled } from './doubled.js';
import type { Vocabulary } from './vocabulary.js';
import type { YearReader } from './years.js';

/** The roles that words are looked up for, in this order. */
const NAMED_ROLES = [
  'item',
  'section',
  'department',
  'result',
  'status',
  'number',
] as const satisfies ColumnRole[];

/** A role that a heading names by a word. */
export type NamedRole = (typeof NAMED_ROLES)[number];

/** What a column's heading says. */
export interface HeadingRead {
  /** The first of the roles that it names by a word, or null; a column that is headed by years holds results. */
  readonly role: NamedRole | null;
  /** The years that it names and nothing else but that results stand below: 平成25年度, H30年度の取組. */
  readonly years: ColumnYears | null;
  /** Whether it is known, be it for a role or only as a heading. */
  readonly known: boolean;
  /** Whether it is a word for a role; some are words for two (施策). */
  names(role: NamedRole): boolean;
}

/** What a heading of departments may end in without saying more: 課名, 担当課等. */
const EMPTY_ENDING = /[名等]+$/;

/** The headings of tables' columns. */
export class Headings {
  readonly #byRole: ReadonlyMap<NamedRole, ReadonlySet<string>>;
  readonly #other: ReadonlySet<string>;
  readonly #departmentLevels: readonly (readonly string[])[];
  readonly #yearSuffixes: readonly string[];
  readonly #relativeYears: ReadonlyMap<string, number>;

  constructor(
    columns: Vocabulary['columns'],
    readonly doubled: Doubled,
    readonly years: YearReader,
  ) {
    this.#byRole = new Map(NAMED_ROLES.map((role) => [role, new Set(columns[role])]));
    this.#other = new Set(columns.other);
    this.#departmentLevels = Object.values(columns.departmentLevels);
    this.#yearSuffixes = [...columns.yearSuffixes].sort((a, b) => b.length - a.length);
    this.#relativeYears = new Map(Object.entries(columns.relativeYears));
  }

  /** Reads a column's heading, once where bold print has doubled it. */
  read(heading: NormalString): HeadingRead {
    const word = this.doubled.onceString(bareHeading(heading));
    const named = NAMED_ROLES.find((role) => this.#names(role, word)) ?? null;
    const years = named === null ? this.#yearsIn(word) : null;
    return {
      role: named ?? (years ? 'result' : null),
      years,
      known: named !== null || years !== null || this.#other.has(word),
      names: (role) => this.#names(role, word),
    };
  }

  /** How narrow the departments of a column are, by its heading: 部 is 0, 課 1, 係 2; null where it does not say. */
  departmentLevel(heading: string): number | null {
    const word = this.doubled.onceString(bareHeading(heading)).replace(EMPTY_ENDING, '');
    const level = this.#departmentLevels.findIndex((endings) =>
      endings.some((ending) => word.endsWith(ending)),
    );
    return level < 0 ? null : level;
  }

  #names(role: NamedRole, word: string): boolean {
    return this.#byRole.get(role)?.has(word) === true;
  }

  #yearsIn(word: string): ColumnYears | null {
    const suffix = this.#yearSuffixes.find((ending) => word.endsWith(ending)) ?? '';
    const stem = word.slice(0, word.length - suffix.length);
    const offset = suffix === '' ? undefined : this.#relativeYears.get(stem);
    if (offset !== undefined) return { offset };
    const years = this.years.parse(asNormal(stem))?.years ?? [];
    return years.length > 0 ? { years } : null;
  }
}

/**
 * A heading without white space and without a remark in brackets: 実施したこと(実施年度). Words are looked up
 * in this form.
 */
const bareHeading = (heading: string) => heading.replace(/\([^()]*\)/g, '').replace(/\s/g, '');
