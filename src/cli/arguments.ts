import { parseArgs } from 'node:util';
import { encodingLabel } from '../formats/decode.js';
import type { Language } from '../model.js';

export const COMMANDS = ['run', 'extract', 'diff', 'timeline', 'check', 'schema'] as const;
export type Command = (typeof COMMANDS)[number];

export interface Arguments {
  readonly command: Command;
  readonly inputs: readonly string[];
  /** A folder, or `-` for standard output. */
  readonly output: string;
  /** Null where it was not asked for. */
  readonly language: Language | null;
  readonly headings: Language;
  readonly quiet: boolean;
  readonly frail: boolean;
  readonly report: 'text' | 'json';
  readonly dictionary: boolean;
  /** WHATWG label, or null for what the bytes tell. */
  readonly encoding: string | null;
  /** A JSON file of words to add, or null. */
  readonly vocabulary: string | null;
  /** A CSV file of departments with their new names, or null. */
  readonly aliases: string | null;
  /** Whether changes alone are to give another exit status. */
  readonly exitCode: boolean;
  readonly stdinName: string;
  readonly help: boolean;
  readonly version: boolean;
}

/** What later versions have: refused by name until then, so that nobody looks for a slip of the hand. */
const LATER_COMMANDS: readonly string[] = [
  'audit',
  'app',
  'enqueue',
  'worker',
  'progress',
  'collect',
  'cache',
];
const LATER_OPTIONS: readonly string[] = [
  'outputs',
  'only-records',
  'columns',
  'profile',
  'corrections',
  'jobs',
];
const LATER_REPORTS: readonly string[] = ['sarif'];

/** A wrong call: what was found and what was expected. */
export class UsageError extends Error {}

const OPTIONS = {
  output: { type: 'string', short: 'o', default: 'output' },
  lang: { type: 'string' },
  headings: { type: 'string', default: 'en' },
  encoding: { type: 'string' },
  vocabulary: { type: 'string' },
  aliases: { type: 'string' },
  'exit-code': { type: 'boolean', default: false },
  quiet: { type: 'boolean', short: 'q', default: false },
  frail: { type: 'boolean', default: false },
  report: { type: 'string', default: 'text' },
  'no-dictionary': { type: 'boolean', default: false },
  'stdin-name': { type: 'string', default: 'stdin.md' },
  help: { type: 'boolean', short: 'h', default: false },
  version: { type: 'boolean', short: 'v', default: false },
} as const;

const isCommand = (word: string | undefined): word is Command => COMMANDS.some((command) => command === word);

function oneOf<T extends string>(option: string, value: string, expected: readonly T[]): T {
  const found = expected.find((candidate) => candidate === value);
  if (found === undefined) throw new UsageError(`--${option} ${value}: ${expected.join(' | ')}`);
  return found;
}

function encodingNamed(name: string): string {
  const label = encodingLabel(name);
  if (label === null)
    throw new UsageError(`--encoding ${name}: utf-8 | shift_jis | euc-jp | iso-2022-jp | utf-16le | …`);
  return label;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
  } catch (error) {
    // Node explains over several sentences; the first says what was found.
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

/** @throws {UsageError} for a name that is none */
function stdinNamed(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? '';
  if (!['', '.', '..'].includes(last)) return name;
  throw new UsageError(`--stdin-name "${name}": expected the name of a file, such as list.md`);
}

function reportNamed(name: string) {
  if (LATER_REPORTS.includes(name)) throw new UsageError(`--report ${name}: not yet in this version`);
  return oneOf('report', name, ['text', 'json']);
}

/**
 * Reads a command line.
 *
 * @throws {UsageError} for unknown options and values
 */
export function readArguments(words: readonly string[]): Arguments {
  refuseLater(words);
  const { values, positionals } = parse(words);
  const [first, ...rest] = positionals;
  if (first !== undefined && LATER_COMMANDS.includes(first))
    throw new UsageError(`${first}: not yet in this version; a file or folder of that name is ./${first}`);
  const command = isCommand(first) ? first : 'run';
  const inputs = isCommand(first) ? rest : positionals;
  const takesNames = command === 'diff' || command === 'timeline' || command === 'schema';
  return {
    command,
    inputs: inputs.length > 0 || takesNames ? inputs : ['input'],
    output: values.output,
    language: values.lang === undefined ? null : oneOf<Language>('lang', values.lang, ['ja', 'en']),
    headings: oneOf('headings', values.headings, ['en', 'ja']),
    quiet: values.quiet,
    frail: values.frail,
    report: reportNamed(values.report),
    dictionary: !values['no-dictionary'],
    encoding: values.encoding === undefined ? null : encodingNamed(values.encoding),
    vocabulary: values.vocabulary ?? null,
    aliases: values.aliases ?? null,
    exitCode: values['exit-code'],
    stdinName: stdinNamed(values['stdin-name']),
    help: values.help,
    version: values.version,
  };
}
