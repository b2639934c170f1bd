import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { dirname } from 'node:path';
import { InputError } from '../../messages/input-error.js';
import { DAY_IN_MILLISECONDS } from '../drafts.js';
import { digest } from '../extraction.js';
import { makeFolders, orUnwritable, pathIn, type Text, writeWhole } from '../files.js';
import { CACHE_TAG } from '../walk.js';
import { BUILD_ID } from './build-id.js';

const CACHE_TAG_TEXT = `Signature: 8a477f597d28d172789f06886806bc55
# This folder holds results of shinchoku, which can be made again.
`;

/** The first line of an entry: a format, and the SHA-256 of what follows. */
const ENTRY_FORMAT = 'shinchoku-entry/1';
const ENTRY_HEAD_LENGTH = ENTRY_FORMAT.length + 1 + 64 + 1;

/** What is wrong with an entry or the folder. */
export interface StoreProblem {
  readonly file: string;
  readonly problem: InputError;
}

const encoder = new TextEncoder();

export const bytesOf = (text: Text): Uint8Array => (typeof text === 'string' ? encoder.encode(text) : text);

/**
 * A folder of results, each in a file that is named by the hash of what it was made from. Several processes and machines
 * may share it: entries appear whole, and the same name always means the same content.
 */
export class Store {
  readonly #folder: string;
  /** Problems so far. None of them stops the work. */
  readonly problems: StoreProblem[] = [];

  constructor(readonly root: string) {
    this.#folder = pathIn(root, BUILD_ID);
  }

  /** @param key hexadecimal digits */
  pathOf(key: string): string {
    return `${this.#folder}/${key.slice(0, 2)}/${key.slice(2)}`;
  }

  /** An entry's content; null where there is none. A damaged one is noted and removed. */
  get(key: string): Buffer | null {
    const path = this.pathOf(key);
    let entry: Buffer | null = null;
    try {
      entry = readFileSync(path);
    } catch (error) {
      if (isMissing(error)) return null;
    }
    const content = entry?.subarray(ENTRY_HEAD_LENGTH);
    if (content && entry?.toString('latin1', 0, ENTRY_HEAD_LENGTH) === headOf(digest(content))) {
      touch(path);
      return content;
    }
    this.#note(path, new InputError('cache-damaged'));
    this.#tryRemove(path);
    return null;
  }

  has(key: string): boolean {
    return existsSync(this.pathOf(key));
  }

  /** Removes an entry, if there is one. */
  remove(key: string): void {
    rmSync(this.pathOf(key), { force: true });
  }

  /** Keeps an entry. A folder that cannot be written only costs time at the next run. */
  tryPut(key: string, parts: readonly Text[]): void {
    try {
      this.put(key, parts);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const isKnown = this.problems.some(({ problem }) => problem.rule === 'cache-unwritable');
      if (!isKnown)
        this.#note(this.root, new InputError('cache-unwritable', { reason: error.values.reason ?? '' }));
    }
  }

  /** @throws {InputError} `output-unwritable` */
  put(key: string, parts: readonly Text[]): void {
    const path = this.pathOf(key);
    const hash = createHash('sha256');
    const content = parts.map(bytesOf);
    for (const bytes of content) hash.update(bytes);
    orUnwritable(path, () => this.#makeFolder(dirname(path)));
    writeWhole(path, headOf(hash.digest('hex')), ...content);
  }

  #makeFolder(folder: string): void {
    if (statSync(folder, { throwIfNoEntry: false })) return;
    makeFolders(folder);
    const tag = pathIn(this.root, CACHE_TAG);
    if (!statSync(tag, { throwIfNoEntry: false })) writeWhole(tag, CACHE_TAG_TEXT);
  }

  #tryRemove(path: string): void {
    try {
      rmSync(path, { force: true, recursive: true });
    } catch {
      // It is noticed again.
    }
  }

  #note(file: string, problem: InputError): void {
    this.problems.push({ file, problem });
  }
}

const headOf = (hash: string) => `${ENTRY_FORMAT} ${hash}\n`;

const isMissing = (error: unknown) =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));

/** Notes that an entry is in use, once a day. */
function touch(path: string): void {
  try {
    const now = Date.now();
    if (now - statSync(path).mtimeMs > DAY_IN_MILLISECONDS) utimesSync(path, now / 1000, now / 1000);
  } catch {
    // The folder may be read-only.
  }
}
