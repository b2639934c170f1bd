import { readdirSync, readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';
import { Problem } from '../messages/problem.js';
import { EXTENSIONS, extensionOf } from '../read/index.js';

/** One input to be read, or the reason why it cannot be. */
export interface Input {
  /** The path as it was given, with `/`; never absolute. */
  readonly file: string;
  /** What tells it from other inputs, of the same name or not. */
  readonly key: string;
  /** The whole path, with `/`: where two inputs of one name differ. */
  readonly path: string;
  /** @throws {Problem} */
  readonly read: () => Uint8Array;
}

const STANDARD_INPUT = 0;
const GLOB = /[*?[\]{}!]/;

const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** The reason that the system gives, such as EACCES. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return String(code ?? (error instanceof Error ? error.message : error));
}

/** A path as outputs name it: with `/`, and from the working folder on where it was given from the root. */
function shown(path: string): string {
  const slashed = (text: string) => text.replaceAll('\\', '/');
  if (!isAbsolute(path)) return slashed(path).replace(/^(?:\.\/)+/, '');
  const near = relative(process.cwd(), path);
  const outside = near.startsWith('..') || isAbsolute(near);
  return outside ? slashed(path).slice(slashed(path).lastIndexOf('/') + 1) : slashed(near);
}

function failing(file: string, problem: Problem): Input {
  return {
    file,
    key: file,
    path: file,
    read: () => {
      throw problem;
    },
  };
}

function fileInput(path: string): Input {
  return {
    file: shown(path),
    key: resolve(path),
    path: resolve(path).replaceAll('\\', '/'),
    read: () => readWhole(path),
  };
}

/** @throws {Problem} `input-unreadable` */
function readWhole(file: string | number): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(error);
  }
}

/** Standard input can be read but once. */
function remembered(read: () => Uint8Array): () => Uint8Array {
  let bytes: Uint8Array | null = null;
  return () => {
    bytes ??= read();
    return bytes;
  };
}

const unreadable = (error: unknown) => new Problem('input-unreadable', { reason: reasonOf(error) });

/** The files of a folder and of the folders in it, in name order, those that can be read by their extension. */
function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => byName(a.name, b.name))
    .flatMap((entry) => {
      const path = `${folder.replace(/[\\/]+$/, '')}/${entry.name}`;
      if (entry.isDirectory()) return walk(path);
      return EXTENSIONS.includes(extensionOf(entry.name)) ? [path] : [];
    });
}

function folderInputs(folder: string): Input[] {
  try {
    const files = walk(folder);
    if (files.length > 0) return files.map(fileInput);
    const expected = EXTENSIONS.map((extension) => `.${extension}`).join(' ');
    return [failing(shown(folder), new Problem('input-none', { expected }))];
  } catch (error) {
    return [failing(shown(folder), unreadable(error))];
  }
}

async function inputsAt(path: string, stdinName: string): Promise<Input[]> {
  if (path === '-')
    return [
      {
        file: shown(stdinName),
        key: '-',
        path: stdinName,
        read: remembered(() => readWhole(STANDARD_INPUT)),
      },
    ];
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) return folderInputs(path);
    if (stat) return [fileInput(path)];
  } catch (error) {
    return [failing(shown(path), unreadable(error))];
  }
  if (GLOB.test(path)) {
    const { glob } = await import('tinyglobby');
    const files = (await glob(path.replaceAll('\\', '/'), { dot: false })).sort(byName);
    if (files.length > 0) return files.map(fileInput);
  }
  return [failing(shown(path), new Problem('input-missing'))];
}

/** All inputs that a command line names, in its order, each file once. */
export async function findInputs(paths: readonly string[], stdinName: string): Promise<Input[]> {
  const inputs = (await Promise.all(paths.map((path) => inputsAt(path, stdinName)))).flat();
  const seen = new Set<string>();
  return inputs.filter(({ key }) => !seen.has(key) && seen.add(key));
}
