// Builds dist/ if it is older than the sources, so that tests never run a stale command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file with the hash of a build's sources. */
const STAMP = 'sources.sha256';

/** The lock file of a build for tests, with the id of its process. */
const LOCK = 'dist.lock.tmp';

const ROOT_FILES = /^(?:build\.config\.mjs|package(?:-lock)?\.json|tsconfig.*\.json)$/;
/** Files that the build generates do not count. */
const SOURCES = /^src\/(?!schema\/generated\/).*\.(?:ts|mjs|css|json|html)$/;

function sourceFiles() {
  const inside = readdirSync('src', { recursive: true, encoding: 'utf8' }).map((name) =>
    join('src', name).replaceAll('\\', '/'),
  );
  return [
    ...readdirSync('.').filter((name) => ROOT_FILES.test(name)),
    ...inside.filter((name) => SOURCES.test(name)),
  ];
}

/** One hash of all sources, by name and content. */
export function sourcesHash() {
  const hash = createHash('sha256');
  for (const file of sourceFiles().sort()) {
    const content = createHash('sha256').update(readFileSync(file)).digest('hex');
    hash.update(`${file} ${content}\n`);
  }
  return hash.digest('hex');
}

export const noteSources = (folder, hash) => writeFileSync(join(folder, STAMP), `${hash}\n`);

export function isFresh() {
  try {
    return readFileSync(join('dist', STAMP), 'utf8').trim() === sourcesHash();
  } catch {
    return false;
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}

/** Tries to take the lock. Removes a lock that a killed process has left. */
function tryLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  const pid = existsSync(LOCK) ? Number(readFileSync(LOCK, 'utf8')) : 0;
  if (pid > 0 && !isAlive(pid)) rmSync(LOCK, { force: true });
  return false;
}

/** The pause before checking again for another process's build, in milliseconds. */
const PAUSE = 200;

/**
 * Builds if dist/ is missing or older than the sources. If several test runs begin at once, one builds and the others wait,
 * so that dist/ does not change during tests.
 */
export async function ensureBuilt() {
  while (!isFresh()) {
    if (!tryLock()) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      continue;
    }
    try {
      if (!isFresh()) build();
    } finally {
      rmSync(LOCK, { force: true });
    }
  }
}

function build() {
  console.info('dist/ is older than the sources: building');
  const { status } = spawnSync(process.execPath, ['build.config.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the build failed; see above');
  if (!isFresh()) throw new Error('the sources changed during the build: run it again');
}

/** For Vitest's `globalSetup`. */
export default ensureBuilt;
