import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Workplace } from './command.js';

it('Ctrl+C ends a watch with status 0, all files whole and no folder of its own left', async () => {
  const at = new Workplace();
  for (const name of ['in', 'tmp']) mkdirSync(at.path(name));
  at.put('in/a.md');
  const words = ['run', 'in', '-o', 'out', '--watch', '--no-dictionary'];
  const child = spawn(process.execPath, [join(process.cwd(), 'dist/cli.cjs'), ...words], {
    cwd: at.folder,
    env: { ...process.env, TMPDIR: at.path('tmp') },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: 30_000,
  });
  let err = '';
  child.stderr.on('data', (data) => {
    err += data;
    if (err.includes('変更を待っています')) child.kill('SIGINT');
  });
  const [status, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.on('exit', (...how) => resolve(how));
  });
  expect([status, signal]).toEqual([0, null]);
  expect(at.list('out')).toEqual(['a.csv', 'a.json', 'index.html', 'items.csv', 'records.csv']);
  expect(readdirSync(at.path('tmp')).filter((name) => name.startsWith('shinchoku-watch'))).toEqual([]);
});
