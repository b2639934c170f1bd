import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, extname, join } from 'node:path';
import { makeFolders, orUnwritable, pathIn, writeWhole } from './files.js';

/** A file that somebody has changed since a run wrote it, and the copy that was made of it. */
export interface SetAside {
  readonly path: string;
  readonly kept: string;
}

/** Folders whose outputs are remembered. */
const MOST_FOLDERS = 500;
const HASHED_BYTES = 1 << 20;

/** Where programs keep what they remember between runs, by the custom of the system; null if there is no such place. */
function stateFolder(environment: NodeJS.ProcessEnv): string | null {
  const { XDG_STATE_HOME: state, LOCALAPPDATA: local, HOME: home } = environment;
  if (state) return join(state, 'shinchoku');
  if (local) return join(local, 'shinchoku', 'state');
  return home ? join(home, '.local', 'state', 'shinchoku') : null;
}

/** SHA-256 of a file, read piece by piece; null if it cannot be read. */
function hashOfFile(path: string): string | null {
  try {
    const handle = openSync(path, 'r');
    try {
      const hash = createHash('sha256');
      const chunk = Buffer.allocUnsafe(HASHED_BYTES);
      for (let count = readSync(handle, chunk); count > 0; count = readSync(handle, chunk))
        hash.update(chunk.subarray(0, count));
      return hash.digest('hex');
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

const isHashes = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' &&
  value !== null &&
  Object.values(value).every((each) => typeof each === 'string');

function readHashes(file: string): Map<string, string> {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return new Map(isHashes(value) ? Object.entries(value) : []);
  } catch {
    return new Map();
  }
}

/**
 * The hashes of what earlier runs have written into a folder, so that a person's edits of it are noticed. They are kept
 * outside of the folder: its files depend on the inputs alone. They are missing on another machine; nothing is noticed
 * there.
 */
export class WrittenOutputs {
  readonly #file: string;
  readonly #hashes: Map<string, string>;

  private constructor(
    readonly state: string,
    readonly folder: string,
  ) {
    const name = createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32);
    this.#file = join(state, `${name}.json`);
    this.#hashes = readHashes(this.#file);
  }

  /** @returns null where nothing is remembered */
  static of(folder: string, environment: NodeJS.ProcessEnv): WrittenOutputs | null {
    const state = stateFolder(environment);
    try {
      return state === null ? null : new WrittenOutputs(state, folder);
    } catch {
      return null;
    }
  }

  /**
   * Copies what somebody has changed, before it is written anew. What is known of the files is forgotten until they are
   * written: of a run that is killed meanwhile, nobody knows which it has written.
   *
   * @param names the files that are about to be written
   * @throws {InputError} `output-unwritable`
   */
  setAside(names: readonly string[]): SetAside[] {
    const found = names.flatMap((name) => {
      const written = this.#hashes.get(name);
      const path = pathIn(this.folder, name);
      const hash = written === undefined ? null : hashOfFile(path);
      if (hash === null || hash === written) return [];
      const kept = orUnwritable(path, () => copyBeside(path));
      return [{ path, kept }];
    });
    const forgotten = names.filter((name) => this.#hashes.delete(name));
    if (forgotten.length > 0) this.#save();
    return found;
  }

  /** Remembers files as they are now. */
  remember(paths: readonly string[]): void {
    for (const path of paths) {
      const hash = hashOfFile(path);
      if (hash !== null) this.#hashes.set(basename(path), hash);
    }
    this.#save();
  }

  #save(): void {
    try {
      makeFolders(this.state);
      const sorted = [...this.#hashes].sort(([a], [b]) => (a < b ? -1 : 1));
      writeWhole(this.#file, JSON.stringify(Object.fromEntries(sorted)));
      forgetOldest(this.state);
    } catch {
      // Without a memory, edits are not noticed: no reason to fail.
    }
  }
}

/** Copies `records.csv` to `records.edited.csv`, or the first such name that is free. */
function copyBeside(path: string): string {
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let count = 1; ; count++) {
    const copy = `${stem}.edited${count === 1 ? '' : `-${count}`}${extension}`;
    try {
      copyFileSync(path, copy, constants.COPYFILE_EXCL);
      return copy;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

function forgetOldest(state: string): void {
  const files = readdirSync(state).filter((name) => name.endsWith('.json'));
  if (files.length <= MOST_FOLDERS) return;
  const aged = files.map((name) => ({ name, time: statSync(join(state, name)).mtimeMs }));
  aged.sort((a, b) => a.time - b.time);
  for (const { name } of aged.slice(0, files.length - MOST_FOLDERS))
    rmSync(join(state, name), { force: true });
}
