import { EXTENSIONS, extensionOf, READABLE } from '../../formats/index.js';
import { isPassedOver } from '../../formats/input.js';
import { InputError } from '../../messages/input-error.js';
import { HEAD_LENGTH, isOwnFile, TAIL_LENGTH, TRANSCRIPT } from '../../write/own-files.js';
import type { Upload } from '../protocol.js';

/** What a folder holds: its documents, and files that are not read. */
export interface Sorted {
  readonly documents: readonly Upload[];
  readonly skipped: readonly { readonly file: string; readonly problem: InputError }[];
}

/**
 * Takes the documents of folders, as the command does. What nobody takes for a document is passed over, and so is what
 * this program has written; a file that was given by itself is always a document.
 */
export async function documentsAmong(uploads: readonly Upload[]): Promise<Sorted> {
  const documents: Upload[] = [];
  const skipped: Sorted['skipped'][number][] = [];
  for (const upload of uploads) {
    const { path, isInFolder } = upload;
    const isHidden = isInFolder && (path.split('/').some(isPassedOver) || (await isOurs(upload, uploads)));
    if (isHidden) continue;
    if (!isInFolder || EXTENSIONS.includes(extensionOf(path))) documents.push(upload);
    else skipped.push({ file: path, problem: new InputError('input-skipped', { expected: READABLE }) });
  }
  return { documents, skipped };
}

/** Whether this program has written a file. The JSON that a transcript was written with stands beside it. */
async function isOurs({ path, content }: Upload, all: readonly Upload[]): Promise<boolean> {
  if (path.endsWith(TRANSCRIPT)) {
    const beside = `${path.slice(0, -TRANSCRIPT.length)}.json`;
    const json = all.find((other) => other.path === beside);
    return json !== undefined && isOurs(json, all);
  }
  try {
    const start = await content.slice(0, HEAD_LENGTH).text();
    const end = await content.slice(Math.max(0, content.size - TAIL_LENGTH)).text();
    return isOwnFile(extensionOf(path), start, end);
  } catch {
    // Reading the whole file tells of the reason.
    return false;
  }
}
