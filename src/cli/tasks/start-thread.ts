import { join } from 'node:path';
import { Program } from '../compiled.js';

// Starts a worker thread's program as start.ts starts the command.
const program = new Program();
process.on('exit', () => program.renew());
program.run(join(__dirname, 'cli/thread.js'));
