// Whether dist/ was built of the sources as they are, and a build where it was not: tests never run a stale command.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a build notes what it was made of. */
const STAMP = 'sources.sha256';

/** A file that is there while a build goes on for tests, and holds the process of it. */
const LOCK = 'dist.lock.tmp';

const ROOT_FILES = /^(?:build\.config\.mjs|package(?:-lock)?\.json|tsconfig.*\.json)$/;
/** What the build itself makes does not count. */
const SOURCES = /^src\/(?!schema\/generated\/).*\.(?:ts|mjs|css|json)$/;

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

/** Whether this process holds the lock now; one that was left by a killed process is removed. */
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

/** How long to wait for the build of another process before looking again, in milliseconds. */
const PAUSE = 200;

/**
 * Builds where dist/ is missing or older than the sources. Of several test runs that begin at once, one builds and
 * the others wait, so that none has dist/ taken away from under its tests.
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
