import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packaged, READMES, shippedPaths } from '../src/build/packaged.mjs';
import { readArguments } from '../src/cli/arguments.js';

const readmes = READMES.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const english = readFileSync('README.en.md', 'utf8');
const SECTION = 'What holds these promises';

/** The text below a heading, up to the next one of its level. */
function sectionOf(heading: string): string {
  const [, after = ''] = english.split(`\n## ${heading}\n`);
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

/** The lines of the blocks of shell commands. */
const shellLines = (text: string) =>
  [...text.matchAll(/^```sh\n([\s\S]*?)^```/gm)].flatMap(([, block = '']) => block.trimEnd().split('\n'));

/** What a text tells to type: in blocks, without comments, and in the middle of a sentence. */
const typedIn = (text: string): string[] =>
  [...shellLines(text).map((line) => line.replace(/#.*/, '')), ...inline(text)].flatMap((line) =>
    line.split(/&&|[|&]/),
  );

const inline = (text: string) => [...text.matchAll(/`(np[mx] [^`]+)`/g)].map(([, line = '']) => line);

/** The words after a command in the lines to type; options may stand before the end of a line alone. */
function wordsAfter(command: string, text: string): string[][] {
  const found = typedIn(text).flatMap((line) => line.split(`${command} `)[1] ?? []);
  return found.map((words) => words.trim().split(/\s+/));
}

describe('the READMEs of the package', () => {
  it.each(readmes)('lead to nothing that the package leaves out: $file', ({ text }) => {
    const isShipped = shippedPaths();
    const shipped = packaged(text, isShipped);
    expect(links(shipped).map(({ path }) => path)).toContain('docs/reference.md');
    for (const { path } of links(shipped))
      if (!/^https?:/.test(path)) expect(isShipped(path), path).toBe(true);
  });

  it('keep the words of what they no longer lead to', () => {
    const shipped = packaged(english, shippedPaths());
    expect(shipped).toContain('gives the slice of the input that each source says');
  });

  it.each(['docs/reference.md', 'docs/glossary.md', 'docs/CHANGELOG.md'])(
    '%s leads to itself alone',
    (file) => {
      for (const { path } of links(readFileSync(file, 'utf8'))) expect(path).toMatch(/^https?:/);
    },
  );
});

describe.each(readmes)('$file', ({ file, text }) => {
  it.each(links(text))('leads somewhere: $path', ({ path }) => {
    if (!/^https?:/.test(path)) expect(existsSync(path)).toBe(true);
  });

  it('shows pictures that are small', () => {
    const pictures = links(text).filter(({ path }) => path.endsWith('.png'));
    expect(pictures.length).toBeGreaterThan(1);
    for (const { path } of pictures) expect(statSync(path).size, path).toBeLessThan(150_000);
  });

  it('leads to headings that it has', () => {
    const anchors = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} -]/gu, '')
        .replaceAll(' ', '-'),
    );
    expect(anchors.length).toBeGreaterThan(0);
    expect(headings).toEqual(expect.arrayContaining(anchors));
  });

  it('leads to the other language at its top', () => {
    const others = READMES.filter((other) => other !== file);
    expect(links(text.split('\n').slice(0, 4).join('\n')).map(({ path }) => path)).toEqual(others);
  });

  it('tells to type what the command takes', () => {
    const lines = ['npx shinchoku', 'node package/dist/cli.cjs'].flatMap((command) =>
      wordsAfter(command, text),
    );
    expect(lines.length).toBeGreaterThan(7);
    for (const words of lines) expect(() => readArguments(words), words.join(' ')).not.toThrow();
  });

  it('names the package as npm does', () => {
    const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = new Set(text.match(/\b[\w.-]+\.tgz/g));
    expect([...named]).toEqual([`${name}-${version}.tgz`]);
  });

  it('tells to run scripts that there are', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const named = wordsAfter('npm run', text).map(([name = '']) => name);
    for (const name of named) expect(Object.keys(scripts), name).toContain(name);
    expect(wordsAfter('npm', text).map(([name]) => name)).toEqual(expect.arrayContaining(['ci', 'start']));
  });
});

describe('the README', () => {
  it.each(rows)('names tests for a promise: %s', (row) => expect(links(row).length).toBeGreaterThan(0));

  it.each(tests)('names a test that there is: $name in $path', ({ name, path }) => {
    expect(titlesIn(path).filter((title) => title.includes(name))).not.toEqual([]);
  });

  it('names tests for each promise that it makes in bold', () => {
    const start = english.indexOf('What you can rely on:');
    const promises = english.slice(start, english.indexOf('\n## ', start)).matchAll(/^- \*\*(.+?)\.?\*\*/gm);
    const bold = [...promises].map(([, promise = '']) => promise.replace(/\.$/, ''));
    expect(bold.length).toBeGreaterThan(4);
    for (const promise of bold) expect(rows.join('\n')).toContain(`**${promise}**`);
  });
});
