import { normalise } from '../japanese/normalise.js';
import { numberingOf, numbersHeading } from '../japanese/numbering.js';
import { isPageNumber } from '../japanese/pages.js';
import type { GridBlock, HeadingBlock, ProseBlock, SourceText } from '../model.js';
import { trim } from '../source/text.js';
import { isPartOfList, withLists } from './lists.js';

/** A document's blocks without what is only there because it was printed, and with all of its headings. */
export interface Prepared {
  readonly blocks: readonly GridBlock[];
  /** Page numbers, and what is repeated at the head or foot of pages. */
  readonly furniture: readonly SourceText[];
  /** What stands for a column's heading in a list: 担当課: and its like. */
  readonly labels: readonly SourceText[];
}

/** A line that comes so often is the head or foot of pages, */
const REPEATED = 3;
/** or twice, where there are page numbers too. */
const REPEATED_ON_PAGES = 2;
const LONGEST_LINE = 60;

function linesOf(block: GridBlock): readonly SourceText[] {
  if (block.kind === 'heading') return [block.text];
  return block.kind === 'prose' ? block.lines.map((line) => line.text) : [];
}

/** Sees which lines are furniture: page numbers, and from their second time on the lines that pages repeat. */
class FurnitureFinder {
  readonly #counts = new Map<string, number>();
  readonly #seen = new Set<string>();
  readonly #least: number;
  readonly #first: string;

  constructor(blocks: readonly GridBlock[]) {
    const lines = blocks.flatMap(linesOf).filter((line) => line.value.length < LONGEST_LINE);
    for (const line of lines) {
      const key = normalise(line).value;
      this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    }
    this.#first = lines[0] ? normalise(lines[0]).value : '';
    this.#least = lines.some((line) => isPageNumber(line.value)) ? REPEATED_ON_PAGES : REPEATED;
  }

  /** A heading comes again in its own right (実施内容) unless it is the document's first line or there are pages. */
  isHeading(line: SourceText): boolean {
    return (this.#least === REPEATED_ON_PAGES || normalise(line).value === this.#first) && this.is(line);
  }

  is(line: SourceText): boolean {
    if (isPageNumber(line.value)) return true;
    const key = normalise(line).value;
    if ((this.#counts.get(key) ?? 0) < this.#least || isNumbered(line) || isPartOfList(line)) return false;
    if (this.#seen.has(key)) return true;
    this.#seen.add(key);
    return false;
  }
}

const isNumbered = (line: SourceText) => numberingOf(line.value) !== null;

/** A numbered line, short and no sentence, as headings look that are not marked as such. */
function headingOf(line: SourceText): HeadingBlock | null {
  const text = trim(line);
  if (text.value.length >= LONGEST_LINE || /[。:：]$/.test(text.value)) return null;
  const numbering = numberingOf(text.value);
  return numbering && numbersHeading(numbering) ? { kind: 'heading', depth: 0, text } : null;
}

/** Numbered lines right above a table are headings. */
function withHeadings(blocks: readonly GridBlock[]): GridBlock[] {
  const result: GridBlock[] = [];
  let leads = false;
  for (const block of blocks.toReversed()) {
    const parts: readonly GridBlock[] = leads && block.kind === 'prose' ? headingsAtEnd(block) : [block];
    result.push(...parts.toReversed());
    leads = block.kind === 'grid' || (leads && parts[0]?.kind === 'heading' && block.kind === 'prose');
  }
  return result.reverse();
}

function headingsAtEnd(block: ProseBlock): GridBlock[] {
  const headings: HeadingBlock[] = [];
  let end = block.lines.length;
  for (let heading = headingAt(block, end - 1); heading; heading = headingAt(block, end - 1)) {
    headings.unshift(heading);
    end--;
  }
  const rest = block.lines.slice(0, end);
  return rest.length > 0 ? [{ kind: 'prose', lines: rest }, ...headings] : headings;
}

function headingAt({ lines }: ProseBlock, index: number): HeadingBlock | null {
  const line = lines[index];
  return line ? headingOf(line.text) : null;
}

/** Takes furniture out of a document's blocks and recognises headings that are not marked as such. */
export function prepare(blocks: readonly GridBlock[]): Prepared {
  const finder = new FurnitureFinder(blocks);
  const furniture: SourceText[] = [];
  const kept: GridBlock[] = [];
  for (const block of blocks) {
    if (block.kind === 'heading' && finder.isHeading(block.text)) furniture.push(block.text);
    else if (block.kind === 'prose') kept.push(...keptProse(block, finder, furniture));
    else kept.push(block);
  }
  const { blocks: listed, labels } = withLists(withHeadings(kept));
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
