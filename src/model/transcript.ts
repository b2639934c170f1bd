/** What a format reads from a file. */

import type { Omission, Range } from '../schema/generated/types.js';
import type { ClaimKind, Medium } from '../schema/generated/values.js';
import type { Block, Finding, ReadBlock } from './stages.js';
import type { Segment } from './text.js';

/** A place, in the transcript and as a person finds it in the file. */
export interface Address {
  /** Counted from 1, as is `column`. */
  readonly line: number;
  readonly column: number;
  /** The cell, paragraph, or page and box; null for text files. */
  readonly place: string | null;
}

/** Left, top, right and bottom in points, from the upper left corner of a page as it is shown. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A box on a page. Several that a text stands in on one page are told as the one box around them. */
export interface PageBox {
  /** Counted from 1. */
  readonly page: number;
  readonly box: Box;
  /** The boxes of each unit of the text, four numbers for each; NaN for white space that stands nowhere. */
  readonly units?: Float32Array;
}

/** Where in a file a text stands: as the contract writes it (`進捗!C12`, `表2 3行2列`), or a box on a page. */
export type FilePlace = string | PageBox;

/** A stretch of a transcript that stands in one place of the file. */
export interface PlacedPiece {
  readonly start: number;
  readonly end: number;
  readonly place: FilePlace;
}

/** Maps offsets of a transcript to places in the file. Nothing else does. */
export interface AddressMap {
  /** The pieces of the transcript, in order; none where the file is the text itself. */
  readonly pieces?: readonly PlacedPiece[];
  /** @param end the end of the range that begins at `offset`, which may cover several places */
  addressOf(offset: number, end?: number): Address;
}

/** The text of a file. All offsets count in it. */
export interface Transcript {
  /** For a text file the decoded text, without byte-order mark and with its own line ends. */
  readonly text: string;
  /** WHATWG label of the encoding; null for files that are not text. */
  readonly encoding: string | null;
  readonly addresses: AddressMap;
  /** Parts of the file that are not in the text. */
  readonly omitted: readonly Omission[];
  readonly medium: Medium;
  /** Whether the text stands in the file otherwise than as it is here, although the file is text. */
  readonly isExtract?: true;
}

/** A stretch of a transcript, and what it became. */
export interface ClaimedPiece {
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
}

/** A line of a transcript as a format has read it, and where each part of it stands. */
export interface TranscriptLine {
  readonly value: string;
  readonly segments: readonly Segment[];
}

/** A transcript with what became of it, and its text as a format has read it. */
export interface AccountedTranscript extends Transcript {
  /** In the order of the text, without overlaps. The rest is white space or unclaimed. */
  readonly account: readonly ClaimedPiece[];
  /** The lines of all cells and paragraphs: without notation, with references decoded. */
  readonly lines: readonly TranscriptLine[];
}

/** The content of a transcript or of a part of it. */
export interface Content<B extends ReadBlock = Block> {
  readonly blocks: readonly B[];
  /** Tags, delimiters and other notation without text. */
  readonly markup: Iterable<Range>;
  /** References to white space (`&nbsp;`), which are markup if they belong to no text. */
  readonly blanks: readonly Range[];
  readonly findings: readonly Finding[];
}

/** Everything that a format reads from a file. */
export interface Reading extends Content<ReadBlock> {
  readonly transcript: Transcript;
}
