import type { Bullets } from '../lexicon/bullets.js';
import type { LaidOutLine } from '../model.js';

/** A part of a line, and at which of its characters it begins. */
export interface Chunk {
  readonly text: string;
  readonly start: number;
}

/** Text that one, two, three or four spaces end. */
const PATTERNS = [/\S+/g, /\S+(?:\s\S+)*/g, /\S+(?:\s{1,2}\S+)*/g, /\S+(?:\s{1,3}\S+)*/g];

/** The parts of a line that so many spaces or more hold apart. */
export function chunksOf(line: string, gap: number): Chunk[] {
  const pattern = PATTERNS[gap - 1] ?? /\S+/g;
  return [...line.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index }));
}

/** How far a column's cells may begin from where most of them do. */
const TOLERANCE = 3;

/** At which column of a page each character of a line stands. */
interface Measure {
  columnAt(unit: number): number;
  unitAt(column: number): number;
}

/** Programs give each character one column, or give characters of full width two, as they are shown. */
export type Ruler = (line: string) => Measure;

const BY_UNIT: Ruler = () => ({ columnAt: (unit) => unit, unitAt: (column) => column });

/** Latin letters and digits, white space but the ideographic one, and half-width katakana. */
const isNarrow = (code: number) => code < 0x0300 || (code >= 0xff61 && code <= 0xffdc);

const BY_WIDTH: Ruler = (line) => {
  const columns = [0];
  for (let at = 0; at < line.length; at++)
    columns.push((columns[at] ?? 0) + (isNarrow(line.charCodeAt(at)) ? 1 : 2));
  const width = columns[line.length] ?? 0;
  return {
    columnAt: (unit) => columns[unit] ?? width,
    unitAt(column) {
      if (column > width) return line.length + column - width;
      return columns.findIndex((at) => at >= column);
    },
  };
};

/** The ruler by which more lines begin their cells at the same columns. */
export function rulerOf(lines: readonly LaidOutLine[]): Ruler {
  const together = (ruler: Ruler) => {
    let sum = 0;
    for (const count of countStarts(lines, ruler, 2).values()) sum += count * count;
    return sum;
  };
  return together(BY_WIDTH) > together(BY_UNIT) ? BY_WIDTH : BY_UNIT;
}

/** The number of a row, which stands in the first column wherever it begins. */
const ROW_NUMBER = /^[0-9０-９]{1,4}[.．]?(?!\S)/;

/** How many lines have text at a column, behind a gap of so many spaces. */
function countStarts(lines: readonly LaidOutLine[], ruler: Ruler, gap: number): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    const measure = ruler(text.value);
    for (const [index, { start, text: cell }] of chunksOf(text.value, gap).entries()) {
      if (start === 0 || (index === 0 && ROW_NUMBER.test(cell))) continue;
      const column = measure.columnAt(start);
      counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  }
  return counts;
}

/** How much more text behind a wide gap counts than text behind one space, which may stand inside a cell. */
const WIDE_GAP_WEIGHT = 4;

/** The columns that a heading row's chunks cover. */
interface HeadingSpan {
  readonly from: number;
  readonly to: number;
}

export function headingsAt(line: string, chunks: readonly Chunk[], ruler: Ruler): HeadingSpan[] {
  const measure = ruler(line);
  return chunks.map(({ start, text }) => ({
    from: measure.columnAt(start),
    to: measure.columnAt(start + text.length),
  }));
}

/**
 * Where the columns begin, told from where the lines below a heading row have text after a gap: for each
 * heading the place that most lines share, right of the heading before it and not right of its own end.
 */
export function columnStarts(
  headings: readonly HeadingSpan[],
  lines: readonly LaidOutLine[],
  ruler: Ruler,
): number[] {
  const wide = countStarts(lines, ruler, 2);
  const any = countStarts(lines, ruler, 1);
  const count = (at: number) => (wide.get(at) ?? 0) * WIDE_GAP_WEIGHT + (any.get(at) ?? 0);
  return headings.map((heading, index) => {
    if (index === 0) return 0;
    let best = heading.from;
    let most = 0;
    for (let at = headings[index - 1]?.to ?? 0; at < heading.to; at++) {
      const near = count(at) * 2 + count(at - 1) + count(at + 1);
      if (near > most) [best, most] = [at, near];
    }
    return best;
  });
}

/**
 * Where the columns begin on a page that goes on with a table and has no heading row of its own: each page is
 * laid out by itself. The places that most lines share, as many as there are columns.
 */
export function startsWithoutHeadings(
  starts: readonly number[],
  lines: readonly LaidOutLine[],
  ruler: Ruler,
): readonly number[] {
  const counts = [...countStarts(lines, ruler, 2)].filter(([at]) => at > TOLERANCE);
  const found: number[] = [];
  for (const [at] of counts.sort(([a, m], [b, n]) => n - m || a - b)) {
    if (found.length < starts.length - 1 && found.every((other) => Math.abs(other - at) > TOLERANCE))
      found.push(at);
  }
  return found.length === starts.length - 1 ? [0, ...found.sort((a, b) => a - b)] : starts;
}

/** Lines page by page. */
export function pagesOf(lines: readonly LaidOutLine[]): LaidOutLine[][] {
  const pages: LaidOutLine[][] = [[]];
  for (const line of lines) {
    if (line.beginsPage) pages.push([]);
    pages.at(-1)?.push(line);
  }
  return pages;
}

/** Cuts a line where its columns begin: at white space as near as may be to each of the places. */
export function cutAt(line: string, columns: readonly number[], ruler: Ruler, bullets: Bullets): Chunk[] {
  const starts = columns.map(ruler(line).unitAt);
  let last = 0;
  const cuts = starts.map((start, index): number | null => {
    if (index === 0) return 0;
    const cut =
      cutNear(line, start) ?? (index === starts.length - 1 ? bulletNear(line, start, bullets) : null);
    if (cut === null || cut <= last) return null;
    last = cut;
    return cut;
  });
  return cuts.map((cut, index) => {
    if (cut === null) return { text: '', start: line.length };
    const next = cuts.slice(index + 1).find((later) => later !== null) ?? line.length;
    return { text: line.slice(cut, next), start: cut };
  });
}

function cutNear(line: string, start: number): number | null {
  if (start >= line.length + TOLERANCE) return null;
  for (let distance = 0; distance <= TOLERANCE; distance++) {
    for (const at of distance === 0 ? [start] : [start - distance, start + distance]) {
      const before = line.charAt(at - 1);
      if (at > 0 && at < line.length && before.trim() === '' && line.charAt(at).trim() !== '') return at;
    }
  }
  // Nothing begins here; what there is on both sides is held apart all the same where there is a gap.
  return line.slice(Math.max(0, start - TOLERANCE), start + TOLERANCE).trim() === ''
    ? Math.min(start, line.length)
    : null;
}

/** Where text fills its column, lines run together and shift the last column's bullet by so much at most. */
const BULLET_TOLERANCE = 6;

/** Text that fills its column leaves no white space before the last one, but the bullet there shows it. */
function bulletNear(line: string, start: number, bullets: Bullets): number | null {
  for (let distance = 0; distance <= BULLET_TOLERANCE; distance++) {
    for (const at of [start - distance, start + distance]) {
      if (at > 0 && bullets.beginsAt(line, at)) return at;
    }
  }
  return null;
}
