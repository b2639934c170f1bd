import { readFileSync } from 'node:fs';
import { readFile } from '../../../src/formats/index.js';
import type { Line, ReadBlock, Reading, TableBlock } from '../../../src/model.js';

export const sample = (name: string): Uint8Array => readFileSync(`test/formats/files/${name}`);

export const read = (file: string, bytes: Uint8Array): Promise<Reading> =>
  readFile(file, bytes, { encoding: null });

const textOf = (lines: readonly Line[]) => lines.map(({ text }) => text.value).join('\n');

/** A table's cells as rows of texts; a cell that spans is followed by how far, as rows×columns. */
export const cellsOf = ({ rows }: TableBlock): string[][] =>
  rows.map(({ cells }) =>
    cells.map(({ lines, rowSpan, columnSpan }) =>
      textOf(lines).concat(rowSpan * columnSpan > 1 ? ` ${rowSpan}×${columnSpan}` : ''),
    ),
  );

/** What was read, block by block. */
export const blocksOf = (blocks: readonly ReadBlock[]): unknown[] =>
  blocks.map((block) => {
    if (block.kind === 'table') return cellsOf(block);
    if (block.kind === 'heading') return `${'#'.repeat(block.depth)} ${block.text.value}`;
    return block.kind === 'prose' ? textOf(block.lines) : block;
  });

export const tablesOf = ({ blocks }: Reading): string[][][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? [cellsOf(block)] : []));
