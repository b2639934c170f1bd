import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

// A thread that compiles may wait for the main thread to collect garbage while that waits for the thread to end: a
// process then never ends (nodejs/node#54918). Compiled code is kept for one set of flags, so it is set here.
setFlagsFromString('--no-concurrent-recompilation');

/** Where the code that V8 compiled of a file is kept: a hash, then the code. */
const compiledFile = (file: string) => `${file}.compiled`;

const HASH = 'sha256';
const HASH_BYTES = 32;

/** Of compiled code, what it was made of, and the V8 that made it. */
const hashOf = (source: Uint8Array, code: Uint8Array) =>
  createHash(HASH).update(`${process.versions.v8} ${code.length} `).update(code).update(source).digest();

/** Keeps the compiled code of a file, whole or not at all: other runs may read it at any moment. */
export function keepCompiled(file: string, script: Script): void {
  const code = script.createCachedData();
  const draft = `${compiledFile(file)}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, Buffer.concat([hashOf(readFileSync(file), code), code]));
    renameSync(draft, compiledFile(file));
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * The compiled code that is kept of a file, if it is whole and was made of just this source. V8 itself looks at
 * no more than the source's length, and runs whatever a damaged file makes it do.
 */
export function compiledCode(file: string, source: Uint8Array): Buffer | null {
  try {
    const kept = readFileSync(compiledFile(file));
    const code = kept.subarray(HASH_BYTES);
    return hashOf(source, code).equals(kept.subarray(0, HASH_BYTES)) ? code : null;
  } catch {
    return null;
  }
}

interface ReadScript {
  readonly script: Script;
  /** Whether compiled code was kept of it that can be trusted. */
  readonly kept: boolean;
}

/** Reads a CommonJS file with the compiled code that is kept of it. */
function readScript(file: string): ReadScript {
  const source = readFileSync(file);
  const code = compiledCode(file, source);
  // The build writes ASCII alone, which is read in half the time; a file that was edited may hold anything.
  const text = source.toString(isAscii(source) ? 'latin1' : 'utf8');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const script = new Script(wrapped, { filename: file, ...(code ? { cachedData: code } : {}) });
  return { script, kept: code !== null };
}

/** Runs a program as Node runs CommonJS files, its own files from their compiled code. */
export class Program {
  /** The files that have been run. */
  readonly scripts = new Map<string, Script>();
  readonly #modules = new Map<string, { exports: unknown }>();
  readonly #unkept: string[] = [];
  #outside: NodeJS.Require | null = null;

  run(file: string): unknown {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const { script, kept } = readScript(file);
    this.scripts.set(file, script);
    if (!kept) this.#unkept.push(file);
    const module = { exports: {} };
    this.#modules.set(file, module);
    this.#outside ??= createRequire(file);
    const outside = this.#outside;
    const require = (name: string) =>
      name.startsWith('./') ? this.run(resolve(dirname(file), name)) : outside(name);
    script.runInThisContext()(module.exports, require, module, file, dirname(file));
    return module.exports;
  }
  /** Makes compiled code anew that was damaged or is missing; where it cannot be written, runs go without. */
  renew(): void {
    for (const file of this.#unkept) {
      const script = this.scripts.get(file);
      try {
        if (script) keepCompiled(file, script);
      } catch {
        return;
      }
    }
  }
}
