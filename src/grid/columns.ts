import type { ColumnAnswer } from './answers.js';
import { isWide } from './heading-rows.js';
import type { Cells } from './rectangle.js';
import type { ColumnInput } from './roles/index.js';

/** So many cells tell what a column is for as well as all of them. */
export const SAMPLE = 24;

/** The headings of each column, outermost first, as far as spans and blanks carry them. */
export function headingsOf(rows: readonly Cells[], width: number): string[][] {
  const texts = rows.map((cells) =>
    Array.from({ length: width }, (_, at) => {
      const cell = cells[at];
      return cell && !cell.blank ? cell.plain : '';
    }),
  );
  if (texts.length === 1) return (texts[0] ?? []).map((text) => [text]);
  const hasBelow = (row: number, at: number) => texts.slice(row + 1).some((lower) => lower[at] !== '');
  texts.forEach((row, index) => {
    for (let at = 1; at < width; at++)
      if (row[at] === '' && hasBelow(index, at) && hasBelow(index, at - 1)) row[at] = row[at - 1] ?? '';
  });
  return Array.from({ length: width }, (_, at) => texts.map((row) => row[at] ?? ''));
}

/** A heading as one text: its levels once each. */
export const headingText = (levels: readonly string[]) =>
  levels.filter((text, index) => text !== '' && text !== levels[index - 1]).join(' > ');

/** The first rows of several cells, by which columns are judged; others name sections. */
export function sampleOf(rows: readonly Cells[], size = SAMPLE): Cells[] {
  const sample: Cells[] = [];
  for (const cells of rows) {
    if (sample.length === size) break;
    if (isWide(cells)) sample.push(cells);
  }
  return sample;
}

/** The columns below a heading as evidence: their headings and a sample of their cells. */
export function columnInputs(
  headings: readonly (readonly string[])[],
  rows: readonly Cells[],
  answers: readonly ColumnAnswer[],
): ColumnInput[] {
  return headings.map((levels, at) => ({
    headings: levels,
    cells: rows.map((cells) => {
      const cell = cells[at];
      return cell?.origin && !cell.blank ? cell.plain : '';
    }),
    insisted: answers.find(({ column }) => column === at + 1)?.role,
  }));
}
