import { closeSync, openSync, readFileSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { READABLE } from '../formats/index.js';
import { byName, type Input, type Inputs, isPassedOver } from '../formats/input.js';
import { containerOf as containerIn } from '../formats/signatures.js';
import { InputError } from '../messages/input-error.js';
import { isOwnOutput } from './own-outputs.js';
import { type Found, walk } from './walk.js';

export type { Input, Inputs, PassedOver } from '../formats/input.js';

/** The name of the file that an input is in: `a.zip` of `a.zip/b.xlsx#R5`. */
export function containerOf({ file, sheet, member }: Pick<Input, 'file' | 'sheet' | 'member'>): string {
  const whole = sheet === undefined ? file : file.slice(0, -`#${sheet}`.length);
  return member === undefined ? whole : whole.slice(0, -`/${member}`.length);
}

const STANDARD_INPUT = 0;
const STANDARD_INPUT_NAMES: readonly string[] = ['-', '/dev/stdin', '/dev/fd/0', '/proc/self/fd/0'];
const GLOB = /[*?[\]{}!]/;

/** Whether an argument means standard input. */
export const isStandardInput = (path: string): boolean => STANDARD_INPUT_NAMES.includes(path);

/** The system's reason, such as EACCES. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return String(code ?? (error instanceof Error ? error.message : error));
}

/** A path with `/`. On systems whose separator is `/`, a name may contain `\`. */
const slashed = (path: string) => (sep === '/' ? path : path.replaceAll(sep, '/'));

/** A path as outputs show it: as given, or relative to `root` if it was given as an absolute path. */
function shown(path: string, root = dirname(path)): string {
  return slashed(isAbsolute(path) ? relative(root, path) : path).replace(/^(?:\.\/+)+/, '');
}

const unreadable = (error: unknown) => new InputError('input-unreadable', { reason: reasonOf(error) });

function failing(path: string, problem: InputError, root?: string): Input {
  const read = () => {
    throw problem;
  };
  const whole = resolve(path);
  return { file: shown(path, root), key: whole, path: slashed(whole), source: null, read };
}

/** @throws {InputError} `input-unreadable` */
function readWhole(file: string | number): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(error);
  }
}

/** Keeps the bytes of an input that can be read only once, such as a pipe. */
function remembered(read: () => Uint8Array): () => Uint8Array {
  let bytes: Uint8Array | null = null;
  return () => {
    bytes ??= read();
    return bytes;
  };
}

function fileInput(path: string, isRegular: boolean, root?: string): Input {
  const read = () => readWhole(path);
  return {
    file: shown(path, root),
    key: resolve(path),
    path: slashed(resolve(path)),
    source: path,
    read: isRegular ? read : remembered(read),
  };
}

function standardInput(name: string): Input {
  const read = remembered(() => readWhole(STANDARD_INPUT));
  const file = shown(name);
  return { file, key: '-', path: file, source: STANDARD_INPUT, read };
}

const inputsAlone = (...inputs: Input[]): Inputs => ({ inputs, passedOver: [] });

/** The inputs found in a folder or by a pattern, with paths relative to `root`. */
function toInputs(path: string, found: readonly Found[], root: string): Inputs {
  const inputs = found.flatMap((entry) => {
    if (entry.kind === 'file') return [fileInput(entry.path, true, root)];
    return entry.kind === 'unreadable' ? [failing(entry.path, unreadable(entry.error), root)] : [];
  });
  const passedOver = found.flatMap((entry) => {
    if (entry.kind !== 'skipped' && entry.kind !== 'in-output') return [];
    const problem =
      entry.kind === 'skipped'
        ? new InputError('input-skipped', { expected: READABLE })
        : new InputError('input-in-output');
    return [{ file: shown(entry.path, root), source: entry.path, problem }];
  });
  const none = failing(path, new InputError('input-none', { expected: READABLE }));
  return { inputs: inputs.length > 0 ? inputs : [none], passedOver };
}

/** The files that match a pattern, without this program's own outputs. */
async function globInputs(pattern: string): Promise<Inputs | null> {
  const { glob } = await import('tinyglobby');
  const files = (await glob(slashed(pattern), { dot: false })).sort(byName);
  if (files.length === 0) return null;
  const found = files
    .filter((file) => !isPassedOver(file.slice(file.lastIndexOf('/') + 1)) && !isOwnOutput(file))
    .map((path): Found => ({ kind: 'file', path }));
  const fixed = pattern.slice(0, pattern.search(GLOB));
  return toInputs(pattern, found, fixed.slice(0, fixed.lastIndexOf('/') + 1));
}

/** What there is at a path; nothing too where a file stands in the place of one of its folders. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (reasonOf(error) === 'ENOTDIR') return;
    throw error;
  }
}

/** The document within a file that a path names as messages do: book.xlsx#R5, a.zip/b.csv. */
async function inputWithin(path: string): Promise<Input | null> {
  const steps = [...slashed(path).matchAll(/[#/]/g)].map(({ index }) => path.slice(0, index));
  const file = steps.find((step) => statOf(step)?.isFile());
  if (file === undefined) return null;
  const { inputsIn } = await import('../formats/contained.js');
  const whole = fileInput(file, true);
  const { inputs } = await inputsIn(whole, READABLE);
  const wanted = whole.file + slashed(path).slice(file.length);
  return inputs.find((input) => input.file === wanted) ?? null;
}

async function inputsAt(path: string, stdinName: string, output: string | null): Promise<Inputs> {
  if (isStandardInput(path)) return inputsAlone(standardInput(stdinName));
  let stat: Stats | undefined;
  try {
    stat = statOf(path);
  } catch (error) {
    return inputsAlone(failing(path, unreadable(error)));
  }
  if (stat?.isDirectory()) return toInputs(path, walk(path, output), dirname(resolve(path)));
  if (stat) return inputsAlone(fileInput(path, stat.isFile()));
  const within = await inputWithin(path);
  if (within) return inputsAlone(within);
  const byPattern = GLOB.test(path) ? await globInputs(path) : null;
  return byPattern ?? inputsAlone(failing(path, new InputError('input-missing')));
}

/** How many bytes tell a container. */
const SIGNATURE_LENGTH = 8;

/** Whether a file may hold several documents, by its first bytes. */
function isContainer({ source, read, sheet }: Input): boolean {
  if (sheet !== undefined) return false;
  try {
    if (typeof source !== 'string' || !statSync(source).isFile())
      return source !== null && ['zip', 'ole'].includes(containerIn(read()) ?? '');
    const start = new Uint8Array(SIGNATURE_LENGTH);
    const handle = openSync(source, 'r');
    try {
      readSync(handle, start);
    } finally {
      closeSync(handle);
    }
    return ['zip', 'ole'].includes(containerIn(start) ?? '');
  } catch {
    // Reading it tells of the reason.
    return false;
  }
}

/** Inputs with those in the place of a file that it holds. */
async function expanded({ inputs, passedOver }: Inputs): Promise<Inputs> {
  if (!inputs.some(isContainer)) return { inputs, passedOver };
  const { inputsIn } = await import('../formats/contained.js');
  const found: Inputs[] = [];
  for (const input of inputs)
    found.push(isContainer(input) ? await inputsIn(input, READABLE) : { inputs: [input], passedOver: [] });
  return {
    inputs: found.flatMap((each) => each.inputs),
    passedOver: [...passedOver, ...found.flatMap((each) => each.passedOver)],
  };
}

/** How to look for inputs. */
export interface Search {
  readonly stdinName: string;
  /** The output folder, or `-`. */
  readonly output: string;
}

/**
 * The inputs that the arguments of a command line name. An input that several arguments name is listed once.
 */
export async function findEach(
  paths: readonly string[],
  { stdinName, output }: Search,
): Promise<readonly Inputs[]> {
  const folder = output === '-' ? null : output;
  const known = new Map<string, Input>();
  const each: Inputs[] = [];
  for (const path of paths) {
    const { inputs, passedOver } = await expanded(await inputsAt(path, stdinName, folder));
    const same = inputs.map((input) => {
      const first = known.get(input.key) ?? input;
      known.set(input.key, first);
      return first;
    });
    each.push({ inputs: same, passedOver });
  }
  return each;
}

/** All inputs of a command line, in its order, each file once. */
export async function findInputs(paths: readonly string[], search: Search): Promise<Inputs> {
  const each = await findEach(paths, search);
  const inputs = [...new Set(each.flatMap((found) => found.inputs))];
  const files = new Set(inputs.map(({ file }) => file));
  return {
    inputs,
    passedOver: each
      .flatMap(({ passedOver }) => passedOver)
      .filter(({ file }) => !files.has(file) && files.add(file)),
  };
}
