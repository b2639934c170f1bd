import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';

/** Where the code that V8 compiled of a program is kept. */
export const compiledFile = (program: string) => `${program}.compiled`;

function compiledCode(program: string): { cachedData?: Buffer } {
  try {
    return { cachedData: readFileSync(compiledFile(program)) };
  } catch {
    return {};
  }
}

/**
 * Reads a program with the compiled code that is kept of it. V8 refuses what another version of it compiled,
 * or compiled of another program, and compiles anew.
 */
export function readProgram(program: string): Script {
  const source = readFileSync(program, 'latin1');
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${source}\n})`;
  return new Script(wrapped, { filename: program, ...compiledCode(program) });
}

/** Runs a program as Node runs a CommonJS file. */
export function runProgram(script: Script, program: string): void {
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(program), module, program, dirname(program));
}
