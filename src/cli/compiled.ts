import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';
import { setFlags } from './flags.js';

// Compiled code is kept for one set of flags.
setFlags();

/** The file with a file's compiled code: a hash, then the code. */
const compiledFile = (file: string) => `${file}.compiled`;

const HASH = 'sha256';
const HASH_BYTES = 32;

/** A hash of compiled code, its source and the V8 version. */
const hashOf = (source: Uint8Array, code: Uint8Array) =>
  createHash(HASH).update(`${process.versions.v8} ${code.length} `).update(code).update(source).digest();

/** Writes a file's compiled code atomically: other runs may read it at any time. */
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
 * A file's compiled code, if it is intact and belongs to this source. V8 itself checks only the source's length, and
 * would run damaged code.
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
  /** Whether intact compiled code was found. */
  readonly kept: boolean;
}

/** Reads a CommonJS file, which the build has put into the function that runs it, with its compiled code. */
function readScript(file: string): ReadScript {
  const source = readFileSync(file);
  const code = compiledCode(file, source);
  // The build writes ASCII, which is read in half the time. An edited file may hold anything.
  const text = source.toString(isAscii(source) ? 'latin1' : 'utf8');
  const script = new Script(text, { filename: file, ...(code ? { cachedData: code } : {}) });
  return { script, kept: code !== null };
}

/** Runs a program as Node runs CommonJS files, with compiled code for its own files. */
export class Program {
  /** The files run so far. */
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
  /** Replaces damaged or missing compiled code. If it cannot be written, runs do without it. */
  renew(): void {
    if (this.#unkept.length === 0) return;
    // A long run has changed them since.
    setFlags();
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
