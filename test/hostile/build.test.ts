import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { compiledCode } from '../../src/cli/compiled.js';
import { temporaryFolder } from '../helpers.js';

const NEEDED = ['src', 'input', 'build.config.mjs', 'package.json', 'tsconfig.json', 'tsconfig.types.json'];

it('builds at once in one checkout, and what a killed build left is gone', { timeout: 600_000 }, async () => {
  const checkout = temporaryFolder();
  for (const name of NEEDED) cpSync(name, join(checkout, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
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

it('has no script that npm would want to run, and warn of, where the package is installed', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(Object.keys(scripts)).not.toContain('prepare');
  for (const name of ['preinstall', 'install', 'postinstall'])
    expect(Object.keys(scripts)).not.toContain(name);
});
