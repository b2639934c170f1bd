import type { Block, Content, Line } from '../model.js';
import { trim, verbatim } from '../text/text.js';

/** A line of text without its line end, with its offset in the input. */
export interface TextLine {
  readonly text: string;
  readonly start: number;
}

/** Splits a text into lines at LF, CR LF or CR. */
export function* linesIn(text: string, base = 0): Generator<TextLine> {
  const ends = /\r\n|\n|\r/g;
  let start = 0;
  for (const end of text.matchAll(ends)) {
    yield { text: text.slice(start, end.index), start: base + start };
    start = end.index + end[0].length;
  }
  if (start < text.length) yield { text: text.slice(start), start: base + start };
}

const HASH_HEADING = /^ {0,3}(#{1,6})(?=[ \t]|$)/;

/** Whether a line is a `#` heading. */
export const isHeading = (line: string) => HASH_HEADING.test(line);

/** The length of a heading's text without the `#` that may close it. */
function closedLength(text: string): number {
  const trimmed = text.trimEnd();
  let end = trimmed.length;
  while (trimmed[end - 1] === '#') end--;
  return end === trimmed.length || !/[ \t]/.test(trimmed[end - 1] ?? ' ') ? trimmed.length : end;
}

/**
 * Reads lines with no Markdown but `#` headings and paragraphs. Many documents have no more, and remark takes longer to
 * load than they take to read.
 */
export function readPlain(lines: readonly TextLine[]): Content {
  const blocks: Block[] = [];
  const markup: [number, number][] = [];
  let paragraph: Line[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) blocks.push({ kind: 'prose', lines: paragraph });
    paragraph = [];
  };
  for (const { text, start } of lines) {
    const heading = HASH_HEADING.exec(text);
    if (heading) {
      endParagraph();
      const from = heading[0].length;
      const to = Math.max(from, closedLength(text));
      markup.push([start, start + from], [start + to, start + text.length]);
      const content = trim(verbatim(text.slice(from, to), start + from));
      if (content.value !== '')
        blocks.push({ kind: 'heading', depth: heading[1]?.length ?? 1, text: content });
    } else if (text.trim() === '') endParagraph();
    else {
      const begins = paragraph.length === 0 ? 'block' : 'break';
      paragraph.push({ text: trim(verbatim(text, start)), begins });
    }
  }
  endParagraph();
  return { blocks, markup, blanks: [], findings: [] };
}
