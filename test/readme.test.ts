import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packaged, shippedPaths } from '../docs/packaged.mjs';

const readme = readFileSync('README.md', 'utf8');
const SECTION = 'What holds these promises';

/** The text below a heading, up to the next one of its level. */
function sectionOf(heading: string): string {
  const [, after = ''] = readme.split(`\n## ${heading}\n`);
  return after.split('\n## ')[0] ?? '';
}

const LINK = /\[`?([^\]`]+)`?\]\(([^)#]+)\)/g;
const links = (text: string) => [...text.matchAll(LINK)].map(([, name = '', path = '']) => ({ name, path }));

const rows = sectionOf(SECTION)
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes(']('));
const tests = rows.flatMap(links);

/** The titles that a test file gives to its tests. */
function titlesIn(path: string): string[] {
  const calls = readFileSync(path, 'utf8').matchAll(
    /\b(?:it|describe)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/g,
  );
  return [...calls].map(([, , title = '']) => title);
}

describe('the README of the package', () => {
  it('leads to nothing that the package leaves out', () => {
    const isShipped = shippedPaths();
    const shipped = packaged(readme, isShipped);
    expect(links(shipped).map(({ path }) => path)).toContain('docs/reference.md');
    for (const { path } of links(shipped))
      if (!/^https?:/.test(path)) expect(isShipped(path), path).toBe(true);
    expect(shipped).toContain('gives the slice of the input that each source says');
  });

  it.each(['docs/reference.md', 'docs/glossary.md', 'docs/CHANGELOG.md'])(
    '%s leads to itself alone',
    (file) => {
      for (const { path } of links(readFileSync(file, 'utf8'))) expect(path).toMatch(/^https?:/);
    },
  );
});

describe('the README', () => {
  it.each(links(readme))('leads somewhere: $path', ({ path }) => {
    if (!/^https?:/.test(path)) expect(existsSync(path)).toBe(true);
  });

  it.each(rows)('names tests for a promise: %s', (row) => expect(links(row).length).toBeGreaterThan(0));

  it.each(tests)('names a test that there is: $name in $path', ({ name, path }) => {
    expect(titlesIn(path).filter((title) => title.includes(name))).not.toEqual([]);
  });

  it('names tests for each promise that it makes in bold', () => {
    const start = readme.indexOf('What you can rely on:');
    const promises = readme.slice(start, readme.indexOf('\n## ', start)).matchAll(/^- \*\*(.+?)\.?\*\*/gm);
    const bold = [...promises].map(([, promise = '']) => promise.replace(/\.$/, ''));
    expect(bold.length).toBeGreaterThan(4);
    for (const promise of bold) expect(rows.join('\n')).toContain(`**${promise}**`);
  });
});
