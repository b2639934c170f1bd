import type { Lexicon } from '../lexicon/index.js';
import type { Line, PlanItem } from '../model.js';

/** Whether the lines of a column are wrapped at its width, as in laid-out text. */
export interface Wraps {
  /** Whether a line reaches to the column's edge, so that its end says nothing. */
  fills(line: string): boolean;
}

/** A line that is shorter than the column by more than this ends where its writer ended it. */
const SLACK = 2;
/** Of the line ends in a column, the share within a phrase from which it counts as wrapped. */
const ENOUGH = 0.3;
const NOT_WRAPPED: Wraps = { fills: () => false };

/** Width in full-width characters. */
function widthOf(line: string): number {
  let width = 0;
  for (const sign of line.trimEnd()) width += /[\x20-\x7e｡-ﾟ]/.test(sign) ? 0.5 : 1;
  return width;
}

/** Tells of each column of results, by the lines of all its cells, whether they are wrapped. */
export function wrapsOf(items: readonly PlanItem[], lexicon: Lexicon): (column: number) => Wraps {
  const cells = new Map<number, (readonly Line[])[]>();
  for (const { column, cell } of items.flatMap(({ results }) => results)) {
    const known = cells.get(column);
    if (known) known.push(cell.lines);
    else cells.set(column, [cell.lines]);
  }
  const wraps = new Map([...cells].map(([column, lines]) => [column, wrapsIn(lines, lexicon)]));
  return (column) => wraps.get(column) ?? NOT_WRAPPED;
}

function wrapsIn(cells: readonly (readonly Line[])[], { phrases, bullets }: Lexicon): Wraps {
  const lines = cells.map((cell) => cell.map(({ text }) => text.value).filter((text) => text.trim() !== ''));
  const widths = lines.flat().map(widthOf);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const fills = (line: string) => widthOf(line) >= widest - SLACK;
  let [ends, within] = [0, 0];
  for (const cell of lines) {
    for (const [index, line] of cell.entries()) {
      const next = cell[index + 1];
      if (next === undefined || bullets.of(next, 'entry') !== null) continue;
      ends++;
      if (fills(line) && phrases.between(line, next) === 'wrap') within++;
    }
  }
  return within > 0 && within >= ends * ENOUGH ? { fills } : NOT_WRAPPED;
}
