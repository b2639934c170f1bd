import { readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { EXTENSIONS, extensionOf } from '../formats/index.js';
import { byName, isPassedOver } from '../formats/input.js';
import { isOwnOutput } from './own-outputs.js';

/** The entries of a folder, sorted by name. */
export type Found =
  | { readonly kind: 'file' | 'skipped' | 'in-output'; readonly path: string }
  | { readonly kind: 'unreadable'; readonly path: string; readonly error: unknown };

/** A file that marks its folder as a cache (https://bford.info/cachedir/), which holds nobody's documents. */
export const CACHE_TAG = 'CACHEDIR.TAG';

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** Walks a folder and its subfolders, each once, following links. */
class Walk {
  readonly #output: string | null;
  readonly #seen = new Set<string>();

  constructor(output: string | null) {
    this.#output = output === null ? null : realPathOf(output);
  }

  /** The entries of a folder that are not this program's own. */
  folder(folder: string): Found[] {
    let names: string[];
    try {
      this.#seen.add(realpathSync(folder));
      names = readdirSync(folder);
    } catch (error) {
      return [{ kind: 'unreadable', path: folder, error }];
    }
    if (names.includes(CACHE_TAG)) return [];
    const inside = folder.replace(/[\\/]+$/, '');
    return names
      .filter((name) => !isPassedOver(name))
      .sort(byName)
      .flatMap((name) => this.#entry(`${inside}/${name}`));
  }

  #entry(path: string): Found[] {
    const isKnown = EXTENSIONS.includes(extensionOf(path));
    let stat: Stats;
    try {
      stat = statSync(path);
    } catch (error) {
      return [isKnown ? { kind: 'unreadable', path, error } : { kind: 'skipped', path }];
    }
    if (stat.isDirectory()) return this.#inner(path);
    // Reading a pipe would wait for its writer, and nobody named the pipe.
    if (!stat.isFile()) return [{ kind: 'skipped', path }];
    return isOwnOutput(path) ? [] : [{ kind: isKnown ? 'file' : 'skipped', path }];
  }

  #inner(folder: string): Found[] {
    const real = realPathOf(folder);
    if (real !== null && this.#seen.has(real)) return [];
    const found = this.folder(folder);
    if (real === null || real !== this.#output) return found;
    return found.flatMap(({ kind, path }): Found[] => (kind === 'file' ? [{ kind: 'in-output', path }] : []));
  }
}

/**
 * All files of a folder and its subfolders, without this program's own outputs.
 *
 * @param output the output folder of the run, whose files are not read; or null
 */
export const walk = (folder: string, output: string | null): Found[] => new Walk(output).folder(folder);
