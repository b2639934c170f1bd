import type { Lexicon } from '../lexicon/index.js';
import type { Chunk } from './layout-columns.js';
import { DepartmentLines } from './layout-departments.js';

/**
 * Tells the rows of a laid-out table. A cell's lines stand at the top of their row or in its middle, so a line
 * without a title of its own may go on with the row above or begin the row below. Each way to part the lines
 * into rows has a cost, and the cheapest way is taken.
 */

/** A line of a table, cut at its columns. */
export interface CutLine {
  readonly parts: readonly Chunk[];
  /** Whether a blank line or a page end stands above it. */
  readonly isBelowGap: boolean;
}

/** Which columns of a table hold what tells its rows apart. */
export interface LayoutColumns {
  readonly item: number;
  readonly department: number;
  readonly result: number;
}

/** Where rows begin, and those of which another reading comes near. */
export interface LayoutRows {
  readonly starts: readonly number[];
  readonly uncertain: readonly number[];
}

/** Where cells stand in their row; where they cannot stand in its very middle, a line above or below it. */
type Alignment = 'top' | 'above-middle' | 'below-middle';

/** What speaks against a row, each in the same unit. */
const ROW_COSTS = {
  /** A cell that does not stand where the alignment has it. */
  misplaced: 2,
  /** A title that goes on below an empty line, or below a line with room for more. */
  brokenTitle: 3,
  /** A department in a second place of its row. */
  brokenDepartment: 1.5,
  /** A line of a cell that stands below an empty one. */
  gap: 0.3,
  noNumber: 2.5,
  secondNumber: 4,
  noDepartment: 1,
  noResult: 0.7,
  /** An entry that the row cuts in two. */
  cutEntry: 2,
  gapInside: 3,
  /** A row without an empty line above it, in a table whose rows such lines hold apart. */
  noGapAbove: 3,
  /** An entry that speaks of the item speaks for its row. */
  aboutItem: -0.5,
  /** A cell that cannot stand in the very middle, as its lines are even and those of the row odd. */
  offByOne: 0.02,
  /** Each line that a cell stands off the middle beyond that. */
  offByMore: 0.6,
  /** Rows of like lengths are a little more likely. */
  square: 0.0005,
} as const;

/** Of the numbered titles of a table; where as many empty lines stand, they hold its rows apart. */
const GAPS_FOR_TITLES = 0.8;

/** How much more the rows of the second best alignment must cost for the best to be sure. */
const SURE_MARGIN = 0.5;

/** How much more another way to part the lines into rows must cost for a row to be sure. */
const CLOSE_SECOND = 0.1;

/** In lines: the longest row whose cells stand in its middle. */
const LONGEST_MIDDLE = 40;
/** How many lines with a title a row at most has at whose top its cells stand. */
const MOST_TITLES = 24;
/** How often a row may hold what only a new row holds. */
const MOST_FAULTS = 4;
/** In lines: how far from a title an entry is looked for that speaks of it. */
const SAID_NEAR = 8;

/** What is known of a line, whatever row it belongs to. */
interface LineFacts {
  /** The columns that hold text. */
  readonly filled: readonly number[];
  readonly isBelowGap: boolean;
  /** Whether the column of items holds text. */
  readonly hasItem: boolean;
  /** Whether it, or the first column, does. */
  readonly hasTitle: boolean;
  readonly isNumbered: boolean;
  /** A heading of a section, which is a row by itself. */
  readonly isHeading: boolean;
  /** Whether the title's text fills its column, so that it may go on in the next line. */
  readonly titleIsFull: boolean;
  readonly department: string;
  readonly beginsEntry: boolean;
  /** Whether the result goes on with that of the lines above: theirs fills its column and ends no sentence. */
  readonly goesOnAbove: boolean;
  /** Lines near by whose title says a word of this line's result. */
  readonly titlesSaid: readonly number[];
}

const textAt = ({ parts }: CutLine, column: number) => parts[column]?.text.trim() ?? '';

/** Letters of two that are no hiragana, as words have them. */
function wordsIn(text: string): Set<string> {
  const words = new Set<string>();
  for (const run of text.match(/[\p{Script=Han}\p{Script=Katakana}ー]{2,}/gu) ?? [])
    for (let at = 0; at + 2 <= run.length; at++) words.add(run.slice(at, at + 2));
  return words;
}

/** Looks at each line by itself. */
function factsOf(lines: readonly CutLine[], columns: LayoutColumns, lexicon: Lexicon): LineFacts[] {
  const { numbering, bullets, brackets } = lexicon;
  const widest = (column: number) =>
    lines.reduce((most, line) => Math.max(most, textAt(line, column).length), 0);
  const titleWidth = widest(columns.item);
  const resultWidth = widest(columns.result);
  const said = titlesSaidNear(lines, columns);
  const isAlone = ({ parts }: CutLine) =>
    parts.every(({ text }, column) => column === 0 || text.trim() === '');
  const itemForms = new Set(
    lines.flatMap((line) => (isAlone(line) ? [] : (numbering.of(textAt(line, 0))?.form ?? []))),
  );
  let isOpen = false;
  return lines.map((line, index) => {
    const goesOnAbove = isOpen;
    const title = textAt(line, columns.item);
    const first = textAt(line, 0);
    const result = textAt(line, columns.result);
    const isNumber = columns.item > 0 && /^[0-9０-９]{1,4}[.．]?$/.test(first);
    if (result !== '')
      isOpen = result.length >= resultWidth - 1 && !`。${brackets.closers}`.includes(result.at(-1) ?? '。');
    const heading = isAlone(line) ? numbering.ofSection(first) : null;
    return {
      filled: line.parts.flatMap(({ text }, column) => (text.trim() === '' ? [] : [column])),
      isBelowGap: line.isBelowGap,
      hasItem: title !== '',
      hasTitle: title !== '' || first !== '',
      isNumbered: isNumber || numbering.of(columns.item > 0 && first !== '' ? first : title) !== null,
      isHeading: heading !== null && !itemForms.has(heading.form),
      titleIsFull: title.length >= titleWidth - 1,
      department: columns.department < 0 ? '' : textAt(line, columns.department),
      beginsEntry: bullets.of(result) !== null || numbering.of(result) !== null,
      goesOnAbove,
      titlesSaid: said[index] ?? [],
    };
  });
}

/** For each line, the lines near it whose titles share a word with its result that few titles have. */
function titlesSaidNear(lines: readonly CutLine[], { item, result }: LayoutColumns): number[][] {
  const titles = lines.map((line) => wordsIn(textAt(line, item)));
  const counts = new Map<string, number>();
  for (const words of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const seldom = Math.max(2, titles.filter(({ size }) => size > 0).length / 5);
  return lines.map((line, index) => {
    const words = [...wordsIn(textAt(line, result))].filter(
      (word) => (counts.get(word) ?? seldom + 1) <= seldom,
    );
    const near: number[] = [];
    if (words.length === 0) return near;
    for (let at = Math.max(0, index - SAID_NEAR); at <= Math.min(lines.length - 1, index + SAID_NEAR); at++)
      if (words.some((word) => titles[at]?.has(word))) near.push(at);
    return near;
  });
}

/** A row that grows by one line after the other. */
class GrowingRow {
  #end: number;
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #gaps: number[] = [];
  readonly #departments: string[] = [];
  readonly #unsaid: number[] = [];
  #numbers = 0;
  #isNumberedFirst = true;
  #brokenTitles = 0;
  /** Lines of a title between which a line without one stands. */
  #partedTitles = 0;
  #gapsInside = 0;
  #about = 0;
  #cutsEntry = false;
  #titleLast = -1;

  constructor(
    readonly start: number,
    readonly facts: readonly LineFacts[],
    readonly columns: LayoutColumns,
    readonly names: DepartmentLines,
    readonly hasGaps: boolean,
  ) {
    this.#end = start - 1;
  }

  grow(): void {
    const at = ++this.#end;
    const line = this.facts[at];
    if (!line) return;
    for (const column of line.filled) this.#fill(column, at);
    if (line.hasTitle) this.#addTitle(line, at);
    if (line.department !== '') this.#departments.push(line.department);
    if (at > this.start && line.isBelowGap && line.hasTitle) this.#gapsInside++;
    if (at > this.start && line.isHeading) this.#gapsInside++;
    this.#tellAbout(line, at);
  }

  #fill(column: number, at: number): void {
    const last = this.#last[column];
    if (last === undefined) {
      this.#first[column] = at;
      const line = this.facts[at];
      this.#cutsEntry ||= column === this.columns.result && line?.goesOnAbove === true && !line.beginsEntry;
    } else this.#gaps[column] = (this.#gaps[column] ?? 0) + (at - last - 1);
    this.#last[column] = at;
  }

  #addTitle(line: LineFacts, at: number): void {
    const before = this.facts[this.#titleLast];
    if (line.isNumbered) {
      this.#numbers++;
      if (before && this.columns.item === 0) this.#isNumberedFirst = false;
    }
    if (line.hasItem) {
      if (before && (at > this.#titleLast + 2 || !before.titleIsFull)) this.#brokenTitles++;
      else if (before && at > this.#titleLast + 1) this.#partedTitles++;
      this.#titleLast = at;
    }
  }

  /** Counts the entries that speak of the row's title, whichever of the two stands above. */
  #tellAbout(line: LineFacts, at: number): void {
    if (line.titlesSaid.some((title) => title >= this.start && title <= at)) this.#about++;
    else if (line.titlesSaid.length > 0) this.#unsaid.push(at);
    if (!line.hasTitle) return;
    for (let index = this.#unsaid.length - 1; index >= 0; index--) {
      const said = this.#unsaid[index] ?? 0;
      if (said < at - SAID_NEAR) break;
      if (!this.facts[said]?.titlesSaid.includes(at)) continue;
      this.#about++;
      this.#unsaid.splice(index, 1);
    }
  }

  /** Whether no further line can make a row of the lines so far. */
  get isHopeless(): boolean {
    return this.#brokenTitles + this.#gapsInside + Math.max(0, this.#numbers - 1) > MOST_FAULTS;
  }

  /** What speaks against the lines so far being a row. */
  cost(alignment: Alignment, isNumbered: boolean): number {
    const { item, department, result } = this.columns;
    const first = this.facts[this.start];
    if (first?.isHeading) return this.#end === this.start ? 0 : ROW_COSTS.brokenTitle * 2;
    let cost = this.#brokenTitles * ROW_COSTS.brokenTitle + this.#gapsInside * ROW_COSTS.gapInside;
    if (this.hasGaps && this.start > 0 && first?.isBelowGap === false) cost += ROW_COSTS.noGapAbove;
    cost += this.#about * ROW_COSTS.aboutItem + (this.#cutsEntry ? ROW_COSTS.cutEntry : 0);
    if (this.#last[item] === undefined) cost += ROW_COSTS.misplaced * 2;
    if (isNumbered && this.#numbers === 0) cost += ROW_COSTS.noNumber;
    if (isNumbered && this.#numbers > 1) cost += (this.#numbers - 1) * ROW_COSTS.secondNumber;
    if (!this.#isNumberedFirst) cost += ROW_COSTS.secondNumber;
    if (department >= 0) cost += this.#departmentCost();
    if (this.#last[result] === undefined) cost += ROW_COSTS.noResult;
    cost += ROW_COSTS.square * (this.#end - this.start + 1) ** 2;
    return cost + (alignment === 'top' ? this.#topCost() : this.#middleCost(alignment));
  }

  #departmentCost(): number {
    if (this.#departments.length === 0) return ROW_COSTS.noDepartment;
    return this.names.read(this.#departments).cost;
  }

  #topCost(): number {
    const misplaced = this.#first.filter((first) => first > this.start).length;
    const parted = this.#partedTitles * ROW_COSTS.brokenTitle;
    return (
      misplaced * ROW_COSTS.misplaced +
      parted +
      (this.#gaps[this.columns.department] ? ROW_COSTS.brokenDepartment : 0)
    );
  }

  #middleCost(alignment: Alignment): number {
    const parted = this.#partedTitles * ROW_COSTS.gap * 2;
    return this.#first.reduce((cost, first, column) => {
      const spare = this.#end - (this.#last[column] ?? 0) - (first - this.start);
      const off = alignment === 'above-middle' ? spare : -spare;
      const misplaced = off === 0 ? 0 : off === 1 ? ROW_COSTS.offByOne : Math.abs(off) * ROW_COSTS.offByMore;
      return cost + misplaced + (this.#gaps[column] ?? 0) * ROW_COSTS.gap;
    }, parted);
  }
}

/** The cheapest way to part lines into rows, what it costs, and the rows at which another way costs little more. */
interface Parting extends LayoutRows {
  readonly cost: number;
}

/** Finds the cheapest way to part lines into rows, up to each line from the ways up to the lines above it. */
class RowFinder {
  readonly #isNumbered: boolean;
  readonly #hasGaps: boolean;
  readonly #names: DepartmentLines;

  constructor(
    readonly facts: readonly LineFacts[],
    readonly columns: LayoutColumns,
    lexicon: Lexicon,
  ) {
    this.#names = new DepartmentLines(lexicon);
    const numbers = facts.filter(({ isNumbered, isHeading }) => isNumbered && !isHeading).length;
    const titles = facts.filter(({ hasTitle }, index) => hasTitle && !facts[index - 1]?.hasTitle).length;
    this.#isNumbered = numbers > 0 && numbers * 2 >= titles;
    const gaps = facts.filter(({ isBelowGap }, index) => index > 0 && isBelowGap).length;
    this.#hasGaps = this.#isNumbered && numbers > 1 && gaps >= (numbers - 1) * GAPS_FOR_TITLES;
  }

  /** Rows that begin with a title, each as long as it takes. */
  atTop(): Parting {
    const begins = this.facts.flatMap(({ hasTitle }, index) => (hasTitle || index === 0 ? [index] : []));
    return this.#cheapest('top', begins, MOST_TITLES);
  }

  inMiddle(alignment: Alignment): Parting {
    const begins = this.facts.map((_, index) => index);
    return this.#cheapest(alignment, begins, LONGEST_MIDDLE);
  }

  /** @param most how many of the places a row may reach over */
  #cheapest(alignment: Alignment, begins: readonly number[], most: number): Parting {
    const edges = begins.map((_, index) => this.#costsFrom(alignment, begins, index, most));
    const count = begins.length;
    const above = [0, ...begins.map(() => Number.POSITIVE_INFINITY)];
    const from: number[] = [];
    for (let index = 0; index < count; index++) {
      for (const [step, cost] of (edges[index] ?? []).entries()) {
        const next = index + step + 1;
        const sum = (above[index] ?? 0) + cost;
        if (sum >= (above[next] ?? 0)) continue;
        above[next] = sum;
        from[next] = index;
      }
    }
    const below = [...begins.map(() => Number.POSITIVE_INFINITY), 0];
    for (let index = count - 1; index >= 0; index--)
      for (const [step, cost] of (edges[index] ?? []).entries())
        below[index] = Math.min(below[index] ?? 0, cost + (below[index + step + 1] ?? 0));
    const path: number[] = [];
    for (let at = count; at > 0; ) {
      at = from[at] ?? 0;
      path.push(at);
    }
    const cost = above[count] ?? 0;
    const taken = new Set(path);
    const starts = path.reverse().map((index) => begins[index] ?? 0);
    const isNear = (index: number) =>
      !taken.has(index) && (above[index] ?? 0) + (below[index] ?? 0) - cost < CLOSE_SECOND;
    return { starts, cost, uncertain: begins.filter((_, index) => isNear(index)) };
  }

  /** What rows cost that begin at a place and end before each of the places after it. */
  #costsFrom(alignment: Alignment, begins: readonly number[], index: number, most: number): number[] {
    const start = begins[index] ?? 0;
    const row = new GrowingRow(start, this.facts, this.columns, this.#names, this.#hasGaps);
    const costs: number[] = [];
    let end = start;
    for (let next = index + 1; next <= Math.min(begins.length, index + most) && !row.isHopeless; next++) {
      for (const stop = begins[next] ?? this.facts.length; end < stop; end++) row.grow();
      costs.push(row.cost(alignment, this.#isNumbered));
    }
    return costs;
  }
}

/** The ways to part a table's lines into rows: by cells at the top of their rows, and by cells in the middle. */
export interface Partings {
  readonly top: Parting;
  readonly middle: Parting;
}

export function partingsOf(lines: readonly CutLine[], columns: LayoutColumns, lexicon: Lexicon): Partings {
  const finder = new RowFinder(factsOf(lines, columns, lexicon), columns, lexicon);
  const [above, below] = [finder.inMiddle('above-middle'), finder.inMiddle('below-middle')];
  return { top: finder.atTop(), middle: above.cost <= below.cost ? above : below };
}

/** Where the cells of some tables stand: a document sets all of them alike. */
export function placeOfCells(tables: readonly Partings[]): keyof Partings {
  const sum = (place: keyof Partings) => tables.reduce((cost, table) => cost + table[place].cost, 0);
  return sum('middle') < sum('top') ? 'middle' : 'top';
}

/** The rows of a table whose cells stand at a place, and those that would be others at the other place. */
export function rowsOf(partings: Partings, place: keyof Partings): LayoutRows {
  const best = partings[place];
  const other = place === 'top' ? partings.middle : partings.top;
  const uncertain = new Set(best.uncertain);
  if (other.cost - best.cost < SURE_MARGIN) {
    const starts = new Set(other.starts);
    for (const start of best.starts) if (!starts.has(start)) uncertain.add(start);
  }
  return { starts: best.starts, uncertain: [...uncertain].sort((a, b) => a - b).slice(0, 1) };
}
