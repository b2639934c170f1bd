#!/usr/bin/env node
import { join } from 'node:path';
import { Program } from './compiled.js';

// Compiling the program at every start would take a third of a short run.
const program = new Program();
process.on('exit', () => program.renew());
program.run(join(__dirname, 'cli/main.cjs'));
