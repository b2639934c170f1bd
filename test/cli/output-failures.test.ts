import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeFolder, writeTogether, writeWhole } from '../../src/cli/files.js';
import { temporaryFolder } from '../helpers.js';

const COMMAND = resolve('dist/cli.cjs');
const GOOD =
  '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・冊子の配布(平成26年度)【総務課】\n';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `${name}.md`), GOOD);
});

/** Runs the command within a line for bash, where `shinchoku` is its name. */
function bash(line: string) {
  const script = `shinchoku() { "${process.execPath}" "${COMMAND}" "$@"; }; ${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '');
const outputs = () => readdirSync(join(folder, 'output')).sort();

const HAS_FULL = existsSync('/dev/full');

describe.skipIf(!HAS_FULL)('standard output on a full disk', () => {
  it.each([
    '--help',
    '--version',
    'run a.md b.md -o - -q',
    'extract a.md -o - --no-dictionary',
    'diff a.md b.md -o - -q',
    'timeline a.md b.md c.md -o - -q',
  ])('%s ends with one line and status 1', (words) => {
    const { status, err } = bash(`shinchoku ${words} > /dev/full`);
    expect(lines(err)).toEqual([expect.stringMatching(/^-: エラー: .*ENOSPC.*\[output-unwritable\]$/)]);
    expect(status).toBe(1);
  });

  it('is told to machines as they asked', () => {
    const { status, err } = bash('shinchoku a.md -o - --report json > /dev/full');
    expect(JSON.parse(err)).toMatchObject([{ file: '-', messages: [{ rule: 'output-unwritable' }] }]);
    expect(status).toBe(1);
  });
});

describe('a reader that has had enough', () => {
  it.each(['--help', 'extract a.md b.md c.md -o - -q', 'diff a.md b.md -o - -q'])(
    'of %s ends it quietly',
    (words) => {
      // Nothing is read at all: the first word to be written finds nobody.
      const { out, err } = bash(`{ sleep 0.3; shinchoku ${words}; echo "status $?" >&2; } | true`);
      expect(out).toBe('');
      expect(lines(err)).toEqual(['status 0']);
    },
  );

  it('of the messages costs no file', () => {
    const { out } = bash(
      '{ sleep 0.3; shinchoku a.md b.md 2>&1 > list; echo $? > status; } | true; cat status',
    );
    expect(out).toBe('0\n');
    expect(outputs()).toContain('records.csv');
  });
});

describe.skipIf(!HAS_FULL)('messages that nobody can read', () => {
  it('cost no file, and are a failure', () => {
    expect(bash('shinchoku a.md 2> /dev/full').status).toBe(1);
    expect(outputs()).toEqual(['a.csv', 'a.json', 'index.html', 'items.csv', 'records.csv']);
  });
});

describe('files that the system lets grow no further', () => {
  it('are absent, each told on a line, and the others are whole', () => {
    // 1 KiB holds the CSV of a document, but no JSON.
    const { status, err } = bash('ulimit -f 1; shinchoku a.md b.md');
    expect(status).toBe(1);
    expect(lines(err).filter((line) => line.includes('EFBIG'))).toEqual([
      expect.stringMatching(/^output\/a\.json: エラー/),
      expect.stringMatching(/^output\/b\.json: エラー/),
    ]);
    expect(err).not.toMatch(/\n\s+at /);
    expect(outputs()).toEqual([]);
  });

  it('are named, and not the input, where answers are kept', () => {
    const { status, err } = bash('ulimit -f 0; shinchoku a.md -o - --columns 1=item --profile p.json');
    expect(status).toBe(1);
    expect(lines(err)[0]).toMatch(/^p\.json: エラー: 書き込めません\(.*EFBIG\)/);
    expect(existsSync(join(folder, 'p.json'))).toBe(false);
  });

  it('leave the file of a run before as it was', () => {
    expect(bash('shinchoku extract a.md b.md').status).toBe(0);
    const before = new Map(
      outputs().map((name) => [name, readFileSync(join(folder, 'output', name), 'utf8')]),
    );
    const many = `具体的な事業\t担当課\t実施したこと\n${'①広報\t総務課\t・冊子の配布(平成26年度)\n'.repeat(3)}`;
    writeFileSync(join(folder, 'b.md'), many);
    expect(bash('ulimit -f 1; shinchoku extract a.md b.md').status).toBe(1);
    for (const [name, text] of before)
      expect(readFileSync(join(folder, 'output', name), 'utf8'), name).toBe(text);
    expect(outputs()).toEqual([...before.keys()]);
  });
});

describe('a folder', () => {
  it('that the system refuses to make ends the run', () => {
    for (const place of ['/proc/x', '/proc/x/y'].filter(() => existsSync('/proc'))) {
      const { status, err } = bash(`timeout 20 "${process.execPath}" "${COMMAND}" a.md -o ${place}`);
      expect(status).toBe(1);
      expect(lines(err)[0]).toMatch(/^\/proc\/x.*\[output-unwritable\]$/);
    }
  });

  it('is made with those around it', () => {
    makeFolder(join(folder, 'x/y/z/'));
    writeWhole(join(folder, 'x/y/z/a'), '進捗');
    expect(readFileSync(join(folder, 'x/y/z/a'), 'utf8')).toBe('進捗');
    expect(readdirSync(join(folder, 'x/y/z'))).toEqual(['a']);
  });
});

describe('drafts', () => {
  const DRAFT = /^\.shinchoku-[0-9a-f]{8}-(\d+)-[0-9a-f]{8}\.tmp$/;

  /** What a run leaves that is killed as soon as it has a draft; of so many documents, it is not done by then. */
  function killed(): string[] {
    for (const name of ['output', 'many']) mkdirSync(join(folder, name), { recursive: true });
    for (let number = 0; number < 500; number++) writeFileSync(join(folder, `many/${number}.md`), GOOD);
    const words = 'extract many -o output -q';
    bash(`
      "${process.execPath}" "${COMMAND}" ${words} & pid=$!
      while ! ls -A output | grep -q tmp; do kill -0 $pid || exit; done
      kill -9 $pid; wait $pid`);
    return outputs().filter((name) => name.endsWith('.tmp'));
  }

  it('of a run that was killed are removed by the next run', () => {
    const left = killed();
    expect(left.length).toBeGreaterThan(0);
    for (const name of left) expect(name).toMatch(DRAFT);
    expect(bash('shinchoku extract a.md').status).toBe(0);
    expect(outputs()).toEqual(expect.arrayContaining(['a.csv', 'a.json', 'items.csv', 'records.csv']));
    expect(outputs().filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('of living processes, of other hosts and of other programs are left alone', () => {
    const [left = ''] = killed();
    const pid = DRAFT.exec(left)?.[1] ?? '';
    const elsewhere = left.replace(/-[0-9a-f]{8}-/, '-00000000-');
    const living = left.replace(`-${pid}-`, `-${process.pid}-`);
    const others = [living, elsewhere, `records.csv.${pid}.tmp`, `${left}.txt`, `x${left}`, 'mine.tmp'];
    for (const name of others) writeFileSync(join(folder, 'output', name), 'x');
    makeFolder(join(folder, 'output'));
    expect(outputs()).toEqual(expect.arrayContaining(others));
    expect(outputs()).not.toContain(left);
    const longAgo = new Date(Date.now() - 3 * 24 * 60 * 60 * 1000);
    for (const name of others) utimesSync(join(folder, 'output', name), longAgo, longAgo);
    makeFolder(join(folder, 'output'));
    expect(outputs()).not.toContain(elsewhere);
    for (const name of others.filter((other) => other !== elsewhere)) expect(outputs()).toContain(name);
  });

  it.skipIf(process.getuid?.() !== 0)('of another user are left alone', () => {
    const [left = ''] = killed();
    execFileSync('chown', ['12345', join(folder, 'output', left)]);
    makeFolder(join(folder, 'output'));
    expect(outputs()).toContain(left);
  });
});

describe('files of one result', () => {
  function* failing(): Generator<string> {
    yield 'begun';
    throw new RangeError('cannot be made');
  }

  it('are all there, with their parts in order', () => {
    const [one, other] = [join(folder, 'one.json'), join(folder, 'other.csv')];
    writeTogether([
      { path: one, parts: ['a', 'b'] },
      { path: other, parts: ['c'] },
    ]);
    expect([readFileSync(one, 'utf8'), readFileSync(other, 'utf8')]).toEqual(['ab', 'c']);
  });

  it('are none, not even a draft, if one of them cannot be made', () => {
    const before = readdirSync(folder);
    const write = () =>
      writeTogether([
        { path: join(folder, 'one.json'), parts: ['whole'] },
        { path: join(folder, 'other.csv'), parts: failing() },
      ]);
    expect(write).toThrow('cannot be made');
    expect(readdirSync(folder)).toEqual(before);
  });
});
