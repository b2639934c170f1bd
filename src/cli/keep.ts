import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { compiledFile, readProgram, runProgram } from './compiled.js';

// Part of the build: runs the program once and keeps what V8 has compiled of it by then.
const [, , given = '', ...words] = process.argv;
const program = resolve(given);
process.argv.splice(2, process.argv.length, ...words);
const script = readProgram(program);
process.on('exit', () => writeFileSync(compiledFile(program), script.createCachedData()));
runProgram(script, program);
