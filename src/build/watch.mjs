// `npm run dev`: runs the fast tests when a file changes, and rebuilds dist/ when a source changes.
import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { isFresh } from './fresh.mjs';

/** Changes within so many milliseconds count as one. */
const PAUSE = 300;

const tests = spawn(process.execPath, ['node_modules/vitest/vitest.mjs', 'watch', '--project', 'fast*'], {
  stdio: 'inherit',
});

let building = null;
let isDue = false;
let timer;

/** Runs one build at a time. Later changes are built afterwards. */
function build() {
  if (isFresh()) return;
  if (building) {
    isDue = true;
    return;
  }
  building = spawn(process.execPath, ['build.config.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
  building.on('exit', (status) => {
    building = null;
    console.info(status === 0 ? 'dist/ is built' : 'dist/ is not built: see above');
    if (isDue) build();
    isDue = false;
  });
}

const watcher = watch('src', { recursive: true }, () => {
  clearTimeout(timer);
  timer = setTimeout(build, PAUSE);
});
build();

tests.on('exit', (status) => {
  clearTimeout(timer);
  watcher.close();
  building?.kill();
  process.exit(status ?? 1);
});
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => tests.kill(signal));
