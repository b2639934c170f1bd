import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../src/cli/arguments.js';
import { COMMAND_NAMES, LATER_COMMANDS } from '../../src/cli/commands.js';
import { help } from '../../src/cli/help.js';
import { LATER_OPTIONS, OPTION_FIELDS, optionOf } from '../../src/cli/options.js';
import { OUTPUTS } from '../../src/cli/outputs.js';
import { README_TABLES } from '../reference/readme-tables.js';
import { runHere } from './in-process.js';

const entries = OPTION_FIELDS.map(optionOf);
const LANGUAGES = ['ja', 'en'] as const;

/** Values of options that do not take any text. */
const RIGHT_VALUES: Readonly<Record<string, string>> = {
  encoding: 'utf-8',
  jobs: '2',
  queue: 'redis://localhost:6379',
};

const takesOutputs = (command: string) =>
  optionOf('outputs').commands?.some((each) => each === command) === true;

/** A command line that gives an option to a command, with a value that it takes. */
const giving = (command: string, { name, type, values, output }: (typeof entries)[number]) => [
  command,
  'x.md',
  ...(output === undefined || !takesOutputs(command) ? [] : ['--outputs', output]),
  `--${name}`,
  ...(type === 'boolean' ? [] : [values?.[0] ?? RIGHT_VALUES[name] ?? 'x.md']),
];

describe('the table of options', () => {
  it('has each name and each letter once, and nothing that is both there and to come', () => {
    const names = entries.map(({ name }) => name);
    expect(new Set([...names, ...LATER_OPTIONS]).size).toBe(names.length + LATER_OPTIONS.length);
    const letters = entries.flatMap(({ short }) => short ?? []);
    expect(new Set(letters).size).toBe(letters.length);
  });

  it('has the options of the contract', () => {
    expect(entries.map(({ name }) => name).sort()).toEqual([
      'aliases',
      'cache',
      'columns',
      'corrections',
      'encoding',
      'exit-code',
      'frail',
      'headings',
      'help',
      'jobs',
      'lang',
      'license',
      'no-dictionary',
      'only-records',
      'output',
      'outputs',
      'print',
      'profile',
      'prune',
      'publisher',
      'queue',
      'quiet',
      'report',
      'rules',
      'stdin-name',
      'until-empty',
      'version',
      'vocabulary',
      'watch',
    ]);
  });

  it.each(entries)('is what the help shows, in one line of either language: $name', ({ name, about }) => {
    for (const language of LANGUAGES) {
      const lines = help(language)
        .split('\n')
        .filter((line) => new RegExp(`^  (?:-\\w, |    )--${name}(?: |$)`).test(line));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toContain(about[language]);
      expect([...(lines[0] ?? '')].length).toBeLessThan(110);
    }
  });

  it.each(entries)('tells which commands take $name', (entry) => {
    for (const command of COMMAND_NAMES) {
      const words = giving(command, entry);
      if (!entry.commands || entry.commands.includes(command))
        expect(() => readArguments(words)).not.toThrow();
      else expect(() => readArguments(words)).toThrow(`--${entry.name}: not an option of ${command}`);
    }
  });

  it('gives the defaults', () => {
    expect(readArguments([])).toEqual({
      command: 'run',
      inputs: ['input'],
      output: 'output',
      outputs: ['json', 'csv', 'items', 'report'],
      onlyRecords: false,
      headings: 'en',
      language: null,
      license: null,
      publisher: null,
      encoding: null,
      vocabulary: null,
      aliases: null,
      columns: null,
      profile: null,
      corrections: null,
      exitCode: false,
      dictionary: true,
      stdinName: 'stdin.md',
      watch: false,
      rules: null,
      report: 'text',
      quiet: false,
      frail: false,
      print: false,
      help: false,
      version: false,
      jobs: null,
      cache: null,
      queue: 'redis://127.0.0.1:6379',
      untilEmpty: false,
      prune: false,
    });
  });

  it('gives what was asked for', () => {
    const words = ['extract', 'a', '-qo', 'x', '--no-dictionary', '--lang', 'en', '--encoding', 'sjis'];
    expect(readArguments(words)).toMatchObject({
      command: 'extract',
      inputs: ['a'],
      quiet: true,
      output: 'x',
      dictionary: false,
      language: 'en',
      encoding: 'shift_jis',
    });
  });

  it.each([
    ...LATER_OPTIONS.map((name) => [`--${name}`]),
    ...LATER_OPTIONS.map((name) => [`--${name}=1`]),
    ...LATER_COMMANDS.map((name) => [name]),
  ])('names what is not there yet: %s %s', async (...words) => {
    const { status, err } = await runHere(words.filter((word) => word !== undefined));
    expect(status).toBe(2);
    expect(err).toMatch(/^shinchoku: .*このバージョンではまだ使えません.*\n$/);
    expect(err).not.toContain('not yet');
  });

  it.each([
    [['extrakt', 'a.md'], 'extrakt: このようなコマンドも入力もありません。extract のことですか'],
    [['dif', 'a.md', 'b.md'], 'diff のことですか'],
    [['--nope'], '--nope: このようなオプションはありません'],
    [['a.md', '-o'], 'このオプションには値が必要です'],
    [['--quiet=1'], 'このオプションに値は付けられません'],
    [['--outputs', 'pdf'], '--outputs pdf: 使えるのは json'],
    [['diff', '--frail', '--only-records'], '--only-records: diff のオプションではありません'],
  ])('refuses %j in Japanese', async (words, expected) => {
    const { status, err } = await runHere(words);
    expect(status).toBe(2);
    expect(err).toContain(expected);
  });

  it.each(['資料', 'reports', 'a.md', 'src'])('takes %s for an input', (word) => {
    expect(readArguments([word])).toMatchObject({ command: 'run', inputs: [word] });
  });

  it('names what can be read in its help', async () => {
    const { out } = await runHere(['--help']);
    expect(out).toContain('Excel、Word、PDF');
  });

  it.each(['0', '-1', 'two', '1.5', '1000'])('knows no number of jobs %s', (count) => {
    expect(() => readArguments([`--jobs=${count}`])).toThrow(`--jobs ${count}`);
  });

  it('takes everything behind -- for an input', () => {
    expect(readArguments(['--', '--jobs', '--outputs'])).toMatchObject({ inputs: ['--jobs', '--outputs'] });
  });
});

describe('the table of outputs', () => {
  it.each([
    [['--outputs', 'json'], ['json']],
    [
      ['--outputs', 'csv,json,csv'],
      ['csv', 'json'],
    ],
    [['diff', 'a', 'b', '--outputs=report'], ['report']],
    [['extract', '-o', '-', '--outputs', 'json'], ['json']],
    [
      ['--outputs', 'csv, json'],
      ['csv', 'json'],
    ],
    [
      ['--outputs', 'datapackage'],
      ['datapackage', 'csv', 'items'],
    ],
    [
      ['enqueue', 'a', '--outputs', 'json,datapackage'],
      ['json', 'datapackage', 'csv', 'items'],
    ],
    [
      ['--outputs', 'long,datapackage'],
      ['long', 'datapackage'],
    ],
    [
      ['diff', 'a', 'b', '--outputs', 'json,datapackage'],
      ['json', 'datapackage'],
    ],
  ])('reads %j', (words, outputs) => expect(readArguments(words).outputs).toEqual(outputs));

  it.each([
    [['--outputs', 'pdf'], '--outputs pdf: json | csv | items | report'],
    [['--outputs', ''], '--outputs "": json'],
    [['--outputs', 'json,'], '--outputs "": json'],
    [['--outputs', 'json', '--only-records'], '--only-records: writes records.csv and nothing else'],
    [['extract', '--outputs', 'report'], 'extract writes none of these; json | csv | items'],
    [['timeline', 'a', 'b', '--outputs', 'items,report'], 'timeline writes none of these; json | csv'],
    [['diff', 'a', 'b', '--outputs', 'items'], 'diff writes none of these; json | csv | report'],
    [['-o', '-', '--outputs', 'csv'], '-o - prints JSON alone'],
    [['-o', '-', '--only-records'], '-o - prints the JSON of documents'],
    [['--outputs', 'csv, ,json'], '--outputs "": json'],
    [['--license', 'CC0'], '--license: says something about datapackage; add it to --outputs'],
    [['--outputs', 'csv', '--publisher', '甲市'], '--publisher: says something about datapackage'],
    [['--only-records', '--license', 'CC0'], '--license: says something about datapackage'],
    [['--outputs', 'datapackage', '--license', ''], '--license "": CC-BY-4.0'],
    [['--outputs', 'datapackage', '--publisher', '　'], '--publisher "　": '],
  ])('refuses %j', (words, expected) => expect(() => readArguments(words)).toThrow(expected));

  it('is what the help shows', () => {
    for (const { name, about } of OUTPUTS)
      for (const language of LANGUAGES)
        expect(help(language)).toMatch(new RegExp(`^  ${name} +${about[language].slice(0, 6)}`, 'm'));
  });
});

it.each(Object.entries(README_TABLES))(
  '%s has the tables of commands, options and outputs; npm run reference writes them anew',
  (file, tables) => {
    const readme = readFileSync(file, 'utf8');
    expect(Object.keys(tables)).toHaveLength(3);
    for (const [name, table] of Object.entries(tables))
      expect(readme, name).toContain(`<!-- ${name} -->\n\n${table}\n\n<!-- /${name} -->`);
  },
);
