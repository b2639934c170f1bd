import { InputError } from '../messages/input-error.js';
import { escapeFormula } from '../text/formula.js';
import type { Arguments } from './arguments.js';
import { COMMANDS, writesKind } from './commands.js';
import type { OutputName } from './names.js';
import { outputsFor } from './outputs.js';
import type { Reporter } from './reporter.js';

/** Reports that outputs show an input's name in a changed form. */
export function tellName(file: string, name: OutputName, args: Arguments, reporter: Reporter): void {
  if (COMMANDS[args.command].writes.length === 0 || args.output === '-') return;
  if (name.isShortened) reporter.say(file, new InputError('name-shortened', { name: name.stem }));
  const text = cellsOf(file, name, args).find((cell) => escapeFormula(cell) !== cell);
  if (text !== undefined) reporter.say(file, new InputError('formula-guarded', { text }));
}

/** The parts of an input's name that tables show. */
function cellsOf(file: string, { stem }: OutputName, args: Arguments): readonly string[] {
  if (!outputsFor(args).some(({ isTable }) => isTable)) return [];
  if (writesKind(args.command, 'documents')) return [stem, file];
  return writesKind(args.command, 'timelines') ? [stem] : [];
}
