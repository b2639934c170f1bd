import type { FileContent } from './format.js';

/** First bytes by which files are told, whatever their names. */
const SIGNATURES = {
  zip: [[0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06]],
  ole: [[0xd0, 0xcf, 0x11, 0xe0]],
  pdf: [[0x25, 0x50, 0x44, 0x46]],
} as const; // biome-ignore format: a row

export type Container = keyof typeof SIGNATURES;

/** First bytes of pictures, and what people call them. */
const PICTURES: readonly (readonly [name: string, at: number, bytes: string])[] = [
  ['PNG', 0, '\u0089PNG'],
  ['JPEG', 0, '\u00ff\u00d8\u00ff'],
  ['GIF', 0, 'GIF8'],
  ['TIFF', 0, 'II*\0'],
  ['TIFF', 0, 'MM\0*'],
  ['WebP', 8, 'WEBP'],
  ['HEIC', 4, 'ftyphei'],
  ['HEIC', 4, 'ftypmif1'],
];
const BITMAP = 'BM';
/** Where a bitmap's header has zeros, which no text has. */
const BITMAP_ZEROS = 6;

const begins = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

/** What kind of container a file is by its first bytes, or null. */
export function containerOf(content: FileContent): Container | null {
  if (typeof content === 'string') return null;
  const kinds = Object.entries(SIGNATURES) as [Container, readonly (readonly number[])[]][];
  return kinds.find(([, starts]) => starts.some((start) => begins(content, start)))?.[0] ?? null;
}

/** What kind of picture a file is, or null. */
export function pictureOf(content: FileContent): string | null {
  if (typeof content === 'string') return null;
  const start = String.fromCharCode(...content.subarray(0, 16));
  const found = PICTURES.find(([, at, bytes]) => start.startsWith(bytes, at));
  if (found) return found[0];
  return start.startsWith(BITMAP) && start.startsWith('\0\0', BITMAP_ZEROS) ? 'BMP' : null;
}
