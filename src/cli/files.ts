import {
  closeSync,
  mkdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../messages/input-error.js';
import { type DraftName, openDraft, removeAbandonedDrafts } from './drafts.js';
import { reasonOf } from './inputs.js';

/** A reason that no system gives: a clerk who names a file for the results is told so. */
const FILE_NOT_FOLDER = 'file-not-folder';

/** A file that could not be written, whichever input it was to hold. */
export class UnwritableFile extends InputError {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super('output-unwritable', { reason });
  }
}

/**
 * Does something to a file that is to be written.
 *
 * @throws {UnwritableFile}
 */
export function orUnwritable<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw error instanceof UnwritableFile ? error : new UnwritableFile(path, reasonOf(error));
  }
}

/**
 * Creates a folder and its parents, and removes drafts that killed runs have left in it.
 *
 * @throws {UnwritableFile}
 */
export function makeFolder(folder: string): void {
  orUnwritable(folder, () => {
    if (statSync(folder, { throwIfNoEntry: false })?.isFile())
      throw new UnwritableFile(folder, FILE_NOT_FOLDER);
    makeFolders(folder);
    removeAbandonedDrafts(folder);
  });
}

/** Node's `recursive` loops forever if the system reports an inner folder as missing although its parent exists. */
export function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const outer = dirname(folder);
  if (outer !== folder) makeFolders(outer);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have created it meanwhile.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** The path of a file in a folder, with or without a trailing slash. */
export const pathIn = (folder: string, name: string) => `${folder.replace(/[\\/]+$/, '')}/${name}`;

const encoder = new TextEncoder();
/** Grows to the longest text so far. Encoding into existing memory takes half the time. */
let scratch = new Uint8Array(1 << 16);

/** A text's UTF-8 bytes, in memory that the next call reuses. */
function utf8(text: string): Uint8Array {
  const most = text.length * 3;
  if (scratch.length < most) scratch = new Uint8Array(most);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

/** A text, or its UTF-8 bytes. */
export type Text = string | Uint8Array;

export const asString = (text: Text): string =>
  typeof text === 'string'
    ? text
    : Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8');

/** Texts of one file, one behind the other. */
export const joined = (parts: readonly Text[]): string => parts.map(asString).join('');

/** A file under construction, with a temporary name. */
export class DraftFile {
  readonly #draft: DraftName;
  #length = 0;
  #isOpen = true;

  /**
   * @param near the path that it is for, or one in the same folder
   * @throws {UnwritableFile} as do the methods
   */
  constructor(readonly near: string) {
    this.#draft = orUnwritable(near, () => openDraft(near));
  }

  /** The number of bytes written. */
  get length(): number {
    return this.#length;
  }

  append(text: Text): void {
    const bytes = typeof text === 'string' ? utf8(text) : text;
    // Writes all bytes or throws. A single system call may silently write only a part.
    orUnwritable(this.near, () => writeFileSync(this.#draft.handle, bytes));
    this.#length += bytes.length;
  }

  /** The written bytes from `start` to `end`, as text. */
  read(start: number, end: number): string {
    const bytes = Buffer.alloc(end - start);
    let at = 0;
    while (at < bytes.length) {
      const count = orUnwritable(this.near, () =>
        readSync(this.#draft.handle, bytes, at, bytes.length - at, start + at),
      );
      if (count === 0) throw new UnwritableFile(this.near, 'EIO');
      at += count;
    }
    return bytes.toString('utf8');
  }

  /** Gives the file its name. Some file systems report a full disk only when a file is closed. */
  finishAs(path: string): void {
    orUnwritable(path, () => {
      this.#close();
      renameSync(this.#draft.path, path);
    });
  }

  /** Leaves nothing behind. */
  discard(): void {
    try {
      this.#close();
    } catch {
      // Its content is discarded anyway.
    }
    rmSync(this.#draft.path, { force: true });
  }

  #close(): void {
    if (!this.#isOpen) return;
    // A descriptor counts as closed even if closing fails.
    this.#isOpen = false;
    closeSync(this.#draft.handle);
  }
}

/**
 * Writes a file atomically.
 *
 * @throws {UnwritableFile}
 */
export function writeWhole(path: string, ...parts: readonly Text[]): void {
  writeTogether([{ path, parts }]);
}

/** A file's path and its content, which may be made while it is written. */
interface NewFile {
  readonly path: string;
  readonly parts: Iterable<Text>;
}

/**
 * Writes files of one result. All are written before the first has its name, so that an error leaves none behind.
 *
 * @throws {UnwritableFile} and what making the content throws
 */
export function writeTogether(files: readonly NewFile[]): void {
  const drafts: { readonly path: string; readonly draft: DraftFile }[] = [];
  try {
    for (const { path, parts } of files) {
      const draft = new DraftFile(path);
      drafts.push({ path, draft });
      for (const part of parts) draft.append(part);
    }
    for (const { path, draft } of drafts) draft.finishAs(path);
  } catch (error) {
    for (const { draft } of drafts) draft.discard();
    throw error;
  }
}

/** Whether a file has this content already. */
export function holds(path: string, parts: readonly Text[]): boolean {
  const content = parts.map((part) => (typeof part === 'string' ? encoder.encode(part) : part));
  const length = content.reduce((sum, bytes) => sum + bytes.length, 0);
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat?.isFile() || stat.size !== length) return false;
    const written = readFileSync(path);
    let at = 0;
    return content.every((bytes) => {
      at += bytes.length;
      return written.subarray(at - bytes.length, at).equals(bytes);
    });
  } catch {
    // Writing it tells of the reason.
    return false;
  }
}
