import type { Lexicon } from '../lexicon/index.js';
import type { SourceText, StructuredBlock, TableCell, TableRow } from '../model.js';
import { holdsText } from '../text/characters.js';
import { normalise } from '../text/normalise.js';
import { join } from '../text/text.js';
import { isFilled, plainOf, textOf } from './cells.js';

/** Fewer cells of one text may say the same for themselves. */
const REPEATED_CELLS = 3;

/** Undoes what programs that convert tables do to cells: words for blanks, and a merged cell's text in each part. */
export function restoreCells(blocks: readonly StructuredBlock[], lexicon: Lexicon): StructuredBlock[] {
  const restorer = new Restorer(lexicon);
  const restored = blocks.map((block) =>
    block.kind === 'table'
      ? {
          ...block,
          rows: joinSplit(
            block.rows.map((row) => restorer.row(row)),
            lexicon,
          ),
        }
      : block,
  );
  const { dropped } = restorer;
  return dropped.length === 0
    ? restored
    : [{ kind: 'claimed', claim: 'markup', texts: dropped }, ...restored];
}

/** Rows with those joined to the row above that are the rest of its wrapped cells: a bracket is closed there, or a department's name ends. */
function joinSplit(rows: readonly TableRow[], lexicon: Lexicon): TableRow[] {
  const joined: TableRow[] = [];
  for (const row of rows) {
    const above = joined.at(-1);
    if (above && isRestOf(above, row, lexicon)) joined[joined.length - 1] = below(above, row);
    else joined.push(row);
  }
  return joined;
}

function isRestOf(above: TableRow, { cells }: TableRow, lexicon: Lexicon): boolean {
  const { brackets, bullets, departments, numbering } = lexicon;
  if (above.cells.length !== cells.length || above.cells.some(isSpanning) || cells.some(isSpanning))
    return false;
  const [title, rest] = [above.cells.find(isFilled), cells.find(isFilled)];
  if (!title || !rest || !isBelowFilled(cells, above.cells)) return false;
  // What a text begins with tells most rows; the numbers are remembered, and so read first.
  if (numbering.of(textOf(rest).value) || !numbering.of(textOf(title).value)) return false;
  if (cells.some((cell) => bullets.mayBegin(firstText(cell)) && bullets.of(textOf(cell).value) !== null))
    return false;
  const isWhole = areWhole(above.cells, cells);
  return cells.some((cell, index) => {
    const upper = above.cells[index];
    if (!upper || !isFilled(upper) || !isFilled(cell)) return false;
    const [cut, whole] = [plainOf(upper), plainOf(joinedCell(upper, cell))];
    const closes = brackets.unclosed(cut) !== null && brackets.unclosed(whole) === null;
    if (closes) return true;
    if (upper === title || cut.length > LONGEST_NAME || bullets.of(cut) !== null) return false;
    if (isWhole && isNameAlone(cell, lexicon)) return false;
    return !departments.looksLike(cut) && departments.looksLike(whole);
  });
}

/** The first line of a cell that holds text, or "". */
const firstText = ({ lines }: TableCell): string =>
  lines.find(({ text }) => holdsText(text.value))?.text.value ?? '';

const isSpanning = ({ columnSpan, rowSpan }: TableCell): boolean => columnSpan > 1 || rowSpan > 1;

/** The rest of a cell stands below it: where the upper cell is blank there is none. */
const isBelowFilled = (lower: readonly TableCell[], upper: readonly TableCell[]): boolean =>
  lower.every((cell, index) => {
    const above = upper[index];
    return !isFilled(cell) || (above !== undefined && isFilled(above));
  });

/** Whether a cell is a department by itself (総務課), not the end of its name (境課). */
function isNameAlone(cell: TableCell, { departments }: Lexicon): boolean {
  const name = plainOf(cell);
  return name.length >= SHORTEST_DEPARTMENT && departments.looksLike(name);
}

/** Whether some cell of the upper row ends as whole texts do, or is a sign as the one below it. */
const areWhole = (upper: readonly TableCell[], lower: readonly TableCell[]): boolean =>
  upper.some((cell, index) => {
    const below = lower[index];
    if (!below || !isFilled(cell) || !isFilled(below)) return false;
    const [text, next] = [plainOf(cell), plainOf(below)];
    return /[。)」]$/.test(text) || (text.length <= LONGEST_SIGN && next.length <= LONGEST_SIGN);
  });

/** The last line of the upper cell goes on with the first of the lower one: a row's end has cut it. */
function joinedCell(upper: TableCell, lower: TableCell): TableCell {
  const [first, ...rest] = lower.lines;
  const last = upper.lines.at(-1);
  if (!first || !last) return { ...upper, lines: [...upper.lines, ...lower.lines] };
  const whole = { ...last, text: join([last.text, first.text], '\n') };
  return { ...upper, lines: [...upper.lines.slice(0, -1), whole, ...rest] };
}

const below = (above: TableRow, { cells }: TableRow): TableRow => ({
  cells: above.cells.map((cell, index) => joinedCell(cell, cells[index] ?? { ...cell, lines: [] })),
});

/** In units; a longer text is no department's name. */
const LONGEST_NAME = 12;
const SHORTEST_DEPARTMENT = 3;
/** In units; marks and grades do not wrap. */
const LONGEST_SIGN = 2;

class Restorer {
  /** What stands in the input and tells nothing. */
  readonly dropped: SourceText[] = [];

  constructor(readonly lexicon: Lexicon) {}

  row(row: TableRow): TableRow {
    const holds = row.cells.some((cell) => cell.lines.length > 0 && this.#placeholderIn(cell) !== null);
    return this.#merged(holds ? { cells: row.cells.map((cell) => this.#withoutPlaceholder(cell)) } : row);
  }

  #withoutPlaceholder(cell: TableCell): TableCell {
    const placeholder = this.#placeholderIn(cell);
    if (placeholder === null) return cell;
    this.dropped.push(placeholder);
    return { ...cell, lines: [] };
  }

  /** The placeholder that a cell holds and nothing else, or null. */
  #placeholderIn({ lines }: TableCell): SourceText | null {
    let only: SourceText | null = null;
    for (const { text } of lines) {
      if (!holdsText(text.value)) continue;
      if (only) return null;
      only = text;
    }
    return only && this.lexicon.placeholders.is(only.value) ? only : null;
  }

  /** A row whose cells all say the same phrase is one cell that spans them. */
  #merged(row: TableRow): TableRow {
    const [first, ...others] = row.cells;
    if (!first || row.cells.length < REPEATED_CELLS) return row;
    // A blank among them, as most rows have, is told without reading any.
    if (!row.cells.every(isFilled)) return row;
    const source = textOf(first);
    const text = normalise(source).value;
    const isRepeated =
      others.every((cell) => plainOf(cell) === text) && this.lexicon.sectionTitles.mayBePhrase(source);
    if (!isRepeated || this.lexicon.marks.read(text) || this.lexicon.statuses.stated(text) !== null)
      return row;
    for (const cell of others) for (const line of cell.lines) this.dropped.push(line.text);
    const columnSpan = row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0);
    return { cells: [{ ...first, columnSpan }] };
  }
}
