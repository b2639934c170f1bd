/** What a format reads of a file. */

import type { Omission, Range } from '../schema/generated/types.js';
import type { Medium } from '../schema/generated/values.js';
import type { Block, Finding, ReadBlock } from './stages.js';

/** Where something stands: in the transcript, and as a person finds it in the file. */
export interface Address {
  /** Counted from 1, as is `column`. */
  readonly line: number;
  readonly column: number;
  /** The cell, paragraph, or page and box; null where the file itself is text. */
  readonly place: string | null;
}

/** The one thing that knows where the offsets of a transcript are in the file. */
export interface AddressMap {
  /** @param end where what begins at `offset` ends: it may stand in several places */
  addressOf(offset: number, end?: number): Address;
}

/** The text of a file, in which every offset counts. */
export interface Transcript {
  /** Of a text file its decoded text, byte-order mark left out and line ends as they are. */
  readonly text: string;
  /** WHATWG label of the encoding that the text was decoded from; null for what is no text. */
  readonly encoding: string | null;
  readonly addresses: AddressMap;
  /** What the file holds and the text does not. */
  readonly omitted: readonly Omission[];
  readonly medium: Medium;
}

/** What stands in a transcript, or in a part of it. */
export interface Content<B extends ReadBlock = Block> {
  readonly blocks: readonly B[];
  /** Tags, delimiters and whatever else of the input's notation carries no text. */
  readonly markup: readonly Range[];
  /** What is markup where it belongs to no text: references that stand for white space (`&nbsp;`). */
  readonly blanks: readonly Range[];
  readonly findings: readonly Finding[];
}

/** All that a format reads of a file. */
export interface Reading extends Content<ReadBlock> {
  readonly transcript: Transcript;
}
