import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../helpers.js';

const RELEASE = resolve('release');
const SCRIPT = resolve('src/build/release.mjs');
const { version, dependencies, bin } = JSON.parse(readFileSync('package.json', 'utf8'));
const TARBALL = `shinchoku-${version}.tgz`;
const FILES = ['SHA256SUMS', TARBALL, 'shinchoku-dictionary.html', 'shinchoku.html'];
const DOCUMENT =
  '| 事業 | 担当課 | 実施したこと |\n| --- | --- | --- |\n| ① 堤の花壇 | 公園課 | ・花壇の整備（平成28年度）【公園課】 |\n';

const run = (cwd: string, command: string, words: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
};

const release = () => run('.', process.execPath, [SCRIPT]);
const sums = () => readFileSync(join(RELEASE, 'SHA256SUMS'), 'utf8');

/** The packages that the package needs, as the lock file tells of them. */
const needed = Object.entries<{
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
}>(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages).filter(
  ([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional,
);

/** An empty folder and a lock file that takes the packages from npm's own store, where `npm ci` has put them. */
function emptyProject(): string {
  const folder = temporaryFolder();
  cpSync(join(RELEASE, TARBALL), join(folder, TARBALL));
  const root = { dependencies: { shinchoku: `file:${TARBALL}` } };
  const own = { version, dependencies, bin, resolved: `file:${TARBALL}` };
  const required = needed.filter(([, { optional }]) => !optional);
  const packages = { '': root, 'node_modules/shinchoku': own, ...Object.fromEntries(required) };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root));
  writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
  return folder;
}

const OFFLINE = ['--offline', '--ignore-scripts', '--omit=optional', '--no-audit', '--no-fund'];

/** That the command works in a folder, started as a person starts it. */
function expectWorks(folder: string, app: string, command: string, words: readonly string[] = []): void {
  writeFileSync(join(folder, 'plan.md'), DOCUMENT);
  const shinchoku = (...more: string[]) => run(folder, command, [...words, ...more]);
  expect(shinchoku('--version')).toMatchObject({ status: 0, out: `${version}\n` });
  expect(shinchoku('extract', 'plan.md', '-o', 'written', '-q')).toMatchObject({ status: 0, err: '' });
  const { records } = JSON.parse(readFileSync(join(folder, 'written/plan.json'), 'utf8'));
  expect(records).toMatchObject([{ activity: '花壇の整備', fiscal_years: [2016], action: '整備' }]);
  expect(shinchoku('app', '--print')).toMatchObject({ status: 0, out: `${join(folder, app)}\n` });
  expect(readFileSync(join(folder, app)).equals(readFileSync(join(RELEASE, 'shinchoku.html')))).toBe(true);
}

describe('a release', () => {
  beforeAll(() => {
    expect(release()).toMatchObject({ status: 0, err: '' });
  });

  it('has the pages, the package and their checksums', () => {
    expect(readdirSync(RELEASE).sort()).toEqual([...FILES].sort());
    expect(run(RELEASE, 'sha256sum', ['--check', '--strict', 'SHA256SUMS'])).toMatchObject({ status: 0 });
    expect(sums().trimEnd().split('\n')).toHaveLength(FILES.length - 1);
  });

  it('has the same bytes when it is made again', () => {
    const first = sums();
    expect(release().status).toBe(0);
    expect(sums()).toBe(first);
  });

  it('has a package that works alone, with nothing but Node', () => {
    const folder = temporaryFolder();
    expect(run(folder, 'tar', ['-xzf', join(RELEASE, TARBALL)])).toMatchObject({ status: 0 });
    const names = readdirSync(join(folder, 'package'), { recursive: true, encoding: 'utf8' });
    expect(names).toEqual(expect.arrayContaining(['README.md', 'README.en.md', 'LICENSE']));
    // Compiled code is of one version of V8, and other bytes in each build: the first run makes it.
    expect(names.filter((name) => name.endsWith('.compiled') || name.endsWith('.tmp'))).toEqual([]);
    expectWorks(folder, 'package/dist/shinchoku.html', process.execPath, ['package/dist/cli.cjs']);
  });

  it('has a package that installs without a network', ({ skip }) => {
    const folder = emptyProject();
    const installed = run(folder, 'npm', ['install', ...OFFLINE]);
    skip(
      installed.err.includes('ENOTCACHED'),
      "npm's store does not have the packages: `npm ci` puts them there",
    );
    expect(installed).toMatchObject({ status: 0 });
    expectWorks(folder, 'node_modules/shinchoku/dist/shinchoku.html', 'npx', ['--offline', 'shinchoku']);
    writeFileSync(
      join(folder, 'library.mjs'),
      "import { extract } from 'shinchoku';\nimport { readFileSync } from 'node:fs';\nconst { records } = await extract(readFileSync('plan.md'), { file: 'plan.md' });\nconsole.log(records.length);\n",
    );
    expect(run(folder, process.execPath, ['library.mjs'])).toMatchObject({ status: 0, out: '1\n' });
  });

  it('needs no script on installing', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
      expect(Object.keys(scripts)).not.toContain(name);
    expect(needed.length).toBeGreaterThan(50);
    expect(needed.filter(([, { hasInstallScript }]) => hasInstallScript)).toEqual([]);
  });
});

describe('a stale build', () => {
  it('is not released: what to do is told', () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'src'));
    writeFileSync(join(folder, 'package.json'), '{ "files": [] }');
    const { status, err } = run(folder, process.execPath, [SCRIPT]);
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]*`npm run build`[^\n]*\n$/);
    expect(existsSync(join(folder, 'release'))).toBe(false);
  });
});
