import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh, noteSources, sourcesHash } from '../../src/build/fresh.mjs';
import { temporaryFolder } from '../helpers.js';

const checkout = process.cwd();
beforeEach(() => {
  process.chdir(temporaryFolder());
  mkdirSync(join('src', 'cli'), { recursive: true });
  mkdirSync('dist');
  writeFileSync('package.json', '{}');
  writeFileSync('src/cli/main.ts', 'one');
});
afterEach(() => process.chdir(checkout));

describe('a build', () => {
  it('is fresh as long as no source has changed', () => {
    expect(isFresh()).toBe(false);
    noteSources('dist', sourcesHash());
    expect(isFresh()).toBe(true);
    writeFileSync('README.md', 'is no source');
    expect(isFresh()).toBe(true);
    writeFileSync('src/cli/main.ts', 'two');
    expect(isFresh()).toBe(false);
  });

  it('is stale once a source has another name', () => {
    const before = sourcesHash();
    writeFileSync('src/cli/other.ts', 'one');
    expect(sourcesHash()).not.toBe(before);
  });
});
