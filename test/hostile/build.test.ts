import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { compiledCode } from '../../src/cli/compiled.js';
import { temporaryFolder } from '../helpers.js';

const NEEDED = ['src', 'input', 'build.config.mjs', 'package.json', 'tsconfig.json', 'tsconfig.types.json'];

/** A copy of all that a build needs. */
function newCheckout(): string {
  const checkout = temporaryFolder();
  for (const name of NEEDED) cpSync(name, join(checkout, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
  return checkout;
}

it('builds at once in one checkout, and what a killed build left is gone', { timeout: 600_000 }, async () => {
  const checkout = newCheckout();
  // No process has this number: it is beyond what the system gives.
  mkdirSync(join(checkout, 'dist.999999999.tmp'));
  const node = (...words: string[]) =>
    once(spawn(process.execPath, words, { cwd: checkout, stdio: 'ignore' }), 'exit');
  const builds = await Promise.all([1, 2, 3].map(() => node('build.config.mjs')));
  expect(builds.map(([status]) => status)).toEqual([0, 0, 0]);
  expect(readdirSync(checkout).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(await node('dist/cli.cjs', 'run', 'input', '-o', 'output')).toEqual([0, null]);
  const commands = join(checkout, 'dist/cli');
  const compiled = readdirSync(commands).filter((name) => name.endsWith('.compiled'));
  expect(compiled.length).toBeGreaterThan(5);
  for (const name of compiled) {
    const file = join(commands, name.replace(/\.compiled$/, ''));
    expect(compiledCode(file, readFileSync(file)), name).not.toBeNull();
  }
});

it('builds before tests where a source has changed, once for all runs that begin together', async () => {
  const checkout = newCheckout();
  const ensure = () => {
    const script = "import('./src/build/fresh.mjs').then(({ ensureBuilt }) => ensureBuilt())";
    const child = spawn(process.execPath, ['-e', script], { cwd: checkout });
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    return once(child, 'exit').then(([status]) => ({ status, builds: out.split('building').length - 1 }));
  };
  // No process has this number: the lock is that of a killed run.
  writeFileSync(join(checkout, 'dist.lock.tmp'), '999999999');
  const runs = await Promise.all([ensure(), ensure()]);
  expect(runs.map(({ status }) => status)).toEqual([0, 0]);
  expect(runs.map(({ builds }) => builds).sort()).toEqual([0, 1]);
  expect(readdirSync(checkout).filter((name) => name.startsWith('dist'))).toEqual(['dist']);
  expect(await ensure()).toEqual({ status: 0, builds: 0 });
  const about = join(checkout, 'src/cli/help.ts');
  writeFileSync(about, readFileSync(about, 'utf8').replace('Commands:', 'The commands:'));
  expect(await ensure()).toEqual({ status: 0, builds: 1 });
  const help = spawnSync(process.execPath, ['dist/cli.cjs', '--help', '--lang', 'en'], { cwd: checkout });
  expect(help.stdout.toString()).toContain('The commands:');
});

it('has no script that npm would want to run, and warn of, where the package is installed', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(scripts)).not.toContain('prepare');
  for (const name of ['preinstall', 'install', 'postinstall'])
    expect(Object.keys(scripts)).not.toContain(name);
});
