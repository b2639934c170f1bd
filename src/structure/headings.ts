import type { Lexicon } from '../lexicon/index.js';
import type { NumberingReader } from '../lexicon/numbering.js';
import { append } from '../lists/append.js';
import type { HeadingBlock, ProseBlock, SourceText, StructuredBlock } from '../model.js';
import { trim } from '../text/text.js';

/** In units; a longer line is no heading. */
const LONGEST_HEADING = 60;

/** A heading that no notation marks as one. */
export const unmarkedHeading = (text: SourceText): HeadingBlock => ({ kind: 'heading', depth: 0, text });

/** A numbered line, short and no sentence, as headings look that are not marked as such. */
function headingOf(line: SourceText, numbering: NumberingReader): HeadingBlock | null {
  const text = trim(line);
  if (text.value.length >= LONGEST_HEADING || /[。:：]$/.test(text.value)) return null;
  return numbering.ofHeading(text.value) ? unmarkedHeading(text) : null;
}

/** Makes headings of the numbered lines right above a table. */
export function markHeadings(blocks: readonly StructuredBlock[], { numbering }: Lexicon): StructuredBlock[] {
  const result: StructuredBlock[] = [];
  let leads = false;
  for (const block of blocks.toReversed()) {
    const parts: readonly StructuredBlock[] =
      leads && block.kind === 'prose' ? headingsAtEnd(block, numbering) : [block];
    append(result, parts.toReversed());
    leads = block.kind === 'table' || (leads && parts[0]?.kind === 'heading' && block.kind === 'prose');
  }
  return result.reverse();
}

function headingsAtEnd(block: ProseBlock, numbering: NumberingReader): StructuredBlock[] {
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
