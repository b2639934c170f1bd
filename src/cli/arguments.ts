import { parseArgs } from 'node:util';
import type { Both } from '../schema/both.js';
import { COMMAND_NAMES, COMMANDS, type Command, LATER_COMMANDS } from './commands.js';
import { withDescribed, writerOf } from './described-outputs.js';
import { commandMeant } from './misspelt.js';
import {
  LATER_OPTIONS,
  OPTION_FIELDS,
  type OptionEntry,
  type OptionField,
  type OptionValues,
  optionOf,
} from './options.js';
import { outputsFor, outputsOf } from './outputs.js';

/** What a command line asks for. */
export interface Arguments extends OptionValues {
  readonly command: Command;
  readonly inputs: readonly string[];
}

/** A wrong command line: what was found and what was expected. */
export class UsageError extends Error {
  readonly says: Both;

  /** @param says a text without words of a language may be a string */
  constructor(says: Both | string) {
    const both = typeof says === 'string' ? { ja: says, en: says } : says;
    super(both.en);
    this.says = both;
  }
}

const notYet = (what: string) =>
  new UsageError({ ja: `${what}: このバージョンではまだ使えません`, en: `${what}: not yet in this version` });

/** What Node says of a wrong command line. Of its sentences the first says what was found. */
function parsingError(error: unknown): UsageError {
  const en = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
  const option = /'([^']*)'/.exec(en)?.[1] ?? '';
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return new UsageError({ ja: `${option}: このようなオプションはありません`, en });
  if (code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return new UsageError(en);
  const ja = /does not take/.test(en)
    ? `${option}: このオプションに値は付けられません`
    : `${option}: このオプションには値が必要です`;
  return new UsageError({ ja, en });
}

/** The options as given, by name. */
type Given = Readonly<Record<string, string | boolean | undefined>>;

const isCommand = (word: string | undefined): word is Command =>
  COMMAND_NAMES.some((command) => command === word);

function parse(words: readonly string[]) {
  const options = Object.fromEntries(
    OPTION_FIELDS.map(optionOf).map(({ name, short, type }) => {
      const letter = short === undefined ? {} : { short };
      return [name, { type: type === 'boolean' ? ('boolean' as const) : ('string' as const), ...letter }];
    }),
  );
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw parsingError(error);
  }
}

/** @throws {UsageError} for an option that this version does not have yet */
function refuseLater(words: readonly string[]): void {
  const end = words.indexOf('--');
  for (const word of end < 0 ? words : words.slice(0, end)) {
    const option = /^--([a-z-]+)(?:=|$)/.exec(word)?.[1];
    if (option !== undefined && LATER_OPTIONS.includes(option)) throw notYet(`--${option}`);
  }
}

/** @throws {UsageError} for an option that the command would ignore */
function refuseForeign(command: Command, given: Given): void {
  for (const { name, commands } of OPTION_FIELDS.map(optionOf)) {
    if (given[name] === undefined || !commands || commands.includes(command)) continue;
    throw new UsageError({
      ja: `--${name}: ${command} のオプションではありません(${commands.join('、')} で使えます)`,
      en: `--${name}: not an option of ${command}, but of ${commands.join(', ')}`,
    });
  }
}

/** @throws {UsageError} for a value that the option does not accept */
function checked(entry: OptionEntry, value: string): string {
  const { name, values, read, expected = values?.join(' | ') } = entry;
  const result = values && !values.includes(value) ? null : read ? read(value) : value;
  if (result === null) {
    const given = `--${name} ${value.trim() === '' ? `"${value}"` : value}`;
    throw new UsageError({ ja: `${given}: 使えるのは ${expected}`, en: `${given}: ${expected}` });
  }
  return result;
}

function optionValue(entry: OptionEntry, given: string | boolean | undefined) {
  if (entry.type === 'boolean') return (given === true) !== (entry.default === true);
  const value = given ?? entry.default;
  if (typeof value !== 'string') return null;
  return entry.type === 'list'
    ? [...new Set(value.split(',').map((part) => checked(entry, part.trim())))]
    : checked(entry, value);
}

/** @throws {UsageError} for contradictory outputs, or outputs that the command does not write */
function checkOutputs(args: Arguments, given: Given): void {
  const isGiven = given.outputs !== undefined;
  if (args.onlyRecords && isGiven)
    throw new UsageError({
      ja: '--only-records: records.csv だけを書くので、--outputs と一緒には使えません',
      en: '--only-records: writes records.csv and nothing else, so leave out --outputs',
    });
  if (args.output === '-') {
    if (args.onlyRecords)
      throw new UsageError({
        ja: '--only-records: -o - は資料の JSON を書き出すので、一緒には使えません。フォルダを指定してください',
        en: '--only-records: -o - prints the JSON of documents; give a folder',
      });
    if (isGiven && args.outputs.join() !== 'json')
      throw new UsageError({
        ja: `--outputs ${given.outputs}: -o - は JSON だけを書き出します。フォルダを指定してください`,
        en: `--outputs ${given.outputs}: -o - prints JSON alone; give a folder`,
      });
  }
  const written = outputsOf(writerOf(args.command));
  if (!isGiven || outputsFor(args).some((output) => written.includes(output))) return;
  const names = written.map(({ name }) => name).join(' | ');
  throw new UsageError({
    ja: `--outputs ${given.outputs}: ${args.command} はどれも書きません。使えるのは ${names}`,
    en: `--outputs ${given.outputs}: ${args.command} writes none of these; ${names}`,
  });
}

/** @throws {UsageError} for an option on an output that is not written */
function refuseIdle(args: Arguments, given: Given): void {
  for (const { name, output } of OPTION_FIELDS.map(optionOf)) {
    if (given[name] === undefined || output === undefined) continue;
    if (!args.onlyRecords && args.outputs.includes(output)) continue;
    throw new UsageError({
      ja: `--${name}: ${output} に書くものです。--outputs に ${output} を加えてください`,
      en: `--${name}: says something about ${output}; add it to --outputs`,
    });
  }
}

/**
 * Reads a command line.
 *
 * @throws {UsageError} for unknown options and values
 */
export function readArguments(words: readonly string[]): Arguments {
  refuseLater(words);
  const { values: given, positionals } = parse(words);
  const [first, ...rest] = positionals;
  if (first !== undefined && LATER_COMMANDS.includes(first))
    throw new UsageError({
      ja: `${first}: このバージョンではまだ使えません。その名前のファイルかフォルダなら ./${first} と指定してください`,
      en: `${first}: not yet in this version; a file or folder of that name is ./${first}`,
    });
  const meant = first === undefined || isCommand(first) ? null : commandMeant(first, COMMAND_NAMES);
  if (meant !== null)
    throw new UsageError({
      ja: `${first}: このようなコマンドも入力もありません。${meant} のことですか`,
      en: `${first}: neither a command nor an input; do you mean ${meant}?`,
    });
  const command = isCommand(first) ? first : 'run';
  refuseForeign(command, given);
  const named = isCommand(first) ? rest : positionals;
  const { input } = COMMANDS[command];
  const values = Object.fromEntries(
    OPTION_FIELDS.map((field: OptionField) => [
      field,
      optionValue(optionOf(field), given[optionOf(field).name]),
    ]),
  ) as unknown as OptionValues;
  const args = { command, inputs: named.length > 0 || input === null ? named : [input], ...values };
  checkOutputs(args, given);
  refuseIdle(args, given);
  return { ...args, outputs: withDescribed(args) };
}
