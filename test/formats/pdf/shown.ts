import type { Line, ReadBlock } from '../../../src/model.js';

const lines = (all: readonly Line[]) => all.map(({ text }) => text.value).join(' / ');

/** Blocks as compact text: cells with their spans (columns x rows) where they have any, a line for each row. */
export const shownBlocks = (blocks: readonly ReadBlock[]): string[] =>
  blocks.flatMap((block): string[] => {
    if (block.kind === 'prose') return [lines(block.lines)];
    if (block.kind === 'laid-out') return block.lines.map(({ text }) => `> ${text.value}`);
    if (block.kind === 'furniture') return [`# ${block.texts.map(({ value }) => value).join(' / ')}`];
    if (block.kind === 'heading') return [block.text.value];
    return block.rows.map(({ cells }) => {
      const shown = cells.map(({ lines: own, columnSpan, rowSpan }) => {
        const spans = columnSpan > 1 || rowSpan > 1 ? `${columnSpan}x${rowSpan} ` : '';
        return `${spans}${lines(own)}`;
      });
      return `|${shown.join('|')}|`;
    });
  });
