import type { ReadBlock, TableBlock, TableCell } from '../../src/model.js';
import { BORDERS, docx, xlsx } from '../formats/office/packages.js';

/** Renders what was read of a document as office programs hold it. */

interface Placed {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const linesIn = (cell: TableCell) => cell.lines.map(({ text }) => text.value);

/** The cells of a table in its grid. */
function placed({ rows }: TableBlock): { cells: Placed[]; width: number } {
  const taken = new Set<string>();
  const cells: Placed[] = [];
  let width = 0;
  for (const [row, { cells: given }] of rows.entries()) {
    let column = 0;
    for (const cell of given) {
      while (taken.has(`${row} ${column}`)) column++;
      cells.push({ cell, row, column });
      for (let r = row; r < row + cell.rowSpan; r++)
        for (let c = column; c < column + cell.columnSpan; c++) taken.add(`${r} ${c}`);
      column += cell.columnSpan;
      width = Math.max(width, column);
    }
  }
  return { cells, width };
}

const letters = (column: number) => String.fromCharCode(65 + column);

/** How many characters of full width a line of a printed cell takes, and how high it is in points. */
const LINE_LENGTH = 18;
const LINE_HEIGHT = 16;

const heightOf = (cells: readonly TableCell[]) =>
  LINE_HEIGHT *
  Math.max(
    1,
    ...cells.map((cell) =>
      linesIn(cell).reduce((sum, line) => sum + Math.ceil(line.length / LINE_LENGTH), 0),
    ),
  );

/** Lines of text stand in the first column; cells of tables are bordered. */
export function toWorkbook(blocks: readonly ReadBlock[]): Uint8Array {
  const rows: string[] = [];
  const merges: string[] = [];
  const heights = new Map<number, number>();
  const cellXml = (row: number, column: number, text: string, style: number) =>
    `<c r="${letters(column)}${row + 1}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  const line = (text: string) => rows.push(cellXml(rows.length, 0, text, 0));
  for (const block of blocks) {
    if (block.kind === 'heading') line(block.text.value);
    else if (block.kind === 'prose') for (const { text } of block.lines) line(text.value);
    else if (block.kind === 'table') {
      const base = rows.length;
      const { cells } = placed(block);
      for (const [row, { cells: own }] of block.rows.entries()) heights.set(base + row, heightOf(own));
      for (let row = 0; row < block.rows.length; row++)
        rows.push(
          cells
            .filter((each) => each.row === row)
            .map(({ cell, column }) => cellXml(base + row, column, linesIn(cell).join('\n'), 1))
            .join(''),
        );
      for (const { cell, row, column } of cells.filter(
        ({ cell: { rowSpan, columnSpan } }) => rowSpan * columnSpan > 1,
      ))
        merges.push(
          `<mergeCell ref="${letters(column)}${base + row + 1}:${letters(column + cell.columnSpan - 1)}${base + row + cell.rowSpan}"/>`,
        );
      rows.push('');
    }
  }
  const height = (index: number) =>
    heights.has(index) ? ` ht="${heights.get(index)}" customHeight="1"` : '';
  const data = rows.map((cells, index) => `<row r="${index + 1}"${height(index)}>${cells}</row>`).join('');
  // Printed as wide as a page.
  const widths =
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><cols><col min="1" max="26" width="40" customWidth="1"/></cols>';
  const xml = `${widths}<sheetData>${data}</sheetData><mergeCells>${merges.join('')}</mergeCells><pageSetup fitToHeight="0"/>`;
  return xlsx([{ name: '進捗', xml }], { styles: BORDERS });
}

const RULES = `<w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4"/>`)
  .join('')}</w:tblBorders></w:tblPr>`;

const paragraph = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;

function wordTable(block: TableBlock): string {
  const { cells, width } = placed(block);
  const at = (row: number, column: number) =>
    cells.find(
      (each) =>
        row >= each.row &&
        row < each.row + each.cell.rowSpan &&
        column >= each.column &&
        column < each.column + each.cell.columnSpan,
    );
  const rowXml = (row: number) => {
    let xml = '';
    for (let column = 0; column < width; ) {
      const found = at(row, column);
      const { rowSpan = 1, columnSpan = 1 } = found?.cell ?? {};
      const merge = rowSpan === 1 ? '' : found?.row === row ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
      const lines = found && found.row === row ? linesIn(found.cell) : [];
      const content = lines.length === 0 ? '<w:p/>' : lines.map((text) => paragraph(text)).join('');
      xml += `<w:tc><w:tcPr><w:gridSpan w:val="${columnSpan}"/>${merge}</w:tcPr>${content}</w:tc>`;
      column += columnSpan;
    }
    return `<w:tr>${xml}</w:tr>`;
  };
  const grid = '<w:gridCol w:w="3000"/>'.repeat(width);
  return `<w:tbl>${RULES}<w:tblGrid>${grid}</w:tblGrid>${block.rows.map((_, row) => rowXml(row)).join('')}</w:tbl>`;
}

export function toWord(blocks: readonly ReadBlock[]): Uint8Array {
  const body = blocks.map((block) => {
    if (block.kind === 'heading')
      return paragraph(block.text.value, `<w:outlineLvl w:val="${block.depth - 1}"/>`);
    if (block.kind === 'prose') return block.lines.map(({ text }) => paragraph(text.value)).join('');
    return block.kind === 'table' ? wordTable(block) : '';
  });
  return docx(body.join(''));
}
