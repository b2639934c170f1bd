import { parseArgs } from 'node:util';
import { COMMAND_NAMES, COMMANDS, type Command, LATER_COMMANDS } from './commands.js';
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
export class UsageError extends Error {}

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
    // Node's message has several sentences; the first says what was found.
    throw new UsageError(error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error));
  }
}

/** @throws {UsageError} for an option that this version does not have yet */
function refuseLater(words: readonly string[]): void {
  const end = words.indexOf('--');
  for (const word of end < 0 ? words : words.slice(0, end)) {
    const option = /^--([a-z-]+)(?:=|$)/.exec(word)?.[1];
    if (option !== undefined && LATER_OPTIONS.includes(option))
      throw new UsageError(`--${option}: not yet in this version`);
  }
}

/** @throws {UsageError} for an option that the command would ignore */
function refuseForeign(command: Command, given: Given): void {
  for (const { name, commands } of OPTION_FIELDS.map(optionOf)) {
    if (given[name] === undefined || !commands || commands.includes(command)) continue;
    throw new UsageError(`--${name}: not an option of ${command}, but of ${commands.join(', ')}`);
  }
}

/** @throws {UsageError} for a value that the option does not accept, or not yet */
function checked(entry: OptionEntry, value: string): string {
  const { name, values, laterValues = [], read, expected = values?.join(' | ') } = entry;
  if (laterValues.includes(value)) throw new UsageError(`--${name} ${value}: not yet in this version`);
  const result = values && !values.includes(value) ? null : read ? read(value) : value;
  if (result === null) throw new UsageError(`--${name} ${value === '' ? '""' : value}: ${expected}`);
  return result;
}

function optionValue(entry: OptionEntry, given: string | boolean | undefined) {
  if (entry.type === 'boolean') return (given === true) !== (entry.default === true);
  const value = given ?? entry.default;
  if (typeof value !== 'string') return null;
  return entry.type === 'list'
    ? [...new Set(value.split(',').map((part) => checked(entry, part)))]
    : checked(entry, value);
}

/** @throws {UsageError} for contradictory outputs, or outputs that the command does not write */
function checkOutputs(args: Arguments, given: Given): void {
  const isGiven = given.outputs !== undefined;
  if (args.onlyRecords && isGiven)
    throw new UsageError('--only-records: writes records.csv and nothing else, so leave out --outputs');
  if (args.output === '-') {
    if (args.onlyRecords)
      throw new UsageError('--only-records: -o - prints the JSON of documents; give a folder');
    if (isGiven && args.outputs.join() !== 'json')
      throw new UsageError(`--outputs ${given.outputs}: -o - prints JSON alone; give a folder`);
  }
  const written = outputsOf(args.command);
  if (!isGiven || outputsFor(args).some((output) => written.includes(output))) return;
  const names = written.map(({ name }) => name).join(' | ');
  throw new UsageError(`--outputs ${given.outputs}: ${args.command} writes none of these; ${names}`);
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
    throw new UsageError(`${first}: not yet in this version; a file or folder of that name is ./${first}`);
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
  return args;
}
