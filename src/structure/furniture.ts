import type { Lexicon } from '../lexicon/index.js';
import { isPageNumber } from '../lexicon/pages.js';
import { append } from '../lists/append.js';
import type { ProseBlock, SourceText, StructuredBlock } from '../model.js';
import { normalise } from '../text/normalise.js';
import { beginsInside } from './cut-tables.js';
import { ListLines } from './lists.js';

/** A line that is the document's first and comes so often again is the head of its pages, */
const REPEATED = 3;
/** or so often, where there are page numbers too. */
const REPEATED_ON_PAGES = 2;
const LONGEST_LINE = 60;

/** The lines of a document; null where a table stands. */
function linesIn(blocks: readonly StructuredBlock[]): (SourceText | null)[] {
  return blocks.flatMap((block): readonly (SourceText | null)[] => {
    if (block.kind === 'heading') return [block.text];
    return block.kind === 'prose' ? block.lines.map((line) => line.text) : [null];
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
    blocks: readonly StructuredBlock[],
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
      ...inTables(blocks, lexicon),
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

/**
 * Lines that come again beside page numbers, which the pages of laid-out text have in the middle of their tables.
 *
 * @param mayRepeat whether pages may repeat a line that is none of their tables'
 */
export function repeatedBesidePageNumbers(
  lines: readonly string[],
  mayRepeat: (line: string) => boolean,
): ReadonlySet<string> {
  const filled = lines.filter((line) => line !== '');
  const counts = new Map<string, number>();
  for (const line of filled) counts.set(line, (counts.get(line) ?? 0) + 1);
  const beside = filled.filter(
    (_, index) => isPageNumber(filled[index - 1] ?? '') || isPageNumber(filled[index + 1] ?? ''),
  );
  return new Set(beside.filter((line) => (counts.get(line) ?? 0) > 1 && mayRepeat(line)));
}

/** Where lines stand that cut a table in two, as `linesIn` counts them. */
function inTables(blocks: readonly StructuredBlock[], lexicon: Lexicon): number[] {
  const found: number[] = [];
  let at = 0;
  for (const [index, block] of blocks.entries()) {
    const count = block.kind === 'prose' ? block.lines.length : 1;
    const behind = blocks[index + 1];
    const isBetween =
      block.kind === 'prose' && blocks[index - 1]?.kind === 'table' && behind?.kind === 'table';
    const cuts = isBetween && beginsInside(behind, lexicon);
    if (cuts) for (let line = 0; line < count; line++) found.push(at + line);
    at += count;
  }
  return found;
}

/** Takes page numbers, and what pages repeat, out of a document's blocks, and puts them first as one. */
export function gatherFurniture(blocks: readonly StructuredBlock[], lexicon: Lexicon): StructuredBlock[] {
  const finder = new FurnitureFinder(blocks, lexicon);
  const texts: SourceText[] = [];
  const kept: StructuredBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && finder.is(block.text)) texts.push(block.text);
    else if (block.kind === 'prose') append(kept, keptProse(block, finder, texts));
    else kept.push(block);
  }
  return texts.length > 0 ? [{ kind: 'furniture', texts }, ...kept] : kept;
}

function keptProse(block: ProseBlock, finder: FurnitureFinder, furniture: SourceText[]): ProseBlock[] {
  const lines = block.lines.filter(({ text }) => {
    if (!finder.is(text)) return true;
    furniture.push(text);
    return false;
  });
  return lines.length > 0 ? [{ kind: 'prose', lines }] : [];
}
