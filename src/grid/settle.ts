import { namesScale } from '../lexicon/columns/heading.js';
import { type ColumnRole, ROLES } from '../lexicon/columns/types.js';
import type { Lexicon } from '../lexicon/index.js';
import { asNormal } from '../text/normalise.js';
import type { AssignedColumn, ColumnInput } from './roles/index.js';

/** How much of a column's cells must be of a kind for the column to be of it. */
const LEAST_SHARE = 0.7;

/**
 * What the columns of states of a table give. Without a column of results, one that is called so, one
 * of marks or one of a year tells what was done: a mark stands for the item's title. Beside results, a column of
 * marks that is called a state is one. Of sections without items the last ones are the items.
 */
export function settleStates(
  columns: readonly AssignedColumn[],
  inputs: readonly ColumnInput[],
  lexicon: Lexicon,
): ColumnRole[] {
  const roles = columns.map(({ role }) => role);
  const titles = roles.includes('item') || !roles.some(isOutcome) ? -1 : roles.lastIndexOf('section');
  const values = valuesTold(roles, inputs, lexicon);
  const told = roles.includes('result') || values >= 0;
  const resultYears = columns.flatMap(({ role, years }) =>
    role === 'result' && years.kind === 'stated' ? years.years : [],
  );
  const hasCells = !inputs.every(isBlank);
  const settled = columns.map(({ role, years }, at): ColumnRole => {
    const { headings = [], cells = [], insisted } = inputs[at] ?? {};
    if (insisted !== undefined) return role;
    if (at === values) return 'result';
    if (at === titles) return 'item';
    if (role === 'department' && areCodes(cells)) return 'other';
    const own = ownHeading(headings, lexicon);
    // Below a heading that no list knows, a column without a cell could be anything.
    if (isBlank(inputs[at]) && hasCells && years.kind === 'none' && !isNamed(own, role, lexicon))
      return 'other';
    if (role === 'number' && numbersDepartments(own, lexicon)) return 'other';
    if (isState(role) && lexicon.legends.isNovelty(own, filledOf(cells))) return 'other';
    // A mark of another year than the results tells of that year, and not how far they got.
    const isOfOtherYear =
      years.kind === 'stated' &&
      resultYears.length > 0 &&
      !years.years.some((year) => resultYears.includes(year));
    if (role === 'status' && isOfOtherYear) return 'result';
    if (role === 'status' && !told) {
      const named = isNamed(own, 'result', lexicon);
      const only = named && !isNamed(own, 'status', lexicon);
      return only || years.kind === 'stated' || (named && areMarks(cells, lexicon)) ? 'result' : role;
    }
    const stated = isNamed(own, 'status', lexicon) || isNamed(own, 'result', lexicon);
    const below = () => inputs.filter((input) => ownHeading(input.headings, lexicon) === own);
    if (role === 'grade' && !told && stated && areMarks(below().flatMap(cellsOf), lexicon))
      return years.kind === 'stated' ? 'result' : 'status';
    const state = role === 'grade' && told && isNamed(own, 'status', lexicon);
    return state && !namesScale(own) && areDoneOrNot(cells, lexicon) ? 'status' : role;
  });
  return alikeInAllYears(settled, columns, inputs, lexicon);
}

/** Years below one heading are columns of one kind: where one tells what was done, all do. */
function alikeInAllYears(
  settled: readonly ColumnRole[],
  columns: readonly AssignedColumn[],
  inputs: readonly ColumnInput[],
  lexicon: Lexicon,
): ColumnRole[] {
  const headings = columns.map(({ years }, at) =>
    years.kind === 'stated' ? ownHeading(inputs[at]?.headings ?? [], lexicon) : null,
  );
  const told = new Set(headings.filter((heading, at) => heading !== null && settled[at] === 'result'));
  return settled.map((role, at) => {
    return isState(role) && inputs[at]?.insisted === undefined && told.has(headings[at] ?? null)
      ? 'result'
      : role;
  });
}

/** The innermost heading of a column that says more than a year. */
function ownHeading(headings: readonly string[], lexicon: Lexicon): string {
  const levels = headings.filter((level) => level !== '');
  const last = levels.at(-1) ?? '';
  const isYearAlone =
    lexicon.headings.read(asNormal(last)).known && !ROLES.some((role) => isNamed(last, role, lexicon));
  return isYearAlone ? (levels.findLast((level) => level !== last) ?? last) : last;
}

const cellsOf = ({ cells }: ColumnInput) => cells;

/** Whether a column has no cell with text. */
export const isBlank = (input: ColumnInput | undefined): boolean => filledOf(input?.cells ?? []).length === 0;

/** A number that an office gives its departments: 0412. */
const DEPARTMENT_CODE = /^(?=.*[0-9])[0-9A-Za-z-]+$/;

/** Whether a heading is that of the departments' own numbers: 部コード. */
function numbersDepartments(heading: string, lexicon: Lexicon): boolean {
  const whose = heading.replace(/(?:コード|番号)$/, '');
  return whose !== heading && whose !== '' && isNamed(whose, 'department', lexicon);
}

function areCodes(cells: readonly string[]): boolean {
  const filled = filledOf(cells);
  return (
    filled.length > 0 &&
    filled.filter((cell) => DEPARTMENT_CODE.test(cell)).length > filled.length * LEAST_SHARE
  );
}

/**
 * The column of numbers that tells what was done where no other does: one whose heading says so, beside a state of each
 * row; or -1.
 */
function valuesTold(roles: readonly ColumnRole[], inputs: readonly ColumnInput[], lexicon: Lexicon): number {
  if (roles.includes('result') || !roles.includes('status') || !roles.includes('item')) return -1;
  const named = roles.flatMap((role, at) =>
    role === 'value' && isNamed(ownHeading(inputs[at]?.headings ?? [], lexicon), 'result', lexicon)
      ? [at]
      : [],
  );
  return named.length === 1 ? (named[0] ?? -1) : -1;
}

const isState = (role: ColumnRole) => role === 'status' || role === 'grade';

const isOutcome = (role: ColumnRole) => role === 'result' || role === 'status' || role === 'grade';

const isNamed = (heading: string, role: ColumnRole, { headings }: Lexicon) =>
  headings.read(asNormal(heading)).names(role);

const filledOf = (cells: readonly string[]) => cells.filter((cell) => cell !== '');

function areMarks(cells: readonly string[], { marks }: Lexicon): boolean {
  const filled = filledOf(cells);
  return (
    filled.length > 0 &&
    filled.filter((cell) => (marks.read(asNormal(cell)) ?? marks.readWithWord(asNormal(cell))) !== null)
      .length >=
      filled.length * LEAST_SHARE
  );
}

/**
 * Whether a column says of each row no more than whether it was done: ○ and ×. A scale has more signs, some of which
 * a few rows may not use.
 */
function areDoneOrNot(cells: readonly string[], lexicon: Lexicon): boolean {
  const filled = filledOf(cells);
  if (filled.some((cell) => OF_SCALE.test(cell))) return false;
  const states = filled.map(
    (cell) => lexicon.marks.read(asNormal(cell))?.status ?? lexicon.statuses.stated(asNormal(cell)),
  );
  return (
    areMarks(filled, lexicon) &&
    new Set(filled).size <= SIGNS_OF_A_STATE &&
    states.every((state) => state !== null)
  );
}

const SIGNS_OF_A_STATE = 2;
const OF_SCALE = /^◎/;
