import type { Text } from '../files.js';
import type { Extracted, Result } from './result.js';

/** A result with something else in the place of each text. A text that occurs twice may be mapped twice. */
export function mapTexts<A, B>(result: Extracted<A>, map: (text: A) => B): Extracted<B> {
  const { files, rows, json, transcript } = result;
  return {
    ...result,
    files: files.map((parts) => parts?.map(map) ?? null),
    rows: rows.map(({ layout, parts }) => ({ layout, parts: parts.map(map) })),
    json: json?.map(map) ?? null,
    transcript: transcript === null ? null : map(transcript),
  };
}

const encoder = new TextEncoder();

/** A result whose texts are bytes, which a thread can hand over without a copy. A text that occurs twice is encoded once. */
export function packed(result: Result): Result {
  if (result.kind === 'failed') return result;
  const encoded = new Map<string, Uint8Array>();
  return mapTexts(result, (text): Uint8Array => {
    if (typeof text !== 'string') return text;
    const bytes = encoded.get(text) ?? encoder.encode(text);
    encoded.set(text, bytes);
    return bytes;
  });
}

/** The memory of a packed result's texts, each once. */
export function buffersOf(result: Result): ArrayBuffer[] {
  if (result.kind === 'failed') return [];
  const buffers = new Set<ArrayBuffer>();
  mapTexts(result, (text: Text) => {
    if (text instanceof Uint8Array && text.buffer instanceof ArrayBuffer) buffers.add(text.buffer);
  });
  return [...buffers];
}
