import type { AccountedTranscript, ProgressDocument, Range } from '../../model.js';
import { FATES, type Fate, MARKED_PARTS, NO_RECORD, type SourceMarks } from './model.js';

/** A document with what became of its transcript. */
export interface Accounted {
  readonly document: ProgressDocument;
  readonly transcript: AccountedTranscript;
}

const fateNumber = (fate: Fate) => FATES.indexOf(fate);

/** The fate of each unit. White space that nothing has claimed is markup, as the coverage counts it. */
function fatesOf({ document, transcript }: Accounted): Uint8Array {
  const fates = new Uint8Array(transcript.text.length).fill(fateNumber('markup'));
  for (const { start, end, kind } of transcript.account) fates.fill(fateNumber(kind), start, end);
  for (const { start, end } of document.coverage.unclaimed_text)
    fates.fill(fateNumber('unclaimed'), start, end);
  return fates;
}

interface Owners {
  readonly records: Int32Array;
  readonly parts: Uint8Array;
}

/** The record and the part of it that each unit belongs to. Where records share text, it is the shorter one's. */
function ownersOf({ document, transcript }: Accounted): Owners {
  const records = new Int32Array(transcript.text.length).fill(NO_RECORD);
  const parts = new Uint8Array(transcript.text.length);
  const byLength = [...document.records.entries()].sort(
    ([, a], [, b]) => b.source.end - b.source.start - (a.source.end - a.source.start),
  );
  for (const [index, { source }] of byLength) {
    records.fill(index, source.start, source.end);
    parts.fill(0, source.start, source.end);
  }
  const own = (index: number, part: number, [start, end]: Range) => {
    for (let at = start; at < end; at++) {
      // A line of years may stand above several records: it goes to the first.
      if (records[at] === NO_RECORD) records[at] = index;
      if (records[at] === index) parts[at] = part;
    }
  };
  for (const [index, { source }] of document.records.entries())
    for (const [part, name] of MARKED_PARTS.entries())
      if (name !== 'rest') for (const range of source.spans[name]) own(index, part, range);
  return { records, parts };
}

/** Where a unit differs from the one before. */
function piecesOf(length: number, fates: Uint8Array, { records, parts }: Owners): number[] {
  const starts: number[] = [];
  for (let at = 0; at < length; at++) {
    const isSame =
      at > 0 && fates[at] === fates[at - 1] && records[at] === records[at - 1] && parts[at] === parts[at - 1];
    if (!isSame) starts.push(at);
  }
  return starts;
}

/**
 * What became of a document's characters. It is made anew when corrections have changed the document; how the source
 * is laid out stays.
 */
export function sourceMarks(explained: Accounted): SourceMarks {
  const { coverage, records } = explained.document;
  const fates = fatesOf(explained);
  const owners = ownersOf(explained);
  const starts = piecesOf(explained.transcript.text.length, fates, owners);
  return {
    starts: Uint32Array.from([...starts, explained.transcript.text.length]),
    fates: Uint8Array.from(starts, (at) => fates[at] ?? 0),
    records: Int32Array.from(starts, (at) => owners.records[at] ?? NO_RECORD),
    parts: Uint8Array.from(starts, (at) => owners.parts[at] ?? 0),
    ranges: Uint32Array.from(records.flatMap(({ source }) => [source.start, source.end])),
    counts: Object.fromEntries(FATES.map((fate) => [fate, coverage[fate]])) as Record<Fate, number>,
  };
}
