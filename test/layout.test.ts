import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, it } from 'vitest';
import config from '../vitest.config.js';

const tests = globSync('test/**/*.test.ts', { ignore: 'test/hostile/**' }).sort();

interface Project {
  readonly test: { readonly name: string; readonly include: string[]; readonly exclude: string[] };
}

/** The files of each project, by its name. */
const projects = new Map(
  ((config.test?.projects ?? []) as unknown as Project[]).map(({ test: { name, include, exclude } }) => [
    name,
    globSync(include, { ignore: exclude }),
  ]),
);

/** What a test imports, with what its helpers import. */
function importsOf(file: string, seen = new Set<string>()): Set<string> {
  const text = readFileSync(file, 'utf8');
  for (const [, name = ''] of text.matchAll(/\bfrom '([^'\n]+)'/g)) {
    const path = name.startsWith('.') ? join(dirname(file), name).replace(/\.js$/, '.ts') : name;
    if (seen.has(path)) continue;
    seen.add(path);
    if (path.startsWith('test/') && existsSync(path)) importsOf(path, seen);
  }
  return seen;
}

describe('the projects', () => {
  it('have each test once', () => {
    expect([...projects.values()].flat().sort()).toEqual(tests);
  });

  it('that are fast start no process and open no browser', () => {
    const fast = [...projects].filter(([name]) => name.startsWith('fast')).flatMap(([, files]) => files);
    expect(fast.length).toBeGreaterThan(30);
    const starting = fast.filter((file) => {
      const imports = importsOf(file);
      return ['node:child_process', 'playwright-core'].some((name) => imports.has(name));
    });
    expect(starting).toEqual([]);
  });

  it('that share their modules replace none', () => {
    const mocking = tests.filter((file) => /\bvi\.(?:do)?[mM]ock\(/.test(readFileSync(file, 'utf8')));
    expect(mocking.length).toBeGreaterThan(0);
    for (const file of mocking) expect(projects.get('fast')).not.toContain(file);
  });
});

describe('every room', () => {
  // `model` holds types alone.
  const rooms = readdirSync('src', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'model')
    .map(({ name }) => name);

  it.each(rooms)('has tests of its own, beside those of whole documents: %s', (room) => {
    const own = tests.filter((file) => file.startsWith(`test/${room}/`));
    const imported = own.flatMap((file) => [...importsOf(file)]);
    expect(imported.filter((path) => path.startsWith(`src/${room}/`))).not.toEqual([]);
  });
});
