import type { Lexicon } from '../lexicon/index.js';
import { largest } from '../lists/extremes.js';
import type { ColumnRole, SourceText, StructuredBlock, TableBlock, TableCell, TableRow } from '../model.js';
import { asNormal } from '../text/normalise.js';
import { filledOf, isFilled, plainOf, textOf } from './cells.js';
import { type Place, placed } from './places.js';

/**
 * Turns tables whose rows say by a label what they hold (計画, 実績, 課題) so that an item is a row and each label
 * stands over columns of its own. Left as they are, plans and issues would be read as results.
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

/** What a label says that a row holds. */
const MEASURES: readonly ColumnRole[] = [
  'plan',
  'result',
  'target',
  'value',
  'grade',
  'status',
  'issue',
  'next',
  'budget',
  'department',
];

/** In units; a longer cell is no label. */
const LONGEST_LABEL = 16;

const MOST_HEADING_ROWS = 3;

/** The rows of one item. */
type Group = readonly (readonly Place[])[];

/** A table whose rows have labels, taken apart. */
interface Labelled {
  /** The rows above the headings, as they are. */
  readonly before: readonly TableRow[];
  readonly headings: readonly (readonly Place[])[];
  readonly groups: readonly Group[];
  /** The column of the labels. */
  readonly label: number;
  /** Whether the labels stand alone for the one column of values: a heading such as 内容 says less. */
  readonly isShort: boolean;
  /** The columns that belong to the item as a whole, and those that each label has its own of. */
  readonly own: readonly number[];
  readonly values: readonly number[];
}

class Turner {
  readonly table: TableBlock;

  constructor(
    table: TableBlock,
    readonly lexicon: Lexicon,
    /** What stood for headings or repeats what is told already, and stands in no row now. */
    readonly labels: SourceText[],
  ) {
    const labelled = this.#takeApart(table);
    this.table = labelled ? { ...table, rows: this.#rowsOf(labelled) } : table;
  }

  #takeApart({ rows }: TableBlock): Labelled | null {
    // Every row has a label, the last one too: most tables are told by it.
    if (!rows.at(-1)?.cells.some((cell) => this.#isLabelCell(cell))) return null;
    const first = rows.findIndex((row) => filledOf(row).length > 2);
    if (first < 0) return null;
    const places = placed(rows.slice(first));
    const width = largest(places.map((row) => row.length));
    for (let label = 1; label < width - 1; label++) {
      const body = this.#bodyOf(places, label);
      if (body === 0) continue;
      const groups = this.#groupsOf(places.slice(body), label);
      if (groups === null) continue;
      const headings = places.slice(0, body);
      const right = Array.from({ length: width - label - 1 }, (_, at) => label + 1 + at);
      const values = right.filter((column) => this.#isValue(headings, groups, column));
      if (values.length === 0) continue;
      const own = [...Array(label).keys(), ...right.filter((column) => !values.includes(column))];
      const isShort = values.length === 1 && !this.#mayBeSections(groups, label);
      return { before: rows.slice(0, first), headings, groups, label, isShort, own, values };
    }
    return null;
  }

  /** The row from which on every row has a label, at most three rows below the first; 0 for none. */
  #bodyOf(places: readonly (readonly Place[])[], label: number): number {
    const above = places.findLastIndex((row) => !this.#isLabel(row[label]));
    const body = above + 1;
    return body <= MOST_HEADING_ROWS && body + 1 < places.length ? Math.max(1, body) : 0;
  }

  #isLabel(place: Place | undefined): boolean {
    return place?.isOrigin === true && this.#isLabelCell(place.cell);
  }

  #isLabelCell(cell: TableCell): boolean {
    if (cell.columnSpan > 1 || cell.rowSpan !== 1) return false;
    const [line, ...more] = cell.lines;
    if (!line || more.length > 0 || line.text.value.length > LONGEST_LABEL) return false;
    const read = this.lexicon.headings.read(plainOf(cell));
    return MEASURES.some((role) => read.names(role));
  }

  /**
   * The rows of each item: one begins where a label comes again or a column before the labels says something new.
   * Null where they are none such: most items have several rows, and one label at least is that of results.
   */
  #groupsOf(rows: readonly (readonly Place[])[], label: number): Group[] | null {
    const groups: (readonly Place[])[][] = [];
    let seen = new Set<string>();
    for (const row of rows) {
      const name = labelOf(row, label);
      const last = groups.at(-1);
      const [head] = last ?? [];
      if (!last || !head || seen.has(name) || isNew(row, head, label)) {
        groups.push([row]);
        seen = new Set();
      } else last.push(row);
      seen.add(name);
    }
    const names = new Set(rows.map((row) => labelOf(row, label)));
    const hasResults = [...names].some((name) => this.lexicon.headings.read(asNormal(name)).names('result'));
    const isGrouped = 2 * groups.filter(({ length }) => length > 1).length > groups.length;
    return hasResults && isGrouped && names.size > 1 ? groups : null;
  }

  /** Whether a column has something for each label: it stands under a year, or several rows of an item fill it. */
  #isValue(headings: readonly (readonly Place[])[], groups: readonly Group[], column: number): boolean {
    const named = headings.some((row) => row[column] && this.#isYear(row[column].cell));
    return named || groups.some((group) => group.filter((row) => fills(row[column])).length > 1);
  }

  /** Whether a label could head sections too (目標), so that it needs the heading of its column. */
  #mayBeSections(groups: readonly Group[], label: number): boolean {
    return groups.some((group) =>
      group.some((row) => this.lexicon.headings.read(asNormal(labelOf(row, label))).names('section')),
    );
  }

  #isYear(cell: TableCell): boolean {
    const plain = plainOf(cell);
    return /[0-9]/.test(plain) && this.lexicon.headings.read(plain).known;
  }

  #rowsOf(labelled: Labelled): TableRow[] {
    const names = namesOf(labelled);
    this.#claimRest(labelled, names);
    return [
      ...labelled.before,
      ...headingsOf(labelled, names),
      ...labelled.groups.map((group, at) => itemRow(labelled, at, group, names)),
    ];
  }

  /** Claims what the turned table shows once or not at all: repeated labels and items, and the labels' heading. */
  #claimRest(
    { headings, groups, label, isShort, own, values }: Labelled,
    names: ReadonlyMap<string, TableCell>,
  ): void {
    const shown = new Set<TableCell>(names.values());
    const claim = ({ cell, isOrigin }: Place) => {
      if (isOrigin && isFilled(cell) && !shown.has(cell)) this.labels.push(textOf(cell));
    };
    for (const row of headings)
      for (const column of isShort ? [label, ...values] : [label]) if (row[column]) claim(row[column]);
    for (const group of groups) {
      for (const row of group) if (row[label]) claim(row[label]);
      for (const column of own)
        for (const row of repeatedOf(group, column)) if (row[column]) claim(row[column]);
    }
  }
}

const labelOf = (row: readonly Place[], label: number): string =>
  row[label] ? plainOf(row[label].cell) : '';

const fills = (place: Place | undefined): boolean => place?.isOrigin === true && isFilled(place.cell);

const textAt = (row: readonly Place[], column: number): string =>
  row[column] ? plainOf(row[column].cell) : '';

/** Whether a column before the labels says what it does not say in the item's first row. */
const isNew = (row: readonly Place[], head: readonly Place[], label: number): boolean =>
  row.slice(0, label).some((place, column) => fills(place) && plainOf(place.cell) !== textAt(head, column));

/** The rows of an item whose cell in a column repeats the one of its first row. */
const repeatedOf = (group: Group, column: number): Group => {
  const filled = group.filter((row) => fills(row[column]));
  const [head, ...rest] = filled;
  return head ? rest.filter((row) => textAt(row, column) === textAt(head, column)) : [];
};

/** The labels in their order, each with the first cell that names it. */
function namesOf({ groups, label }: Labelled): Map<string, TableCell> {
  const names = new Map<string, TableCell>();
  for (const group of groups)
    for (const row of group) {
      const name = labelOf(row, label);
      if (row[label] && !names.has(name)) names.set(name, row[label].cell);
    }
  return names;
}

const NOTHING: TableCell = { lines: [], columnSpan: 1, rowSpan: 1, at: 0 };

/** Columns before and behind those of the labels. */
const sidesOf = ({ own, label }: Labelled) => ({
  left: own.filter((column) => column < label),
  right: own.filter((column) => column > label),
});

/** Each label over the headings of the columns; a label alone where there is one column, whose heading says less. */
function headingsOf(labelled: Labelled, names: ReadonlyMap<string, TableCell>): TableRow[] {
  const { headings, isShort, values } = labelled;
  const depth = isShort ? 1 : headings.length + 1;
  const ownHeading = (column: number): TableCell => {
    const cells = headings.flatMap((row) => (row[column]?.isOrigin ? [row[column].cell] : []));
    const lines = cells.flatMap((cell) => cell.lines);
    return { ...(cells[0] ?? NOTHING), lines, columnSpan: 1, rowSpan: depth };
  };
  const { left, right } = sidesOf(labelled);
  const upper = [
    ...left.map(ownHeading),
    ...[...names.values()].map((cell) => ({ ...cell, columnSpan: values.length })),
    ...right.map(ownHeading),
  ];
  // A heading over several rows of headings stands in the first of them.
  const lower = headings.map((row) => ({
    cells: [...names.keys()].flatMap(() =>
      spread(row, values).flatMap(({ place, span }) => {
        if (!place) return [NOTHING];
        return place.isTop ? [{ ...place.cell, columnSpan: span }] : [];
      }),
    ),
  }));
  return isShort ? [{ cells: upper }] : [{ cells: upper }, ...lower];
}

interface Spread {
  readonly place: Place | undefined;
  /** How many of the columns it reaches over. */
  readonly span: number;
}

/** What stands in a row's columns, each cell once. */
function spread(row: readonly Place[], columns: readonly number[]): Spread[] {
  const cells: Spread[] = [];
  for (const column of columns) {
    const place = row[column];
    const last = cells.at(-1);
    if (place && last?.place?.cell === place.cell) cells[cells.length - 1] = { place, span: last.span + 1 };
    else cells.push({ place, span: 1 });
  }
  return cells;
}

function itemRow(
  labelled: Labelled,
  at: number,
  group: Group,
  names: ReadonlyMap<string, TableCell>,
): TableRow {
  const { label, values } = labelled;
  const { left, right } = sidesOf(labelled);
  const own = (column: number) => ownCells(labelled.groups, at, column);
  const valuesOf = (name: string): TableCell[] => {
    const row = group.find((each) => labelOf(each, label) === name);
    if (!row) return values.map(() => NOTHING);
    return spread(row, values).map(({ place, span }) =>
      place?.isTop ? { ...place.cell, columnSpan: span, rowSpan: 1 } : { ...NOTHING, columnSpan: span },
    );
  };
  return { cells: [...left.flatMap(own), ...[...names.keys()].flatMap(valuesOf), ...right.flatMap(own)] };
}

/** An item's cell in a column of its own; none where a cell reaches down from the item before. */
function ownCells(groups: readonly Group[], at: number, column: number): TableCell[] {
  const group = groups[at] ?? [];
  const cellOf = (each: Group | undefined) => each?.[0]?.[column]?.cell;
  const cell = cellOf(group);
  if (cell && at > 0 && cellOf(groups[at - 1]) === cell) return [];
  const reach = groups.slice(at).findIndex((each) => cellOf(each) !== cell);
  const repeated = repeatedOf(group, column);
  const filled = group.filter((row) => fills(row[column]) && !repeated.includes(row));
  const lines = filled.flatMap((row) => row[column]?.cell.lines ?? []);
  const rowSpan = cell ? (reach < 0 ? groups.length - at : reach) : 1;
  return [{ ...(cell ?? NOTHING), lines, columnSpan: 1, rowSpan }];
}
