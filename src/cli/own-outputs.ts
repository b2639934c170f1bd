import { closeSync, openSync, readSync } from 'node:fs';
import { extensionOf } from '../formats/index.js';
import { OUTPUTS, TRANSCRIPT } from './outputs.js';

/** The length of a file's beginning that identifies this program's outputs. */
const HEAD_LENGTH = 1024;

/** Whether this program has written a file, judged by its beginning. */
export function isOwnOutput(path: string): boolean {
  // A transcript says nothing of itself; the JSON that it was written with stands beside it.
  if (path.endsWith(TRANSCRIPT)) return isOwnOutput(`${path.slice(0, -TRANSCRIPT.length)}.json`);
  const extension = extensionOf(path);
  const marks = OUTPUTS.flatMap((output) => output.marks[extension] ?? []);
  if (marks.length === 0) return false;
  const start = beginningOf(path);
  return marks.some((isOurs) => isOurs(start));
}

/** The first characters of a file; none if it is unreadable, which is reported when the whole file is read. */
function beginningOf(path: string): string {
  try {
    const handle = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(HEAD_LENGTH);
      return bytes.toString('utf8', 0, readSync(handle, bytes, 0, HEAD_LENGTH, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return '';
  }
}
