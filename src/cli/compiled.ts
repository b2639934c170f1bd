import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

/** Where the code that V8 compiled of a file is kept: a hash, then the code. */
const compiledFile = (file: string) => `${file}.compiled`;

const HASH = 'sha256';
const HASH_BYTES = 32;

/** Of compiled code, what it was made of, and the V8 that made it. */
const hashOf = (source: Uint8Array, code: Uint8Array) =>
  createHash(HASH).update(`${process.versions.v8} ${code.length} `).update(code).update(source).digest();

/** Keeps the compiled code of a file. */
export function keepCompiled(file: string, script: Script): void {
  const code = script.createCachedData();
  writeFileSync(compiledFile(file), Buffer.concat([hashOf(readFileSync(file), code), code]));
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

/** Reads a CommonJS file with the compiled code that is kept of it. */
function readScript(file: string): Script {
  const source = readFileSync(file);
  const code = compiledCode(file, source);
  // The build writes ASCII alone, which is read in half the time; a file that was edited may hold anything.
  const text = source.toString(code ? 'latin1' : 'utf8');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  return new Script(wrapped, { filename: file, ...(code ? { cachedData: code } : {}) });
}

/** Runs a program as Node runs CommonJS files, its own files from their compiled code. */
export class Program {
  /** The files that have been run. */
  readonly scripts = new Map<string, Script>();
  readonly #modules = new Map<string, { exports: unknown }>();
  #outside: NodeJS.Require | null = null;

  run(file: string): unknown {
    const known = this.#modules.get(file);
    if (known) return known.exports;
    const script = readScript(file);
    this.scripts.set(file, script);
    const module = { exports: {} };
    this.#modules.set(file, module);
    this.#outside ??= createRequire(file);
    const outside = this.#outside;
    const require = (name: string) =>
      name.startsWith('./') ? this.run(resolve(dirname(file), name)) : outside(name);
    script.runInThisContext()(module.exports, require, module, file, dirname(file));
    return module.exports;
  }
}
