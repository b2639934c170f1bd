/** Text that knows where it came from. */

/** `length` units of a text from `at` on stand for the input's `start` to `end`. */
export interface Segment {
  readonly at: number;
  readonly length: number;
  readonly start: number;
  readonly end: number;
}

/**
 * How far a text has come: as it stands in the input; with widths and signs made one but its white space kept; after
 * section 5 of the contract; with everything folded away that may differ between editions.
 */
export type TextState = 'raw' | 'spaced' | 'normal' | 'folded';

declare const STATE: unique symbol;

/** A string in a state: a function that expects normal text does not compile with another. Any string is raw. */
export type StringIn<S extends TextState> = S extends 'raw' ? string : string & { readonly [STATE]: S };

export type SpacedString = StringIn<'spaced'>;
export type NormalString = StringIn<'normal'>;
export type FoldedString = StringIn<'folded'>;

/**
 * A string whose characters know their offsets in the input. Where a segment is as long as its stretch
 * of the input the two correspond unit by unit; elsewhere (an entity, a composed か゛) the whole segment
 * stands for the whole stretch. Characters in no segment, such as a joining line break, have no origin.
 */
export interface SourceText<S extends TextState = 'raw'> {
  readonly value: StringIn<S>;
  readonly segments: readonly Segment[];
  /** Never there: it holds the states apart for the compiler. */
  readonly [STATE]?: S;
}

/** A text in whatever state. */
export type AnyText = SourceText<TextState>;

/** Replaces `from` to `to` of a string by `insert`. A list of edits is in order and does not overlap. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
