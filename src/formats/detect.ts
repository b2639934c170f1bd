import Encoding from 'encoding-japanese';

/** What encoding-japanese calls the encodings, and their WHATWG labels. */
const LABELS: Readonly<Record<string, string>> = {
  SJIS: 'shift_jis',
  EUCJP: 'euc-jp',
  JIS: 'iso-2022-jp',
  UTF8: 'utf-8',
};

/** How many bytes are examined. A few thousand characters are enough to identify an encoding. */
const DETECTION_PROBE = 1 << 16;

/** The lowest trail byte of a double-byte character in any of the encodings. */
const FIRST_TRAIL = 0x40;

/**
 * Where to cut the bytes to examine. A cut inside a character would fit no encoding. If no byte marks a boundary
 * between characters, one of the last three offsets is a boundary.
 */
function probeEnds(bytes: Uint8Array): readonly number[] {
  if (bytes.length <= DETECTION_PROBE) return [bytes.length];
  const last = bytes.subarray(0, DETECTION_PROBE).findLastIndex((byte) => byte < FIRST_TRAIL);
  return last >= DETECTION_PROBE / 2
    ? [last + 1, DETECTION_PROBE, DETECTION_PROBE - 1, DETECTION_PROBE - 2]
    : [DETECTION_PROBE, DETECTION_PROBE - 1, DETECTION_PROBE - 2];
}

/** The encoding that the bytes of a Japanese text look like, or null. */
export function detectEncoding(bytes: Uint8Array): string | null {
  for (const end of probeEnds(bytes)) {
    const found = Encoding.detect(bytes.subarray(0, end));
    const label = found ? LABELS[found] : undefined;
    if (label !== undefined) return label;
  }
  return null;
}
