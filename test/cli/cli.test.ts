import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';
import { stemsOf } from '../../src/cli/names.js';
import { putUnreadable, REAL_FILE, realText, temporaryFolder } from '../helpers.js';

const COMMAND = join(process.cwd(), 'dist/cli.cjs');
const GOOD =
  '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・冊子の配布(平成26年度)【総務課】\n';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

interface Options {
  readonly input?: string | Buffer;
  readonly env?: NodeJS.ProcessEnv;
}

function run(words: readonly string[], { input = '', env = {} }: Options = {}) {
  const result = spawnSync(process.execPath, [COMMAND, ...words], {
    cwd: folder,
    input,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

const put = (name: string, content: string | Buffer) => writeFileSync(join(folder, name), content);
const get = (name: string) => readFileSync(join(folder, name), 'utf8');
const outputs = () => (existsSync(join(folder, 'output')) ? readdirSync(join(folder, 'output')).sort() : []);

describe('the main job', () => {
  it('reproduces the committed output byte for byte', () => {
    const result = run([join(process.cwd(), 'input'), '-o', folder], {
      env: { LANG: 'de_DE.UTF-8', TZ: 'America/Lima' },
    });
    expect(result.status).toBe(0);
    const names = readdirSync('output').sort();
    expect(readdirSync(folder).sort()).toEqual(names);
    for (const name of names)
      expect(readFileSync(join(folder, name)).equals(readFileSync(join('output', name))), name).toBe(true);
    const here = spawnSync(process.execPath, [COMMAND, '-o', folder, '-q'], {
      env: { ...process.env, LANG: 'C', TZ: 'Asia/Tokyo' },
    });
    expect(here.status).toBe(0);
    for (const name of names)
      expect(readFileSync(join(folder, name)).equals(readFileSync(join('output', name))), name).toBe(true);
  });

  it('writes what the contract names, and sums up', () => {
    mkdirSync(join(folder, 'input'));
    put('input/a.md', GOOD);
    const { status, out, err } = run([]);
    expect(status).toBe(0);
    expect(out).toBe('');
    expect(outputs()).toEqual(['a.csv', 'a.json', 'index.html', 'items.csv', 'records.csv']);
    expect(err).toContain('記載 1');
    expect(err).toContain('output/records.csv');
  });

  it('needs no dictionary where it is told so', () => {
    put('a.md', GOOD);
    expect(run(['a.md', '--no-dictionary']).status).toBe(0);
    expect(JSON.parse(get('output/a.json')).records[0]).toMatchObject({ action: null, quantities: [] });
    expect(run(['a.md']).status).toBe(0);
    expect(JSON.parse(get('output/a.json')).records[0]).toMatchObject({ action: '配布' });
  });

  it('reads standard input and writes to standard output', () => {
    const { status, out } = run(['extract', '-', '-o', '-', '--stdin-name', 'b.html'], {
      input:
        '<table><tr><th>事業名</th><th>実績</th></tr><tr><td>①広報</td><td>・冊子の配布</td></tr></table>',
    });
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      format: 'shinchoku/2',
      document: { file: 'b.html' },
      records: [{ activity: '冊子の配布' }],
    });
    expect(outputs()).toEqual([]);
  });

  it('walks folders in name order and takes globs', () => {
    mkdirSync(join(folder, 'd/e'), { recursive: true });
    for (const name of ['d/b.md', 'd/a.txt', 'd/e/c.html', 'd/.hidden.md', 'd/x.pptx']) put(name, GOOD);
    const files = (words: string[]) => {
      const { out } = run([...words, '-o', '-']);
      return [...out.matchAll(/"file":"([^"]+)"/g)].map((match) => match[1]);
    };
    expect(files(['d'])).toEqual(['d/a.txt', 'd/b.md', 'd/e/c.html']);
    expect(files(['d/*.md', './d/b.md'])).toEqual(['d/b.md']);
  });

  it('keeps documents of one stem apart', () => {
    mkdirSync(join(folder, 'x'));
    mkdirSync(join(folder, 'y'));
    put('x/a.md', GOOD);
    put('y/a.md', GOOD);
    expect(run(['x', 'y']).status).toBe(0);
    expect(outputs()).toEqual([
      'index.html',
      'items.csv',
      'records.csv',
      'x-a.csv',
      'x-a.json',
      'y-a.csv',
      'y-a.json',
    ]);
    expect(
      get('output/records.csv')
        .split('\r\n')
        .map((row) => row.split(',')[0]),
    ).toEqual(['\ufeffdocument', 'x-a', 'y-a', '']);
  });

  it('keeps documents apart that are named from the root, outside the working folder', () => {
    const elsewhere = temporaryFolder();
    for (const name of ['x', 'y']) {
      mkdirSync(join(elsewhere, name));
      writeFileSync(join(elsewhere, name, 'a.md'), GOOD);
    }
    expect(run([join(elsewhere, 'x/a.md'), join(elsewhere, 'y/a.md')]).status).toBe(0);
    expect(outputs()).toEqual([
      'index.html',
      'items.csv',
      'records.csv',
      'x-a.csv',
      'x-a.json',
      'y-a.csv',
      'y-a.json',
    ]);
    expect(get('output/x-a.json')).not.toContain(elsewhere);
  });

  it('gives records.csv the columns of the deepest document', () => {
    put('a.md', GOOD);
    put('b.md', `# 1. 深い\n\n## (1)もっと\n\n${GOOD}`);
    put('c.md', GOOD.replace('実施したこと', '実施したこと\t評価').replace('総務課】', '総務課】\tA'));
    expect(run(['a.md', 'b.md', 'c.md']).status).toBe(0);
    const rows = get('output/records.csv')
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    expect(rows[0]?.slice(3, 7)).toEqual(['section_1', 'section_2', 'section_3', 'item_id']);
    expect(rows.map((row) => row.length)).toEqual([28, 28, 28, 28]);
    expect(rows.slice(1).map((row) => row.slice(3, 7))).toEqual([
      ['発信', '', '', 'i1.1'],
      ['深い', 'もっと', '発信', 'i1.1.1.1'],
      ['発信', '', '', 'i1.1'],
    ]);
    const items = get('output/items.csv')
      .trimEnd()
      .split('\r\n')
      .map((row) => row.split(','));
    expect(items.map((row) => row.at(-1))).toEqual(['評価', '', '', 'A']);
  });

  it('writes Japanese headings on request', () => {
    put('a.md', GOOD);
    run(['a.md', '--headings', 'ja']);
    expect(get('output/a.csv').slice(0, 20)).toContain('\ufeff資料,ID,キー,階層1');
  });
});

describe('messages', () => {
  const odd = GOOD.replace('【総務課】', '【財政課】');

  it('are in Japanese, and in English on request', () => {
    put('a.md', odd);
    expect(run(['check', 'a.md']).err).toMatch(
      /^a\.md:3:9: 警告: 【財政課】は担当課\(総務課\)に含まれていません。 \[department-not-in-charge\]$/m,
    );
    expect(run(['check', 'a.md', '--lang', 'en']).err).toContain('warning: 【財政課】 is not among');
    run(['a.md', '--lang', 'en']);
    expect(JSON.parse(get('output/a.json')).messages[0].message).toContain('is not among');
  });

  it('are shown for machines', () => {
    put('a.md', odd);
    const report = JSON.parse(run(['check', 'a.md', 'no.md', '--report', 'json']).err);
    expect(report).toMatchObject([
      {
        file: 'a.md',
        messages: [{ rule: 'department-not-in-charge', severity: 'warning', line: 3, column: 9 }],
      },
      { file: 'no.md', messages: [{ rule: 'input-missing', severity: 'error' }] },
    ]);
  });

  it('are left out when it shall be quiet, but for errors', () => {
    put('a.md', odd);
    const { status, err } = run(['a.md', 'no.md', '-q']);
    expect(status).toBe(1);
    expect(err.trimEnd().split('\n')).toEqual([expect.stringContaining('no.md: エラー:')]);
  });

  it('make a frail run fail', () => {
    put('a.md', odd);
    put('b.md', GOOD);
    expect(run(['a.md']).status).toBe(0);
    expect(run(['a.md', '--frail']).status).toBe(1);
    expect(run(['b.md', '--frail']).status).toBe(0);
  });

  it('write nothing when only checking', () => {
    put('a.md', odd);
    run(['check', 'a.md']);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });
});

describe('help and usage', () => {
  it('shows examples', () => {
    expect(run(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('例:') });
    expect(run(['--help', '--lang', 'en']).out).toContain('Examples:');
  });

  it('shows the version', () => {
    expect(run(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([[['--nonsense']], [['--lang', 'fr']], [['--headings', 'x']], [['--report', 'xml']], [['-o']]])(
    'refuses %j',
    (words) => {
      const { status, err } = run(words);
      expect(status).toBe(2);
      expect(err.trimEnd().split('\n')).toHaveLength(1);
      expect(err).toMatch(/^shinchoku: /);
    },
  );

  it('knows a command from an input', () => {
    expect(readArguments(['check', 'a'])).toMatchObject({ command: 'check', inputs: ['a'] });
    expect(readArguments(['a', 'check'])).toMatchObject({ command: 'run', inputs: ['a', 'check'] });
    expect(readArguments([])).toMatchObject({ command: 'run', inputs: ['input'], output: 'output' });
  });
});

describe('bad input', () => {
  /** One line that names file and rule, status 1, no stack, and the other input done all the same. */
  function expectOneLine(file: string, rule: string) {
    put('good.md', GOOD);
    const { status, err } = run([file, 'good.md']);
    expect(
      err.split('\n').filter((line) => line.includes(`[${rule}]`) && line.startsWith(file)),
    ).toHaveLength(1);
    expect(err).not.toMatch(/\n\s+at |node:internal/);
    expect(status).toBe(1);
    expect(outputs()).toContain('good.json');
    expect(outputs().filter((name) => name.endsWith('.tmp'))).toEqual([]);
    return err;
  }

  it('missing', () => void expectOneLine('no.md', 'input-missing'));
  it('empty', () => {
    put('e.md', '');
    expectOneLine('e.md', 'input-empty');
  });
  it('blank', () => {
    put('e.md', '\ufeff \n\n');
    expectOneLine('e.md', 'input-empty');
  });
  it('a folder with nothing to read', () => {
    mkdirSync(join(folder, 'd'));
    put('d/x.pptx', 'x');
    expectOneLine('d', 'input-none');
  });
  it('binary', () => {
    put('x.md', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    expectOneLine('x.md', 'file-damaged');
    put('y.md', Buffer.from([0x61, 0, 1, 2]));
    expectOneLine('y.md', 'input-binary');
  });
  it('undecodable bytes, with their offset', () => {
    put('u.md', Buffer.concat([Buffer.from('\ufeff市民'), Buffer.from([0xff, 0x41])]));
    const err = expectOneLine('u.md', 'undecodable-bytes');
    expect(err).toContain('9バイト目');
    expect(err).toContain('0xFF');
  });
  it('cut off inside a character', () => {
    put('u.md', Buffer.from('市民活動').subarray(0, 10));
    expectOneLine('u.md', 'undecodable-bytes');
  });
  it('unreadable', () => {
    putUnreadable(join(folder, 'p.md'));
    expectOneLine('p.md', 'input-unreadable');
  });
  it('a folder that cannot be written', () => {
    put('a.md', GOOD);
    put('blocked', 'a file, no folder');
    const { status, err } = run(['a.md', '-o', 'blocked']);
    expect(status).toBe(1);
    expect(err).toMatch(/^blocked: エラー: .*フォルダではなくファイルです.*\[output-unwritable\]$/m);
    expect(err).not.toContain('資料 0 件');
    expect(err).not.toMatch(/\n\s+at /);
  });
  it('an output that is in the way', () => {
    put('a.md', GOOD);
    mkdirSync(join(folder, 'output/a.csv'), { recursive: true });
    const { status, err } = run(['a.md']);
    expect(status).toBe(1);
    expect(err).toMatch(/^output\/a\.csv: エラー: .*\[output-unwritable\]$/m);
    expect(outputs().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  const rules = (text: string, file = 'a.md') => {
    put(file, text);
    const start = performance.now();
    const { status } = run([file, '--no-dictionary']);
    const seconds = (performance.now() - start) / 1000;
    const document = JSON.parse(get(`output/${file.replace(/\.\w+$/, '')}.json`));
    return {
      status,
      seconds,
      document,
      rules: new Set(document.messages.map(({ rule }: { rule: string }) => rule)),
    };
  };

  it('no table', () => {
    const { status, rules: found, document } = rules('# 進捗一覧\n\n表のない文書。\n');
    expect(status).toBe(0);
    expect(found).toEqual(new Set(['no-table']));
    expect(document.notes).toHaveLength(1);
  });
  it('spans of 99,999,999 rows', () => {
    const html =
      '<table><tr><th>事業名</th><th>実績</th></tr><tr><td rowspan="99999999">①広報</td><td>・配布</td></tr><tr><td>・発信</td></tr></table>';
    const { document, rules: found } = rules(html, 'a.html');
    expect(found).toContain('span-capped');
    expect(document.records.map(({ activity }: { activity: string }) => activity)).toEqual(['配布', '発信']);
  });
  it('tags nested 20,000 deep', () => {
    const { rules: found, seconds } = rules(`${'<div>'.repeat(20_000)}${GOOD}`, 'a.html');
    expect(found).toContain('nesting-capped');
    expect(seconds).toBeLessThan(30);
  });
  it('a cell of 60,000 bullets', () => {
    const { document, seconds } = rules(
      GOOD.replace('・冊子の配布(平成26年度)【総務課】', '・冊子の配布(平成26年度)【総務課】'.repeat(60_000)),
    );
    expect(document.records).toHaveLength(60_000);
    expect(document.coverage.unclaimed).toBe(0);
    expect(seconds).toBeLessThan(60);
  });
  it('平成1～99999999年度', () => {
    const { document, rules: found } = rules(GOOD.replace('平成26年度', '平成1～99999999年度'));
    expect(found).toContain('fiscal-year-impossible');
    expect(document.records).toMatchObject([
      { activity: '冊子の配布(平成1～99999999年度)', fiscal_years: [] },
    ]);
  });
  it('平成28～25年度', () => {
    const { document, rules: found } = rules(GOOD.replace('平成26年度', '平成28～25年度'));
    expect(found).toContain('fiscal-year-reversed');
    expect(document.records).toMatchObject([
      { activity: '冊子の配布', fiscal_years: [2013, 2014, 2015, 2016] },
    ]);
  });
  it('a file cut off in the middle', () => {
    const text = realText();
    const cut = text.slice(0, text.indexOf('年度)', text.indexOf('基本計画の策定に向けて地区別')));
    const { status, document, rules: found } = rules(cut);
    expect(status).toBe(0);
    expect(found).toContain('bracket-unclosed');
    expect(document.coverage.unclaimed).toBe(0);
    expect(document.records.length).toBeGreaterThan(20);
  });

  it.each([
    ['brackets', '・'.concat('('.repeat(20_000))],
    ['closing brackets', '・'.concat(')】'.repeat(10_000))],
    ['white space', `・a${' '.repeat(40_000)}b`],
    ['bullets', '・'.repeat(40_000)],
    ['digits', `・(平成${'1'.repeat(40_000)}`],
    ['commas', `・(平成${'1、'.repeat(20_000)}年度)`],
    ['departments', `・x【${'課 '.repeat(20_000)}】`],
    ['tags', `<${'b'.repeat(40_000)}`],
    ['open tags', '<b '.repeat(20_000)],
    ['comments', '<!--'.repeat(10_000)],
    ['references', '&amp'.repeat(10_000)],
  ])('takes no time that grows faster than its size: %s', (_, text) => {
    const { seconds } = rules(GOOD.replace('・冊子の配布(平成26年度)【総務課】', text));
    expect(seconds).toBeLessThan(15);
    const html = `<table><tr><td>事業名<td>実績<tr><td>①広報<td>${text}</table>`;
    expect(rules(html, 'h.html').seconds).toBeLessThan(15);
  });
});

describe('stems', () => {
  it.each([
    [
      ['a.md', 'b.md'],
      ['a', 'b'],
    ],
    [
      ['x/a.md', 'y/a.md'],
      ['x-a', 'y-a'],
    ],
    [
      ['p/x/a.md', 'q/x/a.md'],
      ['p-x-a', 'q-x-a'],
    ],
    [
      ['x/a.md', 'x/a.html'],
      ['a.md', 'a.html'],
    ],
    [
      ['A.md', 'a.html'],
      ['A.md', 'a.html'],
    ],
    [['input/records.md'], ['records.md']],
    [['a.b.md'], ['a.b']],
  ])('%j', (files, expected) => expect(stemsOf(files)).toEqual(expected));
});

describe('the package', () => {
  it('is a library, with types', () => {
    const script = `
      import { extract, toCsv, createMorphology, RULES } from 'shinchoku';
      import { loadDictionary } from 'shinchoku/dictionary';
      const document = await extract(${JSON.stringify(GOOD)}, { file: 'a.md', morphology: createMorphology(loadDictionary()) });
      console.log(document.records[0].action, toCsv({ document, stem: 'a' }).length > 100, 'no-table' in RULES);`;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })).toBe(
      '配布 true true\n',
    );
    expect(existsSync('dist/types/index.d.ts')).toBe(true);
  });

  it('holds the real document as it was taken over', () => {
    const hash = createHash('sha256').update(readFileSync(REAL_FILE)).digest('hex');
    expect(hash).toBe('7e2683c638b25429b366a617e9ac1dff8b379f5b5b3a5e62ddde673bde44be5c');
    expect(REAL_FILE).toBe('input/shiroi-h29-progress.md');
  });
});
