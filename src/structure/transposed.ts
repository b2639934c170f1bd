import type { Lexicon } from '../lexicon/index.js';
import type { SourceText, StructuredBlock, TableBlock, TableCell, TableRow } from '../model.js';
import { filledOf, isFilled, plainOf, textOf } from './cells.js';

/**
 * Turns tables whose columns are years and whose rows say by a label what they hold (計画, 実績, 達成率) so that
 * an item is a row and each year has a column for each label.
 */
export function turnTransposed(blocks: readonly StructuredBlock[], lexicon: Lexicon): StructuredBlock[] {
  const labels: SourceText[] = [];
  const turned = blocks.map((block) =>
    block.kind === 'table' ? new Turner(block, lexicon, labels).table : block,
  );
  return labels.length === 0
    ? turned
    : [{ kind: 'claimed', claim: 'column_heading', texts: labels }, ...turned];
}

/** A table in which every place has its cell. */
type Places = readonly (TableCell | null)[];

class Turner {
  readonly table: TableBlock;

  constructor(
    table: TableBlock,
    readonly lexicon: Lexicon,
    /** What stood for headings and stands in no heading row now. */
    readonly labels: SourceText[],
  ) {
    this.table = this.#turned(table) ?? table;
  }

  #turned(table: TableBlock): TableBlock | null {
    const at = table.rows.findIndex((row) => filledOf(row).length > 2);
    const heading = table.rows[at];
    if (!heading || heading.cells.some(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1))
      return null;
    const first = heading.cells.findIndex((cell) => this.#isYear(cell));
    const isYears = first > 1 && heading.cells.slice(first).every((cell) => this.#isYear(cell));
    const rows = placed(table.rows.slice(at + 1));
    if (!isYears || rows === null) return null;
    const label = first - 1;
    const groups = this.#groupsOf(rows, label);
    if (groups === null) return null;
    return { ...table, rows: [...table.rows.slice(0, at), ...this.#rowsOf(heading, groups, label)] };
  }

  #isYear(cell: TableCell): boolean {
    const plain = plainOf(cell);
    return /[0-9]/.test(plain) && this.lexicon.headings.read(plain).known;
  }

  /** The rows of each item, all of which have the same labels; null where the rows are none such. */
  #groupsOf(rows: readonly Places[], label: number): Places[][] | null {
    const labelOf = (row: Places) => (row[label] ? plainOf(row[label]) : '');
    const [first] = rows;
    if (!first) return null;
    const groups: Places[][] = [];
    for (const row of rows) {
      if (labelOf(row) === labelOf(first)) groups.push([]);
      groups.at(-1)?.push(row);
    }
    const names = (groups[0] ?? []).map(labelOf);
    const isSame = groups.every((group) => group.map(labelOf).join('\n') === names.join('\n'));
    const reads = names.map((name) => this.lexicon.headings.read(name as never));
    const isMeasures =
      names.length > 1 && reads.every(({ known }) => known) && reads.some((read) => read.names('result'));
    return isSame && isMeasures ? groups : null;
  }

  #rowsOf(heading: TableRow, groups: readonly Places[][], label: number): TableRow[] {
    const [model = []] = groups;
    const years = heading.cells.slice(label + 1);
    const corner = heading.cells[label];
    const repeated = groups.slice(1).flatMap((group) => group.map((row) => row[label]));
    for (const cell of [corner, ...repeated]) if (cell && isFilled(cell)) this.labels.push(textOf(cell));
    const upper = [
      ...heading.cells.slice(0, label).map((cell) => ({ ...cell, rowSpan: 2 })),
      ...years.map((cell) => ({ ...cell, columnSpan: model.length })),
    ];
    const lower = years.flatMap((_, year) =>
      model.map((row) => (year === 0 ? (row[label] ?? NOTHING) : copyOf(row[label] ?? NOTHING))),
    );
    return [
      { cells: upper },
      { cells: lower },
      ...groups.map((group) => itemRow(group, label, years.length)),
    ];
  }
}

const NOTHING: TableCell = { lines: [], columnSpan: 1, rowSpan: 1, at: 0 };

/** The same label above another year. */
const copyOf = (cell: TableCell): TableCell => ({ ...cell });

function itemRow(group: readonly Places[], label: number, years: number): TableRow {
  const own = Array.from({ length: label }, (_, column) => {
    const filled = group.flatMap((row) => (row[column] && isFilled(row[column]) ? [row[column]] : []));
    return { ...(filled[0] ?? NOTHING), columnSpan: 1, rowSpan: 1 };
  });
  const values = Array.from({ length: years }, (_, year) =>
    group.map((row) => row[label + 1 + year] ?? NOTHING),
  );
  return { cells: [...own, ...values.flat()] };
}

/** Rows with merged cells in the first place that they reach; null where cells are merged sideways. */
function placed(rows: readonly TableRow[]): Places[] | null {
  const left = new Map<number, number>();
  const result: Places[] = [];
  for (const { cells } of rows) {
    const row: (TableCell | null)[] = [];
    const rest = [...cells];
    for (let column = 0; rest.length > 0 || (left.get(column) ?? 0) > 0; column++) {
      const reaching = left.get(column) ?? 0;
      if (reaching > 0) {
        left.set(column, reaching - 1);
        row.push(null);
        continue;
      }
      const cell = rest.shift();
      if (!cell || cell.columnSpan > 1) return null;
      if (cell.rowSpan > 1) left.set(column, cell.rowSpan - 1);
      row.push(cell);
    }
    if (row.some((cell) => cell && isFilled(cell))) result.push(row);
  }
  return result;
}
