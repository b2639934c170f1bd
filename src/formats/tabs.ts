import type { Content, Finding, Range, TableCell, TableRow } from '../model.js';
import { trim, verbatim } from '../text/text.js';
import { INLINE_HTML, type InlineReading, readSimpleInline } from './inline.js';
import { cellOf } from './lines.js';
import type { TextLine } from './plain.js';

/** Whether a line is a row of tab-separated cells. */
export const isTabbed = (line: string) => line.includes('\t') && line.trim() !== '';

const loadHtmlReader = async () => (await import('./html.js')).readHtmlLines;

async function readInline(html: string, base: number): Promise<InlineReading> {
  return readSimpleInline(html, base) ?? (await loadHtmlReader())(html, base);
}

/** Reads cells, and collects what they hold besides their lines. */
class TabbedCellReader {
  readonly markup: Range[] = [];
  readonly blanks: Range[] = [];
  readonly findings: Finding[] = [];

  constructor(readonly inlineHtml: boolean) {}

  async read(text: string, at: number): Promise<TableCell> {
    if (text.trim() === '') return cellOf([], at);
    if (!this.inlineHtml || !INLINE_HTML.test(text)) {
      return cellOf([{ text: trim(verbatim(text, at)), begins: 'block' }], at);
    }
    const inline = await readInline(text, at);
    for (const range of inline.markup) this.markup.push(range);
    for (const range of inline.blanks) this.blanks.push(range);
    for (const finding of inline.findings) this.findings.push(finding);
    return cellOf(inline.lines, at);
  }
}

/**
 * Reads lines of tab-separated cells as one table.
 *
 * @param inlineHtml whether `<` may begin a tag; no tag spans a tab
 */
export async function readTabbed(lines: readonly TextLine[], inlineHtml: boolean): Promise<Content> {
  const reader = new TabbedCellReader(inlineHtml);
  const rows: TableRow[] = [];
  for (const { text, start } of lines) {
    const cells: TableCell[] = [];
    let at = start;
    for (const cell of text.split('\t')) {
      cells.push(await reader.read(cell, at));
      at += cell.length + 1;
    }
    rows.push({ cells });
  }
  const { markup, blanks, findings } = reader;
  return { blocks: [{ kind: 'table', rows }], markup, blanks, findings };
}
