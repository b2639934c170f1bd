#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { readProgram, runProgram } from './compiled.js';

// Compiling the program anew at every start would take a third of a short run.
const program = fileURLToPath(new URL('./cli/main.cjs', import.meta.url));
runProgram(readProgram(program), program);
