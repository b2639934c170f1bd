/** Text that knows its origin. */

/** `length` units of a text from `at` on stand for `start` to `end` of the input. */
export interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The state of a text: as it stands in the input; with uniform widths and signs, white space kept; fully normalised;
 * folded for comparing editions.
 */
export type TextState = 'raw' | 'spaced' | 'normal' | 'folded';

declare const STATE: unique symbol;

/** A string in a state. Passing raw text where normal text is expected does not compile. Any string is raw. */
export type StringIn<S extends TextState> = S extends 'raw' ? string : string & { readonly [STATE]: S };

export type SpacedString = StringIn<'spaced'>;
export type NormalString = StringIn<'normal'>;
export type FoldedString = StringIn<'folded'>;

/**
 * Where a text comes from. Most texts stand for as many units of the input, one by one: then it is the offset of the
 * first. Of any other text it is its segments. A segment as long as its range of the input corresponds to it unit by
 * unit; any other (an entity, a composed か゛) stands for its range as a whole. Characters outside all segments, such as a
 * joining line break, have no origin.
 */
export type TextOrigin = number | readonly Segment[];

/** A string whose characters know their offsets in the input. */
export interface SourceText<S extends TextState = 'raw'> {
  readonly value: StringIn<S>;
  readonly origin: TextOrigin;
  /** Never set. It keeps the states apart for the compiler. */
  readonly [STATE]?: S;
}

/** A text in any state. */
export type AnyText = SourceText<TextState>;

/** Replaces `from` to `to` of a string by `insert`. A list of edits is in order and does not overlap. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
