import type { Content, Line, ReadBlock, TableRow } from '../model.js';
import { trim, verbatim } from '../text/text.js';
import { readLaidOut } from './layout.js';
import { cellOf } from './lines.js';
import type { TextLine } from './plain.js';

/**
 * Reads a table of Word that was pasted as text. Tabs separate its cells, but a line end may be the end of a row or of
 * a paragraph within a cell. Rows are told by their number of tabs.
 */

/** A table of pasted text. */
export interface PastedTable {
  readonly before: readonly TextLine[];
  /** The lines of each row. */
  readonly rows: readonly (readonly TextLine[])[];
  readonly after: readonly TextLine[];
}

const TAB = '\t';
const tabsIn = (text: string) => text.split(TAB).length - 1;

/** The rows of lines between which no blank line stands; null where the tabs do not come out even. */
function rowsOf(lines: readonly TextLine[], width: number): TextLine[][] | null {
  const rows: TextLine[][] = [];
  let missing = 0;
  for (const line of lines) {
    const tabs = tabsIn(line.text);
    const last = rows.at(-1);
    if (last && (missing > 0 || tabs === 0)) {
      if (tabs > missing) return null;
      last.push(line);
      missing -= tabs;
    } else {
      if (tabs > width) return null;
      rows.push([line]);
      missing = width - tabs;
    }
  }
  return missing === 0 ? rows : null;
}

/** The last cell of a line. */
const lastCell = (text: string) => text.slice(text.lastIndexOf(TAB) + 1).trim();

/**
 * Whether lines really go on with a cell, rather than being text between tables: a cell is broken in the middle of a
 * row, or most lines begin as the cell that they go on with, with the same bullet.
 */
function goOn(rows: readonly (readonly TextLine[])[], width: number): boolean {
  const several = rows.filter((row) => row.length > 1);
  if (several.some(([first]) => first && tabsIn(first.text) < width)) return true;
  let [alike, all] = [0, 0];
  for (const [first, ...others] of several) {
    const [sign = ''] = lastCell(first?.text ?? '');
    all += others.length;
    alike += others.filter(({ text }) => sign !== '' && text.trimStart().startsWith(sign)).length;
  }
  return all > 0 && alike * 2 > all;
}

/** Finds the one table that text pasted from Word holds; null for other text. */
export function pastedTable(lines: readonly TextLine[]): PastedTable | null {
  const from = lines.findIndex(({ text }) => text.includes(TAB));
  const blank = lines.findIndex(({ text }, index) => index > from && text.trim() === '');
  const to = blank < 0 ? lines.length : blank;
  const after = lines.slice(to);
  if (from < 0 || after.some(({ text }) => text.includes(TAB))) return null;
  const inside = lines.slice(from, to);
  const width = inside.reduce((most, { text }) => Math.max(most, tabsIn(text)), 0);
  const rows = rowsOf(inside, width);
  return rows && goOn(rows, width) ? { before: lines.slice(0, from), rows, after } : null;
}

function rowOf(lines: readonly TextLine[]): TableRow {
  const cells: { lines: Line[]; readonly at: number }[] = [];
  for (const { text, start } of lines) {
    let at = start;
    for (const [index, part] of text.split(TAB).entries()) {
      if (index > 0 || cells.length === 0) cells.push({ lines: [], at });
      const line = trim(verbatim(part, at));
      if (line.value !== '') cells.at(-1)?.lines.push({ text: line, begins: 'block' });
      at += part.length + 1;
    }
  }
  return { cells: cells.map((cell) => cellOf(cell.lines, cell.at)) };
}

/** Reads a pasted table with what stands around it. */
export function readPasted({ before, rows, after }: PastedTable): Content<ReadBlock> {
  const around = [before, after].map((lines) => (lines.length === 0 ? null : readLaidOut(lines)));
  const table: ReadBlock = { kind: 'table', rows: rows.map(rowOf) };
  return {
    blocks: [...(around[0]?.blocks ?? []), table, ...(around[1]?.blocks ?? [])],
    markup: [],
    blanks: around.flatMap((content) => content?.blanks ?? []),
    findings: [],
  };
}
