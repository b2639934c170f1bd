import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { compiledCode } from '../../src/cli/compiled.js';
import { temporaryFolder } from '../helpers.js';
import { randomOf } from '../random.mjs';

const GOOD =
  '(1)発信\t\t\n具体的な事業\t担当課\t実施したこと\n①広報\t総務課\t・冊子の配布(平成26年度)【総務課】\n';

/** A copy of the built program that may be damaged. */
let program: string;
beforeEach(() => {
  program = temporaryFolder();
  cpSync('dist/cli.cjs', join(program, 'cli.cjs'));
  cpSync('dist/cli', join(program, 'cli'), { recursive: true });
  symlinkSync(resolve('dist/dictionary.bin'), join(program, 'dictionary.bin'));
  writeFileSync(join(program, 'a.md'), GOOD);
});

const compiledFiles = () =>
  readdirSync(join(program, 'cli'))
    .filter((name) => name.endsWith('.compiled'))
    .map((name) => join(program, 'cli', name));
const sourceOf = (file: string) => file.replace(/\.compiled$/, '');
const isTrusted = (file: string) => compiledCode(sourceOf(file), readFileSync(sourceOf(file))) !== null;

function run(words: readonly string[] = ['a.md', '-o', '-', '-q']) {
  const { status, signal, stdout } = spawnSync(process.execPath, [join(program, 'cli.cjs'), ...words], {
    cwd: program,
    encoding: 'utf8',
  });
  return { status, signal, out: stdout };
}

const DONE = { status: 0, signal: null };

describe('compiled code', () => {
  it('is built of every file that a run needs, and trusted', () => {
    expect(compiledFiles().length).toBeGreaterThan(5);
    for (const file of compiledFiles()) expect(isTrusted(file), file).toBe(true);
  });

  it('is not trusted with a bit flipped anywhere, cut short, or grown', () => {
    const file = join(program, 'cli/main.cjs.compiled');
    const whole = readFileSync(file);
    for (let at = 0; at < whole.length; at += at < 200 ? 1 : 997) {
      const damaged = Buffer.from(whole);
      damaged[at] = (damaged[at] ?? 0) ^ (1 << (at % 8));
      writeFileSync(file, damaged);
      expect(isTrusted(file), `byte ${at}`).toBe(false);
    }
    for (const damaged of [
      Buffer.alloc(0),
      whole.subarray(0, 10),
      whole.subarray(0, 32),
      whole.subarray(0, -1),
      Buffer.concat([whole, Buffer.alloc(1)]),
    ]) {
      writeFileSync(file, damaged);
      expect(isTrusted(file), `${damaged.length} bytes`).toBe(false);
    }
    writeFileSync(file, whole);
    expect(isTrusted(file)).toBe(true);
  });

  it('is made anew by the next run where it is damaged or missing', () => {
    const file = join(program, 'cli/main.cjs.compiled');
    for (const spoil of [() => writeFileSync(file, 'damaged'), () => rmSync(file)]) {
      spoil();
      expect(run()).toMatchObject(DONE);
      expect(isTrusted(file)).toBe(true);
    }
    expect(readdirSync(join(program, 'cli')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('damaged at random places costs no run its result', () => {
    const expected = run();
    expect(expected).toMatchObject(DONE);
    expect(JSON.parse(expected.out).records[0]).toMatchObject({ action: '配布' });
    const random = randomOf(11);
    const whole = new Map(compiledFiles().map((file) => [file, readFileSync(file)]));
    for (let round = 0; round < 3; round++) {
      for (const [file, bytes] of whole) {
        const damaged = Buffer.from(bytes);
        for (let bit = 0; bit < 40; bit++) {
          const at = Math.floor(random() * damaged.length);
          damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(random() * 8));
        }
        writeFileSync(file, round === 2 ? damaged.subarray(0, damaged.length / 2) : damaged);
      }
      expect(run()).toEqual(expected);
    }
  });

  it('of another file is not trusted', () => {
    const [first = '', second = ''] = compiledFiles();
    cpSync(first, second);
    expect(isTrusted(second)).toBe(false);
    expect(run()).toMatchObject(DONE);
  });

  it('is not run when its program was edited, even to the same length', () => {
    const file = join(program, 'cli/main.cjs');
    const before = readFileSync(file, 'utf8');
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const after = before.replaceAll(`"${version}"`, JSON.stringify('9'.repeat(version.length)));
    expect(after).not.toBe(before);
    expect(after).toHaveLength(before.length);
    expect(run(['--version'])).toEqual({ ...DONE, out: `${version}\n` });
    writeFileSync(file, after);
    expect(run(['--version'])).toEqual({ ...DONE, out: `${'9'.repeat(version.length)}\n` });
    writeFileSync(file, before.replaceAll(`"${version}"`, '"進捗"'));
    expect(run(['--version'])).toEqual({ ...DONE, out: '進捗\n' });
  });
});

/** Notes the program's files that a run loads, and what it loads of Node once V8's flags are set. */
const NOTE = `
const v8 = require('node:v8'), vm = require('node:vm');
const { setFlagsFromString } = v8, { Script } = vm;
let before = null;
const files = [];
v8.setFlagsFromString = (flag) => {
  before ??= new Set(process.moduleLoadList);
  setFlagsFromString(flag);
};
vm.Script = class extends Script {
  constructor(text, options) {
    super(text, options);
    files.push(options.filename);
  }
};
process.on('exit', () => {
  const late = process.moduleLoadList.filter((name) => name.startsWith('Native') && !before.has(name));
  require('node:fs').writeFileSync(process.env.NOTED, JSON.stringify({ files, late }));
});
`;

/** Notes V8's flags as a run sets them, and the files whose compiled code V8 refuses. */
const WATCH = `
const v8 = require('node:v8'), vm = require('node:vm');
const { setFlagsFromString } = v8, { Script } = vm;
const noted = { flags: [], refused: [] };
if (process.env.AS_V8) Object.defineProperty(process, 'versions', { value: { ...process.versions, v8: process.env.AS_V8 } });
v8.setFlagsFromString = (flag) => {
  noted.flags.push(flag);
  setFlagsFromString(flag);
};
vm.Script = class extends Script {
  constructor(text, options) {
    super(text, options);
    if (this.cachedDataRejected) noted.refused.push(options.filename);
  }
};
process.on('exit', () => require('node:fs').writeFileSync(process.env.NOTED, JSON.stringify(noted)));
`;

function watched(input: string, asV8 = ''): { readonly flags: string[]; readonly refused: string[] } {
  const watch = join(program, 'watch.cjs');
  const noted = join(program, 'noted.json');
  writeFileSync(watch, WATCH);
  const words = [
    '-r',
    watch,
    join(program, 'cli.cjs'),
    'extract',
    input,
    '-o',
    'out',
    '-q',
    '--no-dictionary',
  ];
  const { status, stderr } = spawnSync(process.execPath, words, {
    cwd: program,
    env: { ...process.env, NOTED: noted, AS_V8: asV8, XDG_STATE_HOME: program },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(readFileSync(noted, 'utf8'));
}

describe('the flags of V8', () => {
  it('are its own, also after Node 20', () => {
    const { stdout } = spawnSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
    const nameOf = (flag: string) => flag.replace(/^--(?:no-)?/, '').replace(/=.*/, '');
    for (const flag of watched('a.md').flags) expect(stdout).toContain(`--${nameOf(flag)} (`);
    const named = watched('a.md', '12.4.254.21-node.33').flags.map(nameOf);
    expect(named).toContain('concurrent-recompilation');
    expect(named).not.toContain('interrupt-budget');
  });

  it('have V8 take the code that a long run of a large document has kept', () => {
    for (const file of compiledFiles()) rmSync(file);
    const [heading, rows] = [GOOD.slice(0, GOOD.indexOf('①')), GOOD.slice(GOOD.indexOf('①'))];
    writeFileSync(
      join(program, 'long.md'),
      heading + rows.padEnd(4_000_100, '・冊子の配布のほか、何もない行\n'),
    );
    const { flags } = watched('long.md');
    const budgets = flags.flatMap((flag) => /^--interrupt-budget=(\d+)$/.exec(flag)?.[1] ?? []).map(Number);
    // A long run gains by optimising code after less use. From V8 12 on there is no such flag.
    const hasBudgets = Number.parseInt(process.versions.v8, 10) < 12;
    expect(budgets.length > 1).toBe(hasBudgets);
    expect(budgets.slice(1).every((budget) => budget < (budgets[0] ?? 0))).toBe(true);
    expect(flags).toContain('--expose-gc');
    expect(watched('a.md').refused).toEqual([]);
  });
});

describe('a start', () => {
  it('loads what every run needs as one file, and nothing of Node that would be compiled anew', () => {
    const note = join(program, 'note.cjs');
    const noted = join(program, 'noted.json');
    writeFileSync(note, NOTE);
    const words = ['-r', note, join(program, 'cli.cjs'), 'extract', 'a.md', '-o', 'out', '--no-dictionary'];
    const { status } = spawnSync(process.execPath, words, {
      cwd: program,
      env: { ...process.env, NOTED: noted, XDG_STATE_HOME: program },
    });
    expect(status).toBe(0);
    const { files, late } = JSON.parse(readFileSync(noted, 'utf8'));
    expect(late).toEqual([]);
    // The entry, what it shares with the other entries, and what the page app and the schemas need as well.
    expect(files.length).toBeLessThanOrEqual(4);
  });
});
