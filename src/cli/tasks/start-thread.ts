import { fileURLToPath } from 'node:url';
import { Program } from '../compiled.js';

// Starts a worker thread's program as start.ts starts the command.
const program = new Program();
process.on('exit', () => program.renew());
program.run(fileURLToPath(new URL('./cli/thread.js', import.meta.url)));
