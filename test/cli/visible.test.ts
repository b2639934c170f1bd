import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { lineOut } from '../../src/cli/terminal.js';
import { InputError } from '../../src/messages/input-error.js';
import { visible, visibleJson } from '../../src/messages/visible.js';
import { edition, row } from '../compare/editions.js';
import { temporaryFolder } from '../helpers.js';
import { runs } from '../runs.js';

/** All that a terminal acts on or an editor hides; nothing of it may be shown as it stands. */
const UNSAFE = [
  ...Array.from({ length: 0x20 }, (_, code) => code),
  ...Array.from({ length: 0x21 }, (_, code) => 0x7f + code),
  0x061c,
  0x200e,
  0x200f,
  0x2028,
  0x2029,
  0x202a,
  0x202b,
  0x202c,
  0x202d,
  0x202e,
  0x2066,
  0x2067,
  0x2068,
  0x2069,
].map((code) => String.fromCharCode(code));

const found = (text: string) => UNSAFE.filter((character) => text.includes(character));

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

function put(name: string, content: string): string {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function run(words: readonly string[], interactive = false) {
  let out = '';
  let err = '';
  const status = await main(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: () => interactive,
    environment: { LANG: 'en_US.UTF-8', NO_COLOR: '1' },
    version: '0',
  });
  return { status, out, err };
}

/** Lines of what was shown, each of which must be harmless. */
function harmlessLines(shown: string): string[] {
  const lines = shown.split('\n');
  expect(lines.pop()).toBe('');
  for (const line of lines) expect(found(line), JSON.stringify(line)).toEqual([]);
  return lines;
}

describe('a text of somebody else', () => {
  it.each(UNSAFE)('shows %j by its code', (character) => {
    const code = character.charCodeAt(0);
    const short = { 9: '\\t', 10: '\\n', 13: '\\r' }[code];
    expect(visible(`計${character}画`)).toBe(`計${short ?? `\\u${code.toString(16).padStart(4, '0')}`}画`);
  });

  it('shows half a letter by its code, and leaves every other text as it is', () => {
    expect(visible('\ud842と𠮷')).toBe('\\ud842と𠮷');
    for (const text of ['平成29年度 進捗一覧', '🧑‍🌾 が゙', 'C:\\plan', 'naïve “text”'])
      expect(visible(text)).toBe(text);
  });

  it('is the same value in JSON', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...UNSAFE), (text, character) => {
        const value = { [text + character]: [character + text, '計画'] };
        const json = visibleJson(JSON.stringify(value, null, 2));
        expect(JSON.parse(json)).toEqual(value);
        expect(found(json.replaceAll('\n', ''))).toEqual([]);
      }),
    );
  });

  it('stays uncoloured and on its line, whatever stands beside it', () => {
    const line = ['\u001b[32mx\n', { text: '追加\u001b 1', colour: 32 }];
    expect(lineOut(line)).toBe('\\u001b[32mx\\n追加\\u001b 1\n');
    expect(lineOut(line, true)).toBe('\\u001b[32mx\\n\u001b[32m追加\\u001b 1\u001b[39m\n');
  });

  it('is on one line in the error of the library too', () => {
    expect(new InputError('input-failed', { reason: 'a\nb\u001b' }).message).toBe(
      'an unexpected error (a\\nb\\u001b); nothing is written for this input [input-failed]',
    );
  });
});

const FORGED = 'x.md: エラー: 失敗 [input-failed]\n\u001b[2J\u0007偽\u202e\u2028\u009b31m';
const HOSTILE = '\u001b]0;題\u0007\u009b31m\u202e偽\u2066';

const plan = (year: number, more: string) =>
  `# ${HOSTILE}協働プラン 進捗一覧\n\n${edition(year, [
    `(1)${HOSTILE}情報`,
    row(`①広報${HOSTILE}`, `・冊子${HOSTILE}の配布(平成28年度)【${HOSTILE}総務課】${more}`),
    row('②窓口', `・案内${HOSTILE}(平成28～25年度) ・案内【${HOSTILE}】 ・${HOSTILE}(平成32年度)`),
  ])}\n余り${HOSTILE}\n`;

/** File systems take every unit but NUL and the slash. */
const names = [FORGED, '\r計画\u001b[1A', '計\u202e画', 'a\tb', 'x:1:1: 警告: 偽', `${'\u0085'}c`];

describe('names and texts that are made to deceive', () => {
  const commands: readonly (readonly [string, (a: string, b: string) => readonly string[]])[] = [
    ['run', (a, b) => ['run', a, b]],
    ['extract', (a, b) => ['extract', a, b]],
    ['check', (a, b) => ['check', a, b]],
    ['diff', (a, b) => ['diff', a, b]],
    ['timeline', (a, b) => ['timeline', a, b]],
    ['a missing input', (a) => ['check', `${a}.none`]],
    ['a glob of none', (a) => ['check', `${a}*none`]],
    ['an empty folder', (a) => [dirname(a) + FORGED.replaceAll('/', '')]],
    ['an unknown option', (a) => [`--${FORGED}`, a]],
    ['an unknown value', (a) => ['--headings', FORGED, a]],
    ['an unknown encoding', (a) => ['--encoding', FORGED, a]],
    ['a vocabulary that is missing', (a) => ['--vocabulary', FORGED, a]],
    [
      'a vocabulary of another shape',
      (a) => ['--vocabulary', put('words.json', JSON.stringify({ [FORGED]: 1 })), a],
    ],
    ['a vocabulary that is no JSON', (a) => ['--vocabulary', put('no.json', `{${FORGED}`), a]],
    ['aliases that are missing', (a) => ['--aliases', FORGED, a]],
    [
      'aliases of another shape',
      (a) => ['--aliases', put('a.csv', `"${FORGED}","${FORGED}","${FORGED}"`), a],
    ],
    ['one edition alone', (a) => ['diff', a]],
    [
      'JSON that was never extracted',
      (a) => ['diff', a, put(`${FORGED}.json`, `{"format":"${FORGED.replace('\n', '')}"}`)],
    ],
    ['JSON that is broken', (a) => ['diff', a, put(`${FORGED}.json`, `{"${FORGED}`)]],
    ['an output that cannot be', (a) => ['extract', a, '-o', join(put(`file${FORGED}`, ''), FORGED)]],
  ];

  it.each(commands)('are shown visibly by %s', async (_, wordsFor) => {
    for (const name of names) {
      const [old, newer] = [put(`29/${name}.md`, plan(29, '')), put(`30/${name}.md`, plan(30, ' ・展示'))];
      const given = wordsFor(old, newer);
      const output = given.includes('-o') ? [] : ['-o', join(folder, 'output')];
      const words = [...given, ...output, '--no-dictionary'];
      for (const interactive of [false, true])
        for (const line of harmlessLines((await run(words, interactive)).err))
          expect(line).not.toMatch(/^x\.md: |^偽|^x:1:1: /);
      const { err } = await run([...words, '--report', 'json']);
      harmlessLines(err);
      // Wrong usage has no report.
      if (err.startsWith('shinchoku: ')) continue;
      expect(Array.isArray(JSON.parse(err))).toBe(true);
      const log = (await run([...words, '--report', 'sarif'])).err;
      harmlessLines(log);
      expect(JSON.parse(log).version).toBe('2.1.0');
    }
  });

  it('are shown visibly by JSON on standard output, and are the same values', async () => {
    const file = put(`${FORGED}.md`, plan(29, ''));
    const { out } = await run(['extract', file, '-o', '-', '--no-dictionary']);
    harmlessLines(out);
    const { document, messages } = JSON.parse(out);
    expect(document.file).toBe(`${FORGED}.md`);
    for (const { message } of messages) expect(found(message)).toEqual([]);
  });

  it('leave no raw character in the JSON files and the messages in them', async () => {
    const files = [put('29.md', plan(29, '')), put('30.md', plan(30, ' ・展示'))];
    await run([...files, '-o', join(folder, 'output'), '--no-dictionary']);
    const written = readdirSync(join(folder, 'output')).filter((name) => name.endsWith('.json'));
    expect(written).toHaveLength(4);
    for (const name of written) harmlessLines(readFileSync(join(folder, 'output', name), 'utf8'));
  });

  it('cannot forge a message: a name that looks like one is quoted', async () => {
    const { err } = await run(['check', join(folder, 'x.md: エラー: 失敗 [input-failed]')]);
    expect(err.split('\n')[0]).toMatch(/^"x\.md: エラー: 失敗 \[input-failed\]": エラー: /);
  });

  it('are shown visibly where the program itself fails', async () => {
    const failing = {
      out: () => {
        throw new TypeError(FORGED);
      },
      err: (text: string) => {
        lines.push(...harmlessLines(text));
      },
      interactive: () => false,
      environment: {},
      version: '0',
    };
    const lines: string[] = [];
    expect(await main(['--help'], failing)).toBe(1);
    expect(lines).toEqual([
      'shinchoku: 予期しない誤りが起きました (x.md: エラー: 失敗 [input-failed]\\n\\u001b[2J\\u0007偽\\u202e\\u2028\\u009b31m)',
    ]);
  });

  it('are harmless whatever they are', async () => {
    const unit = fc.oneof(
      fc.constantFrom(...UNSAFE.filter((each) => each !== '\0')),
      fc.constantFrom('a', '画', ':', ' ', '"', '\\', '𠮷'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit, minLength: 1, maxLength: 30 }),
        fc.string({ unit, maxLength: 30 }),
        async (name, title) => {
          const file = put(
            `n${name}.md`,
            plan(29, '').replace('協働プラン', `${title.replaceAll(/[\n\r]/g, '')}協働プラン`),
          );
          const output = join(folder, 'output');
          for (const words of [[file], ['check', file], ['diff', file, file], ['check', `${file}${title}`]])
            harmlessLines((await run([...words, '-o', output, '--no-dictionary'])).err);
        },
      ),
      runs(40),
    );
    expect(existsSync(join(folder, 'output'))).toBe(true);
  });
});
