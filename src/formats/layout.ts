import { append } from '../lists/append.js';
import type { Content, HeadingBlock, LaidOutLine, Range, ReadBlock } from '../model.js';
import { verbatim } from '../text/text.js';
import { isHeading, readPlain, type TextLine } from './plain.js';

const FORM_FEED = '\f';

/**
 * Reads laid-out plain text, as `pdftotext -layout` makes it. Of Markdown's notation only `#` headings count, and only
 * in lines without tables.
 */
export function readLaidOut(lines: readonly TextLine[]): Content<ReadBlock> {
  const blanks: Range[] = [];
  const laidOut = lines.map((line): LaidOutLine => {
    const { text, start } = line;
    let marked: readonly HeadingBlock[] | null = null;
    if (isHeading(text)) {
      const { blocks, markup } = readPlain([line]);
      marked = blocks.filter((block) => block.kind === 'heading');
      append(blanks, markup);
    }
    return { text: verbatim(text, start), beginsPage: text.startsWith(FORM_FEED), marked };
  });
  return { blocks: [{ kind: 'laid-out', lines: laidOut }], markup: [], blanks, findings: [] };
}
