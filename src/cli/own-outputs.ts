import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { extensionOf } from '../formats/index.js';
import { HEAD_LENGTH, isOwnFile, MARKS, TAIL_LENGTH, TRANSCRIPT } from '../write/own-files.js';

/** Other files are not opened. */
const MARKED_EXTENSIONS = new Set(Object.values(MARKS).flatMap((marks) => Object.keys(marks)));

/** Whether this program has written a file, judged by its beginning, or its end. */
export function isOwnOutput(path: string): boolean {
  // A transcript says nothing of itself; the JSON that it was written with stands beside it.
  if (path.endsWith(TRANSCRIPT)) return isOwnOutput(`${path.slice(0, -TRANSCRIPT.length)}.json`);
  const extension = extensionOf(path);
  if (!MARKED_EXTENSIONS.has(extension)) return false;
  const { start, end } = edgesOf(path);
  return isOwnFile(extension, start, end);
}

/** The first and last characters of a file; none if it is unreadable, which is reported when the whole file is read. */
function edgesOf(path: string): { readonly start: string; readonly end: string } {
  try {
    const handle = openSync(path, 'r');
    try {
      const { size } = fstatSync(handle);
      const part = (at: number, length: number) => {
        const bytes = Buffer.alloc(length);
        return bytes.toString('utf8', 0, readSync(handle, bytes, 0, length, at));
      };
      return { start: part(0, HEAD_LENGTH), end: part(Math.max(0, size - TAIL_LENGTH), TAIL_LENGTH) };
    } finally {
      closeSync(handle);
    }
  } catch {
    return { start: '', end: '' };
  }
}
