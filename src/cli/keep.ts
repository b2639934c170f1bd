import { resolve } from 'node:path';
import { keepCompiled, Program } from './compiled.js';

// Part of the build: runs the program once and keeps the code that V8 has compiled of each file.
const [, , given = '', ...words] = process.argv;
process.argv.splice(2, process.argv.length, ...words);
const program = new Program();
process.on('exit', () => {
  for (const [file, script] of program.scripts) keepCompiled(file, script);
});
program.run(resolve(given));
