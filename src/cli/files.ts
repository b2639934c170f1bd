import { closeSync, mkdirSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../messages/input-error.js';
import { type DraftName, openDraft, removeAbandonedDrafts } from './drafts.js';
import { reasonOf } from './inputs.js';

/** @throws {InputError} `output-unwritable` */
function orUnwritable<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new InputError('output-unwritable', { reason: reasonOf(error) });
  }
}

/**
 * Creates a folder and its parents, and removes drafts that killed runs have left in it.
 *
 * @throws {InputError} `output-unwritable`
 */
export function makeFolder(folder: string): void {
  orUnwritable(() => {
    makeFolders(folder);
    removeAbandonedDrafts(folder);
  });
}

/** Node's `recursive` loops forever if the system reports an inner folder as missing although its parent exists. */
function makeFolders(folder: string): void {
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

/** A file under construction, with a temporary name. */
export class DraftFile {
  readonly #draft: DraftName;
  #length = 0;
  #isOpen = true;

  /**
   * @param near a path in the same folder
   * @throws {InputError} `output-unwritable`, as do the methods
   */
  constructor(near: string) {
    this.#draft = orUnwritable(() => openDraft(near));
  }

  /** The number of bytes written. */
  get length(): number {
    return this.#length;
  }

  append(text: string): void {
    this.write(utf8(text));
  }

  write(bytes: Uint8Array): void {
    // Writes all bytes or throws. A single system call may silently write only a part.
    orUnwritable(() => writeFileSync(this.#draft.handle, bytes));
    this.#length += bytes.length;
  }

  /** The written bytes from `start` to `end`, as text. */
  read(start: number, end: number): string {
    const bytes = Buffer.alloc(end - start);
    let at = 0;
    while (at < bytes.length) {
      const count = orUnwritable(() =>
        readSync(this.#draft.handle, bytes, at, bytes.length - at, start + at),
      );
      if (count === 0) throw new InputError('output-unwritable', { reason: 'EIO' });
      at += count;
    }
    return bytes.toString('utf8');
  }

  /** Gives the file its name. Some file systems report a full disk only when a file is closed. */
  finishAs(path: string): void {
    orUnwritable(() => {
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
 * @throws {InputError} `output-unwritable`
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const file = new DraftFile(path);
  try {
    if (typeof content === 'string') file.append(content);
    else file.write(content);
    file.finishAs(path);
  } catch (error) {
    file.discard();
    throw error;
  }
}
