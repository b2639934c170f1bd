import type { PageSize } from '../../formats/pdf/drawn.js';
import type { AccountedTranscript, PageBox, PlacedPiece } from '../../model.js';
import { BOX_EDGES, type PageModel, type PagesModel } from './model.js';

/** Where the file does not tell where each unit of a line stands, all of them take the same share of its box. */
function evenBoxes({ box: [left, top, right, bottom] }: PageBox, length: number): Float32Array {
  const boxes = new Float32Array(length * BOX_EDGES);
  const step = (right - left) / Math.max(1, length);
  for (let unit = 0; unit < length; unit++)
    boxes.set([left + unit * step, top, left + (unit + 1) * step, bottom], unit * BOX_EDGES);
  return boxes;
}

const boxesOf = ({ start, end }: PlacedPiece, place: PageBox): Float32Array =>
  place.units?.length === (end - start) * BOX_EDGES ? place.units : evenBoxes(place, end - start);

/** Lays out the pages of a PDF: which lines stand on each, and where each of their characters does. */
export function pagesModel(
  sizes: readonly (PageSize | null)[],
  { text, addresses }: AccountedTranscript,
): PagesModel {
  const boxes = new Float32Array(text.length * BOX_EDGES).fill(Number.NaN);
  const lines = sizes.map(() => [] as number[]);
  const blanks = sizes.map(() => [] as number[]);
  for (const piece of addresses.pieces ?? []) {
    if (typeof piece.place === 'string') continue;
    boxes.set(boxesOf(piece, piece.place), piece.start * BOX_EDGES);
    const page = piece.place.page - 1;
    if (piece.end > piece.start) lines[page]?.push(piece.start, piece.end);
    else blanks[page]?.push(piece.start, ...piece.place.box);
  }
  const pages = sizes.flatMap((size, index): PageModel[] =>
    size
      ? [
          {
            number: index + 1,
            ...size,
            lines: Uint32Array.from(lines[index] ?? []),
            blanks: blanks[index] ?? [],
          },
        ]
      : [],
  );
  return { pages, boxes };
}
