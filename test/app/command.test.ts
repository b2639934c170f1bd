import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../helpers.js';

const PAGE = resolve('dist/shinchoku.html');

function app(words: readonly string[], path: string) {
  const line = [resolve('dist/cli.cjs'), 'app', ...words];
  const env = { ...process.env, PATH: `${path}${delimiter}${process.env.PATH}` };
  const { status, stdout, stderr } = spawnSync(process.execPath, line, { encoding: 'utf8', env });
  return { status, stdout, stderr };
}

/** A folder with an opener that notes what it is asked to open. */
function withOpener() {
  const folder = temporaryFolder();
  const noted = join(folder, 'opened');
  const opener = join(folder, process.platform === 'darwin' ? 'open' : 'xdg-open');
  writeFileSync(opener, `#!/bin/sh\nprintf %s "$1" > '${noted}'\n`);
  chmodSync(opener, 0o755);
  return { folder, noted };
}

const told = { status: 0, stdout: `${PAGE}\n`, stderr: '' };

describe.skipIf(process.platform === 'win32')('the command app', () => {
  it('prints the path of the page and opens it', async () => {
    const { folder, noted } = withOpener();
    expect(app([], folder)).toEqual(told);
    await vi.waitFor(() => expect(readFileSync(noted, 'utf8')).toBe(PAGE));
    expect(readFileSync(PAGE, 'utf8')).toContain('<meta name="generator" content="shinchoku app">');
  });

  it('opens nothing if asked for the path alone', async () => {
    const { folder, noted } = withOpener();
    expect(app(['--print'], folder)).toEqual(told);
    await new Promise((done) => setTimeout(done, 300));
    expect(() => readFileSync(noted)).toThrow();
  });
});
