import { InputError } from '../messages/input-error.js';

/** The text of an input and the WHATWG label of the encoding that it was decoded from. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

interface ByteOrderMark {
  readonly bytes: readonly number[];
  readonly encoding: string;
}

const BYTE_ORDER_MARKS: readonly ByteOrderMark[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** The first bytes of common files that are not plain text. */
const BINARY_FILES: readonly { readonly bytes: readonly number[]; readonly name: string }[] = [
  { bytes: [0xff, 0xfe, 0x00, 0x00], name: 'UTF-32' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], name: 'UTF-32' },
  { bytes: [0x25, 0x50, 0x44, 0x46], name: 'PDF' },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: 'ZIP (.xlsx, .docx, …)' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: 'OLE2 (.xls, .doc)' },
  { bytes: [0x1f, 0x8b], name: 'gzip' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: 'PNG' },
  { bytes: [0xff, 0xd8, 0xff], name: 'JPEG' },
];

/** A NUL byte within so many bytes means that a file is not text. Later ones are left to the decoder. */
const BINARY_PROBE = 8192;
/** HTML declares its encoding within so many bytes. The standard asks for the first 1024. */
const DECLARATION_PROBE = 2048;
const DECLARATION = /<meta\s[^>]*charset\s*=\s*["']?\s*([\w-]+)/i;
const ESCAPE_BYTE = 0x1b;

const begins = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/** The WHATWG label of an encoding by any of its names, or null for one that is not known. */
export function encodingLabel(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/**
 * Decodes an input's bytes. Leaves the byte-order mark out and line ends as they are. The encoding is the one asked
 * for, or else comes from the byte-order mark, the HTML's own declaration or the bytes themselves.
 *
 * @param asked WHATWG label of an encoding that overrides all others
 * @throws {InputError} `input-empty`, `input-binary`, `undecodable-bytes`
 */
export async function decode(bytes: Uint8Array, asked: string | null = null): Promise<Decoded> {
  if (asked === null) refuseKnown(bytes);
  const mark = BYTE_ORDER_MARKS.find((candidate) => begins(bytes, candidate.bytes));
  const declared = asked ?? mark?.encoding ?? null;
  const skipped = mark && declared === mark.encoding ? mark.bytes.length : 0;
  const decoded =
    declared === null ? await decodeByLook(bytes) : decodeAs(bytes.subarray(skipped), declared, skipped);
  if (decoded.text.trim() === '') throw new InputError('input-empty');
  return decoded;
}

const UTF_8 = 'utf-8';
const JAPANESE: ReadonlySet<string> = new Set([UTF_8, 'shift_jis', 'euc-jp', 'iso-2022-jp']);

/** Decodes by the encoding that the bytes declare, as UTF-8, or by the encoding that they look like. */
async function decodeByLook(bytes: Uint8Array): Promise<Decoded> {
  refuseBinary(bytes);
  const plain = !bytes.includes(ESCAPE_BYTE) && !bytes.includes(0);
  const declared = declaredEncoding(bytes);
  // Single-byte encodings decode any bytes, so a declaration of one proves little.
  const sure = declared !== null && JAPANESE.has(declared) ? declared : null;
  for (const encoding of [sure, plain ? UTF_8 : null, declared]) {
    const text = encoding === null ? null : attempt(bytes, encoding);
    if (encoding !== null && text !== null) return { text, encoding };
  }
  const { detectEncoding } = await import('./detect.js');
  const detected = utf16Of(bytes.subarray(0, BINARY_PROBE)) ?? detectEncoding(bytes);
  return decodeAs(bytes, detected === null || isDamagedUtf8(bytes) ? UTF_8 : detected, 0);
}

/** The share of non-ASCII text that may be undecodable before the text is taken for another encoding. */
const DAMAGE = 0.1;

/** Whether bytes are UTF-8 with a few errors. Bytes of another encoding have errors throughout. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder(UTF_8).decode(bytes);
  const foreign = text.match(/\P{ASCII}/gu)?.length ?? 0;
  const replaced = text.split('\ufffd').length - 1;
  return foreign > 0 && replaced / foreign < DAMAGE;
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_PROBE));
  const name = DECLARATION.exec(start)?.[1];
  const label = name === undefined ? null : encodingLabel(name);
  // A declaration that is readable as single bytes rules UTF-16 out.
  return label?.startsWith('utf-16') ? UTF_8 : label;
}

/** @throws {InputError} `input-binary` for a file that begins like a known binary format */
function refuseKnown(bytes: Uint8Array): void {
  const known = BINARY_FILES.find((file) => begins(bytes, file.bytes));
  if (known) throw new InputError('input-binary', { found: known.name });
}

/** @throws {InputError} `input-binary` for bytes with NULs */
function refuseBinary(bytes: Uint8Array): void {
  const probe = bytes.subarray(0, BINARY_PROBE);
  const nul = probe.indexOf(0);
  if (nul >= 0 && utf16Of(probe) === null)
    throw new InputError('input-binary', { found: `NUL (offset ${nul})` });
}

/**
 * UTF-16 without a byte-order mark. Line ends, digits and Latin letters have a zero byte each; nearly all of these
 * stand at even or at odd offsets (一, U+4E00, and a few others are exceptions).
 */
function utf16Of(bytes: Uint8Array): string | null {
  let [even, odd] = [0, 0];
  for (const [index, byte] of bytes.entries()) {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
  }
  if (Math.max(even, odd) < Math.max(4, bytes.length / 100, 4 * Math.min(even, odd))) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function attempt(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * @param skipped bytes of the file before these
 * @throws {InputError} `undecodable-bytes`, with the offset in the file
 */
function decodeAs(bytes: Uint8Array, encoding: string, skipped: number): Decoded {
  const text = attempt(bytes, encoding);
  if (text !== null) return { text, encoding };
  const offset = firstUndecodable(bytes, encoding);
  const byte = bytes[offset];
  const found = byte === undefined ? 'EOF' : `0x${byte.toString(16).padStart(2, '0').toUpperCase()}`;
  throw new InputError('undecodable-bytes', { encoding, found, offset: String(offset + skipped) });
}

/** The offset of the first byte that cannot be decoded, or the length where the end is missing. */
function firstUndecodable(bytes: Uint8Array, encoding: string): number {
  const begin = (length: number) => {
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
    if (begin(middle)) good = middle;
    else bad = middle;
  }
  return good;
}
