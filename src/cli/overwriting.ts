import { type BigIntStats, fstatSync, readdirSync, statSync } from 'node:fs';
import { InputError } from '../messages/input-error.js';
import type { Arguments } from './arguments.js';
import { pathIn } from './files.js';
import type { Input } from './inputs.js';
import { isComparisonName } from './names.js';
import { type Output, suffixesOf } from './outputs.js';
import type { Reporter } from './reporter.js';

/** A file that must stay as it is, as messages name it. */
type Kept = Pick<Input, 'file' | 'source'>;

/** What tells a file from all others, whatever it is called. */
function identityOf(file: string | number): string | null {
  try {
    const stat: BigIntStats =
      typeof file === 'number' ? fstatSync(file, { bigint: true }) : statSync(file, { bigint: true });
    return `${stat.dev}:${stat.ino}`;
  } catch {
    return null;
  }
}

/** The words and names that a command line gives are read like its inputs. */
const optionFiles = ({ vocabulary, aliases, profile }: Arguments): Kept[] =>
  [vocabulary, aliases, profile].filter((file) => file !== null).map((file) => ({ file, source: file }));

/**
 * Sees to it that no output takes an input's place, before anything is written.
 *
 * @param found what is read, and what an input folder holds besides
 * @param names the files that are to be written into the output folder
 * @returns whether there is none; those that there are have been told of
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

/** Files of comparisons that are there: which editions a run compares is not known before it has read them. */
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
