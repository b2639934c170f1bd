import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { oneSection, row } from '../compare/editions.js';
import { documentsOf, GOOD, Workplace } from './command.js';

const titled = (title: string, text: string) => `# ${title} 進捗一覧\n\n${text}`;
const FIRST = oneSection(29, row('①広報', '・冊子の配布(平成27～28年度)【総務課】'));
const SECOND = oneSection(30, row('①広報', '・冊子の配布(平成27～29年度)【総務課】'));
const [OLD, NEW] = [titled('甲計画', FIRST), titled('甲計画', SECOND)];
const LIST = '事業名,担当課,実績\n①広報,総務課,・冊子の配布\n';
const PAGE = '<table><tr><th>事業名</th><th>実績</th></tr><tr><td>①広報</td><td>・配布</td></tr></table>';

let at: Workplace;
beforeEach(() => {
  at = new Workplace();
});

describe('an input', () => {
  /** Status 1, one line for each that names both, and every file as it was. */
  function expectRefused(
    words: readonly string[],
    pairs: readonly (readonly [input: string, output: string])[],
  ) {
    const before = at.list('.').map((name) => [name, name.includes('.') ? at.get(name) : '']);
    const { status, err } = at.run(words);
    expect(status).toBe(1);
    const lines = err.split('\n').filter((line) => line.endsWith('[output-is-input]') && !/^ /.test(line));
    expect(lines).toHaveLength(pairs.length);
    for (const [index, [input, output]] of pairs.entries()) {
      expect(lines[index]?.startsWith(`${input}: `)).toBe(true);
      expect(lines[index]).toContain(output);
      expect(lines[index]).toContain('-o');
    }
    expect(at.list('.').map((name) => [name, name.includes('.') ? at.get(name) : ''])).toEqual(before);
  }

  it('is never replaced by the files of all documents', () => {
    at.put('progress.csv', LIST);
    at.put('records.csv', LIST);
    at.put('index.html', PAGE);
    expectRefused(
      ['progress.csv', 'records.csv', 'index.html', '-o', '.'],
      [
        ['progress.csv', 'progress.csv'],
        ['records.csv', 'records.csv'],
        ['index.html', 'index.html'],
      ],
    );
    // `extract` writes no page.
    expect(at.run(['extract', 'index.html', '-o', '.']).status).toBe(0);
    expect(at.get('index.html')).toBe(PAGE);
  });

  it('is never replaced by its own CSV, by whatever way the folder is named', () => {
    at.put('a.csv', LIST);
    expectRefused(['a.csv', '-o', at.folder], [['a.csv', 'a.csv']]);
    expectRefused([at.path('a.csv'), '-o', '.'], [['a.csv', 'a.csv']]);
    symlinkSync('.', at.path('self'));
    expectRefused(['a.csv', '-o', 'self/'], [['a.csv', 'a.csv']]);
    expect(at.run(['check', 'a.csv', '-o', '.']).status).toBe(0);
    expect(at.run(['extract', 'a.csv', '-o', '-']).status).toBe(0);
  });

  it('is never replaced where it lies in the output folder, though it is not read there', () => {
    mkdirSync(at.path('docs/out'), { recursive: true });
    at.put('docs/progress.md');
    at.put('docs/out/progress.csv', LIST);
    at.put('docs/out/items.csv', LIST);
    expectRefused(
      ['docs', '-o', 'docs/out'],
      [
        ['docs/out/progress.csv', 'docs/out/progress.csv'],
        ['docs/out/items.csv', 'docs/out/items.csv'],
      ],
    );
  });

  it('is never replaced through a link to it', () => {
    mkdirSync(at.path('out'));
    at.put('a.md');
    linkSync(at.path('a.md'), at.path('out/records.csv'));
    symlinkSync('../a.md', at.path('out/a.json'));
    expectRefused(
      ['a.md', '-o', 'out'],
      [
        ['a.md', 'a.json'],
        ['a.md', 'records.csv'],
      ],
    );
  });

  it('is never replaced by a comparison or a timeline', () => {
    at.put('a.md', OLD);
    at.put('b.md', NEW);
    at.put('a--b.changes.html', PAGE);
    at.put('timeline.csv', LIST);
    expectRefused(
      ['a.md', 'b.md', 'a--b.changes.html', '-o', '.'],
      [['a--b.changes.html', 'a--b.changes.html']],
    );
    expectRefused(['timeline', 'a.md', 'timeline.csv', '-o', '.'], [['timeline.csv', 'timeline.csv']]);
    at.run(['extract', 'a.md', 'b.md']);
    expect(at.run(['diff', 'output/a.json', 'output/b.json']).status).toBe(0);
  });

  it('is never replaced where it comes by standard input', () => {
    at.put('records.csv', LIST);
    expect(at.shell('shinchoku - -o . < records.csv').err).toContain('[output-is-input]');
    expect(at.get('records.csv')).toBe(LIST);
  });

  it('may be a file of words or of names', () => {
    at.put('a.md');
    at.put('items.csv', '総務課,総務部総務課\n');
    expectRefused(['a.md', '--aliases', 'items.csv', '-o', '.'], [['items.csv', 'items.csv']]);
  });

  it('may be a file of a folder that is not read', () => {
    mkdirSync(at.path('docs'));
    at.put('docs/a.md');
    at.put('docs/a.json', '{ "mine": true }');
    const { status, err } = at.run(['docs', '-o', 'docs']);
    expect([status, err]).toEqual([1, expect.stringContaining('[output-is-input]')]);
    expect(at.get('docs/a.json')).toBe('{ "mine": true }');
  });
});

describe('a run into a folder of its input', () => {
  /** Runs three times; the documents and the outcome are the same each time. */
  function expectSame(words: readonly string[], records: string, documents: readonly string[]) {
    const runs = [1, 2, 3].map(() => at.run(words));
    expect(runs[0]?.status).toBe(0);
    for (const again of runs.slice(1)) expect(again).toEqual(runs[0]);
    expect(documentsOf(at.get(records))).toEqual(documents);
    return runs[0]?.err ?? '';
  }

  beforeEach(() => {
    mkdirSync(at.path('docs'));
    at.put('docs/a.md', OLD);
    at.put('docs/b.md', NEW);
  });

  it.each(['docs/out', 'docs/out/', './docs/out'])('does not read its own output: %s', (output) => {
    expect(expectSame(['docs', '-o', output], 'docs/out/records.csv', ['a', 'b'])).not.toContain('input-');
    expect(at.list('docs/out')).toContain('a--b.changes.html');
  });

  it('does not read its own output beside its input', () => {
    expect(expectSame(['docs', '-o', 'docs'], 'docs/records.csv', ['a', 'b'])).not.toContain('input-');
    expect(at.list('docs')).toContain('timeline.csv');
  });

  it.each(['en', 'ja'])('does not read what it wrote elsewhere, its headings in %s', (language) => {
    at.run(['docs', '-o', 'docs/before', '--headings', language, '--lang', language]);
    const err = expectSame(['docs', '-o', 'docs/out', '--headings', language], 'docs/out/records.csv', [
      'a',
      'b',
    ]);
    expect(err).not.toContain('input-');
  });

  it('finds nothing to read in its own output alone', () => {
    at.run(['docs', '-o', 'out']);
    const { err } = at.run(['check', 'out']);
    expect(err.split('\n').filter((line) => /^\S/.test(line) && line.endsWith(']'))).toEqual([
      expect.stringContaining('[input-none]'),
    ]);
  });

  it('does not read its own output by a pattern', () => {
    expectSame(['docs/**/*', '-o', 'docs'], 'docs/records.csv', ['a', 'b']);
  });

  it('names the documents that lie in its output folder', () => {
    mkdirSync(at.path('docs/out'));
    at.put('docs/out/c.md', GOOD);
    const { status, err } = at.run(['docs', '-o', 'docs/out']);
    expect(status).toBe(0);
    expect(err).toMatch(/^docs\/out\/c\.md:.*\[input-in-output\]$/m);
    expect(documentsOf(at.get('docs/out/records.csv'))).toEqual(['a', 'b']);
    // Who names the document itself means it.
    const named = at.run(['docs', 'docs/out/c.md', '-o', 'docs/out']);
    expect([named.status, named.err]).toEqual([0, expect.not.stringContaining('[input-in-output]')]);
    expect(documentsOf(at.get('docs/out/records.csv'))).toEqual(['a', 'b', 'c']);
  });

  it('reads tables of others that only have the names of its own', () => {
    mkdirSync(at.path('more'));
    at.put('more/records.csv', LIST);
    at.put('more/index.html', PAGE);
    at.run(['more']);
    expect(documentsOf(at.get('output/records.csv'))).toEqual(['index.html', 'records.csv']);
  });
});

describe('each input', () => {
  it('has outputs of its own beside those of a comparison', () => {
    at.put('a.md', OLD);
    at.put('b.md', NEW);
    at.put('a--b.changes.md', GOOD);
    expect(at.run(['a.md', 'b.md', 'a--b.changes.md']).status).toBe(0);
    expect(JSON.parse(at.get('output/a--b.changes.json')).format).toMatch(/^shinchoku-changes/);
    expect(JSON.parse(at.get('output/a--b.changes.md.json')).document.file).toBe('a--b.changes.md');
  });

  it('has comparisons of its own, where two would have one name', () => {
    at.put('a.md', OLD);
    at.put('b--c.md', NEW);
    at.put('a--b.md', titled('乙計画', FIRST));
    at.put('c.md', titled('乙計画', SECOND));
    const { status, err } = at.run(['a.md', 'b--c.md', 'a--b.md', 'c.md']);
    expect([status, err]).toEqual([0, expect.stringContaining('a--b--c~2.changes.json')]);
    const files = ['a--b--c', 'a--b--c~2'].map(
      (name) => JSON.parse(at.get(`output/${name}.changes.json`)).old.file,
    );
    expect(files.sort()).toEqual(['a--b.md', 'a.md']);
  });

  it('has all outputs where its name is as long as a name can be', () => {
    const names = ['あ', 'い'].map((last) => `${'計'.repeat(83)}${last}.md`);
    at.put(names[0] ?? '', OLD);
    at.put(names[1] ?? '', NEW);
    const { status, err } = at.run([...names, '--report', 'json']);
    expect(status).toBe(0);
    const rules = JSON.parse(err)
      .flatMap((file: { messages: { rule: string }[] }) => file.messages)
      .map((message: { rule: string }) => message.rule);
    expect(rules.filter((rule: string) => rule === 'name-shortened')).toHaveLength(3);
    expect(at.list().filter((name) => name.endsWith('.changes.json'))).toHaveLength(1);
    expect(new Set(documentsOf(at.get('output/records.csv'))).size).toBe(2);
  });

  it('whose name looks like a formula is told of', () => {
    at.put('=1+1.md');
    const { err } = at.run(['=1+1.md', '--report', 'json']);
    expect(JSON.parse(err)).toContainEqual({
      file: '=1+1.md',
      messages: [
        expect.objectContaining({ rule: 'formula-guarded', message: expect.stringContaining('=1+1') }),
      ],
    });
    expect(documentsOf(at.get('output/records.csv'))).toEqual(["'=1+1"]);
  });
});

describe('an output that cannot be written', () => {
  beforeEach(() => {
    at.put('a.md', OLD);
    at.put('b.md', NEW);
  });

  it('takes nothing from those of other documents', () => {
    mkdirSync(at.path('output/a.csv'), { recursive: true });
    expect(at.run(['a.md', 'b.md']).status).toBe(1);
    expect(documentsOf(at.get('output/records.csv'))).toEqual(['b']);
    expect(documentsOf(at.get('output/items.csv'))).toEqual(['b']);
  });

  it('takes nothing from those of all documents', () => {
    mkdirSync(at.path('output/records.csv'), { recursive: true });
    const { status, err } = at.run(['a.md', 'b.md']);
    expect(status).toBe(1);
    expect(err).toMatch(/^output\/records\.csv: エラー: .*\[output-unwritable\]$/m);
    expect(documentsOf(at.get('output/items.csv'))).toEqual(['a', 'b']);
    expect(at.list()).toEqual(expect.arrayContaining(['a--b.changes.json', 'index.html', 'a.csv']));
    expect(at.list().filter((name) => name.includes('.tmp'))).toEqual([]);
  });
});

describe('an output folder', () => {
  it.each(['/proc/x', '/proc/x/y', '/dev/null/x'])('that cannot be is an error, not a wait: %s', (folder) => {
    at.put('a.md');
    for (const words of [['a.md'], ['diff', 'a.md', 'a.md']]) {
      const { status, err } = at.run([...words, '-o', folder]);
      expect(status).toBe(1);
      expect(err).toMatch(new RegExp(`^${folder}: エラー: .*\\[output-unwritable\\]$`, 'm'));
    }
  });

  it('is made with those around it', () => {
    at.put('a.md');
    expect(at.run(['a.md', '-o', 'x/y/../z/']).status).toBe(0);
    expect(at.list('x/z')).toContain('a.json');
  });
});
