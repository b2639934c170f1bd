import { Problem } from '../messages/problem.js';
import { guard } from '../write/formula.js';
import type { Arguments } from './arguments.js';
import type { Reporter } from './reporter.js';
import type { Name } from './stems.js';

/** Tells where outputs do not show an input's name as it is. */
export function tellName(
  file: string,
  { stem, isShortened }: Name,
  { command, output }: Arguments,
  reporter: Reporter,
): void {
  if (command === 'check' || output === '-') return;
  if (isShortened) reporter.say(file, new Problem('name-shortened', { name: stem }));
  const cells = { run: [stem, file], extract: [stem, file], timeline: [stem], diff: [], schema: [] }[command];
  const text = cells.find((cell) => guard(cell) !== cell);
  if (text !== undefined) reporter.say(file, new Problem('formula-guarded', { text }));
}
