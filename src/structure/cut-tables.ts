import type { Lexicon } from '../lexicon/index.js';
import { append } from '../lists/append.js';
import type { ProseBlock, StructuredBlock, TableBlock, TableCell, TableRow } from '../model.js';
import { rangeOf } from '../text/text.js';
import { isFilled, plainOf } from './cells.js';

/** In units; a longer text heads no column. */
const LONGEST_HEADING = 40;

/** Whether a row heads the columns of a table: two cells are known as headings, one of them of items or results. */
export function isHeadingRow({ cells }: TableRow, { headings }: Lexicon): boolean {
  const filled = cells.filter(isFilled);
  const isShort = ({ lines }: TableCell) =>
    lines.reduce((sum, { text }) => sum + text.value.trim().length, 0) <= LONGEST_HEADING;
  if (filled.length < 2 || !filled.every(isShort)) return false;
  const known = filled.map((cell) => headings.read(plainOf(cell))).filter((heading) => heading.known);
  return known.length >= 2 && known.some((heading) => heading.names('item') || heading.names('result'));
}

/** Whether a table begins in the middle: it has neither a heading row nor a title of its own. */
export function beginsInside({ rows }: TableBlock, lexicon: Lexicon): boolean {
  const first = rows.find(({ cells }) => cells.some(isFilled));
  if (!first) return false;
  const width = first.cells.filter(isFilled).reduce((sum, { columnSpan }) => sum + columnSpan, 0);
  return width > 1 && !rows.some((row) => isHeadingRow(row, lexicon));
}

/** How many columns a table's rows have. */
const widthOf = ({ rows }: TableBlock): number =>
  rows.reduce(
    (widest, { cells }) =>
      Math.max(
        widest,
        cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0),
      ),
    0,
  );

/** The line of a paragraph that may be the title of a section, or null; pages repeat other lines. */
function titleIn(
  { lines }: ProseBlock,
  onPages: ReadonlySet<string>,
  { sectionTitles }: Lexicon,
): TableRow | null {
  const [line, ...rest] = lines;
  if (!line || rest.length > 0 || !sectionTitles.mayBe(line.text) || onPages.has(line.text.value))
    return null;
  return { cells: [{ lines, columnSpan: 1, rowSpan: 1, at: rangeOf(line.text)[0] }] };
}

/**
 * Joins tables that a title has cut, which tab-separated text has on a line without tabs: whether it names a section
 * shows among the rows around it.
 */
export function joinCutTables(blocks: readonly StructuredBlock[], lexicon: Lexicon): StructuredBlock[] {
  const joined: StructuredBlock[] = [];
  const onPages = new Set(
    blocks.flatMap((block) => (block.kind === 'furniture' ? block.texts.map(({ value }) => value) : [])),
  );
  let open: { readonly rows: TableRow[]; readonly width: number } | null = null;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (!block) continue;
    const behind = blocks[index + 1];
    const title: TableRow | null = open && block.kind === 'prose' ? titleIn(block, onPages, lexicon) : null;
    if (
      open &&
      title &&
      behind?.kind === 'table' &&
      widthOf(behind) === open.width &&
      beginsInside(behind, lexicon)
    ) {
      open.rows.push(title);
      append(open.rows, behind.rows);
      index++;
      continue;
    }
    open = null;
    if (block.kind === 'table' && block.rows.some((row) => isHeadingRow(row, lexicon))) {
      open = { rows: [...block.rows], width: widthOf(block) };
      joined.push({ ...block, rows: open.rows });
    } else joined.push(block);
  }
  return joined;
}
