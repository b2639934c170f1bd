import encoding from 'encoding-japanese';

/**
 * Makes small PDFs. Places are in points from the upper left corner of a page, as the reader tells them; text is in
 * MS Gothic, which is not embedded, in the Shift JIS of older programs.
 */

export const WIDTH = 600;
export const HEIGHT = 400;

/** Operators of a page's content. */
export type Drawing = string;

interface TextStyle {
  readonly size?: number;
  /** Red, green and blue from 0 to 1. */
  readonly color?: readonly [number, number, number];
  readonly isVertical?: boolean;
  /** 3 is invisible. */
  readonly mode?: number;
}

const hex = (text: string) =>
  encoding
    .convert(encoding.stringToCode(text), { to: 'SJIS', from: 'UNICODE', type: 'array' })
    .map((byte: number) => byte.toString(16).padStart(2, '0'))
    .join('');

/** Text whose first character has its upper left corner at a place. */
export function text(
  x: number,
  y: number,
  content: string,
  { size = 10, color = [0, 0, 0], isVertical = false, mode = 0 }: TextStyle = {},
): Drawing {
  const [font, left, base] = isVertical ? ['F2', x + size / 2, y] : ['F1', x, y + size * 0.88];
  return `BT ${color.join(' ')} rg ${mode} Tr /${font} ${size} Tf 1 0 0 1 ${left} ${HEIGHT - base} Tm <${hex(content)}> Tj ET`;
}

export const line = (x0: number, y0: number, x1: number, y1: number, dash = ''): Drawing =>
  `0 G 0.5 w [${dash}] 0 d ${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`;

export const fill = (x: number, y: number, width: number, height: number, gray: number): Drawing =>
  `${gray} g ${x} ${HEIGHT - y - height} ${width} ${height} re f`;

/** All lines between some columns and rows. */
export const grid = (columns: readonly number[], rows: readonly number[]): Drawing[] => [
  ...columns.map((x) => line(x, rows[0] ?? 0, x, rows.at(-1) ?? 0)),
  ...rows.map((y) => line(columns[0] ?? 0, y, columns.at(-1) ?? 0, y)),
];

/** Texts in the cells between some columns and rows, a line for each. */
export const cells = (
  columns: readonly number[],
  rows: readonly number[],
  texts: readonly (readonly string[])[],
): Drawing[] =>
  texts.flatMap((row, r) =>
    row.flatMap((cell, c) =>
      cell.split('\n').map((part, i) => text((columns[c] ?? 0) + 3, (rows[r] ?? 0) + 3 + i * 12, part)),
    ),
  );

export interface PdfPage {
  readonly draw: readonly Drawing[];
  readonly rotate?: number;
}

const FONT = '/Type/Font/Subtype/Type0/BaseFont/MS-Gothic';
const DESCENDANT =
  '<</Type/Font/Subtype/CIDFontType2/BaseFont/MS-Gothic/CIDSystemInfo<</Registry(Adobe)/Ordering(Japan1)/Supplement 2>>' +
  '/DW 1000/W[231 632 500]/FontDescriptor 5 0 R>>';
const DESCRIPTOR =
  '<</Type/FontDescriptor/FontName/MS-Gothic/Flags 4/FontBBox[0 -137 1000 859]/ItalicAngle 0/Ascent 859/Descent -137/CapHeight 700/StemV 80>>';
/** One gray pixel. */
const IMAGE =
  '<</Type/XObject/Subtype/Image/Width 2/Height 2/ColorSpace/DeviceGray/BitsPerComponent 8/Length 4>>\nstream\nabcd\nendstream';

/** @param count how many pages the document says that it has */
export function pdfOf(pages: readonly PdfPage[], count = pages.length): Uint8Array {
  const kids = pages.map((_, index) => `${8 + index * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${count}>>`,
    `<<${FONT}/Encoding/90ms-RKSJ-H/DescendantFonts[${DESCENDANT}]>>`,
    `<<${FONT}/Encoding/90ms-RKSJ-V/DescendantFonts[${DESCENDANT}]>>`,
    DESCRIPTOR,
    IMAGE,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
    ...pages.flatMap(({ draw, rotate = 0 }, index) => {
      const content = draw.join('\n');
      const resources = '<</Font<</F1 3 0 R/F2 4 0 R/F3 7 0 R>>/XObject<</I 6 0 R>>>>';
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${WIDTH} ${HEIGHT}]/Rotate ${rotate}/Resources${resources}/Contents ${9 + index * 2} 0 R>>`,
        `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`;
  file += `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}

/** A picture over a part of the page. */
export const picture = (x: number, y: number, width: number, height: number): Drawing =>
  `q ${width} 0 0 ${height} ${x} ${HEIGHT - y - height} cm /I Do Q`;

/** A PDF whose second page is not where the document says. */
export const withoutSecondPage = (pdf: Uint8Array): Uint8Array =>
  new TextEncoder().encode(
    new TextDecoder('latin1')
      .decode(pdf)
      .replace('10 0 obj\n<</Type/Page/', '10 0 obj\n<</Type/Xxxx/')
      .replace('/Kids[8 0 R 10 0 R', '/Kids[8 0 R 99 0 R'),
  );
