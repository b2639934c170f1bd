import { lexiconOf } from '../../lexicon/index.js';
import { normaliseString } from '../../text/normalise.js';
import type { Glyph } from './drawn.js';
import { type GlyphLine, lineOf } from './text-lines.js';

/** As parts of the size: headings of different columns stand no closer. */
const HEADING_GAP = 0.8;
const FEWEST_HEADINGS = 2;
const ROLES_OF_PROGRESS = ['item', 'department', 'result'] as const;

/** Parts a line at its wide gaps. One space, however wide, may stand between the letters of a heading (担　当　課). */
export function headingPieces({ glyphs, size }: GlyphLine): GlyphLine[] {
  const pieces: Glyph[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  let isAfterSpace = true;
  for (const glyph of glyphs) {
    const isSpace = glyph.text.trim() === '';
    if (isSpace && isAfterSpace) continue;
    if (!isSpace && glyph.area.left - end > size * HEADING_GAP) pieces.push([]);
    if (!isSpace || pieces.length > 0) pieces.at(-1)?.push(glyph);
    end = Math.max(end, glyph.area.right);
    isAfterSpace = isSpace;
  }
  return pieces.map((piece) => lineOf(piece));
}

/** Whether a line is nothing but the headings of a progress table. */
export function isHeadingLine(line: GlyphLine): boolean {
  const { headings } = lexiconOf({});
  const read = headingPieces(line).map(({ text }) => headings.read(normaliseString(text)));
  const known = read.filter((heading) => heading.known).length;
  return (
    known >= FEWEST_HEADINGS &&
    known >= read.length - 1 &&
    read.some((heading) => ROLES_OF_PROGRESS.some((role) => heading.names(role)))
  );
}
