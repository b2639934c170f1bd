import Encoding from 'encoding-japanese';

/** What encoding-japanese calls the encodings, and their WHATWG labels. */
const LABELS: Readonly<Record<string, string>> = {
  SJIS: 'shift_jis',
  EUCJP: 'euc-jp',
  JIS: 'iso-2022-jp',
  UTF8: 'utf-8',
};

/** How many bytes are looked at: a text is in one encoding, and a few thousand characters of it tell which. */
const PROBE = 1 << 16;

/** The encoding that the bytes of a Japanese text look like, or null. */
export function detectEncoding(bytes: Uint8Array): string | null {
  const found = Encoding.detect(bytes.subarray(0, PROBE));
  return found ? (LABELS[found] ?? null) : null;
}
