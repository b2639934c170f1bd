import { firstIndex } from '../lists/first-index.js';
import type { AnyText, Edit, Range, Segment, SourceText, StringIn, TextOrigin, TextState } from '../model.js';
import { isWhiteSpace, unitAt } from './characters.js';

/** Parts of a text are in its state, and so is what it is put together with. */
const inState = <S extends TextState>(value: string, origin: TextOrigin): SourceText<S> => ({
  value: value as StringIn<S>,
  origin,
});

export const EMPTY: SourceText = { value: '', origin: [] };

/** A stretch of the input as it stands there. */
export function verbatim(value: string, start: number): SourceText {
  return value === '' ? EMPTY : { value, origin: start };
}

/** A string that stands for a stretch of the input of another length, such as a decoded entity. */
export function standingFor(value: string, start: number, end: number): SourceText {
  return placed(value, [{ at: 0, length: value.length, start, end }]);
}

/** A string that stands for nothing of the input. */
export const unplaced = (value: string): SourceText => ({ value, origin: [] });

/** A text with the segments that it comes from. */
function placed<S extends TextState>(value: string, segments: readonly Segment[]): SourceText<S> {
  const [only] = segments;
  const isByUnit =
    segments.length === 1 &&
    only !== undefined &&
    only.length > 0 &&
    only.length === value.length &&
    only.end - only.start === only.length;
  return inState(value, isByUnit ? only.start : segments);
}

/** What of a text comes from where, in its order. */
export function segmentsOf({ value, origin }: AnyText): readonly Segment[] {
  if (typeof origin !== 'number') return origin;
  return [{ at: 0, length: value.length, start: origin, end: origin + value.length }];
}

/** The part of a segment that lies in `from` to `to` of its text, moved left by `from`. */
function cut(segment: Segment, from: number, to: number): Segment | null {
  const first = Math.max(segment.at, from);
  const last = Math.min(segment.at + segment.length, to);
  if (first >= last) return null;
  const at = first - from;
  const length = last - first;
  if (segment.end - segment.start !== segment.length) return { ...segment, at, length };
  const start = segment.start + first - segment.at;
  return { at, length, start, end: start + length };
}

/** The text's units `from` to `to`, each with the origin it had. */
export function slice<S extends TextState>(
  text: SourceText<S>,
  from: number,
  to = text.value.length,
): SourceText<S> {
  const { value, origin } = text;
  if (from <= 0 && to >= value.length) return text;
  if (typeof origin === 'number' && from >= 0 && from < to && to <= value.length)
    return inState(value.slice(from, to), origin + from);
  const segments = segmentsOf(text);
  const parts: Segment[] = [];
  for (let i = firstSegment(segments, from); i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || segment.at >= to) break;
    const part = cut(segment, from, to);
    if (part) parts.push(part);
  }
  return placed(value.slice(from, to), parts);
}

/** The first segment that reaches beyond `from`, so that many slices of a long text stay cheap. */
const firstSegment = (segments: readonly Segment[], from: number): number =>
  firstIndex(segments.length, (index) => {
    const segment = segments[index];
    return !segment || segment.at + segment.length > from;
  });

/** Puts texts one after the other, `joiner` (which has no origin) between them. */
export function join<S extends TextState>(texts: readonly SourceText<S>[], joiner = ''): SourceText<S> {
  const [only] = texts;
  if (texts.length === 1 && only) return only;
  const segments: Segment[] = [];
  let value = '';
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index] as SourceText<S>;
    if (index > 0) value += joiner;
    copy(text, 0, text.value.length, value.length, segments);
    value += text.value;
  }
  return placed(value, segments);
}

const moved = (segment: Segment, by: number): Segment =>
  by === 0
    ? segment
    : { at: segment.at + by, length: segment.length, start: segment.start, end: segment.end };

/** Whether `String.prototype.trim` takes a unit away: white space but for U+0085, and the byte-order mark. */
const isTrimmed = (unit: number) =>
  unit < 0x80 ? unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) : isTrimmedBeyondAscii(unit);

const isTrimmedBeyondAscii = (unit: number) =>
  unit === 0x3000 || unit === 0xfeff || (unit >= 0xa0 && unit <= 0x205f && isWhiteSpace(unit));

/** The text without white space at its ends. */
export function trim<S extends TextState>(text: SourceText<S>): SourceText<S> {
  const { value } = text;
  let from = 0;
  let to = value.length;
  while (from < to && isTrimmed(unitAt(value, from))) from++;
  while (to > from && isTrimmed(unitAt(value, to - 1))) to--;
  return slice(text, from, to);
}

/** A text as one that is still to be normalised, for what is put in the place of a line of the input. */
export const asRaw = ({ value, origin }: AnyText): SourceText => ({ value, origin });

/** Applies edits. An edit that keeps the length keeps the origin unit by unit; what is deleted is left out. */
export function edit<S extends TextState>(text: SourceText<S>, edits: readonly Edit[]): SourceText<S> {
  if (edits.length === 0) return text;
  const source: string = text.value;
  const result: Segment[] = [];
  let value = '';
  let done = 0;
  for (const { from, to, insert } of edits) {
    if (from > done) {
      copy(text, done, from, value.length, result);
      value += source.slice(done, from);
    }
    if (insert.length === to - from) copy(text, from, to, value.length, result);
    else if (insert !== '') replace(text, from, to, { at: value.length, length: insert.length }, result);
    value += insert;
    done = to;
  }
  copy(text, done, source.length, value.length, result);
  return placed(value + source.slice(done), result);
}

/** Appends to `result` where `from` to `to` of a text comes from, which now stands at `at`. */
function copy({ origin }: AnyText, from: number, to: number, at: number, result: Segment[]): void {
  if (from >= to) return;
  if (typeof origin === 'number') {
    put({ at, length: to - from, start: origin + from, end: origin + to }, result);
    return;
  }
  for (let index = firstSegment(origin, from); index < origin.length; index++) {
    const segment = origin[index] as Segment;
    if (segment.at >= to) return;
    const part = cut(segment, from, to);
    if (part) put(moved(part, at), result);
  }
}

/** Appends a segment that stands for all that `from` to `to` of a text stands for, if anything. */
function replace(
  text: AnyText,
  from: number,
  to: number,
  { at, length }: Pick<Segment, 'at' | 'length'>,
  result: Segment[],
): void {
  const segments = segmentsOf(text);
  let [start, end] = [Number.POSITIVE_INFINITY, 0];
  for (let index = firstSegment(segments, from); index < segments.length; index++) {
    const segment = segments[index] as Segment;
    if (segment.at >= to) break;
    const part = cut(segment, from, to);
    if (!part) continue;
    start = Math.min(start, part.start);
    end = Math.max(end, part.end);
  }
  if (start <= end) put({ at, length, start, end }, result);
}

/** Appends a segment, one with the last if it goes on unit by unit, so that edits do not pile segments up. */
function put(segment: Segment, segments: Segment[]): void {
  const last = segments[segments.length - 1];
  if (last && goesOn(last, segment)) {
    const { at, length, start } = last;
    segments[segments.length - 1] = { at, length: length + segment.length, start, end: segment.end };
  } else segments.push(segment);
}

function goesOn(a: Segment, b: Segment): boolean {
  return (
    a.at + a.length === b.at &&
    a.end === b.start &&
    a.end - a.start === a.length &&
    b.end - b.start === b.length
  );
}

/** The stretches of the input that the text stands for, in order, touching ones joined. */
export function ranges({ value, origin }: AnyText): Range[] {
  if (typeof origin === 'number') return [[origin, origin + value.length]];
  const result: [number, number][] = [];
  for (const { start, end } of origin) {
    const last = result.at(-1);
    if (last && last[1] === start) last[1] = end;
    else result.push([start, end]);
  }
  return result;
}

/** From the first to the last character of the input that the text stands for; null for a text of no origin. */
export function extent({ value, origin }: AnyText): Range | null {
  if (typeof origin === 'number') return [origin, origin + value.length];
  const [first] = origin;
  if (!first) return null;
  let [start, end] = [first.start, first.end];
  for (const segment of origin) {
    start = Math.min(start, segment.start);
    end = Math.max(end, segment.end);
  }
  return [start, end];
}

/** As `extent`; a text of no origin stands for nothing, at the input's beginning. */
export const rangeOf = (text: AnyText): Range => extent(text) ?? [0, 0];
