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
 * Makes a folder and those around it, without those drafts in it that killed runs left.
 *
 * @throws {InputError} `output-unwritable`
 */
export function makeFolder(folder: string): void {
  orUnwritable(() => {
    makeFolders(folder);
    removeAbandonedDrafts(folder);
  });
}

/** Node's own `recursive` never ends where the system has the outer folder and refuses the inner one as missing. */
function makeFolders(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  const outer = dirname(folder);
  if (outer !== folder) makeFolders(outer);
  try {
    mkdirSync(folder);
  } catch (error) {
    // Another run may have made it in the meantime.
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** The path of a file in a folder, however the folder's ends. */
export const pathIn = (folder: string, name: string) => `${folder.replace(/[\\/]+$/, '')}/${name}`;

const encoder = new TextEncoder();
/** Grown to the longest text so far: encoding into memory that is there takes half the time of making some. */
let scratch = new Uint8Array(1 << 16);

/** A text's UTF-8 bytes, in memory that the next call uses again. */
function utf8(text: string): Uint8Array {
  const most = text.length * 3;
  if (scratch.length < most) scratch = new Uint8Array(most);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}

/** A file that text is added to, and that has no name of its own yet. */
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

  /** How many bytes have been written. */
  get length(): number {
    return this.#length;
  }

  append(text: string): void {
    this.write(utf8(text));
  }

  write(bytes: Uint8Array): void {
    // Writes all bytes or throws; a single call to the system may write a part of them and say nothing.
    orUnwritable(() => writeFileSync(this.#draft.handle, bytes));
    this.#length += bytes.length;
  }

  /** The bytes from `start` to `end` of what has been written, as text. */
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

  /** Gives it its name. Some file systems tell only of a full disk when a file is closed. */
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
      // What it holds is given up anyway.
    }
    rmSync(this.#draft.path, { force: true });
  }

  #close(): void {
    if (!this.#isOpen) return;
    // It counts as closed even where this fails: the system has let go of the number.
    this.#isOpen = false;
    closeSync(this.#draft.handle);
  }
}

/**
 * Writes a whole file, or none.
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
