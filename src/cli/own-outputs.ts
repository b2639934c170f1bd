import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { extensionOf } from '../formats/index.js';
import { OUTPUTS, TRANSCRIPT } from './outputs.js';

/** The lengths of a file's beginning and end that identify this program's outputs. */
const HEAD_LENGTH = 1024;
const TAIL_LENGTH = 1024;

/** Whether this program has written a file, judged by its beginning, or its end. */
export function isOwnOutput(path: string): boolean {
  // A transcript says nothing of itself; the JSON that it was written with stands beside it.
  if (path.endsWith(TRANSCRIPT)) return isOwnOutput(`${path.slice(0, -TRANSCRIPT.length)}.json`);
  const extension = extensionOf(path);
  const marks = OUTPUTS.flatMap((output) => output.marks[extension] ?? []);
  if (marks.length === 0) return false;
  const { start, end } = edgesOf(path);
  return marks.some((isOurs) => isOurs(start, end));
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
