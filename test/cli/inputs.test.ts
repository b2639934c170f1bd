import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { extract } from '../../src/pipeline.js';
import { temporaryFolder } from '../helpers.js';
import { documentsOf, GOOD, Workplace } from './command.js';

let at: Workplace;
beforeEach(() => {
  at = new Workplace();
});

const linesOf = (err: string, rule: string) =>
  err.split('\n').filter((line) => line.endsWith(`[${rule}]`) && !/^ /.test(line));

describe('a folder', () => {
  it('names each file that is not read, and what to do about it', () => {
    mkdirSync(at.path('docs/more'), { recursive: true });
    for (const name of ['docs/a.md', 'docs/list.pptx', 'docs/more/scan.jpg', 'docs/other.json', 'docs/none'])
      at.put(name);
    const { status, err } = at.run(['docs']);
    expect(status).toBe(0);
    const lines = linesOf(err, 'input-skipped');
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'docs/list.pptx',
      'docs/more/scan.jpg',
      'docs/none',
      'docs/other.json',
    ]);
    expect(lines[0]).toContain('保存し直して');
    expect(documentsOf(at.get('output/records.csv'))).toEqual(['a']);
    expect(at.run(['docs', '--frail']).status).toBe(1);
    expect(at.run(['timeline', 'docs', 'docs/a.md']).err).toContain('[input-skipped]');
  });

  it('passes over what nobody means', () => {
    mkdirSync(at.path('docs'));
    for (const name of [
      'a.md',
      '.hidden.md',
      '.DS_Store',
      '~$list.pptx',
      '~$a.md',
      'Thumbs.db',
      'desktop.ini',
      'Desktop.ini',
    ])
      at.put(`docs/${name}`);
    const { status, err } = at.run(['docs']);
    expect(status).toBe(0);
    expect(err).not.toContain('[input-skipped]');
    expect(documentsOf(at.get('output/records.csv'))).toEqual(['a']);
  });

  it('is read on where a folder in it cannot be, and says so of links that lead nowhere', () => {
    mkdirSync(at.path('docs'));
    at.put('docs/b.md');
    symlinkSync('nowhere', at.path('docs/a.md'));
    const { status, err } = at.run(['docs']);
    expect(status).toBe(1);
    expect(linesOf(err, 'input-unreadable').map((line) => line.split(':')[0])).toEqual(['docs/a.md']);
    expect(documentsOf(at.get('output/records.csv'))).toEqual(['b']);
  });

  it('is walked through links, once', () => {
    mkdirSync(at.path('docs/real'), { recursive: true });
    at.put('docs/real/a.md');
    symlinkSync('real', at.path('docs/zlink'));
    symlinkSync('..', at.path('docs/real/up'));
    const { status, err } = at.run(['docs']);
    expect([status, err]).toEqual([0, expect.not.stringContaining('input-')]);
    expect(documentsOf(at.get('output/records.csv'))).toEqual(['a']);
  });

  it('does not wait for a pipe that nobody writes to', () => {
    mkdirSync(at.path('docs'));
    at.put('docs/a.md');
    expect(at.shell('mkfifo docs/p.md && shinchoku docs --no-dictionary').err).toContain('docs/p.md');
    expect(documentsOf(at.get('output/records.csv'))).toEqual(['a']);
  });
});

describe('an input without records', () => {
  it.each([
    ['no table', '# 進捗一覧\n\n表はありません。\n', 'no-table'],
    ['headings alone', '具体的な事業\t担当課\t実施したこと\n', 'no-records'],
    ['headings and blank rows', '具体的な事業\t担当課\t実施したこと\n\t\t\n\t\t\n', 'no-records'],
    ['a section alone', '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n', 'no-records'],
    ['a table of other things', '氏名\t所属\n白井花子\t自治会\n', 'not-a-progress-report'],
    ['signs', '※\n', 'no-table'],
  ])('says so: %s', async (_, text, rule) => {
    const { records, messages } = await extract(text);
    expect(records).toEqual([]);
    expect(messages.map((message) => message.rule)).toContain(rule);
  });

  it.each(['html', 'csv', 'txt', 'tsv', 'md'])('says so whatever its format: .%s', async (extension) => {
    const { records, messages } = await extract('題名,所属', { file: `a.${extension}` });
    expect(records).toEqual([]);
    expect(messages.some(({ severity }) => severity === 'warning')).toBe(true);
  });
});

describe('what can be read but once', () => {
  it('is read once: a report has the sources of pipes', () => {
    const { status, err } = at.shell(`shinchoku <(printf '${GOOD.replaceAll('\n', '\\n')}') --no-dictionary`);
    expect([status, err]).toEqual([0, expect.stringContaining('index.html')]);
    expect(at.get('output/index.html')).toContain('冊子の配布(平成26年度)【総務課】');
  });

  it('is standard input under any of its names, once', () => {
    const { status } = at.run(['-', '/dev/stdin', '--stdin-name', 'a.md'], GOOD);
    expect(status).toBe(0);
    expect(documentsOf(at.get('output/records.csv'))).toEqual(['a']);
  });

  it.each([[['diff', '-', '-']], [['timeline', '-', '/dev/stdin']]])('is no two editions: %j', (words) => {
    const { status, err } = at.run(words, GOOD);
    expect(status).toBe(2);
    expect(err).toMatch(/^shinchoku: .*標準入力\(-\)は一度しか読めない.*\n$/);
  });

  it('may be an edition beside a file', () => {
    at.put('a.md');
    expect(at.run(['diff', 'a.md', '-'], GOOD).status).toBe(0);
    expect(at.list()).toContain('a--stdin.changes.json');
  });
});

describe('the same input', () => {
  it('gives the same bytes from any working folder and any place', () => {
    const places = [join(temporaryFolder(), 'near'), join(temporaryFolder(), 'far/away')];
    for (const place of places) {
      mkdirSync(join(place, 'plans/x'), { recursive: true });
      for (const name of ['plan.md', 'plan.txt', 'x/plan.md', 'records.md'])
        writeFileSync(join(place, 'plans', name), GOOD);
    }
    const [near = '', far = ''] = places;
    const output = (words: readonly string[], cwd: string, name: string) => {
      expect(at.run([...words, '-o', at.path(name)], '', cwd).status).toBe(0);
      return at.list(name).map((file) => [file, at.get(`${name}/${file}`)]);
    };
    const first = output(['plans'], near, 'a');
    expect(first.map(([file]) => file)).toEqual([
      'index.html',
      'items.csv',
      'plan.md.csv',
      'plan.md.json',
      'plan.txt.csv',
      'plan.txt.json',
      'records.csv',
      'records.md.csv',
      'records.md.json',
      'x-plan.csv',
      'x-plan.json',
    ]);
    expect(output([join(near, 'plans')], near, 'b')).toEqual(first);
    expect(output([join(near, 'plans')], '/', 'c')).toEqual(first);
    expect(output([join(far, 'plans')], at.folder, 'd')).toEqual(first);
  });
});

describe('words of one’s own', () => {
  it.each([
    ['a byte-order mark', Buffer.from('\ufeff{ "columns": { "item": ["案件名"] } }')],
    ['UTF-16', Buffer.from('\ufeff{ "columns": { "item": ["案件名"] } }', 'utf16le')],
  ])('are read with %s', (_, words) => {
    at.put('words.json', words);
    at.put('a.md', GOOD.replace('具体的な事業', '案件名'));
    expect(at.run(['a.md', '--vocabulary', 'words.json', '-o', '-']).out).toContain('"冊子の配布"');
  });

  it('are refused on one line where they are none', () => {
    at.put('words.json', Buffer.from([0x50, 0x4b, 3, 4]));
    const { status, err } = at.run(['--vocabulary', 'words.json']);
    expect(status).toBe(2);
    expect(err).toMatch(/^shinchoku: words\.json: 読み取れる種類のファイルでは.* \[--vocabulary\].*\n$/);
  });
});

describe('schema', () => {
  it.each(['document', 'changes', 'timeline'])(
    'prints the JSON Schema of a %s, as the package has it',
    (name) => {
      const { status, out, err } = at.run(['schema', name]);
      expect([status, err]).toEqual([0, '']);
      expect(out).toBe(readFileSync(`src/schema/generated/${name}.json`, 'utf8'));
      expect(JSON.parse(out).$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    },
  );

  it.each([[[]], [['records']], [['document', 'changes']], [['constructor']]])(
    'is refused for %j',
    (names) => {
      const { status, err } = at.run(['schema', ...names]);
      expect(status).toBe(2);
      expect(err).toContain('document | changes | timeline');
    },
  );
});

describe('usage', () => {
  it('takes a folder that has the name of a later command', () => {
    mkdirSync(at.path('progress'));
    at.put('progress/a.md');
    expect(at.run(['./progress']).status).toBe(0);
    expect(at.list()).toContain('a.json');
  });

  it.each(['', '.', '..', 'x/'])('refuses a name of standard input that is none: "%s"', (name) => {
    const { status, err } = at.run(['extract', '-', '--stdin-name', name], GOOD);
    expect(status).toBe(2);
    expect(err).toContain('--stdin-name');
    expect(at.list()).toEqual([]);
  });

  it('takes no folder of a name of standard input into the output', () => {
    expect(at.run(['extract', '-', '--stdin-name', '/home/someone/plan.html'], '<p>x</p>').status).toBe(0);
    expect(JSON.parse(readFileSync(at.path('output/plan.json'), 'utf8')).document.file).toBe('plan.html');
  });
});
