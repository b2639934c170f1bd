import type { Lexicon } from '../lexicon/index.js';
import type { ColumnRole, GridCell } from '../model.js';
import { normalise } from '../text/normalise.js';
import { cellsOf, firstLine, nextFilled, type PlanRow } from './plan-row.js';
import type { SectionRows } from './section-rows.js';

/** How titles and items are numbered in a document: what tells a section's title row from an item's row. */
export interface Forms {
  readonly titles: ReadonlySet<string>;
  readonly items: ReadonlySet<string>;
}

export type RowKind = 'columns' | 'blank' | 'title' | 'section' | 'text' | 'item' | 'continuation';

/** Whether a heading row follows, right away or after one row of description. */
function leadsToColumns(rows: readonly PlanRow[], index: number): boolean {
  const nextIndex = nextFilled(rows, index);
  const next = rows[nextIndex];
  if (!next || next.row.kind === 'columns') return next !== undefined;
  const afterNext = rows[nextFilled(rows, nextIndex)];
  return next.numbering === null && next.filled.length === 1 && afterNext?.row.kind === 'columns';
}

/** A title row holds its title, first of all, and at most a description. */
function mayBeTitle(row: PlanRow, lexicon: Lexicon): boolean {
  const [title, second] = row.filled;
  if (row.row.kind !== 'data' || row.numbering === null || row.filled.length > 2) return false;
  if (title !== row.row.cells[0] || departmentCell(row)) return false;
  return second === undefined || !isEntryLike(second, lexicon);
}

/** Whether a cell tells what was done rather than what a section is about. */
function isEntryLike(cell: GridCell, { bullets, statuses }: Lexicon): boolean {
  const line = firstLine(cell);
  return bullets.of(line.value) !== null || statuses.ofActivity(normalise(line).value) !== null;
}

const departmentCell = (row: PlanRow) =>
  cellsOf(row, 'department').find((cell) => cell.origin && cell !== row.filled[0]);

/** Whether a row's number goes on from the number of the row before it, as an item's does. */
function followsItem(rows: readonly PlanRow[], index: number): boolean {
  const numbering = rows[index]?.numbering;
  const before = rows.slice(Math.max(0, index - 3), index).findLast((row) => row.row.kind === 'data');
  if (!numbering || !before?.numbering || before.filled.length < 2) return false;
  return before.numbering.form === numbering.form && before.numbering.ordinal + 1 === numbering.ordinal;
}

/** Whether a row stands right below a heading row and is more than a title across the table. */
const beginsItems = (rows: readonly PlanRow[], index: number) =>
  rows[index - 1]?.row.kind === 'columns' && (rows[index]?.filled.length ?? 0) > 1;

/** Learns from the rows around a document's heading rows how it numbers titles and items. */
export class FormLearner implements Forms {
  readonly titles = new Set<string>();
  readonly items = new Set<string>();

  constructor(readonly lexicon: Lexicon) {}

  /** @param rows those of tables that go on from one another */
  learn(rows: readonly PlanRow[]): void {
    for (const [index, row] of rows.entries()) {
      if (!row.numbering) continue;
      // What a row tells is read last, as it takes longest.
      const isTitle =
        leadsToColumns(rows, index) && !followsItem(rows, index) && mayBeTitle(row, this.lexicon);
      if (isTitle) this.titles.add(row.numbering.form);
      else if (departmentCell(row) || beginsItems(rows, index)) this.items.add(row.numbering.form);
    }
  }
}

/** What a row is, told from the rows after it and from how the document numbers. */
export function kindOf(
  rows: readonly PlanRow[],
  index: number,
  forms: Forms,
  sections: SectionRows,
): RowKind {
  const row = rows[index];
  if (!row || row.row.kind === 'blank') return 'blank';
  if (row.row.kind === 'columns') return 'columns';
  if (isTitle(rows, index, forms, sections.lexicon)) return 'title';
  if (sections.is(index)) return 'section';
  if (row.columns.length === 0 || sections.isRemark(index)) return 'text';
  const hasResults = row.columns.some(({ role }) => role === 'result');
  const telling = hasResults ? cellsOf(row, 'result') : [...cellsOf(row, 'status'), ...cellsOf(row, 'grade')];
  const told = telling.some((cell) => cell.origin);
  if (isSum(row, sections)) return 'text';
  if (!row.titleCell && isRemarkAmong(row, sections)) return 'text';
  if (!row.titleCell) return told || saysMore(row) ? 'continuation' : 'text';
  if (row.numbering) return 'item';
  if (forms.items.size > 0 && !told) return 'text';
  const alone = row.filled.length === 1 && row.titleCell.cell.columnSpan > 1;
  return alone || (row.filled.length === 1 && forms.items.size > 0) ? 'text' : 'item';
}

/** Whether a row sums up the rows above it; nobody is in charge of that. */
function isSum(row: PlanRow, sections: SectionRows): boolean {
  const [first] = row.filled;
  if (!first || departmentCell(row) !== undefined) return false;
  if (row.numbering === null && sections.isSum(row.titleCell ?? first)) return true;
  if (!row.filled.some(isAmount)) return false;
  const title = [row.titleCell, first].find((cell) => cell && sections.isCalledSum(cell));
  const others = row.filled.filter((cell) => cell !== title);
  return (
    title !== undefined &&
    others.some(isAmount) &&
    others.every((cell) => isAmount(cell) || sections.saysNothing(cell))
  );
}

const isAmount = ({ plain }: GridCell): boolean => AMOUNT_WITH_UNIT.test(plain);

/** A number with its unit: 1,200千円, 85.5%. */
const AMOUNT_WITH_UNIT = /^\(?[△▲+-]?[0-9][0-9,.]*\s?(?:%|\p{L}{0,4})\)?$/u;

/** Whether a row below an item holds one remark alone, over several columns or where a department should stand. */
function isRemarkAmong(row: PlanRow, sections: SectionRows): boolean {
  const [cell, ...others] = row.filled;
  if (!cell || others.length > 0 || !sections.isRemarkIn(cell)) return false;
  return cell.cell.columnSpan > 1 || cellsOf(row, 'department').includes(cell);
}

/** Roles of cells that tell of an item by themselves. */
const TELLING: readonly ColumnRole[] = ['department', 'status', 'grade'];

/** Whether a row without title and result tells more of the item above, who does it or how far that got. */
function saysMore(row: PlanRow): boolean {
  const own = row.filled.filter((cell) => !cellsOf(row, 'item').includes(cell));
  if (row.isBelowTitle) return own.length > 0;
  return TELLING.some((role) => cellsOf(row, role).some((cell) => own.includes(cell)));
}

function isTitle(rows: readonly PlanRow[], index: number, forms: Forms, lexicon: Lexicon): boolean {
  const row = rows[index];
  if (!row?.numbering || !forms.titles.has(row.numbering.form)) return false;
  const isOfItems =
    forms.items.has(row.numbering.form) && (!leadsToColumns(rows, index) || followsItem(rows, index));
  return !isOfItems && mayBeTitle(row, lexicon);
}
