import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { ProseBlock, StructuredBlock, TableBlock, TableCell, TableRow } from '../model.js';
import { join } from '../text/text.js';
import { filledOf, isFilled, plainOf, textOf } from './cells.js';

/** A label with its value. */
type Pair = readonly [label: TableCell, value: TableCell];

/** Turns small tables that tell of one project, labels at the left and values beside them, into a heading row and a row. */
export function turnLabelled(blocks: readonly StructuredBlock[], lexicon: Lexicon): StructuredBlock[] {
  return blocks.flatMap((block) => (block.kind === 'table' ? turned(block, lexicon) : [block]));
}

function turned(table: TableBlock, lexicon: Lexicon): StructuredBlock[] {
  if (!mayBeForm(table.rows)) return [table];
  const { parts, rest } = partsOf(table.rows, lexicon);
  const pairs = parts.flatMap((part) => ('pairs' in part ? part.pairs : []));
  const projects = parts.flatMap((part) => ('pairs' in part ? projectsIn(part.pairs) : []));
  const isForm = projects.length > 0 && rest.length < pairs.length && !isHeaded(table.rows, rest, lexicon);
  if (!isForm || !projects.every((project) => tellsOfProject(project, lexicon))) return [table];
  const rows = parts.flatMap((part) =>
    'pairs' in part ? projectsIn(part.pairs).flatMap(rowsOf) : [part.row],
  );
  return [{ ...table, rows }, ...rest.map(proseOf)];
}

/** A quick look at where the cells stand: in a form there are more pairs than rows that hold none. */
function mayBeForm(rows: readonly TableRow[]): boolean {
  let pairs = 0;
  let rest = 0;
  for (const { cells } of rows) {
    const last = cells.findLastIndex(isFilled);
    if (last < 0) continue;
    if (!isOdd(cells, last)) pairs += (last >> 1) + 1;
    else if (last > 0) rest += 1;
    // A label without value may stand below others.
    else if (pairs > 0) pairs += 1;
  }
  return rest < pairs;
}

/** Whether a row, by its last cell that is filled, cannot be labels with their values. */
const isOdd = (cells: readonly TableCell[], last: number): boolean =>
  last % 2 === 0 && (last === 0 || cells.length === last + 1);

/** Whether the one row of labels is a heading row, some headings of which are in no list: as wide rows stand below. */
function isHeaded(rows: readonly TableRow[], rest: readonly TableRow[], lexicon: Lexicon): boolean {
  const [labelled, ...others] = rows.filter((row) => pairsOf(row, lexicon) !== null);
  if (!labelled || others.length > 0) return false;
  const width = filledOf(labelled).length;
  return rest.length > 0 && rest.every((row) => filledOf(row).length * 2 > width);
}

/** What stands in a form and is no value of a label, such as the years of an indicator, as a line of text. */
const proseOf = (row: TableRow): ProseBlock => ({
  kind: 'prose',
  lines: [
    {
      text: join(
        filledOf(row).map((cell) => textOf(cell)),
        ' ',
      ),
      begins: 'block',
    },
  ],
});

const rowsOf = (project: readonly Pair[]): TableRow[] => [
  { cells: project.map(([label]) => single(label)) },
  { cells: project.map(([, value]) => single(value)) },
];

/** Labels with their values, or a row of one cell, such as a title, between them. */
type Part = { readonly pairs: Pair[] } | { readonly row: TableRow };

/** A table's labels with their values, and the rows that are none such. */
function partsOf(rows: readonly TableRow[], lexicon: Lexicon): { parts: Part[]; rest: TableRow[] } {
  const parts: Part[] = [];
  const rest: TableRow[] = [];
  for (const row of rows) {
    const filled = filledOf(row);
    if (filled.length === 0) continue;
    const last = parts.at(-1);
    const pairs =
      pairsOf(row, lexicon) ?? (last && 'pairs' in last ? emptyPairOf(row, last.pairs, lexicon) : null);
    if (pairs && last && 'pairs' in last) append(last.pairs, pairs);
    else if (pairs) parts.push({ pairs });
    else if (filled.length === 1 && filled[0] === row.cells[0]) parts.push({ row });
    else rest.push(row);
  }
  return { parts, rest };
}

const single = (cell: TableCell): TableCell => ({ ...cell, columnSpan: 1, rowSpan: 1 });

/** A row as labels with their values in turn, or null: 事業名 | 講座 | 担当課 | 総務課. A row of headings is none. */
function pairsOf({ cells }: TableRow, { headings }: Lexicon): Pair[] | null {
  const isLabel = (cell: TableCell) => headings.read(plainOf(cell)).known;
  const last = cells.findLastIndex(isFilled);
  // A row of an odd number of cells is told without reading any.
  if (isOdd(cells, last)) return null;
  const pairs: Pair[] = [];
  for (let index = 0; index <= last; index += 2) {
    const [label, value] = [cells[index], cells[index + 1]];
    if (!label || !value || !isLabel(label)) return null;
    pairs.push([label, value]);
  }
  const isHeadings = pairs.length > 1 && pairs.every(([, value]) => isLabel(value));
  return isHeadings ? null : pairs;
}

/** A label whose value is empty, below other labels of its project: 課題 |. */
function emptyPairOf({ cells }: TableRow, above: readonly Pair[], { headings }: Lexicon): Pair[] | null {
  const [label, value, ...others] = cells;
  if (!label || !value || others.some(isFilled) || isFilled(value)) return null;
  const isOther = above.every(([known]) => plainOf(known) !== plainOf(label));
  return isOther && headings.read(plainOf(label)).known ? [[label, value]] : null;
}

/** Projects one below the other, each of which begins with the label that the first begins with. */
function projectsIn(pairs: readonly Pair[]): Pair[][] {
  const projects: Pair[][] = [];
  const [first] = pairs;
  for (const pair of pairs) {
    if (first && plainOf(pair[0]) === plainOf(first[0])) projects.push([]);
    projects.at(-1)?.push(pair);
  }
  return projects;
}

/** Whether labels name a project and what was done or who did it, and the values are no labels themselves. */
function tellsOfProject(project: readonly Pair[], { headings }: Lexicon): boolean {
  const labels = project.map(([label]) => headings.read(plainOf(label)));
  const names = (role: 'item' | 'result' | 'department' | 'status') =>
    labels.some((label) => label.names(role));
  const values = project.map(([, value]) => plainOf(value));
  const areLabels = values.filter((value) => headings.read(value).known).length * 2 >= values.length;
  const told = names('result') || names('status');
  return project.length > 1 && names('item') && (told || names('department')) && !areLabels;
}
