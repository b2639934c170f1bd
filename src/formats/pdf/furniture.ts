import { isPageNumber } from '../../lexicon/pages.js';
import type { PagePart, ReadPage } from './page.js';
import type { PlacedLine } from './page-tables.js';

/** Of a page's height: what pages repeat stands so near to their upper or lower edge. */
const MARGIN = 0.12;
/** In points; what pages repeat stands at the same height. */
const HEIGHT_STEP = 4;

/** A line that stands at the head or foot of pages. */
export interface FurnitureLine {
  readonly page: number;
  readonly line: PlacedLine;
}

/** A page without what only numbers and repeats. */
export interface BarePage extends ReadPage {
  readonly furniture: readonly FurnitureLine[];
}

/** What the same line of another page would have too: its place and its text without numbers. */
const keyOf = ({ text, place }: PlacedLine, at: number) =>
  `${Math.round(place.left / HEIGHT_STEP)} ${at} ${text.replace(/[0-9０-９]+/g, '0')}`;

/** Line by line whether a page's edge is near, counting the paragraphs that no table parts from it. */
function marginLines({ parts, area }: ReadPage): PlacedLine[] {
  const height = area.bottom - area.top;
  const lines = parts.flatMap((part) => (part.kind === 'paragraph' ? part.lines : []));
  return lines.filter(
    ({ place }) => place.bottom < area.top + height * MARGIN || place.top > area.bottom - height * MARGIN,
  );
}

const keysOf = (line: PlacedLine) => {
  const at = Math.round(line.place.top / HEIGHT_STEP);
  return [at - 1, at, at + 1].map((near) => keyOf(line, near));
};

/**
 * Takes page numbers, and what several pages have at the same place of their margin, out of what is read. A heading
 * is kept where it stands first: it may be the document's title.
 */
export function withoutFurniture(pages: readonly ReadPage[]): BarePage[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const line of marginLines(page)) {
      const key = keyOf(line, Math.round(line.place.top / HEIGHT_STEP));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const isRepeated = (line: PlacedLine) =>
    keysOf(line).reduce((sum, key) => sum + (counts.get(key) ?? 0), 0) > 1;
  const seen = new Set<string>();
  return pages.map((page) => {
    const furniture: FurnitureLine[] = [];
    const margins = new Set(marginLines(page));
    const isFurniture = (line: PlacedLine) => {
      if (!margins.has(line)) return false;
      if (isPageNumber(line.text)) return true;
      if (!isRepeated(line)) return false;
      const isFoot = line.place.top > (page.area.top + page.area.bottom) / 2;
      const isFirst = !keysOf(line).some((key) => seen.has(key));
      for (const key of keysOf(line)) seen.add(key);
      return isFoot || !isFirst;
    };
    const parts = page.parts.flatMap((part): PagePart[] => {
      if (part.kind !== 'paragraph') return [part];
      const lines: PlacedLine[] = [];
      for (const line of part.lines) {
        if (isFurniture(line)) furniture.push({ page: page.number, line });
        else lines.push(line);
      }
      return lines.length > 0 ? [{ ...part, lines }] : [];
    });
    return { ...page, parts, furniture };
  });
}
