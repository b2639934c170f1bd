import type { Bullets } from '../lexicon/bullets.js';
import type { LaidOutLine } from '../model.js';

/** A part of a line, and at which of its characters it begins. */
export interface Chunk {
  readonly text: string;
  readonly start: number;
}

/** The parts of a line that so many spaces or more hold apart. */
export function chunksOf(line: string, gap: number): Chunk[] {
  const pattern = gap > 1 ? /\S+(?:\s\S+)*/g : /\S+/g;
  return [...line.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index }));
}

/** How far a column's cells may begin from where most of them do. */
const TOLERANCE = 3;

/**
 * Where the columns begin, told from where the lines below a heading row have text after a gap: for each
 * heading the place that most lines share, right of the heading before it and not right of its own end.
 */
export function columnStarts(headings: readonly Chunk[], lines: readonly LaidOutLine[]): number[] {
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    for (const { start } of chunksOf(text.value, 2)) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return headings.map((heading, index) => {
    if (index === 0) return 0;
    const before = headings[index - 1];
    const from = before ? before.start + before.text.length : 0;
    const to = heading.start + heading.text.length;
    let best = heading.start;
    let most = 0;
    for (let at = from; at < to; at++) {
      const near = (counts.get(at) ?? 0) * 2 + (counts.get(at - 1) ?? 0) + (counts.get(at + 1) ?? 0);
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
): readonly number[] {
  const counts = new Map<number, number>();
  for (const { text } of lines) {
    for (const { start } of chunksOf(text.value, 2))
      if (start > TOLERANCE) counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  const found: number[] = [];
  for (const [at] of [...counts].sort(([a, m], [b, n]) => n - m || a - b)) {
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
export function cutAt(line: string, starts: readonly number[], bullets: Bullets): Chunk[] {
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
