import type { Lexicon } from '../lexicon/index.js';
import { normaliseString } from '../text/normalise.js';

/** How the lines of a cell make names of departments. */
export interface DepartmentNames {
  /** What speaks against their being the departments of one row, in the unit of the costs of rows. */
  readonly cost: number;
  /** For each name, its lines' indexes from and to; null where some lines make no name. */
  readonly names: readonly (readonly [from: number, to: number])[] | null;
}

const NO_NAME_COST = 1.5;
const SECOND_NAME_COST = 0.7;

/** More than what a second name costs: names below each other are not one. */
const TWO_NAMES_COST = 1;

/** In units; less may be a word that a name begins with (学校, 市場) and that is no department by itself. */
const SHORTEST_WHOLE_NAME = 3;

/** How many lines of a cell are looked at together. */
const MOST_LINES = 8;

/** Parts a cell's lines into names of departments, which narrow columns wrap; the same lines are asked for often. */
export class DepartmentLines {
  readonly #read = new Map<string, DepartmentNames>();

  constructor(readonly lexicon: Lexicon) {}

  read(lines: readonly string[]): DepartmentNames {
    if (lines.length > MOST_LINES) return { cost: NO_NAME_COST * 2, names: null };
    const key = lines.join('\n');
    const found = this.#read.get(key) ?? this.#parted(lines);
    this.#read.set(key, found);
    return found;
  }

  /** The names are parted where that leaves the fewest lines without a name. */
  #parted(lines: readonly string[]): DepartmentNames {
    const best: DepartmentNames[] = [{ cost: -SECOND_NAME_COST, names: [] }];
    for (let to = 1; to <= lines.length; to++) {
      const ways = lines.slice(0, to).map((_, from): DepartmentNames => {
        const { cost, names } = best[from] ?? { cost: 0, names: null };
        const isName = this.#isName(lines.slice(from, to).join(''));
        const isTwo = lines.slice(from + 1, to).some((_, at) => this.#areTwo(lines, from, from + 1 + at, to));
        return {
          cost: cost + SECOND_NAME_COST + (isName ? 0 : NO_NAME_COST) + (isTwo ? TWO_NAMES_COST : 0),
          names: isName && names ? [...names, [from, to]] : null,
        };
      });
      best.push(ways.reduce((least, way) => (way.cost < least.cost ? way : least)));
    }
    return best[lines.length] ?? { cost: 0, names: null };
  }

  /** Whether lines are one name and another below it, neither the division of the other: 総務課, 企画課. */
  #areTwo(lines: readonly string[], from: number, at: number, to: number): boolean {
    const [first, second] = [lines.slice(from, at).join(''), lines.slice(at, to).join('')];
    if (first.length < SHORTEST_WHOLE_NAME || !this.#isName(first) || !this.#isName(second)) return false;
    return !this.lexicon.departments.isDivision(normaliseString(first));
  }

  #isName(text: string): boolean {
    const name = normaliseString(text);
    const { departments } = this.lexicon;
    return departments.looksLike(name) || departments.isDitto(name);
  }
}
