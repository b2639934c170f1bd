import { firstIndex } from '../lists/first-index.js';
import type { AnyText, Edit, Range, Segment, SourceText, StringIn, TextState } from '../model.js';

/** Parts of a text are in its state, and so is what it is put together with. */
const inState = <S extends TextState>(value: string, segments: readonly Segment[]): SourceText<S> => ({
  value: value as StringIn<S>,
  segments,
});

export const EMPTY: SourceText = { value: '', segments: [] };

/** A stretch of the input as it stands there. */
export function verbatim(value: string, start: number): SourceText {
  if (value === '') return EMPTY;
  return { value, segments: [{ at: 0, length: value.length, start, end: start + value.length }] };
}

/** A string that stands for a stretch of the input of another length, such as a decoded entity. */
export function standingFor(value: string, start: number, end: number): SourceText {
  return { value, segments: [{ at: 0, length: value.length, start, end }] };
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
  if (from <= 0 && to >= text.value.length) return text;
  const segments: Segment[] = [];
  for (let i = firstSegment(text.segments, from); i < text.segments.length; i++) {
    const segment = text.segments[i];
    if (!segment || segment.at >= to) break;
    const part = cut(segment, from, to);
    if (part) segments.push(part);
  }
  return inState(text.value.slice(from, to), segments);
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
  let length = 0;
  for (const [index, text] of texts.entries()) {
    if (index > 0) length += joiner.length;
    for (const segment of text.segments) segments.push({ ...segment, at: segment.at + length });
    length += text.value.length;
  }
  return inState(texts.map((text) => text.value).join(joiner), segments);
}

/** The text without white space at its ends. */
export function trim<S extends TextState>(text: SourceText<S>): SourceText<S> {
  const from = text.value.length - text.value.trimStart().length;
  return slice(text, from, Math.max(from, text.value.trimEnd().length));
}

/** A text as one that is still to be normalised, for what is put in the place of a line of the input. */
export const asRaw = ({ value, segments }: AnyText): SourceText => ({ value, segments });

/** Applies edits. An edit that keeps the length keeps the origin unit by unit; what is deleted is left out. */
export function edit<S extends TextState>(text: SourceText<S>, edits: readonly Edit[]): SourceText<S> {
  if (edits.length === 0) return text;
  const parts: SourceText<S>[] = [];
  let done = 0;
  for (const { from, to, insert } of edits) {
    if (from > done) parts.push(slice(text, done, from));
    if (insert !== '') parts.push(replaced(slice(text, from, to), insert));
    done = to;
  }
  if (done < text.value.length) parts.push(slice(text, done));
  return merged(join(parts));
}

function replaced<S extends TextState>(old: SourceText<S>, insert: string): SourceText<S> {
  if (old.value.length === insert.length) return inState(insert, old.segments);
  const whole = extent(old);
  return inState(insert, whole ? standingFor(insert, whole[0], whole[1]).segments : []);
}

/** Joins neighbouring segments that go on unit by unit, so that edits do not pile segments up. */
function merged<S extends TextState>(text: SourceText<S>): SourceText<S> {
  const segments: Segment[] = [];
  for (const segment of text.segments) {
    const last = segments.at(-1);
    if (last && goesOn(last, segment)) {
      segments[segments.length - 1] = {
        at: last.at,
        length: last.length + segment.length,
        start: last.start,
        end: segment.end,
      };
    } else segments.push(segment);
  }
  return { value: text.value, segments };
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
export function ranges(text: AnyText): Range[] {
  const result: [number, number][] = [];
  for (const { start, end } of text.segments) {
    const last = result.at(-1);
    if (last && last[1] === start) last[1] = end;
    else result.push([start, end]);
  }
  return result;
}

/** From the first to the last character of the input that the text stands for; null for a text of no origin. */
export function extent(text: AnyText): Range | null {
  const [first] = text.segments;
  if (!first) return null;
  let [start, end] = [first.start, first.end];
  for (const segment of text.segments) {
    start = Math.min(start, segment.start);
    end = Math.max(end, segment.end);
  }
  return [start, end];
}

/** As `extent`; a text of no origin stands for nothing, at the input's beginning. */
export const rangeOf = (text: AnyText): Range => extent(text) ?? [0, 0];
