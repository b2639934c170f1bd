import { closeSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Problem } from '../messages/problem.js';
import { reasonOf } from './inputs.js';

/** @throws {Problem} `output-unwritable` */
function orUnwritable<T>(action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw new Problem('output-unwritable', { reason: reasonOf(error) });
  }
}

/** Makes a folder and those around it. */
export function makeFolder(folder: string): void {
  orUnwritable(() => mkdirSync(folder, { recursive: true }));
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

/** A file that appears under its name when it is finished, and not at all before. */
export class WholeFile {
  readonly #handle: number;
  #length = 0;
  #open = true;

  /** @throws {Problem} `output-unwritable`, as do the methods */
  constructor(
    readonly path: string,
    readonly draft: string = `${path}.${process.pid}.tmp`,
  ) {
    this.#handle = orUnwritable(() => openSync(draft, 'w+'));
  }

  /** How many bytes have been written. */
  get length(): number {
    return this.#length;
  }

  append(text: string): void {
    const bytes = utf8(text);
    orUnwritable(() => writeFileSync(this.#handle, bytes));
    this.#length += bytes.length;
  }

  /** The bytes from `start` to `end` of what has been written, as text. */
  read(start: number, end: number): string {
    const bytes = Buffer.alloc(end - start);
    orUnwritable(() => readSync(this.#handle, bytes, 0, bytes.length, start));
    return bytes.toString('utf8');
  }

  finish(): void {
    this.#close();
    orUnwritable(() => renameSync(this.draft, this.path));
  }

  /** Leaves nothing behind. */
  discard(): void {
    this.#close();
    rmSync(this.draft, { force: true });
  }

  #close(): void {
    if (this.#open) closeSync(this.#handle);
    this.#open = false;
  }
}

/** Writes a whole file, or none. */
export function writeWhole(path: string, text: string): void {
  const file = new WholeFile(path);
  try {
    file.append(text);
    file.finish();
  } catch (error) {
    file.discard();
    throw error;
  }
}
