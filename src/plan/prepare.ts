import type { Lexicon } from '../lexicon/index.js';
import type { NumberingReader } from '../lexicon/numbering.js';
import { isPageNumber } from '../lexicon/pages.js';
import { append } from '../lists/append.js';
import type { GridBlock, HeadingBlock, ProseBlock, SourceText } from '../model.js';
import { normalise } from '../text/normalise.js';
import { trim } from '../text/text.js';
import { ListLines, withLists } from './lists.js';

/** A document's blocks without what is only there because it was printed, and with all of its headings. */
export interface Prepared {
  readonly blocks: readonly GridBlock[];
  /** Page numbers, and what is repeated at the head or foot of pages. */
  readonly furniture: readonly SourceText[];
  /** What stands for a column's heading in a list: 担当課: and its like. */
  readonly labels: readonly SourceText[];
}

/** A line that is the document's first and comes so often again is the head of its pages, */
const REPEATED = 3;
/** or so often, where there are page numbers too. */
const REPEATED_ON_PAGES = 2;
const LONGEST_LINE = 60;

/** The lines of a document; null where a table stands. */
function linesIn(blocks: readonly GridBlock[]): (SourceText | null)[] {
  return blocks.flatMap((block): readonly (SourceText | null)[] => {
    if (block.kind === 'grid') return [null];
    return block.kind === 'heading' ? [block.text] : block.lines.map((line) => line.text);
  });
}

/** How often a line comes, and how often it does so where a page ends. */
interface Repetition {
  count: number;
  atPageEnds: number;
}

/**
 * Sees which lines are furniture: page numbers, and from their second time on the lines that pages repeat. That a
 * line comes again tells nothing: the same remark may stand in every section. Most of its places must show the end
 * of a page: beside a page's number, or in the middle of a table that goes on behind it.
 */
class FurnitureFinder {
  readonly #repetitions = new Map<string, Repetition>();
  readonly #seen = new Set<string>();
  readonly #least: number;
  readonly #first: string;

  readonly #lists: ListLines;

  constructor(
    blocks: readonly GridBlock[],
    readonly lexicon: Lexicon,
  ) {
    this.#lists = new ListLines(lexicon);
    const lines = linesIn(blocks);
    for (const line of lines) {
      if (!line || line.value.length >= LONGEST_LINE) continue;
      const key = normalise(line).value;
      const known = this.#repetitions.get(key);
      if (known) known.count++;
      else this.#repetitions.set(key, { count: 1, atPageEnds: 0 });
    }
    const first = lines.find((line) => line !== null);
    this.#first = first && !isSentence(first) ? normalise(first).value : '';
    const pages = lines.some((line) => line && isPageNumber(line.value));
    this.#least = pages ? REPEATED_ON_PAGES : REPEATED;
    for (const at of new Set([
      ...besidePageNumbers(lines, (line) => this.#comesAgain(line)),
      ...inTables(blocks),
    ])) {
      const line = lines[at];
      const repetition = line && this.#repetitions.get(normalise(line).value);
      if (repetition) repetition.atPageEnds++;
    }
  }

  is(line: SourceText): boolean {
    if (isPageNumber(line.value)) return true;
    const key = normalise(line).value;
    if (!this.#isRepeatedByPages(key) || !this.#comesAgain(line)) return false;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }

  #isRepeatedByPages(key: string): boolean {
    const { count, atPageEnds } = this.#repetitions.get(key) ?? { count: 0, atPageEnds: 0 };
    return (key === this.#first && count >= this.#least) || (atPageEnds > 0 && atPageEnds * 2 >= count);
  }

  /** Whether a line comes more than once, and is nothing that may do so in its own right. */
  #comesAgain(line: SourceText): boolean {
    const { count } = this.#repetitions.get(normalise(line).value) ?? { count: 0 };
    return count > 1 && this.lexicon.numbering.of(line.value) === null && !this.#lists.isPart(line);
  }
}

const isSentence = (line: SourceText) => line.value.trimEnd().endsWith('。');

/** Where lines stand that come again beside page numbers, one after the other. */
function besidePageNumbers(
  lines: readonly (SourceText | null)[],
  comesAgain: (line: SourceText) => boolean,
): number[] {
  const found: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line || !isPageNumber(line.value)) continue;
    for (const step of [-1, 1]) {
      for (let at = index + step; ; at += step) {
        const beside = lines[at];
        if (!beside || isPageNumber(beside.value) || !comesAgain(beside)) break;
        found.push(at);
      }
    }
  }
  return found;
}

/** Whether a table begins in the middle: it has neither a heading row nor a title of its own. */
function goesOn(block: GridBlock | undefined): boolean {
  if (block?.kind !== 'grid') return false;
  const first = block.rows.find((row) => row.kind !== 'blank');
  return (
    first !== undefined &&
    block.rows.every((row) => row.kind !== 'columns') &&
    first.cells.filter((cell) => cell && !cell.blank).length > 1
  );
}

/** Where lines stand that cut a table in two, as `linesIn` counts them. */
function inTables(blocks: readonly GridBlock[]): number[] {
  const found: number[] = [];
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const count = block.kind === 'prose' ? block.lines.length : 1;
    const cuts = block.kind === 'prose' && blocks[index - 1]?.kind === 'grid' && goesOn(blocks[index + 1]);
    if (cuts) for (let line = 0; line < count; line++) found.push(at + line);
    at += count;
  }
  return found;
}

/** A numbered line, short and no sentence, as headings look that are not marked as such. */
function headingOf(line: SourceText, numbering: NumberingReader): HeadingBlock | null {
  const text = trim(line);
  if (text.value.length >= LONGEST_LINE || /[。:：]$/.test(text.value)) return null;
  return numbering.ofHeading(text.value) ? { kind: 'heading', depth: 0, text } : null;
}

/** Numbered lines right above a table are headings. */
function withHeadings(blocks: readonly GridBlock[], { numbering }: Lexicon): GridBlock[] {
  const result: GridBlock[] = [];
  let leads = false;
  for (const block of blocks.toReversed()) {
    const parts: readonly GridBlock[] =
      leads && block.kind === 'prose' ? headingsAtEnd(block, numbering) : [block];
    append(result, parts.toReversed());
    leads = block.kind === 'grid' || (leads && parts[0]?.kind === 'heading' && block.kind === 'prose');
  }
  return result.reverse();
}

function headingsAtEnd(block: ProseBlock, numbering: NumberingReader): GridBlock[] {
  const headings: HeadingBlock[] = [];
  let end = block.lines.length;
  for (;;) {
    const heading = headingAt(block, end - 1, numbering);
    if (!heading) break;
    headings.unshift(heading);
    end--;
  }
  const rest = block.lines.slice(0, end);
  return rest.length > 0 ? [{ kind: 'prose', lines: rest }, ...headings] : headings;
}

function headingAt({ lines }: ProseBlock, index: number, numbering: NumberingReader): HeadingBlock | null {
  const line = lines[index];
  return line ? headingOf(line.text, numbering) : null;
}

/** Takes furniture out of a document's blocks and recognises headings that are not marked as such. */
export function prepare(blocks: readonly GridBlock[], lexicon: Lexicon): Prepared {
  const finder = new FurnitureFinder(blocks, lexicon);
  const furniture: SourceText[] = [];
  const kept: GridBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && finder.is(block.text)) furniture.push(block.text);
    else if (block.kind === 'prose') append(kept, keptProse(block, finder, furniture));
    else kept.push(block);
  }
  const { blocks: listed, labels } = withLists(withHeadings(kept, lexicon), lexicon);
  return { blocks: listed, furniture, labels };
}

function keptProse(block: ProseBlock, finder: FurnitureFinder, furniture: SourceText[]): ProseBlock[] {
  const lines = block.lines.filter(({ text }) => {
    if (!finder.is(text)) return true;
    furniture.push(text);
    return false;
  });
  return lines.length > 0 ? [{ kind: 'prose', lines }] : [];
}
