import type { Finding, Line, Range, Reading, TableCell, TableRow } from '../model.js';
import { trim, verbatim } from '../source/text.js';
import type { TextLine } from './plain.js';

/** Reads the inline HTML of a cell. It is handed in because it is loaded only where a cell holds HTML. */
export type InlineReader = (
  html: string,
  base: number,
) => { lines: Line[]; markup: readonly Range[]; findings: readonly Finding[] };

/** Tags, or references to characters. */
export const INLINE_HTML = /<[a-zA-Z/!]|&#?\w+;/;

/** Whether a line is a row of tab-separated cells. */
export const isTabbed = (line: string) => line.includes('\t') && line.trim() !== '';

/** Reads lines of tab-separated cells as one table. A cell may hold inline HTML, never across a tab. */
export function readTabbed(lines: readonly TextLine[], readInline: InlineReader | null): Reading {
  const markup: Range[] = [];
  const findings: Finding[] = [];
  const readCell = (text: string, at: number): TableCell => {
    const cell = { header: false, columnSpan: 1, rowSpan: 1, at };
    if (text.trim() === '') return { ...cell, lines: [] };
    if (!readInline || !INLINE_HTML.test(text)) {
      return { ...cell, lines: [{ text: trim(verbatim(text, at)), begins: 'block' }] };
    }
    const inline = readInline(text, at);
    for (const range of inline.markup) markup.push(range);
    for (const finding of inline.findings) findings.push(finding);
    return { ...cell, lines: inline.lines };
  };
  const rows = lines.map(({ text, start }): TableRow => {
    let at = start;
    return {
      cells: text.split('\t').map((cell) => {
        const read = readCell(cell, at);
        at += cell.length + 1;
        return read;
      }),
    };
  });
  return { blocks: [{ kind: 'table', rows }], markup, findings };
}
