import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';

/** Where the code that V8 compiled of a file is kept. */
export const compiledFile = (file: string) => `${file}.compiled`;

function compiledCode(file: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(compiledFile(file)) };
  } catch {
    return {};
  }
}

/**
 * Reads a CommonJS file with the compiled code that is kept of it. V8 refuses what another version of it
 * compiled, or compiled of another file, and compiles anew.
 */
function readScript(file: string): Script {
  const source = readFileSync(file, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  return new Script(wrapped, { filename: file, ...compiledCode(file) });
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
