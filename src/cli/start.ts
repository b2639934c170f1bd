#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { Program } from './compiled.js';

// Compiling the program at every start would take a third of a short run.
const program = new Program();
process.on('exit', () => program.renew());
program.run(fileURLToPath(new URL('./cli/main.cjs', import.meta.url)));
