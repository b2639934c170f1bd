import type { Arguments } from './arguments.js';
import { type Command, writesKind } from './commands.js';
import { OUTPUTS } from './outputs.js';

/** What a description describes, if the command line names no table besides. */
const DESCRIBED: readonly string[] = ['csv', 'items'];

/**
 * The outputs of a command line, with tables for a description that would have none: a Data Package of nothing is not a
 * Data Package.
 */
export function withDescribed({
  command,
  outputs,
}: Pick<Arguments, 'command' | 'outputs'>): readonly string[] {
  const named = OUTPUTS.filter(({ name }) => outputs.includes(name));
  const lacksTables =
    named.some(({ describesTables }) => describesTables) && !named.some(({ isTable }) => isTable);
  return lacksTables && writesKind(writerOf(command), 'collection') ? [...outputs, ...DESCRIBED] : outputs;
}

/** The command that writes the files: what is put into a queue is written by another. */
export const writerOf = (command: Command): Command => (command === 'enqueue' ? 'collect' : command);
