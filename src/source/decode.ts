import { Problem } from '../messages/problem.js';

/** The text of an input and the WHATWG label of the encoding that it was decoded from. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

interface Mark {
  readonly bytes: readonly number[];
  readonly encoding: string;
}

const BYTE_ORDER_MARKS: readonly Mark[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** First bytes of files that offices send around and that hold no plain text. */
const BINARY_FILES: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'ZIP (.xlsx, .docx, …)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'OLE2 (.xls, .doc)' },
  { bytes: [0x1f, 0x8b], name: 'gzip' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG' },
];

/** How far into a file a NUL byte tells that it is no text; one further in is left to the decoder. */
const BINARY_PROBE = 8192;

const begins = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/**
 * Decodes an input's bytes, the byte-order mark left out and line ends left as they are.
 *
 * @throws {Problem} `input-empty`, `input-binary`, `undecodable-bytes`
 */
export function decode(bytes: Uint8Array): Decoded {
  const mark = BYTE_ORDER_MARKS.find((candidate) => begins(bytes, candidate.bytes));
  const encoding = mark?.encoding ?? 'utf-8';
  const body = mark ? bytes.subarray(mark.bytes.length) : bytes;
  if (!mark) refuseBinary(bytes);
  const text = decodeStrictly(body, encoding, bytes.length - body.length);
  if (text.trim() === '') throw new Problem('input-empty');
  return { text, encoding };
}

function refuseBinary(bytes: Uint8Array): void {
  const known = BINARY_FILES.find((file) => begins(bytes, file.bytes));
  if (known) throw new Problem('input-binary', { found: known.name });
  const nul = bytes.subarray(0, BINARY_PROBE).indexOf(0);
  if (nul >= 0) throw new Problem('input-binary', { found: `NUL (offset ${nul})` });
}

function decodeStrictly(bytes: Uint8Array, encoding: string, skipped: number): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const offset = firstUndecodable(bytes, encoding);
    const byte = bytes[offset];
    const found = byte === undefined ? 'EOF' : `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
    throw new Problem('undecodable-bytes', { encoding, found, offset: String(offset + skipped) });
  }
}

/** The offset of the first byte that cannot be decoded, or the length where the end is missing. */
function firstUndecodable(bytes: Uint8Array, encoding: string): number {
  const decodes = (length: number) => {
    try {
      new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (decodes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
