import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { MergedCells, ValueSheet } from '../model.js';
import { type CheckedColumn, columnsOf, isNumberCell } from './columns.js';
import { statesUnit, Units } from './headings.js';
import { type HeadState, headCount, headState, secondHead } from './heads.js';
import { extentOf, regionsOf, type SheetRow } from './regions.js';
import { isMark, tellsAbsence } from './values.js';

/** A sheet taken apart: its tables, each with headings and columns. */

export interface SheetTable {
  /** The rows of headings; none where it has no headings. */
  readonly head: readonly SheetRow[];
  readonly headState: HeadState;
  /** The rows below, without those that repeat headings. */
  readonly body: readonly SheetRow[];
  readonly columns: readonly CheckedColumn[];
  readonly left: number;
  readonly right: number;
  /** Rows of the body with which it goes on below an empty row. */
  readonly parts: readonly SheetRow[];
  /** Rows that repeat headings, as pages do. */
  readonly repeated: readonly SheetRow[];
  /** Rows of the body that may be the headings of another table. */
  readonly doubtful: readonly SheetRow[];
}

/** The rows of a region that are a table's: without a title above them and notes below. */
function tableRows(region: readonly SheetRow[], width: number): readonly SheetRow[] {
  const isRow = ({ values }: SheetRow) => values.length >= width;
  const isCaption = ({ values }: SheetRow) =>
    values.length < 3 && values.some(({ text }) => statesUnit(text));
  const first = region.findIndex((row) => isRow(row) && !isCaption(row));
  // A note is a text; a number alone is a row whose other cells are empty.
  const isLast = (row: SheetRow) => isRow(row) || row.values.some(isNumberCell);
  return first < 0 ? [] : region.slice(first, region.findLastIndex(isLast) + 1);
}

/** Rows of a table while it is put together. */
interface TableDraft {
  readonly rows: readonly SheetRow[];
  readonly doubtful: readonly SheetRow[];
}

const textOf = ({ values }: SheetRow) => values.map(({ text }) => text.trim()).join('\t');

/** Cuts rows where the headings of another table stand among them. */
function stacked(rows: readonly SheetRow[], units: Units): TableDraft[] {
  const drafts: { rows: SheetRow[]; doubtful: SheetRow[] }[] = [];
  const heads = new Set<string>();
  let begun = -1;
  let hasNumbers = false;
  for (const [index, row] of rows.entries()) {
    const kind = hasNumbers && !heads.has(textOf(row)) ? secondHead(rows, index, units) : null;
    const last = drafts.at(-1);
    if (!last || kind === 'sure') {
      drafts.push({ rows: [row], doubtful: [] });
      [begun, hasNumbers] = [index, false];
    } else {
      last.rows.push(row);
      if (kind === 'maybe') last.doubtful.push(row);
      hasNumbers ||= index > begun && row.values.some(isNumberCell);
    }
    if (!hasNumbers && row.values.length > 1) heads.add(textOf(row));
  }
  return drafts;
}

/** A table to which rows below it are added. */
interface GrowingTable {
  readonly rows: SheetRow[];
  readonly parts: SheetRow[];
  readonly doubtful: SheetRow[];
  readonly extent: readonly [left: number, right: number];
  /** The columns that have numbers below the first row. */
  readonly numbered: Set<number>;
}

function addNumbered(numbered: Set<number>, rows: readonly SheetRow[]): void {
  for (const { values } of rows)
    for (const value of values) if (isNumberCell(value)) numbered.add(value.column);
}

function opened({ rows, doubtful }: TableDraft): GrowingTable {
  const numbered = new Set<number>();
  addNumbered(numbered, rows.slice(1));
  return { rows: [...rows], parts: [], doubtful: [...doubtful], extent: extentOf(rows), numbered };
}

/** Whether rows go on with the data of an earlier table, from which an empty row parts them. */
function goesOn({ rows }: TableDraft, before: GrowingTable, units: Units): boolean {
  const [[left, right], [first, last]] = [extentOf(rows), before.extent];
  const [[top], [head], { numbered }] = [rows, before.rows, before];
  if (!top || !head || left < first || right > last || textOf(top) === textOf(head)) return false;
  if (before.rows.length === 1) return true;
  if (secondHead(rows, 0, units) !== null) return false;
  const isData = top.values.some(
    (value) =>
      isNumberCell(value) || (numbered.has(value.column) && (isMark(value.text) || tellsAbsence(value.text))),
  );
  return numbered.size === 0 || isData;
}

/** Whether rows are a line above a table or below one, and no table. */
const isLine = ({ rows }: TableDraft, next: TableDraft | undefined, units: Units) =>
  rows.length === 1 &&
  !rows[0]?.values.some(isNumberCell) &&
  (!next || secondHead(next.rows, 0, units) !== null);

/** Among how many tables above it one that rows go on with is. */
const TABLES_ABOVE = 8;

function joined(drafts: readonly TableDraft[], units: Units): GrowingTable[] {
  const tables: GrowingTable[] = [];
  for (const [index, draft] of drafts.entries()) {
    const before = tables.slice(-TABLES_ABOVE).findLast((table) => goesOn(draft, table, units));
    if (before) {
      append(before.parts, draft.rows.slice(0, 1));
      append(before.rows, draft.rows);
      append(before.doubtful, draft.doubtful);
      addNumbered(before.numbered, draft.rows);
    } else if (drafts.length === 1 || !isLine(draft, drafts[index + 1], units)) tables.push(opened(draft));
  }
  return tables;
}

function tableOf(
  { rows, parts, doubtful }: GrowingTable,
  merged: readonly MergedCells[],
  units: Units,
): SheetTable[] {
  const [first] = rows;
  if (!first) return [];
  const [left, right] = extentOf(rows);
  const state = headState(first, rows.slice(1));
  const count = state === 'none' ? 0 : headCount(rows, merged);
  const head = rows.slice(0, count);
  const texts = new Set(head.filter(({ values }) => values.length > 1).map(textOf));
  const isRepeated = (row: SheetRow) => texts.has(textOf(row));
  const body = rows.slice(count).filter((row) => !isRepeated(row));
  const repeated = rows.slice(count).filter(isRepeated);
  const columns = columnsOf(head, body, [left, right], units);
  return [{ head, headState: state, body, columns, left, right, parts, repeated, doubtful }];
}

/** The tables of a sheet, from above. */
export function tablesOf(sheet: ValueSheet, lexicon: Lexicon): SheetTable[] {
  const units = new Units(lexicon);
  const regions = regionsOf(sheet);
  const isSeveral = ({ values }: SheetRow) => values.length > 1;
  const width = regions.some((region) => region.some(isSeveral)) ? 2 : 1;
  const drafts = regions
    .flatMap((region) => stacked(region, units))
    .map((draft) => ({ ...draft, rows: tableRows(draft.rows, width) }));
  const isNote = ({ rows: [first, ...others] }: TableDraft) =>
    others.length === 0 && (!first || lexicon.bullets.isNote(first.values[0]?.text ?? ''));
  return joined(
    drafts.filter((draft) => !isNote(draft)),
    units,
  ).flatMap((draft) => tableOf(draft, sheet.merged, units));
}

const LONG = 30;

/** Whether a line may be one of prose. */
const isSentence = ({ values }: SheetRow) => {
  const line = values.map(({ text }) => text).join('');
  return line.includes('。') || line.length > LONG;
};

/** Whether a sheet's rows are lines of prose, which a file of any form may hold. */
export function isProse(tables: readonly SheetTable[]): boolean {
  if (tables.some(({ columns }) => columns.some(({ kind }) => kind !== 'text'))) return false;
  const rows = tables.flatMap(({ head, body }) => [...head, ...body]);
  const sentences = rows.filter(isSentence).length;
  const lengths = rows.map(({ values }) => values.length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), 0);
  // Headings are as many as the columns of a table; lines of prose have commas anywhere.
  return longest < 2 ? sentences > 0 : (lengths[0] ?? 0) < longest && sentences * 2 > rows.length;
}
