import { firstIndex } from '../lists/first-index.js';
import type {
  Address,
  AddressMap,
  Box,
  FilePlace,
  Medium,
  Omission,
  PlacedPiece,
  SourceText,
  Transcript,
} from '../model.js';
import { LineIndex } from '../text/lines.js';
import { RangeList } from '../text/range-list.js';
import { EMPTY, verbatim } from '../text/text.js';

/** What else a transcript says of its file. */
export interface TranscriptFile {
  readonly medium: Medium;
  readonly omitted?: readonly Omission[];
}

const HALVES = /\p{Surrogate}/gu;

/**
 * Makes the transcript of a file that is no text, piece by piece. What it returns for a piece knows its offsets in the
 * transcript, and the transcript knows the place of each offset.
 */
export class TranscriptBuilder {
  /** What was put between pieces. */
  readonly markup = new RangeList();
  readonly #parts: string[] = [];
  readonly #pieces: PlacedPiece[] = [];
  #length = 0;

  /** The offset of what is appended next. */
  get length(): number {
    return this.#length;
  }

  /**
   * Appends text of the file. Half characters, which can be written neither as UTF-8 nor as JSON, become U+FFFD.
   *
   * @param text may be empty: an empty cell has a place too
   */
  append(text: string, place: FilePlace): SourceText {
    const start = this.#length;
    const whole = text.replace(HALVES, '\ufffd');
    this.#add(whole);
    this.#pieces.push({ start, end: this.#length, place });
    return whole === '' ? EMPTY : verbatim(whole, start);
  }

  /** Appends what holds pieces apart and stands nowhere in the file: the tab between cells, the end of a row. */
  separate(text: string): void {
    this.markup.add(this.#length, this.#length + text.length);
    this.#add(text);
  }

  finish({ medium, omitted = [] }: TranscriptFile): Transcript {
    const text = this.#parts.join('');
    const addresses = new PlaceIndex(new LineIndex(text), this.#pieces);
    return { text, encoding: null, addresses, omitted, medium };
  }

  #add(text: string): void {
    if (text !== '') this.#parts.push(text);
    this.#length += text.length;
  }
}

/** More places than this are told by the first and the last. */
const MOST_PLACES = 8;

/** The addresses of a transcript: lines and columns, and the places of the pieces that it was made of. */
class PlaceIndex implements AddressMap {
  constructor(
    readonly lines: LineIndex,
    readonly pieces: readonly PlacedPiece[],
  ) {}

  addressOf(offset: number, end = offset): Address {
    const places = placeStrings(this.#piecesIn(offset, end).map(({ place }) => place));
    return { ...this.lines.addressOf(offset), place: places.length === 0 ? null : joined(places) };
  }

  /** The pieces that hold text of a range; of an empty one the piece that it stands in, or else the one before. */
  #piecesIn(from: number, to: number): readonly PlacedPiece[] {
    const index = this.#lastBeginningAt(from);
    const first = this.pieces[index];
    if (from >= to) return first ? [first] : [];
    const found = first && first.end > from ? [first] : [];
    for (let next = index + 1; ; next++) {
      const piece = this.pieces[next];
      if (!piece || piece.start >= to) return found;
      if (piece.end > piece.start) found.push(piece);
    }
  }

  /** The last piece that begins at an offset or before, or -1. */
  #lastBeginningAt(offset: number): number {
    return firstIndex(this.pieces.length, (index) => (this.pieces[index]?.start ?? 0) > offset) - 1;
  }
}

const joined = (places: readonly string[]) =>
  (places.length > MOST_PLACES ? [places[0], '…', places.at(-1)] : places).join('; ');

/** Places in the order in which they come first, each once. */
function placeStrings(places: readonly FilePlace[]): string[] {
  const names = new Set<string>();
  const boxes = new Map<number, Box>();
  for (const place of places) {
    if (typeof place === 'string') names.add(place);
    else boxes.set(place.page, around(boxes.get(place.page) ?? place.box, place.box));
  }
  return [...names, ...[...boxes].map(([page, box]) => pagePlace(page, box))];
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

const pagePlace = (page: number, box: Box) => `p.${page} [${box.map((edge) => edge.toFixed(1)).join(', ')}]`;
