import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparisonName, namesOf, stemsOf } from '../../src/cli/names.js';
import { nameKey } from '../../src/write/file-names.js';

const bytes = (text: string) => Buffer.byteLength(text);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

describe('stems', () => {
  it.each([
    ['the name without its last extension', ['/p/a.b.md', '/p/c'], ['a.b', 'c']],
    ['the extension within one folder', ['/p/plan.md', '/p/plan.txt'], ['plan.md', 'plan.txt']],
    ['folders that differ', ['/p/2017/a.md', '/p/2018/a.md'], ['2017-a', '2018-a']],
    ['as many folders as tell', ['/p/x/a.md', '/p/y/x/a.md'], ['x-a', 'y-x-a']],
    ['both where both are needed', ['/p/x/a.md', '/p/x/a.csv', '/p/y/a.md'], ['x-a.md', 'x-a.csv', 'y-a']],
    ['letters of another case', ['/p/A/x.md', '/p/b/X.md'], ['A-x', 'b-X']],
    ['a number where only the case differs', ['/p/A/x.md', '/p/a/x.md'], ['A-x', 'a-x~2']],
    ['a number where only the form differs', ['/p/が.md', '/p/か\u3099.md'], ['が~2', 'か\u3099']],
    ['names that numbers would give', ['/p/A.md', '/p/a.md', '/p/a~2.md'], ['A', 'a~3', 'a~2']],
    [
      'joined folders',
      ['/p/x/y-a.md', '/p/x-y/a.md', '/p/a.md', '/p/z/y-a.md'],
      ['x-y-a~2', 'x-y-a', 'a', 'z-y-a'],
    ],
    ['standard input', ['/p/a.md', 'a.md'], ['a', 'a~2']],
    [
      'names of other outputs',
      ['/p/records.md', '/p/Index.html', '/p/items'],
      ['records.md', 'Index.html', 'items~2'],
    ],
    ['names of comparisons', ['/p/a--b.changes.md', '/p/a--b.md'], ['a--b.changes.md', 'a--b']],
    [
      'devices of Windows',
      ['/p/CON.md', '/p/nul.x.md', '/p/com1.md', '/p/console.md'],
      ['_CON', '_nul.x', '_com1', 'console'],
    ],
    ['ends that Windows drops', ['/p/a..md', '/p/b .md', '/p/c. .md'], ['a_', 'b_', 'c__']],
    ['what Windows forbids', ['/p/a:b?.md', '/p/a\\b.md', '/p/x\u0007y\n.md'], ['a_b_', 'a_b', 'x_y_']],
    ['what becomes the same', ['/p/a?b.md', '/p/a_b.md', '/p/a*b.txt'], ['a_b.md', 'a_b.md~2', 'a_b.txt']],
  ])('%s', (_, paths, expected) => expect(stemsOf(paths)).toEqual(expected));

  it('are cut where a file system has no room, and end in the hash of the whole', () => {
    // 255 bytes less 15 for .transcript.txt and 32 for the suffix of a draft.
    const long = `${'計'.repeat(66)}画画画画`;
    expect(bytes(long)).toBe(210);
    expect(namesOf([`/p/${long}.md`, `/p/${'計'.repeat(69)}.md`])).toEqual([
      { stem: `${'計'.repeat(66)}-${hashOf(long)}`, isShortened: true },
      { stem: '計'.repeat(69), isShortened: false },
    ]);
  });

  it('are cut between characters, marks left with what they belong to', () => {
    const cutAt = (name: string) => (stemsOf([`/p/${name}.md`])[0] ?? '').replace(/-[0-9a-f]{8}$/, '');
    const before = 'a'.repeat(196);
    // There are 199 bytes: 𠮷 has 4, か and its mark have 3 each, ﾞ has 3.
    expect(cutAt(`${before}𠮷${'b'.repeat(20)}`)).toBe(before);
    expect(cutAt(`${before}か\u3099${'b'.repeat(20)}`)).toBe(before);
    expect(cutAt(`${before}ｶﾞ${'b'.repeat(20)}`)).toBe(before);
    expect(cutAt(`${before}がが${'b'.repeat(20)}`)).toBe(`${before}が`);
  });

  const letters = fc.constantFrom(
    'a',
    'A',
    'b',
    'が',
    'か\u3099',
    '.',
    ' ',
    '-',
    '~',
    '2',
    '?',
    '_',
    '𠮷',
    '\u0001',
  );
  const word = fc.oneof(
    fc.array(letters, { minLength: 1, maxLength: 4 }).map((all) => all.join('')),
    fc.constantFrom('CON', 'records', 'index', 'a--b.changes', '長'.repeat(80), 'x'.repeat(250)),
  );
  const path = fc
    .tuple(fc.array(word, { maxLength: 3 }), word, fc.constantFrom('.md', '.MD', '.csv', ''))
    .map(([folders, name, extension]) => `/${[...folders, name].join('/')}${extension}`)
    .filter((whole) => !whole.split('/').some((part) => part === '.' || part === '..'));
  const paths = fc.uniqueArray(path, { minLength: 1, maxLength: 12 });

  it('are each input’s own, on every file system', () =>
    fc.assert(
      fc.property(paths, (all) => {
        const stems = stemsOf(all);
        expect(new Set(stems.map(nameKey)).size).toBe(all.length);
        for (const stem of stems) {
          expect(stem).not.toBe('');
          expect(stem).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cs}]|[. ]$|^(?:con|records|index)(?:\.json)?$/iu);
          expect(stem).not.toMatch(/--.*\.changes$/);
          expect(bytes(`${stem}.transcript.txt`)).toBeLessThanOrEqual(255 - 32);
          for (const other of stems)
            expect(bytes(`${comparisonName(stem, other)}.changes.json`)).toBeLessThanOrEqual(255 - 32);
        }
      }),
    ));

  it('depend neither on the order of the inputs nor on where they lie', () =>
    fc.assert(
      fc.property(paths, (all) => {
        const stems = stemsOf(all);
        expect(stemsOf(all.toReversed())).toEqual(stems.toReversed());
        expect(stemsOf(all.map((whole) => `/home/someone/plans${whole}`))).toEqual(stems);
      }),
    ));
});

describe('names of comparisons', () => {
  it('hold both stems', () => expect(comparisonName('29', '30')).toBe('29--30'));

  it('are cut where both together have no room, each by itself', () => {
    const [old, newer] = ['あ'.repeat(41), 'い'.repeat(42)];
    // 208 bytes for both, 104 for each: 95 and a hash.
    expect(comparisonName(old, newer)).toBe(
      `${'あ'.repeat(31)}-${hashOf(old)}--${'い'.repeat(31)}-${hashOf(newer)}`,
    );
  });

  it('leave a short one whole, and give the other its room', () => {
    expect(comparisonName('h29', 'い'.repeat(60))).toBe(`h29--${'い'.repeat(60)}`);
    const long = 'い'.repeat(69);
    expect(comparisonName('h29', long)).toBe(`h29--${'い'.repeat(65)}-${hashOf(long)}`);
  });
});
