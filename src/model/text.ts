/** Text that knows where it came from. */

/** `length` units of a text from `at` on stand for the input's `start` to `end`. */
export interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A string whose characters know their offsets in the input. Where a segment is as long as its stretch
 * of the input the two correspond unit by unit; elsewhere (an entity, a composed か゛) the whole segment
 * stands for the whole stretch. Characters in no segment, such as a joining line break, have no origin.
 */
export interface SourceText {
  readonly value: string;
  readonly segments: readonly Segment[];
}

/** Replaces `from` to `to` of a string by `insert`. A list of edits is in order and does not overlap. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** An input after decoding. */
export interface Source {
  /** The path as it was given, with `/`. */
  readonly file: string;
  /** SHA-256 of the input's bytes, in hexadecimal digits. */
  readonly sha256: string;
  /** WHATWG label of the encoding that the text was decoded from. */
  readonly encoding: string;
  /** The decoded text, byte-order mark left out. */
  readonly text: string;
}
