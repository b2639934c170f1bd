import type { Lexicon } from '../lexicon/index.js';
import type { Line, PlanItem } from '../model.js';
import { isHighSurrogate, isLowSurrogate, unitAt } from '../text/characters.js';

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
  const end = line.trimEnd().length;
  for (let at = 0; at < end; at++) {
    const unit = unitAt(line, at);
    if (isHalfWidth(unit)) width += 0.5;
    // The second unit of a character has no width of its own.
    else if (!isLowSurrogate(unit) || !isHighSurrogate(unitAt(line, at - 1))) width += 1;
  }
  return width;
}

const isHalfWidth = (unit: number) => (unit >= 0x20 && unit <= 0x7e) || (unit >= 0xff61 && unit <= 0xff9f);

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
  const ends = lines.flatMap((cell) =>
    cell.slice(1).map((after, index) => [cell[index] ?? '', after] as const),
  );
  const told = ends.filter(([, after]) => bullets.of(after, 'entry') === null);
  if (told.length === 0) return NOT_WRAPPED;
  const widest = lines.flat().reduce((most, line) => Math.max(most, widthOf(line)), 0);
  const fills = (line: string) => widthOf(line) >= widest - SLACK;
  const within = told.filter(
    ([line, after]) => fills(line) && phrases.between(line, after) === 'wrap',
  ).length;
  return within > 0 && within >= told.length * ENOUGH ? { fills } : NOT_WRAPPED;
}
