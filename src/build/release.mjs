// `npm run release`: what is handed out, in one folder: the pages, the package and their checksums.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isFresh } from './fresh.mjs';
import { packagedReadmes, shippedEntries } from './packaged.mjs';

const PAGES = ['shinchoku.html', 'shinchoku-dictionary.html'];

/** As `sha256sum -c` reads it. */
const CHECKSUMS = 'SHA256SUMS';

const MEBIBYTE = 2 ** 20;

/** Copies what the package holds. The checkout's own READMEs stay as they are, whatever happens. */
function stagePackage(folder) {
  for (const path of ['package.json', ...shippedEntries()])
    cpSync(path, join(folder, path), { recursive: true });
  for (const [name, text] of packagedReadmes()) writeFileSync(join(folder, name), text);
}

/** Writes the tarball. npm sets all times and owners in it to the same values. */
function pack(release) {
  const stage = mkdtempSync(join(tmpdir(), 'shinchoku-release-'));
  try {
    stagePackage(stage);
    // The build is there, and the README is the packaged one: no script has to run.
    const words = ['pack', '--ignore-scripts', '--silent', '--pack-destination', resolve(release)];
    execFileSync('npm', words, {
      cwd: stage,
      stdio: ['ignore', 'ignore', 'inherit'],
      // On Windows npm is a batch file.
      shell: process.platform === 'win32',
    });
  } finally {
    rmSync(stage, { recursive: true });
  }
}

/** The lines of the file of checksums, by name. */
function checksums(release) {
  const lines = readdirSync(release)
    .sort()
    .map((name) => {
      const content = readFileSync(join(release, name));
      return `${createHash('sha256').update(content).digest('hex')}  ${name}\n`;
    });
  return lines.join('');
}

/** Empties the folder and writes the release into it. */
function writeRelease(release) {
  rmSync(release, { recursive: true, force: true });
  mkdirSync(release, { recursive: true });
  for (const page of PAGES) cpSync(join('dist', page), join(release, page));
  pack(release);
  writeFileSync(join(release, CHECKSUMS), checksums(release));
}

function list(release) {
  for (const name of readdirSync(release)) {
    const size = (statSync(join(release, name)).size / MEBIBYTE).toFixed(1);
    console.info(`${join(release, name)}  ${size} MiB`);
  }
}

const RELEASE = 'release';

if (isFresh()) {
  writeRelease(RELEASE);
  list(RELEASE);
} else {
  console.error(
    'dist/ is missing or older than its sources: run `npm run build`, then `npm run release` again',
  );
  process.exitCode = 1;
}
