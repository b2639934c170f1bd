import { type BigIntStats, fstatSync, readdirSync, statSync } from 'node:fs';
import { InputError } from '../messages/input-error.js';
import { isComparisonName } from '../write/file-names.js';
import type { Arguments } from './arguments.js';
import { pathIn } from './files.js';
import type { Input } from './inputs.js';
import { type Output, suffixesOf } from './outputs.js';
import type { Reporter } from './reporter.js';

/** A file that must not be overwritten, with its name for messages. */
type Kept = Pick<Input, 'file' | 'source'>;

/** Identifies a file independently of its name. */
function identityOf(file: string | number): string | null {
  try {
    const stat: BigIntStats =
      typeof file === 'number' ? fstatSync(file, { bigint: true }) : statSync(file, { bigint: true });
    return `${stat.dev}:${stat.ino}`;
  } catch {
    return null;
  }
}

/** The files that options name are inputs, too. */
const optionFiles = ({ vocabulary, aliases, profile, corrections }: Arguments): Kept[] =>
  [vocabulary, aliases, profile, corrections]
    .filter((file) => file !== null)
    .map((file) => ({ file, source: file }));

/**
 * Checks before anything is written that no output overwrites an input.
 *
 * @param found the inputs, and other files of an input folder
 * @param names the files to be written into the output folder
 * @returns whether all outputs are safe; others are reported
 */
export function keepsInputs(
  found: readonly Kept[],
  names: readonly string[],
  args: Arguments,
  reporter: Reporter,
): boolean {
  const { output } = args;
  if (output === '-' || args.command === 'check') return true;
  const kept = new Map<string, Kept>();
  for (const input of [...found, ...optionFiles(args)]) {
    const identity = input.source === null ? null : identityOf(input.source);
    if (identity !== null) kept.set(identity, input);
  }
  let isSafe = true;
  for (const name of names) {
    const path = pathIn(output, name);
    const input = kept.get(identityOf(path) ?? '');
    if (!input) continue;
    isSafe = false;
    reporter.say(input.file, new InputError('output-is-input', { output: path }));
  }
  return isSafe;
}

/** Existing files of comparisons. A run knows which editions it compares only after reading them. */
export function comparisonsIn(folder: string, outputs: readonly Output[]): string[] {
  const suffixes = suffixesOf(outputs, 'comparisons');
  try {
    return readdirSync(folder).filter(
      (name) =>
        isComparisonName(name.replace(/\.\w+$/, '')) &&
        suffixes.some((suffix) => name.toLowerCase().endsWith(suffix)),
    );
  } catch {
    return [];
  }
}
